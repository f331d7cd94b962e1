// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is left of one fact under some demands, against trying every value.
#include "plan/domain.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <deque>

#include "leaf.h"
#include "support/packs.h"
#include "support/random.h"

using namespace xingping;
using namespace xingping::plan;
using support::day;
using support::Random;

namespace {

constexpr Day today = 19'782;  // 29 February 2024

struct Asked {
  Node test;
  Truth wanted;
};

/// Tests and the truth each must get; what a domain holds of them points here.
using Demands = std::deque<Asked>;

bool fits(const Demands& demands, Value value) {
  return std::all_of(demands.begin(), demands.end(),
                     [&](const Asked& one) { return check_leaf(one.test, {value}, today) == one.wanted; });
}

/// Of a fact with that value; nullopt once nothing is left.
std::optional<Domain> left(const Fact& fact, Value value, const Demands& demands) {
  Domain domain = initial_domain(fact, value);
  for (const auto& [test, wanted] : demands)
    if (!narrow(domain, fact, test, wanted, today)) return std::nullopt;
  return domain;
}

Truth any_truth(Random& random) { return random.chance(50) ? Truth::met : Truth::unmet; }

Node test_of(Op op, std::int64_t amount, std::uint32_t mask = 0) {
  Node node;
  node.op = op;
  node.amount = amount;
  node.mask = mask;
  return node;
}

Fact fact_of(FactType type, std::size_t choices = 0) {
  Fact fact;
  fact.type = type;
  fact.choices.resize(choices);
  return fact;
}

/// Of all values the one nearest to the present one that fits, as `nearest` must say.
void is_nearest_amount(const Fact& fact, Value now, const Demands& demands,
                       const std::vector<std::int64_t>& all) {
  const auto domain = left(fact, now, demands);
  std::optional<std::int64_t> best;
  for (const auto one : all) {
    const Value value{one, true};
    if (is_fixed(fact) && now.known && one != now.data) continue;
    REQUIRE(fits(demands, value) == (domain && domain->least <= one && one <= domain->most));
    if (fits(demands, value) && (!best || std::abs(one - now.data) < std::abs(*best - now.data))) best = one;
  }
  REQUIRE(domain.has_value() == best.has_value());
  if (!best) return;
  const Value to = *nearest(*domain, fact, now);
  CHECK(to.known);
  REQUIRE(fits(demands, to));
  if (now.known) CHECK(to.data == *best);
}

}  // namespace

TEST_CASE("narrow and nearest, of amounts") {
  constexpr std::array ops{Op::min, Op::above, Op::max, Op::below};
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    INFO("seed ", seed);
    Random random(seed);
    Fact fact = fact_of(FactType::quantity);
    fact.integer = random.chance(50);
    const std::int64_t step = fact.integer ? micro_per_base : 1;
    Demands demands;
    for (std::size_t i = random.below(4); i > 0; --i)
      demands.push_back({test_of(ops[random.below(4)], step * random.between(1, 8)), any_truth(random)});
    std::vector<std::int64_t> all;
    for (std::int64_t i = 0; i <= 10; ++i) all.push_back(step * i);
    is_nearest_amount(fact, {step * random.between(0, 9), true}, demands, all);
    is_nearest_amount(fact, {}, demands, all);
  }
  SUBCASE("an open amount goes no further than it must") {
    const Fact fact = fact_of(FactType::quantity);
    const auto open = [&](const Demands& demands) {
      return nearest(*left(fact, {}, demands), fact, {})->data;
    };
    CHECK(open({{test_of(Op::min, 7), Truth::met}}) == 7);
    CHECK(open({{test_of(Op::min, 7), Truth::met}, {test_of(Op::max, 9), Truth::met}}) == 7);
    CHECK(open({{test_of(Op::max, 9), Truth::met}}) == 9);
    CHECK(open({{test_of(Op::min, 7), Truth::unmet}}) == 6);
    CHECK(open({{test_of(Op::max, max_micro), Truth::met}}) == 0);
    CHECK(open({}) == 0);
  }
  SUBCASE("a share between two whole numbers asks for the upper one") {
    Fact fact = fact_of(FactType::quantity);
    fact.integer = true;
    const Demands demands{{test_of(Op::min, 3 * micro_per_base / 2), Truth::met}};
    CHECK(nearest(*left(fact, {}, demands), fact, {})->data == 2 * micro_per_base);
  }
  SUBCASE("a circumstance stays as it is once it is known") {
    Fact fact = fact_of(FactType::quantity);
    fact.fixed = true;
    CHECK(left(fact, {5, true}, {{test_of(Op::min, 5), Truth::met}}));
    CHECK_FALSE(left(fact, {5, true}, {{test_of(Op::min, 6), Truth::met}}));
    CHECK_FALSE(left(fact, {5, true}, {{test_of(Op::max, 4), Truth::met}}));
    CHECK(left(fact, {}, {{test_of(Op::min, 6), Truth::met}}));
  }
}

