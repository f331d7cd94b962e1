// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/describe.h"

#include <doctest/doctest.h>

#include "support/packs.h"

using namespace xingping;
using namespace support;

namespace {

Json described(const Pack& pack) {
  return Json::parse(write_description(pack, find_category(pack, "base/one")));
}

/// A condition of the route, as it is written back.
Json rewritten(const Json& condition) {
  return described(
      load(patched({replace(base_category + "/routes/0/when", condition)})))["routes"][0]["when"];
}

Json find(const Json& list, const std::string& id) {
  for (const auto& one : list)
    if (one["id"] == id) return one;
  FAIL("no ", id);
  return {};
}

}  // namespace

TEST_CASE("write_list") {
  const Json list = Json::parse(write_list(base_pack()));
  SUBCASE("names version, programme, document, levels and categories") {
    CHECK(list["version"] == XINGPING_VERSION);
    const Json& base = list["programmes"][0];
    CHECK(base["id"] == "base");
    CHECK(base["document"]["number"].is_null());
    CHECK(base["reference_date"] == "2021-06-30");
    CHECK(base["levels"].size() == 2);
    CHECK(base["groups"][0]["categories"] == Json::array({"one"}));
    CHECK(base["categories"][0]["criteria"] == 7);
    CHECK(base["categories"][0]["facts"] == 9);
    CHECK(base["categories"][0]["digest"] == base_pack().programmes[0].categories[0].digest);
  }
  SUBCASE("says of each reading whether it weighs") {
    CHECK(list["programmes"][0]["readings"][0]["weighs"] == true);
  }
}

TEST_CASE("write_description") {
  const Json one = described(base_pack());
  SUBCASE("shows the tree with names, combinations and remarks") {
    CHECK(one["sections"].size() == 3);
    const Json& ways = one["sections"][1];
    CHECK(ways["combine"] == "any");
    CHECK(ways["remark"]["en"] == "Either");
    CHECK(ways["groups"][0]["criteria"] == Json::array({"research", "functions"}));
    CHECK(one["sections"][0]["remark"].is_null());
  }
  SUBCASE("shows each criterion with path, levels, waiver, notes and source") {
    const Json capital = find(one["criteria"], "registered-capital");
    CHECK(capital["path"] == Json::array({"基础要求", "注册资金"}));
    CHECK(capital["levels"]["3"] == Json{{"fact", "capital"}, {"min", {{"value", "200"}, {"unit", "万元"}}}});
    CHECK(capital["exempt_when"] == Json{{"applicant_type", {"public_institution"}}});
    CHECK(capital["notes"] == Json::array({"1"}));
    CHECK(capital["obligation"] == "required");
    CHECK(capital["stage"] == "application");
    CHECK(find(one["criteria"], "team")["levels"]["3"].is_null());
    CHECK(find(one["criteria"], "has-charter")["levels"]["4"] == Json{{"fact", "charter"}, {"is", true}});
  }
  SUBCASE("shows each fact with type, units, choices and ratio") {
    const Json capital = find(one["facts"], "capital");
    CHECK(capital["unit"] == "万元");
    CHECK(capital["units"] == Json::array({"万元", "元", "亿元"}));
    CHECK(find(one["facts"], "staff")["integer"] == true);
    CHECK(find(one["facts"], "grade")["ordered"] == true);
    CHECK(find(one["facts"], "grade")["choices"][2]["id"] == "mature");
    CHECK(find(one["facts"], "share")["ratio"] == Json::array({"spend", "income"}));
    CHECK(find(one["facts"], "charter")["unit"].is_null());
    CHECK(find(one["facts"], "charter")["evidence"] == Json::array({"licence"}));
  }
  SUBCASE("lists the readings that touch the category") {
    CHECK(one["readings"].size() == 1);
    Json two = base_bundle()["documents"]["base/one.json"];
    two["id"] = "two";
    const Json elsewhere = described(load(patched(
        {add("/documents/base~1two.json", two), add(base_programme + "/categories/0/categories/-", "two"),
         replace(base_programme + "/readings/0/touches/0", "two/ways")})));
    CHECK(elsewhere["readings"].empty());
    const Json everywhere =
        described(load(patched({replace(base_programme + "/readings/0/touches/0", "*/ways")})));
    CHECK(everywhere["readings"].size() == 1);
  }
  SUBCASE("writes every condition back as it was meant") {
    const Json of_all_kinds = {
        {"at_least", 2},
        {"of", Json::array({{{"fact", "charter"}, {"is", false}},
                            {{"fact", "grade"}, {"step", "basic"}},
                            {{"fact", "grade"}, {"in", {"none", "mature"}}},
                            {{"fact", "items"}, {"items", 2}},
                            {{"fact", "items"}, {"items", 1}, {"among", {"a", "c"}}},
                            {{"fact", "since"}, {"years", 3}},
                            {{"applicant_type", {"enterprise"}}},
                            {{"ref", "lab"}},
                            {{"any", Json::array({{{"all", Json::array({{{"ref", "shop"}}})}}})}}})}};
    CHECK(rewritten(of_all_kinds) == of_all_kinds);
    CHECK(rewritten({{"fact", "staff"}, {"below", "12 人"}}) ==
          Json{{"fact", "staff"}, {"below", {{"value", "12"}, {"unit", "人"}}}});
    CHECK(rewritten({{"fact", "share"}, {"above", "2.5 %"}})["above"]["value"] == "2.5");
    CHECK(rewritten({{"fact", "capital"}, {"max", "1 亿元"}})["max"] ==
          Json{{"value", "10000"}, {"unit", "万元"}});
  }
}
