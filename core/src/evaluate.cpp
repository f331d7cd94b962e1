// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/evaluate.h"

#include <algorithm>
#include <array>

#include "leaf.h"

namespace xingping {
namespace {

Truth check_all(const Program& program, const Node& node, const std::vector<Truth>& truths) {
  Truth worst = Truth::met;
  for (std::uint32_t i = 0; i < node.count; ++i)
    worst = std::min(worst, truths[static_cast<std::size_t>(program.children[node.first + i])]);
  return worst;
}

Truth check_any(const Program& program, const Node& node, const std::vector<Truth>& truths) {
  Truth best = Truth::unmet;
  for (std::uint32_t i = 0; i < node.count; ++i)
    best = std::max(best, truths[static_cast<std::size_t>(program.children[node.first + i])]);
  return best;
}

Truth check_at_least(const Program& program, const Node& node, const std::vector<Truth>& truths) {
  std::int64_t met = 0;
  std::int64_t possible = 0;
  for (std::uint32_t i = 0; i < node.count; ++i) {
    const Truth truth = truths[static_cast<std::size_t>(program.children[node.first + i])];
    met += truth == Truth::met ? 1 : 0;
    possible += truth != Truth::unmet ? 1 : 0;
  }
  if (met >= node.amount) return Truth::met;
  return possible < node.amount ? Truth::unmet : Truth::unknown;
}

template <class Accept>
int highest(const Program& program, const std::vector<Truth>& truths, Accept accept) {
  for (std::size_t level = program.level_count; level > 0; --level)
    if (accept(truths[static_cast<std::size_t>(program.levels[level - 1])])) return static_cast<int>(level) - 1;
  return -1;
}

}  // namespace

const char* name_of(Truth truth) {
  constexpr std::array names{"unmet", "unknown", "met"};
  return names[static_cast<std::size_t>(truth)];
}

const char* name_of(Stage stage) {
  constexpr std::array names{"application", "acceptance", "recognition"};
  return names[static_cast<std::size_t>(stage)];
}

void evaluate(const Program& program, const std::vector<Value>& values, Context context, std::vector<Truth>& truths) {
  truths.resize(program.nodes.size());
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    const Node& node = program.nodes[i];
    if (node.stage > context.stage)
      truths[i] = Truth::met;
    else if (node.op == Op::all)
      truths[i] = check_all(program, node, truths);
    else if (node.op == Op::any)
      truths[i] = check_any(program, node, truths);
    else if (node.op == Op::at_least)
      truths[i] = check_at_least(program, node, truths);
    else
      truths[i] = check_leaf(node, values, context.as_of);
  }
}

int guaranteed_level(const Program& program, const std::vector<Truth>& truths) {
  return highest(program, truths, [](Truth truth) { return truth == Truth::met; });
}

int reachable_level(const Program& program, const std::vector<Truth>& truths) {
  return highest(program, truths, [](Truth truth) { return truth != Truth::unmet; });
}

}  // namespace xingping
