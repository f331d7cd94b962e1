// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A condition: the rule over facts that a criterion sets for a level, as a tree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xingping/fact.h"

namespace xingping {

enum class Op : std::uint8_t {
  is,        // boolean fact equals `amount` (0 or 1)
  min,       // quantity ≥ amount
  above,     // quantity > amount
  max,       // quantity ≤ amount
  below,     // quantity < amount
  step,      // ordered choice at index ≥ amount
  in,        // choice is in mask
  items,     // at least `amount` of the set items in mask are there
  years,     // `amount` full calendar years have passed since a date
  from,      // date is on or after day `amount`
  until,     // date is on or before day `amount`, or the report's date (report_day)
  count,     // at least `amount` records meet the one child, if any
  sum,       // field `mask` adds up to ≥ amount over the records that meet the one child, if any
  ref,       // the criterion or group named `ref` is met at the same level
  all,       // of children
  any,       // of children
  at_least,  // `amount` of children
  negate,    // "not": the one child does not hold
  branch,    // "if": the second child where the first holds, else the third
};

/// In `until`: the report's own date.
inline constexpr std::int64_t report_day = INT64_MAX;

struct Condition {
  Op op = Op::all;
  FactIndex fact = 0;
  std::int64_t amount = 0;  // micro for quantities, else as said at the op
  std::uint32_t mask = 0;
  std::string ref;
  std::vector<Condition> children;  // of count and sum: over the fields of a record

  friend bool operator==(const Condition&, const Condition&) = default;
};

[[nodiscard]] constexpr bool is_leaf(Op op) { return op < Op::ref; }
[[nodiscard]] const char* name_of(Op op);

/// Facts the condition reads, in order of first use, each once; a ratio brings its two amounts with it.
void collect_facts(const Condition& condition, const std::vector<Fact>& facts, std::vector<FactIndex>& into);

}  // namespace xingping
