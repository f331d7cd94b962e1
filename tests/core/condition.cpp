// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/condition.h"

#include <doctest/doctest.h>

#include "support/packs.h"

using namespace xingping;
using support::base_pack;

TEST_CASE("is_leaf") {
  SUBCASE("is true of the tests on one fact, false of references and combinations") {
    for (const Op op :
         {Op::is, Op::min, Op::above, Op::max, Op::below, Op::step, Op::in, Op::items, Op::years})
      CHECK(is_leaf(op));
    for (const Op op : {Op::ref, Op::all, Op::any, Op::at_least}) CHECK_FALSE(is_leaf(op));
  }
}

TEST_CASE("name_of") {
  SUBCASE("spells operators as the documents do") {
    CHECK(std::string(name_of(Op::is)) == "is");
    CHECK(std::string(name_of(Op::above)) == "above");
    CHECK(std::string(name_of(Op::years)) == "years");
    CHECK(std::string(name_of(Op::at_least)) == "at_least");
  }
  SUBCASE("spells types of facts as the documents do") {
    CHECK(std::string(name_of(FactType::boolean)) == "boolean");
    CHECK(std::string(name_of(FactType::quantity)) == "quantity");
    CHECK(std::string(name_of(FactType::set)) == "set");
  }
}

TEST_CASE("find_choice") {
  const Fact& grade = base_pack().facts[support::fact(base_pack(), "grade")];
  SUBCASE("gives the place of a choice") {
    CHECK(find_choice(grade, "none") == std::size_t{0});
    CHECK(find_choice(grade, "mature") == std::size_t{2});
  }
  SUBCASE("gives nothing for a stranger") {
    CHECK_FALSE(find_choice(grade, ""));
    CHECK_FALSE(find_choice(grade, "matur"));
  }
}

TEST_CASE("collect_facts") {
  const auto& pack = base_pack();
  const auto fact = [&](std::string_view id) { return support::fact(pack, id); };
  const auto collected = [&](const Condition& condition) {
    std::vector<FactIndex> facts;
    collect_facts(condition, pack.facts, facts);
    return facts;
  };
  const auto leaf = [&](Op op, std::string_view id) { return Condition{op, fact(id), 1, 0, "", {}}; };

  SUBCASE("lists each fact once, in order of first use") {
    const Condition both{
        Op::all, 0, 0, 0, "", {leaf(Op::min, "staff"), leaf(Op::is, "charter"), leaf(Op::max, "staff")}};
    CHECK(collected(both) == std::vector{fact("staff"), fact("charter")});
  }
  SUBCASE("goes to the bottom of nested conditions") {
    const Condition inner{Op::any, 0, 0, 0, "", {leaf(Op::years, "since")}};
    const Condition outer{Op::at_least, 0, 1, 0, "", {leaf(Op::step, "grade"), inner}};
    CHECK(collected(outer) == std::vector{fact("grade"), fact("since")});
  }
  SUBCASE("brings the amounts of a ratio with it") {
    CHECK(collected(leaf(Op::min, "share")) == std::vector{fact("share"), fact("spend"), fact("income")});
  }
  SUBCASE("leaves what a reference names to the element it names") {
    CHECK(collected({Op::ref, 0, 0, 0, "basic", {}}).empty());
  }
  SUBCASE("leaves the fields of a record to their list") {
    const Condition rule{Op::any, 0, 0, 0, "", {leaf(Op::is, "charter"), leaf(Op::years, "since")}};
    const Condition listed{Op::count, fact("grade"), 2, 0, "", {rule}};
    CHECK(collected(listed) == std::vector{fact("grade")});
  }
  SUBCASE("adds to what is there") {
    std::vector<FactIndex> facts{fact("charter")};
    collect_facts(leaf(Op::is, "charter"), pack.facts, facts);
    CHECK(facts.size() == 1);
  }
}
