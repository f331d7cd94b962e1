// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/plan_laws.h"

#include <algorithm>
#include <set>

#include "support/brute.h"
#include "support/worlds.h"

namespace support {

using namespace xingping;

namespace {

Context on_its_day(const Case& sheet, const Plan& plan) {
  return {plan.from.value_or(sheet.context.as_of), sheet.context.stage};
}

bool gives(const Case& sheet, std::size_t level, const Answers& answers, Context context) {
  return truth_of(sheet.category.program, answers, context, sheet.category.program.levels[level]) ==
         Truth::met;
}

std::string told(const Case& sheet, const Plan& plan) {
  std::string out = plan.from ? " on " + format_date(*plan.from) : "";
  for (const auto& step : plan.steps)
    out += std::string("; ") + name_of(step.kind) + " " + sheet.pack.facts[step.fact].id + " to " +
           std::to_string(step.to.data) + " + " + std::to_string(step.add.size());
  return out;
}

/// Whether one of the things that `best` goes through, and `other` does without, holds at the level or above
/// it.
bool goes_the_best_way(const Case& sheet, std::size_t level, const Answers& answers, const Plan& best,
                       const Plan& other) {
  const Program& program = sheet.category.program;
  const Context then = on_its_day(sheet, other);
  std::vector<Truth> left;
  std::vector<Truth> all;
  evaluate(program, answers, then, left);
  evaluate(program, carry_out(sheet.pack, sheet.answers, other), then, all);
  std::vector<NodeIndex> ways;
  if (best.route) ways.push_back(program.routes[*best.route]);
  auto groups = best.through;
  if (!best.route)
    groups.insert(groups.end(), sheet.category.sections.begin(), sheet.category.sections.end());
  for (const auto group : groups)
    for (std::size_t at = level; at < program.level_count; ++at)
      ways.push_back(program.groups[group * program.level_count + at]);
  return std::any_of(ways.begin(), ways.end(), [&](NodeIndex way) {
    const auto at = static_cast<std::size_t>(way);
    return way != no_node && left[at] == Truth::met && all[at] != Truth::met;
  });
}

/// Less than the step asks for: values a little nearer to where the fact stands now, or with one thing less.
std::vector<Value> lesser(const Fact& fact, Value now, Value to) {
  std::vector<Value> out;
  if (fact.type == FactType::set) {
    const std::uint32_t there = items_there(to);
    for (unsigned item = 0; item < 32; ++item)
      if (const auto bit = 1U << item; (there & ~items_there(now) & bit) != 0)
        out.push_back(make_set(there & ~bit, items_absent(to)));
  } else if (now.known && to.data != now.data) {
    const std::int64_t step = fact.type == FactType::quantity && fact.integer ? micro_per_base : 1;
    const std::int64_t way = std::min(step, std::abs(to.data - now.data));
    out.push_back({to.data + (to.data > now.data ? -way : way), true});
  }
  return out;
}

}  // namespace

std::string gives_its_level(const Case& sheet, std::size_t level, const Plan& plan) {
  const Context then = on_its_day(sheet, plan);
  const Answers after = carry_out(sheet.pack, sheet.answers, plan);
  if (!gives(sheet, level, after, then)) return "it does not give the level" + told(sheet, plan);
  const bool waits = std::any_of(plan.steps.begin(), plan.steps.end(),
                                 [](const Step& step) { return step.kind == Step::Kind::wait; });
  if (waits != plan.from.has_value())
    return "waiting without a day, or the other way round" + told(sheet, plan);
  return "";
}

std::string nothing_can_be_spared(const Case& sheet, std::size_t level, const Plan& plan, const Plan* best) {
  const Context then = on_its_day(sheet, plan);
  const auto still_gives = [&](const Answers& answers, Context context) {
    return gives(sheet, level, answers, context) &&
           (best == nullptr || !goes_the_best_way(sheet, level, answers, *best, plan));
  };
  const Answers after = carry_out(sheet.pack, sheet.answers, plan);
  if (plan.from && still_gives(after, {*plan.from - 1, then.stage}))
    return "a day too late" + told(sheet, plan);
  for (const auto& step : plan.steps) {
    const Fact& fact = sheet.pack.facts[step.fact];
    if (step.kind == Step::Kind::wait) {
      if (!step.from || *step.from > *plan.from || *step.from <= sheet.context.as_of)
        return "waits for a day that is not its own" + told(sheet, plan);
      continue;
    }
    Answers without = after;
    without.values[step.fact] = sheet.answers.values[step.fact];
    if (still_gives(without, then)) return "a step can be spared: " + fact.id + told(sheet, plan);
    for (const auto& less : lesser(fact, sheet.answers.values[step.fact], step.to)) {
      without.values[step.fact] = less;
      if (fact.type != FactType::records && still_gives(without, then))
        return "less would do: " + fact.id + told(sheet, plan);
    }
    for (std::size_t i = 0; i < step.add.size() && step.add.size() > 1; ++i) {
      Plan fewer = plan;
      auto& list = fewer.steps[static_cast<std::size_t>(&step - plan.steps.data())].add;
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
      if (still_gives(carry_out(sheet.pack, sheet.answers, fewer), then))
        return "fewer records would do: " + fact.id + told(sheet, plan);
    }
  }
  return "";
}

std::string only_adds(const Case& sheet, const Plan& plan) {
  std::set<FactIndex> changed;
  for (const auto& step : plan.steps) {
    if (step.kind == Step::Kind::wait) continue;
    const Fact& fact = sheet.pack.facts[step.fact];
    const Value now = sheet.answers.values[step.fact];
    if (!changed.insert(step.fact).second) return fact.id + " has two steps";
    if ((step.kind == Step::Kind::change) != is_settled(fact, step.fact, sheet.answers))
      return fact.id + " is answered or changed, wrongly";
    if (fact.type == FactType::records) {
      if (step.add.empty()) return fact.id + " gets no record";
      continue;
    }
    if (!step.to.known) return fact.id + " gets no value";
    if (!now.known) continue;
    if (step.to.data == now.data) return fact.id + " stays as it is";
    if (fact.fixed || fact.type == FactType::date) return fact.id + " cannot be changed";
    if (fact.type == FactType::choice && !fact.ordered) return fact.id + " is no ladder";
    if ((fact.type == FactType::boolean || fact.type == FactType::choice) && step.to.data < now.data)
      return fact.id + " is taken back";
    if (fact.type == FactType::set && (items_there(now) & ~items_there(step.to)) != 0)
      return fact.id + " loses items";
    if (fact.type == FactType::quantity && (step.to.data < 0 || step.to.data > max_micro))
      return fact.id + " leaves its range";
    if (fact.integer && step.to.data % micro_per_base != 0) return fact.id + " is no whole number";
  }
  return "";
}

std::string closes_gaps(const Case& sheet, std::size_t level, const Plan& plan) {
  const Assessment before = sheet.assess();
  const Assessment after =
      assess(sheet.pack, sheet.category, carry_out(sheet.pack, sheet.answers, plan), on_its_day(sheet, plan));
  const auto open = [](Status status) { return status == Status::unmet || status == Status::unknown; };
  for (const auto& step : plan.steps)
    for (const auto criterion : step.closes)
      if (!open(before.findings[criterion].status[level]) || open(after.findings[criterion].status[level]))
        return sheet.pack.facts[step.fact].id + " is said to close " + sheet.category.criteria[criterion].id;
  return "";
}

std::string goes_elsewhere(const Plan& best, const Plan& other) {
  if (best.route) return other.route == best.route ? "the same route twice" : "";
  if (other.route || best.through.empty()) return "";
  const bool all_again = std::all_of(best.through.begin(), best.through.end(), [&](std::uint32_t group) {
    return std::find(other.through.begin(), other.through.end(), group) != other.through.end();
  });
  return all_again ? "the other way goes through all the same" : "";
}

std::string nothing_is_smaller(const Case& sheet, const LevelPlan& plan, std::int64_t trials) {
  Brute brute(sheet, sheet.category.program.levels[plan.level]);
  constexpr int far = 9;
  if (!plan.exact) return "";
  if (!plan.best) {
    if (const auto found = brute.within(far, trials); !found.empty()) return "it is possible: " + found;
    for (const auto criterion : plan.blockers) {
      const Cell& cell =
          sheet.category.program.cells[criterion * sheet.category.program.level_count + plan.level];
      if (const auto found = Brute(sheet, cell.result).within(far, trials); !found.empty())
        return sheet.category.criteria[criterion].id + " is no blocker: " + found;
    }
    return "";
  }
  const auto changes = std::count_if(plan.best->steps.begin(), plan.best->steps.end(),
                                     [](const Step& step) { return step.kind != Step::Kind::wait; });
  const int steps = static_cast<int>(changes) + (plan.best->from ? 1 : 0);
  const auto found = brute.within(steps - 1, trials);
  return found.empty() ? "" : found + "is smaller than" + told(sheet, *plan.best);
}

std::string nothing_is_nearer(const Case& sheet, const LevelPlan& plan, std::int64_t trials, int& tried) {
  if (!plan.exact || !plan.best) return "";
  int steps = plan.best->from ? 1 : 0;
  double own = shortfall(sheet.context.as_of, plan.best->from.value_or(sheet.context.as_of));
  for (const auto& step : plan.best->steps) {
    if (step.kind == Step::Kind::wait) continue;
    ++steps;
    own += shortfall(sheet, step.fact, step.to);
  }
  const auto least = Brute(sheet, sheet.category.program.levels[plan.level]).least_shortfall(steps, trials);
  if (!least) return "";
  ++tried;
  if (own <= *least + 0.01) return "";
  return std::to_string(*least) + " is nearer than " + std::to_string(own) + told(sheet, *plan.best);
}

}  // namespace support
