// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every category of every programme against one answer sheet, ranked.
#pragma once

#include <optional>

#include "xingping/assessment.h"

namespace xingping {

struct Standing {
  CategoryRef which;
  Day as_of = 0;
  int guaranteed = -1;  // level index, -1 for none
  int reachable = -1;
  int next = -1;  // lowest level above the guaranteed one that is still possible; -1 for none
  Counts open;    // what stands before `next`, along the nearest alternatives
  std::size_t settled_facts = 0;
};

struct Match {
  /// Held before reachable before out of reach; within these the higher share of levels, then the fewer gaps.
  std::vector<Standing> standings;
  /// Open facts that alone can rule out most categories still undecided, most first and spread over them, at most
  /// max_opening.
  std::vector<FactIndex> opening;
  /// Questions of all categories: when each is filled in by itself, and on one sheet.
  std::size_t facts_separately = 0;
  std::size_t facts_once = 0;
};

inline constexpr std::size_t max_opening = 12;

/// Each programme is judged at its own reference date, or all at `as_of`.
[[nodiscard]] Match match(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage);

}  // namespace xingping
