// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "characters.h"

#include <algorithm>
#include <array>

namespace xingping {
namespace {

// Ideographic space, no-break space, byte order mark, line and paragraph separator.
constexpr std::array<std::string_view, 9> blanks{" ",      "\t",     "\n",     "\r",    "\u3000",
                                                 "\u00A0", "\uFEFF", "\u2028", "\u2029"};

bool is_blank(std::string_view character) { return std::find(blanks.begin(), blanks.end(), character) != blanks.end(); }

template <class Visit>
void each_character(std::string_view text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    const auto character = text.substr(i, length_of_character(text[i]));
    visit(character);
    i += character.size();
  }
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  each_character(text, [&](std::string_view) { ++count; });
  return count;
}

std::size_t count_visible(std::string_view text) {
  std::size_t count = 0;
  each_character(text, [&](std::string_view character) { count += is_blank(character) ? 0U : 1U; });
  return count;
}

std::string slice(std::string_view text, std::size_t first, std::size_t last) {
  if (count_characters(text) < last) return "";
  std::string out;
  std::size_t place = 0;
  each_character(text, [&](std::string_view character) {
    ++place;
    if (place >= first && place <= last) out += character;
  });
  return out;
}

std::string_view trimmed(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const auto blank : blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        more = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        more = true;
      }
    }
  }
  return text;
}

bool is_control(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
  if (character.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;
  return character == "\uFFFE" || character == "\uFFFF" || character == "\u2028" || character == "\u2029";
}

}  // namespace xingping
