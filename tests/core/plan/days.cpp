// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/days.h"

#include <doctest/doctest.h>

#include "support/records_pack.h"

using namespace xingping;
using namespace xingping::plan;
using namespace support;

namespace {

const char* const today = "2021-06-30";

/// The base pack, whose rows ask for one and two full years, with a list of sites that have their own.
struct Sheet {
  explicit Sheet(const Json& given) : answers(sheet(pack, given)) {}

  [[nodiscard]] std::string days() const {
    std::string out;
    for (const Day one : due_days(program, answers, day(today))) out += format_date(one) + " ";
    return out;
  }
  [[nodiscard]] std::string of(std::string_view id, std::string_view until) const {
    const auto due = due_day(program, answers, support::fact(pack, id), day(today), day(until));
    return due ? format_date(*due) : "";
  }

  Json opened = {
      {"any", Json::array({{{"fact", "opened"}, {"years", 3}}, {{"fact", "opened"}, {"until", "as_of"}}})}};
  Pack pack = load(with_sites({{"fact", "sites"}, {"count", 1}, {"where", opened}}));
  Answers answers;
  const Program& program = sites_category(pack).program;
};

Json since(const char* date) { return {{"since", date}}; }
Json sites(const char* one, const char* other) {
  return {{"sites", Json::array({{{"opened", one}}, {{"opened", other}}, Json::object()})}};
}

}  // namespace

TEST_CASE("due_days") {
  SUBCASE("are today and every later day on which a date is old enough, in order, each once") {
    CHECK(Sheet(Json::object()).days() == "2021-06-30 ");
    CHECK(Sheet(since("2019-06-30")).days() == "2021-06-30 ");
    CHECK(Sheet(since("2019-07-01")).days() == "2021-06-30 2021-07-01 ");
    CHECK(Sheet(since("2020-07-01")).days() == "2021-06-30 2021-07-01 2022-07-01 ");
    CHECK(Sheet(since("2020-06-30")).days() == "2021-06-30 2022-06-30 ");
  }
  SUBCASE("include those of records, and days that are still to come") {
    CHECK(Sheet(sites("2019-01-01", "2018-06-30")).days() == "2021-06-30 2022-01-01 ");
    CHECK(Sheet(sites("2019-01-01", "2019-01-01")).days() == "2021-06-30 2022-01-01 ");
    CHECK(Sheet(sites("2022-01-01", "2010-01-01")).days() == "2021-06-30 2022-01-01 2025-01-01 ");
  }
}

TEST_CASE("due_day") {
  SUBCASE("is the last on which the fact becomes due, after today and no later than asked") {
    const Sheet one(since("2020-07-01"));
    CHECK(one.of("since", "2022-06-30") == "2021-07-01");
    CHECK(one.of("since", "2022-07-01") == "2022-07-01");
    CHECK(one.of("since", "2030-01-01") == "2022-07-01");
    CHECK(one.of("since", "2021-06-30").empty());
    CHECK(one.of("sites", "2030-01-01").empty());
    CHECK(Sheet(since("2019-06-30")).of("since", "2030-01-01").empty());
  }
  SUBCASE("of a list is that of any of its records") {
    const Sheet several(sites("2019-01-01", "2018-12-01"));
    CHECK(several.of("sites", "2030-01-01") == "2022-01-01");
    CHECK(several.of("sites", "2021-12-31") == "2021-12-01");
    CHECK(several.of("since", "2030-01-01").empty());
  }
}
