// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/report.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "xingping/load_answers.h"

using namespace xingping;
using namespace support;

namespace {

/// As the core wrote it, keys in their order.
using Ordered = nlohmann::ordered_json;

std::string report_text(const Json& answers, Detail detail = Detail::full,
                        std::string_view applicant = "enterprise") {
  const CategoryRef which = find_category(base_pack(), "base/one");
  const auto read = load_answers(base_pack(), sheet_text(answers, applicant));
  REQUIRE(read.value);
  const auto assessment =
      assess(base_pack(), *which.category, *read.value, {which.programme->reference_date, {}});
  return write_report(base_pack(), which, *read.value, assessment, read.issues, {detail, {}});
}

Json report(const Json& answers, std::string_view applicant = "enterprise") {
  return Json::parse(report_text(answers, Detail::full, applicant));
}

Json finding(const Json& from, std::string_view id) {
  for (const auto& one : from["criteria"])
    if (one["id"] == std::string(id)) return one;
  FAIL("no finding ", std::string(id));
  return {};
}

std::string keys(const std::string& text) {
  std::string out;
  const auto parsed = Ordered::parse(text);
  for (const auto& [key, value] : parsed.items()) out += (out.empty() ? "" : " ") + key;
  return out;
}

}  // namespace

TEST_CASE("write_report") {
  SUBCASE("keeps the order of its schema") {
    CHECK(keys(report_text({})) ==
          "schema programme edition category digest as_of stage applicant_type level "
          "levels groups criteria routes gaps readings progress issues");
    CHECK(keys(Ordered::parse(report_text({}))["criteria"][0].dump()) ==
          "id status value shortfall margin missing readings threshold source");
  }
  SUBCASE("names programme, edition, date and stage it holds for") {
    const Json made = report({});
    CHECK(made["schema"] == "xingping/report@1");
    CHECK(made["programme"] == "base");
    CHECK(made["edition"] == "2021");
    CHECK(made["as_of"] == "2021-06-30");
    CHECK(made["stage"] == "application");
    CHECK(made["applicant_type"] == "enterprise");
    CHECK(report({}, "")["applicant_type"].is_null());
  }
  SUBCASE("speaks of levels by their ids, of none as null") {
    CHECK(report({})["level"] == Json{{"guaranteed", nullptr}, {"reachable", "4"}});
    CHECK(report({{"charter", true}, {"capital", "10000"}})["level"] ==
          Json{{"guaranteed", "3"}, {"reachable", "4"}});
    CHECK(report({})["levels"][1]["level"] == "4");
    CHECK(report({})["levels"][1]["status"] == "unknown");
  }
  SUBCASE("shows each value read in the fact's own unit") {
    const Json made = report({{"capital", {{"value", "6505000"}, {"unit", "元"}}},
                              {"since", "2019-06-30"},
                              {"grade", "basic"},
                              {"items", {{"a", true}, {"c", false}}},
                              {"charter", false}});
    CHECK(finding(made, "registered-capital")["value"]["capital"] ==
          Json{{"value", "650.5"}, {"unit", "万元"}});
    CHECK(finding(made, "age")["value"]["since"] == "2019-06-30");
    CHECK(finding(made, "maturity")["value"]["grade"] == "basic");
    CHECK(finding(made, "functions")["value"]["items"] == Json{{"a", true}, {"c", false}});
    CHECK(finding(made, "has-charter")["value"]["charter"] == false);
    CHECK(finding(made, "team")["value"] == Json::object());
  }
  SUBCASE("marks a ratio that was worked out, rounded down") {
    const Json made = report({{"spend", "1"}, {"income", "30"}});
    CHECK(finding(made, "research")["value"]["share"] ==
          Json{{"value", "3.333333"}, {"unit", "%"}, {"derived", true}});
    CHECK(finding(made, "research")["status"] == Json{{"3", "met"}, {"4", "unmet"}});
    CHECK(finding(report({{"share", "5"}}), "research")["value"]["share"].contains("derived") == false);
  }
  SUBCASE("shows threshold, shortfall and source of every criterion") {
    const Json capital = finding(report({{"capital", "120.5"}}), "registered-capital");
    CHECK(capital["threshold"]["4"] ==
          Json{{"fact", "capital"}, {"min", {{"value", "500"}, {"unit", "万元"}}}});
    CHECK(capital["shortfall"]["3"][0]["amount"] == Json{{"value", "79.5"}, {"unit", "万元"}});
    CHECK(capital["source"]["clause"] == "一");
    CHECK(capital["source"]["notes"] == Json::array({"1"}));
    const Json team = finding(report({{"staff", 1}}), "team");
    CHECK(team["threshold"]["3"].is_null());
    CHECK(team["status"]["3"] == "not_required");
    CHECK_FALSE(team["shortfall"].contains("3"));
  }
  SUBCASE("puts every shortfall in words one can act on") {
    const Json made = report({{"since", "2020-07-01"},
                              {"items", {"a"}},
                              {"grade", "none"},
                              {"charter", false},
                              {"spend", "1"},
                              {"income", "100"}});
    CHECK(finding(made, "age")["shortfall"]["4"][0] == Json{{"fact", "since"}, {"from", "2022-07-01"}});
    CHECK(finding(made, "functions")["shortfall"]["4"][0] == Json{{"fact", "items"}, {"items", 1}});
    CHECK(finding(made, "maturity")["shortfall"]["4"][0] == Json{{"fact", "grade"}, {"step", "mature"}});
    CHECK(finding(made, "has-charter")["shortfall"]["3"][0] == Json{{"fact", "charter"}, {"is", true}});
    CHECK(finding(made, "research")["shortfall"]["4"][0]["by"] ==
          Json{{"fact", "spend"}, {"amount", {{"value", "5"}, {"unit", "万元"}}}});
  }
  SUBCASE("says what each met criterion could lose, in the same words") {
    const Json made = report({{"since", "2018-07-01"},
                              {"items", {"a", "b", "c"}},
                              {"grade", "mature"},
                              {"charter", true},
                              {"capital", "620.5"},
                              {"spend", "8"},
                              {"income", "100"}});
    CHECK(finding(made, "registered-capital")["margin"]["4"][0] ==
          Json{{"fact", "capital"}, {"amount", {{"value", "120.5"}, {"unit", "万元"}}}});
    CHECK(finding(made, "age")["margin"]["4"][0] == Json{{"fact", "since"}, {"from", "2020-07-01"}});
    CHECK(finding(made, "functions")["margin"]["4"][0] == Json{{"fact", "items"}, {"items", 1}});
    CHECK(finding(made, "maturity")["margin"]["3"][0] == Json{{"fact", "grade"}, {"step", "basic"}});
    CHECK(finding(made, "has-charter")["margin"] == Json::object());
    CHECK(finding(made, "research")["margin"]["4"][0]["by"] ==
          Json{{"fact", "spend"}, {"amount", {{"value", "2"}, {"unit", "万元"}}}});
  }
  SUBCASE("says that equal is not enough where the threshold must be passed") {
    const Pack pack =
        load(patched({replace(base_category + "/sections/2/criteria/0/levels/4", {{"above", "500 万元"}})}));
    const CategoryRef which = find_category(pack, "base/one");
    const auto lacks = [&](const char* capital) {
      const auto answers = sheet(pack, {{"capital", capital}});
      const auto assessment = assess(pack, *which.category, answers, {which.programme->reference_date, {}});
      const Json made = Json::parse(write_report(pack, which, answers, assessment, {}));
      return finding(made, "registered-capital")["shortfall"]["4"][0];
    };
    const auto short_by = [](const char* amount) {
      return Json{{"fact", "capital"}, {"amount", {{"value", amount}, {"unit", "万元"}}}, {"above", true}};
    };
    CHECK(lacks("500") == short_by("0"));
    CHECK(lacks("480") == short_by("20"));
    CHECK_FALSE(
        finding(report({{"capital", "480"}}), "registered-capital")["shortfall"]["4"][0].contains("above"));
  }
  SUBCASE("lists gaps only of levels that are not met, alternatives by name") {
    const Json made = report({{"charter", true}, {"capital", "10000"}});
    CHECK_FALSE(made["gaps"].contains("3"));
    CHECK(made["gaps"]["4"][1] ==
          Json{{"criterion", "research"}, {"status", "unknown"}, {"alternative", "lab"}});
    CHECK(made["gaps"]["4"][0]["alternative"].is_null());
    CHECK(made["routes"] ==
          Json::array({{{"id", "fast"}, {"level", "3"}, {"status", "met"}, {"missing", Json::array()}}}));
  }
  SUBCASE("carries the issues of the sheet, with place and both languages") {
    const Json issue = report({{"charter", "yes"}})["issues"].at(0);
    CHECK(issue["code"] == "wrong-type");
    CHECK(issue["pointer"] == "/answers/charter");
    CHECK(issue["message"]["zh"].is_string());
    CHECK_FALSE(issue.contains("document"));
  }
  SUBCASE("counts progress over the facts of the category") {
    CHECK(report({{"spend", "1"}, {"income", "100"}})["progress"] == Json{{"facts", 9}, {"answered", 3}});
  }
}

TEST_CASE("write_report, brief") {
  SUBCASE("says the same as the full report, less") {
    const Json answers = {{"charter", true}, {"capital", "300"}, {"share", "4"}, {"items", {"a"}}};
    const Json full = Json::parse(report_text(answers));
    const std::string text = report_text(answers, Detail::brief);
    CHECK(text.size() < report_text(answers).size());
    const Json brief = Json::parse(text);
    for (auto member = brief.begin(); member != brief.end(); ++member) {
      INFO(member.key());
      REQUIRE(full.contains(member.key()));
      if (member.key() != "criteria") CHECK(full[member.key()] == *member);
    }
  }
}
