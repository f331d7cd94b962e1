// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/example.h"

#include <algorithm>

#include "plan/search.h"
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
  const auto found = find_cheapest({rule, fact.fields, record, truths, context, {}}, root, Truth::met).solution;
  if (!found) return std::nullopt;
  for (const auto& change : found->changes) record[change.fact] = change.to;
  return record;
}

}  // namespace

bool has_example(const Node& test, const Program& program, const Fact& fact, Context context) {
  return example(program.rules[test.first], fact, context).has_value();
}

void add_examples(const Node& test, const Program& program, const Fact& fact, const Answers& answers, Context context,
                  std::vector<std::vector<Value>>& into) {
  auto record = example(program.rules[test.first], fact, context);
  if (!record) return;
  std::int64_t lacking = test.amount - tally(test, program, answers, context).sure;
  if (test.op == Op::sum) {
    // One more record brings what is lacking, or what the rule asks of it, if that is more.
    Value& amount = (*record)[test.mask];
    amount = {std::max(lacking, amount.known ? amount.data : 0), true};
    lacking = 1;
  }
  for (std::int64_t i = 0; i < lacking; ++i) into.push_back(*record);
}

}  // namespace xingping::plan
