// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The laws of plans on a few small worlds, so that a slip in the search shows in a moment;
// properties/plans.cpp proves them at length.
#include "plan/search.h"

#include <doctest/doctest.h>

#include "support/plan_laws.h"
#include "support/worlds.h"

using namespace xingping;
using namespace support;

namespace {

/// The first law that a level's plan breaks.
std::string breach(const Case& sheet, const LevelPlan& plan, std::int64_t trials) {
  int tried = 0;
  std::string out = nothing_is_smaller(sheet, plan, trials);
  if (out.empty()) out = nothing_is_nearer(sheet, plan, trials, tried);
  for (const auto* way : {&plan.best, &plan.other}) {
    if (!*way || !out.empty()) continue;
    out = gives_its_level(sheet, plan.level, **way);
    if (out.empty() && plan.exact)
      out = nothing_can_be_spared(sheet, plan.level, **way, way == &plan.best ? nullptr : &*plan.best);
    if (out.empty()) out = only_adds(sheet, **way);
    if (out.empty()) out = closes_gaps(sheet, plan.level, **way);
  }
  if (out.empty() && plan.other) out = goes_elsewhere(*plan.best, *plan.other);
  return out;
}

}  // namespace

TEST_CASE("make_plans, in short") {
  int plans = 0;
  each_random_sheet(40, 2, [&](World&, const Case& sheet) {
    for (const auto& plan : make_plans(sheet.pack, sheet.category, sheet.answers, sheet.context)) {
      INFO("level ", plan.level);
      REQUIRE(breach(sheet, plan, 300) == "");
      ++plans;
    }
  });
  CHECK(plans > 100);
}
