// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/load_pack.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/packs.h"
#include "xingping/describe.h"
#include "xingping/json_api.h"

using namespace xingping;
using namespace support;

namespace {

/// The condition of the route of the patched base pack.
Condition route_condition(const Json& condition) {
  return load(patched({replace(base_category + "/routes/0/when", condition)}))
      .programmes[0]
      .categories[0]
      .routes[0]
      .when;
}

const Category& category_one() { return base_pack().programmes[0].categories[0]; }

}  // namespace

TEST_CASE("load_bundle") {
  SUBCASE("reads programme, levels, groups, notes and readings") {
    const Programme& base = base_pack().programmes.at(0);
    CHECK(base.id == "base");
    CHECK(base.name.zh == "样例");
    CHECK(format_date(base.reference_date) == "2021-06-30");
    CHECK_FALSE(base.document_number);
    REQUIRE(base.levels.size() == 2);
    CHECK(base.levels[1].stars == 4);
    CHECK(base.groups.at(0).categories == std::vector<std::string>{"one"});
    CHECK(base.notes.at(0).id == "1");
    CHECK(base.readings.at(0).encoding.size() == 1);
    CHECK(base.categories.at(0).digest.size() == 64);
  }
  SUBCASE("puts the applicant type before the facts of the documents") {
    CHECK(base_pack().facts.at(0).id == "applicant_type");
    CHECK(base_pack().facts.at(0).choices.size() == 3);
    CHECK(base_pack().facts.size() == 10);
  }
  SUBCASE("reads the tree, parents before members, criteria in document order") {
    const Category& category = category_one();
    CHECK(category.sections.size() == 3);
    CHECK(category.groups.at(1).id == "ways");
    CHECK(category.groups[1].combine.op == Op::any);
    CHECK(category.groups[1].groups == std::vector<std::uint32_t>{2, 3});
    CHECK(category.criteria.at(0).id == "has-charter");
    CHECK(category.criteria.at(6).id == "registered-capital");
    CHECK(category.criteria.at(2).path == std::vector<std::string>{"专业要求", "研究", "研发"});
    CHECK(category.criteria[2].source.row == "专业要求 · 研究 · 研发");
  }
  SUBCASE("lays a criterion over the shared row it uses") {
    const Criterion& capital = category_one().criteria[criterion(category_one(), "registered-capital")];
    CHECK(capital.name.zh == "注册资金");
    CHECK(capital.source.notes == std::vector<std::string>{"1"});
    CHECK(capital.exempt_when);
    CHECK(capital.levels[1]->amount == 500 * micro_per_base);
    const auto own =
        load(patched({add(base_category + "/sections/2/criteria/0/name", {{"zh", "资金"}, {"en", "Funds"}}),
                      add(base_category + "/sections/2/criteria/0/id", "funds")}));
    CHECK(own.programmes[0].categories[0].criteria.at(6).name.en == "Funds");
    CHECK(own.programmes[0].categories[0].criteria[6].id == "funds");
  }
  SUBCASE("lists the category's facts in order of first use, amounts of a ratio with it") {
    std::string ids;
    for (const auto index : category_one().facts) ids += base_pack().facts[index].id + ' ';
    CHECK(ids == "charter since share spend income items grade staff capital ");
  }
  SUBCASE("asks for what a group requires besides its members, too") {
    const Json website = {
        {"id", "website"}, {"type", "boolean"}, {"label", {{"zh", "网站"}, {"en", "Website"}}}};
    const auto pack = load(patched({add(base_facts + "/-", website),
                                    add(base_category + "/sections/2/requires", {{"fact", "website"}})}));
    CHECK(pack.programmes[0].categories[0].facts.back() == fact(pack, "website"));
  }
}

