// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/date.h"

namespace xingping {
namespace {

struct Date {
  int year;
  int month;
  int day;
  friend bool operator==(const Date&, const Date&) = default;
};

// Howard Hinnant's days_from_civil and civil_from_days, for years after 0: a year runs from March, so that the leap day
// is its last. std::chrono would bring a second of everything.
constexpr int days_to_1970 = 719'468;  // from 1 March of year 0
constexpr int days_of_era = 146'097;   // 400 years
constexpr int month_shift = 9;

Day to_day(Date date) {
  const int year = date.month > 2 ? date.year : date.year - 1;
  const int month = date.month > 2 ? date.month - 3 : date.month + month_shift;
  const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - days_to_1970;
}

Date to_date(Day day) {
  const int era = (day + days_to_1970) / days_of_era;
  const int of_era = (day + days_to_1970) % days_of_era;
  const int year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const int of_year = of_era - (365 * year + year / 4 - year / 100);
  const int month = (5 * of_year + 2) / 153;
  const int january = month > month_shift ? 1 : 0;  // or February: of the next year
  return {era * 400 + year + january, january == 1 ? month - month_shift : month + 3,
          of_year - (153 * month + 2) / 5 + 1};
}

/// At most a few digits as a number, or -1.
int number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, int width) {
  if (width > 1) append_padded(out, value / 10, width - 1);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8));
  if (year < 0 || month < 0 || day < 0) return {};
  const Day found = to_day({year, month, day});
  const bool fits = year >= 1900 && year <= 2199 && to_date(found) == Date{year, month, day};
  return {fits ? std::optional(found) : std::nullopt, true};
}

std::string format_date(Day day) {
  const Date date = to_date(day);
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

Day add_years(Day day, int years) {
  Date date = to_date(day);
  date.year += years;
  const Day found = to_day(date);
  return to_date(found).day == date.day ? found : found - 1;  // 29 February became 1 March
}

}  // namespace xingping
