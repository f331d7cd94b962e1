// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Why a status is what it is: only what determines it now, and what would settle it.
#pragma once

#include "xingping/assessment.h"

namespace xingping {

struct CriterionReason {
  std::vector<std::vector<FactIndex>> because;     // by level: a smallest set of facts that make the status what it is
  std::vector<std::vector<FactIndex>> settled_by;  // sets of open facts of which each could make it hold
};

struct Explanation {
  std::vector<CriterionReason> criteria;
  std::vector<std::vector<std::uint32_t>> levels;  // a smallest set of criteria that decide the level; empty while open
};

[[nodiscard]] Explanation explain(const Category& category, const Answers& answers, Context context);

}  // namespace xingping
