// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/plan.h"

#include <algorithm>
#include <array>
#include <memory>

#include "plan/days.h"
#include "plan/example.h"
#include "plan/search.h"
#include "records.h"
#include "view.h"

namespace xingping {
namespace {

using plan::Cost;
using plan::Ground;
using plan::Solution;

constexpr Day ten_years = 3650;

/// One day on which the category can be judged: today, or a later one on which something has become due.
struct Vantage {
  Vantage(const Pack& pack, const Category& category, const Answers& answers, Context on)
      : context(on),
        view(category, category.program, answers, on),
        ground{category.program.nodes, pack.facts, answers.values, view.truths(), on, {}} {
    for (const auto& node : category.program.nodes.list)
      if ((node.op == Op::count || node.op == Op::sum) &&
          !plan::has_example(node, category.program, pack.facts[node.fact], on))
        ground.hopeless.push_back(&node);
  }
  Vantage(const Vantage&) = delete;
  Vantage& operator=(const Vantage&) = delete;

  Context context;
  View view;
  Ground ground;  // refers to `view`
};

struct Way {
  Solution solution;
  const Vantage* from = nullptr;
};

bool is_gap(const Category& category, const View& view, std::uint32_t criterion, std::size_t level) {
  const Status status = view.status(criterion, level);
  return category.criteria[criterion].obligation == Obligation::required &&
         (status == Status::unmet || status == Status::unknown);
}

class Planner {
 public:
  Planner(const Pack& pack, const Category& category, const Answers& answers, Context context)
      : pack_(pack), category_(category), answers_(answers) {
    for (const Day day : plan::due_days(category.program, answers, context.as_of))
      vantages_.push_back(std::make_unique<Vantage>(pack, category, answers, Context{day, context.stage}));
  }

  std::vector<LevelPlan> run(PlanExtent extent) {
    std::vector<LevelPlan> out;
    for (std::size_t level = 0; level < category_.program.level_count; ++level) {
      if (today().view.level(level) == Truth::met) continue;
      out.push_back(plan_level(level, extent == PlanExtent::every_level));
      if (extent == PlanExtent::next_level) break;
    }
    return out;
  }

 private:
  [[nodiscard]] const Vantage& today() const { return *vantages_.front(); }

  /// Waiting is one step, for however much becomes due by then.
  [[nodiscard]] Cost price_of_waiting(const Vantage& until) const {
    const Day days = until.context.as_of - today().context.as_of;
    return days == 0 ? 0 : plan::one_fact + plan::whole_way * std::min(days, ten_years) / ten_years;
  }

  [[nodiscard]] std::optional<Way> solve(NodeIndex root, const std::vector<NodeIndex>& forbidden, bool& exact) const {
    std::optional<Way> best;
    for (const auto& vantage : vantages_) {
      const Cost waiting = price_of_waiting(*vantage);
      const Cost limit = best ? best->solution.cost - waiting : plan::no_way;
      if (limit <= 0) continue;
      auto found = plan::find_cheapest(vantage->ground, root, Truth::met, forbidden, limit);
      exact = exact && found.exact;
      if (!found.solution) continue;
      found.solution->cost += waiting;
      best = Way{std::move(*found.solution), vantage.get()};
    }
    return best;
  }

  LevelPlan plan_level(std::size_t level, bool with_other) {
    LevelPlan out;
    out.level = level;
    const NodeIndex root = category_.program.levels[level];
    const auto best = solve(root, {}, out.exact);
    if (!best) {
      for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
        if (is_gap(category_, today().view, i, level) && !solve(today().view.cell(i, level).result, {}, out.exact))
          out.blockers.push_back(i);
      return out;
    }
    out.best = write(*best, level);
    if (!with_other) return out;
    Cost least = plan::no_way;
    for (const NodeIndex taken : choices_of(*out.best, level)) {
      const auto other = solve(root, {taken}, out.exact);
      if (!other || other->solution.cost >= least) continue;
      Plan written = write(*other, level);
      // What nobody asked to hold may do so all the same, and then it is no other way.
      const Answers answers = carry_out(pack_, answers_, written);
      if (View(category_, category_.program, answers, other->from->context).at(taken) == Truth::met) continue;
      least = other->solution.cost;
      out.other = std::move(written);
    }
    return out;
  }

