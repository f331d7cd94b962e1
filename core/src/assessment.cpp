// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/assessment.h"

#include <algorithm>
#include <array>

#include "margin.h"
#include "view.h"

namespace xingping {
namespace {

/// Facts a condition tests itself, not through an element it refers to.
void collect_tested(const Condition& condition, std::vector<FactIndex>& into) {
  if (is_leaf(condition.op)) into.push_back(condition.fact);
  for (const auto& child : condition.children) collect_tested(child, into);
}

void add_new(std::vector<FactIndex>& list, FactIndex fact) {
  if (std::find(list.begin(), list.end(), fact) == list.end()) list.push_back(fact);
}

Finding find(const Category& category, const View& view, Margins& margins, std::uint32_t criterion,
             std::size_t levels) {
  Finding finding;
  finding.shortfall.resize(levels);
  finding.margin.resize(levels);
  for (std::size_t level = 0; level < levels; ++level) {
    const Status status = view.status(criterion, level);
    finding.status.push_back(status);
    const Cell& cell = view.cell(criterion, level);
    if (status == Status::unmet) view.collect_shortfall(cell.condition, finding.shortfall[level]);
    if (status == Status::met) finding.margin[level] = margins.of(cell.condition);
    if (status != Status::unknown) continue;
    view.collect_open(cell.condition, finding.missing);
    if (cell.exempt == no_node) continue;
    // What a waiver tests itself is asked here; what it leaves to another element is asked there.
    std::vector<FactIndex> open;
    std::vector<FactIndex> tested;
    view.collect_open(cell.exempt, open);
    collect_tested(*category.criteria[criterion].exempt_when, tested);
    for (const auto fact : open)
      if (std::find(tested.begin(), tested.end(), fact) != tested.end()) add_new(finding.missing, fact);
  }
  return finding;
}

/// What a reading can change: a row that is waived, or not asked for, is as good as a met one.
Status holds(Status status) {
  return status == Status::exempt || status == Status::not_required ? Status::met : status;
}

void weigh_reading(const Category& category, const Variant& variant, const View& chosen, const View& other,
                   Assessment& assessment) {
  ReadingResult result{variant.reading, other.guaranteed(), other.reachable(), {}, {}};
  for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
    if (chosen.level(level) != other.level(level)) {
      result.levels.push_back(level);
      assessment.levels[level].readings.push_back(variant.reading);
    }
  }
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion) {
    Finding& finding = assessment.findings[criterion];
    bool differs = false;
    for (std::size_t level = 0; level < assessment.levels.size(); ++level)
      differs = differs || holds(finding.status[level]) != holds(other.status(criterion, level));
    if (!differs) continue;
    result.criteria.push_back(criterion);
    finding.readings.push_back(variant.reading);
  }
  if (!result.levels.empty() || !result.criteria.empty()) assessment.readings.push_back(std::move(result));
}

}  // namespace

const char* name_of(Status status) {
  constexpr std::array names{"met", "unmet", "unknown", "exempt", "not_required", "pending"};
  return names[static_cast<std::size_t>(status)];
}

Assessment assess(const Pack& pack, const Category& category, const Answers& answers, Context context) {
  const View view(category, category.program, answers, context);
  const std::size_t levels = category.program.level_count;
  Assessment out;
  out.context = context;
  out.guaranteed = view.guaranteed();
  out.reachable = view.reachable();
  out.gaps.resize(levels);
  for (std::size_t level = 0; level < levels; ++level) {
    LevelResult result{view.level(level), {}, {}};
    for (const auto section : category.sections) {
      result.counts = sum(result.counts, view.count(section, level));
      if (result.status != Truth::met) view.collect_gaps(section, level, std::nullopt, out.gaps[level]);
    }
    out.levels.push_back(std::move(result));
  }
  for (std::uint32_t group = 0; group < category.groups.size(); ++group) {
    GroupResult result;
    for (std::size_t level = 0; level < levels; ++level) {
      result.status.push_back(view.group(group, level));
      result.counts.push_back(view.count(group, level));
    }
    out.groups.push_back(std::move(result));
  }
  Margins margins(view, pack, category.program, answers, context);
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion)
    out.findings.push_back(find(category, view, margins, criterion, levels));
  for (std::size_t route = 0; route < category.routes.size(); ++route) {
    RouteResult result{view.route(route), {}};
    view.collect_open(category.program.routes[route], result.missing);
    out.routes.push_back(std::move(result));
  }
  for (const auto& variant : category.variants)
    weigh_reading(category, variant, view, View(category, variant.program, answers, context), out);
  for (const auto fact : category.facts) out.settled_facts += is_settled(pack.facts[fact], fact, answers) ? 1U : 0U;
  return out;
}

}  // namespace xingping
