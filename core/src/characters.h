// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Characters of valid UTF-8, which is all that the JSON parser lets in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xingping {

[[nodiscard]] constexpr std::size_t length_of_character(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

[[nodiscard]] std::size_t count_characters(std::string_view text);
/// Without white space: what a limit on a narrative counts.
[[nodiscard]] std::size_t count_visible(std::string_view text);
/// Characters first … last, counted from 1; empty when the text ends before.
[[nodiscard]] std::string slice(std::string_view text, std::size_t first, std::size_t last);
/// Without white space at its ends, that of Chinese and of HTML included.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A control character, or one that XML cannot hold.
[[nodiscard]] bool is_control(std::string_view character);

}  // namespace xingping
