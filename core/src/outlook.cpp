// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/outlook.h"

#include <algorithm>

#include "forecast.h"
#include "prospect.h"
#include "view.h"

namespace xingping {
namespace {

bool has(const std::vector<FactIndex>& facts, FactIndex fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

/// The best to ask first, then what is best if that has to wait, and so on; last whatever else is open.
std::vector<FactIndex> ranked(const Program& program, const Prospect& prospect, Goal goal,
                              const std::vector<FactIndex>& open) {
  if (open.empty()) return {};
  // Of several levels the lowest that is open: without it there is none above it.
  const auto level = goal.value_or(static_cast<std::size_t>(prospect.bounds().guaranteed + 1));
  auto out = Forecast(program, prospect.truths()).order(program.levels[level], max_questions);
  for (const auto fact : open)
    if (out.size() < max_questions && !has(out, fact)) out.push_back(fact);
  return out;
}

/// Criteria open at a level of the goal because of the fact.
std::vector<std::uint32_t> hanging(const Category& category, const View& view, FactIndex fact, Goal goal) {
  std::vector<std::uint32_t> out;
  const std::size_t levels = category.program.level_count;
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion) {
    bool hangs = false;
    for (std::size_t level = 0; level < levels && !hangs; ++level) {
      if ((goal && *goal != level) || view.level(level) != Truth::unknown) continue;
      if (view.status(criterion, level) != Status::unknown) continue;
      view.leaves(view.cell(criterion, level).result, Truth::unknown,
                  [&](const Node& leaf) { hangs = hangs || leaf.fact == fact; });
    }
    if (hangs) out.push_back(criterion);
  }
  return out;
}

}  // namespace

Outlook look_ahead(const Pack& pack, const Category& category, const Answers& answers, Context context,
                   std::optional<std::size_t> goal) {
  Prospect prospect(pack, category, answers, context);
  const View view(category, category.program, answers, context);
  Outlook out;
  out.open = prospect.open(goal);
  for (const auto fact : ranked(category.program, prospect, goal, out.open))
    out.questions.push_back({fact, prospect.outcomes(fact, goal), hanging(category, view, fact, goal)});
  // With the goal decided, what still matters is what matters to any level.
  const bool decided = goal && view.level(*goal) != Truth::unknown;
  for (const auto fact : category.facts) {
    if (!has(out.open, fact) && prospect.is_idle(fact, decided ? Goal() : goal)) out.idle.push_back(fact);
    if (pack.facts[fact].type != FactType::quantity) continue;
    auto points = prospect.points(fact);
    if (points.size() > 1) out.points.push_back({fact, std::move(points), {}});
  }
  return out;
}

}  // namespace xingping
