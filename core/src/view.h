// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One evaluated program, with the questions an assessment asks of it.
#pragma once

#include <algorithm>

#include "branching.h"
#include "leaf.h"
#include "records.h"
#include "xingping/assessment.h"

namespace xingping {

class View {
 public:
  View(const Category& category, const Program& program, const Answers& answers, Context context)
      : category_(category), program_(program), answers_(answers), context_(context) {
    evaluate(program, answers, context, truths_);
  }

  /// The same sheet in another context.
  void judge(Context context) {
    context_ = context;
    evaluate(program_, answers_, context, truths_);
  }

  [[nodiscard]] int guaranteed() const { return guaranteed_level(program_, truths_); }
  [[nodiscard]] int reachable() const { return reachable_level(program_, truths_); }
  [[nodiscard]] Truth at(NodeIndex node) const { return truths_[static_cast<std::size_t>(node)]; }
  [[nodiscard]] const std::vector<Truth>& truths() const { return truths_; }
  [[nodiscard]] Truth level(std::size_t level) const { return at(program_.levels[level]); }
  [[nodiscard]] Truth route(std::size_t route) const { return at(program_.routes[route]); }
  [[nodiscard]] NodeIndex group_node(std::uint32_t group, std::size_t level) const {
    return program_.groups[group * program_.level_count + level];
  }
  [[nodiscard]] Truth group(std::uint32_t group, std::size_t level) const { return at(group_node(group, level)); }
  [[nodiscard]] const Cell& cell(std::uint32_t criterion, std::size_t level) const {
    return program_.cells[criterion * program_.level_count + level];
  }

  [[nodiscard]] Status status(std::uint32_t criterion, std::size_t level) const {
    const Cell& made = cell(criterion, level);
    if (made.result == no_node) return Status::not_required;
    if (category_.criteria[criterion].stage > context_.stage) return Status::pending;
    if (made.exempt != no_node && at(made.exempt) == Truth::met) return Status::exempt;
    switch (at(made.result)) {
      case Truth::met: return Status::met;
      case Truth::unmet: return Status::unmet;
      case Truth::unknown: break;
    }
    return Status::unknown;
  }

  /// Calls visit(leaf) for each leaf below `node` that has the truth `wanted`, through nodes of that truth only; each
  /// leaf once, by whatever ways it is reached.
  template <class Visit>
  void leaves(NodeIndex node, Truth wanted, Visit visit) const {
    if (const Node& top = program_.nodes.list[static_cast<std::size_t>(node)]; is_leaf(top.op)) {
      if (at(node) == wanted) visit(top);  // as most conditions are: nothing to keep track of
      return;
    }
    std::vector<NodeIndex> open{node};
    std::vector<char> seen(program_.nodes.list.size());
    while (!open.empty()) {
      const auto index = static_cast<std::size_t>(open.back());
      open.pop_back();
      if (seen[index] != 0 || truths_[index] != wanted) continue;
      seen[index] = 1;
      const Node& here = program_.nodes.list[index];
      if (is_leaf(here.op)) {
        visit(here);
        continue;
      }
      // The last is taken first, so they go in backwards.
      const auto* children = program_.nodes.children.data() + here.first;
      for (std::uint32_t i = here.count; i > 0; --i)
        if (here.op != Op::branch || branch_matters(at(children[0]), i - 1)) open.push_back(children[i - 1]);
    }
  }

  /// Calls visit(leaf) for every leaf below `node`, perhaps more than once.
  template <class Visit>
  void each_leaf(NodeIndex node, Visit visit) const {
    const Node& here = program_.nodes.list[static_cast<std::size_t>(node)];
    if (is_leaf(here.op)) {
      visit(here);
      return;
    }
    for (std::uint32_t i = 0; i < here.count; ++i) each_leaf(program_.nodes.children[here.first + i], visit);
  }

  void collect_open(NodeIndex node, std::vector<FactIndex>& into) const {
    leaves(node, Truth::unknown, [&](const Node& leaf) {
      if (std::find(into.begin(), into.end(), leaf.fact) == into.end()) into.push_back(leaf.fact);
    });
  }

