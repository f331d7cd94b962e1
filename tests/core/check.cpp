// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/check.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "support/random.h"
#include "xingping/evaluate.h"

using namespace xingping;
using namespace support;

namespace {

constexpr FactIndex x = 1;
constexpr FactIndex y = 2;

Condition leaf(Op op, std::int64_t amount, std::uint32_t mask = 0, FactIndex fact = x) {
  return {op, fact, amount, mask, "", {}};
}
Condition branch(Op op, std::vector<Condition> parts, std::int64_t amount = 0) {
  return {op, 0, amount, 0, "", std::move(parts)};
}
Condition reference(const std::string& id) { return {Op::ref, 0, 0, 0, id, {}}; }

/// A random condition over x and y, which are sets here and quantities there as the operator wants.
Condition any_condition(Random& random, int depth) {
  if (depth > 0 && random.chance(55)) {
    std::vector<Condition> parts;
    for (std::size_t count = 1 + random.below(3); count > 0; --count)
      parts.push_back(any_condition(random, depth - 1));
    const auto amount = random.between(1, static_cast<std::int64_t>(parts.size()));
    return branch(random.pick(std::vector<Op>{Op::all, Op::any, Op::at_least}), std::move(parts), amount);
  }
  const Op op = random.pick(
      std::vector<Op>{Op::is, Op::min, Op::above, Op::max, Op::below, Op::step, Op::in, Op::items});
  const auto amount = random.between(0, 3);  // one at a time: compilers order arguments freely
  const auto mask = static_cast<std::uint32_t>(random.below(16));
  return leaf(op, amount, mask, random.chance(50) ? x : y);
}

bool holds(const Condition& condition, std::int64_t at_x, std::int64_t at_y) {
  const std::int64_t value = condition.fact == x ? at_x : at_y;
  std::int64_t met = 0;
  for (const auto& child : condition.children) met += holds(child, at_x, at_y) ? 1 : 0;
  switch (condition.op) {
    case Op::is: return value == condition.amount;
    case Op::min:
    case Op::step: return value >= condition.amount;
    case Op::above: return value > condition.amount;
    case Op::max: return value <= condition.amount;
    case Op::below: return value < condition.amount;
    case Op::in: return ((condition.mask >> value) & 1U) != 0;
    case Op::items: {
      std::int64_t there = 0;
      for (unsigned item = 0; item < 4; ++item)
        there += (condition.mask & static_cast<std::uint32_t>(value)) >> item & 1U;
      return there >= condition.amount;
    }
    case Op::all: return met == static_cast<std::int64_t>(condition.children.size());
    case Op::any: return met > 0;
    default: return met >= condition.amount;
  }
}

std::string found(const Patch& patch) {
  std::string out;
  for (const auto& issue : check_pack(load(patched(patch)))) {
    CHECK(issue.severity == Severity::warning);
    out += (out.empty() ? "" : "\n") + issue.message.en;
  }
  return out;
}

}  // namespace

