// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/cone.h"

namespace xingping::plan {
namespace {

/// Tests that more of a fact, or more time, can only help.
bool wants_more(const Node& leaf, Truth wanted) {
  if (wanted != Truth::met) return false;
  switch (leaf.op) {
    case Op::is: return leaf.amount == 1;
    case Op::min:
    case Op::above:
    case Op::step:
    case Op::items:
    case Op::years:
    case Op::count:
    case Op::sum: return true;
    case Op::until: return leaf.amount == report_day;
    default: return false;
  }
}

}  // namespace

std::int64_t needed_options(const Node& node, Truth wanted) {
  const std::int64_t all = node.count;
  std::int64_t enough = 1;
  if (node.op == Op::all) enough = all;
  if (node.op == Op::at_least) enough = std::max<std::int64_t>(0, node.amount);
  const bool counts = node.op == Op::all || node.op == Op::any || node.op == Op::at_least;
  return counts && wanted == Truth::unmet ? all - enough + 1 : enough;
}

Cone::Cone(const Ground& ground, Demand root, NodeIndex skip)
    : root_(root), skip_(skip), places_(ground.facts.size(), -1), visited_(ground.nodes.list.size()) {
  visit(ground, root);
  contested_.resize(ground.nodes.list.size());
  const auto pulled = [&](FactIndex fact) {
    if (places_[fact] < 0) return false;
    const Reader& reader = readers_[place(fact)];
    return reader.odd && reader.tests > 1;
  };
  for (std::size_t i = 0; i < contested_.size(); ++i) {
    const Node& node = ground.nodes.list[i];
    if (is_leaf(node.op)) {
      contested_[i] = visited_[i] != 0 && (pulled(node.fact) || moves(node)) ? 1 : 0;
      continue;
    }
    const NodeIndex* children = ground.nodes.children.data() + node.first;
    const auto contested = [&](NodeIndex child) { return contested_[static_cast<std::size_t>(child)] != 0; };
    contested_[i] = std::any_of(children, children + node.count, contested) ? 1 : 0;
  }
  uses_.resize(facts_.size());
  add_uses(ground, root, uses_);
}

bool Cone::moves(const Node& share) const {
  return share.ratio && (places_[share.first] >= 0 || places_[share.count] >= 0);
}

void Cone::add(FactIndex fact) {
  if (places_[fact] >= 0) return;
  places_[fact] = static_cast<int>(facts_.size());
  facts_.push_back(fact);
  readers_.push_back({});
}

void Cone::visit(const Ground& ground, Demand demand) {
  char& seen = visited_[static_cast<std::size_t>(demand.node)];
  const char as = demand.wanted == Truth::met ? 1 : 2;
  if ((seen & as) != 0 || skips(demand.node)) return;
  seen = static_cast<char>(seen | as);
  const Node& node = ground.nodes.list[static_cast<std::size_t>(demand.node)];
  if (node.stage > ground.context.stage) return;
  if (is_leaf(node.op)) {
    visit_leaf(node, demand.wanted);
    return;
  }
  each_option(ground.nodes, demand, [&](const Option& option) {
    for (std::size_t i = 0; i < option.count; ++i) visit(ground, option.parts[i]);
  });
}

/// Of options that exclude each other only the one that uses a fact most counts.
void Cone::add_uses(const Ground& ground, Demand demand, std::vector<int>& uses) const {
  const Node& node = ground.nodes.list[static_cast<std::size_t>(demand.node)];
  if (node.stage > ground.context.stage || skips(demand.node) || holds_anyway(ground, demand)) return;
  if (is_leaf(node.op)) {
    ++uses[place(node.fact)];
    return;
  }
  const bool one = needed_options(node, demand.wanted) == 1;
  const std::vector<int> before = one ? uses : std::vector<int>{};
  each_option(ground.nodes, demand, [&](const Option& option) {
    std::vector<int> own = before;
    for (std::size_t i = 0; i < option.count; ++i) add_uses(ground, option.parts[i], one ? own : uses);
    for (std::size_t i = 0; i < own.size(); ++i) uses[i] = std::max(uses[i], own[i]);
  });
}

void Cone::visit_leaf(const Node& leaf, Truth wanted) {
  add(leaf.fact);
  Reader& reader = readers_[place(leaf.fact)];
  ++reader.tests;
  reader.odd = reader.odd || !wants_more(leaf, wanted);
}

}  // namespace xingping::plan
