// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The base pack with a list of records in it, which one row asks for.
#pragma once

#include "support/packs.h"
#include "xingping/assessment.h"

namespace support {

/// The row `team`, which at level 4 makes the test over records.
inline constexpr std::size_t sites_row = 5;
inline const std::string sites_row_at = base_category + "/sections/1/groups/1/criteria/1";

/// A fact `sites` with a field of every type: name, devices, points, amount, kind, certified, opened, stage,
/// systems.
[[nodiscard]] Json sites_fact();
/// The base bundle whose row `team` sets `condition` for level 4, over the fact `sites`.
[[nodiscard]] Json with_sites(const Json& condition, const Json& fact = sites_fact());
[[nodiscard]] const xingping::Category& sites_category(const xingping::Pack& pack);

}  // namespace support
