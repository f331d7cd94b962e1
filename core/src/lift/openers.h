// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Changes of one fact that give a category a level by themselves.
#pragma once

#include "trials.h"
#include "xingping/plan.h"

namespace xingping::lift {

/// The facts of which each alone might give the level: no other could.
[[nodiscard]] std::vector<FactIndex> find_openers(const Pack& pack, const Category& category, const Answers& answers,
                                                  Context context, std::size_t level);

/// The answer as a step; nullopt where no work leads to it (see plan/domain.h). `closed`, of sets alone: nothing but
/// these items is there.
[[nodiscard]] std::optional<Step> as_step(const Pack& pack, const Answers& answers, FactIndex fact, const Trial& trial,
                                          bool closed);

/// What all of these steps of one fact ask together.
[[nodiscard]] Step merge(const Pack& pack, const std::vector<Step>& steps);

}  // namespace xingping::lift
