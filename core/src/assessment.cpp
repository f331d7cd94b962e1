// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/assessment.h"

#include <algorithm>
#include <array>

#include "leaf.h"

namespace xingping {
namespace {

/// One evaluated program, with the questions an assessment asks of it.
class View {
 public:
  View(const Category& category, const Program& program, const std::vector<Value>& values, Context context)
      : category_(category), program_(program), values_(values), context_(context) {
    evaluate(program, values, context, truths_);
  }

  [[nodiscard]] int guaranteed() const { return guaranteed_level(program_, truths_); }
  [[nodiscard]] int reachable() const { return reachable_level(program_, truths_); }
  [[nodiscard]] Truth at(NodeIndex node) const { return truths_[static_cast<std::size_t>(node)]; }
  [[nodiscard]] Truth level(std::size_t level) const { return at(program_.levels[level]); }
  [[nodiscard]] Truth route(std::size_t route) const { return at(program_.routes[route]); }
  [[nodiscard]] Truth group(std::uint32_t group, std::size_t level) const {
    return at(program_.groups[group * program_.level_count + level]);
  }
  [[nodiscard]] const Cell& cell(std::uint32_t criterion, std::size_t level) const {
    return program_.cells[criterion * program_.level_count + level];
  }

  [[nodiscard]] Status status(std::uint32_t criterion, std::size_t level) const {
    const Cell& made = cell(criterion, level);
    if (made.result == no_node) return Status::not_required;
    if (category_.criteria[criterion].stage > context_.stage) return Status::pending;
    if (made.exempt != no_node && at(made.exempt) == Truth::met) return Status::exempt;
    switch (at(made.result)) {
      case Truth::met: return Status::met;
      case Truth::unmet: return Status::unmet;
      case Truth::unknown: break;
    }
    return Status::unknown;
  }

  /// Calls visit(leaf) for each leaf below `node` that has the truth `wanted`, through nodes of that truth only.
  template <class Visit>
  void leaves(NodeIndex node, Truth wanted, Visit visit) const {
    if (at(node) != wanted) return;
    const Node& here = program_.nodes[static_cast<std::size_t>(node)];
    if (is_leaf(here.op)) {
      visit(here);
      return;
    }
    for (std::uint32_t i = 0; i < here.count; ++i) leaves(program_.children[here.first + i], wanted, visit);
  }

  void collect_open(NodeIndex node, std::vector<FactIndex>& into) const {
    leaves(node, Truth::unknown, [&](const Node& leaf) {
      if (std::find(into.begin(), into.end(), leaf.fact) == into.end()) into.push_back(leaf.fact);
    });
  }

  void collect_shortfall(NodeIndex node, std::vector<Shortfall>& into) const {
    leaves(node, Truth::unmet, [&](const Node& leaf) {
      if (auto shortfall = explain_leaf(leaf, values_)) into.push_back(*shortfall);
    });
  }

  /// The nearest way through a group: fewest unmet, then fewest unknown.
  [[nodiscard]] Counts count(std::uint32_t index, std::size_t level) const {
    const Group& group = category_.groups[index];
    std::vector<Counts> members;
    for (const auto member : group.groups) members.push_back(count(member, level));
    for (const auto member : group.criteria)
      if (category_.criteria[member].obligation == Obligation::required)
        members.push_back(count_one(status(member, level)));
    std::size_t needed = members.size();
    if (group.combine.op == Op::any) needed = std::min<std::size_t>(1, needed);
    if (group.combine.op == Op::at_least) needed = std::min(static_cast<std::size_t>(group.combine.at_least), needed);
    Counts sum;
    for (std::size_t taken = 0; taken < needed; ++taken) {
      const auto nearest = std::min_element(members.begin(), members.end(), [](const Counts& a, const Counts& b) {
        return std::pair(a.unmet, a.unknown) < std::pair(b.unmet, b.unknown);
      });
      sum = {sum.met + nearest->met, sum.unmet + nearest->unmet, sum.unknown + nearest->unknown};
      members.erase(nearest);
    }
    return sum;
  }

