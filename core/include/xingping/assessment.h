// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The assessment of one category: every finding, the two bounds, what stands between, and what hangs on a reading.
#pragma once

#include <optional>

#include "xingping/evaluate.h"
#include "xingping/pack.h"

namespace xingping {

enum class Status : std::uint8_t { met, unmet, unknown, exempt, not_required, pending };
[[nodiscard]] const char* name_of(Status status);

/// What one fact lacks for one condition, or as a margin has beyond it; exactly one of the measures is set (`by` goes
/// with `amount`).
struct Shortfall {
  FactIndex fact = 0;
  std::optional<Micro> amount;
  bool above = false;                // more than `amount` is needed, or less may go: the threshold must be passed
  std::optional<int> items;          // items of a set, or records
  std::optional<std::size_t> field;  // of a sum over records: the field `amount` speaks of
  std::optional<std::size_t> step;   // index of the choice needed
  std::optional<Day> from;           // first day on which a duration is met, or was
  std::optional<bool> is;
  std::optional<std::pair<FactIndex, Micro>> by;  // of a worked-out ratio: what the numerator lacks
};

struct Finding {
  std::vector<Status> status;                     // by level
  std::vector<std::vector<Shortfall>> shortfall;  // by level; empty unless unmet
  std::vector<std::vector<Shortfall>> margin;     // by level: what may be lost; empty unless met and measurable
  std::vector<FactIndex> missing;                 // open facts that can still change a status here
  std::vector<std::size_t> readings;              // readings under which a status would differ
};

/// What stands between, along the nearest alternative of each group.
struct Counts {
  int met = 0;
  int unmet = 0;
  int unknown = 0;
};

[[nodiscard]] constexpr Counts sum(const Counts& a, const Counts& b) {
  return {a.met + b.met, a.unmet + b.unmet, a.unknown + b.unknown};
}

struct LevelResult {
  Truth status = Truth::unknown;
  Counts counts;
  std::vector<std::size_t> readings;  // readings under which it would differ
};

struct GroupResult {
  std::vector<Truth> status;  // by level
  std::vector<Counts> counts;
};

struct RouteResult {
  Truth status = Truth::unknown;
  std::vector<FactIndex> missing;
};

struct Gap {
  std::uint32_t criterion = 0;
  Status status = Status::unmet;
  std::optional<std::uint32_t> alternative;  // the group it is an alternative way through
};

struct ReadingResult {
  std::size_t reading = 0;
  int guaranteed = -1;
  int reachable = -1;
  std::vector<std::size_t> levels;
  std::vector<std::uint32_t> criteria;
};

struct Assessment {
  Context context;
  int guaranteed = -1;  // level index, -1 for none
  int reachable = -1;
  std::vector<LevelResult> levels;
  std::vector<GroupResult> groups;
  std::vector<Finding> findings;  // by criterion
  std::vector<RouteResult> routes;
  std::vector<std::vector<Gap>> gaps;   // by level; empty when met
  std::vector<ReadingResult> readings;  // only those that change something
  std::size_t settled_facts = 0;
};

/// Total: any answers of the same pack give an assessment.
[[nodiscard]] Assessment assess(const Pack& pack, const Category& category, const Answers& answers, Context context);

}  // namespace xingping
