// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How much of what is answered could be lost before a condition that is met no longer is.
#pragma once

#include <vector>

#include "view.h"

namespace xingping {

class Margins {
 public:
  Margins(const View& view, const Pack& pack, const Program& program, const Answers& answers, Context context);

  /// Of a condition that is met: one entry for each fact that could break it by itself, with the most that may be lost:
  /// an amount (with `above`, less than that amount), so many items or records whichever they are, the lowest step that
  /// still does, the day since when. Of a share worked out from two amounts, `by` says it of the numerator. Not
  /// measured: what only several tests on one set or list would break together, and what has no more and less.
  [[nodiscard]] std::vector<Shortfall> of(NodeIndex condition);

 private:
  /// What one test can spare before its own truth turns.
  struct Spare {
    NodeIndex test = no_node;
    FactIndex lost = 0;      // the fact that is lowered: of a worked-out share its numerator
    std::int64_t least = 0;  // the greatest loss that leaves the truth as it is, in least units
    Shortfall entry;
    bool told = false;
  };
  void collect(NodeIndex index);
  void add_spare(NodeIndex index);
  [[nodiscard]] bool measure(const Node& test, Truth truth, Spare& spare) const;
  [[nodiscard]] bool measure_share(const Node& test, Spare& spare) const;
  /// Whether the condition breaks when `alone`, or else whatever of its fact can spare no more, turns.
  [[nodiscard]] bool breaks(const Spare& from, bool alone);
  [[nodiscard]] const Spare* binding(const Spare& first);

  const View& view_;
  const Pack& pack_;
  const Program& program_;
  const Answers& answers_;
  Context context_;
  std::vector<Truth> tried_;
  std::vector<NodeIndex> below_;  // nodes of the condition, children first
  std::vector<Spare> spares_;
};

}  // namespace xingping
