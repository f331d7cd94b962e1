// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The export: applicant, answers, findings with their sources, the official forms filled in, and what still stands in
// the way; see criteria/schema/application.json.
#pragma once

#include <string>

#include "xingping/fill.h"
#include "xingping/issue.h"

namespace xingping {

/// `filing.created_on` is set; `issues` are those of reading the sheet. Its last member is the SHA-256 over the
/// canonical text of all that stands before.
[[nodiscard]] std::string write_application(const Filing& filing, const Issues& issues);

/// The sheet in canonical form: good answers only, in the facts' own units, in fact order.
[[nodiscard]] std::string write_answers(const Pack& pack, const Answers& answers);

/// The level applied for; where a programme has but one, that one.
[[nodiscard]] std::optional<std::size_t> target_of(const Programme& programme, std::optional<std::size_t> stated);

}  // namespace xingping
