// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "leaf.h"

#include <bit>

namespace xingping {
namespace {

std::optional<Shortfall> explain_quantity(const Node& node, const std::vector<Value>& values) {
  if (node.op == Op::max || node.op == Op::below) return std::nullopt;
  Shortfall shortfall;
  shortfall.fact = node.fact;
  shortfall.above = node.op == Op::above;
  const Value value = values[node.fact];
  // INVARIANT: |value|, |threshold| ≤ max_micro, so the difference fits.
  if (value.known) {
    shortfall.amount = node.amount - value.data;
    return shortfall;
  }
  const Micro numerator = values[node.first].data;
  const Micro denominator = values[node.count].data;
  shortfall.amount = node.amount - ratio_percent(numerator, denominator);
  shortfall.by = {node.first, numerator_shortfall(numerator, denominator, node.amount)};
  return shortfall;
}

}  // namespace

std::optional<Shortfall> explain_leaf(const Node& node, const std::vector<Value>& values) {
  Shortfall shortfall;
  shortfall.fact = node.fact;
  switch (node.op) {
    case Op::min:
    case Op::above:
    case Op::max:
    case Op::below: return explain_quantity(node, values);
    case Op::items:
      shortfall.items = static_cast<int>(node.amount) - std::popcount(items_there(values[node.fact]) & node.mask);
      return shortfall;
    case Op::is: shortfall.is = node.amount != 0; return shortfall;
    case Op::step: shortfall.step = static_cast<std::size_t>(node.amount); return shortfall;
    case Op::in: shortfall.step = static_cast<std::size_t>(std::countr_zero(node.mask)); return shortfall;
    case Op::years:
      shortfall.from = add_years(static_cast<Day>(values[node.fact].data), static_cast<int>(node.amount));
      return shortfall;
    default: return std::nullopt;
  }
}

}  // namespace xingping
