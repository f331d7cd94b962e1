// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What only the programme as a whole can tell: names of what is not there, counts that nobody can reach, and
// where a defect stands that shows only when everything is read.
#include "xingping/load_pack.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "xingping/check.h"
#include "xingping/load_answers.h"

using namespace xingping;
using namespace support;

namespace {

const std::string programme = "base/programme.json";
const std::string shop = base_category + "/sections/1/groups/1";

Json clause(const Json& categories) {
  const Json text = {{"zh", "说明"}, {"en", "A clause"}};
  return Json::array({{{"id", "aim"},
                       {"kind", "purpose"},
                       {"text", text},
                       {"source", {{"clause", "一"}}},
                       {"categories", categories}}});
}

}  // namespace

TEST_CASE("load_pack, what a programme names") {
  SUBCASE("categories are loaded, and listed once") {
    const std::string list = base_programme + "/categories/0/categories";
    const std::string at = " base/programme.json/categories/0/categories/1";
    CHECK(refusal({add(list + "/-", "two")}) == "unknown-category" + at);
    CHECK(refusal({add(list + "/-", "one")}) == "duplicate-id base/one.json/id");
    CHECK(refusal({replace(list, Json::array())}) == "unknown-category base/one.json/id");
  }
  SUBCASE("a clause concerns categories that are there") {
    CHECK(refusal({add(base_programme + "/information", clause({"one"}))}) == "");
    CHECK(refusal({add(base_programme + "/information", clause({"one", "two"}))}) ==
          "unknown-category " + programme + "/information/0/categories/1");
  }
  SUBCASE("a reading touches elements that are there") {
    const auto touches = [](const Json& place) {
      return refusal({replace(base_programme + "/readings/0/touches", Json::array({place}))});
    };
    for (const auto* place : {"one/ways", "one/research", "one/fast", "*/basic"}) CHECK(touches(place) == "");
    for (const auto* place : {"one/way", "two/ways", "*/nothing", "ways", ""})
      CHECK(touches(place) == "unknown-reference " + programme + "/readings/0/touches/0");
    CHECK(touches(1) == "wrong-type " + programme + "/readings/0/touches/0");
  }
  SUBCASE("a start date is a date, or open") {
    const auto starting = [](const Json& date) {
      return refusal({add(base_programme + "/procedure", {{"start_dates", {{"validity_years", date}}}})});
    };
    const std::string at = " " + programme + "/procedure/start_dates/validity_years";
    CHECK(starting("2021-07-01") == "");
    CHECK(starting(nullptr) == "");
    CHECK(starting("in July") == "malformed-date" + at);
    CHECK(starting("2021-02-29") == "impossible-date" + at);
    CHECK(starting(2021) == "wrong-type" + at);
  }
  SUBCASE("a filing deadline is a date") {
    const auto filing = [](const Json& date) {
      return refusal({add(base_programme + "/procedure", {{"filing_deadline", date}})});
    };
    const std::string at = " " + programme + "/procedure/filing_deadline";
    CHECK(filing("2024-02-29") == "");
    CHECK(filing("in July") == "malformed-date" + at);
    CHECK(filing("2021-02-29") == "impossible-date" + at);
    CHECK(filing(nullptr) == "wrong-type" + at);
  }
  SUBCASE("edition and number are never empty") {
    CHECK(refusal({replace(base_programme + "/edition", "")}) == "empty-text " + programme + "/edition");
    CHECK(refusal({replace(base_programme + "/document/number", "")}) ==
          "empty-text " + programme + "/document/number");
  }
  SUBCASE("a shared row stands for itself") {
    CHECK(refusal({add(base_programme + "/criteria/0/use", "registered-capital")}) ==
          "unknown-key " + programme + "/criteria/0/use");
  }
}

