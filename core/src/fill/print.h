// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Values as they stand in a printed blank, in Chinese; empty while they are open.
#pragma once

#include "xingping/fill.h"

namespace xingping {

/// The answer, or the ratio worked out from its amounts, cut to two decimals so that it never claims more than is true.
[[nodiscard]] std::string print_quantity(const FormSource& from, const Filing& filing);
/// Open while one of what is added is open.
[[nodiscard]] std::string print_sum(const FormSource& from, const Filing& filing);
/// Of the records that count; open while the list may go on, or one of them may yet count.
[[nodiscard]] std::string print_count(const FormSource& from, const Filing& filing);
[[nodiscard]] std::string print_least(const FormSource& from, const Filing& filing);
[[nodiscard]] std::vector<Row> print_rows(const Fact& records, const RecordList& list, const Answers& answers);
/// The unit that stands beside the blank; empty for none.
[[nodiscard]] std::string unit_of(const FormSource& from, const Filing& filing);

}  // namespace xingping
