// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/reasons.h"

#include <set>

namespace support {

using namespace xingping;

const Cell& cell(const Case& sheet, std::uint32_t criterion, std::size_t level) {
  const Program& program = sheet.category.program;
  return program.cells[criterion * program.level_count + level];
}

std::vector<FactIndex> facts_below(const Program& program, NodeIndex node) {
  std::set<FactIndex> found;
  std::vector<NodeIndex> open{node};
  while (!open.empty()) {
    const Node& here = program.nodes.list[static_cast<std::size_t>(open.back())];
    open.pop_back();
    if (is_leaf(here.op)) {
      found.insert(here.fact);
      if (here.ratio) found.insert({here.first, here.count});
      continue;
    }
    for (std::uint32_t i = 0; i < here.count; ++i) open.push_back(program.nodes.children[here.first + i]);
  }
  return {found.begin(), found.end()};
}

std::string named(const Pack& pack, const std::vector<FactIndex>& facts) {
  std::string out;
  for (const auto fact : facts) out += (out.empty() ? "" : ", ") + pack.facts[fact].id;
  return out;
}

}  // namespace support
