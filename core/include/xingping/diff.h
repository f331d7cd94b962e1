// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What changed from one edition or programme to another, criterion by criterion.
#pragma once

#include "xingping/pack.h"

namespace xingping {

/// Criteria correspond when their categories and they themselves have the same ids.
struct CriterionChange {
  enum class Kind { added, removed, changed, moved };
  Kind kind = Kind::changed;
  const Criterion* from = nullptr;  // null when added
  const Criterion* to = nullptr;    // null when removed
  std::uint32_t from_index = 0;
  std::uint32_t to_index = 0;
  std::vector<const char*> differs;  // of "name", "levels", "obligation", "stage", "exempt_when"
};

struct CategoryDiff {
  CategoryRef from;
  CategoryRef to;
  std::vector<CriterionChange> changes;  // in the order of the newer, then the removed ones
  std::size_t unchanged = 0;
};

/// Operands are "programme" (all categories both have) or "programme/category". Empty when they have nothing in common.
[[nodiscard]] std::vector<CategoryDiff> diff(const Pack& pack, std::string_view from, std::string_view to);
[[nodiscard]] const char* name_of(CriterionChange::Kind kind);

}  // namespace xingping
