// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where a search stands: what the demands carried out so far leave of each fact, and what is still to be chosen.
#pragma once

#include "plan/cone.h"

namespace xingping::plan {

/// `needed` of the options have yet to be carried out.
struct Pending {
  std::vector<Option> options;
  std::int64_t needed = 0;
};

class State {
 public:
  State(const Ground& ground, const Cone& cone);

  /// Makes a leaf have the wanted truth; false on a contradiction.
  [[nodiscard]] bool apply(const Node& leaf, Demand demand);
  /// What that would add to the cost; nullopt on a contradiction.
  [[nodiscard]] std::optional<Cost> added_cost(const Node& leaf, Demand demand) const;
  [[nodiscard]] Cost cost() const { return cost_; }
  /// The changes that all demands come to; nullopt when shares and amounts do not go together.
  [[nodiscard]] std::optional<Solution> conclude();

  std::vector<Pending> pending;

 private:
  /// What is left for one fact, and what it costs.
  struct Held {
    Domain domain;
    Cost price = 0;
  };
  /// The leaf's fact after the demand.
  [[nodiscard]] std::optional<Held> narrowed(const Node& leaf, Demand demand) const;
  [[nodiscard]] Cost price(const Domain& domain, FactIndex index) const;
  /// The value of a fact as it is, a share worked out where it can be.
  [[nodiscard]] Value present(FactIndex fact) const;
  [[nodiscard]] bool mend_share(const Node& share, Truth wanted);
  [[nodiscard]] Value final_value(FactIndex fact) const;

  const Ground* ground_;
  const Cone* cone_;
  std::vector<Held> held_;                             // by place
  std::vector<std::pair<const Node*, Truth>> shares_;  // to be seen to once the amounts are settled
  Cost cost_ = 0;
};

}  // namespace xingping::plan
