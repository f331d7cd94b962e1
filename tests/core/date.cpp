// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/date.h"

#include <doctest/doctest.h>

#include <array>

using namespace xingping;

namespace {

Day day(std::string_view text) {
  const auto parsed = parse_date(text);
  REQUIRE(parsed.day);
  return *parsed.day;
}

std::string later(std::string_view text, int years) { return format_date(add_years(day(text), years)); }

}  // namespace

TEST_CASE("parse_date") {
  SUBCASE("counts days from 1970-01-01") {
    CHECK(day("1970-01-01") == 0);
    CHECK(day("1969-12-31") == -1);
    CHECK(day("2000-03-01") - day("2000-02-28") == 2);
    CHECK(day("2100-03-01") - day("2100-02-28") == 1);
    CHECK(day("2021-06-30") == 18808);
  }
  SUBCASE("knows the days the calendar lacks") {
    for (const auto* text :
         {"2021-02-29", "2100-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-01-00", "2021-01-32",
          "0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31"}) {
      INFO(text);
      CHECK_FALSE(parse_date(text).day);
      CHECK(parse_date(text).well_formed);
    }
  }
  SUBCASE("knows the last day of every month") {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (std::size_t month = 0; month < days.size(); ++month) {
      const std::string start =
          std::string("2021-") + (month < 9 ? "0" : "") + std::to_string(month + 1) + "-";
      CHECK(parse_date(start + std::to_string(days[month])).day);
      CHECK_FALSE(parse_date(start + std::to_string(days[month] + 1)).day);
    }
  }
  SUBCASE("covers 1900 to 2199") {
    CHECK(parse_date("1900-01-01").day);
    CHECK(parse_date("2199-12-31").day);
    CHECK(parse_date("2000-02-29").day);
    CHECK_FALSE(parse_date("1900-02-29").day);
  }
  SUBCASE("refuses every other form") {
    for (const auto* text :
         {"", "2021", "2021-6-30", "21-06-30", "2021/06/30", "2021-06-30 ", " 2021-06-30", "2021-06-3O",
          "2021-06-3", "2021-06-300", "2021-06-", "20210630", "2021-06-30T00:00", "+021-06-30", "-021-06-30",
          "2021-+6-30", "2021年6月30日", "2021--6-30"}) {
      INFO(text);
      CHECK_FALSE(parse_date(text).day);
      CHECK_FALSE(parse_date(text).well_formed);
    }
    CHECK_FALSE(parse_date(std::string_view("2021-06-3\0", 10)).well_formed);
    const std::string right = "2021-06-30";
    for (std::size_t at = 0; at < right.size(); ++at)
      for (int other = 0; other < 256; ++other) {
        std::string text = right;
        text[at] = static_cast<char>(other);
        const bool dash = right[at] == '-';
        CHECK(parse_date(text).well_formed == (dash ? other == '-' : other >= '0' && other <= '9'));
      }
  }
}

TEST_CASE("format_date") {
  SUBCASE("is read back as the same day, for every day there is") {
    for (Day at = day("1900-01-01"); at <= day("2199-12-31"); ++at)
      if (const auto again = parse_date(format_date(at)); again.day != at) FAIL(format_date(at));
  }
  SUBCASE("sorts like the calendar") {
    for (Day at = day("1999-12-01"); at < day("2001-02-01"); ++at)
      CHECK(format_date(at) < format_date(at + 1));
  }
}

TEST_CASE("add_years") {
  SUBCASE("keeps month and day") {
    CHECK(later("2019-06-30", 2) == "2021-06-30");
    CHECK(later("2019-07-01", 2) == "2021-07-01");
    CHECK(later("2019-12-31", 1) == "2020-12-31");
    CHECK(later("2021-06-30", -2) == "2019-06-30");
    CHECK(later("2021-06-30", 0) == "2021-06-30");
  }
  SUBCASE("ends a year begun on 29 February on the last day of February") {
    CHECK(later("2020-02-29", 1) == "2021-02-28");
    CHECK(later("2020-02-29", 4) == "2024-02-29");
    CHECK(later("2096-02-29", 4) == "2100-02-28");
    CHECK(later("2020-02-28", 1) == "2021-02-28");
    CHECK(later("2019-02-28", 1) == "2020-02-28");
    CHECK(later("2020-03-01", 1) == "2021-03-01");
  }
  SUBCASE("gives 29 February and 28 February the same anniversary, and never an earlier one to a later day") {
    for (const int years : {1, 2, 3, 4, 5, 100})
      for (Day at = day("2019-02-01"); at < day("2024-04-01"); ++at)
        CHECK(add_years(at, years) <= add_years(at + 1, years));
  }
  SUBCASE("stays in order at the ends of the range") {
    CHECK(later("1900-01-01", 100) == "2000-01-01");
    CHECK(later("2199-12-31", 100) == "2299-12-31");
  }
}