TEST_CASE("load_pack") {
  SUBCASE("gives the same pack whatever the order of the documents") {
    std::vector<Document> documents;
    for (const auto& [name, document] : base_bundle()["documents"].items())
      documents.push_back({name, document.dump()});
    const Kit forwards(load_pack(documents));
    std::reverse(documents.begin(), documents.end());
    const Kit backwards(load_pack(documents));
    CHECK(forwards.issues() == R"({"issues":[]})");
    CHECK(forwards.list() == backwards.list());
    CHECK(forwards.describe("base/one") == backwards.describe("base/one"));
    CHECK(forwards.list() == Kit(base_bundle().dump()).list());
  }
  SUBCASE("names the document of every defect, broken ones too") {
    const auto loaded =
        load_pack(std::vector<Document>{{"a.json", "{"}, {"b.json", "[]"}, {"c.json", R"({"schema": "x"})"}});
    CHECK_FALSE(loaded.value);
    CHECK(listed(loaded.issues) ==
          "json-syntax a.json\nwrong-type b.json\nwrong-schema c.json/schema\nmissing-document ");
  }
  SUBCASE("needs a programme") {
    CHECK(listed(load_pack({}).issues) == "missing-document ");
    CHECK(listed(load_bundle(R"({"documents": {}})").issues) == "missing-document ");
  }
  SUBCASE("changes the digest with every changed word, and with nothing else") {
    const auto digest = [](const Patch& patch) {
      return load(patched(patch)).programmes[0].categories[0].digest;
    };
    const auto before = base_pack().programmes[0].categories[0].digest;
    CHECK(digest({}) == before);
    CHECK(digest({replace(base_category + "/summary/en", "Another")}) != before);
    CHECK(digest({replace(base_facts + "/1/label/en", "Capital")}) != before);
    const Json stranger = {{"id", "x"}, {"type", "date"}, {"label", {{"zh", "无关"}, {"en", "Unrelated"}}}};
    CHECK(digest({add(base_facts + "/-", stranger)}) == before);
  }
}

TEST_CASE("PackOpening") {
  SUBCASE("takes each document from a bundle of its own, in any order, for the same pack") {
    const Json whole = base_bundle();
    for (const bool backwards : {false, true}) {
      std::vector<std::string> bundles;
      for (const auto& [name, document] : whole["documents"].items())
        bundles.push_back(Json({{"documents", {{name, document}}}}).dump());
      if (backwards) std::reverse(bundles.begin(), bundles.end());
      PackOpening opening;
      for (const auto& bundle : bundles) opening.add(std::string_view(bundle));
      int steps = 0;
      while (opening.step()) ++steps;
      CHECK(steps >= 3);  // facts, the programme, the rest
      CHECK_FALSE(opening.step());
      const auto loaded = opening.take();
      CHECK(listed(loaded.issues) == "");
      REQUIRE(loaded.value);
      CHECK(write_list(*loaded.value) == write_list(base_pack()));
      CHECK(write_description(*loaded.value, find_category(*loaded.value, "base/one")) ==
            write_description(base_pack(), find_category(base_pack(), "base/one")));
    }
  }
  SUBCASE("keeps the first of two documents of one name, and is partial when one bundle is") {
    Json other = base_bundle();
    other["documents"]["base/one.json"]["summary"]["en"] = "Another";
    Json without = base_bundle();
    without["documents"].erase("base/one.json");
    without["partial"] = true;
    const auto opened = [](const Json& first, const Json& second) {
      PackOpening opening;
      opening.add(std::string_view(first.dump()));
      opening.add(std::string_view(second.dump()));
      return opening.take();
    };
    CHECK(write_list(*opened(base_bundle(), other).value) == write_list(base_pack()));
    CHECK(write_list(*opened(other, base_bundle()).value) != write_list(base_pack()));
    CHECK(listed(opened(without, without).issues) == "");
  }
  SUBCASE("opens nothing when a bundle is no JSON, and says so") {
    PackOpening opening;
    opening.add(std::string_view(base_bundle().dump()));
    opening.add(std::string_view("<!doctype html>"));
    CHECK_FALSE(opening.step());
    const auto loaded = opening.take();
    CHECK_FALSE(loaded.value);
    CHECK(listed(loaded.issues) == "json-syntax ");
  }
}

