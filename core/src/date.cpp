// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/date.h"

#include <chrono>

namespace xingping {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

Day to_day(year_month_day date) { return static_cast<Day>(sys_days(date).time_since_epoch().count()); }

year_month_day to_date(Day day) { return {sys_days(std::chrono::days(day))}; }

/// Digits of text[from, from+count) as a number, or -1.
int number(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, unsigned value, unsigned width) {
  const std::string digits = std::to_string(value);
  out.append(digits.size() < width ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const int year = number(text, 0, 4);
  const int month = number(text, 5, 2);
  const int day = number(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return {};
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || year < 1900 || year > 2199) return {std::nullopt, true};
  return {to_day(date), true};
}

std::string format_date(Day day) {
  const year_month_day date = to_date(day);
  std::string out;
  append_padded(out, static_cast<unsigned>(int(date.year())), 4);
  out += '-';
  append_padded(out, unsigned(date.month()), 2);
  out += '-';
  append_padded(out, unsigned(date.day()), 2);
  return out;
}

Day add_years(Day day, int years) {
  const year_month_day date = to_date(day) + std::chrono::years(years);
  if (date.ok()) return to_day(date);
  return to_day(year_month_day(sys_days(date.year() / date.month() / std::chrono::last)));
}

}  // namespace xingping
