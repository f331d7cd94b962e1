// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Single nodes: those that only look at their children, and any.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "xingping/evaluate.h"

namespace xingping {

/// Truth of a node that is no leaf. truth_of(child) is asked in order, and no further than it can matter.
template <class TruthOf>
[[nodiscard]] Truth combine(const Nodes& nodes, const Node& node, const TruthOf& truth_of) {
  const NodeIndex* children = nodes.children.data() + node.first;
  switch (node.op) {
    case Op::all: {
      Truth worst = Truth::met;
      for (std::uint32_t i = 0; i < node.count && worst != Truth::unmet; ++i)
        worst = std::min(worst, truth_of(children[i]));
      return worst;
    }
    case Op::any: {
      Truth best = Truth::unmet;
      for (std::uint32_t i = 0; i < node.count && best != Truth::met; ++i) best = std::max(best, truth_of(children[i]));
      return best;
    }
    case Op::at_least: {
      std::int64_t met = 0;
      std::int64_t possible = 0;
      for (std::uint32_t i = 0; i < node.count; ++i) {
        const Truth truth = truth_of(children[i]);
        met += truth == Truth::met ? 1 : 0;
        possible += truth != Truth::unmet ? 1 : 0;
      }
      if (met >= node.amount) return Truth::met;
      return possible < node.amount ? Truth::unmet : Truth::unknown;
    }
    case Op::negate: {
      const Truth truth = truth_of(children[0]);
      if (truth == Truth::unknown) return truth;
      return truth == Truth::met ? Truth::unmet : Truth::met;
    }
    default: {  // branch
      const Truth condition = truth_of(children[0]);
      if (condition == Truth::met) return truth_of(children[1]);
      if (condition == Truth::unmet) return truth_of(children[2]);
      // While it is open which way the branch goes, it is decided only where both ways agree.
      const Truth held = truth_of(children[1]);
      return held == truth_of(children[2]) ? held : Truth::unknown;
    }
  }
}

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
