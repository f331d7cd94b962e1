// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/answers.h"

#include <doctest/doctest.h>

#include "support/packs.h"

using namespace xingping;
using namespace support;

TEST_CASE("make_set") {
  SUBCASE("keeps the items that are there and those that are not apart") {
    const Value set = make_set(0b0101, 0b1010);
    CHECK(items_there(set) == 0b0101);
    CHECK(items_absent(set) == 0b1010);
    CHECK(set.known);
  }
  SUBCASE("is known as soon as one item is") {
    CHECK_FALSE(make_set(0, 0).known);
    CHECK(make_set(1, 0).known);
    CHECK(make_set(0, 1).known);
  }
  SUBCASE("holds all 32 items, the last one included") {
    CHECK(items_there(make_set(0x8000'0001U, 0)) == 0x8000'0001U);
    CHECK(items_absent(make_set(0, 0xFFFF'FFFFU)) == 0xFFFF'FFFFU);
    CHECK(items_there(make_set(0, 0xFFFF'FFFFU)) == 0);
  }
}

TEST_CASE("ratio_known") {
  const auto& pack = base_pack();
  const Ratio ratio = *pack.facts[fact(pack, "share")].ratio;
  const auto known = [&](const Json& answers) { return ratio_known(ratio, sheet(pack, answers).values); };
  SUBCASE("needs both amounts") {
    CHECK_FALSE(known(Json::object()));
    CHECK_FALSE(known({{"spend", "6"}}));
    CHECK_FALSE(known({{"income", "100"}}));
    CHECK(known({{"spend", "6"}, {"income", "100"}}));
  }
  SUBCASE("takes no spending for an answer, but no income for none") {
    CHECK(known({{"spend", "0"}, {"income", "100"}}));
    CHECK_FALSE(known({{"spend", "6"}, {"income", "0"}}));
    CHECK_FALSE(known({{"spend", "0"}, {"income", "0"}}));
    CHECK(known({{"spend", "6"}, {"income", "0.000001"}}));
  }
}

TEST_CASE("is_settled") {
  const auto& pack = base_pack();
  const auto settled = [&](std::string_view id, const Json& answers) {
    return is_settled(pack.facts[fact(pack, id)], fact(pack, id), sheet(pack, answers, ""));
  };
  SUBCASE("is false of an absent answer, true of no, zero and the lowest step") {
    for (const auto* id : {"applicant_type", "charter", "capital", "since", "grade", "items", "share"})
      CHECK_FALSE(settled(id, Json::object()));
    CHECK(settled("charter", {{"charter", false}}));
    CHECK(settled("capital", {{"capital", 0}}));
    CHECK(settled("grade", {{"grade", "none"}}));
  }
  SUBCASE("waits for every item of a set") {
    CHECK_FALSE(settled("items", {{"items", {{"a", true}}}}));
    CHECK_FALSE(settled("items", {{"items", {{"a", true}, {"b", true}}}}));
    CHECK(settled("items", {{"items", {{"a", true}, {"b", true}, {"c", false}}}}));
    CHECK(settled("items", {{"items", Json::array()}}));
    CHECK(settled("items", {{"items", Json::array({"a"})}}));
  }
  SUBCASE("takes a ratio worked out from both amounts for answered") {
    CHECK(settled("share", {{"share", "5"}}));
    CHECK(settled("share", {{"spend", "5"}, {"income", "100"}}));
    CHECK_FALSE(settled("share", {{"spend", "5"}}));
    CHECK_FALSE(settled("share", {{"spend", "5"}, {"income", "0"}}));
  }
  SUBCASE("sees every field of a record") {
    Fact list;
    list.type = FactType::records;
    list.fields.resize(3);
    for (auto& field : list.fields) field.type = FactType::quantity;
    const std::vector<Value> whole(3, {1, true});
    for (std::size_t open = 0; open < 3; ++open) {
      Answers answers;
      answers.values = {{0, true}};
      answers.records = {{{whole, whole}, true}};
      CHECK(is_settled(list, 0, answers));
      answers.records[0].records[1][open] = {};
      CHECK_FALSE(is_settled(list, 0, answers));
    }
  }
  SUBCASE("sees all items of the largest set") {
    Fact largest;
    largest.type = FactType::set;
    largest.choices.resize(max_choices);
    Answers answers;
    answers.values = {make_set(0x7FFF'FFFFU, 0)};
    CHECK_FALSE(is_settled(largest, 0, answers));
    answers.values = {make_set(0x7FFF'FFFFU, 0x8000'0000U)};
    CHECK(is_settled(largest, 0, answers));
  }
}