TEST_CASE("load_bundle, in part") {
  // The programme lists a second category, which the other reading concerns and which uses a shared row of
  // its own.
  const Json wide = patched(
      {add(base_programme + "/categories/0/categories/-", "two"),
       add(base_programme + "/criteria/-", patched({})["documents"]["base/programme.json"]["criteria"][0]),
       replace(base_programme + "/criteria/1/id", "funds"),
       add(base_programme + "/readings/0/encoding/-",
           {{"category", "two"}, {"group", "ways"}, {"combine", "all"}}),
       add(base_programme + "/readings/0/touches/-", "two/ways"),
       add("/documents/base~1two.json", base_bundle()["documents"]["base/one.json"]),
       replace("/documents/base~1two.json/id", "two"),
       replace("/documents/base~1two.json/sections/2/criteria/0/use", "funds")});
  Json part = wide;
  part["documents"].erase("base/two.json");

  SUBCASE("refuses it as a whole") {
    CHECK(listed(load_bundle(part.dump()).issues) ==
          "unknown-reference base/programme.json/readings/0/touches/1\n"
          "unknown-reference base/programme.json/readings/0/encoding/1\n"
          "unused-template base/programme.json/criteria/1\n"
          "unknown-category base/programme.json/categories/0/categories/1");
    part["partial"] = false;
    CHECK(has_errors(load_bundle(part.dump()).issues));
  }
  SUBCASE(
      "takes an absent category, a reading of it and its shared row when the bundle says that it is "
      "partial") {
    part["partial"] = true;
    const Pack some = load(part);
    const Pack all = load(wide);
    REQUIRE(some.programmes[0].categories.size() == 1);
    REQUIRE(all.programmes[0].categories.size() == 2);
    const Category& one = some.programmes[0].categories[0];
    CHECK(one.digest == all.programmes[0].categories[0].digest);
    CHECK(one.digest != all.programmes[0].categories[1].digest);
    CHECK(one.variants.size() == 1);
    CHECK(write_description(some, find_category(some, "base/one")) ==
          write_description(all, find_category(all, "base/one")));
  }
  SUBCASE("needs no facts but those its categories use") {
    part["partial"] = true;
    const Json stranger = {{"id", "x"}, {"type", "date"}, {"label", {{"zh", "无关"}, {"en", "Unrelated"}}}};
    Json more = part;
    more["documents"]["base/facts.json"]["facts"].push_back(stranger);
    CHECK(load(more).programmes[0].categories[0].digest == load(part).programmes[0].categories[0].digest);
  }
  SUBCASE("still refuses what is wrong in what is there") {
    part["partial"] = true;
    part["documents"]["base/one.json"]["id"] = "three";
    CHECK(listed(load_bundle(part.dump()).issues).starts_with("unknown-category base/one.json/id"));
    part["partial"] = "yes";
    CHECK(listed(load_bundle(part.dump()).issues).starts_with("wrong-type /partial"));
  }
}

