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

/// "2022-01-01 ?", the mark where the document does not say from when; "open" without a day, "none" without
/// such an appointment.
std::string appointed(const std::string& path, const std::vector<Json>& history, std::string_view id,
                      std::string_view as_of = "") {
  const auto which = find_category(criteria(), path);
  const auto read = load_answers(criteria(), sheet_with(Json(history)).dump());
  REQUIRE(read.issues.empty());
  const Day on = as_of.empty() ? which.programme->reference_date : day(as_of);
  const auto made = make_timeline(which, *read.value, {on, {}});
  for (const auto& one : made.appointments)
    if (one.id == id) return (one.day ? format_date(*one.day) : "open") + (one.start_open ? " ?" : "");
  return "none";
}

Json removed(const std::string& category, const std::string& on) {
  return {{"category", category}, {"event", "removed"}, {"on", on}};
}

}  // namespace

TEST_CASE("make_timeline, appointments of the pool's procedure") {
  const std::string here = "jiangsu-pool/integrated-platform";
  const auto on = [&](const std::vector<Json>& history, std::string_view id, std::string_view as_of = "") {
    return appointed(here, history, id, as_of);
  };
  SUBCASE("without a history have no day, but for the next round") {
    for (const auto* id : {"upgrade_after_rounds_years", "validity_years", "false_statement_ban_years",
                           "incumbent_deadline_years", "reevaluation_round"})
      CHECK(on({}, id) == "open ?");
    CHECK(on({}, "rounds_per_year") == "none");
    CHECK(on({}, "filing_deadline") == "none");
  }
  SUBCASE("name the next round: the half-year after the one of the report's day") {
    CHECK(on({}, "next_round") == "2021-07-01 ?");
    CHECK(on({}, "next_round", "2021-07-01") == "2022-01-01 ?");
    CHECK(on({}, "next_round", "2023-12-31") == "2024-01-01 ?");
    CHECK(on({}, "next_round", "2024-02-29") == "2024-07-01 ?");
  }
  SUBCASE("let one upgrade from the start of the same round of the next year") {
    CHECK(on({rated(here, "2021-06-30")}, "upgrade_after_rounds_years") == "2022-01-01 ?");
    CHECK(on({rated(here, "2021-07-01")}, "upgrade_after_rounds_years") == "2022-07-01 ?");
    CHECK(on({rated(here, "2024-02-29")}, "upgrade_after_rounds_years") == "2025-01-01 ?");
  }
  SUBCASE("speak of no upgrade from the highest level") {
    Json best = rated(here, "2021-06-30");
    best["level"] = "5";
    CHECK(on({best}, "upgrade_after_rounds_years") == "none");
    CHECK(on({best}, "validity_years") == "2024-06-30 ?");
  }
  SUBCASE("let a rating run out after three years, the latest one of the category") {
    CHECK(on({rated(here, "2020-02-29")}, "validity_years") == "2023-02-28 ?");
    CHECK(on({rated(here, "2022-05-01"), rated(here, "2019-05-01")}, "validity_years") == "2025-05-01 ?");
    CHECK(on({rated("jiangsu-pool/cloud-platform", "2021-05-01")}, "validity_years") == "open ?");
  }
  SUBCASE("name the last round that is over before the rating runs out") {
    CHECK(on({rated(here, "2021-06-30")}, "reevaluation_round") == "2023-07-01 ?");
    CHECK(on({rated(here, "2021-07-01")}, "reevaluation_round") == "2024-01-01 ?");
    CHECK(on({rated(here, "2020-02-29")}, "reevaluation_round") == "2022-07-01 ?");
    CHECK(on({rated(here, "2021-01-01")}, "reevaluation_round") == "2023-07-01 ?");
  }
  SUBCASE("ban for three years from a removal, whatever the category, in this programme alone") {
    const Json elsewhere = removed("jiangsu-pool/cloud-platform", "2021-05-01");
    CHECK(on({elsewhere}, "false_statement_ban_years") == "2024-05-01 ?");
    CHECK(on({elsewhere}, "validity_years") == "open ?");
    CHECK(on({removed(here, "2020-02-29")}, "false_statement_ban_years") == "2023-02-28 ?");
    CHECK(on({removed("ningbo-smart/industrial-app", "2021-05-01")}, "false_statement_ban_years") ==
          "open ?");
  }
}

