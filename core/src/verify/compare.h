// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two applications, the one that came in and the one made of its answers here, side by side.
#pragma once

#include "json/node.h"
#include "xingping/verify.h"

namespace xingping {

/// Everything where both were made by the same kit and criteria; else only what judging decides: levels, statuses and
/// what the forms print.
enum class Extent { everything, judged };

[[nodiscard]] std::vector<Difference> compare(const json::Node& stated, const json::Node& found, Extent extent);

}  // namespace xingping
