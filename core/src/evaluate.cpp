// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/evaluate.h"

#include <algorithm>
#include <array>
#include <optional>

#include "branching.h"
#include "leaf.h"
#include "records.h"

namespace xingping {
namespace {

/// Truths of a node's children, which stand before it.
class Children {
 public:
  Children(const Nodes& nodes, const Node& node, const std::vector<Truth>& truths)
      : first_(nodes.children.data() + node.first), count_(node.count), truths_(truths) {}
  [[nodiscard]] Truth operator[](std::uint32_t i) const { return truths_[static_cast<std::size_t>(first_[i])]; }
  [[nodiscard]] std::uint32_t count() const { return count_; }

 private:
  const NodeIndex* first_;
  std::uint32_t count_;
  const std::vector<Truth>& truths_;
};

Truth check_all(const Children& children) {
  Truth worst = Truth::met;
  for (std::uint32_t i = 0; i < children.count(); ++i) worst = std::min(worst, children[i]);
  return worst;
}

Truth check_any(const Children& children) {
  Truth best = Truth::unmet;
  for (std::uint32_t i = 0; i < children.count(); ++i) best = std::max(best, children[i]);
  return best;
}

Truth check_at_least(const Children& children, std::int64_t amount) {
  std::int64_t met = 0;
  std::int64_t possible = 0;
  for (std::uint32_t i = 0; i < children.count(); ++i) {
    met += children[i] == Truth::met ? 1 : 0;
    possible += children[i] != Truth::unmet ? 1 : 0;
  }
  if (met >= amount) return Truth::met;
  return possible < amount ? Truth::unmet : Truth::unknown;
}

Truth check_not(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::met ? Truth::unmet : Truth::met;
}

/// While it is open which way the branch goes, it is decided only where both ways agree.
Truth check_branch(Truth condition, Truth held, Truth otherwise) {
  if (condition == Truth::met) return held;
  if (condition == Truth::unmet) return otherwise;
  return held == otherwise ? held : Truth::unknown;
}

template <class Accept>
int highest(const Program& program, const std::vector<Truth>& truths, Accept accept) {
  for (std::size_t level = program.level_count; level > 0; --level)
    if (accept(truths[static_cast<std::size_t>(program.levels[level - 1])])) return static_cast<int>(level) - 1;
  return -1;
}

}  // namespace

std::optional<Truth> check_branching(const Nodes& nodes, const Node& node, const std::vector<Truth>& truths) {
  if (is_leaf(node.op)) return std::nullopt;
  const Children children(nodes, node, truths);
  switch (node.op) {
    case Op::all: return check_all(children);
    case Op::any: return check_any(children);
    case Op::at_least: return check_at_least(children, node.amount);
    case Op::negate: return check_not(children[0]);
    case Op::branch: return check_branch(children[0], children[1], children[2]);
    default: return Truth::unknown;
  }
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
    const auto branching = check_branching(nodes, node, truths);
    truths[i] = branching ? *branching : check_leaf(node, values, context.as_of);
  }
}

Truth check_node(const Program& program, std::size_t index, const Answers& answers, Context context,
                 const std::vector<Truth>& truths) {
  const Node& node = program.nodes.list[index];
  if (node.stage > context.stage) return Truth::met;
  if (const auto branching = check_branching(program.nodes, node, truths)) return *branching;
  if (node.op == Op::count || node.op == Op::sum) return check_records(node, program, answers, context);
  return check_leaf(node, answers.values, context.as_of);
}

void evaluate(const Program& program, const Answers& answers, Context context, std::vector<Truth>& truths) {
  truths.resize(program.nodes.list.size());
  for (std::size_t i = 0; i < truths.size(); ++i) truths[i] = check_node(program, i, answers, context, truths);
}

int guaranteed_level(const Program& program, const std::vector<Truth>& truths) {
  return highest(program, truths, [](Truth truth) { return truth == Truth::met; });
}

int reachable_level(const Program& program, const std::vector<Truth>& truths) {
  return highest(program, truths, [](Truth truth) { return truth != Truth::unmet; });
}

}  // namespace xingping