TEST_CASE("make_timeline, days that a document prints") {
  CHECK(appointed("jiangsu-demo/cross-platform", {}, "filing_deadline") == "2019-11-20");
  CHECK(appointed("jiangsu-demo/benchmark-factory", {}, "filing_deadline", "2024-02-29") == "2019-11-20");
  CHECK(appointed("miit-cross/cross-platform", {}, "filing_deadline") == "2018-05-04");
  for (const auto* silent : {"jiangsu-guide/cross-platform", "ningbo-smart/industrial-app"})
    for (const auto* id : {"filing_deadline", "next_round", "validity_years", "reevaluation_round"})
      CHECK(appointed(silent, {}, id) == "none");
}

TEST_CASE("make_timeline, procedures of other programmes") {
  const auto timeline = [](const Json& procedure, std::string_view as_of) {
    const Pack pack = support::load(patched({add(base_programme + "/procedure", procedure)}));
    const auto which = find_category(pack, "base/one");
    Answers answers;
    answers.values.resize(pack.facts.size());
    answers.history.push_back({Event::Kind::rated, "base/one", "", day("2024-02-29")});
    std::string out;
    for (const auto& one : make_timeline(which, answers, {day(as_of), {}}).appointments)
      out += one.id + " " + (one.day ? format_date(*one.day) : "open") + (one.start_open ? " ?" : "") + "\n";
    return out;
  };
  SUBCASE("count from a start that is printed") {
    CHECK(timeline({{"incumbent_deadline_years", 1},
                    {"start_dates", {{"incumbent_deadline_years", "2024-02-29"}}}},
                   "2024-03-01") == "incumbent_deadline_years 2025-02-28\n");
  }
  SUBCASE("have rounds of any number, or none") {
    CHECK(timeline({{"rounds_per_year", 4}, {"validity_years", 2}}, "2024-11-30") ==
          "next_round 2025-01-01\nreevaluation_round 2025-10-01\nvalidity_years 2026-02-28\n");
    CHECK(timeline({{"rounds_per_year", 1}, {"start_dates", {{"rounds_per_year", nullptr}}}}, "2024-12-31") ==
          "next_round 2025-01-01 ?\n");
    CHECK(timeline({{"rounds_per_year", 1000}, {"validity_years", 1}}, "2024-12-31") ==
          "next_round 2025-01-01\nreevaluation_round 2025-01-01\nvalidity_years 2025-02-28\n");
    CHECK(timeline({{"validity_years", 2}, {"upgrade_after_rounds_years", 1}}, "2024-12-31") ==
          "upgrade_after_rounds_years 2025-02-28\nvalidity_years 2026-02-28\n");
    CHECK(timeline({{"rounds_per_year", nullptr}, {"validity_years", nullptr}}, "2024-12-31") == "");
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
  SUBCASE("needs category, event and day, each readable") {
    const Json whole = {{"category", "base/one"}, {"event", "removed"}, {"on", "2021-05-01"}};
    for (const auto& [key, value] : whole.items()) {
      Json part = whole;
      part.erase(key);
      CHECK(issues(part) == "missing-key /history/0");
      part[key] = 5;
      CHECK(issues(part) == "wrong-type /history/0/" + key);
    }
    CHECK(issues("removed") == "wrong-type /history/0");
  }
  SUBCASE("names a category as programme and category, in the letters of ids") {
    const auto kept = [](const std::string& category, const std::string& level) {
      Json entry = {{"category", category}, {"event", "rated"}, {"on", "2021-05-01"}, {"level", level}};
      const auto read = load_answers(base_pack(), sheet_with(Json::array({entry})).dump());
      return listed(read.issues) + (read.value->history.empty() ? "" : read.value->history[0].level);
    };
    for (const auto* good : {"a/b", "z/9", "0/-", "az/09", "a.b/c_d"}) CHECK(kept(good, "3") == "3");
    for (const auto* bad : {"", "/", "a", "a/", "/b", "a/b/c", "A/b", "a/`", "a/{", "a /b", "a/:", "一/b"})
      CHECK(kept(bad, "3") == "malformed-id /history/0/category");
    for (const auto* bad : {"3/4", ""}) CHECK(kept("a/b", bad) == "malformed-id /history/0/level");
  }
  SUBCASE("comes back from write_answers, programmes that are not loaded too") {
    const Json removed = {{"category", "elsewhere/x"}, {"event", "removed"}, {"on", "2021-05-01"}};
    const Json history = Json::array({rated("base/one", "2020-02-29"), removed});
    const auto read = load_answers(base_pack(), sheet_with(history).dump());
    REQUIRE(read.issues.empty());
    CHECK(Json::parse(write_answers(base_pack(), *read.value))["history"] == history);
  }
}
