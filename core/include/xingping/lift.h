// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Across programmes: the steps that lift most categories at once, and what a plan for one of them gives elsewhere.
#pragma once

#include "xingping/plan.h"

namespace xingping {

/// A category and a level of it.
struct Gain {
  CategoryRef which;
  int level = 0;
};

/// The next level of one category, and the levels of other categories that come with its plan.
struct NextPlan {
  CategoryRef which;
  Context context;
  int guaranteed = -1;
  LevelPlan plan;  // without a best way when all levels are held, or the next is impossible
  std::vector<Gain> gives;
};

/// One fact whose change brings several categories on.
struct SharedStep {
  FactIndex fact = 0;
  Step step;                     // what opens most, where there are several ways
  std::vector<Gain> categories;  // whose next plan has the fact, and the level that plan is for
  std::vector<Gain> opens;       // by this step alone: the highest level each comes to hold
  int score = 0;
};

struct Lift {
  std::vector<NextPlan> plans;  // of every category, in the order of the programmes
  /// What opens most levels first, all categories together, then what has the largest share in the next plans; at most
  /// max_steps. INVARIANT: where the plans are exact, no change of one fact opens more than the first of these.
  std::vector<SharedStep> steps;
};

inline constexpr std::size_t max_steps = 8;

/// Each programme is judged at its own reference date, or all at `as_of`.
[[nodiscard]] Lift find_lift(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage);

}  // namespace xingping
