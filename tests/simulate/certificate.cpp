// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "certificate.h"

#include <algorithm>
#include <cmath>

namespace simulate {

using namespace xingping;  // NOLINT(google-build-using-namespace): one program

void Certificate::add(const Category& category, const Answers& whole, Context context) {
  const Program& program = category.program;
  std::vector<Truth> truths;
  evaluate(program, whole, context, truths);
  const auto level = static_cast<std::size_t>(guaranteed_level(program, truths) + 1);
  if (level > 0) proofs_.push_back({&program, truths, program.levels[level - 1], context.stage});
  if (level < program.level_count) proofs_.push_back({&program, truths, program.levels[level], context.stage});
  for (std::size_t i = level > 0 && level < program.level_count ? 2 : 1; i > 0; --i)
    count_places(proofs_[proofs_.size() - i]);
}

Certificate::Parts Certificate::parts(const Proof& proof, std::size_t index) {
  const Node& node = proof.program->nodes.list[index];
  const NodeIndex* children = proof.program->nodes.children.data() + node.first;
  const Truth truth = proof.truths[index];
  const auto at = [&](std::uint32_t i) { return proof.truths[static_cast<std::size_t>(children[i])]; };
  // An element whose stage has not come holds with nothing below it.
  if (is_leaf(node.op) || node.stage > proof.stage) return {};
  if (node.op == Op::negate) return {{children[0]}, 1};
  if (node.op == Op::branch) {
    // Where both ways agree it takes two of the three, and the one that is gone must be among them: two is a bound.
    const NodeIndex taken = children[at(0) == Truth::met ? 1 : 2];
    if (at(1) == at(2)) return {{children[0], children[1], children[2]}, 2};
    return {{children[0], taken}, 2};
  }
  Parts out;
  for (std::uint32_t i = 0; i < node.count; ++i)
    if (at(i) == truth) out.nodes.push_back(children[i]);
  const auto amount = static_cast<std::size_t>(node.amount);
  if (node.op == Op::at_least)
    out.needed = truth == Truth::met ? amount : node.count + 1 - amount;
  else
    out.needed = (node.op == Op::all) == (truth == Truth::met) ? out.nodes.size() : 1;
  return out;
}

Certificate::Facts Certificate::needed(const Proof& proof) {
  std::vector<Facts> sets(proof.truths.size());
  for (std::size_t i = 0; i <= static_cast<std::size_t>(proof.root); ++i) {
    const Node& node = proof.program->nodes.list[i];
    // A share may come from its two amounts instead.
    if (is_leaf(node.op) && !node.ratio) sets[i] = {node.fact};
    const Parts from = parts(proof, i);
    Facts all;
    for (const auto part : from.nodes)
      all.insert(sets[static_cast<std::size_t>(part)].begin(), sets[static_cast<std::size_t>(part)].end());
    for (const auto fact : all) {
      const auto without = std::count_if(from.nodes.begin(), from.nodes.end(), [&](NodeIndex part) {
        return !sets[static_cast<std::size_t>(part)].contains(fact);
      });
      if (static_cast<std::size_t>(without) < from.needed) sets[i].insert(fact);
    }
  }
  return sets[static_cast<std::size_t>(proof.root)];
}

void Certificate::count_places(const Proof& proof) {
  std::vector<double> ways(proof.truths.size());
  ways[static_cast<std::size_t>(proof.root)] = 1;
  for (auto i = static_cast<std::size_t>(proof.root) + 1; i > 0; --i) {
    if (ways[i - 1] == 0) continue;
    const Node& node = proof.program->nodes.list[i - 1];
    for (const auto part : parts(proof, i - 1).nodes) ways[static_cast<std::size_t>(part)] += ways[i - 1];
    if (!is_leaf(node.op)) continue;
    places_[node.fact] += ways[i - 1];
    if (!node.ratio) continue;
    places_[node.first] += ways[i - 1];
    places_[node.count] += ways[i - 1];
  }
}

double Certificate::cost(const Proof& proof, const Facts& free) const {
  const auto of = [&](FactIndex fact) { return free.contains(fact) || places_[fact] == 0 ? 0.0 : 1 / places_[fact]; };
  std::vector<double> costs(proof.truths.size());
  for (std::size_t i = 0; i <= static_cast<std::size_t>(proof.root); ++i) {
    const Node& node = proof.program->nodes.list[i];
    if (is_leaf(node.op)) {
      costs[i] = of(node.fact);
      if (node.ratio) costs[i] = std::min(costs[i], of(node.first) + of(node.count));
      continue;
    }
    const Parts from = parts(proof, i);
    std::vector<double> each;
    for (const auto part : from.nodes) each.push_back(costs[static_cast<std::size_t>(part)]);
    std::sort(each.begin(), each.end());
    for (std::size_t k = 0; k < from.needed; ++k) costs[i] += each[k];
  }
  return costs[static_cast<std::size_t>(proof.root)];
}

int Certificate::least() const {
  Facts always;
  for (const auto& proof : proofs_) {
    const Facts own = needed(proof);
    always.insert(own.begin(), own.end());
  }
  double rest = 0;
  for (const auto& proof : proofs_) rest += cost(proof, always);
  return static_cast<int>(always.size()) + static_cast<int>(std::ceil(rest - 1e-6));
}

}  // namespace simulate
