// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "support/worlds.h"
#include "xingping/explain.h"

using namespace xingping;
using namespace support;

namespace {

/// The sheet with these facts alone; a share that is not stated comes with its amounts.
Answers only(const Case& sheet, const std::vector<FactIndex>& facts) {
  Answers out = sheet.answers;
  for (auto& value : out.values) value = {};
  for (const auto fact : facts) {
    out.values[fact] = sheet.answers.values[fact];
    const auto& ratio = sheet.pack.facts[fact].ratio;
    if (!ratio || out.values[fact].known) continue;
    for (const auto amount : {ratio->numerator, ratio->denominator})
      out.values[amount] = sheet.answers.values[amount];
  }
  return out;
}

/// The facts of `because` alone give the status, and no fewer of them do.
void because_is_enough(const Case& sheet, bool smallest, int& seen) {
  const Explanation made = explain(sheet.category, sheet.answers, sheet.context);
  const Assessment before = sheet.assess();
  for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i)
    for (std::size_t level = 0; level < sheet.category.program.level_count; ++level) {
      INFO(sheet.category.criteria[i].id, " at level ", level);
      const Status status = before.findings[i].status[level];
      const auto& because = made.criteria[i].because[level];
      if (status != Status::met && status != Status::unmet && status != Status::exempt) {
        REQUIRE(because.empty());
        continue;
      }
      const auto gives = [&](const std::vector<FactIndex>& facts) {
        const Answers some = only(sheet, facts);
        return assess(sheet.pack, sheet.category, some, sheet.context).findings[i].status[level] == status;
      };
      REQUIRE(gives(because));
      ++seen;
      // A worked-out share brings amounts along that may be listed for themselves.
      if (!smallest || std::any_of(because.begin(), because.end(),
                                   [&](FactIndex fact) { return !sheet.answers.values[fact].known; }))
        continue;
      for (std::size_t left = 0; left < because.size(); ++left) {
        auto fewer = because;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
        REQUIRE_FALSE(gives(fewer));
      }
    }
}

}  // namespace

TEST_CASE("explain") {
  SUBCASE("gives facts that are enough for a status of a random pack") {
    int seen = 0;
    each_random_sheet(60, 6, [&](World&, const Case& sheet) { because_is_enough(sheet, false, seen); });
    CHECK(seen > 500);
  }
  SUBCASE("gives no more than it needs for one of a category shipped") {
    int seen = 0;
    each_desk([&](Desk& desk) {
      each_sheet(desk, 2, [&](const Case& sheet) { because_is_enough(sheet, true, seen); });
    });
    CHECK(seen > 1000);
  }
}