  void collect_shortfall(NodeIndex node, std::vector<Shortfall>& into) const {
    leaves(node, Truth::unmet, [&](const Node& leaf) {
      if (leaf.op == Op::count || leaf.op == Op::sum)
        into.push_back(explain_records(leaf, program_, answers_, context_));
      else if (auto shortfall = explain_leaf(leaf, answers_.values))
        into.push_back(*shortfall);
    });
  }

  /// The nearest way through a group: fewest unmet, then fewest unknown.
  [[nodiscard]] Counts count(std::uint32_t index, std::size_t level) const {
    const Group& group = category_.groups[index];
    Counts total;
    if (const NodeIndex too = requirement(index, level); too != no_node) total = count_one(at(too));
    std::vector<Counts> choices;
    const auto add = [&](const Counts& member) {
      if (group.combine.op == Op::all)
        total = sum(total, member);
      else
        choices.push_back(member);
    };
    for (const auto member : group.groups) add(count(member, level));
    for (const auto member : group.criteria)
      if (counts(member, level)) add(count_one(status(member, level)));
    std::size_t needed = group.combine.op == Op::any ? 1 : static_cast<std::size_t>(group.combine.at_least);
    for (needed = std::min(needed, choices.size()); needed > 0; --needed) {
      const auto nearest = std::min_element(choices.begin(), choices.end(), [](const Counts& a, const Counts& b) {
        return std::pair(a.unmet, a.unknown) < std::pair(b.unmet, b.unknown);
      });
      total = sum(total, *nearest);
      choices.erase(nearest);
    }
    return total;
  }

  /// Criteria below a group that are not met, skipping what no longer matters.
  void collect_gaps(std::uint32_t index, std::size_t level, std::optional<std::uint32_t> alternative,
                    std::vector<Gap>& into) const {
    if (group(index, level) == Truth::met) return;
    const Group& here = category_.groups[index];
    const bool choice = here.combine.op != Op::all;
    for (const auto member : here.groups)
      collect_gaps(member, level, choice ? std::optional(member) : alternative, into);
    for (const auto member : here.criteria) add_gap(member, level, alternative, into);
    if (const NodeIndex too = requirement(index, level); too != no_node && at(too) != Truth::met)
      collect_required(*here.requires_too, level, into);
  }

 private:
  [[nodiscard]] NodeIndex requirement(std::uint32_t group, std::size_t level) const {
    return program_.requirements[group * program_.level_count + level];
  }

  /// Whether a criterion is one of those that decide its group at the level.
  [[nodiscard]] bool counts(std::uint32_t criterion, std::size_t level) const {
    return category_.criteria[criterion].obligation == Obligation::required && cell(criterion, level).result != no_node;
  }

  void add_gap(std::uint32_t criterion, std::size_t level, std::optional<std::uint32_t> alternative,
               std::vector<Gap>& into) const {
    const Status found = status(criterion, level);
    if (!counts(criterion, level) || (found != Status::unmet && found != Status::unknown)) return;
    const bool listed =
        std::any_of(into.begin(), into.end(), [&](const Gap& gap) { return gap.criterion == criterion; });
    if (!listed) into.push_back({criterion, found, alternative});
  }

  /// The elements that a group's further requirement names; they stand where they stand, in no alternative of this
  /// group.
  void collect_required(const Condition& condition, std::size_t level, std::vector<Gap>& into) const {
    for (const auto& child : condition.children) collect_required(child, level, into);
    if (condition.op != Op::ref) return;
    for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
      if (category_.criteria[i].id == condition.ref) add_gap(i, level, std::nullopt, into);
    for (std::uint32_t i = 0; i < category_.groups.size(); ++i)
      if (category_.groups[i].id == condition.ref) collect_gaps(i, level, std::nullopt, into);
  }

  static Counts count_one(Truth truth) {
    return {truth == Truth::met ? 1 : 0, truth == Truth::unmet ? 1 : 0, truth == Truth::unknown ? 1 : 0};
  }

  static Counts count_one(Status status) {
    switch (status) {
      case Status::met:
      case Status::exempt: return {1, 0, 0};
      case Status::unmet: return {0, 1, 0};
      case Status::unknown: return {0, 0, 1};
      default: return {};
    }
  }

  const Category& category_;
  const Program& program_;
  const Answers& answers_;
  Context context_;
  std::vector<Truth> truths_;
};

}  // namespace xingping
