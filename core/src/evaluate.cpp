// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/evaluate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "branching.h"
#include "leaf.h"
#include "records.h"

namespace xingping {
namespace {

constexpr Truth decided(bool holds) { return holds ? Truth::met : Truth::unmet; }

/// A quantity that is worked out from two others while it is not given itself.
Truth check_share(const Node& node, const Value* values) {
  if (!ratio_known(values[node.first], values[node.count])) return Truth::unknown;
  const int sign = compare_ratio(values[node.first].data, values[node.count].data, node.amount);
  switch (node.op) {
    case Op::min: return decided(sign >= 0);
    case Op::above: return decided(sign > 0);
    case Op::max: return decided(sign <= 0);
    default: return decided(sign < 0);
  }
}

/// Kleene k-of-n over items: met once enough are there, unmet once too many are not.
Truth check_items(const Node& node, Value value) {
  const int there = std::popcount(items_there(value) & node.mask);
  const int possible = std::popcount(node.mask & ~items_absent(value));
  if (there >= node.amount) return Truth::met;
  return possible < node.amount ? Truth::unmet : Truth::unknown;
}

/// Whether so many full years have passed between the two days. A year has 365 days or 366, which settles nearly all.
Truth check_years(Day from, int years, Day as_of) {
  const Day days = as_of - from;
  if (days < years * 365 || days >= years * 366) return decided(days >= years * 366);
  return decided(add_years(from, years) <= as_of);
}

/// Inlined where it is used, as most nodes are leaves.
inline Truth test_fact(const Node& node, const Value* values, Day as_of) {
  const Value value = values[node.fact];
  if (node.op == Op::items) return check_items(node, value);
  if (!value.known) return node.ratio ? check_share(node, values) : Truth::unknown;
  switch (node.op) {
    case Op::min: return decided(value.data >= node.amount);
    case Op::above: return decided(value.data > node.amount);
    case Op::max: return decided(value.data <= node.amount);
    case Op::below: return decided(value.data < node.amount);
    case Op::is: return decided(value.data == node.amount);
    case Op::step: return decided(value.data >= node.amount);
    case Op::in: return decided(((node.mask >> static_cast<unsigned>(value.data)) & 1U) != 0);
    case Op::years: return check_years(static_cast<Day>(value.data), static_cast<int>(node.amount), as_of);
    case Op::from: return decided(value.data >= node.amount);
    default: return decided(value.data <= (node.amount == report_day ? as_of : node.amount));  // until
  }
}

Truth check_inner(const Nodes& nodes, const Node& node, const std::vector<Truth>& truths) {
  return combine(nodes, node, [&](NodeIndex child) { return truths[static_cast<std::size_t>(child)]; });
}

/// A program over one sheet, of which no more is looked at than it takes.
class Glance {
 public:
  Glance(const Program& program, const Answers& answers, Context context, std::vector<Truth>& truths)
      : program_(program), answers_(answers), context_(context), truths_(truths) {
    truths_.assign(program.nodes.list.size(), unseen);
  }

  Truth operator()(NodeIndex index) const {
    const Node& node = program_.nodes.list[static_cast<std::size_t>(index)];
    if (!is_leaf(node.op)) return branching(node, truths_[static_cast<std::size_t>(index)]);
    if (node.op == Op::count || node.op == Op::sum) return check_records(node, program_, answers_, context_);
    return test_fact(node, answers_.values.data(), context_.as_of);
  }

 private:
  static constexpr Truth unseen{3};

  /// Worked out once: several levels stand on the same nodes.
  [[nodiscard]] Truth branching(const Node& node, Truth& truth) const {
    if (truth == unseen) truth = node.stage > context_.stage ? Truth::met : combine(program_.nodes, node, *this);
    return truth;
  }

  const Program& program_;
  const Answers& answers_;
  Context context_;
  std::vector<Truth>& truths_;
};

template <class Accept>
int highest(const Program& program, const std::vector<Truth>& truths, Accept accept) {
  for (std::size_t level = program.level_count; level > 0; --level)
    if (accept(truths[static_cast<std::size_t>(program.levels[level - 1])])) return static_cast<int>(level) - 1;
  return -1;
}

}  // namespace

Truth check_leaf(const Node& node, const std::vector<Value>& values, Day as_of) {
  return test_fact(node, values.data(), as_of);
}

std::optional<Truth> check_branching(const Nodes& nodes, const Node& node, const std::vector<Truth>& truths) {
  if (is_leaf(node.op)) return std::nullopt;
  return check_inner(nodes, node, truths);
}

const char* name_of(Truth truth) {
  constexpr std::array names{"unmet", "unknown", "met"};
  return names[static_cast<std::size_t>(truth)];
}

const char* name_of(Stage stage) {
  constexpr std::array names{"application", "acceptance", "recognition"};
  return names[static_cast<std::size_t>(stage)];
}

void evaluate_nodes(const Nodes& nodes, const std::vector<Value>& values, Context context, std::vector<Truth>& truths) {
  truths.resize(nodes.list.size());
  for (std::size_t i = 0; i < nodes.list.size(); ++i) {
    const Node& node = nodes.list[i];
    truths[i] = is_leaf(node.op) ? check_leaf(node, values, context.as_of) : check_inner(nodes, node, truths);
  }
}

Truth check_node(const Program& program, std::size_t index, const Answers& answers, Context context,
                 const std::vector<Truth>& truths) {
  const Node& node = program.nodes.list[index];
  if (node.stage > context.stage) return Truth::met;
  if (!is_leaf(node.op)) return check_inner(program.nodes, node, truths);
  if (node.op == Op::count || node.op == Op::sum) return check_records(node, program, answers, context);
  return check_leaf(node, answers.values, context.as_of);
}

void evaluate(const Program& program, const Answers& answers, Context context, std::vector<Truth>& truths) {
  truths.resize(program.nodes.list.size());
  for (std::size_t i = 0; i < truths.size(); ++i) truths[i] = check_node(program, i, answers, context, truths);
}

Bounds evaluate_bounds(const Program& program, const Answers& answers, Context context, std::vector<Truth>& truths) {
  const Glance at(program, answers, context, truths);
  Bounds bounds;
  for (std::size_t level = program.level_count; level > 0; --level) {
    const Truth truth = at(program.levels[level - 1]);
    if (truth == Truth::unmet) continue;
    bounds.reachable = std::max(bounds.reachable, static_cast<int>(level) - 1);
    if (truth == Truth::unknown) continue;
    bounds.guaranteed = static_cast<int>(level) - 1;
    break;
  }
  return bounds;
}

int guaranteed_level(const Program& program, const std::vector<Truth>& truths) {
  return highest(program, truths, [](Truth truth) { return truth == Truth::met; });
}

int reachable_level(const Program& program, const std::vector<Truth>& truths) {
  return highest(program, truths, [](Truth truth) { return truth != Truth::unmet; });
}

}  // namespace xingping
