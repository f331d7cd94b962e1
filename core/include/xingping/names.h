// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Names, each with its place in the order they came. One type wherever a name is looked up or must not come twice:
// every further kind of map or set would cost the module some hundred bytes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace xingping {

class Names {
 public:
  /// False when it is there already.
  bool add(std::string_view name);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  [[nodiscard]] bool contains(std::string_view name) const { return find(name).has_value(); }
  [[nodiscard]] bool empty() const { return places_.empty(); }

  /// Pairs of name and place, in the order of the names.
  [[nodiscard]] auto begin() const { return places_.begin(); }
  [[nodiscard]] auto end() const { return places_.end(); }

 private:
  std::map<std::string, std::uint32_t, std::less<>> places_;
};

}  // namespace xingping