  /// The nodes a plan goes through where there was a choice: forbidding one asks for another way.
  [[nodiscard]] std::vector<NodeIndex> choices_of(const Plan& plan, std::size_t level) const {
    if (plan.route) return {category_.program.routes[*plan.route]};
    std::vector<NodeIndex> out;
    for (const auto group : plan.through) out.push_back(today().view.group_node(group, level));
    if (category_.routes.empty()) return out;
    // Without the tree's first open section only a route is left.
    for (const auto section : category_.sections) {
      if (today().view.group(section, level) == Truth::met) continue;
      out.push_back(today().view.group_node(section, level));
      break;
    }
    return out;
  }

  [[nodiscard]] Plan write(const Way& way, std::size_t level) const {
    Plan out;
    const Context then = way.from->context;
    if (then.as_of > today().context.as_of) out.from = then.as_of;
    for (const auto& change : way.solution.changes) out.steps.push_back(step(change, then));
    const Answers answers = carry_out(pack_, answers_, out);
    const View after(category_, category_.program, answers, then);
    if (out.from) add_waiting(out, answers, level);
    for (std::uint32_t i = 0; i < category_.criteria.size(); ++i) {
      if (!is_gap(category_, today().view, i, level) || is_gap(category_, after, i, level)) continue;
      for (auto& one : out.steps)
        if (reads(i, level, one.fact)) one.closes.push_back(i);
    }
    note_way(out, after, level);
    return out;
  }

  /// Sub-classes or route that carry the level once the plan is carried out.
  void note_way(Plan& plan, const View& after, std::size_t level) const {
    const bool by_tree = std::all_of(category_.sections.begin(), category_.sections.end(),
                                     [&](std::uint32_t section) { return after.group(section, level) == Truth::met; });
    for (std::size_t i = 0; i < category_.routes.size() && !by_tree; ++i)
      if (category_.routes[i].level >= level && after.route(i) == Truth::met && !plan.route) plan.route = i;
    for (std::uint32_t i = 0; i < category_.groups.size() && by_tree; ++i) {
      const Group& group = category_.groups[i];
      if (group.combine.op != Op::any || group.groups.size() < 2 || today().view.group(i, level) == Truth::met)
        continue;
      for (const auto member : group.groups)
        if (after.group(member, level) == Truth::met) plan.through.push_back(member);
    }
  }

  [[nodiscard]] bool reads(std::uint32_t criterion, std::size_t level, FactIndex fact) const {
    bool found = false;
    today().view.each_leaf(today().view.cell(criterion, level).result, [&](const Node& leaf) {
      found = found || leaf.fact == fact || (leaf.ratio && (leaf.first == fact || leaf.count == fact));
    });
    return found;
  }

  [[nodiscard]] Step step(const plan::Change& change, Context then) const {
    Step out;
    out.fact = change.fact;
    const Fact& fact = pack_.facts[change.fact];
    out.kind = is_settled(fact, change.fact, answers_) ? Step::Kind::change : Step::Kind::answer;
    out.to = change.to;
    for (const auto* test : change.records) {
      out.lacks.push_back(explain_records(*test, category_.program, answers_, then));
      plan::add_examples(*test, category_.program, fact, answers_, then, out.add);
    }
    return out;
  }

  /// The dates that have to come of age: those without which the level would not hold on the plan's day.
  void add_waiting(Plan& plan, const Answers& after, std::size_t level) const {
    for (const auto fact : category_.facts) {
      const auto due = plan::due_day(category_.program, answers_, fact, today().context.as_of, *plan.from);
      if (!due) continue;
      Answers without = after;
      const bool dated = pack_.facts[fact].type == FactType::date;
      if (dated) without.values[fact].data += *plan.from - today().context.as_of;
      if (dated &&
          View(category_, category_.program, without, {*plan.from, today().context.stage}).level(level) == Truth::met)
        continue;
      Step wait;
      wait.kind = Step::Kind::wait;
      wait.fact = fact;
      wait.from = due;
      plan.steps.push_back(std::move(wait));
    }
  }

  const Pack& pack_;
  const Category& category_;
  const Answers& answers_;
  std::vector<std::unique_ptr<Vantage>> vantages_;  // by day, today first
};

}  // namespace

std::vector<LevelPlan> make_plans(const Pack& pack, const Category& category, const Answers& answers, Context context,
                                  PlanExtent extent) {
  return Planner(pack, category, answers, context).run(extent);
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
    RecordList list{{}, false};
    if (value.known) list = answers.records[static_cast<std::size_t>(value.data)];
    for (const auto& record : step.add) list.records.push_back(record);
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
