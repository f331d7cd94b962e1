// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/application.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "xingping/load_answers.h"
#include "xingping/sha256.h"

using namespace xingping;
using namespace support;

namespace {

const char* const sheet_of_some =
    R"({"schema": "xingping/answers@1", "applicant": {"name": "某公司 \"甲\""}, "applicant_type": "enterprise",
  "answers": {"items": {"c": false, "a": true}, "capital": {"value": "3000000", "unit": "元"},
              "charter": true, "since": "2019-06-30"},
  "evidence": {"charter": ["licence"]}})";

Json application(std::string_view text, std::optional<std::size_t> target) {
  const CategoryRef which = find_category(base_pack(), "base/one");
  const auto read = load_answers(base_pack(), text);
  REQUIRE(read.value);
  const auto assessment =
      assess(base_pack(), *which.category, *read.value, {which.programme->reference_date, {}});
  return Json::parse(write_application(
      {base_pack(), which, *read.value, assessment, target, day("2021-07-01")}, read.issues));
}

}  // namespace

TEST_CASE("write_application") {
  const Json made = application(sheet_of_some, 1);
  SUBCASE("names kit, pack, category, dates and applicant") {
    CHECK(made["schema"] == "xingping/application@2");
    CHECK(made["kit_version"] == XINGPING_VERSION);
    CHECK(made["pack"] == Json{{"programme", "base"},
                               {"edition", "2021"},
                               {"digest", base_pack().programmes[0].categories[0].digest}});
    CHECK(made["category"] == "one");
    CHECK(made["as_of"] == "2021-06-30");
    CHECK(made["created_on"] == "2021-07-01");
    CHECK(made["applicant"] == Json{{"name", "某公司 \"甲\""}, {"type", "enterprise"}});
  }
  SUBCASE("carries answers and evidence in canonical form") {
    CHECK(made["answers"]["capital"] == Json{{"value", "300"}, {"unit", "万元"}});
    CHECK(made["answers"]["items"] == Json{{"a", true}, {"c", false}});
    CHECK(made["evidence"] == Json{{"charter", {"licence"}}});
  }
  SUBCASE("explains every criterion with its words and source") {
    REQUIRE(made["findings"].size() == 7);
    for (const auto& finding : made["findings"])
      for (const auto* key : {"id", "status", "value", "threshold", "shortfall", "margin", "missing",
                              "source", "path", "name", "statement"})
        CHECK(finding.contains(key));
    CHECK(made["findings"][6]["status"] == Json{{"3", "met"}, {"4", "unmet"}});
  }
  SUBCASE("says what is still missing, by label") {
    std::string ids;
    for (const auto& one : made["missing"]) ids += one["fact"].get<std::string>() + ' ';
    CHECK(ids == "share spend income items grade staff ");
    CHECK(made["missing"][0]["label"]["zh"] == "研发费用占比");
  }
  SUBCASE("lists the gaps of the level applied for") {
    CHECK(made["target"] == "4");
    CHECK(made["gaps"].size() == 5);
    const Json without = application(sheet_of_some, std::nullopt);
    CHECK(without["target"].is_null());
    CHECK(without["gaps"].empty());
  }
  SUBCASE("ends with the digest of all that stands before") {
    const auto which = find_category(base_pack(), "base/one");
    const auto read = load_answers(base_pack(), sheet_of_some);
    const auto assessment =
        assess(base_pack(), *which.category, *read.value, {which.programme->reference_date, {}});
    const std::string text =
        write_application({base_pack(), which, *read.value, assessment, std::nullopt, day("2021-07-01")}, {});
    const auto mark = text.rfind(",\"digest\":\"");
    CHECK(text.substr(mark) == ",\"digest\":\"" + sha256(text.substr(0, mark) + "}") + "\"}");
  }
  SUBCASE("asks for the applicant type like for any answer") {
    const Json nobody = application(R"({"schema":"xingping/answers@1","answers":{}})", std::nullopt);
    CHECK(nobody["applicant"] == Json{{"name", ""}, {"type", nullptr}});
    CHECK(nobody["missing"][0]["fact"] == "applicant_type");
  }
}

TEST_CASE("write_answers") {
  const auto rewritten = [](std::string_view text) {
    return write_answers(base_pack(), *load_answers(base_pack(), text).value);
  };
  SUBCASE("keeps good answers only, in the facts' own units and order") {
    CHECK(
        rewritten(sheet_of_some) ==
        R"({"schema":"xingping/answers@1","applicant":{"name":"某公司 \"甲\""},"applicant_type":"enterprise",)"
        R"("answers":{"charter":true,"capital":{"value":"300","unit":"万元"},"since":"2019-06-30",)"
        R"("items":{"a":true,"c":false}},)"
        R"("evidence":{"charter":["licence"]}})");
    CHECK(rewritten(R"({"schema":"xingping/answers@1","answers":{"charter":"yes","grade":"none"}})") ==
          R"({"schema":"xingping/answers@1","answers":{"grade":"none"}})");
  }
  SUBCASE("never writes down a ratio that was only worked out") {
    CHECK(rewritten(R"({"schema":"xingping/answers@1","answers":{"spend":1,"income":3}})").find("share") ==
          std::string::npos);
  }
  SUBCASE("is the same however often it is done") {
    const std::string once = rewritten(sheet_of_some);
    CHECK(rewritten(once) == once);
  }
}

TEST_CASE("target_of") {
  SUBCASE("is the one level where there is but one, else what was stated") {
    Programme programme;
    programme.levels.resize(1);
    CHECK(target_of(programme, std::nullopt) == std::size_t{0});
    programme.levels.resize(2);
    CHECK_FALSE(target_of(programme, std::nullopt));
    CHECK(target_of(programme, 1) == std::size_t{1});
  }
}
