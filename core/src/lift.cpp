// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/lift.h"

#include <algorithm>

namespace xingping {
namespace {

/// A step that is one of n to a level is worth an n-th of it; what it opens by itself counts first.
constexpr int level_worth = 1000;

struct Place {
  CategoryRef which;
  Context context;
  int guaranteed = -1;
};

class Lifter {
 public:
  Lifter(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage)
      : pack_(pack), answers_(answers) {
    for (const auto& programme : pack.programmes)
      for (const auto& category : programme.categories) {
        places_.push_back({{&programme, &category}, {as_of.value_or(programme.reference_date), stage}});
        places_.back().guaranteed = level_of(places_.back(), answers);
      }
  }

  Lift run() {
    for (const auto& place : places_) {
      auto next = plan_next(pack_, *place.which.category, answers_, place.context);
      if (!next || !next->best) continue;
      auto gives = gains(*next->best, &place);
      out_.plans.push_back({place.which, std::move(*next), std::move(gives)});
    }
    // INVARIANT: one step alone opens nothing where the shortest plan has more.
    std::erase_if(places_, [&](const Place& place) {
      return std::none_of(out_.plans.begin(), out_.plans.end(), [&](const NextPlan& one) {
        return one.which.category == place.which.category && one.plan.best->steps.size() == 1;
      });
    });
    std::vector<SharedStep> all;
    for (FactIndex fact = 0; fact < pack_.facts.size(); ++fact)
      if (auto made = share(fact); made.score > 0) all.push_back(std::move(made));
    while (out_.steps.size() < max_steps) {
      const auto best = std::max_element(all.begin(), all.end(),
                                         [](const SharedStep& a, const SharedStep& b) { return a.score < b.score; });
      if (best == all.end() || best->score == 0) break;
      out_.steps.push_back(*best);
      best->score = 0;
    }
    return std::move(out_);
  }

 private:
  int level_of(const Place& place, const Answers& answers) {
    const Program& program = place.which.category->program;
    evaluate(program, answers, place.context, truths_);
    return guaranteed_level(program, truths_);
  }

  /// Levels that come with a plan, at all places but its own.
  std::vector<Gain> gains(const Plan& plan, const Place* own) {
    std::vector<Gain> out;
    if (places_.empty()) return out;
    const Answers after = carry_out(pack_, answers_, plan);
    for (const auto& place : places_) {
      const int level = &place == own ? -1 : level_of(place, after);
      if (level > place.guaranteed) out.push_back({place.which, level});
    }
    return out;
  }

  SharedStep share(FactIndex fact) {
    SharedStep out;
    for (const auto& plan : out_.plans) {
      const auto& steps = plan.plan.best->steps;
      for (const auto& step : steps) {
        if (step.fact != fact || step.kind == Step::Kind::wait) continue;
        out.categories.push_back(plan.which);
        out.score += level_worth / static_cast<int>(steps.size());
        auto opens = gains({{step}, {}, {}, {}}, nullptr);
        if (out.categories.size() > 1 && opens.size() <= out.opens.size()) continue;
        out.fact = fact;
        out.kind = step.kind;
        out.to = step.to;
        out.opens = std::move(opens);
      }
    }
    out.score += level_worth * 32 * static_cast<int>(out.opens.size());
    return out;
  }

  const Pack& pack_;
  const Answers& answers_;
  std::vector<Place> places_;
  std::vector<Truth> truths_;
  Lift out_;
};

}  // namespace

Lift find_lift(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  return Lifter(pack, answers, as_of, stage).run();
}

}  // namespace xingping
