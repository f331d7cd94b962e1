// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Why a status is what it is: only what determines it now, and what would settle it.
#pragma once

#include "xingping/assessment.h"

namespace xingping {

struct CriterionReason {
  std::vector<std::vector<FactIndex>> because;  // by level: a smallest set of answers that make the status what it is
  /// Sets of open facts of which each could make it hold at the highest level at which it is open, and no part of it.
  std::vector<std::vector<FactIndex>> settled_by;
  bool more = false;  // there may be further ones, and smaller ones
};

struct Explanation {
  std::vector<CriterionReason> criteria;
  /// A smallest set of criteria that decide the level, at whatever level they are judged; empty while it is open, and
  /// where a route alone gives it.
  std::vector<std::vector<std::uint32_t>> levels;
};

/// Total, like `assess`, whose statuses these are the reasons of; `criteria` by criterion, `levels` by level.
[[nodiscard]] Explanation explain(const Pack& pack, const Category& category, const Answers& answers, Context context);

}  // namespace xingping
