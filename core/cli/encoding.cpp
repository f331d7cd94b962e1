// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "encoding.h"

#include <algorithm>

namespace xingping::cli {
namespace {

unsigned at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
}

/// Length of the UTF-8 character that starts at `i`; 0 if none does.
std::size_t utf8_length(std::string_view bytes, std::size_t i) {
  const unsigned first = at(bytes, i);
  if (first < 0x80) return 1;
  const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((at(bytes, i + k) & 0xC0U) != 0x80) return 0;
  const unsigned second = at(bytes, i + 1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool beyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
  return overlong || beyond ? 0 : length;
}

/// The same of GB18030: one, two or four bytes.
std::size_t gb18030_length(std::string_view bytes, std::size_t i) {
  const auto between = [&](std::size_t place, unsigned low, unsigned high) {
    return at(bytes, place) >= low && at(bytes, place) <= high;
  };
  if (at(bytes, i) < 0x80) return 1;
  if (!between(i, 0x81, 0xFE)) return 0;
  if (between(i + 1, 0x40, 0xFE) && at(bytes, i + 1) != 0x7F) return 2;
  const bool four = between(i + 1, 0x30, 0x39) && between(i + 2, 0x81, 0xFE) && between(i + 3, 0x30, 0x39);
  return four ? 4 : 0;
}

/// Place of the first byte that belongs to no character.
std::size_t first_bad(std::string_view bytes, std::size_t (*length_at)(std::string_view, std::size_t)) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const std::size_t length = length_at(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return bytes.size();
}

/// With a mark in front, or, as JSON begins with an ASCII character, a NUL beside it.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.size() >= 4 && (at(bytes, 0) == 0) != (at(bytes, 1) == 0) &&
         (at(bytes, 2) == 0) == (at(bytes, 0) == 0) && (at(bytes, 3) == 0) == (at(bytes, 1) == 0);
}

}  // namespace

Encoding guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return Encoding::archive;
  if (bytes.starts_with("%PDF")) return Encoding::pdf;
  if (is_utf16(bytes)) return Encoding::utf16;
  if (first_bad(bytes, utf8_length) == bytes.size()) return Encoding::utf8;
  return first_bad(bytes, gb18030_length) == bytes.size() ? Encoding::gb18030 : Encoding::unknown;
}

std::size_t first_bad_line(std::string_view bytes) {
  const auto before = bytes.substr(0, first_bad(bytes, utf8_length));
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

std::string printable(std::string text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length(text, i);
    const unsigned first = at(text, i);
    const bool control = first < 0x20 || first == 0x7F || (first == 0xC2 && at(text, i + 1) < 0xA0);
    if (length == 0) text[i] = '?';
    if (length > 0 && control) std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(i), length, ' ');
    i += std::max<std::size_t>(length, 1);
  }
  return text;
}

}  // namespace xingping::cli
