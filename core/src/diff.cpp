// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/diff.h"

#include <algorithm>
#include <array>

namespace xingping {
namespace {

std::optional<std::uint32_t> find(const Category& category, const std::string& id) {
  for (std::uint32_t i = 0; i < category.criteria.size(); ++i)
    if (category.criteria[i].id == id) return i;
  return std::nullopt;
}

/// All names but its own: where a row stands.
std::vector<std::string> place(const Criterion& criterion) {
  return {criterion.path.begin(), criterion.path.end() - 1};
}

/// Editions of one category may have levels of different names; they are compared from the lowest up.
bool same_levels(const Criterion& a, const Criterion& b) {
  if (a.levels.size() != b.levels.size()) return false;
  for (std::size_t i = 0; i < a.levels.size(); ++i)
    if (a.levels[i].has_value() != b.levels[i].has_value() || (a.levels[i] && !(*a.levels[i] == *b.levels[i])))
      return false;
  return true;
}

bool same_exemption(const Criterion& a, const Criterion& b) {
  return a.exempt_when.has_value() == b.exempt_when.has_value() && (!a.exempt_when || *a.exempt_when == *b.exempt_when);
}

CategoryDiff compare(CategoryRef from, CategoryRef to) {
  CategoryDiff out{from, to, {}, 0};
  using Kind = CriterionChange::Kind;
  for (std::uint32_t i = 0; i < to.category->criteria.size(); ++i) {
    const Criterion& now = to.category->criteria[i];
    const auto before = find(*from.category, now.id);
    if (!before) {
      out.changes.push_back({Kind::added, nullptr, &now, 0, i, {}});
      continue;
    }
    const Criterion& was = from.category->criteria[*before];
    CriterionChange change{Kind::changed, &was, &now, *before, i, {}};
    if (was.name.zh != now.name.zh) change.differs.push_back("name");
    if (!same_levels(was, now)) change.differs.push_back("levels");
    if (was.obligation != now.obligation) change.differs.push_back("obligation");
    if (was.stage != now.stage) change.differs.push_back("stage");
    if (!same_exemption(was, now)) change.differs.push_back("exempt_when");
    if (change.differs.empty() && place(was) != place(now)) change.kind = Kind::moved;
    if (change.differs.empty() && change.kind == Kind::changed)
      ++out.unchanged;
    else
      out.changes.push_back(std::move(change));
  }
  for (std::uint32_t i = 0; i < from.category->criteria.size(); ++i)
    if (const Criterion& was = from.category->criteria[i]; !find(*to.category, was.id))
      out.changes.push_back({Kind::removed, &was, nullptr, i, 0, {}});
  return out;
}

std::vector<CategoryRef> named(const Pack& pack, std::string_view operand) {
  std::vector<CategoryRef> out;
  for (const auto& programme : pack.programmes)
    for (const auto& category : programme.categories)
      if (operand == programme.id || operand == programme.id + "/" + category.id)
        out.push_back({&programme, &category});
  return out;
}

}  // namespace

std::vector<CategoryDiff> diff(const Pack& pack, std::string_view from, std::string_view to) {
  std::vector<CategoryDiff> out;
  const auto older = named(pack, from);
  const auto newer = named(pack, to);
  for (const auto& was : older)
    for (const auto& now : newer)
      // Two categories named one by one are compared whatever their ids.
      if (was.category->id == now.category->id || (older.size() == 1 && newer.size() == 1))
        out.push_back(compare(was, now));
  return out;
}

const char* name_of(CriterionChange::Kind kind) {
  constexpr std::array names{"added", "removed", "changed", "moved"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace xingping
