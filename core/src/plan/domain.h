// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the facts of a plan may become. Work only adds: a yes stays a yes, steps rise, items and records come, amounts
// go either way; dates, circumstances and unordered choices stay as they are once they are known.
#pragma once

#include <optional>

#include "xingping/evaluate.h"
#include "xingping/fact.h"

namespace xingping::plan {

/// A node and the truth it must get: met or unmet.
struct Demand {
  NodeIndex node = no_node;
  Truth wanted = Truth::met;
};

/// The values that are left for one fact under the demands made so far.
struct Domain {
  std::int64_t least = 0;  // of an amount or a date
  std::int64_t most = max_micro;
  std::uint32_t allowed = ~0U;     // of a boolean or a choice, by index
  std::vector<const Node*> more;   // tests of a set or a list that need items or records
  std::vector<const Node*> fewer;  // tests of a set that must fail
  bool asked = false;              // some demand reads the fact
};

/// Cost of a solution: facts to change first, then how far each has to go, then the items of sets, then how much that
/// is.
using Cost = std::int64_t;
inline constexpr Cost one_fact = Cost{1} << 48;
inline constexpr Cost whole_way = Cost{1} << 36;  // from nothing to the threshold
inline constexpr Cost half_way = whole_way / 2;   // of what nobody has said
inline constexpr Cost one_item = Cost{1} << 24;
inline constexpr Cost no_way = INT64_MAX / 4;

/// What is left for a fact before any demand.
[[nodiscard]] Domain initial_domain(const Fact& fact, Value value);

/// Narrows the domain by one test; false when nothing is left. Of a set, `nearest` says that. Tests of records are not
/// for here.
[[nodiscard]] bool narrow(Domain& domain, const Fact& fact, const Node& test, Truth wanted, Day as_of);

/// The value nearest to the present one; nullopt when a set cannot meet all its tests at once.
[[nodiscard]] std::optional<Value> nearest(const Domain& domain, const Fact& fact, Value value);

/// How far it is from the present value to another, in 0 … whole_way.
[[nodiscard]] Cost distance(const Fact& fact, Value from, Value to);

/// Grows with an amount from 0 to 2^15: its logarithm.
[[nodiscard]] Cost size_of(std::int64_t amount);

/// Latest day that lies `years` full years before `as_of`.
[[nodiscard]] Day latest_start(int years, Day as_of);

/// Whether no work changes the fact once it is known.
[[nodiscard]] bool is_fixed(const Fact& fact);

}  // namespace xingping::plan
