// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/days.h"

#include "sorted.h"

namespace xingping::plan {
namespace {

/// Calls visit(day) for each day on which a test of these nodes turns.
template <class Visit>
void each_due(const Nodes& nodes, const std::vector<Value>& values, Visit visit) {
  for (const auto& node : nodes.list) {
    const bool timed = node.op == Op::years || (node.op == Op::until && node.amount == report_day);
    if (!timed || !values[node.fact].known) continue;
    const auto since = static_cast<Day>(values[node.fact].data);
    visit(node.fact, node.op == Op::years ? add_years(since, static_cast<int>(node.amount)) : since);
  }
}

template <class Visit>
void each_due(const Program& program, const Answers& answers, Visit visit) {
  each_due(program.nodes, answers.values, visit);
  for (const auto& node : program.nodes.list) {
    if ((node.op != Op::count && node.op != Op::sum) || !answers.values[node.fact].known) continue;
    for (const auto& record : answers.records[static_cast<std::size_t>(answers.values[node.fact].data)].records)
      each_due(program.rules[node.first], record, [&](FactIndex, Day day) { visit(node.fact, day); });
  }
}

}  // namespace

std::vector<Day> due_days(const Program& program, const Answers& answers, Day as_of) {
  Ascending days{as_of};
  each_due(program, answers, [&](FactIndex, Day day) {
    if (day > as_of) insert_new(days, day);
  });
  return {days.begin(), days.end()};
}

std::optional<Day> due_day(const Program& program, const Answers& answers, FactIndex fact, Day as_of, Day until) {
  std::optional<Day> due;
  each_due(program, answers, [&](FactIndex of, Day day) {
    if (of == fact && day > as_of && day <= until && (!due || day > *due)) due = day;
  });
  return due;
}

}  // namespace xingping::plan
