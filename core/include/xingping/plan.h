// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The shortest way up: the fewest facts whose change gives a level, and the next best way through another sub-class.
#pragma once

#include <optional>

#include "xingping/assessment.h"

namespace xingping {

/// One fact to be answered, changed or waited for.
struct Step {
  enum class Kind { answer, change, wait };
  Kind kind = Kind::change;
  FactIndex fact = 0;
  Value to;                             // what it must become; not for records or waiting
  std::vector<Shortfall> lacks;         // of records: what the list lacks, one for each test
  std::vector<std::vector<Value>> add;  // records that would do
  std::optional<Day> from;              // when waiting: the day it is long enough
  std::vector<std::uint32_t> closes;    // criteria that were gaps at the level and are none afterwards
};

struct Plan {
  std::vector<Step> steps;
  std::optional<Day> from;             // the day it gives the level, when something has to be waited for
  std::vector<std::uint32_t> through;  // sub-classes it goes through, of groups where one of several is enough
  std::optional<std::size_t> route;    // the route it takes instead of the tree
};

struct LevelPlan {
  std::size_t level = 0;
  std::optional<Plan> best;   // none: impossible
  std::optional<Plan> other;  // through another sub-class or beside the tree
  bool exact = true;          // proven: nothing smaller than `best` exists; false when the search was cut short
  std::vector<std::uint32_t> blockers;  // when proven impossible: criteria that nothing can make hold
};

/// The next level is the lowest that is not guaranteed; for it alone no other way is sought.
enum class PlanExtent { every_level, next_level };

/// Plans for the levels that are not guaranteed. Steps are counted first; of equal counts, the smaller relative
/// shortfall.
[[nodiscard]] std::vector<LevelPlan> make_plans(const Pack& pack, const Category& category, const Answers& answers,
                                                Context context, PlanExtent extent = PlanExtent::every_level);

/// The sheet after a plan; judge it on the plan's day.
[[nodiscard]] Answers carry_out(const Pack& pack, const Answers& answers, const Plan& plan);
[[nodiscard]] const char* name_of(Step::Kind kind);

}  // namespace xingping
