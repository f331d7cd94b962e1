// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The export: applicant, answers, findings with their sources, and what is still missing; see
// criteria/schema/application.json.
#pragma once

#include <optional>
#include <string>

#include "xingping/assessment.h"
#include "xingping/issue.h"

namespace xingping {

struct ApplicationDetails {
  std::optional<Day> created_on;      // the core reads no clock
  std::optional<std::size_t> target;  // level applied for
};

[[nodiscard]] std::string write_application(const Pack& pack, CategoryRef which, const Answers& answers,
                                            const Assessment& assessment, const ApplicationDetails& details,
                                            const Issues& issues);

/// The sheet in canonical form: good answers only, in the facts' own units, in fact order.
[[nodiscard]] std::string write_answers(const Pack& pack, const Answers& answers);

}  // namespace xingping
