// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/explain.h"

#include <algorithm>
#include <optional>

#include "plan/cone.h"
#include "view.h"

namespace xingping {
namespace {

using plan::Demand;
using plan::Option;

using Ids = std::vector<std::uint32_t>;  // ascending
using Family = std::vector<Ids>;         // smallest first, none inside another

constexpr std::size_t max_sets = 32;

bool is_inside(const Ids& a, const Ids& b) { return std::includes(b.begin(), b.end(), a.begin(), a.end()); }

/// Adds a set unless one inside it is there; sets around it go.
void add_set(Family& family, Ids set) {
  for (const auto& other : family)
    if (is_inside(other, set)) return;
  std::erase_if(family, [&](const Ids& other) { return is_inside(set, other); });
  std::size_t place = family.size();
  family.push_back(std::move(set));
  for (; place > 0 && family[place - 1].size() > family[place].size(); --place) family[place - 1].swap(family[place]);
  if (family.size() > max_sets) family.pop_back();
}

/// Every union of one set from each.
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

/// Looks for the sets of things that give a node a truth.
class Finder {
 public:
  enum class Of {
    grounds,   // facts on which it rests
    openings,  // open facts that could bring it about
    criteria,  // criteria on which it rests
  };

  Finder(const Category& category, const View& view, Context context)
      : category_(category), nodes_(category.program.nodes), view_(view), context_(context) {}

  /// `level` is for criteria.
  Family find(Of of, Demand demand, std::size_t level = 0) {
    of_ = of;
    level_ = level;
    return find(demand);
  }

  /// The first of them, a smallest one; the empty set when there is none.
  Ids smallest(Of of, Demand demand, std::size_t level = 0) {
    Family sets = find(of, demand, level);
    return sets.empty() ? Ids{} : std::move(sets.front());
  }

 private:
  /// What stands for a node: one set, the empty one where nothing is needed, none where there is no way; nullopt to
  /// look below it.
  [[nodiscard]] std::optional<Family> terminal(Demand demand) const {
    const Node& node = nodes_.list[static_cast<std::size_t>(demand.node)];
    const Truth truth = view_.at(demand.node);
    if (of_ == Of::openings) {
      if (truth == demand.wanted) return Family{{}};
      if (truth != Truth::unknown) return Family{};
    } else {
      if (truth != demand.wanted) return Family{};
      if (node.stage > context_.stage) return Family{{}};
    }
    if (of_ == Of::criteria)
      for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
        if (view_.cell(i, level_).result == demand.node) return Family{{i}};
    if (!is_leaf(node.op)) return std::nullopt;
    return of_ == Of::criteria ? Family{{}} : Family{{node.fact}};
  }

  Family find(Demand demand) const {
    if (auto known = terminal(demand)) return std::move(*known);
    const Node& node = nodes_.list[static_cast<std::size_t>(demand.node)];
    const std::int64_t needed = plan::needed_options(node, demand.wanted);
    if (needed <= 0) return {{}};
    // ways[k]: sets that bring about k of the options seen so far.
    std::vector<Family> ways(static_cast<std::size_t>(needed) + 1);
    ways.front() = {{}};
    plan::each_option(nodes_, demand, [&](const Option& option) {
      Family own = find(option.parts[0]);
      if (option.count == 2) own = joined(own, find(option.parts[1]));
      for (std::size_t k = ways.size() - 1; k > 0; --k)
        for (auto& set : joined(ways[k - 1], own)) add_set(ways[k], std::move(set));
    });
    return std::move(ways.back());
  }

  const Category& category_;
  const Nodes& nodes_;
  const View& view_;
  Context context_;
  Of of_ = Of::grounds;
  std::size_t level_ = 0;
};

}  // namespace

Explanation explain(const Category& category, const Answers& answers, Context context) {
  const Program& program = category.program;
  const View view(category, program, answers, context);
  Finder finder(category, view, context);
  Explanation out;
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion) {
    CriterionReason reason;
    for (std::size_t level = 0; level < program.level_count; ++level) {
      const Cell& cell = view.cell(criterion, level);
      Ids because;
      switch (view.status(criterion, level)) {
        case Status::unknown: reason.settled_by = finder.find(Finder::Of::openings, {cell.result, Truth::met}); break;
        case Status::met: because = finder.smallest(Finder::Of::grounds, {cell.result, Truth::met}); break;
        case Status::unmet: because = finder.smallest(Finder::Of::grounds, {cell.result, Truth::unmet}); break;
        case Status::exempt: because = finder.smallest(Finder::Of::grounds, {cell.exempt, Truth::met}); break;
        default: break;
      }
      reason.because.push_back(std::move(because));
    }
    out.criteria.push_back(std::move(reason));
  }
  for (std::size_t level = 0; level < program.level_count; ++level) {
    const Truth truth = view.level(level);
    Ids because;
    if (truth != Truth::unknown) because = finder.smallest(Finder::Of::criteria, {program.levels[level], truth}, level);
    out.levels.push_back(std::move(because));
  }
  return out;
}

}  // namespace xingping
