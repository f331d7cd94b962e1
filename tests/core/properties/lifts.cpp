// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/lift.h"

#include <algorithm>
#include <map>

#include "support/brute.h"
#include "support/twins.h"

using namespace xingping;
using namespace support;

namespace {

struct Tally {
  int plans = 0;
  int gives = 0;
  int steps = 0;
  int opens = 0;
  int several = 0;  // steps that open more than one category
  int lowered = 0;
};

std::map<const Category*, int> levels_of(const Lift& lift, const Answers& answers) {
  std::map<const Category*, int> out;
  std::vector<Truth> truths;
  for (const auto& place : lift.plans) {
    evaluate(place.which.category->program, answers, place.context, truths);
    out[place.which.category] = guaranteed_level(place.which.category->program, truths);
  }
  return out;
}

/// What comes to a higher level than before is exactly what is listed, and at that level.
void are_what_rises(const Lift& lift, const Answers& after, const std::vector<Gain>& listed,
                    const Category* own, Tally& tally) {
  const auto now = levels_of(lift, after);
  for (const auto& place : lift.plans) {
    const Category* category = place.which.category;
    if (category == own) continue;
    INFO(place.which.programme->id, "/", category->id);
    const auto found = std::find_if(listed.begin(), listed.end(),
                                    [&](const Gain& gain) { return gain.which.category == category; });
    const bool rises = now.at(category) > place.guaranteed;
    tally.lowered += now.at(category) < place.guaranteed ? 1 : 0;
    REQUIRE(rises == (found != listed.end()));
    if (rises) REQUIRE(found->level == now.at(category));
  }
  if (own != nullptr)
    REQUIRE(std::none_of(listed.begin(), listed.end(),
                         [&](const Gain& gain) { return gain.which.category == own; }));
}

int levels_opened(const Lift& lift, const std::map<const Category*, int>& now) {
  int levels = 0;
  for (const auto& place : lift.plans) levels += std::max(0, now.at(place.which.category) - place.guaranteed);
  return levels;
}

int share_of(const Lift& lift, FactIndex fact, std::size_t& categories) {
  int share = 0;
  categories = 0;
  for (const auto& place : lift.plans) {
    if (!place.plan.best) continue;
    const auto& steps = place.plan.best->steps;
    for (const auto& step : steps) {
      if (step.fact != fact || step.kind == Step::Kind::wait) continue;
      share += 1000 / static_cast<int>(steps.size());
      ++categories;
    }
  }
  return share;
}

void prove(const Pack& pack, const Answers& answers, const Lift& lift, Tally& tally) {
  const auto before = levels_of(lift, answers);
  for (const auto& place : lift.plans) {
    REQUIRE(place.guaranteed == before.at(place.which.category));
    if (!place.plan.best) {
      REQUIRE(place.gives.empty());
      continue;
    }
    REQUIRE(static_cast<int>(place.plan.level) == place.guaranteed + 1);
    ++tally.plans;
    tally.gives += static_cast<int>(place.gives.size());
    are_what_rises(lift, carry_out(pack, answers, *place.plan.best), place.gives, place.which.category,
                   tally);
  }
  std::pair<int, int> last{INT_MAX, INT_MAX};
  for (const auto& one : lift.steps) {
    INFO("step ", pack.facts[one.fact].id);
    REQUIRE(one.fact == one.step.fact);
    REQUIRE(one.step.kind ==
            (is_settled(pack.facts[one.fact], one.fact, answers) ? Step::Kind::change : Step::Kind::answer));
    ++tally.steps;
    tally.opens += static_cast<int>(one.opens.size());
    tally.several += one.opens.size() > 1 ? 1 : 0;
    const Answers after = carry_out(pack, answers, {{one.step}, {}, {}, {}});
    are_what_rises(lift, after, one.opens, nullptr, tally);
    std::size_t categories = 0;
    const int share = share_of(lift, one.fact, categories);
    REQUIRE(categories == one.categories.size());
    const std::pair<int, int> rank{levels_opened(lift, levels_of(lift, after)), share};
    REQUIRE(rank <= last);
    last = rank;
  }
}

/// Trying every value of every fact finds none that opens more than the first step.
std::string opens_more(const Pack& pack, const Answers& answers, const Lift& lift) {
  if (std::any_of(lift.plans.begin(), lift.plans.end(),
                  [](const NextPlan& place) { return !place.plan.exact; }))
    return "";
  int most = 0;
  if (!lift.steps.empty()) {
    const Plan plan{{lift.steps.front().step}, {}, {}, {}};
    most = levels_opened(lift, levels_of(lift, carry_out(pack, answers, plan)));
  }
  for (const auto& place : lift.plans) {
    const Case sheet{pack, *place.which.programme, *place.which.category, answers, place.context};
    const Brute brute(sheet, place.which.category->program.levels.back());
    Answers after = brute.answers();
    for (const auto& choice : brute.choices())
      for (const auto& value : choice.values) {
        const Value now = after.values[choice.fact];
        after.values[choice.fact] = value;
        const int opened = levels_opened(lift, levels_of(lift, after));
        after.values[choice.fact] = now;
        if (opened > most)
          return pack.facts[choice.fact].id + " = " + std::to_string(value.data) + " opens " +
                 std::to_string(opened) + " > " + std::to_string(most);
      }
  }
  return "";
}

/// Every category's sheets at once: those that its cases start from, with a few facts broken.
Answers nearly_full(Random& random, int broken) {
  Answers out;
  out.values.resize(criteria().facts.size());
  each_desk([&](Desk& desk) {
    const Answers base = desk.base();
    for (const auto fact : desk.facts) {
      if (!base.values[fact].known || out.values[fact].known) continue;
      out.values[fact] = base.values[fact];
      if (criteria().facts[fact].type != FactType::records) continue;
      out.values[fact].data = static_cast<std::int64_t>(out.records.size());
      out.records.push_back(base.records[static_cast<std::size_t>(base.values[fact].data)]);
      for (auto& record : out.records.back().records)
        for (std::size_t field = 0; field < record.size(); ++field)
          if (criteria().facts[fact].fields[field].type == FactType::text) record[field] = {};
    }
    for (int i = 0; i < broken; ++i) out.values[random.pick(desk.category.facts)] = {};
  });
  return out;
}

}  // namespace

