// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/plan.h"

#include <algorithm>
#include <array>

#include "plan/example.h"
#include "plan/search.h"
#include "records.h"
#include "view.h"

namespace xingping {
namespace {

using plan::Ground;
using plan::Solution;

class Planner {
 public:
  Planner(const Pack& pack, const Category& category, const Answers& answers, Context context)
      : pack_(pack),
        category_(category),
        answers_(answers),
        view_(category, category.program, answers, context),
        ground_{category.program.nodes, pack.facts, answers.values, view_.truths(), context, {}} {
    for (const auto& node : category.program.nodes.list)
      if ((node.op == Op::count || node.op == Op::sum) &&
          !plan::has_example(node, category.program, pack.facts[node.fact], context))
        ground_.hopeless.push_back(&node);
  }

  std::vector<LevelPlan> run() {
    std::vector<LevelPlan> out;
    for (std::size_t level = 0; level < category_.program.level_count; ++level)
      if (view_.level(level) != Truth::met) out.push_back(plan_level(level));
    return out;
  }

 private:
  [[nodiscard]] std::optional<Solution> solve(NodeIndex root, const std::vector<NodeIndex>& forbidden = {}) const {
    return plan::find_cheapest(ground_, root, Truth::met, forbidden);
  }

  LevelPlan plan_level(std::size_t level) {
    LevelPlan out;
    out.level = level;
    const NodeIndex root = category_.program.levels[level];
    const auto best = solve(root);
    if (!best) {
      for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
        if (is_gap(view_, i, level) && !solve(view_.cell(i, level).result)) out.blockers.push_back(i);
      return out;
    }
    out.best = write(*best, level);
    std::optional<Solution> other;
    for (const NodeIndex way : ways(*out.best, level)) {
      auto found = solve(root, {way});
      if (found && (!other || found->cost < other->cost)) other = std::move(found);
    }
    if (other) out.other = write(*other, level);
    return out;
  }

  [[nodiscard]] bool is_gap(const View& view, std::uint32_t criterion, std::size_t level) const {
    const Status status = view.status(criterion, level);
    return category_.criteria[criterion].obligation == Obligation::required &&
           (status == Status::unmet || status == Status::unknown);
  }

  /// The nodes a plan goes through where there was a choice: forbidding one asks for another way.
  [[nodiscard]] std::vector<NodeIndex> ways(const Plan& plan, std::size_t level) const {
    std::vector<NodeIndex> out;
    if (plan.route) {
      out.push_back(category_.program.routes[*plan.route]);
    } else {
      for (const auto group : plan.through) out.push_back(view_.group_node(group, level));
      // Beside the tree there may be a route: without the tree's first open section only that is left.
      const auto open = std::find_if(category_.sections.begin(), category_.sections.end(),
                                     [&](std::uint32_t section) { return view_.group(section, level) != Truth::met; });
      if (open != category_.sections.end() && !category_.routes.empty()) out.push_back(view_.group_node(*open, level));
    }
    return out;
  }

  [[nodiscard]] Plan write(const Solution& solution, std::size_t level) const {
    Plan out;
    out.exact = solution.exact;
    for (const auto& change : solution.changes) out.steps.push_back(step(change, level));
    if (solution.from > ground_.context.as_of) out.from = solution.from;
    const Answers after_answers = carry_out(pack_, answers_, out);
    const View after(category_, category_.program, after_answers, {solution.from, ground_.context.stage});
    for (auto& one : out.steps)
      for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
        if (is_gap(view_, i, level) && !is_gap(after, i, level) && reads(i, level, one.fact)) one.closes.push_back(i);
    const bool by_tree = std::all_of(category_.sections.begin(), category_.sections.end(),
                                     [&](std::uint32_t section) { return after.group(section, level) == Truth::met; });
    for (std::size_t i = 0; i < category_.routes.size() && !by_tree; ++i)
      if (category_.routes[i].level >= level && after.route(i) == Truth::met && !out.route) out.route = i;
    for (std::uint32_t i = 0; i < category_.groups.size() && by_tree; ++i) {
      const Group& group = category_.groups[i];
      if (group.combine.op != Op::any || group.groups.size() < 2 || view_.group(i, level) == Truth::met) continue;
      for (const auto member : group.groups)
        if (after.group(member, level) == Truth::met) out.through.push_back(member);
    }
    return out;
  }

  [[nodiscard]] bool reads(std::uint32_t criterion, std::size_t level, FactIndex fact) const {
    bool found = false;
    view_.each_leaf(view_.cell(criterion, level).result, [&](const Node& leaf) {
      found = found || leaf.fact == fact || (leaf.ratio && (leaf.first == fact || leaf.count == fact));
    });
    return found;
  }

  [[nodiscard]] Step step(const plan::Change& change, std::size_t level) const {
    Step out;
    out.fact = change.fact;
    const Fact& fact = pack_.facts[change.fact];
    out.kind = is_settled(fact, change.fact, answers_) ? Step::Kind::change : Step::Kind::answer;
    if (change.waits) {
      out.kind = Step::Kind::wait;
      view_.each_leaf(category_.program.levels[level], [&](const Node& leaf) {
        if (leaf.fact != change.fact) return;
        const auto since = static_cast<Day>(answers_.values[leaf.fact].data);
        const Day due = leaf.op == Op::years ? add_years(since, static_cast<int>(leaf.amount)) : since;
        if (due > ground_.context.as_of && (!out.from || due > *out.from)) out.from = due;
      });
      return out;
    }
    out.to = change.to;
    for (const auto* test : change.records) {
      out.lacks.push_back(explain_records(*test, category_.program, answers_, ground_.context));
      plan::add_examples(*test, category_.program, fact, answers_, ground_.context, out.add);
    }
    return out;
  }

  const Pack& pack_;
  const Category& category_;
  const Answers& answers_;
  View view_;
  Ground ground_;
};

}  // namespace

std::vector<LevelPlan> make_plans(const Pack& pack, const Category& category, const Answers& answers, Context context) {
  return Planner(pack, category, answers, context).run();
}

Answers carry_out(const Pack& pack, const Answers& answers, const Plan& plan) {
  Answers out = answers;
  for (const auto& step : plan.steps) {
    if (step.kind == Step::Kind::wait) continue;
    Value& value = out.values[step.fact];
    if (pack.facts[step.fact].type != FactType::records) {
      value = step.to;
      continue;
    }
    RecordList list;
    if (value.known) list = answers.records[static_cast<std::size_t>(value.data)];
    list.records.insert(list.records.end(), step.add.begin(), step.add.end());
    value = {static_cast<std::int64_t>(out.records.size()), true};
    out.records.push_back(std::move(list));
  }
  return out;
}

const char* name_of(Step::Kind kind) {
  constexpr std::array names{"answer", "change", "wait"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace xingping
