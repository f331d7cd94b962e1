// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "leaf.h"

#include <bit>

namespace xingping {
namespace {

constexpr Truth decided(bool holds) { return holds ? Truth::met : Truth::unmet; }

/// Sign of (value − threshold).
int compare(std::int64_t value, std::int64_t threshold) { return value < threshold ? -1 : (value > threshold ? 1 : 0); }

Truth decide(Op op, int sign) {
  switch (op) {
    case Op::min: return decided(sign >= 0);
    case Op::above: return decided(sign > 0);
    case Op::max: return decided(sign <= 0);
    default: return decided(sign < 0);
  }
}

bool is_worked_out(const Node& node, const std::vector<Value>& values) {
  return node.ratio && !values[node.fact].known && ratio_known({node.first, node.count}, values);
}

Truth check_quantity(const Node& node, const std::vector<Value>& values) {
  const Value value = values[node.fact];
  if (value.known) return decide(node.op, compare(value.data, node.amount));
  if (is_worked_out(node, values))
    return decide(node.op, compare_ratio(values[node.first].data, values[node.count].data, node.amount));
  return Truth::unknown;
}

/// Kleene k-of-n over items: met once enough are there, unmet once too many are not.
Truth check_items(const Node& node, Value value) {
  const int there = std::popcount(items_there(value) & node.mask);
  const int possible = std::popcount(node.mask) - std::popcount(items_absent(value) & node.mask);
  if (there >= node.amount) return Truth::met;
  return possible < node.amount ? Truth::unmet : Truth::unknown;
}

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

Truth check_leaf(const Node& node, const std::vector<Value>& values, Day as_of) {
  const Value value = values[node.fact];
  switch (node.op) {
    case Op::min:
    case Op::above:
    case Op::max:
    case Op::below: return check_quantity(node, values);
    case Op::items: return check_items(node, value);
    default: break;
  }
  if (!value.known) return Truth::unknown;
  switch (node.op) {
    case Op::is: return decided(value.data == node.amount);
    case Op::step: return decided(value.data >= node.amount);
    case Op::in: return decided(((node.mask >> static_cast<unsigned>(value.data)) & 1U) != 0);
    case Op::years: return decided(add_years(static_cast<Day>(value.data), static_cast<int>(node.amount)) <= as_of);
    case Op::from: return decided(value.data >= node.amount);
    case Op::until: return decided(value.data <= (node.amount == report_day ? as_of : node.amount));
    default: return Truth::unknown;
  }
}

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
