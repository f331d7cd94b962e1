// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A category compiled for evaluation: one flat list of nodes in which children stand before parents.
#pragma once

#include <cstdint>
#include <vector>

#include "xingping/condition.h"

namespace xingping {

enum class Stage : std::uint8_t { application, acceptance, recognition };
[[nodiscard]] const char* name_of(Stage stage);

using NodeIndex = std::int32_t;
inline constexpr NodeIndex no_node = -1;

struct Node {
  Op op = Op::all;
  Stage stage = Stage::application;  // before its stage the node holds, being pending
  bool ratio = false;                // the fact may be worked out: first/count are numerator and denominator
  FactIndex fact = 0;
  std::int64_t amount = 0;
  std::uint32_t mask = 0;
  std::uint32_t first = 0;  // children[first … first + count); of count and sum: the rule
  std::uint32_t count = 0;
};

/// A flat list of nodes over one set of values: a whole sheet, or the fields of one record.
struct Nodes {
  std::vector<Node> list;  // INVARIANT: a node's children have smaller indices
  std::vector<NodeIndex> children;
};

/// One criterion at one level.
struct Cell {
  NodeIndex condition = no_node;  // none: not required at this level
  NodeIndex exempt = no_node;
  NodeIndex result = no_node;  // condition or exemption
};

struct Program {
  std::size_t level_count = 0;
  Nodes nodes;
  std::vector<Nodes> rules;       // what a record must meet; the last node decides, none at all accepts every record
  std::vector<Cell> cells;        // [criterion * level_count + level]
  std::vector<NodeIndex> groups;  // [group * level_count + level]
  std::vector<NodeIndex> requirements;  // [group * level_count + level]; what a group requires besides its members
  std::vector<NodeIndex> routes;        // [route]
  std::vector<NodeIndex> levels;        // [level]
};

}  // namespace xingping