TEST_CASE("find_lift, on two random programmes") {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= 250; ++seed) {
    INFO("seed ", seed);
    Twins twins(seed);
    for (int i = 0; i < 8; ++i) {
      INFO("sheet ", i);
      const Answers answers = twins.sheet();
      const Lift lift = find_lift(twins.pack, answers, std::nullopt, Stage::application);
      prove(twins.pack, answers, lift, tally);
      REQUIRE(opens_more(twins.pack, answers, lift) == "");
    }
  }
  CHECK(tally.plans > 500);
  CHECK(tally.gives > 50);
  CHECK(tally.opens > 200);
  CHECK(tally.several > 20);
  MESSAGE(tally.plans, " plans, ", tally.gives, " gives, ", tally.steps, " steps, ", tally.opens, " opens, ",
          tally.several, " several, ", tally.lowered, " lowered");
}

TEST_CASE("find_lift, on the criteria as shipped") {
  Tally tally;
  Random random(7);
  for (int i = 0; i < 12; ++i) {
    INFO("sheet ", i);
    Answers answers = nearly_full(random, i % 4);
    if (i >= 8)
      for (FactIndex fact = 0; fact < answers.values.size(); ++fact)
        if (random.chance(20 * (i - 7))) answers.values[fact] = {};
    const Lift lift = find_lift(criteria(), answers, std::nullopt, Stage::application);
    REQUIRE(lift.plans.size() == 32);
    prove(criteria(), answers, lift, tally);
    REQUIRE(opens_more(criteria(), answers, lift) == "");
  }
  CHECK(tally.opens > 20);
  CHECK(tally.gives > 10);
  CHECK(tally.lowered == 0);
  MESSAGE(tally.plans, " plans, ", tally.gives, " gives, ", tally.steps, " steps, ", tally.opens, " opens, ",
          tally.several, " several, ", tally.lowered, " lowered");
}
