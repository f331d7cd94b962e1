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
               std::vector<FactIndex>& deciding) {
  const Category& category = *which.category;
  const View view(category, category.program, answers, context);
  Standing out{which, context.as_of, view.guaranteed(), view.reachable(), -1, {}, 0};
  if (out.reachable > out.guaranteed) {
    out.next = out.guaranteed + 1;
    const auto level = static_cast<std::size_t>(out.next);
    for (const auto section : category.sections) out.open = sum(out.open, view.count(section, level));
    for (const auto section : category.sections)
      collect_deciding(category.program, view, view.group_node(section, level), deciding);
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

/// The fact that decides most categories, again and again; a category counts half as much each time it is spoken of, so
/// that a dozen questions reach them all. `deciding`: by category.
std::vector<FactIndex> choose_opening(std::vector<std::vector<FactIndex>> deciding, std::size_t facts) {
  std::vector<FactIndex> out;
  std::vector<int> weight(deciding.size(), 1 << max_opening);
  while (out.size() < max_opening) {
    std::vector<int> worth(facts);
    for (std::size_t i = 0; i < deciding.size(); ++i)
      for (const auto fact : deciding[i]) worth[fact] += weight[i];
    const auto most = std::max_element(worth.begin(), worth.end());
    if (*most == 0) break;
    out.push_back(static_cast<FactIndex>(most - worth.begin()));
    for (std::size_t i = 0; i < deciding.size(); ++i)
      if (std::erase(deciding[i], out.back()) != 0) weight[i] /= 2;
  }
  return out;
}

}  // namespace

Match match(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  Match out;
  std::vector<std::vector<FactIndex>> deciding;
  std::vector<char> asked(pack.facts.size());
  for (const auto& programme : pack.programmes)
    for (const auto& category : programme.categories) {
      out.facts_separately += category.facts.size();
      for (const auto fact : category.facts) asked[fact] = 1;
      const Context context{as_of.value_or(programme.reference_date), stage};
      const auto standing = stand(pack, {&programme, &category}, answers, context, deciding.emplace_back());
      // Some thirty categories: placing each where it belongs is quick, and keeps document order among equals.
      out.standings.push_back(standing);
      for (auto place = out.standings.size() - 1; place > 0; --place) {
        if (!ranks_before(out.standings[place], out.standings[place - 1])) break;
        std::swap(out.standings[place], out.standings[place - 1]);
      }
    }
  out.facts_once = static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1));
  out.opening = choose_opening(std::move(deciding), pack.facts.size());
  return out;
}

}  // namespace xingping
