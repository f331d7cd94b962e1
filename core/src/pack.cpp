// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/pack.h"

#include <array>

namespace xingping {

CategoryRef find_category(const Pack& pack, std::string_view path) {
  for (const auto& programme : pack.programmes) {
    if (!path.starts_with(programme.id + "/")) continue;
    const auto id = path.substr(programme.id.size() + 1);
    for (const auto& category : programme.categories)
      if (category.id == id) return {&programme, &category};
  }
  return {};
}

std::optional<FactIndex> find_fact(const Pack& pack, std::string_view id) { return pack.fact_index.find(id); }

std::optional<std::size_t> find_level(const Programme& programme, std::string_view id) {
  for (std::size_t i = 0; i < programme.levels.size(); ++i)
    if (programme.levels[i].id == id) return i;
  return std::nullopt;
}

const char* name_of(Obligation obligation) {
  constexpr std::array names{"required", "encouraged", "optional", "described"};
  return names[static_cast<std::size_t>(obligation)];
}

}  // namespace xingping
