// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "forecast.h"

#include <algorithm>

namespace xingping {
namespace {

constexpr std::uint64_t certain = std::uint64_t{1} << 30U;
/// Whoever applies meets most of what is asked.
constexpr std::uint64_t likely = certain / 10 * 9;
constexpr std::uint64_t one_question = std::uint64_t{1} << 12U;
/// What has been put aside is asked only where nothing else is left.
constexpr std::uint64_t aside_cost = 64 * one_question;
constexpr std::uint64_t max_cost = std::uint64_t{1} << 24U;

std::uint64_t share(std::uint64_t amount, std::uint64_t chance) { return amount * chance >> 30U; }

}  // namespace

Forecast::Forecast(const Program& program, const std::vector<Truth>& truths)
    : program_(program), truths_(truths), uses_(truths.size()), guesses_(truths.size()) {
  for (std::size_t i = 0; i < truths.size(); ++i) {
    const Node& node = program.nodes.list[i];
    if (is_leaf(node.op) || truths[i] != Truth::unknown) continue;
    for (std::uint32_t child = 0; child < node.count; ++child)
      ++uses_[static_cast<std::size_t>(program.nodes.children[node.first + child])];
  }
}

std::vector<FactIndex> Forecast::order(NodeIndex goal, std::size_t most) {
  aside_.clear();
  while (aside_.size() < most) {
    for (std::size_t i = 0; i <= static_cast<std::size_t>(goal); ++i)
      if (truths_[i] == Truth::unknown) guesses_[i] = guess(i);
    const FactIndex first = guesses_[static_cast<std::size_t>(goal)].first;
    if (std::find(aside_.begin(), aside_.end(), first) != aside_.end()) break;
    aside_.push_back(first);
  }
  return aside_;
}

Forecast::Guess Forecast::guess(std::size_t index) {
  const Node& node = program_.nodes.list[index];
  if (is_leaf(node.op)) {
    // An answer that serves several elements is worth a question of each of them only in part.
    const bool aside = std::find(aside_.begin(), aside_.end(), node.fact) != aside_.end();
    return {likely, aside ? aside_cost : one_question / std::max(1U, uses_[index]), node.fact};
  }
  if (node.op == Op::branch) return branch(node);
  parts_.clear();
  std::size_t met = 0;
  for (std::uint32_t i = 0; i < node.count; ++i) {
    const auto child = static_cast<std::size_t>(program_.nodes.children[node.first + i]);
    if (truths_[child] == Truth::unknown) parts_.push_back(guesses_[child]);
    if (truths_[child] == Truth::met) ++met;
  }
  // What is written with a "not" is as likely to be met as what is written without.
  if (node.op == Op::negate) return parts_.front();
  const std::size_t needed = node.op == Op::at_least ? static_cast<std::size_t>(node.amount) - met : 1;
  return in_turn(needed, node.op == Op::all || needed == parts_.size());
}

/// Parts asked one after the other until so many are met, or until one of all is not.
Forecast::Guess Forecast::in_turn(std::size_t needed, bool all) {
  Guess out{0, 0, 0};
  std::vector<std::uint64_t> lacking(all ? 1 : needed, 0);  // chance that so many more are needed, less one
  lacking.back() = certain;
  for (auto next = parts_.begin(); next != parts_.end(); ++next) {
    auto best = next;
    const auto tells = [&](const Guess& one) { return (all ? certain - one.chance : one.chance) + 1; };
    // What is better by less than a twentieth stays in the order of the document.
    for (auto other = next + 1; other != parts_.end(); ++other)
      if (other->cost * tells(*best) / 19 < best->cost * tells(*other) / 20) best = other;
    std::rotate(next, best, best + 1);
    if (next == parts_.begin()) out.first = next->first;
    std::uint64_t asked = 0;
    for (std::size_t i = 0; i < lacking.size(); ++i) {
      asked += lacking[i];
      const std::uint64_t met = share(lacking[i], next->chance);
      lacking[i] = all ? met : lacking[i] - met;
      if (all) continue;
      if (i > 0)
        lacking[i - 1] += met;
      else
        out.chance += met;
    }
    out.cost = std::min(max_cost, out.cost + share(next->cost, asked));
  }
  if (all) out.chance = lacking.front();
  return out;
}

Forecast::Guess Forecast::branch(const Node& node) const {
  const NodeIndex* children = program_.nodes.children.data() + node.first;
  const auto of = [&](int i) {
    const auto child = static_cast<std::size_t>(children[i]);
    if (truths_[child] == Truth::unknown) return guesses_[child];
    return Guess{truths_[child] == Truth::met ? certain : 0, 0, 0};
  };
  const Guess condition = of(0);
  const Guess held = of(1);
  const Guess otherwise = of(2);
  const std::uint64_t fails = certain - condition.chance;
  Guess out{share(held.chance, condition.chance) + share(otherwise.chance, fails),
            condition.cost + share(held.cost, condition.chance) + share(otherwise.cost, fails), condition.first};
  if (condition.cost == 0) out.first = condition.chance > 0 ? held.first : otherwise.first;
  return out;
}

}  // namespace xingping
