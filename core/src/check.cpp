// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/check.h"

#include <algorithm>
#include <set>

namespace xingping {
namespace {

bool leaf_implies(const Condition& strong, const Condition& weak) {
  if (strong.fact != weak.fact) return false;
  const bool same = strong.op == weak.op;
  switch (weak.op) {
    case Op::is: return same && strong.amount == weak.amount;
    case Op::min: return (same || strong.op == Op::above) && strong.amount >= weak.amount;
    case Op::above:
      return (same && strong.amount >= weak.amount) || (strong.op == Op::min && strong.amount > weak.amount);
    case Op::max: return (same || strong.op == Op::below) && strong.amount <= weak.amount;
    case Op::below:
      return (same && strong.amount <= weak.amount) || (strong.op == Op::max && strong.amount < weak.amount);
    case Op::step:
      if (same) return strong.amount >= weak.amount;
      return strong.op == Op::in && (strong.mask & ((1U << static_cast<unsigned>(weak.amount)) - 1)) == 0;
    case Op::in: return same && (strong.mask & ~weak.mask) == 0;
    case Op::items: return same && (strong.mask & ~weak.mask) == 0 && strong.amount >= weak.amount;
    case Op::years:
    case Op::from: return same && strong.amount >= weak.amount;
    case Op::until: return same && strong.amount <= weak.amount;
    case Op::count:
    case Op::sum:
      return same && strong.mask == weak.mask && strong.children == weak.children && strong.amount >= weak.amount;
    default: return false;
  }
}

bool at_least_implies(const Condition& strong, const Condition& weak) {
  if (strong.op != Op::at_least || strong.amount < weak.amount || strong.children.size() != weak.children.size())
    return false;
  for (std::size_t i = 0; i < weak.children.size(); ++i)
    if (!implies(strong.children[i], weak.children[i])) return false;
  return true;
}

bool branch_implies(const Condition& strong, const Condition& weak) {
  if (strong.op != Op::branch || !(strong.children[0] == weak.children[0])) return false;
  return implies(strong.children[1], weak.children[1]) && implies(strong.children[2], weak.children[2]);
}

Issues check_levels(const Programme& programme, const Category& category) {
  Issues issues;
  for (std::size_t i = 0; i < category.criteria.size(); ++i) {
    const Criterion& criterion = category.criteria[i];
    for (std::size_t level = 1; level < criterion.levels.size(); ++level) {
      const auto& weak = criterion.levels[level - 1];
      const auto& strong = criterion.levels[level];
      if (!weak || (strong && implies(*strong, *weak))) continue;
      issues.push_back(make_issue_at(category.criterion_places[i], "levels-not-monotone",
                                     {criterion.id, programme.levels[level].id, programme.levels[level - 1].id}));
    }
  }
  return issues;
}

}  // namespace

bool implies(const Condition& strong, const Condition& weak) {
  const auto all_of = [](const auto& list, auto test) { return std::all_of(list.begin(), list.end(), test); };
  const auto any_of = [](const auto& list, auto test) { return std::any_of(list.begin(), list.end(), test); };
  if (weak.op == Op::all) return all_of(weak.children, [&](const Condition& part) { return implies(strong, part); });
  if (strong.op == Op::any) return all_of(strong.children, [&](const Condition& way) { return implies(way, weak); });
  if (weak.op == Op::any && any_of(weak.children, [&](const Condition& way) { return implies(strong, way); }))
    return true;
  if (strong.op == Op::all) return any_of(strong.children, [&](const Condition& part) { return implies(part, weak); });
  if (weak.op == Op::at_least) return at_least_implies(strong, weak);
  if (weak.op == Op::negate) return strong.op == Op::negate && implies(weak.children.front(), strong.children.front());
  if (weak.op == Op::branch) return branch_implies(strong, weak);
  // The element a reference names is itself checked level by level.
  if (weak.op == Op::ref) return strong.op == Op::ref && strong.ref == weak.ref;
  return is_leaf(strong.op) && is_leaf(weak.op) && leaf_implies(strong, weak);
}

Issues check_pack(const Pack& pack) {
  Issues issues;
  std::set<FactIndex> used;
  for (const auto& programme : pack.programmes)
    for (const auto& category : programme.categories) {
      used.insert(category.facts.begin(), category.facts.end());
      auto found = check_levels(programme, category);
      issues.insert(issues.end(), found.begin(), found.end());
    }
  for (const auto& form : pack.forms) used.insert(form.facts.begin(), form.facts.end());
  for (FactIndex one = 1; one < pack.facts.size(); ++one) {
    const Fact& fact = pack.facts[one];
    if (!used.contains(one)) issues.push_back(make_issue_at(pack.fact_places[one], "unused-fact", {fact.id}));
    for (FactIndex other = one + 1; other < pack.facts.size(); ++other)
      if (const Fact& second = pack.facts[other];
          second.label.zh == fact.label.zh && second.type == fact.type && second.unit_name == fact.unit_name)
        issues.push_back(make_issue_at(pack.fact_places[other], "near-duplicate-facts", {fact.id, second.id}));
  }
  return issues;
}

}  // namespace xingping
