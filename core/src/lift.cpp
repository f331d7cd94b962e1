// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/lift.h"

#include <algorithm>

#include "lift/openers.h"
#include "trials.h"

namespace xingping {
namespace {

/// A step that is one of n to a level is worth an n-th of it; a level that it opens by itself counts first.
constexpr int level_worth = 1000;
constexpr int opening_worth = 100 * level_worth;

/// Changes, and one for waiting.
std::size_t steps_of(const Plan& plan) {
  return static_cast<std::size_t>(std::count_if(plan.steps.begin(), plan.steps.end(),
                                                [](const Step& step) { return step.kind != Step::Kind::wait; })) +
         (plan.from ? 1 : 0);
}

class Lifter {
 public:
  Lifter(const Pack& pack, const Answers& answers) : pack_(pack), answers_(answers) {}

  Lift run(std::optional<Day> as_of, Stage stage) {
    std::size_t count = 0;
    for (const auto& programme : pack_.programmes) count += programme.categories.size();
    out_.plans = std::vector<NextPlan>(count);
    openers_.resize(count);
    auto next = out_.plans.begin();
    for (const auto& programme : pack_.programmes)
      for (const auto& category : programme.categories) {
        next->which = {&programme, &category};
        next->context = {as_of.value_or(programme.reference_date), stage};
        next->guaranteed = level_of(*next, answers_);
        auto plans = make_plans(pack_, category, answers_, next->context, PlanExtent::next_level);
        if (!plans.empty()) next->plan = std::move(plans.front());
        ++next;
      }
    std::vector<char> worth_a_look(pack_.facts.size());
    for (std::size_t i = 0; i < count; ++i) {
      NextPlan& one = out_.plans[i];
      if (is_near(one))
        openers_[i] = lift::find_openers(pack_, *one.which.category, answers_, one.context, one.plan.level);
      for (const auto fact : openers_[i]) worth_a_look[fact] = 1;
      if (!one.plan.best) continue;
      one.gives = gains(*one.plan.best, all_but(one));
      for (const auto& step : one.plan.best->steps) worth_a_look[step.fact] = 1;
    }
    for (FactIndex fact = 0; fact < worth_a_look.size(); ++fact) {
      if (worth_a_look[fact] == 0) continue;
      SharedStep made = share(fact);
      if (made.score == 0) continue;
      auto place = out_.steps.size();
      out_.steps.push_back(std::move(made));
      for (; place > 0 && out_.steps[place - 1].score < out_.steps[place].score; --place)
        std::swap(out_.steps[place - 1], out_.steps[place]);
      if (out_.steps.size() > max_steps) out_.steps.pop_back();
    }
    return std::move(out_);
  }

 private:
  int level_of(const NextPlan& place, const Answers& answers) {
    const Program& program = place.which.category->program;
    evaluate(program, answers, place.context, truths_);
    return guaranteed_level(program, truths_);
  }

  /// INVARIANT: one step alone opens nothing where the shortest plan has more.
  static bool is_near(const NextPlan& place) {
    return !place.plan.exact || (place.plan.best && steps_of(*place.plan.best) == 1);
  }

  using Places = std::vector<const NextPlan*>;

  /// Levels that come with a plan, in some categories.
  std::vector<Gain> gains(const Plan& plan, const Places& places) {
    std::vector<Gain> out;
    if (places.empty()) return out;
    const Answers after = carry_out(pack_, answers_, plan);
    for (const auto* place : places)
      if (const int level = level_of(*place, after); level > place->guaranteed) out.push_back({place->which, level});
    return out;
  }

  [[nodiscard]] Places all_but(const NextPlan& own) const {
    Places out;
    for (const auto& place : out_.plans)
      if (&place != &own) out.push_back(&place);
    return out;
  }

  /// Levels that a step gives, all categories together.
  static int opened(const std::vector<Gain>& gains, const Places& places) {
    int levels = 0;
    for (const auto& gain : gains)
      for (const auto* place : places)
        if (place->which.category == gain.which.category) levels += gain.level - place->guaranteed;
    return levels;
  }

  /// What work can make of the fact, as far as one category can tell.
  void add_ways(const NextPlan& place, FactIndex fact, std::vector<Step>& ways) const {
    for (const auto& trial : trials(place.which.category->program, pack_, fact, answers_, place.context))
      for (const bool closed : {false, true})
        if (auto step = lift::as_step(pack_, answers_, fact, trial, closed)) ways.push_back(std::move(*step));
  }

  SharedStep share(FactIndex fact) {
    SharedStep out;
    out.fact = fact;
    std::vector<Step> ways;
    for (std::size_t i = 0; i < out_.plans.size(); ++i) {
      const NextPlan& one = out_.plans[i];
      if (!one.plan.best) continue;
      const auto& steps = one.plan.best->steps;
      for (const auto& step : steps) {
        if (step.fact != fact || step.kind == Step::Kind::wait) continue;
        out.categories.push_back({one.which, static_cast<int>(one.plan.level)});
        out.score += level_worth / static_cast<int>(steps.size());
        ways.push_back(step);
      }
    }
    if (ways.size() > 1) ways.push_back(lift::merge(pack_, ways));
    Places near;
    for (std::size_t i = 0; i < out_.plans.size(); ++i)
      if (std::find(openers_[i].begin(), openers_[i].end(), fact) != openers_[i].end()) {
        near.push_back(&out_.plans[i]);
        add_ways(out_.plans[i], fact, ways);
      }
    int most = -1;
    for (auto& way : ways) {
      auto opens = gains({{way}, {}, {}, {}}, near);
      const int levels = opened(opens, near);
      if (levels <= most) continue;
      most = levels;
      out.step = std::move(way);
      out.opens = std::move(opens);
    }
    out.score += opening_worth * std::max(0, most);
    return out;
  }

  const Pack& pack_;
  const Answers& answers_;
  std::vector<Truth> truths_;
  std::vector<std::vector<FactIndex>> openers_;  // by category: facts of which each alone might give its next level
  Lift out_;
};

}  // namespace

Lift find_lift(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  return Lifter(pack, answers).run(as_of, stage);
}

}  // namespace xingping
