// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a report and a match hold with advice.
#pragma once

#include <optional>
#include <string>

#include "xingping/lift.h"
#include "xingping/pack.h"

namespace xingping::write {

/// An object: plan, next questions, outlook, reasons, timeline. `target`: the level that next questions are for; none
/// for all.
[[nodiscard]] std::string advice(const Pack& pack, CategoryRef which, const Answers& answers, Context context,
                                 std::optional<std::size_t> target);
/// An object: the steps that lift several categories at once, and their plans.
[[nodiscard]] std::string lift(const Pack& pack, const Lift& lift, const Answers& answers);

}  // namespace xingping::write