TEST_CASE("load_pack, conditions") {
  SUBCASE("thresholds are exact in their own unit or any of the dimension") {
    const auto amount = [](const Json& text) {
      return route_condition({{"fact", "capital"}, {"min", text}}).amount;
    };
    CHECK(amount("200 万元") == 200 * micro_per_base);
    CHECK(amount("2 亿元") == 20'000 * micro_per_base);
    CHECK(amount("0.01 元") == 1);
  }
  SUBCASE("a bare fact is yes, an explicit is may be no") {
    CHECK(route_condition({{"fact", "charter"}}).amount == 1);
    CHECK(route_condition({{"fact", "charter"}, {"is", false}}).amount == 0);
  }
  SUBCASE("items range over all choices unless some are named") {
    CHECK(route_condition({{"fact", "items"}, {"items", 2}}).mask == 0b111);
    CHECK(route_condition({{"fact", "items"}, {"items", 1}, {"among", {"a", "c"}}}).mask == 0b101);
  }
  SUBCASE("days are bounds on either side, and years go up to a hundred") {
    const auto from = route_condition({{"fact", "since"}, {"from", "2019-06-30"}});
    CHECK(from.op == Op::from);
    CHECK(from.amount == day("2019-06-30"));
    CHECK(route_condition({{"fact", "since"}, {"until", "2019-06-30"}}).op == Op::until);
    CHECK(route_condition({{"fact", "since"}, {"years", 100}}).amount == 100);
  }
  SUBCASE("applicant types are choices of fact 0") {
    const auto condition = route_condition({{"applicant_type", {"enterprise", "social_organisation"}}});
    CHECK(condition.fact == applicant_type_fact);
    CHECK(condition.mask == 0b101);
  }
  SUBCASE("each defect has its place") {
    const auto when = [](const Json& condition) {
      return refusal({replace(base_category + "/routes/0/when", condition)});
    };
    const std::string at = " base/one.json/routes/0/when";
    CHECK(when({{"fact", "nothing"}}) == "unknown-fact" + at + "/fact");
    CHECK(when(5) == "wrong-type" + at);
    CHECK(when({{"fact", 5}}) == "wrong-type" + at + "/fact");
    CHECK(when({{"fact", "grade"}, {"is", true}}) == "wrong-fact-type" + at);
    CHECK(when({{"fact", "grade"}, {"step", 5}}) == "wrong-type" + at + "/step");
    CHECK(when({{"fact", "since"}, {"from", 5}}) == "wrong-type" + at + "/from");
    CHECK(when(Json::object()) == "missing-key" + at);
    CHECK(when({{"fact", "capital"}, {"min", 200}}) == "wrong-type" + at + "/min");
    CHECK(when({{"fact", "capital"}, {"min", "200  万元"}}) == "unknown-unit" + at + "/min");
    CHECK(when({{"fact", "capital"}, {"min", "200"}}) == "unknown-unit" + at + "/min");
    CHECK(when({{"fact", "capital"}, {"min", "200万元"}}) == "unknown-unit" + at + "/min");
    CHECK(when({{"fact", "capital"}, {"min", "two 万元"}}) == "malformed-number" + at + "/min");
    CHECK(when({{"all", Json::array()}}) == "empty-list" + at + "/all");
    CHECK(when({{"fact", "grade"}, {"in", Json::array()}}) == "empty-list" + at + "/in");
    CHECK(when({{"fact", "capital"}, {"min", "0.001 元"}}) == "number-too-precise" + at + "/min");
    CHECK(when({{"fact", "capital"}, {"min", "1e9 亿元"}}) == "number-out-of-range" + at + "/min");
    CHECK(when({{"fact", "charter"}, {"min", "1"}}) == "wrong-fact-type" + at);
    CHECK(when({{"fact", "grade"}, {"step", "best"}}) == "unknown-choice" + at + "/step");
    CHECK(when({{"fact", "grade"}, {"in", {"best"}}}) == "unknown-choice" + at + "/in/0");
    CHECK(when({{"fact", "items"}, {"items", 0}}) == "number-out-of-range" + at + "/items");
    CHECK(when({{"fact", "capital"}, {"min", "万元"}}) == "malformed-number" + at + "/min");
    CHECK(when({{"fact", "grade"}, {"in", {"basic", "basic"}}}) == "duplicate-choice" + at + "/in/1");
    CHECK(when({{"fact", "since"}, {"years", 0}}) == "number-out-of-range" + at + "/years");
    CHECK(when({{"fact", "since"}, {"years", 101}}) == "number-out-of-range" + at + "/years");
    CHECK(when({{"at_least", 1001}, {"of", {{{"fact", "charter"}}}}}) ==
          "number-out-of-range" + at + "/at_least");
    CHECK(when({{"fact", "grade"}, {"in", {5}}}) == "wrong-type" + at + "/in/0");
    CHECK(when({{"fact", "items"}, {"items", 3}, {"among", {"a", "b"}}}) ==
          "impossible-count" + at + "/items");
    CHECK(when({{"at_least", 2}, {"of", {{{"fact", "charter"}}}}}) == "impossible-count" + at + "/at_least");
    CHECK(when({{"at_least", 1}}).starts_with("missing-key" + at));
    CHECK(when({{"all", {{{"ref", "basic"}}, {{"ref", "nowhere"}}}}}) ==
          "unknown-reference" + at + "/all/1/ref");
    CHECK(when({{"all", {{{"ref", "basic"}}}}, {"any", {{{"ref", "basic"}}}}}) == "ambiguous-condition" + at);
    const Json twice = {{"fact", "capital"}, {"is", true}, {"min", "1 万元"}, {"max", "9 万元"}};
    CHECK(when(twice) == "ambiguous-condition" + at);
    const auto told = load_bundle(patched({replace(base_category + "/routes/0/when", twice)}).dump()).issues;
    CHECK(told.at(0).message.en.find("`is, min, max`") != std::string::npos);
  }
  SUBCASE("levels are an object of the programme's levels") {
    const auto levels = [](const Json& given) {
      return refusal({replace(base_category + "/sections/1/groups/1/criteria/0/levels", given)});
    };
    const std::string at = " base/one.json/sections/1/groups/1/criteria/0/levels";
    const Json step = {{"step", "basic"}};
    CHECK(levels(Json::array()) == "wrong-type" + at);
    CHECK(levels({{"3", step}}) == "missing-level" + at);
    CHECK(levels({{"3", step}, {"4", step}, {"5", step}}) == "unknown-level" + at + "/5");
    CHECK(levels({{"1", step}, {"3", step}, {"4", step}}) == "unknown-level" + at + "/1");
    CHECK(levels({{"*", step}, {"4", step}}) == "");
  }
  SUBCASE("keys that do not belong to the test are refused, never passed over") {
    const auto when = [](const Json& condition) {
      return refusal({replace(base_category + "/routes/0/when", condition)});
    };
    const std::string at = "unknown-key base/one.json/routes/0/when";
    CHECK(when({{"fact", "charter"}, {"among", {"a"}}}) == at + "/among");
    CHECK(when({{"fact", "charter"}, {"of", Json::array()}}) == at + "/of");
    CHECK(when({{"ref", "basic"}, {"fact", "charter"}}) == at + "/fact");
    for (const char* test : {"all", "any", "not"}) {
      const Json inner = {{"fact", "charter"}};
      CHECK(when({{test, std::string_view(test) == "not" ? inner : Json::array({inner})},
                  {"fact", "charter"}}) == at + "/fact");
    }
    CHECK(when({{"applicant_type", {"enterprise"}}, {"fact", "charter"}}) == at + "/fact");
    CHECK(when({{"fact", "charter"}, {"", true}}) == at + "/");
  }
}
