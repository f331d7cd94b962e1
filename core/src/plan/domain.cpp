// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/domain.h"

#include <algorithm>
#include <bit>

namespace xingping::plan {
namespace {

std::uint32_t from_step(std::int64_t step) { return step > 31 ? 0U : ~0U << static_cast<unsigned>(step); }

std::uint32_t accepted(const Node& test) {
  switch (test.op) {
    case Op::is: return 1U << static_cast<unsigned>(test.amount);
    case Op::step: return from_step(test.amount);
    default: return test.mask;
  }
}

/// The test as an interval of values that pass: first value that does and last one.
std::pair<std::int64_t, std::int64_t> passing(const Node& test, std::int64_t step, Day as_of) {
  constexpr std::int64_t lowest = INT64_MIN / 2;
  constexpr std::int64_t highest = INT64_MAX / 2;
  switch (test.op) {
    case Op::min: return {test.amount, highest};
    case Op::above: return {test.amount + step, highest};
    case Op::max: return {lowest, test.amount};
    case Op::below: return {lowest, test.amount - step};
    case Op::years: return {lowest, latest_start(static_cast<int>(test.amount), as_of)};
    case Op::from: return {test.amount, highest};
    default: return {lowest, test.amount == report_day ? as_of : test.amount};
  }
}

std::int64_t step_of(const Fact& fact) { return fact.type == FactType::quantity && fact.integer ? micro_per_base : 1; }

bool narrow_interval(Domain& domain, const Fact& fact, const Node& test, Truth wanted, Day as_of) {
  const std::int64_t step = step_of(fact);
  auto [first, last] = passing(test, step, as_of);
  if (wanted == Truth::unmet) {
    const bool rises = test.op == Op::min || test.op == Op::above || test.op == Op::from;
    if (rises)
      domain.most = std::min(domain.most, first - step);
    else
      domain.least = std::max(domain.least, last + step);
  } else {
    domain.least = std::max(domain.least, first);
    domain.most = std::min(domain.most, last);
  }
  // A whole number lies between the two.
  if (step > 1 && domain.least > 0) domain.least += (step - domain.least % step) % step;
  return domain.least <= domain.most;
}

int lacking(const Node& test, std::uint32_t there) {
  return static_cast<int>(test.amount) - std::popcount(there & test.mask);
}

/// Items that every test reads as it reads this one: any of them is as good.
std::uint32_t kind_of(const Domain& domain, std::uint32_t item) {
  std::uint32_t kind = ~0U;
  for (const auto* tests : {&domain.more, &domain.fewer})
    for (const auto* test : *tests) kind &= (test->mask & item) != 0 ? test->mask : ~test->mask;
  return kind;
}

/// Adds `count` items at most, so that every test that wants more has enough and none that wants fewer has too many.
std::optional<std::uint32_t> fill(const Domain& domain, std::uint32_t there, std::uint32_t open, std::uint32_t absent,
                                  int count) {
  for (const auto* test : domain.fewer)
    if (lacking(*test, there) <= 0) return std::nullopt;
  const Node* wanting = nullptr;
  for (const auto* test : domain.more) {
    if (lacking(*test, there) > count) return std::nullopt;
    if (lacking(*test, there) > 0) wanting = test;
  }
  if (wanting == nullptr) return there;
  // Items nobody has spoken of come before those that are known to be missing.
  while (((open | absent) & wanting->mask) != 0) {
    const std::uint32_t items = ((open & wanting->mask) != 0 ? open : absent) & wanting->mask;
    const std::uint32_t item = items & (0U - items);
    if (const auto found = fill(domain, there | item, open & ~item, absent & ~item, count - 1)) return found;
    const std::uint32_t kind = kind_of(domain, item);
    open &= ~kind;
    absent &= ~kind;
  }
  return std::nullopt;
}

std::optional<Value> nearest_set(const Domain& domain, const Fact& fact, Value value) {
  const std::uint32_t there = items_there(value);
  const std::uint32_t absent = items_absent(value);
  const std::uint32_t open = all_choices(fact) & ~there & ~absent;
  int count = 0;
  for (const auto* test : domain.more) count = std::max(count, lacking(*test, there));
  auto filled = fill(domain, there, open, absent, count);
  for (const int all = std::popcount(open | absent); !filled && count < all;)
    filled = fill(domain, there, open, absent, ++count);
  if (!filled) return std::nullopt;
  // Tests that must fail fail for sure only once enough items are known to be absent.
  std::uint32_t without = absent & ~*filled;
  for (const auto* test : domain.fewer)
    for (unsigned item = 0; item < 32; ++item)
      if (lacking(*test, ~without) <= 0) without |= 1U << item & test->mask & ~*filled;
  return make_set(*filled, without);
}

}  // namespace

Day latest_start(int years, Day as_of) {
  Day day = add_years(as_of, -years);
  while (add_years(day + 1, years) <= as_of) ++day;
  while (add_years(day, years) > as_of) --day;
  return day;
}

bool is_fixed(const Fact& fact) {
  return fact.fixed || fact.type == FactType::date || (fact.type == FactType::choice && !fact.ordered);
}

Domain initial_domain(const Fact& fact, Value value) {
  Domain domain;
  if (fact.type == FactType::date) {
    domain.least = INT64_MIN / 4;
    domain.most = INT64_MAX / 4;
  }
  if (fact.type == FactType::boolean) domain.allowed = 3;
  if (fact.type == FactType::choice) domain.allowed = all_choices(fact);
  if (!value.known || fact.type == FactType::set || fact.type == FactType::records) return domain;
  if (is_fixed(fact)) {
    domain.least = domain.most = value.data;
    if (fact.type == FactType::boolean || fact.type == FactType::choice)
      domain.allowed = 1U << static_cast<unsigned>(value.data);
  } else if (fact.type == FactType::boolean || fact.type == FactType::choice) {
    domain.allowed &= from_step(value.data);
  }
  return domain;
}

bool narrow(Domain& domain, const Fact& fact, const Node& test, Truth wanted, Day as_of) {
  domain.asked = true;
  switch (fact.type) {
    case FactType::boolean:
    case FactType::choice:
      domain.allowed &= wanted == Truth::met ? accepted(test) : ~accepted(test);
      return domain.allowed != 0;
    case FactType::set: (wanted == Truth::met ? domain.more : domain.fewer).push_back(&test); return true;
    default: return narrow_interval(domain, fact, test, wanted, as_of);
  }
}

std::optional<Value> nearest(const Domain& domain, const Fact& fact, Value value) {
  switch (fact.type) {
    case FactType::boolean:
    case FactType::choice:
      if (value.known && ((domain.allowed >> static_cast<unsigned>(value.data)) & 1U) != 0) return value;
      return Value{std::countr_zero(domain.allowed), true};
    case FactType::set: return nearest_set(domain, fact, value);
    default: break;
  }
  if (value.known) return Value{std::clamp(value.data, domain.least, domain.most), true};
  const bool from_below = domain.least > initial_domain(fact, value).least;
  return Value{from_below || domain.most >= max_micro ? domain.least : domain.most, true};
}

Cost size_of(std::int64_t amount) {
  if (amount <= 0) return 0;
  const auto bits = static_cast<std::uint64_t>(amount);
  const auto width = static_cast<unsigned>(std::bit_width(bits));
  return static_cast<Cost>(width) * 256 + static_cast<Cost>(bits << (64U - width) << 1U >> 56U);
}

Cost distance(const Fact& fact, Value from, Value to) {
  std::int64_t before = from.data;
  std::int64_t after = to.data;
  if (fact.type == FactType::set) {
    before = std::popcount(items_there(from));
    after = std::popcount(items_there(to));
  }
  if (!from.known) return half_way;
  std::int64_t larger = std::max<std::int64_t>(1, std::max(before, after));
  std::int64_t gap = std::abs(after - before);
  // In parts of the larger, without leaving 64 bits.
  for (; larger > INT64_MAX / whole_way; larger >>= 1) gap >>= 1;
  return gap * whole_way / larger;
}

}  // namespace xingping::plan
