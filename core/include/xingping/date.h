// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Calendar days, as days since 1970-01-01, and full calendar years between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xingping {

using Day = std::int32_t;

struct ParsedDate {
  std::optional<Day> day;
  bool well_formed = false;  // has the form YYYY-MM-DD, though the calendar may lack the day
};

/// Years 1900 to 2199.
[[nodiscard]] ParsedDate parse_date(std::string_view text);
/// "2021-06-30".
[[nodiscard]] std::string format_date(Day day);

/// The same day `years` later; 29 February becomes the last day of February where there is none (civil code, art. 202).
[[nodiscard]] Day add_years(Day day, int years);

}  // namespace xingping
