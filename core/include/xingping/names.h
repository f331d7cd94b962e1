// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Names, each with its place in the order they came. One type wherever a name is looked up or must not come twice:
// every further kind of map or set would cost the module some hundred bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xingping {

/// For look-ups alone: it differs between machines of other byte order.
[[nodiscard]] std::uint32_t hash_of(std::string_view name);

struct Keyed {
  std::uint32_t hash = 0;
  std::string_view name;
  std::uint32_t place = 0;
};
/// By hash, name and place. Never slow, whatever the names.
void sort(std::vector<Keyed>& list);

class Names {
 public:
  /// False when it is there already.
  bool add(std::string_view name);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const { return find(name, hash_of(name)); }
  /// The same where the hash is known.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name, std::uint32_t hash) const;
  [[nodiscard]] bool contains(std::string_view name) const { return find(name).has_value(); }
  [[nodiscard]] const std::string& operator[](std::uint32_t place) const { return entries_[place].name; }
  /// Places in the order of the names.
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

 private:
  struct Entry {
    std::string name;
    std::uint32_t hash = 0;
  };
  static constexpr std::uint32_t nothing = UINT32_MAX;

  /// Where the name stands in slots_, or would.
  [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // INVARIANT: a power of two, or none; half of them at least hold nothing
};

}  // namespace xingping