TEST_CASE("load_pack, counts that nobody reaches") {
  const auto two = [](Patch changes) {
    changes.push_back(add(shop + "/combine", {{"at_least", 2}}));
    return refusal(changes);
  };
  const std::string impossible = "impossible-count base/one.json/sections/1/groups/1/combine";
  SUBCASE("only what is required counts") {
    CHECK(two({replace(shop + "/criteria/1/levels/3", {{"min", "5 人"}})}) == "");
    CHECK(two({replace(shop + "/criteria/1/levels/3", {{"min", "5 人"}}),
               add(shop + "/criteria/0/obligation", "encouraged")}) == impossible);
  }
  SUBCASE("at every level") { CHECK(two({}) == impossible); }
  SUBCASE("nothing at all is no count: the group holds") {
    CHECK(two({add(shop + "/criteria/0/obligation", "encouraged"),
               add(shop + "/criteria/1/obligation", "optional")}) == "");
  }
  SUBCASE("nor does the other way of a reading ask for more than there is") {
    const Json three = {{"category", "one"}, {"group", "ways"}, {"combine", {{"at_least", 3}}}};
    CHECK(refusal({replace(base_programme + "/readings/0/encoding/0", three)}) ==
          "impossible-count " + programme + "/readings/0/encoding/0/combine");
  }
  SUBCASE("a group holds groups or criteria, and no empty list of the other") {
    CHECK(refusal({add(shop + "/groups", Json::array())}) ==
          "empty-list base/one.json/sections/1/groups/1/groups");
  }
}

TEST_CASE("load_pack, ratios among each other") {
  // Whichever of the two is written first, the one that names a ratio is refused.
  const Json share_of_share = {{"id", "twice"},
                               {"type", "quantity"},
                               {"unit", "%"},
                               {"label", {{"zh", "占比的占比"}, {"en", "Share of a share"}}},
                               {"ratio", {"share", "share"}}};
  CHECK(refusal({add(base_facts + "/-", share_of_share)}) == "wrong-fact-type base/facts.json/facts/9/ratio");
  CHECK(refusal({add(base_facts + "/0", share_of_share)}) == "wrong-fact-type base/facts.json/facts/0/ratio");
}

TEST_CASE("load_pack, defects that show late") {
  /// The base bundle with its category in a document of another name.
  const auto renamed = [](const Patch& patch) {
    Json bundle = patched(patch);
    Json& documents = bundle["documents"];
    documents["elsewhere/rows.json"] = documents["base/one.json"];
    documents.erase("base/one.json");
    return load_bundle(bundle.dump());
  };
  SUBCASE("stand in the document they were read from, whatever it is called") {
    const std::string capital = base_category + "/sections/2/criteria/0";
    CHECK(listed(renamed({add(capital + "/exempt_when", {{"ref", "foundation"}})}).issues) ==
          "cyclic-reference elsewhere/rows.json/sections/2/criteria/0");
    CHECK(listed(renamed({add(shop + "/requires", {{"ref", "ways"}})}).issues) ==
          "cyclic-reference elsewhere/rows.json/sections/1/groups/1");
  }
  SUBCASE("stand in the shared section that holds them") {
    CHECK(refusal({add(base_programme + "/sections/0/criteria/0/exempt_when", {{"ref", "nothing"}})}) ==
          "unknown-reference " + programme + "/sections/0/criteria/0");
  }
  SUBCASE("are located by the check, too") {
    const auto loaded =
        renamed({replace(base_category + "/sections/1/groups/0/criteria/0/levels/3/min", "7 %")});
    REQUIRE(loaded.value);
    CHECK(listed(check_pack(*loaded.value)) ==
          "levels-not-monotone elsewhere/rows.json/sections/1/groups/0/criteria/0");
  }
}

TEST_CASE("messages, in the language of the reader") {
  SUBCASE("name types in Chinese and in English") {
    const auto issues = load_answers(base_pack(), sheet_text({{"charter", "yes"}, {"items", 1}})).issues;
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].message.zh == "这里应当是`是/否`，实际是`文字`");
    CHECK(issues[0].message.en == "expected `true/false` here, found `text`");
  }
  SUBCASE("name facts in Chinese and in English") {
    const auto issues =
        load_answers(base_pack(), sheet_text({{"share", "50"}, {"spend", 1}, {"income", 100}})).issues;
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].message.zh.find("`研发费用`、`主营业务收入`") != std::string::npos);
    CHECK(issues[0].message.en.find("`Research spending` over `Main revenue`") != std::string::npos);
  }
}
