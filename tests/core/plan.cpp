// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/plan.h"

#include <doctest/doctest.h>

#include "support/packs.h"

using namespace xingping;
using namespace support;

namespace {

const Category& category_of(const Pack& pack) { return pack.programmes[0].categories[0]; }

/// "charter staff 10", "wait since 2022-01-01", with the way it goes: "by fast", "through lab".
std::string told(const Pack& pack, const std::optional<Plan>& plan) {
  if (!plan) return "none";
  std::string out;
  for (const auto& step : plan->steps) {
    out += out.empty() ? "" : " ";
    if (step.kind == Step::Kind::wait) out += "wait ";
    out += pack.facts[step.fact].id;
    if (step.from) out += " " + format_date(*step.from);
    if (pack.facts[step.fact].type == FactType::quantity)
      out += " " + format_quantity(step.to.data, pack.facts[step.fact].unit);
  }
  for (const auto group : plan->through) out += " through " + category_of(pack).groups[group].id;
  if (plan->route) out += " by " + category_of(pack).routes[*plan->route].id;
  return out;
}

/// Level, best way and other way of each level, in lines.
std::string told(const Json& given, PlanExtent extent = PlanExtent::every_level,
                 const Pack& pack = base_pack()) {
  std::string out;
  const auto answers = sheet(pack, given);
  for (const auto& plan : make_plans(pack, category_of(pack), answers, {day("2021-06-30"), {}}, extent)) {
    CHECK(plan.exact);
    out += pack.programmes[0].levels[plan.level].id + ": " + told(pack, plan.best);
    if (plan.other) out += " | " + told(pack, plan.other);
    for (const auto blocker : plan.blockers) out += " blocked by " + category_of(pack).criteria[blocker].id;
    out += "\n";
  }
  return out;
}

Json with(Json answers, const Json& more) {
  answers.update(more);
  return answers;
}

const Json all = {
    {"charter", true}, {"since", "2010-01-01"}, {"grade", "mature"}, {"staff", 10}, {"capital", 500}};

}  // namespace

TEST_CASE("make_plans, levels") {
  SUBCASE("has a plan for each level that is not held, and none where all are") {
    CHECK(told(all).empty());
    CHECK(told(with(all, {{"capital", 300}})) == "4: capital 500\n");
    CHECK(told(with(all, {{"capital", 100}})) == "3: capital 200\n4: capital 500\n");
  }
  SUBCASE("for the next level alone when that is asked, without another way") {
    CHECK(told(with(all, {{"capital", 100}}), PlanExtent::next_level) == "3: capital 200\n");
    CHECK(told(with(all, {{"grade", "none"}, {"staff", 9}}), PlanExtent::next_level) ==
          "3: capital 10000 by fast\n");
  }
  SUBCASE("takes the fewest steps, of as many the nearest, and names another way") {
    CHECK(told(with(all, {{"grade", "basic"}, {"staff", 9}})) ==
          "4: grade staff 10 through shop | share 6 items through lab\n");
    CHECK(told(with(all, {{"grade", "none"}, {"staff", 9}})) ==
          "3: capital 10000 by fast | grade through shop\n"
          "4: share 6 items through lab | grade staff 10 through shop\n");
    CHECK(told(Json::object()) ==
          "3: charter capital 10000 by fast | charter since grade capital 200 through shop\n"
          "4: charter since grade staff 10 capital 500 through shop | "
          "charter since share 6 items capital 500 through lab\n");
  }
}

TEST_CASE("make_plans, waiting") {
  SUBCASE("is a step, the shorter the nearer") {
    const Json young = with(all, {{"since", "2021-01-01"}});
    CHECK(told(young) == "3: wait since 2022-01-01\n4: wait since 2023-01-01\n");
    CHECK(told(with(young, {{"capital", 9999}})) ==
          "3: capital 10000 by fast | wait since 2022-01-01\n4: wait since 2023-01-01\n");
  }
  SUBCASE("goes with other steps") {
    CHECK(
        told(with(all, {{"since", "2020-03-01"}, {"staff", 5}})) ==
        "4: staff 10 wait since 2022-03-01 through shop | share 6 items wait since 2022-03-01 through lab\n");
  }
}

TEST_CASE("make_plans, impossible") {
  SUBCASE("names what nothing can make hold, and nothing else") {
    const Pack pack = load(patched({add(base_facts + "/0/fixed", true)}));
    for (const int capital : {1, 500})
      CHECK(told(with(all, {{"charter", false}, {"capital", capital}}), PlanExtent::every_level, pack) ==
            "3: none blocked by has-charter\n4: none blocked by has-charter\n");
  }
}
