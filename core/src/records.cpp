// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "records.h"

#include <algorithm>

namespace xingping {
namespace {

Truth check_rule(const Nodes& rule, const std::vector<Value>& record, Context context, std::vector<Truth>& truths) {
  if (rule.list.empty()) return Truth::met;
  evaluate_nodes(rule, record, context, truths);
  return truths.back();
}

std::int64_t add(std::int64_t a, std::int64_t b) { return std::min(max_micro, a + b); }

}  // namespace

Tally tally(const Node& node, const Program& program, const Answers& answers, Context context) {
  const Value value = answers.values[node.fact];
  if (!value.known) return {0, max_micro};
  const RecordList& list = answers.records[static_cast<std::size_t>(value.data)];
  const Nodes& rule = program.rules[node.first];
  std::vector<Truth> truths;
  Tally out{0, list.complete ? 0 : max_micro};
  for (const auto& record : list.records) {
    const Truth truth = check_rule(rule, record, context, truths);
    if (truth == Truth::unmet) continue;
    // An open amount is 0, and could be anything from there upwards.
    const Value amount = node.op == Op::sum ? record[node.mask] : Value{1, true};
    if (truth == Truth::met) out.sure = add(out.sure, amount.data);
    out.possible = add(out.possible, amount.known ? amount.data : max_micro);
  }
  return out;
}

std::optional<Micro> least(const Node& node, const Program& program, const Answers& answers, Context context) {
  const Value value = answers.values[node.fact];
  if (!value.known) return std::nullopt;
  const RecordList& list = answers.records[static_cast<std::size_t>(value.data)];
  if (!list.complete) return std::nullopt;
  const Nodes& rule = program.rules[node.first];
  std::vector<Truth> truths;
  std::optional<Micro> out;
  for (const auto& record : list.records) {
    const Truth truth = check_rule(rule, record, context, truths);
    if (truth == Truth::unmet) continue;
    const Value amount = record[node.mask];
    if (truth == Truth::unknown || !amount.known) return std::nullopt;
    out = std::min(out.value_or(amount.data), amount.data);
  }
  return out;
}

Truth check_records(const Node& node, const Program& program, const Answers& answers, Context context) {
  const Tally found = tally(node, program, answers, context);
  if (found.sure >= node.amount) return Truth::met;
  return found.possible < node.amount ? Truth::unmet : Truth::unknown;
}

Shortfall explain_records(const Node& node, const Program& program, const Answers& answers, Context context) {
  const std::int64_t missing = node.amount - tally(node, program, answers, context).sure;
  Shortfall shortfall;
  shortfall.fact = node.fact;
  if (node.op == Op::count) {
    shortfall.items = static_cast<int>(missing);
  } else {
    shortfall.field = node.mask;
    shortfall.amount = missing;
  }
  return shortfall;
}

}  // namespace xingping
