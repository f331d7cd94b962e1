// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/assessment.h"

#include <doctest/doctest.h>

#include <set>

#include "support/worlds.h"
#include "xingping/application.h"
#include "xingping/check.h"
#include "xingping/json_api.h"
#include "xingping/load_answers.h"
#include "xingping/report.h"

using namespace xingping;
using namespace support;

namespace {

constexpr int sheets_per_category = 1200;

}  // namespace

TEST_CASE("assess, on the criteria as shipped") {
  SUBCASE("agrees with a naive recursion over the tree, under every reading, with monotone levels") {
    each_desk([](Desk& desk) {
      std::set<int> guaranteed;
      std::set<int> reachable;
      each_sheet(desk, sheets_per_category, [&](const Case& sheet) {
        const Assessment assessment = sheet.assess();
        REQUIRE(agrees_with_oracle(sheet, assessment) == "");
        REQUIRE(readings_agree_with_oracle(sheet, assessment) == "");
        REQUIRE(levels_are_monotone(assessment) == "");
        REQUIRE(bounds_alone_are_the_same(sheet, assessment) == "");
        REQUIRE(gaps_are_honest(sheet, assessment) == "");
        REQUIRE(missing_is_enough(sheet, assessment, desk.maker, desk.random) == "");
        guaranteed.insert(assessment.guaranteed);
        reachable.insert(assessment.reachable);
      });
      // Sheets that never reach a level would prove nothing about it.
      CHECK(guaranteed.size() == desk.programme.levels.size() + 1);
      CHECK(reachable.size() == desk.programme.levels.size() + 1);
    });
  }

  SUBCASE("never un-decides anything by an added answer") {
    each_desk([](Desk& desk) {
      each_sheet(desk, sheets_per_category / 30, [&](const Case& sheet) {
        Answers answers = sheet.answers;
        Assessment before = sheet.assess();
        auto order = desk.facts;
        desk.random.shuffle(order);
        for (const auto fact : order) {
          for (const bool whole : {false, true}) {
            if (!desk.maker.is_open(answers, fact)) continue;
            if (whole)
              desk.maker.settle(answers, fact, desk.random, 80);
            else
              desk.maker.refine(answers, fact, desk.random, 80);
            Assessment after = assess(criteria(), desk.category, answers, sheet.context);
            REQUIRE(decided_stays(before, after) == "");
            before = std::move(after);
          }
        }
        REQUIRE(nothing_is_open(before) == "");
      });
    });
  }

  SUBCASE("keeps every completion within its bounds, and leaves nothing open after it") {
    each_desk([](Desk& desk) {
      each_sheet(desk, sheets_per_category, [&](const Case& sheet) {
        const Assessment open = sheet.assess();
        for (const int ambition : {10, 99}) {
          Answers whole = sheet.answers;
          desk.maker.complete(whole, desk.facts, desk.random, ambition);
          const Assessment closed = assess(criteria(), desk.category, whole, sheet.context);
          REQUIRE(decided_stays(open, closed) == "");
          REQUIRE(nothing_is_open(closed) == "");
          REQUIRE(closed.settled_facts == desk.category.facts.size());
        }
      });
    });
  }

  SUBCASE("gives the best completion every level it calls reachable on an empty sheet") {
    each_desk([](Desk& desk) {
      const Answers empty = desk.maker.make(desk.facts, desk.random, 0, 0);
      const auto assessment = assess(criteria(), desk.category, empty, {desk.programme.reference_date, {}});
      CHECK(assessment.guaranteed == -1);
      CHECK(assessment.reachable == static_cast<int>(desk.programme.levels.size()) - 1);
      CHECK(assessment.settled_facts == 0);
    });
  }
}

TEST_CASE("write_report, on the criteria as shipped") {
  SUBCASE("gives the same bytes for the same sheet, however it came in") {
    auto shuffled = criteria_documents();
    Random random(7);
    random.shuffle(shuffled);
    const Kit kit(load_pack(criteria_documents(), read_form));
    const Kit other(load_pack(shuffled, read_form));
    CHECK(kit.list() == other.list());
    each_desk([&](Desk& desk) {
      const std::string path = desk.programme.id + "/" + desk.category.id;
      CHECK(kit.describe(path) == other.describe(path));
      each_sheet(desk, 40, [&](const Case& sheet) {
        const std::string text = write_answers(criteria(), sheet.answers);
        const std::string report = kit.assess(path, text, "");
        CHECK(kit.assess(path, text, "") == report);
        CHECK(other.assess(path, Json::parse(text).dump(2), "") == report);
        const auto read = load_answers(criteria(), text);
        const auto assessment =
            assess(criteria(), desk.category, *read.value, {desk.programme.reference_date, {}});
        const CategoryRef which{&desk.programme, &desk.category};
        CHECK(write_report(criteria(), which, *read.value, assessment, read.issues) == report);
      });
    });
  }

  SUBCASE("reads back the very answers it was given") {
    each_desk([](Desk& desk) {
      each_sheet(desk, 40, [&](const Case& sheet) {
        const auto again = load_answers(criteria(), write_answers(criteria(), sheet.answers));
        REQUIRE(again.value);
        CHECK_FALSE(has_errors(again.issues));
        CHECK(same_answers(criteria(), *again.value, sheet.answers));
      });
    });
  }
}

TEST_CASE("check_pack, on the criteria as shipped") {
  SUBCASE("finds only monotone levels and no unused fact") {
    // Facts that look alike are for people to judge.
    for (const auto& issue : check_pack(criteria())) {
      INFO(issue.message.en);
      CHECK(issue.code == "near-duplicate-facts");
    }
  }

  SUBCASE("every fact of a category is read by one of its criteria or routes") {
    each_category(criteria(), [](const Programme&, const Category& category) {
      std::set<FactIndex> read;
      for (const auto& criterion : category.criteria)
        read.insert(criterion.facts.begin(), criterion.facts.end());
      for (const auto& route : category.routes) read.insert(route.facts.begin(), route.facts.end());
      read.erase(applicant_type_fact);
      CHECK(read == std::set<FactIndex>(category.facts.begin(), category.facts.end()));
    });
  }

  SUBCASE("no other reading rests on a fact its category does not ask") {
    each_category(criteria(), [](const Programme& programme, const Category& category) {
      const std::set<FactIndex> asked(category.facts.begin(), category.facts.end());
      for (const auto& variant : category.variants)
        for (const auto& node : variant.program.nodes.list) {
          INFO(programme.readings[variant.reading].id, " in ", category.id);
          if (is_leaf(node.op) && node.fact != applicant_type_fact) CHECK(asked.contains(node.fact));
        }
    });
  }
}
