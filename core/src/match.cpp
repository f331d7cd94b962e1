// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/match.h"

#include <algorithm>
#include <tuple>

#include "view.h"

namespace xingping {
namespace {

/// Open facts on which the level hangs directly: no alternative stands between them and it.
void collect_deciding(const Program& program, const View& view, NodeIndex node, std::vector<FactIndex>& into) {
  if (view.at(node) != Truth::unknown) return;
  const Node& here = program.nodes.list[static_cast<std::size_t>(node)];
  if (is_leaf(here.op)) {
    if (std::find(into.begin(), into.end(), here.fact) == into.end()) into.push_back(here.fact);
    return;
  }
  if (here.op != Op::all) return;
  for (std::uint32_t i = 0; i < here.count; ++i)
    collect_deciding(program, view, program.nodes.children[here.first + i], into);
}

Standing stand(const Pack& pack, CategoryRef which, const Answers& answers, Context context,
               std::vector<int>& categories_decided) {
  const Category& category = *which.category;
  const View view(category, category.program, answers, context);
  Standing out{which, context.as_of, view.guaranteed(), view.reachable(), -1, {}, 0};
  if (out.reachable > out.guaranteed) {
    out.next = out.guaranteed + 1;
    const auto level = static_cast<std::size_t>(out.next);
    for (const auto section : category.sections) out.open = sum(out.open, view.count(section, level));
    std::vector<FactIndex> deciding;
    for (const auto section : category.sections)
      collect_deciding(category.program, view, view.group_node(section, level), deciding);
    for (const auto fact : deciding) ++categories_decided[fact];
  }
  for (const auto fact : category.facts) out.settled_facts += is_settled(pack.facts[fact], fact, answers) ? 1U : 0U;
  return out;
}

/// Share of the category's levels, in thousandths, so that 符合 and five stars weigh alike.
int share(const Standing& standing, int level) {
  return (level + 1) * 1000 / static_cast<int>(standing.which.programme->levels.size());
}

bool ranks_before(const Standing& a, const Standing& b) {
  const auto key = [](const Standing& one) {
    return std::tuple(-share(one, one.guaranteed), one.reachable < 0, one.open.unmet, one.open.unknown,
                      -share(one, one.reachable));
  };
  return key(a) < key(b);
}

}  // namespace

Match match(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  Match out;
  std::vector<int> categories_decided(pack.facts.size());
  for (const auto& programme : pack.programmes)
    for (const auto& category : programme.categories) {
      const Context context{as_of.value_or(programme.reference_date), stage};
      out.standings.push_back(stand(pack, {&programme, &category}, answers, context, categories_decided));
    }
  std::stable_sort(out.standings.begin(), out.standings.end(), ranks_before);
  for (FactIndex fact = 0; fact < pack.facts.size(); ++fact)
    if (categories_decided[fact] > 0) out.opening.push_back(fact);
  std::stable_sort(out.opening.begin(), out.opening.end(),
                   [&](FactIndex a, FactIndex b) { return categories_decided[a] > categories_decided[b]; });
  if (out.opening.size() > max_opening) out.opening.resize(max_opening);
  return out;
}

}  // namespace xingping
