// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "explain.h"

#include "view.h"
#include "xingping/explain.h"

namespace xingping {
namespace {

using plan::Demand;

Family one(std::uint32_t id) { return {{id}}; }

/// Facts of the sheet that make a node what it is.
std::optional<Family> resting_on(const Program& program, const View& view, Context context, Demand demand) {
  const Node& node = program.nodes.list[static_cast<std::size_t>(demand.node)];
  if (view.at(demand.node) != demand.wanted) return Family{};
  if (node.stage > context.stage) return Family{{}};
  if (is_leaf(node.op)) return one(node.fact);
  return std::nullopt;
}

/// Open facts that could make a node hold.
std::optional<Family> waiting_for(const Program& program, const View& view, Demand demand) {
  const Node& node = program.nodes.list[static_cast<std::size_t>(demand.node)];
  const Truth truth = view.at(demand.node);
  if (truth == demand.wanted) return Family{{}};
  if (truth != Truth::unknown) return Family{};
  if (is_leaf(node.op)) return one(node.fact);
  return std::nullopt;
}

}  // namespace

void add_set(Family& family, Ids set) {
  const auto inside = [](const Ids& a, const Ids& b) { return std::includes(b.begin(), b.end(), a.begin(), a.end()); };
  if (std::any_of(family.begin(), family.end(), [&](const Ids& other) { return inside(other, set); })) return;
  std::erase_if(family, [&](const Ids& other) { return inside(set, other); });
  const auto place =
      std::find_if(family.begin(), family.end(), [&](const Ids& other) { return other.size() > set.size(); });
  family.insert(place, std::move(set));
  if (family.size() > max_sets) family.pop_back();
}

Family joined(const Family& a, const Family& b) {
  Family out;
  for (const auto& first : a)
    for (const auto& second : b) {
      Ids set;
      std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(set));
      add_set(out, std::move(set));
    }
  return out;
}

Explanation explain(const Category& category, const Answers& answers, Context context) {
  const Program& program = category.program;
  const View view(category, program, answers, context);
  Explanation out;
  const auto rests = [&](Demand demand) { return resting_on(program, view, context, demand); };
  const auto waits = [&](Demand demand) { return waiting_for(program, view, demand); };
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion) {
    CriterionReason reason;
    for (std::size_t level = 0; level < program.level_count; ++level) {
      const Status status = view.status(criterion, level);
      const Cell& cell = view.cell(criterion, level);
      Ids because;
      if (status == Status::unknown) {
        reason.settled_by = find_sets(program.nodes, {cell.result, Truth::met}, waits);
      } else if (status != Status::not_required && status != Status::pending) {
        const bool waived = status == Status::exempt;
        const Demand demand{waived ? cell.exempt : cell.result, status == Status::unmet ? Truth::unmet : Truth::met};
        const Family sets = find_sets(program.nodes, demand, rests);
        if (!sets.empty()) because = sets.front();
      }
      reason.because.push_back(std::move(because));
    }
    out.criteria.push_back(std::move(reason));
  }
  for (std::size_t level = 0; level < program.level_count; ++level) {
    const auto criterion_at = [&](NodeIndex node) -> std::optional<std::uint32_t> {
      for (std::uint32_t i = 0; i < category.criteria.size(); ++i)
        if (view.cell(i, level).result == node) return i;
      return std::nullopt;
    };
    const auto by_criterion = [&](Demand demand) -> std::optional<Family> {
      if (view.at(demand.node) != demand.wanted) return Family{};
      if (const auto criterion = criterion_at(demand.node)) return one(*criterion);
      if (is_leaf(program.nodes.list[static_cast<std::size_t>(demand.node)].op)) return Family{{}};
      return std::nullopt;
    };
    const Truth truth = view.level(level);
    Family sets;
    if (truth != Truth::unknown) sets = find_sets(program.nodes, {program.levels[level], truth}, by_criterion);
    out.levels.push_back(sets.empty() ? Ids{} : sets.front());
  }
  return out;
}

}  // namespace xingping
