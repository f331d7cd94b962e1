// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/outlook.h"

#include <algorithm>

#include "trials.h"
#include "view.h"

namespace xingping {
namespace {

/// One category and a sheet on which answers are tried out.
class Prospect {
 public:
  Prospect(const Pack& pack, const Category& category, Answers answers, Context context,
           std::optional<std::size_t> goal)
      : pack_(pack),
        category_(category),
        program_(category.program),
        answers_(std::move(answers)),
        context_(context),
        goal_(goal),
        seen_(program_.nodes.list.size()),
        listed_(pack.facts.size()),
        matters_(pack.facts.size()) {
    judge();
  }

  void judge() { evaluate(program_, answers_, context_, truths_); }

  [[nodiscard]] Bounds bounds() const {
    return {guaranteed_level(program_, truths_), reachable_level(program_, truths_)};
  }

  /// Facts that can still decide the goal: open tests below it, through open nodes only.
  const std::vector<FactIndex>& open() {
    ++turn_;
    open_.clear();
    for (std::size_t level = 0; level < program_.level_count; ++level)
      if (!goal_ || *goal_ == level) collect(program_.levels[level]);
    return open_;
  }

  std::vector<Outcome> outcomes(FactIndex fact) {
    std::vector<Outcome> out;
    for (const auto& trial : trials(program_, pack_, fact, answers_, context_)) {
      const Laid laid(answers_, fact, trial);
      judge();
      Outcome outcome{trial.value, {}, bounds(), open().size()};
      if (trial.records) outcome.records = trial.records->records.size();
      out.push_back(outcome);
    }
    judge();
    return out;
  }

  /// Whether nothing hangs on the fact, whatever it is: were it open, it would not be asked.
  bool is_idle(FactIndex fact) {
    const Laid laid(answers_, fact, Trial{});
    // A share that its amounts stand in for would not be open.
    const auto& ratio = pack_.facts[fact].ratio;
    const Laid amount(answers_, ratio ? ratio->numerator : fact, Trial{});
    judge();
    (void)open();
    judge();
    return matters_[fact] != turn_;
  }

  /// Criteria open at a level of the goal because of the fact.
  [[nodiscard]] std::vector<std::uint32_t> hanging(FactIndex fact) const {
    const View view(category_, program_, answers_, context_);
    std::vector<std::uint32_t> out;
    for (std::uint32_t criterion = 0; criterion < category_.criteria.size(); ++criterion) {
      bool hangs = false;
      for (std::size_t level = 0; level < program_.level_count; ++level) {
        if ((goal_ && *goal_ != level) || view.level(level) != Truth::unknown) continue;
        if (view.status(criterion, level) != Status::unknown) continue;
        std::vector<FactIndex> missing;
        view.collect_open(view.cell(criterion, level).result, missing);
        hangs = hangs || std::find(missing.begin(), missing.end(), fact) != missing.end();
      }
      if (hangs) out.push_back(criterion);
    }
    return out;
  }

 private:
  void collect(NodeIndex index) {
    const auto at = static_cast<std::size_t>(index);
    if (truths_[at] != Truth::unknown || seen_[at] == turn_) return;
    seen_[at] = turn_;
    const Node& node = program_.nodes.list[at];
    if (is_leaf(node.op)) {
      if (listed_[node.fact] != turn_) open_.push_back(node.fact);
      listed_[node.fact] = turn_;
      matters_[node.fact] = turn_;
      // The amounts of a share matter, but the share says it all.
      if (node.ratio) matters_[node.first] = matters_[node.count] = turn_;
      return;
    }
    const NodeIndex* children = program_.nodes.children.data() + node.first;
    for (std::uint32_t i = 0; i < node.count; ++i)
      if (node.op != Op::branch || branch_matters(truths_[static_cast<std::size_t>(children[0])], i))
        collect(children[i]);
  }

  const Pack& pack_;
  const Category& category_;
  const Program& program_;
  Answers answers_;
  Context context_;
  std::optional<std::size_t> goal_;
  std::vector<Truth> truths_;
  std::vector<FactIndex> open_;
  std::uint32_t turn_ = 0;
  std::vector<std::uint32_t> seen_;     // by node: the turn in which it was visited
  std::vector<std::uint32_t> listed_;   // by fact: the turn in which it was found open
  std::vector<std::uint32_t> matters_;  // by fact: the turn in which an open test was found to read it
};

/// Questions left on average, in thousandths; every outcome weighs the same.
std::int64_t left_on_average(const std::vector<Outcome>& outcomes) {
  std::int64_t sum = 0;
  for (const auto& outcome : outcomes) sum += static_cast<std::int64_t>(outcome.open) * 1000;
  return outcomes.empty() ? INT64_MAX : sum / static_cast<std::int64_t>(outcomes.size());
}

/// Only the outcomes at which the bounds change.
std::vector<Outcome> turning(const std::vector<Outcome>& outcomes) {
  std::vector<Outcome> out;
  for (const auto& outcome : outcomes)
    if (out.empty() || !(out.back().bounds == outcome.bounds)) out.push_back(outcome);
  return out;
}

}  // namespace

Outlook look_ahead(const Pack& pack, const Category& category, const Answers& answers, Context context,
                   std::optional<std::size_t> goal) {
  Prospect prospect(pack, category, answers, context, goal);
  Outlook out;
  out.open = prospect.open();
  for (const auto fact : out.open) {
    Question question{fact, prospect.outcomes(fact), {}, 0};
    question.left = left_on_average(question.outcomes);
    auto& ranked = out.questions;
    ranked.push_back(std::move(question));
    for (auto place = ranked.size() - 1; place > 0 && ranked[place].left < ranked[place - 1].left; --place)
      std::swap(ranked[place], ranked[place - 1]);
    if (ranked.size() > max_questions) ranked.pop_back();
  }
  for (auto& question : out.questions) question.criteria = prospect.hanging(question.fact);
  const auto is_open = [&](FactIndex fact) {
    return std::find(out.open.begin(), out.open.end(), fact) != out.open.end();
  };
  for (const auto fact : category.facts) {
    if (!is_open(fact) && prospect.is_idle(fact)) {
      out.idle.push_back(fact);
      continue;
    }
    if (pack.facts[fact].type != FactType::quantity) continue;
    auto points = turning(prospect.outcomes(fact));
    if (points.size() > 1) out.points.push_back({fact, std::move(points), {}, 0});
  }
  return out;
}

}  // namespace xingping