TEST_CASE("implies") {
  SUBCASE("thresholds: a higher one implies a lower one, a strict one the one it touches") {
    CHECK(implies(leaf(Op::min, 5), leaf(Op::min, 5)));
    CHECK(implies(leaf(Op::min, 6), leaf(Op::min, 5)));
    CHECK_FALSE(implies(leaf(Op::min, 4), leaf(Op::min, 5)));
    CHECK(implies(leaf(Op::above, 5), leaf(Op::min, 5)));
    CHECK_FALSE(implies(leaf(Op::min, 5), leaf(Op::above, 5)));
    CHECK(implies(leaf(Op::min, 6), leaf(Op::above, 5)));
    CHECK(implies(leaf(Op::max, 4), leaf(Op::below, 5)));
    CHECK_FALSE(implies(leaf(Op::below, 5), leaf(Op::max, 4)));
    CHECK_FALSE(implies(leaf(Op::min, 6), leaf(Op::max, 5)));
  }
  SUBCASE("other facts prove nothing") {
    CHECK_FALSE(implies(leaf(Op::min, 6, 0, y), leaf(Op::min, 5, 0, x)));
  }
  SUBCASE("choices, sets, durations") {
    CHECK(implies(leaf(Op::step, 2), leaf(Op::step, 1)));
    CHECK(implies(leaf(Op::in, 0, 0b1100), leaf(Op::step, 2)));
    CHECK_FALSE(implies(leaf(Op::in, 0, 0b1010), leaf(Op::step, 2)));
    CHECK(implies(leaf(Op::in, 0, 0b0100), leaf(Op::in, 0, 0b1100)));
    CHECK(implies(leaf(Op::items, 3, 0b0111), leaf(Op::items, 2, 0b1111)));
    CHECK_FALSE(implies(leaf(Op::items, 3, 0b1111), leaf(Op::items, 2, 0b0111)));
    CHECK(implies(leaf(Op::years, 2), leaf(Op::years, 1)));
    CHECK_FALSE(implies(leaf(Op::is, 1), leaf(Op::is, 0)));
  }
  SUBCASE("combinations") {
    const auto low = leaf(Op::min, 1);
    const auto high = leaf(Op::min, 2);
    const auto other = leaf(Op::is, 1, 0, y);
    CHECK(implies(branch(Op::all, {high, other}), low));
    CHECK(implies(high, branch(Op::any, {other, low})));
    CHECK(implies(branch(Op::all, {high, other}), branch(Op::all, {other, low})));
    CHECK(implies(branch(Op::any, {high, other}), branch(Op::any, {other, low})));
    CHECK_FALSE(implies(branch(Op::any, {high, other}), low));
    CHECK_FALSE(implies(high, branch(Op::all, {low, other})));
    CHECK(implies(branch(Op::at_least, {high, other}, 2), branch(Op::at_least, {low, other}, 1)));
    CHECK_FALSE(implies(branch(Op::at_least, {high, other}, 1), branch(Op::at_least, {low, other}, 2)));
  }
  SUBCASE("a reference implies itself") {
    CHECK(implies(reference("a"), reference("a")));
    CHECK_FALSE(implies(reference("a"), reference("b")));
    CHECK_FALSE(implies(reference("a"), leaf(Op::min, 0)));
  }
  SUBCASE("never claims what is not so") {
    Random random(19);
    int claims = 0;
    for (int i = 0; i < 40'000; ++i) {
      const auto strong = any_condition(random, 2);
      const auto weak = any_condition(random, 2);
      if (!implies(strong, weak)) continue;
      ++claims;
      for (std::int64_t at_x = 0; at_x < 16; ++at_x)
        for (std::int64_t at_y = 0; at_y < 16; ++at_y)
          if (holds(strong, at_x, at_y) && !holds(weak, at_x, at_y))
            FAIL("pair ", i, " at ", at_x, ", ", at_y);
    }
    CHECK(claims > 500);
  }
}

TEST_CASE("check_pack") {
  SUBCASE("has nothing to say of the base pack") { CHECK(found({}) == ""); }
  SUBCASE("names criterion and pair of levels that do not rise") {
    const std::string research = base_category + "/sections/1/groups/0/criteria/0/levels";
    CHECK(found({replace(research + "/4", {{"min", "2 %"}})}) ==
          "criterion `research`: level `4` does not imply level `3`");
    CHECK(found({replace(research + "/4", nullptr)}) ==
          "criterion `research`: level `4` does not imply level `3`");
    CHECK(found({replace(research + "/3", nullptr)}) == "");
    CHECK(found({replace(research + "/4", {{"above", "3 %"}})}) == "");
  }
  SUBCASE("names facts nobody asks for, but not the amounts of a ratio") {
    const Json stranger = {{"id", "stranger"},
                           {"type", "boolean"},
                           {"label",
                            {{
                                 "zh",
                                 "无关",
                             },
                             {"en", "Unrelated"}}}};
    CHECK(found({add(base_facts + "/-", stranger)}) == "neither criterion nor form uses `stranger`");
  }
  SUBCASE("names twins only where label, type and unit are the same") {
    const std::string label = base_facts + "/4/label/zh";
    CHECK(found({replace(label, "研发费用")}) ==
          "`spend` and `income` have the same label and unit; judge whether they are one");
    CHECK(found({replace(label, "员工总数")}) == "");
    CHECK(found({replace(label, "有章程")}) == "");
  }
}
