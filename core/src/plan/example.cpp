// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/example.h"

#include <algorithm>

#include "plan/cone.h"
#include "records.h"

namespace xingping::plan {
namespace {

/// A record with no more in it than the rule asks; nullopt when nothing meets the rule.
std::optional<std::vector<Value>> example(const Nodes& rule, const Fact& fact, Context context) {
  std::vector<Value> record(fact.fields.size());
  if (rule.list.empty()) return record;
  std::vector<Truth> truths;
  evaluate_nodes(rule, record, context, truths);
  const auto root = static_cast<NodeIndex>(rule.list.size() - 1);
  const Ground ground{rule, fact.fields, record, truths, context, {}};
  const auto found = find_cheapest(ground, Cone(ground, {root, Truth::met})).solution;
  if (!found) return std::nullopt;
  for (const auto& change : found->changes) record[change.fact] = change.to;
  return record;
}

/// Lays into one field of a record an amount that the rule accepts: what is lacking, or else the most that is a
/// threshold or next to one. False when there is none.
bool lay_amount(std::vector<Value>& record, std::size_t field, Micro lacking, const Nodes& rule, const Fact& fact,
                Context context) {
  const Micro step = fact.fields[field].integer ? micro_per_base : 1;
  std::vector<Truth> truths;
  const auto accepts = [&](Micro amount) {
    record[field] = {amount, true};
    evaluate_nodes(rule, record, context, truths);
    return truths.empty() || truths.back() == Truth::met;
  };
  const Micro enough = std::max(lacking, record[field].known ? record[field].data : 0);
  if (accepts((enough + step - 1) / step * step)) return true;
  Micro most = 0;
  for (const auto& test : rule.list) {
    if (!is_leaf(test.op) || test.fact != field) continue;
    for (const Micro amount : {test.amount - step, test.amount, test.amount + step})
      if (amount > most && accepts(amount)) most = amount;
  }
  record[field] = {most, true};
  return most > 0;
}

}  // namespace

bool has_example(const Node& test, const Program& program, const Fact& fact, Context context) {
  const Nodes& rule = program.rules[test.first];
  auto record = example(rule, fact, context);
  return record && (test.op == Op::count || lay_amount(*record, test.mask, test.amount, rule, fact, context));
}

void add_examples(const Node& test, const Program& program, const Fact& fact, const Answers& answers, Context context,
                  std::vector<std::vector<Value>>& into) {
  constexpr std::int64_t most_records = 1000;
  const Nodes& rule = program.rules[test.first];
  auto record = example(rule, fact, context);
  if (!record) return;
  std::int64_t lacking = test.amount - tally(test, program, answers, context).sure;
  if (test.op == Op::sum && lacking > 0) {
    if (!lay_amount(*record, test.mask, lacking, rule, fact, context)) return;
    const Micro each = (*record)[test.mask].data;
    lacking = (lacking + each - 1) / each;
  }
  for (std::int64_t i = 0; i < std::min(lacking, most_records); ++i) into.push_back(*record);
}

}  // namespace xingping::plan
