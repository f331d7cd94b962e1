// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/plan.h"

#include <algorithm>
#include <array>
#include <memory>

#include "plan/cone.h"
#include "plan/days.h"
#include "plan/example.h"
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

  /// From the top, since whoever holds a level holds those below it: what gives the level above is a way as well.
  std::vector<LevelPlan> run(PlanExtent extent) {
    std::vector<LevelPlan> out;
    Ways above;
    for (std::size_t level = category_.program.level_count; level > 0; --level) {
      if (today().view.level(level - 1) == Truth::met) break;
      above = plan_level(level - 1, extent == PlanExtent::every_level, above, out.emplace_back());
    }
    if (extent == PlanExtent::next_level && !out.empty()) out.erase(out.begin(), out.end() - 1);
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  [[nodiscard]] const Vantage& today() const { return *vantages_.front(); }

  /// Waiting is one step, for however much becomes due by then.
  [[nodiscard]] Cost price_of_waiting(const Vantage& until) const {
    const Day days = until.context.as_of - today().context.as_of;
    return days == 0 ? 0 : plan::one_fact + plan::whole_way * std::min(days, ten_years) / ten_years;
  }

  /// The cheapest way to make a node hold that costs less than `limit`. `skip`: a node whose ways are not asked for.
  struct Goal {
    NodeIndex root;
    NodeIndex skip;
    std::vector<std::optional<plan::Cone>> cones;  // by vantage, made when needed
  };
  std::optional<Way> solve(Goal& goal, const std::vector<NodeIndex>& forbidden, Cost limit, bool& exact) const {
    std::optional<Way> best;
    goal.cones.resize(vantages_.size());
    for (std::size_t i = 0; i < vantages_.size(); ++i) {
      const Vantage& vantage = *vantages_[i];
      const Cost waiting = price_of_waiting(vantage);
      const Cost left = (best ? best->solution.cost : limit) - waiting;
      if (left <= 0) break;  // later days cost more
      auto& cone = goal.cones[i];
      if (!cone) cone.emplace(vantage.ground, plan::Demand{goal.root, Truth::met}, goal.skip);
      auto found = plan::find_cheapest(vantage.ground, *cone, forbidden, left);
      exact = exact && found.exact;
      if (!found.solution) continue;
      found.solution->cost += waiting;
      best = Way{std::move(*found.solution), &vantage};
    }
    return best;
  }

  struct Ways {
    NodeIndex root = no_node;
    bool exact = true;
    std::optional<Way> best;
    std::optional<Way> other;
  };

  Ways plan_level(std::size_t level, bool with_other, const Ways& above, LevelPlan& out) {
    out.level = level;
    Ways ways{category_.program.levels[level], above.exact, {}, {}};
    Goal goal{ways.root, above.root, {}};
    // Of ways that cost the same, the level's own.
    ways.best = solve(goal, {}, above.best ? above.best->solution.cost + 1 : plan::no_way, ways.exact);
    if (!ways.best) ways.best = above.best;
    out.exact = ways.exact;
    if (!ways.best) {
      if (out.exact) out.blockers = blockers(level);
      return ways;
    }
    out.best = write(*ways.best, level, {});
    if (!with_other) return ways;
    for (const auto& taken : choices_of(*out.best, level)) {
      bool exact = true;
      const auto other = solve(goal, taken, ways.other ? ways.other->solution.cost : plan::no_way, exact);
      // Cut short it may ask for more than it needs, and nobody has to have a second way.
      if (!exact) continue;
      for (const auto* way : {&other, &above.best, &above.other}) {
        if (!*way || (ways.other && (*way)->solution.cost >= ways.other->solution.cost)) continue;
        Plan written = write(**way, level, taken);
        // What nobody asked to hold may do so all the same, and then it is no other way.
        if (!gives(written, {written.from.value_or(today().context.as_of), today().context.stage}, level, taken))
          continue;
        ways.other = *way;
        out.other = std::move(written);
      }
    }
    return ways;
  }

  /// Criteria that nothing can make hold.
  [[nodiscard]] std::vector<std::uint32_t> blockers(std::size_t level) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < category_.criteria.size(); ++i) {
      if (!is_gap(category_, today().view, i, level)) continue;
      bool exact = true;
      Goal goal{today().view.cell(i, level).result, no_node, {}};
      if (!solve(goal, {}, plan::no_way, exact) && exact) out.push_back(i);
    }
    return out;
  }

  /// What a plan goes through where there was a choice, at this level and those above it: forbidding one asks for
  /// another way.
  [[nodiscard]] std::vector<std::vector<NodeIndex>> choices_of(const Plan& plan, std::size_t level) const {
    if (plan.route) return {{category_.program.routes[*plan.route]}};
    std::vector<std::vector<NodeIndex>> out;
    const auto forbid = [&](std::uint32_t group) {
      auto& nodes = out.emplace_back();
      for (std::size_t at = level; at < category_.program.level_count; ++at)
        nodes.push_back(today().view.group_node(group, at));
    };
    for (const auto group : plan.through) forbid(group);
    if (category_.routes.empty()) return out;
    // Without the tree's first open section only a route is left.
    for (const auto section : category_.sections) {
      if (today().view.group(section, level) == Truth::met) continue;
      forbid(section);
      break;
    }
    return out;
  }

  /// Whether the level holds once the plan is carried out, and none of the nodes to be avoided.
  [[nodiscard]] bool gives(const Plan& plan, Context then, std::size_t level,
                           const std::vector<NodeIndex>& avoided) const {
    const Answers answers = carry_out(pack_, answers_, plan);
    const View after(category_, category_.program, answers, then);
    return after.level(level) == Truth::met &&
           std::none_of(avoided.begin(), avoided.end(), [&](NodeIndex node) { return after.at(node) == Truth::met; });
  }

  /// A record made for one test may do for another, or make up for something else: what the level holds without is left
  /// out again.
  void trim(Plan& plan, Context then, std::size_t level, const std::vector<NodeIndex>& avoided) const {
    bool again = false;
    const auto prefer = [&](Plan less) {
      if (!gives(less, then, level, avoided)) return;
      plan = std::move(less);
      again = true;
    };
    for (std::size_t i = plan.steps.size(); i-- > 0;) {
      Plan less = plan;
      less.steps.erase(less.steps.begin() + static_cast<std::ptrdiff_t>(i));
      prefer(std::move(less));
    }
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
      const FactIndex fact = plan.steps[i].fact;
      for (std::uint32_t item = 1; pack_.facts[fact].type == FactType::set && item != 0; item <<= 1U) {
        const Value to = plan.steps[i].to;
        if ((items_there(to) & ~items_there(answers_.values[fact]) & item) == 0) continue;
        Plan less = plan;
        less.steps[i].to = make_set(items_there(to) & ~item, items_absent(to));
        prefer(std::move(less));
      }
      for (std::size_t k = plan.steps[i].add.size(); k-- > 0;) {
        Plan less = plan;
        less.steps[i].add.erase(less.steps[i].add.begin() + static_cast<std::ptrdiff_t>(k));
        prefer(std::move(less));
      }
    }
    if (again) trim(plan, then, level, avoided);
  }

  /// Dates that the plan itself sets may come of age before anything that is known does.
  void hasten(Plan& plan, Context then, std::size_t level, const std::vector<NodeIndex>& avoided) const {
    const auto soon_enough = [&](Day day) { return gives(plan, {day, then.stage}, level, avoided); };
    Day early = today().context.as_of - 1;
    Day late = *plan.from;
    if (!soon_enough(late - 1)) return;
    while (late - early > 1) {
      const Day between = early + (late - early) / 2;
      (soon_enough(between) ? late : early) = between;
    }
    plan.from.reset();
    if (late > today().context.as_of) plan.from = late;
  }

  [[nodiscard]] Plan write(const Way& way, std::size_t level, const std::vector<NodeIndex>& avoided) const {
    Plan out;
    Context then = way.from->context;
    if (then.as_of > today().context.as_of) out.from = then.as_of;
    bool listed = false;
    for (const auto& change : way.solution.changes) {
      listed = listed || !change.records.empty();
      out.steps.push_back(step(change, then));
    }
    if (listed) trim(out, then, level, avoided);
    if (out.from) hasten(out, then, level, avoided);
    then.as_of = out.from.value_or(today().context.as_of);
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

  /// The dates that have to come of age: those without which the level would not hold on the plan's day. A date put off
  /// may meet another test instead; where that leaves nothing to wait for, all that come of age are named.
  void add_waiting(Plan& plan, const Answers& after, std::size_t level) const {
    const Context then{*plan.from, today().context.stage};
    std::vector<Step> needed;
    std::vector<Step> due;
    for (const auto fact : category_.facts) {
      const bool dated = pack_.facts[fact].type == FactType::date;
      Step wait;
      wait.kind = Step::Kind::wait;
      wait.fact = fact;
      wait.from = plan::due_day(category_.program, dated ? after : answers_, fact, today().context.as_of, then.as_of);
      if (!wait.from) continue;
      due.push_back(wait);
      if (!answers_.values[fact].known) continue;
      Answers without = after;
      if (dated) without.values[fact].data += then.as_of - today().context.as_of;
      if (!dated || View(category_, category_.program, without, then).level(level) != Truth::met)
        needed.push_back(wait);
    }
    const auto& waits = needed.empty() ? due : needed;
    plan.steps.insert(plan.steps.end(), waits.begin(), waits.end());
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
