// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "branching.h"
#include "support/reasons.h"
#include "support/worlds.h"
#include "xingping/explain.h"

using namespace xingping;
using namespace support;

namespace {

/// The sheet with these answers alone.
Answers only(const Case& sheet, const std::vector<FactIndex>& facts) {
  Answers out = sheet.answers;
  for (auto& value : out.values) value = {};
  for (const auto fact : facts) out.values[fact] = sheet.answers.values[fact];
  return out;
}

/// The answers of `because` alone give the status, and no fewer answers do.
void because_is_smallest(const Case& sheet, std::int64_t trials, int& seen) {
  const Explanation made = explain(sheet.pack, sheet.category, sheet.answers, sheet.context);
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
      REQUIRE(std::all_of(because.begin(), because.end(),
                          [&](FactIndex fact) { return sheet.answers.values[fact].known; }));
      REQUIRE(gives(because));
      ++seen;
      std::vector<FactIndex> given;
      for (const auto fact : facts_below(sheet.category.program, cell(sheet, i, level).result))
        if (sheet.answers.values[fact].known) given.push_back(fact);
      const auto fewer = fewer_than(because.size(), given, trials, gives);
      REQUIRE_MESSAGE(!fewer, "fewer answers do: ", fewer ? named(sheet.pack, *fewer) : "");
    }
}

/// A level's truth when of its criteria only these are judged, the others being open.
Truth judged_by(const Case& sheet, std::size_t level, const std::vector<std::uint32_t>& criteria) {
  const Program& program = sheet.category.program;
  std::vector<Truth> truths;
  evaluate(program, sheet.answers, sheet.context, truths);
  std::vector<int> owner(truths.size(), -1);
  for (std::uint32_t i = sheet.category.criteria.size(); i > 0; --i)
    for (std::size_t at = 0; at < program.level_count; ++at)
      if (const NodeIndex result = cell(sheet, i - 1, at).result;
          result != no_node && sheet.category.criteria[i - 1].obligation == Obligation::required)
        owner[static_cast<std::size_t>(result)] = static_cast<int>(i - 1);
  for (std::size_t i = 0; i < truths.size(); ++i) {
    const Node& node = program.nodes.list[i];
    if (node.stage > sheet.context.stage) continue;
    if (owner[i] >= 0) {
      if (std::find(criteria.begin(), criteria.end(), owner[i]) == criteria.end()) truths[i] = Truth::unknown;
    } else if (const auto made = check_branching(program.nodes, node, truths)) {
      truths[i] = *made;
    }
  }
  return truths[static_cast<std::size_t>(program.levels[level])];
}

/// The criteria named for a level decide it by themselves, and no fewer do.
void levels_have_reasons(const Case& sheet, std::int64_t trials, int& seen) {
  const Explanation made = explain(sheet.pack, sheet.category, sheet.answers, sheet.context);
  const auto truths = truths_of_levels(sheet.category, sheet.answers, sheet.context);
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i)
    if (sheet.category.criteria[i].obligation == Obligation::required) all.push_back(i);
  for (std::size_t level = 0; level < truths.size(); ++level) {
    INFO("level ", level);
    const auto& criteria = made.levels[level];
    if (truths[level] == Truth::unknown) {
      REQUIRE(criteria.empty());
      continue;
    }
    const auto decides = [&](const std::vector<std::uint32_t>& some) {
      return judged_by(sheet, level, some) == truths[level];
    };
    REQUIRE(decides(criteria));
    ++seen;
    const auto fewer = fewer_than(criteria.size(), all, trials, decides);
    REQUIRE_MESSAGE(!fewer, "fewer criteria do: ", fewer ? fewer->size() : 0);
    // Without what is named it is open, unless another route or another level decides it.
    for (std::size_t left = 0; left < criteria.size(); ++left) {
      auto without = criteria;
      without.erase(without.begin() + static_cast<std::ptrdiff_t>(left));
      REQUIRE_FALSE(decides(without));
    }
  }
}

}  // namespace

TEST_CASE("explain, statuses") {
  SUBCASE("of a random pack rest on a smallest set of answers") {
    int seen = 0;
    each_random_sheet(120, 6, [&](World&, const Case& sheet) { because_is_smallest(sheet, 400, seen); });
    CHECK(seen > 500);
  }
  SUBCASE("so do those of a category shipped") {
    int seen = 0;
    each_desk([&](Desk& desk) {
      each_sheet(desk, 2, [&](const Case& sheet) { because_is_smallest(sheet, 200, seen); });
    });
    CHECK(seen > 1000);
  }
}

TEST_CASE("explain, levels") {
  SUBCASE("of a random pack rest on a smallest set of criteria") {
    int seen = 0;
    each_random_sheet(200, 8, [&](World&, const Case& sheet) { levels_have_reasons(sheet, 2000, seen); });
    CHECK(seen > 2000);
  }
  SUBCASE("so do those of a category shipped") {
    int seen = 0;
    each_desk([&](Desk& desk) {
      each_sheet(desk, 8, [&](const Case& sheet) { levels_have_reasons(sheet, 2000, seen); });
    });
    CHECK(seen > 200);
  }
}
