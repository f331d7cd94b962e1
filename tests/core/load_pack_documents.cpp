// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The documents as a whole: what refers to what, and what a hostile author may try.
#include "xingping/load_pack.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/packs.h"
#include "support/random.h"
#include "xingping/json_api.h"

using namespace xingping;
using namespace support;

namespace {

Json text(const std::string& words) { return {{"zh", words}, {"en", words}}; }

/// A fact of type choice or set with that many choices, c0 and on.
Json listed_fact(const std::string& type, std::size_t count) {
  Json choices = Json::array();
  for (std::size_t i = 0; i < count; ++i)
    choices.push_back({{"id", "c" + std::to_string(i)}, {"label", text("c")}});
  return {{"id", "list"}, {"type", type}, {"label", text("list")}, {"choices", choices}};
}

/// Some value no author would expect.
Json odd_value(Random& random) {
  switch (random.below(10)) {
    case 0: return nullptr;
    case 1: return true;
    case 2: return -1;
    case 3: return 1e300;
    case 4: return "";
    case 5: return "一 二";
    case 6: return Json::array();
    case 7: return Json::object();
    case 8: return Json::array({Json::object(), "a", 1});
    default: return {{"ref", "ways"}};
  }
}

/// Replaces or removes something somewhere below.
void damage(Json& node, Random& random) {
  if (node.is_structured() && !node.empty() && !random.chance(12)) {
    auto member = node.begin();
    std::advance(member, static_cast<std::ptrdiff_t>(random.below(node.size())));
    if (random.chance(5))
      node.erase(member);
    else
      damage(*member, random);
    return;
  }
  if (node.is_string() && random.chance(50))
    node = node.get<std::string>() + "-x";
  else
    node = odd_value(random);
}

}  // namespace

TEST_CASE("load_pack, facts") {
  SUBCASE("keys belong to their type") {
    CHECK(refusal({add(base_facts + "/0/unit", "万元")}) == "unknown-key base/facts.json/facts/0/unit");
    CHECK(refusal({add(base_facts + "/1/ordered", true)}) == "unknown-key base/facts.json/facts/1/ordered");
    CHECK(refusal({replace(base_facts + "/1/unit", "千元")})
              .starts_with("unknown-unit base/facts.json/facts/1/unit"));
  }
  SUBCASE("a ratio is a percentage of two amounts of one dimension") {
    const auto ratio = [](const Json& names) { return refusal({replace(base_facts + "/5/ratio", names)}); };
    const std::string at = " base/facts.json/facts/5/ratio";
    CHECK(ratio({"spend", "staff"}) == "wrong-fact-type" + at);
    CHECK(ratio({"spend", "charter"}) == "wrong-fact-type" + at);
    CHECK(ratio({"spend", "nothing"}) == "unknown-reference" + at);
    CHECK(ratio({"spend"}) == "number-out-of-range" + at);
  }
  SUBCASE("32 choices are the most") {
    const auto most = [](const std::string& type, std::size_t count, const Json& test) {
      Json condition = test;
      condition["fact"] = "list";
      return refusal({add(base_facts + "/-", listed_fact(type, count)),
                      replace(base_category + "/routes/0/when", condition)});
    };
    CHECK(most("set", 32, {{"items", 32}}) == "");
    CHECK(most("choice", 32, {{"in", {"c31"}}}) == "");
    const std::string too_many = "number-out-of-range base/facts.json/facts/9";
    CHECK(most("set", 33, {{"items", 32}}) == too_many);
    CHECK(most("set", 70, {{"items", 1}, {"among", {"c64", "c69"}}}).starts_with(too_many));
    CHECK(most("choice", 70, {{"in", {"c32", "c64"}}}).starts_with(too_many));
  }
}

