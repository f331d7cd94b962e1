// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The days on which time alone changes something: a duration is complete, a planned date has come.
#pragma once

#include <optional>
#include <vector>

#include "xingping/answers.h"
#include "xingping/date.h"
#include "xingping/program.h"

namespace xingping::plan {

/// `as_of` and every later day on which a test of a known date, on the sheet or in a record, turns; ascending.
[[nodiscard]] std::vector<Day> due_days(const Program& program, const Answers& answers, Day as_of);

/// The last day after `as_of`, up to `until`, on which a test of this fact turns.
[[nodiscard]] std::optional<Day> due_day(const Program& program, const Answers& answers, FactIndex fact, Day as_of,
                                         Day until);

}  // namespace xingping::plan
