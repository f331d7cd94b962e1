// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/names.h"

namespace xingping {

bool Names::add(std::string_view name) {
  return places_.emplace(name, static_cast<std::uint32_t>(places_.size())).second;
}

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  const auto found = places_.find(name);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace xingping
