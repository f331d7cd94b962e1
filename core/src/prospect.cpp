// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "prospect.h"

#include <algorithm>

#include "branching.h"

namespace xingping {
namespace {

bool reads(const Node& test, FactIndex fact) {
  return test.fact == fact || (test.ratio && (test.first == fact || test.count == fact));
}

bool has(const std::vector<FactIndex>& facts, FactIndex fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

}  // namespace

Prospect::Prospect(const Pack& pack, const Category& category, Answers answers, Context context)
    : pack_(pack),
      category_(category),
      program_(category.program),
      answers_(std::move(answers)),
      context_(context),
      marks_(program_.nodes.list.size()) {
  evaluate(program_, answers_, context_, truths_);
  before_ = truths_;
}

std::vector<FactIndex> Prospect::open(Goal goal) {
  std::vector<FactIndex> out;
  std::vector<NodeIndex> stack;
  for (std::size_t level = program_.level_count; level > 0; --level)
    if (!goal || *goal == level - 1) stack.push_back(program_.levels[level - 1]);
  while (!stack.empty()) {
    const auto at = static_cast<std::size_t>(stack.back());
    stack.pop_back();
    if (truths_[at] != Truth::unknown || marks_[at] != 0) continue;
    marks_[at] = 1;
    const Node& node = program_.nodes.list[at];
    if (is_leaf(node.op)) {
      if (!has(out, node.fact)) out.push_back(node.fact);
      continue;
    }
    // The last is taken first, so they go in backwards.
    const NodeIndex* children = program_.nodes.children.data() + node.first;
    for (std::uint32_t i = node.count; i > 0; --i)
      if (node.op != Op::branch || branch_matters(truths_[static_cast<std::size_t>(children[0])], i - 1))
        stack.push_back(children[i - 1]);
  }
  std::fill(marks_.begin(), marks_.end(), 0);
  return out;
}

void Prospect::find_reach(FactIndex fact) {
  const FactIndex other = pack_.facts[fact].ratio ? pack_.facts[fact].ratio->numerator : fact;
  reach_.clear();
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    const Node& node = program_.nodes.list[i];
    bool reached = is_leaf(node.op) && (reads(node, fact) || reads(node, other));
    if (!is_leaf(node.op))
      for (std::uint32_t child = 0; child < node.count && !reached; ++child)
        reached = marks_[static_cast<std::size_t>(program_.nodes.children[node.first + child])] != 0;
    if (!reached) continue;
    marks_[i] = 1;
    reach_.push_back(static_cast<NodeIndex>(i));
  }
  for (const auto node : reach_) marks_[static_cast<std::size_t>(node)] = 0;
}

void Prospect::judge() {
  for (const auto node : reach_) {
    const auto at = static_cast<std::size_t>(node);
    truths_[at] = check_node(program_, at, answers_, context_, truths_);
  }
}

void Prospect::restore() {
  for (const auto node : reach_) truths_[static_cast<std::size_t>(node)] = before_[static_cast<std::size_t>(node)];
}

std::vector<Outcome> Prospect::outcomes(FactIndex fact, Goal goal) {
  find_reach(fact);
  std::vector<Outcome> out;
  for (const auto& trial : trials(program_, pack_, fact, answers_, context_)) {
    const Laid laid(answers_, fact, trial);
    judge();
    Outcome outcome{trial.value, {}, bounds(), open(goal).size(), {}};
    if (trial.records) outcome.records = trial.records->records.size();
    out.push_back(std::move(outcome));
  }
  restore();
  return out;
}

int Prospect::status(std::uint32_t criterion, std::size_t level) const {
  const Cell& cell = program_.cells[criterion * program_.level_count + level];
  const auto at = [&](NodeIndex node) { return truths_[static_cast<std::size_t>(node)]; };
  if (cell.result == no_node || category_.criteria[criterion].stage > context_.stage) return 0;
  return cell.exempt != no_node && at(cell.exempt) == Truth::met ? -1 : static_cast<int>(at(cell.result));
}

std::vector<Outcome> Prospect::points(FactIndex fact) {
  find_reach(fact);
  std::vector<std::uint32_t> readers;
  for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
    if (has(category_.criteria[i].facts, fact)) readers.push_back(i);
  const std::size_t levels = program_.level_count;
  std::vector<int> before(readers.size() * levels);
  std::vector<Outcome> out;
  for (const auto& trial : trials(program_, pack_, fact, answers_, context_)) {
    const Laid laid(answers_, fact, trial);
    judge();
    Outcome outcome{trial.value, {}, bounds(), 0, {}};
    for (std::size_t i = 0; i < before.size(); ++i) {
      const std::uint32_t reader = readers[i / levels];
      const int now = status(reader, i % levels);
      if (now != before[i] && !has(outcome.criteria, reader)) outcome.criteria.push_back(reader);
      before[i] = now;
    }
    if (out.empty()) outcome.criteria.clear();
    if (out.empty() || !outcome.criteria.empty() || !(out.back().bounds == outcome.bounds))
      out.push_back(std::move(outcome));
  }
  restore();
  return out;
}

bool Prospect::is_idle(FactIndex fact, Goal goal) {
  find_reach(fact);
  const Laid laid(answers_, fact, Trial{});
  // A share that its amounts stand in for would not be open.
  const auto& ratio = pack_.facts[fact].ratio;
  const Laid amount(answers_, ratio ? ratio->numerator : fact, Trial{});
  judge();
  bool idle = true;
  for (std::size_t level = 0; level < program_.level_count; ++level)
    if (!goal || *goal == level) marks_[static_cast<std::size_t>(program_.levels[level])] = 1;
  // Wholes before parts: from the levels down, through what is open.
  for (auto at = reach_.rbegin(); at != reach_.rend() && idle; ++at) {
    const auto index = static_cast<std::size_t>(*at);
    const Node& node = program_.nodes.list[index];
    if (marks_[index] == 0 || truths_[index] != Truth::unknown) continue;
    if (is_leaf(node.op)) {
      idle = !reads(node, fact);
      continue;
    }
    const NodeIndex* children = program_.nodes.children.data() + node.first;
    for (std::uint32_t i = 0; i < node.count; ++i)
      if (node.op != Op::branch || branch_matters(truths_[static_cast<std::size_t>(children[0])], i))
        marks_[static_cast<std::size_t>(children[i])] = 1;
  }
  std::fill(marks_.begin(), marks_.end(), 0);
  restore();
  return idle;
}

}  // namespace xingping
