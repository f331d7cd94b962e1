// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Smallest sets by trying them all: what explanations are held against.
#pragma once

#include <optional>
#include <string>

#include "support/laws.h"

namespace support {

[[nodiscard]] const xingping::Cell& cell(const Case& sheet, std::uint32_t criterion, std::size_t level);

/// The facts that the tests below a node read, the amounts of a share too; ascending.
[[nodiscard]] std::vector<xingping::FactIndex> facts_below(const xingping::Program& program,
                                                           xingping::NodeIndex node);
[[nodiscard]] std::string named(const xingping::Pack& pack, const std::vector<xingping::FactIndex>& facts);

/// A set of fewer than `size` out of `from` that does, as far as `trials` allow one to say; the smallest
/// first.
template <class Does>
std::optional<std::vector<std::uint32_t>> fewer_than(std::size_t size, const std::vector<std::uint32_t>& from,
                                                     std::int64_t trials, Does does) {
  for (std::size_t count = 0; count < size && count <= from.size(); ++count) {
    std::vector<std::size_t> taken(count);
    for (std::size_t i = 0; i < count; ++i) taken[i] = i;
    while (true) {
      if (trials-- <= 0) return std::nullopt;
      std::vector<std::uint32_t> some;
      for (const auto one : taken) some.push_back(from[one]);
      if (does(some)) return some;
      std::size_t place = count;
      while (place > 0 && taken[place - 1] == from.size() - count + place - 1) --place;
      if (place == 0) break;
      ++taken[place - 1];
      for (std::size_t i = place; i < count; ++i) taken[i] = taken[i - 1] + 1;
    }
  }
  return std::nullopt;
}

}  // namespace support
