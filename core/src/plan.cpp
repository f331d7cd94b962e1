// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/plan.h"

#include <algorithm>
#include <array>
#include <memory>

#include "plan/cone.h"
#include "plan/days.h"
#include "plan/example.h"
#include "plan/scene.h"

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

class Planner {
 public:
  Planner(const Pack& pack, const Category& category, const Answers& answers, Context context)
      : pack_(pack), category_(category), answers_(answers) {
    for (const Day day : plan::due_days(category.program, answers, context.as_of))
      vantages_.push_back(std::make_unique<Vantage>(pack, category, answers, Context{day, context.stage}));
  }

  /// From the top, since whoever holds a level holds those below it: what gives the level above is a way as well.
  std::vector<LevelPlan> run(PlanExtent extent) {
    const std::size_t levels = category_.program.level_count;
    std::size_t lowest = 0;
    while (lowest < levels && today().view.level(lowest) == Truth::met) ++lowest;
    const std::size_t wanted = std::min<std::size_t>(levels - lowest, extent == PlanExtent::next_level ? 1 : levels);
    std::vector<LevelPlan> out(wanted);
    Ways above;
    for (std::size_t level = levels; level-- > lowest;) {
      Ways ways{category_.program.levels[level], above.exact, {}};
      Goal goal{ways.root, above.root, {}};
      // Of ways that cost the same, the level's own.
      ways.best = solve(goal, {}, above.best ? above.best->solution.cost + 1 : plan::no_way, ways.exact);
      if (!ways.best) ways.best = above.best;
      if (level - lowest < wanted) describe(level, ways, out[level - lowest]);
      if (level - lowest < wanted && ways.best && extent == PlanExtent::every_level)
        add_other(goal, above, out[level - lowest]);
      above = std::move(ways);
    }
    return out;
  }

 private:
  [[nodiscard]] const Vantage& today() const { return *vantages_.front(); }
  [[nodiscard]] plan::Scene scene() const { return {pack_, category_, answers_, today().context, today().view}; }
  [[nodiscard]] Plan write(const Way& way, std::size_t level, const std::vector<NodeIndex>& avoided) const {
    return plan::write_plan(scene(), way.solution, way.from->context.as_of, level, avoided);
  }

  /// Waiting is one step, for however much becomes due by then.
  [[nodiscard]] Cost price_of_waiting(const Vantage& until) const {
    const Day days = until.context.as_of - today().context.as_of;
    return days == 0 ? 0 : plan::one_fact + plan::whole_way * std::min(days, ten_years) / ten_years;
  }

  /// The cheapest way to make a node hold that costs less than `limit`. `skip`: a node whose ways are not asked for.
  struct Goal {
    NodeIndex root;
    NodeIndex skip;
    std::vector<std::unique_ptr<plan::Cone>> cones;  // by vantage, made when needed
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
      if (!cone) cone = std::make_unique<plan::Cone>(vantage.ground, plan::Demand{goal.root, Truth::met}, goal.skip);
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
  };

  void describe(std::size_t level, const Ways& ways, LevelPlan& out) const {
    out.level = level;
    out.exact = ways.exact;
    if (ways.best)
      out.best = write(*ways.best, level, {});
    else if (out.exact)
      out.blockers = blockers(level);
  }

  void add_other(Goal& goal, const Ways& above, LevelPlan& out) const {
    const std::size_t level = out.level;
    Cost limit = plan::no_way;
    Goal whole{goal.root, no_node, {}};
    for (const auto& taken : choices_of(*out.best, level)) {
      bool exact = true;
      auto other = solve(goal, taken, limit, exact);
      // What gives the level above may be less, or all there is.
      if (above.best && (!other || above.best->solution.cost < other->solution.cost))
        other = solve(whole, taken, limit, exact);
      // Cut short it may ask for more than it needs, and nobody has to have a second way.
      if (!other || !exact) continue;
      Plan written = write(*other, level, taken);
      // What nobody asked to hold may do so all the same, and then it is no other way.
      if (!plan::gives(scene(), written, written.from.value_or(today().context.as_of), level, taken)) continue;
      limit = other->solution.cost;
      out.other = std::move(written);
    }
  }

  /// Criteria that nothing can make hold.
  [[nodiscard]] std::vector<std::uint32_t> blockers(std::size_t level) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < category_.criteria.size(); ++i) {
      if (!plan::is_gap(category_, today().view, i, level)) continue;
      bool exact = true;
      Goal goal{today().view.cell(i, level).result, no_node, {}};
      if (!solve(goal, {}, plan::no_way, exact) && exact) out.push_back(i);
    }
    return out;
  }

  /// What a plan goes through where there was a choice, at this level and those above it: forbidding one asks for
  /// another way.
  [[nodiscard]] std::vector<std::vector<NodeIndex>> choices_of(const Plan& plan, std::size_t level) const {
    std::vector<std::vector<NodeIndex>> out;
    if (plan.route) {
      out.emplace_back().push_back(category_.program.routes[*plan.route]);
      return out;
    }
    const auto forbid = [&](std::uint32_t group) {
      auto& nodes = out.emplace_back();
      for (std::size_t at = level; at < category_.program.level_count; ++at) {
        const NodeIndex node = today().view.group_node(group, at);
        nodes.push_back(node);
      }
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
