// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One category and a sheet on which answers are tried out; only what an answer can reach is judged again.
#pragma once

#include "trials.h"
#include "xingping/outlook.h"

namespace xingping {

using Goal = std::optional<std::size_t>;  // a level; none: all of them

class Prospect {
 public:
  Prospect(const Pack& pack, const Category& category, Answers answers, Context context);

  [[nodiscard]] const std::vector<Truth>& truths() const { return truths_; }
  [[nodiscard]] Bounds bounds() const {
    return {guaranteed_level(program_, truths_), reachable_level(program_, truths_)};
  }
  /// Facts that can still decide the goal: open tests below it, through open nodes only.
  [[nodiscard]] std::vector<FactIndex> open(Goal goal);
  /// What each answer to an open fact would come to.
  [[nodiscard]] std::vector<Outcome> outcomes(FactIndex fact, Goal goal);
  /// The amounts from which something differs: the bounds, or a status of a criterion that reads the fact.
  [[nodiscard]] std::vector<Outcome> points(FactIndex fact);
  /// Whether nothing hangs on the fact, whatever it is: were it open, it would not be asked.
  [[nodiscard]] bool is_idle(FactIndex fact, Goal goal);

 private:
  /// Nodes that the fact can reach, also as an amount of a share; of a share those of its numerator, too.
  void find_reach(FactIndex fact);
  void judge();
  void restore();
  [[nodiscard]] int status(std::uint32_t criterion, std::size_t level) const;

  const Pack& pack_;
  const Category& category_;
  const Program& program_;
  Answers answers_;
  Context context_;
  std::vector<Truth> truths_;
  std::vector<Truth> before_;     // on the sheet as it is
  std::vector<NodeIndex> reach_;  // ascending: parts before wholes
  std::vector<char> marks_;       // by node; all clear between two uses
};

}  // namespace xingping
