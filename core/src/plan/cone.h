// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What lies below one node: the facts it reads, and those on which demands can pull in two directions.
#pragma once

#include <algorithm>
#include <array>

#include "plan/search.h"

namespace xingping::plan {

/// One way to carry out a part of a demand: all of its parts.
struct Option {
  std::array<Demand, 2> parts;
  std::size_t count = 1;
};

/// How many of its options a demand on a node that is no leaf needs.
[[nodiscard]] std::int64_t needed_options(const Node& node, Truth wanted);

/// Calls visit(option) for each of them.
template <class Visit>
void each_option(const Nodes& nodes, Demand demand, Visit visit) {
  const Node& node = nodes.list[static_cast<std::size_t>(demand.node)];
  const NodeIndex* children = nodes.children.data() + node.first;
  const Truth wanted = demand.wanted;
  if (node.op == Op::branch) {
    visit(Option{{Demand{children[0], Truth::met}, Demand{children[1], wanted}}, 2});
    visit(Option{{Demand{children[0], Truth::unmet}, Demand{children[2], wanted}}, 2});
    visit(Option{{Demand{children[1], wanted}, Demand{children[2], wanted}}, 2});
    return;
  }
  const Truth below = node.op == Op::negate ? (wanted == Truth::met ? Truth::unmet : Truth::met) : wanted;
  for (std::uint32_t i = 0; i < node.count; ++i) visit(Option{{Demand{children[i], below}, Demand{}}, 1});
}

class Cone {
 public:
  /// Without the ways through `skip`.
  Cone(const Ground& ground, Demand root, NodeIndex skip = no_node);

  [[nodiscard]] Demand root() const { return root_; }
  [[nodiscard]] const std::vector<FactIndex>& facts() const { return facts_; }
  /// Place of a fact in facts().
  [[nodiscard]] std::size_t place(FactIndex fact) const { return static_cast<std::size_t>(places_[fact]); }
  /// At how many places at once a way could use the fact, at most; at least 1.
  [[nodiscard]] int uses(FactIndex fact) const { return std::max(1, uses_[place(fact)]); }
  /// Whether the node has the truth, and no change made elsewhere could undo that.
  [[nodiscard]] bool holds_anyway(const Ground& ground, Demand demand) const {
    const auto at = static_cast<std::size_t>(demand.node);
    return ground.truths[at] == demand.wanted && contested_[at] == 0;
  }
  [[nodiscard]] bool skips(NodeIndex node) const { return node == skip_; }
  /// A worked-out share whose amounts may change as well.
  [[nodiscard]] bool moves(const Node& share) const;

 private:
  struct Reader {
    int tests = 0;     // different demands on the fact
    bool odd = false;  // one of them is not simply "more"
  };
  void visit(const Ground& ground, Demand demand);
  void visit_leaf(const Node& leaf, Truth wanted);
  void add(FactIndex fact);
  void add_uses(const Ground& ground, Demand demand, std::vector<int>& uses) const;

  Demand root_;
  NodeIndex skip_;
  std::vector<FactIndex> facts_;
  std::vector<int> places_;
  std::vector<Reader> readers_;  // by place
  std::vector<char> visited_;    // by node: 1 as met, 2 as unmet
  std::vector<char> contested_;
  std::vector<int> uses_;  // by place
};

}  // namespace xingping::plan
