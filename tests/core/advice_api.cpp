// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/advice_api.h"

#include <doctest/doctest.h>

#include "support/kits.h"

using namespace xingping;
using namespace support;

namespace {

const std::vector<std::string> sheets = {sheet_text({}),
                                         sheet_text({{"charter", true}, {"capital", 300}, {"share", 6}}),
                                         sheet_text({{"charter", false}}), sheet_text({{"nothing", 1}}), "{"};
const std::vector<std::string> all_options = {"", R"({"brief": true, "as_of": "2022-01-01"})",
                                              R"({"stage": "recognition", "target": "4"})", "[]"};

/// `text` without the members `names`; the others keep their order and their bytes.
std::string without(const std::string& text, const std::vector<std::string>& names) {
  auto parsed = nlohmann::ordered_json::parse(text);
  for (const auto& name : names) parsed.erase(name);
  return parsed.dump();
}

}  // namespace

TEST_CASE("advise") {
  const std::vector<std::string> members = {"plan", "next_questions", "outlook", "because", "timeline"};
  SUBCASE("adds members to the report and changes nothing else, whatever is asked") {
    for (const auto& sheet : sheets)
      for (const auto& options : all_options) {
        const auto advised = advise(kit(), "base/one", sheet, options);
        const auto plain = kit().assess("base/one", sheet, options);
        CHECK(without(advised, members) == plain);
        const bool judged = plain.find(R"("schema")") != std::string::npos;
        for (const auto& name : members) CHECK(Json::parse(advised).contains(name) == judged);
      }
  }
  SUBCASE("asks for the target alone") {
    const Json whole = {
        {"charter", true}, {"since", "2018-01-01"}, {"capital", 500}, {"grade", "mature"}, {"staff", 10}};
    std::size_t fewer = 0;
    for (const auto& [left_out, value] : whole.items()) {
      Json given = whole;
      given.erase(left_out);
      const auto open = [&](const std::string& options) {
        return Json::parse(advise(kit(), "base/one", sheet_text(given), options))["outlook"]["open"].size();
      };
      CHECK(open(R"({"target": "3"})") <= open(""));
      fewer += open(R"({"target": "3"})") < open("") ? 1 : 0;
    }
    CHECK(fewer > 0);
  }
}

TEST_CASE("lift") {
  SUBCASE("adds members to the match and changes nothing else, whatever is asked") {
    for (const auto& sheet : sheets)
      for (const auto& options : all_options) {
        const auto lifted = lift(kit(), sheet, options);
        const auto plain = kit().match(sheet, options);
        CHECK(without(lifted, {"steps", "plans"}) == plain);
        const bool judged = plain.find(R"("schema")") != std::string::npos;
        for (const auto* name : {"steps", "plans"}) CHECK(Json::parse(lifted).contains(name) == judged);
      }
  }
}
