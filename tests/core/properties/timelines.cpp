// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "support/worlds.h"
#include "xingping/timeline.h"

using namespace xingping;
using namespace support;

namespace {

/// Between two dues nothing changes; on each exactly what it says does.
void prove(const Case& sheet, Random& random, int& seen) {
  const Timeline made = make_timeline({&sheet.programme, &sheet.category}, sheet.answers, sheet.context);
  const auto on = [&](Day day) {
    return assess(sheet.pack, sheet.category, sheet.answers, {day, sheet.context.stage});
  };
  const auto same = [](const Assessment& a, const Assessment& b, std::size_t criterion) {
    return a.findings[criterion].status == b.findings[criterion].status;
  };
  Day since = sheet.context.as_of;
  for (const auto& due : made.dues) {
    REQUIRE(due.day > since);
    const Assessment before = on(due.day - 1);
    const Assessment start = on(since);
    const Assessment between = on(static_cast<Day>(random.between(since, due.day - 1)));
    const Assessment after = on(due.day);
    REQUIRE(after.guaranteed == due.bounds.guaranteed);
    REQUIRE(after.reachable == due.bounds.reachable);
    REQUIRE_FALSE(due.criteria.empty());
    REQUIRE_FALSE(due.facts.empty());
    for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i) {
      const bool listed = std::find(due.criteria.begin(), due.criteria.end(), i) != due.criteria.end();
      REQUIRE(same(before, after, i) != listed);
      REQUIRE(same(start, before, i));
      REQUIRE(same(start, between, i));
    }
    since = due.day;
    ++seen;
  }
  if (made.dues.size() >= 24) return;
  const Assessment last = on(since);
  for (const int days : {1, 400, 4000, 40000}) {
    const Assessment later = on(since + days);
    for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i) REQUIRE(same(last, later, i));
  }
}

}  // namespace

TEST_CASE("make_timeline") {
  SUBCASE("names the only days on which a status of a random pack changes") {
    int seen = 0;
    each_random_sheet(200, 8, [&](World& world, const Case& sheet) { prove(sheet, world.random, seen); });
    CHECK(seen > 300);
  }
  SUBCASE("and of a category shipped") {
    int seen = 0;
    each_desk([&](Desk& desk) {
      each_sheet(desk, 30, [&](const Case& sheet) { prove(sheet, desk.random, seen); });
    });
    CHECK(seen > 100);
  }
}
