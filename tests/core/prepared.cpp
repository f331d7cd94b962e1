// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/prepared.h"

#include <doctest/doctest.h>

#include "support/kits.h"

using namespace xingping;
using namespace support;

namespace {

std::string code_of(const std::string& answer) {
  const Json issues = Json::parse(answer)["issues"];
  return issues.empty() ? "" : issues[0]["code"].get<std::string>();
}

}  // namespace

TEST_CASE("Prepared, state") {
  SUBCASE("names the levels it speaks of, lowest first") {
    const Prepared prepared(kit(), "base/one", empty_sheet, "");
    const Json state = Json::parse(prepared.state());
    CHECK(state["issues"].empty());
    Json ids = Json::array();
    for (const auto& level : kit().pack()->programmes[0].levels) ids.push_back(level.id);
    CHECK(state["levels"] == ids);
  }
  SUBCASE("says why there is nothing to judge, and then no level holds") {
    const auto refused = [](const Kit& from, const char* category, const std::string& sheet,
                            const char* options) {
      Prepared prepared(from, category, sheet, options);
      CHECK(Json::parse(prepared.state())["levels"].is_null());
      CHECK(prepared.bounds() == Bounds{});
      CHECK(code_of(prepared.set("company.employees", "5")) == "unknown-fact");
      return code_of(prepared.state());
    };
    CHECK(refused(kit(), "base/none", empty_sheet, "") == "unknown-category");
    CHECK(refused(kit(), "base/one", "{", "") == "json-syntax");
    CHECK(refused(kit(), "base/one", empty_sheet, R"({"as_of": "yesterday"})") == "malformed-date");
    CHECK(refused(Kit("{}"), "base/one", empty_sheet, "") == "missing-key");
  }
}

TEST_CASE("Prepared::set") {
  SUBCASE("takes every kind of answer, and takes it back") {
    Prepared prepared(kit(), "base/one", empty_sheet, "");
    const Bounds open = prepared.bounds();
    for (const auto& [fact, answer] :
         std::vector<std::pair<std::string, std::string>>{{"charter", "true"},
                                                          {"capital", R"({"value": "500", "unit": "万元"})"},
                                                          {"staff", "10"},
                                                          {"since", R"("2019-06-30")"},
                                                          {"grade", R"("mature")"},
                                                          {"items", R"(["a"])"},
                                                          {"applicant_type", R"("enterprise")"}})
      CHECK(prepared.set(fact, answer) == R"({"issues":[]})");
    CHECK(prepared.bounds().guaranteed == 1);
    for (const auto* fact : {"charter", "capital", "staff", "since", "grade", "items", "applicant_type"})
      CHECK(prepared.set(fact, "null") == R"({"issues":[]})");
    CHECK(prepared.bounds() == open);
  }
  SUBCASE("keeps what was there when the new answer is faulty, and says what is wrong") {
    Prepared prepared(kit(), "base/one", sheet_text({{"charter", false}, {"capital", 5}}), "");
    const Bounds before = prepared.bounds();
    CHECK(before == Bounds{});
    CHECK(code_of(prepared.set("charter", R"("yes")")) == "wrong-type");
    CHECK(code_of(prepared.set("capital", R"({"value": "9", "unit": "人"})")) == "unknown-unit");
    CHECK(code_of(prepared.set("capital", "{")) == "json-syntax");
    CHECK(code_of(prepared.set("nobody", "true")) == "unknown-fact");
    CHECK(code_of(prepared.set("\xFF", "true")) == "unknown-fact");
    CHECK(prepared.bounds() == before);
  }
}
