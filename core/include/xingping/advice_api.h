// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The boundary, beyond judging: what lifts an applicant, and what another edition changes. Apart from json_api.h, so
// that a page that only judges need not link it.
#pragma once

#include "xingping/json_api.h"

namespace xingping {

/// The report of Kit::assess, with plan, next_questions, outlook, because and timeline. `target` in the options is the
/// level that next_questions are for.
[[nodiscard]] std::string advise(const Kit& kit, std::string_view category, std::string_view answers,
                                 std::string_view options);
/// The standings of Kit::match, with the steps that lift most categories at once and the next plan of each.
[[nodiscard]] std::string lift(const Kit& kit, std::string_view answers, std::string_view options);
/// What changed between two editions, each "programme" or "programme/category"; see criteria/schema/diff.json. With
/// answers (empty text for none) what that does to this applicant.
[[nodiscard]] std::string diff(const Kit& kit, std::string_view from, std::string_view to, std::string_view answers);

}  // namespace xingping