  /// Criteria below a group that are not met, skipping what no longer matters.
  void collect_gaps(std::uint32_t index, std::size_t level, std::optional<std::uint32_t> alternative,
                    std::vector<Gap>& into) const {
    if (group(index, level) == Truth::met) return;
    const Group& here = category_.groups[index];
    const bool choice = here.combine.op != Op::all;
    for (const auto member : here.groups)
      collect_gaps(member, level, choice ? std::optional(member) : alternative, into);
    for (const auto member : here.criteria) {
      const Status found = status(member, level);
      const bool open = found == Status::unmet || found == Status::unknown;
      if (open && category_.criteria[member].obligation == Obligation::required)
        into.push_back({member, found, alternative});
    }
  }

 private:
  static Counts count_one(Status status) {
    switch (status) {
      case Status::met:
      case Status::exempt: return {1, 0, 0};
      case Status::unmet: return {0, 1, 0};
      case Status::unknown: return {0, 0, 1};
      default: return {};
    }
  }

  const Category& category_;
  const Program& program_;
  const std::vector<Value>& values_;
  Context context_;
  std::vector<Truth> truths_;
};

Finding find(const View& view, std::uint32_t criterion, std::size_t levels) {
  Finding finding;
  finding.shortfall.resize(levels);
  for (std::size_t level = 0; level < levels; ++level) {
    const Status status = view.status(criterion, level);
    finding.status.push_back(status);
    const Cell& cell = view.cell(criterion, level);
    if (status == Status::unmet) view.collect_shortfall(cell.condition, finding.shortfall[level]);
    if (status != Status::unknown) continue;
    view.collect_open(cell.condition, finding.missing);
    if (cell.exempt == no_node || view.at(cell.exempt) != Truth::unknown) continue;
    // An exemption that rests on the applicant type is a question; one that rests on another group is not asked here.
    std::vector<FactIndex> open;
    view.collect_open(cell.exempt, open);
    const auto asked = std::find(open.begin(), open.end(), applicant_type_fact);
    const bool listed =
        std::find(finding.missing.begin(), finding.missing.end(), applicant_type_fact) != finding.missing.end();
    if (asked != open.end() && !listed) finding.missing.push_back(applicant_type_fact);
  }
  return finding;
}

/// What a reading can change: a waived row is as good as a met one.
Status holds(Status status) { return status == Status::exempt ? Status::met : status; }

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
    bool differs = false;
    for (std::size_t level = 0; level < assessment.levels.size(); ++level)
      differs = differs || holds(chosen.status(criterion, level)) != holds(other.status(criterion, level));
    if (!differs) continue;
    result.criteria.push_back(criterion);
    assessment.findings[criterion].readings.push_back(variant.reading);
  }
  if (!result.levels.empty() || !result.criteria.empty()) assessment.readings.push_back(std::move(result));
}

}  // namespace

const char* name_of(Status status) {
  constexpr std::array names{"met", "unmet", "unknown", "exempt", "not_required", "pending"};
  return names[static_cast<std::size_t>(status)];
}

Assessment assess(const Pack& pack, const Category& category, const Answers& answers, Context context) {
  const View view(category, category.program, answers.values, context);
  const std::size_t levels = category.program.level_count;
  Assessment out;
  out.context = context;
  out.guaranteed = view.guaranteed();
  out.reachable = view.reachable();
  out.gaps.resize(levels);
  for (std::size_t level = 0; level < levels; ++level) {
    LevelResult result{view.level(level), {}, {}};
    for (const auto section : category.sections) {
      const Counts counts = view.count(section, level);
      result.counts = {result.counts.met + counts.met, result.counts.unmet + counts.unmet,
                       result.counts.unknown + counts.unknown};
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
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion)
    out.findings.push_back(find(view, criterion, levels));
  for (std::size_t route = 0; route < category.routes.size(); ++route) {
    RouteResult result{view.route(route), {}};
    view.collect_open(category.program.routes[route], result.missing);
    out.routes.push_back(std::move(result));
  }
  for (const auto& variant : category.variants)
    weigh_reading(category, variant, view, View(category, variant.program, answers.values, context), out);
  for (const auto fact : category.facts) out.settled_facts += is_settled(pack.facts[fact], fact, answers) ? 1U : 0U;
  return out;
}

}  // namespace xingping
