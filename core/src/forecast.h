// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// In which order open tests are best made, when any one of them is likely to be met.
#pragma once

#include <optional>
#include <vector>

#include "xingping/evaluate.h"

namespace xingping {

/// Each open node has a chance of being met and a number of questions it takes to know, worked out from its parts: of
/// parts that must all hold one asks first what fails most for its cost, of alternatives what holds most for its cost.
/// Whole numbers throughout, so that every build gives the same order.
class Forecast {
 public:
  Forecast(const Program& program, const std::vector<Truth>& truths);

  /// Facts of open tests below the node, which is open, in the order in which to ask; at most `most`.
  [[nodiscard]] std::vector<FactIndex> order(NodeIndex goal, std::size_t most);

 private:
  struct Guess {
    std::uint64_t chance = 0;  // of being met, in 2^-30
    std::uint64_t cost = 0;    // questions, in 2^-12
    FactIndex first = 0;       // what to ask first
  };
  [[nodiscard]] Guess guess(std::size_t index);
  [[nodiscard]] Guess in_turn(std::size_t needed, bool all);
  [[nodiscard]] Guess branch(const Node& node) const;

  const Program& program_;
  const std::vector<Truth>& truths_;
  std::vector<std::uint32_t> uses_;  // by node: open nodes that it is a part of
  std::vector<Guess> guesses_;       // by node, of open ones
  std::vector<Guess> parts_;         // open parts of the node in hand
  std::vector<FactIndex> aside_;     // facts already in the order
};

}  // namespace xingping