TEST_CASE("narrow and nearest, of dates") {
  const Fact fact = fact_of(FactType::date);
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    INFO("seed ", seed);
    Random random(seed);
    Demands demands;
    std::vector<std::int64_t> all;
    for (std::size_t i = random.below(4); i > 0; --i) {
      const std::int64_t years = random.between(0, 3);
      const std::int64_t on = today - random.between(-2, 2) - 366 * random.between(0, 3);
      const std::array tests{test_of(Op::years, years), test_of(Op::from, on), test_of(Op::until, on),
                             test_of(Op::until, report_day)};
      demands.push_back({tests[random.below(4)], any_truth(random)});
    }
    for (Day at = today - 1500; at < today + 30; ++at) all.push_back(at);
    is_nearest_amount(fact, {}, demands, all);
    is_nearest_amount(fact, {today - random.between(0, 1200), true}, demands, all);
  }
  SUBCASE("reach far before 1970") {
    const Demands demands{{test_of(Op::until, -20'000), Truth::met}};
    CHECK(nearest(*left(fact, {}, demands), fact, {})->data <= -20'000);
  }
}

TEST_CASE("narrow and nearest, of choices") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    INFO("seed ", seed);
    Random random(seed);
    const std::size_t size = seed % 3 == 0 ? 2 : 1 + random.below(max_choices);
    Fact fact = fact_of(seed % 3 == 0 ? FactType::boolean : FactType::choice, seed % 3 == 0 ? 0 : size);
    fact.ordered = fact.type == FactType::choice && random.chance(50);
    fact.fixed = random.chance(20);
    const auto last = static_cast<std::int64_t>(size) - 1;
    Demands demands;
    for (std::size_t i = random.below(3); i > 0; --i) {
      const auto mask = static_cast<std::uint32_t>(random.next()) & all_choices(fact);
      const Node test = fact.type == FactType::boolean ? test_of(Op::is, random.between(0, 1))
                        : fact.ordered                 ? test_of(Op::step, random.between(0, last))
                                                       : test_of(Op::in, 0, mask);
      demands.push_back({test, any_truth(random)});
    }
    Value now{random.between(0, last), random.chance(60)};
    if (!now.known) now = {};
    // A yes stays a yes and steps rise; what has no order stays.
    std::optional<std::int64_t> best;
    for (std::int64_t one = last; one >= 0; --one) {
      if (now.known && (is_fixed(fact) ? one != now.data : one < now.data)) continue;
      if (fits(demands, {one, true})) best = one;
    }
    const auto domain = left(fact, now, demands);
    REQUIRE(domain.has_value() == best.has_value());
    if (!best) continue;
    const Value to = *nearest(*domain, fact, now);
    CHECK(to.known);
    CHECK(to.data == *best);
  }
}

TEST_CASE("narrow and nearest, of sets") {
  int impossible = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    INFO("seed ", seed);
    Random random(seed);
    const std::size_t size = 1 + random.below(6);
    const Fact fact = fact_of(FactType::set, size);
    Demands demands;
    for (std::size_t i = random.below(4); i > 0; --i) {
      const std::uint32_t mask = 1 + static_cast<std::uint32_t>(random.below(all_choices(fact)));
      demands.push_back(
          {test_of(Op::items, random.between(1, std::popcount(mask)), mask), any_truth(random)});
    }
    const auto there = static_cast<std::uint32_t>(random.next() & random.next()) & all_choices(fact);
    const Value now = make_set(there, static_cast<std::uint32_t>(random.next()) & all_choices(fact) & ~there);
    // Whatever is there stays; as few items as possible come.
    std::optional<std::uint32_t> best;
    for (std::uint32_t one = 0; one <= all_choices(fact); ++one)
      if ((one & there) == there && fits(demands, make_set(one, all_choices(fact) & ~one)) &&
          (!best || std::popcount(one) < std::popcount(*best)))
        best = one;
    const auto domain = left(fact, now, demands);
    REQUIRE(domain);
    const auto to = nearest(*domain, fact, now);
    REQUIRE(to.has_value() == best.has_value());
    impossible += best ? 0 : 1;
    if (!best) continue;
    REQUIRE(fits(demands, *to));
    CHECK(std::popcount(items_there(*to)) == std::popcount(*best));
    CHECK((items_there(*to) & there) == there);
    CHECK((items_there(*to) & items_absent(*to)) == 0);
    CHECK(((items_there(*to) | items_absent(*to)) & ~all_choices(fact)) == 0);
    CHECK((items_absent(now) & ~items_there(*to) & ~items_absent(*to)) == 0);
  }
  CHECK(impossible > 300);
  SUBCASE("items nobody has spoken of come before those known to be missing") {
    const Fact fact = fact_of(FactType::set, 3);
    const Demands demands{{test_of(Op::items, 2, 0b111), Truth::met}};
    const Value now = make_set(0b100, 0b001);
    CHECK(items_there(*nearest(*left(fact, now, demands), fact, now)) == 0b110);
  }
  SUBCASE("no more is said to be missing than a test needs to fail") {
    const Fact fact = fact_of(FactType::set, 32);
    const Demands demands{{test_of(Op::items, 31, ~0U), Truth::unmet}};
    const Value to = *nearest(*left(fact, {}, demands), fact, {});
    CHECK(items_there(to) == 0);
    CHECK(std::popcount(items_absent(to)) == 2);
    const Demands all{{test_of(Op::items, 1, 0x8000'0001U), Truth::unmet}};
    CHECK(items_absent(*nearest(*left(fact, {}, all), fact, {})) == 0x8000'0001U);
  }
}

TEST_CASE("latest_start") {
  for (Day as_of = day("2019-12-30"); as_of < day("2024-03-03"); ++as_of)
    for (int years = 0; years < 9; ++years) {
      const Day start = latest_start(years, as_of);
      REQUIRE(add_years(start, years) <= as_of);
      REQUIRE(add_years(start + 1, years) > as_of);
    }
}

TEST_CASE("size_of") {
  CHECK(size_of(-1) == 0);
  CHECK(size_of(0) == 0);
  CHECK(size_of(1) == 256);
  CHECK(size_of(3) - size_of(2) == 128);  // half the way to the next power
  for (std::int64_t amount = 1; amount < 300; ++amount) {
    CHECK(size_of(amount) > size_of(amount - 1));
    CHECK(size_of(amount << 54) - size_of(amount << 53) == 256);
  }
  CHECK(size_of(INT64_MAX) < Cost{1} << 15);
}

TEST_CASE("distance") {
  const Fact amount = fact_of(FactType::quantity);
  const auto way = [&](std::int64_t from, std::int64_t to) {
    return distance(amount, {from, true}, {to, true});
  };
  CHECK(way(0, 5) == whole_way);
  CHECK(way(5, 0) == whole_way);
  CHECK(way(5, 5) == 0);
  CHECK(way(0, 0) == 0);
  CHECK(way(0, 1) == whole_way);
  CHECK(way(3, 4) == whole_way / 4);
  CHECK(way(4, 3) == whole_way / 4);
  // The largest amounts lose some of the last bits, and no more.
  CHECK(std::abs(way(max_micro / 4 * 3, max_micro) - whole_way / 4) < 1024);
  CHECK(distance(amount, {}, {5, true}) == half_way);
  const Fact set = fact_of(FactType::set, 4);
  CHECK(distance(set, make_set(0b0001, 0b0010), make_set(0b1011, 0)) == whole_way * 2 / 3);
}
