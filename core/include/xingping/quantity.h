// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Exact decimals with units. Every quantity is a whole number of millionths of its dimension's base unit, so that
// comparing is comparing integers and a unit is a power of ten (base units: 万元, %, TB, GB/s, PB/日, 年, ms, the
// counting word).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xingping {

/// Millionths of a base unit; |micro| ≤ max_micro, so sums and the cross-multiplication of ratios stay inside 128 bits.
using Micro = std::int64_t;
inline constexpr Micro micro_per_base = 1'000'000;
inline constexpr Micro max_micro = 1'000'000'000'000'000'000;

struct Unit {
  std::string dimension;  // "money", "share", … or the counting word itself
  int exponent = 0;       // one of this unit is 10^exponent base units
};

/// Null when the unit is not known. Counting words may be multiplied: 万个, 亿次.
[[nodiscard]] std::optional<Unit> find_unit(std::string_view name);

/// Units a person may choose for a fact of this unit, its own first.
[[nodiscard]] std::vector<std::string> units_beside(std::string_view name);

enum class ParseError { none, malformed, too_precise, out_of_range };
struct ParsedQuantity {
  Micro micro = 0;
  ParseError error = ParseError::none;
};

/// Reads plain decimal text ("650.5", "-3", "1e4"), exactly, as an amount of `unit`.
[[nodiscard]] ParsedQuantity parse_quantity(std::string_view text, const Unit& unit);

/// Shortest exact decimal text of `micro` in `unit`.
[[nodiscard]] std::string format_quantity(Micro micro, const Unit& unit);

/// a/b compared with share (in millionths of a percent): negative, zero or positive. b > 0.
[[nodiscard]] int compare_ratio(Micro a, Micro b, Micro share);

/// a/b as a percentage in millionths, rounded down. b > 0, result clamped to ±max_micro.
[[nodiscard]] Micro ratio_percent(Micro a, Micro b);

/// Smallest amount to add to a so that (a + amount)/b ≥ share. b > 0, result clamped to max_micro.
[[nodiscard]] Micro numerator_shortfall(Micro a, Micro b, Micro share);

}  // namespace xingping
