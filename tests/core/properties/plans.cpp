// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/plan_laws.h"
#include "support/worlds.h"

using namespace xingping;
using namespace support;

namespace {

struct Tally {
  int plans = 0;
  int impossible = 0;
  int cut_short = 0;
  int others = 0;
  int waiting = 0;
  int small = 0;    // of two steps and more, so that trying has something to find
  int nearest = 0;  // proven by trying to be the nearest of their number of steps
};

/// Every law on every plan of one sheet.
void prove(const Case& sheet, std::int64_t trials, Tally& tally) {
  const auto truths = truths_of_levels(sheet.category, sheet.answers, sheet.context);
  const auto plans = make_plans(sheet.pack, sheet.category, sheet.answers, sheet.context);
  REQUIRE(static_cast<std::ptrdiff_t>(plans.size()) ==
          std::count_if(truths.begin(), truths.end(), [](Truth truth) { return truth != Truth::met; }));
  for (const auto& plan : plans) {
    INFO("level ", plan.level);
    REQUIRE(truths[plan.level] != Truth::met);
    REQUIRE(nothing_is_smaller(sheet, plan, trials) == "");
    REQUIRE(nothing_is_nearer(sheet, plan, trials, tally.nearest) == "");
    if (!plan.exact) REQUIRE(plan.blockers.empty());
    tally.cut_short += plan.exact ? 0 : 1;
    tally.impossible += plan.best ? 0 : 1;
    if (!plan.best) continue;
    ++tally.plans;
    tally.small += plan.best->steps.size() > 1 ? 1 : 0;
    tally.waiting += plan.best->from ? 1 : 0;
    tally.others += plan.other ? 1 : 0;
    for (const auto* way : {&plan.best, &plan.other}) {
      if (!*way) continue;
      const bool is_best = way == &plan.best;
      INFO("best: ", is_best);
      REQUIRE(gives_its_level(sheet, plan.level, **way) == "");
      if (plan.exact)
        REQUIRE(nothing_can_be_spared(sheet, plan.level, **way, is_best ? nullptr : &*plan.best) == "");
      REQUIRE(only_adds(sheet, **way) == "");
      REQUIRE(closes_gaps(sheet, plan.level, **way) == "");
    }
    if (plan.other) REQUIRE(goes_elsewhere(*plan.best, *plan.other) == "");
  }
}

}  // namespace

TEST_CASE("make_plans, on random packs") {
  Tally tally;
  each_random_sheet(220, 8, [&](World&, const Case& sheet) { prove(sheet, 4000, tally); });
  CHECK(tally.plans > 2000);
  CHECK(tally.impossible > 200);
  CHECK(tally.others > 100);
  CHECK(tally.waiting > 50);
  CHECK(tally.small > 500);
  CHECK(tally.nearest > 500);
  CHECK(tally.cut_short * 100 < tally.plans);
}

TEST_CASE("make_plans, on the criteria as shipped") {
  SUBCASE("finds nothing to do where the cases' sheet meets all") {
    each_desk([](Desk& desk) {
      const Answers answers = desk.base();
      const Context context{desk.programme.reference_date, Stage::application};
      CHECK(make_plans(criteria(), desk.category, answers, context).empty());
    });
  }

  SUBCASE("finds the smallest way back from a few broken facts") {
    Tally tally;
    each_desk([&](Desk& desk) {
      for (int i = 0; i < 12; ++i) {
        INFO("sheet ", i);
        const Answers answers = desk.near_base(1 + i % 4);
        const Context context{desk.programme.reference_date, Stage::application};
        prove(Case{criteria(), desk.programme, desk.category, answers, context}, 12000, tally);
      }
    });
    CHECK(tally.plans > 300);
    CHECK(tally.cut_short == 0);
  }

  SUBCASE("is exact on any sheet") {
    Tally tally;
    each_desk(
        [&](Desk& desk) { each_sheet(desk, 12, [&](const Case& sheet) { prove(sheet, 300, tally); }); });
    CHECK(tally.cut_short == 0);
    CHECK(tally.plans > 500);
  }
}
