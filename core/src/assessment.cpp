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

  /// Calls visit(leaf) for each leaf below `node` that has the truth `wanted`, through nodes of that truth only; each
  /// leaf once, by whatever ways it is reached.
  template <class Visit>
  void leaves(NodeIndex node, Truth wanted, Visit visit) const {
    std::vector<NodeIndex> open{node};
    std::vector<char> seen(program_.nodes.size());
    while (!open.empty()) {
      const auto index = static_cast<std::size_t>(open.back());
      open.pop_back();
      if (seen[index] != 0 || truths_[index] != wanted) continue;
      seen[index] = 1;
      const Node& here = program_.nodes[index];
      if (is_leaf(here.op)) {
        visit(here);
        continue;
      }
      // The last is taken first, so they go in backwards.
      for (std::uint32_t i = here.count; i > 0; --i) open.push_back(program_.children[here.first + i - 1]);
    }
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
      if (counts(member, level)) members.push_back(count_one(status(member, level)));
    std::size_t needed = members.size();
    if (group.combine.op == Op::any) needed = std::min<std::size_t>(1, needed);
    if (group.combine.op == Op::at_least) needed = std::min(static_cast<std::size_t>(group.combine.at_least), needed);
    Counts total;
    if (const NodeIndex too = requirement(index, level); too != no_node) total = count_one(at(too));
    for (std::size_t taken = 0; taken < needed; ++taken) {
      const auto nearest = std::min_element(members.begin(), members.end(), [](const Counts& a, const Counts& b) {
        return std::pair(a.unmet, a.unknown) < std::pair(b.unmet, b.unknown);
      });
      total = sum(total, *nearest);
      members.erase(nearest);
    }
    return total;
  }

  /// Criteria below a group that are not met, skipping what no longer matters.
  void collect_gaps(std::uint32_t index, std::size_t level, std::optional<std::uint32_t> alternative,
                    std::vector<Gap>& into) const {
    if (group(index, level) == Truth::met) return;
    const Group& here = category_.groups[index];
    const bool choice = here.combine.op != Op::all;
    for (const auto member : here.groups)
      collect_gaps(member, level, choice ? std::optional(member) : alternative, into);
    for (const auto member : here.criteria) add_gap(member, level, alternative, into);
    if (const NodeIndex too = requirement(index, level); too != no_node && at(too) != Truth::met)
      collect_required(*here.requires_too, level, into);
  }

 private:
  [[nodiscard]] NodeIndex requirement(std::uint32_t group, std::size_t level) const {
    return program_.requirements[group * program_.level_count + level];
  }

  /// Whether a criterion is one of those that decide its group at the level.
  [[nodiscard]] bool counts(std::uint32_t criterion, std::size_t level) const {
    return category_.criteria[criterion].obligation == Obligation::required && cell(criterion, level).result != no_node;
  }

  void add_gap(std::uint32_t criterion, std::size_t level, std::optional<std::uint32_t> alternative,
               std::vector<Gap>& into) const {
    const Status found = status(criterion, level);
    if (!counts(criterion, level) || (found != Status::unmet && found != Status::unknown)) return;
    const bool listed =
        std::any_of(into.begin(), into.end(), [&](const Gap& gap) { return gap.criterion == criterion; });
    if (!listed) into.push_back({criterion, found, alternative});
  }

  /// The elements that a group's further requirement names; they stand where they stand, in no alternative of this
  /// group.
  void collect_required(const Condition& condition, std::size_t level, std::vector<Gap>& into) const {
    for (const auto& child : condition.children) collect_required(child, level, into);
    if (condition.op != Op::ref) return;
    for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
      if (category_.criteria[i].id == condition.ref) add_gap(i, level, std::nullopt, into);
    for (std::uint32_t i = 0; i < category_.groups.size(); ++i)
      if (category_.groups[i].id == condition.ref) collect_gaps(i, level, std::nullopt, into);
  }

  static Counts count_one(Truth truth) {
    return {truth == Truth::met ? 1 : 0, truth == Truth::unmet ? 1 : 0, truth == Truth::unknown ? 1 : 0};
  }

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

/// Facts a condition tests itself, not through an element it refers to.
void collect_tested(const Condition& condition, std::vector<FactIndex>& into) {
  if (is_leaf(condition.op)) into.push_back(condition.fact);
  for (const auto& child : condition.children) collect_tested(child, into);
}

void add_new(std::vector<FactIndex>& list, FactIndex fact) {
  if (std::find(list.begin(), list.end(), fact) == list.end()) list.push_back(fact);
}

Finding find(const Category& category, const View& view, std::uint32_t criterion, std::size_t levels) {
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
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion)
    out.findings.push_back(find(category, view, criterion, levels));
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
