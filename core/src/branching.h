// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Single nodes: those that only look at their children, and any.
#pragma once

#include <optional>
#include <vector>

#include "xingping/evaluate.h"

namespace xingping {

/// Truth of the node from its children's, which stand before it; nullopt for a leaf.
[[nodiscard]] std::optional<Truth> check_branching(const Nodes& nodes, const Node& node,
                                                   const std::vector<Truth>& truths);

/// Truth of any node, from its children's and from the sheet.
[[nodiscard]] Truth check_node(const Program& program, std::size_t index, const Answers& answers, Context context,
                               const std::vector<Truth>& truths);

/// Whether the i-th of a branch's three children can matter: once it is decided which way it goes, only that way does.
[[nodiscard]] constexpr bool branch_matters(Truth condition, std::uint32_t i) {
  return condition == Truth::unknown || i == (condition == Truth::met ? 1U : 2U);
}

}  // namespace xingping
