// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A small generator with a fixed sequence: the standard distributions differ from library to library, and a
// failing seed must fail everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace support {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// Decided by these bytes, two for each draw, for as long as they last: a fuzzer steers what is drawn. They
  /// are kept by whoever gives them.
  explicit Random(std::span<const std::uint8_t> bytes) : state_(bytes.size()), bytes_(bytes) {}

  /// SplitMix64.
  std::uint64_t next() {
    if (bytes_.size() >= 2) {
      const std::uint64_t drawn = bytes_[0] + 256U * bytes_[1];
      bytes_ = bytes_.subspan(2);
      return drawn;
    }
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }

  /// 0 … count − 1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(next() % (static_cast<std::uint64_t>(most - least) + 1));
  }
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }

  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::uint64_t state_;
  std::span<const std::uint8_t> bytes_;
};

}  // namespace support
