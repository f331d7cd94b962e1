// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/match.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/packs.h"
#include "support/sheets.h"

using namespace xingping;
using namespace support;

namespace {

/// A sheet that answers some of what every programme asks.
Answers some_answers(Random& random) {
  Answers answers;
  answers.values.resize(criteria().facts.size());
  each_category(criteria(), [&](const Programme& programme, const Category& category) {
    const SheetMaker maker(criteria(), programme, category);
    const int answered = static_cast<int>(random.below(101));
    for (const auto one : category.facts)
      if (maker.is_open(answers, one) && random.chance(answered)) maker.settle(answers, one, random, 80);
  });
  return answers;
}

double share(const Standing& standing, int level) {
  return static_cast<double>(level + 1) / static_cast<double>(standing.which.programme->levels.size());
}

/// Calls visit(answers, match) for a number of sheets, the empty one first.
template <class Visit>
void each_match(Visit visit) {
  Random random(3);
  for (int i = 0; i < 25; ++i) {
    INFO("sheet ", i);
    Answers answers;
    answers.values.resize(criteria().facts.size());
    if (i > 0) answers = some_answers(random);
    visit(answers, match(criteria(), answers, std::nullopt, Stage::application));
  }
}

}  // namespace

TEST_CASE("match, standings") {
  SUBCASE("hold every category once, with the bounds of its assessment") {
    each_match([](const Answers& answers, const Match& found) {
      std::set<const Category*> seen;
      for (const auto& one : found.standings) {
        const auto& [programme, category] = one.which;
        CHECK(seen.insert(category).second);
        CHECK(one.as_of == programme->reference_date);
        const auto assessment =
            assess(criteria(), *category, answers, {programme->reference_date, Stage::application});
        CHECK(one.guaranteed == assessment.guaranteed);
        CHECK(one.reachable == assessment.reachable);
        CHECK(one.settled_facts == assessment.settled_facts);
        CHECK(one.next == (one.reachable > one.guaranteed ? one.guaranteed + 1 : -1));
        if (one.next < 0) continue;
        const auto& counts = assessment.levels[static_cast<std::size_t>(one.next)].counts;
        CHECK(one.open.met == counts.met);
        CHECK(one.open.unmet == counts.unmet);
        CHECK(one.open.unknown == counts.unknown);
      }
      CHECK(seen.size() == 32);
    });
  }
  SUBCASE("come with the highest share of levels held first, and what is lost last among equals") {
    each_match([](const Answers&, const Match& found) {
      for (std::size_t i = 1; i < found.standings.size(); ++i) {
        const Standing& before = found.standings[i - 1];
        const Standing& after = found.standings[i];
        const double held = share(before, before.guaranteed);
        CHECK(held >= share(after, after.guaranteed));
        if (held != share(after, after.guaranteed)) continue;
        CHECK((before.reachable >= 0 || after.reachable < 0));
        if ((before.reachable < 0) != (after.reachable < 0)) continue;
        CHECK(before.open.unmet <= after.open.unmet);
        if (before.open.unmet == after.open.unmet) CHECK(before.open.unknown <= after.open.unknown);
      }
    });
  }
  SUBCASE("take a planning date and a stage for all alike") {
    const auto nobody = sheet(base_pack(), Json::object());
    const auto later = match(base_pack(), nobody, day("2030-01-01"), Stage::recognition);
    CHECK(later.standings.at(0).as_of == day("2030-01-01"));
    const auto sheet_of = [&](std::string_view as_of) {
      const auto answers = sheet(
          base_pack(),
          {{"charter", true}, {"capital", 500}, {"since", "2019-07-01"}, {"grade", "mature"}, {"staff", 10}});
      return match(base_pack(), answers, day(as_of), Stage::application).standings.at(0).guaranteed;
    };
    CHECK(sheet_of("2021-06-30") == 0);
    CHECK(sheet_of("2021-07-01") == 1);
  }
}

TEST_CASE("match, opening questions") {
  SUBCASE("are a dozen at most, each open and each once") {
    each_match([](const Answers& answers, const Match& found) {
      CHECK(found.opening.size() <= max_opening);
      CHECK(std::set<FactIndex>(found.opening.begin(), found.opening.end()).size() == found.opening.size());
      for (const auto one : found.opening)
        if (one != applicant_type_fact) CHECK_FALSE(is_settled(criteria().facts[one], one, answers));
    });
    each_match([](const Answers&, const Match& found) {
      const bool undecided = std::any_of(found.standings.begin(), found.standings.end(),
                                         [](const Standing& one) { return one.next >= 0; });
      if (!undecided) CHECK(found.opening.empty());
    });
  }
  SUBCASE("can each alone cost some category its next level") {
    Answers nobody;
    nobody.values.resize(criteria().facts.size());
    const auto found = match(criteria(), nobody, std::nullopt, Stage::application);
    CHECK(found.opening.size() == max_opening);
    Random random(5);
    for (const auto one : found.opening) {
      INFO(criteria().facts[one].id);
      int lost = 0;
      each_category(criteria(), [&](const Programme& programme, const Category& category) {
        const SheetMaker maker(criteria(), programme, category);
        for (int i = 0; i < 12; ++i) {
          Answers answers = nobody;
          maker.settle(answers, one, random, 0);
          const auto judged = assess(criteria(), category, answers, {programme.reference_date, {}});
          lost += judged.levels[0].status == Truth::unmet ? 1 : 0;
        }
      });
      CHECK(lost > 0);
    }
  }
  SUBCASE("are none once everything is decided") {
    const auto refused = sheet(base_pack(), {{"charter", false}});
    CHECK(match(base_pack(), refused, std::nullopt, Stage::application).opening.empty());
    const auto standing = match(base_pack(), refused, std::nullopt, Stage::application).standings.at(0);
    CHECK(standing.reachable == -1);
    CHECK(standing.next == -1);
  }
}
