// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/scene.h"

#include <algorithm>

#include "plan/days.h"
#include "plan/example.h"
#include "records.h"

namespace xingping::plan {
namespace {

class PlanWriter {
 public:
  PlanWriter(const Scene& scene, std::size_t level, const std::vector<NodeIndex>& avoided)
      : scene_(scene), level_(level), avoided_(avoided) {}

  [[nodiscard]] Plan write(const Solution& solution, Day on) const {
    Plan out;
    if (on > scene_.today.as_of) out.from = on;
    bool listed = false;
    for (const auto& change : solution.changes) {
      listed = listed || !change.records.empty();
      out.steps.push_back(step(change, {on, scene_.today.stage}));
    }
    if (listed) trim(out, on);
    if (out.from) hasten(out);
    const Answers answers = carry_out(scene_.pack, scene_.answers, out);
    const View after(scene_.category, scene_.category.program, answers,
                     {out.from.value_or(scene_.today.as_of), scene_.today.stage});
    if (out.from) add_waiting(out, answers);
    for (std::uint32_t i = 0; i < scene_.category.criteria.size(); ++i) {
      if (!is_gap(scene_.category, scene_.view, i, level_) || is_gap(scene_.category, after, i, level_)) continue;
      for (auto& one : out.steps)
        if (reads(i, one.fact)) one.closes.push_back(i);
    }
    note_way(out, after);
    return out;
  }

 private:
  [[nodiscard]] bool holds(const Plan& plan, Day on) const { return gives(scene_, plan, on, level_, avoided_); }

  /// A record made for one test may do for another, or make up for something else: what the level holds without is left
  /// out again.
  void trim(Plan& plan, Day on) const {
    constexpr std::size_t many = 100;  // records: so many are not tried one by one
    bool again = false;
    const auto drop = [&](auto& list, std::size_t i) {
      std::swap(list[i], list.back());
      auto last = std::move(list.back());
      list.pop_back();
      if (holds(plan, on)) {
        again = true;
        return;
      }
      list.push_back(std::move(last));
      std::swap(list[i], list.back());
    };
    for (std::size_t i = plan.steps.size(); i-- > 0;) drop(plan.steps, i);
    for (auto& step : plan.steps) {
      const Value now = scene_.answers.values[step.fact];
      for (std::uint32_t item = 1; scene_.pack.facts[step.fact].type == FactType::set && item != 0; item <<= 1U) {
        const Value whole = step.to;
        if ((items_there(whole) & ~items_there(now) & item) == 0) continue;
        step.to = make_set(items_there(whole) & ~item, items_absent(whole));
        if (holds(plan, on))
          again = true;
        else
          step.to = whole;
      }
      for (std::size_t k = step.add.size() < many ? step.add.size() : 0; k-- > 0;) drop(step.add, k);
    }
    if (again) trim(plan, on);
  }

  /// Dates that the plan itself sets may come of age before anything that is known does.
  void hasten(Plan& plan) const {
    Day early = scene_.today.as_of - 1;
    Day late = *plan.from;
    if (!holds(plan, late - 1)) return;
    while (late - early > 1) {
      const Day between = early + (late - early) / 2;
      (holds(plan, between) ? late : early) = between;
    }
    plan.from.reset();
    if (late > scene_.today.as_of) plan.from = late;
  }

  /// Sub-classes or route that carry the level once the plan is carried out.
  void note_way(Plan& plan, const View& after) const {
    const bool by_tree = std::all_of(scene_.category.sections.begin(), scene_.category.sections.end(),
                                     [&](std::uint32_t section) { return after.group(section, level_) == Truth::met; });
    for (std::size_t i = 0; i < scene_.category.routes.size() && !by_tree; ++i)
      if (scene_.category.routes[i].level >= level_ && after.route(i) == Truth::met && !plan.route) plan.route = i;
    for (std::uint32_t i = 0; i < scene_.category.groups.size() && by_tree; ++i) {
      const Group& group = scene_.category.groups[i];
      if (group.combine.op != Op::any || group.groups.size() < 2 || scene_.view.group(i, level_) == Truth::met)
        continue;
      for (const auto member : group.groups)
        if (after.group(member, level_) == Truth::met) plan.through.push_back(member);
    }
  }

  [[nodiscard]] bool reads(std::uint32_t criterion, FactIndex fact) const {
    bool found = false;
    scene_.view.each_leaf(scene_.view.cell(criterion, level_).result, [&](const Node& leaf) {
      found = found || leaf.fact == fact || (leaf.ratio && (leaf.first == fact || leaf.count == fact));
    });
    return found;
  }

  [[nodiscard]] Step step(const Change& change, Context then) const {
    Step out;
    out.fact = change.fact;
    const Fact& fact = scene_.pack.facts[change.fact];
    out.kind = is_settled(fact, change.fact, scene_.answers) ? Step::Kind::change : Step::Kind::answer;
    out.to = change.to;
    for (const auto* test : change.records) {
      out.lacks.push_back(explain_records(*test, scene_.category.program, scene_.answers, then));
      add_examples(*test, scene_.category.program, fact, scene_.answers, then, out.add);
    }
    return out;
  }

  /// The dates that have to come of age: those without which the level would not hold on the plan's day. A date put off
  /// may meet another test instead; where that leaves nothing to wait for, all that come of age are named.
  void add_waiting(Plan& plan, const Answers& after) const {
    const Context then{*plan.from, scene_.today.stage};
    const std::size_t work = plan.steps.size();
    for (const bool all : {false, true}) {
      if (plan.steps.size() > work) return;
      for (const auto fact : scene_.category.facts) {
        const bool dated = scene_.pack.facts[fact].type == FactType::date;
        if (!all && !scene_.answers.values[fact].known) continue;
        const auto due =
            due_day(scene_.category.program, dated ? after : scene_.answers, fact, scene_.today.as_of, then.as_of);
        if (!due) continue;
        Answers without = after;
        if (dated) without.values[fact].data += then.as_of - scene_.today.as_of;
        if (dated && !all && View(scene_.category, scene_.category.program, without, then).level(level_) == Truth::met)
          continue;
        Step wait;
        wait.kind = Step::Kind::wait;
        wait.fact = fact;
        wait.from = due;
        plan.steps.push_back(std::move(wait));
      }
    }
  }

  const Scene& scene_;
  std::size_t level_;
  const std::vector<NodeIndex>& avoided_;
};

}  // namespace

bool is_gap(const Category& category, const View& view, std::uint32_t criterion, std::size_t level) {
  const Status status = view.status(criterion, level);
  return category.criteria[criterion].obligation == Obligation::required &&
         (status == Status::unmet || status == Status::unknown);
}

bool gives(const Scene& scene, const Plan& plan, Day on, std::size_t level, const std::vector<NodeIndex>& avoided) {
  const Answers answers = carry_out(scene.pack, scene.answers, plan);
  const View after(scene.category, scene.category.program, answers, {on, scene.today.stage});
  return after.level(level) == Truth::met &&
         std::none_of(avoided.begin(), avoided.end(), [&](NodeIndex node) { return after.at(node) == Truth::met; });
}

Plan write_plan(const Scene& scene, const Solution& solution, Day on, std::size_t level,
                const std::vector<NodeIndex>& avoided) {
  return PlanWriter(scene, level, avoided).write(solution, on);
}

}  // namespace xingping::plan