TEST_CASE("load_pack, documents among each other") {
  SUBCASE("a category whose programme is not there is no silence") {
    CHECK(refusal({replace(base_category + "/programme", "bases"),
                   replace(base_programme + "/categories/0/categories", Json::array())})
              .find("base/one.json/programme") != std::string::npos);
    CHECK(refusal({remove(base_category + "/programme"),
                   replace(base_programme + "/categories/0/categories", Json::array())})
              .find("missing-key base/one.json") != std::string::npos);
  }
  SUBCASE("a programme's id is taken once") {
    const Json twin = base_bundle()["documents"]["base/programme.json"];
    CHECK(refusal({add("/documents/twin.json", twin)}).find("duplicate-id twin.json") != std::string::npos);
  }
  SUBCASE("a reading's override names an element, and a group to move to") {
    const auto encoding = [](const Json& change) {
      return refusal({replace(base_programme + "/readings/0/encoding/0", change)});
    };
    const std::string at = " base/programme.json/readings/0/encoding/0";
    CHECK(encoding({{"category", "one"}, {"group", "nowhere"}, {"combine", "all"}}) ==
          "unknown-reference" + at);
    CHECK(encoding({{"category", "two"}, {"group", "ways"}, {"combine", "all"}}) == "unknown-reference" + at);
    CHECK(encoding({{"category", "one"}, {"criterion", "team"}, {"move_to", "nowhere"}}) ==
          "unknown-reference" + at + "/move_to");
    CHECK(encoding({{"category", "*"}, {"criterion", "team"}, {"move_to", "lab"}}) == "");
    CHECK(encoding({{"category", "one"}, {"criterion", "team"}, {"combine", "any"}})
              .starts_with("unknown-key" + at + "/combine"));
  }
  SUBCASE("a defect of a shared row is told once") {
    Json two = base_bundle()["documents"]["base/one.json"];
    two["id"] = "two";
    const Patch patch = {add("/documents/base~1two.json", two),
                         add(base_programme + "/categories/0/categories/-", "two"),
                         replace(base_programme + "/sections/0/criteria/1/levels/3/years", 0)};
    CHECK(refusal(patch) == "number-out-of-range base/programme.json/sections/0/criteria/1/levels/3/years");
  }
  SUBCASE("warnings, however many, never hide an error") {
    Json rows = Json::array();
    for (int i = 0; i < 600; ++i) rows.push_back({{"id", "row-" + std::to_string(i)}});
    Json first = base_bundle()["documents"]["base/programme.json"];
    first["id"] = "a";
    first["criteria"] = rows;
    first["sections"] = Json::array();
    first["readings"] = Json::array();
    first["categories"] = Json::array();
    const Patch patch = {add("/documents/a.json", first),
                         replace(base_category + "/routes/0/when", {{"fact", "nothing"}})};
    CHECK_FALSE(load_bundle(patched(patch).dump()).value);
  }
}

TEST_CASE("load_pack, hostile packs") {
  SUBCASE("references may share as much as they like: loading and judging stay quick") {
    // Each criterion rests on the next one twice: sixty of them are 2⁶⁰ ways down.
    Json criteria = Json::array();
    for (int i = 0; i < 60; ++i) {
      const Json next = i == 59 ? Json{{"fact", "charter"}} : Json{{"ref", "c" + std::to_string(i + 1)}};
      criteria.push_back({{"id", "c" + std::to_string(i)},
                          {"name", text("c")},
                          {"statement", text("c")},
                          {"levels", {{"*", {{"all", {next, next}}}}}}});
    }
    const auto pack = load(patched({replace(base_category + "/sections/1/groups/1/criteria", criteria)}));
    for (const bool charter : {true, false}) {
      const auto answers = sheet(pack, {{"charter", charter}});
      const auto assessment = assess(pack, pack.programmes[0].categories[0], answers, {});
      CHECK(assessment.findings.at(4).status[0] == (charter ? Status::met : Status::unmet));
    }
    CHECK(assess(pack, pack.programmes[0].categories[0], sheet(pack, {}), {}).findings.at(4).missing.size() ==
          1);
  }
  SUBCASE("a long chain of references is answered, not followed off the stack") {
    Json criteria = Json::array();
    constexpr int length = 20'000;
    for (int i = 0; i < length; ++i) {
      const Json next =
          i + 1 == length ? Json{{"fact", "charter"}} : Json{{"ref", "c" + std::to_string(i + 1)}};
      criteria.push_back({{"id", "c" + std::to_string(i)},
                          {"name", text("c")},
                          {"statement", text("c")},
                          {"levels", {{"*", next}}}});
    }
    const auto loaded =
        load_bundle(patched({replace(base_category + "/sections/1/groups/1/criteria", criteria)}).dump());
    CHECK(loaded.value.has_value() == !has_errors(loaded.issues));
  }
  SUBCASE("whatever is damaged, there is a pack or an issue with a place") {
    const auto codes = issue_codes();
    Random random(11);
    int loaded_still = 0;
    for (int i = 0; i < 1500; ++i) {
      Json bundle = base_bundle();
      for (int hits = random.chance(30) ? 2 : 1; hits > 0; --hits) damage(bundle["documents"], random);
      const std::string bundle_text = bundle.dump();
      INFO(bundle_text);
      const auto loaded = load_bundle(bundle_text);
      CHECK(loaded.value.has_value() == !has_errors(loaded.issues));
      for (const auto& issue : loaded.issues) {
        CHECK(std::find(codes.begin(), codes.end(), issue.code) != codes.end());
        if (issue.document.empty()) continue;
        REQUIRE(bundle["documents"].contains(issue.document));
        CHECK(bundle["documents"][issue.document].contains(Json::json_pointer(issue.pointer)));
      }
      if (!loaded.value) continue;
      ++loaded_still;
      const Kit kit(bundle_text);
      CHECK(Json::accept(kit.list()));
      CHECK(Json::accept(kit.describe("base/one")));
      CHECK(Json::accept(kit.assess("base/one", sheet_text({{"charter", true}, {"capital", 300}}), "")));
    }
    CHECK(loaded_still > 50);
  }
}
