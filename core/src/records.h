// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The tests a condition can make on a list of records: how many meet a rule, what a field adds up to.
#pragma once

#include <optional>

#include "xingping/assessment.h"
#include "xingping/evaluate.h"

namespace xingping {

/// What is sure, and what is at most possible: the list may go on, and fields may be open.
struct Tally {
  std::int64_t sure = 0;
  std::int64_t possible = 0;
};

/// Of records for count, of millionths for sum; both ends clamp to max_micro, which stands for no limit.
[[nodiscard]] Tally tally(const Node& node, const Program& program, const Answers& answers, Context context);

/// The least of the field over the records that count; nothing while there is none or one of them is open.
[[nodiscard]] std::optional<Micro> least(const Node& node, const Program& program, const Answers& answers,
                                         Context context);

[[nodiscard]] Truth check_records(const Node& node, const Program& program, const Answers& answers, Context context);
[[nodiscard]] Shortfall explain_records(const Node& node, const Program& program, const Answers& answers,
                                        Context context);

}  // namespace xingping
