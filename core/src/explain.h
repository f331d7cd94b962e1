// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The smallest sets of things on which a truth rests, or which would bring it about.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "plan/cone.h"

namespace xingping {

using Ids = std::vector<std::uint32_t>;  // ascending
using Family = std::vector<Ids>;         // smallest first, none inside another

inline constexpr std::size_t max_sets = 32;

/// Adds a set unless one inside it is there; sets around it go.
void add_set(Family& family, Ids set);

/// Every union of one set from each.
[[nodiscard]] Family joined(const Family& a, const Family& b);

/// Sets of which each gives the demand its truth. `terminal(demand)` says what stands for a node: a family (of one set
/// with its id; of the empty set where nothing is needed; none where there is no way), or nullopt to look below it.
template <class Terminal>
Family find_sets(const Nodes& nodes, plan::Demand demand, const Terminal& terminal) {
  if (auto known = terminal(demand)) return std::move(*known);
  const Node& node = nodes.list[static_cast<std::size_t>(demand.node)];
  const std::int64_t needed = plan::needed_options(node, demand.wanted);
  if (needed <= 0) return {{}};
  // ways[k]: sets that bring about k of the options seen so far.
  std::vector<Family> ways(static_cast<std::size_t>(needed) + 1);
  ways.front() = {{}};
  plan::each_option(nodes, demand, [&](const plan::Option& option) {
    Family own = find_sets(nodes, option.parts[0], terminal);
    if (option.count == 2) own = joined(own, find_sets(nodes, option.parts[1], terminal));
    for (std::size_t k = ways.size() - 1; k > 0; --k)
      for (auto& set : joined(ways[k - 1], own)) add_set(ways[k], std::move(set));
  });
  return std::move(ways.back());
}

}  // namespace xingping
