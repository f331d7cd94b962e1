// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/timeline.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "xingping/application.h"
#include "xingping/load_answers.h"

using namespace xingping;
using namespace support;

namespace {

Json sheet_with(const Json& history) {
  return {{"schema", "xingping/answers@1"}, {"answers", Json::object()}, {"history", history}};
}

Json rated(const std::string& category, const std::string& on) {
  return {{"category", category}, {"event", "rated"}, {"level", "3"}, {"on", on}};
}

/// "2022-01-01", "open" where nothing says from when, "none" without such an appointment.
std::string appointed(const Json& history, std::string_view id) {
  const auto which = find_category(criteria(), "jiangsu-pool/integrated-platform");
  const auto read = load_answers(criteria(), sheet_with(history).dump());
  REQUIRE(read.issues.empty());
  const auto made = make_timeline(which, *read.value, {which.programme->reference_date, {}});
  for (const auto& one : made.appointments)
    if (one.id == id) {
      CHECK(one.start_open);
      return one.day ? format_date(*one.day) : "open";
    }
  return "none";
}

}  // namespace

TEST_CASE("make_timeline, appointments of the procedure") {
  const std::string here = "jiangsu-pool/integrated-platform";
  SUBCASE("without a history have no day") {
    for (const auto* id : {"upgrade_after_rounds_years", "validity_years", "false_statement_ban_years",
                           "incumbent_deadline_years"})
      CHECK(appointed(Json::array(), id) == "open");
    CHECK(appointed(Json::array(), "rounds_per_year") == "none");
  }
  SUBCASE("let one upgrade from the start of the same round of the next year") {
    const Json spring = Json::array({rated(here, "2021-06-30")});
    CHECK(appointed(spring, "upgrade_after_rounds_years") == "2022-01-01");
    const Json autumn = Json::array({rated(here, "2021-07-01")});
    CHECK(appointed(autumn, "upgrade_after_rounds_years") == "2022-07-01");
  }
  SUBCASE("let a rating run out after three years, the latest one") {
    CHECK(appointed(Json::array({rated(here, "2020-02-29")}), "validity_years") == "2023-02-28");
    CHECK(appointed(Json::array({rated(here, "2022-05-01"), rated(here, "2019-05-01")}), "validity_years") ==
          "2025-05-01");
    CHECK(appointed(Json::array({rated("jiangsu-pool/cloud-platform", "2021-05-01")}), "validity_years") ==
          "open");
  }
  SUBCASE("ban for three years from a removal, whatever the category") {
    const Json removed = {
        {"category", "jiangsu-pool/cloud-platform"}, {"event", "removed"}, {"on", "2021-05-01"}};
    CHECK(appointed(Json::array({removed}), "false_statement_ban_years") == "2024-05-01");
    CHECK(appointed(Json::array({removed}), "validity_years") == "open");
  }
}

TEST_CASE("load_answers, history") {
  const auto issues = [](const Json& entry) {
    const auto read = load_answers(base_pack(), sheet_with(Json::array({entry})).dump());
    CHECK(read.value->history.empty());
    return listed(read.issues);
  };
  SUBCASE("refuses what it cannot read, at its place") {
    CHECK(issues({{"category", "base/one"}, {"event", "praised"}, {"on", "2021-05-01"}}) ==
          "unknown-word /history/0/event");
    CHECK(issues({{"category", "base/one"}, {"event", "rated"}, {"on", "2021-02-30"}}) ==
          "impossible-date /history/0/on");
    CHECK(issues({{"category", "base/one"}, {"event", "rated"}}) == "missing-key /history/0");
    Json odd = rated("base/one", "2021-05-01");
    odd["why"] = "";
    const auto kept = load_answers(base_pack(), sheet_with(Json::array({odd})).dump());
    CHECK(listed(kept.issues).starts_with("unknown-key /history/0"));
    CHECK(kept.value->history.size() == 1);
  }
  SUBCASE("comes back from write_answers, programmes that are not loaded too") {
    const Json removed = {{"category", "elsewhere/x"}, {"event", "removed"}, {"on", "2021-05-01"}};
    const Json history = Json::array({rated("base/one", "2020-02-29"), removed});
    const auto read = load_answers(base_pack(), sheet_with(history).dump());
    REQUIRE(read.issues.empty());
    CHECK(Json::parse(write_answers(base_pack(), *read.value))["history"] == history);
  }
}
