// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "support/brute.h"
#include "support/reasons.h"
#include "support/worlds.h"
#include "xingping/explain.h"

using namespace xingping;
using namespace support;

namespace {

struct Tally {
  int sets = 0;
  int larger = 0;  // of two facts and more
  int tried = 0;   // ways found by trying, each of which holds a set that is listed
  int none = 0;    // open, yet there is no way
  int cut = 0;
};

/// The highest level at which a criterion is open.
std::optional<std::size_t> open_at(const Assessment& assessment, std::uint32_t criterion) {
  const auto& status = assessment.findings[criterion].status;
  for (std::size_t level = status.size(); level > 0; --level)
    if (status[level - 1] == Status::unknown) return level - 1;
  return std::nullopt;
}

/// What a sheet may answer below a node, a share for itself and not by its amounts.
std::vector<FactIndex> askable(const Case& sheet, NodeIndex root) {
  auto facts = facts_below(sheet.category.program, root);
  std::erase_if(facts, [&](FactIndex fact) {
    return is_settled(sheet.pack.facts[fact], fact, sheet.answers) ||
           std::any_of(facts.begin(), facts.end(), [&](FactIndex share) {
             const auto& ratio = sheet.pack.facts[share].ratio;
             return ratio && (ratio->numerator == fact || ratio->denominator == fact);
           });
  });
  return facts;
}

/// A list given in part: its fields are answers too, and what one test wants of them another may not.
bool has_open_list(const Case& sheet, NodeIndex root) {
  const auto facts = facts_below(sheet.category.program, root);
  return std::any_of(facts.begin(), facts.end(), [&](FactIndex fact) {
    const Value value = sheet.answers.values[fact];
    return sheet.pack.facts[fact].type == FactType::records && value.known &&
           !is_settled(sheet.pack.facts[fact], fact, sheet.answers);
  });
}

/// Each set can make the criterion hold, no part of it can, and every way that trying finds holds a set.
void prove(const Case& sheet, std::int64_t trials, Tally& tally) {
  const Explanation made = explain(sheet.pack, sheet.category, sheet.answers, sheet.context);
  const Assessment before = sheet.assess();
  for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i) {
    const CriterionReason& reason = made.criteria[i];
    const auto level = open_at(before, i);
    INFO(sheet.category.criteria[i].id);
    if (!level) {
      REQUIRE(reason.settled_by.empty());
      continue;
    }
    const NodeIndex root = cell(sheet, i, *level).result;
    if (has_open_list(sheet, root)) continue;
    Brute brute(sheet, root);
    tally.none += reason.settled_by.empty() ? 1 : 0;
    tally.cut += reason.more ? 1 : 0;
    for (const auto& set : reason.settled_by) {
      INFO("set ", named(sheet.pack, set));
      REQUIRE_FALSE(set.empty());
      ++tally.sets;
      tally.larger += set.size() > 1 ? 1 : 0;
      for (const auto fact : set) REQUIRE_FALSE(is_settled(sheet.pack.facts[fact], fact, sheet.answers));
      const auto can = brute.can(set, trials);
      // Of a list that several tests read, other records are tried here than there.
      const bool lists = std::any_of(set.begin(), set.end(), [&](FactIndex fact) {
        return sheet.pack.facts[fact].type == FactType::records;
      });
      if (can && !(reason.more && lists)) REQUIRE(*can);
      for (std::size_t left = 0; left < set.size() && !reason.more; ++left) {
        auto part = set;
        part.erase(part.begin() + static_cast<std::ptrdiff_t>(left));
        REQUIRE_FALSE(brute.can(part, trials).value_or(false));
      }
    }
    if (reason.more) continue;
    const auto unlisted = [&](const std::vector<FactIndex>& facts) {
      if (!brute.can(facts, trials).value_or(false)) return false;
      ++tally.tried;
      return std::none_of(reason.settled_by.begin(), reason.settled_by.end(), [&](const auto& set) {
        return std::includes(facts.begin(), facts.end(), set.begin(), set.end());
      });
    };
    const auto found = fewer_than(4, askable(sheet, root), 60, unlisted);
    REQUIRE_MESSAGE(!found, "a way that is not listed: ", found ? named(sheet.pack, *found) : "");
  }
}

}  // namespace

TEST_CASE("explain, what would settle an open criterion") {
  Tally tally;
  SUBCASE("of a random pack") {
    each_random_sheet(250, 6, [&](World&, const Case& sheet) { prove(sheet, 20000, tally); });
    CHECK(tally.sets > 1000);
    CHECK(tally.larger > 200);
    CHECK(tally.tried > 2000);
    CHECK(tally.none > 0);
  }
  SUBCASE("of a category shipped") {
    each_desk(
        [&](Desk& desk) { each_sheet(desk, 2, [&](const Case& sheet) { prove(sheet, 2000, tally); }); });
    CHECK(tally.sets > 500);
    CHECK(tally.tried > 500);
    CHECK(tally.none == 0);
  }
  MESSAGE(tally.sets, " sets, ", tally.larger, " larger, ", tally.tried, " tried, ", tally.none, " none, ",
          tally.cut, " cut");
}
