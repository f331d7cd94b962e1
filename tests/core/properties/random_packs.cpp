// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/assessment.h"

#include <doctest/doctest.h>

#include <map>

#include "support/worlds.h"

using namespace xingping;
using namespace support;

namespace {

constexpr std::uint64_t pack_count = 240;
constexpr int sheets_per_pack = 24;

template <class Visit>
void each_sheet(Visit visit) {
  each_random_sheet(pack_count, sheets_per_pack, visit);
}

}  // namespace

TEST_CASE("random packs") {
  SUBCASE("hold every operator there is, on a sheet and in a record") {
    std::map<Op, int> on_sheets;
    std::map<Op, int> in_records;
    for (std::uint64_t seed = 1; seed <= pack_count; ++seed) {
      const World world(seed);
      for (const auto& node : world.category().program.nodes.list) ++on_sheets[node.op];
      for (const auto& rule : world.category().program.rules)
        for (const auto& node : rule.list) ++in_records[node.op];
    }
    for (int i = 0; i <= static_cast<int>(Op::branch); ++i) {
      const auto op = static_cast<Op>(i);
      INFO(name_of(op));
      if (op != Op::ref) CHECK(on_sheets[op] > 20);  // a reference is compiled to what it names
      if (op != Op::ref && op != Op::count && op != Op::sum) CHECK(in_records[op] > 20);
    }
  }
}

TEST_CASE("assess, on random packs") {
  SUBCASE("agrees with a naive recursion over the tree") {
    int met = 0;
    int unknown = 0;
    each_sheet([&](World&, const Case& sheet) {
      const Assessment assessment = sheet.assess();
      REQUIRE(agrees_with_oracle(sheet, assessment) == "");
      REQUIRE(readings_agree_with_oracle(sheet, assessment) == "");
      REQUIRE(bounds_alone_are_the_same(sheet, assessment) == "");
      for (const auto& level : assessment.levels) {
        met += level.status == Truth::met ? 1 : 0;
        unknown += level.status == Truth::unknown ? 1 : 0;
      }
    });
    // The sheets are worth judging only when all three outcomes are common.
    CHECK(met > 1000);
    CHECK(unknown > 1000);
  }

  SUBCASE("never un-decides anything by an added answer") {
    each_sheet([&](World& world, const Case& sheet) {
      Answers answers = sheet.answers;
      auto order = asked_facts(world.category());
      world.random.shuffle(order);
      Assessment before = sheet.assess();
      for (const auto fact : order) {
        // Sets and records come in bit by bit.
        for (int bit = 0; bit < 3 && world.maker.is_open(answers, fact); ++bit) {
          if (bit < 2)
            world.maker.refine(answers, fact, world.random, 50);
          else
            world.maker.settle(answers, fact, world.random, 50);
          Assessment after = assess(world.pack, world.category(), answers, sheet.context);
          REQUIRE(decided_stays(before, after) == "");
          before = std::move(after);
        }
      }
      REQUIRE(nothing_is_open(before) == "");
    });
  }

  SUBCASE("keeps every completion within its bounds") {
    each_sheet([&](World& world, const Case& sheet) {
      const Assessment open = sheet.assess();
      for (const int ambition : {0, 30, 95}) {
        Answers whole = sheet.answers;
        world.maker.complete(whole, asked_facts(world.category()), world.random, ambition);
        const Assessment closed = assess(world.pack, world.category(), whole, sheet.context);
        REQUIRE(decided_stays(open, closed) == "");
        REQUIRE(nothing_is_open(closed) == "");
        REQUIRE(closed.settled_facts == world.category().facts.size());
      }
    });
  }

  SUBCASE("has monotone levels, whatever the pack says") {
    each_sheet([](World&, const Case& sheet) { REQUIRE(levels_are_monotone(sheet.assess()) == ""); });
  }

  SUBCASE("asks for what decides, and names what stands between") {
    each_sheet([&](World& world, const Case& sheet) {
      const Assessment assessment = sheet.assess();
      REQUIRE(missing_is_enough(sheet, assessment, world.maker, world.random) == "");
      REQUIRE(gaps_are_honest(sheet, assessment) == "");
    });
  }
}
