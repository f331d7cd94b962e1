// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/lift.h"

#include <algorithm>

namespace xingping {
namespace {

/// A step that is one of n to a level is worth an n-th of it; what it opens by itself counts first.
constexpr int level_worth = 1000;
constexpr int opening_worth = 100 * level_worth;

class Lifter {
 public:
  Lifter(const Pack& pack, const Answers& answers) : pack_(pack), answers_(answers) {}

  Lift run(std::optional<Day> as_of, Stage stage) {
    std::size_t count = 0;
    for (const auto& programme : pack_.programmes) count += programme.categories.size();
    out_.plans = std::vector<NextPlan>(count);
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
    std::vector<int> worth(pack_.facts.size());
    for (auto& one : out_.plans) {
      if (!one.plan.best) continue;
      one.gives = gains(*one.plan.best, false, one.which.category);
      for (const auto& step : one.plan.best->steps)
        if (worth[step.fact] == 0) worth[step.fact] = share(step.fact).score;
    }
    while (out_.steps.size() < max_steps) {
      const auto most = std::max_element(worth.begin(), worth.end());
      if (*most == 0) break;
      out_.steps.push_back(share(static_cast<FactIndex>(most - worth.begin())));
      *most = 0;
    }
    return std::move(out_);
  }

 private:
  int level_of(const NextPlan& place, const Answers& answers) {
    const Program& program = place.which.category->program;
    evaluate(program, answers, place.context, truths_);
    return guaranteed_level(program, truths_);
  }

  /// Levels that come with a plan, in all categories but its own; `near`: only where one step can be enough.
  std::vector<Gain> gains(const Plan& plan, bool near, const Category* own) {
    std::vector<Gain> out;
    const Answers after = carry_out(pack_, answers_, plan);
    for (const auto& place : out_.plans) {
      // INVARIANT: one step alone opens nothing where the shortest plan has more.
      const bool far = near && (!place.plan.best || place.plan.best->steps.size() > 1);
      if (far || place.which.category == own) continue;
      const int level = level_of(place, after);
      if (level > place.guaranteed) out.push_back({place.which, level});
    }
    return out;
  }

  SharedStep share(FactIndex fact) {
    SharedStep out;
    for (const auto& one : out_.plans) {
      if (!one.plan.best) continue;
      const auto& steps = one.plan.best->steps;
      for (const auto& step : steps) {
        if (step.fact != fact || step.kind == Step::Kind::wait) continue;
        out.categories.push_back({one.which, static_cast<int>(one.plan.level)});
        out.score += level_worth / static_cast<int>(steps.size());
        auto opens = gains({{step}, {}, {}, {}}, true, nullptr);
        if (out.categories.size() > 1 && opens.size() <= out.opens.size()) continue;
        out.fact = fact;
        out.kind = step.kind;
        out.to = step.to;
        out.opens = std::move(opens);
      }
    }
    out.score += opening_worth * static_cast<int>(out.opens.size());
    return out;
  }

  const Pack& pack_;
  const Answers& answers_;
  std::vector<Truth> truths_;
  Lift out_;
};

}  // namespace

Lift find_lift(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  return Lifter(pack, answers).run(as_of, stage);
}

}  // namespace xingping
