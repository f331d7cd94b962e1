// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/names.h"

#include <algorithm>
#include <cstring>

namespace xingping {

// Eight bytes at a time; the multiplier is 2^64 divided by the golden ratio, whose upper half mixes best.
std::uint32_t hash_of(std::string_view name) {
  constexpr std::uint64_t golden = 0x9E37'79B9'7F4A'7C15;
  std::uint64_t hash = name.size();
  const auto mix = [&hash](std::uint64_t part) {
    hash = (hash ^ part) * golden;
    hash ^= hash >> 32U;
  };
  std::uint64_t part = 0;
  for (; name.size() >= sizeof part; name.remove_prefix(sizeof part)) {
    std::memcpy(&part, name.data(), sizeof part);
    mix(part);
  }
  part = 0;
  for (const char c : name) part = (part << 8U) | static_cast<unsigned char>(c);
  mix(part);
  return static_cast<std::uint32_t>(hash);
}

// By a heap: std::sort in two places took 0.8 kB more of the module.
void sort(std::vector<Keyed>& list) {
  const auto before = [](const Keyed& a, const Keyed& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    const int sign = a.name.compare(b.name);
    return sign < 0 || (sign == 0 && a.place < b.place);
  };
  std::make_heap(list.begin(), list.end(), before);
  std::sort_heap(list.begin(), list.end(), before);
}

std::size_t Names::slot_of(std::string_view name, std::uint32_t hash) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = hash & last;
  while (slots_[slot] != nothing && (entries_[slots_[slot]].hash != hash || entries_[slots_[slot]].name != name))
    slot = (slot + 1) & last;
  return slot;
}

bool Names::add(std::string_view name) {
  constexpr std::size_t fewest = 16;
  if (entries_.size() * 2 >= slots_.size()) {
    slots_.assign(std::max(fewest, slots_.size() * 2), nothing);
    for (std::uint32_t place = 0; place < entries_.size(); ++place)
      slots_[slot_of(entries_[place].name, entries_[place].hash)] = place;
  }
  const std::uint32_t hash = hash_of(name);
  const std::size_t slot = slot_of(name, hash);
  if (slots_[slot] != nothing) return false;
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({std::string(name), hash});
  return true;
}

std::optional<std::uint32_t> Names::find(std::string_view name, std::uint32_t hash) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t place = slots_[slot_of(name, hash)];
  return place == nothing ? std::nullopt : std::optional(place);
}

std::vector<std::uint32_t> Names::sorted() const {
  std::vector<Keyed> list;
  for (const auto& entry : entries_) list.push_back({0, entry.name, static_cast<std::uint32_t>(list.size())});
  sort(list);
  std::vector<std::uint32_t> places;
  places.reserve(list.size());
  for (const auto& one : list) places.push_back(one.place);
  return places;
}

}  // namespace xingping
