// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The cheapest way to give one node of a program a truth: branch and bound over the alternatives, on shared facts.
//
// Demands that leave no choice are carried out at once. What remains are choices (k of some options); each is bounded
// from below by sharing the cost of a fact among the places that could use it at the same time, so that the bound is
// exact where options have no facts in common, and the search then goes straight to the answer.
#pragma once

#include <optional>
#include <vector>

#include "plan/domain.h"

namespace xingping::plan {

/// What a search looks at: the nodes of a program, or the rule over one record.
struct Ground {
  const Nodes& nodes;
  const std::vector<Fact>& facts;
  const std::vector<Value>& values;
  const std::vector<Truth>& truths;  // of the nodes under the values
  Context context;
  std::vector<const Node*> hopeless;  // tests of records that no record can meet
};

struct Change {
  FactIndex fact = 0;
  Value to;
  std::vector<const Node*> records;  // tests that need further records
};

struct Solution {
  Cost cost = 0;
  std::vector<Change> changes;
};

struct Found {
  std::optional<Solution> solution;  // none: there is no way
  bool exact = true;                 // false when the search was cut short: there may be a cheaper way, or one at all
};

class Cone;

/// What the root of the cone needs. `forbidden`: nodes that must not be made to hold. Ways that cost `limit` or more
/// are not looked for.
[[nodiscard]] Found find_cheapest(const Ground& ground, const Cone& cone, const std::vector<NodeIndex>& forbidden = {},
                                  Cost limit = no_way);

}  // namespace xingping::plan
