// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/scanner.h"

namespace xingping::json {
namespace {

void append_utf8(std::string& into, unsigned point) {
  const auto put = [&](unsigned byte) { into += static_cast<char>(byte); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0U | (point >> 6U));
  } else {
    if (point < 0x10000) {
      put(0xE0U | (point >> 12U));
    } else {
      put(0xF0U | (point >> 18U));
      put(0x80U | ((point >> 12U) & 0x3FU));
    }
    put(0x80U | ((point >> 6U) & 0x3FU));
  }
  put(0x80U | (point & 0x3FU));
}

constexpr bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

bool Scanner::take(char wanted) {
  if (at_end() || text_[at_] != wanted) return false;
  ++at_;
  return true;
}

bool Scanner::take(std::string_view wanted) {
  if (!text_.substr(at_).starts_with(wanted)) return false;
  at_ += wanted.size();
  return true;
}

void Scanner::skip_spaces() {
  while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') ++at_;
}

bool Scanner::read_word(std::string_view word) {
  for (const char c : word)
    if (!take(c)) return false;
  return true;
}

bool Scanner::read_digits() {
  if (!is_digit(peek())) return false;
  while (is_digit(peek())) ++at_;
  return true;
}

bool Scanner::read_number(std::string& into) {
  const std::size_t start = at_;
  take('-');
  if (!take('0') && !read_digits()) return false;
  if (take('.') && !read_digits()) return false;
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    if (!read_digits()) return false;
  }
  into = text_.substr(start, at_ - start);
  return true;
}

bool Scanner::read_string(std::string& into) {
  for (std::size_t start = at_;;) {
    const char c = peek();
    if (c != '"' && c != '\\') {
      if (!skip_character()) return false;
      continue;
    }
    into += text_.substr(start, at_ - start);
    ++at_;
    if (c == '"') return true;
    if (!read_escape(into)) return false;
    start = at_;
  }
}

bool Scanner::read_escape(std::string& into) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (const auto letter = letters.find(peek()); letter != std::string_view::npos) {
    into += meanings[letter];
    ++at_;
    return true;
  }
  unsigned unit = 0;
  if (!take('u') || !read_unit(unit) || is_low(unit)) return false;
  if (is_high(unit)) {
    unsigned low = 0;
    if (!take('\\') || !take('u') || !read_unit(low) || !is_low(low)) return false;
    unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
  }
  append_utf8(into, unit);
  return true;
}

/// Four hexadecimal digits.
bool Scanner::read_unit(unsigned& into) {
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = peek();
    const char lower = static_cast<char>(c | 0x20);
    if (!is_digit(c) && (lower < 'a' || lower > 'f')) return false;
    into = into * 16 + static_cast<unsigned>(is_digit(c) ? c - '0' : lower - 'a' + 10);
  }
  return true;
}

/// One character of well-formed UTF-8 (Unicode, table 3-7) that is no control character.
bool Scanner::skip_character() {
  const auto byte = [&](std::size_t offset) {
    return at_ + offset < text_.size() ? static_cast<unsigned char>(text_[at_ + offset]) : 0U;
  };
  const unsigned lead = byte(0);
  std::size_t length = 1;
  if (lead < 0x20) return false;
  if (lead >= 0x80) {
    if (lead < 0xC2 || lead > 0xF4) return false;
    length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < least || byte(1) > most) return false;
    for (std::size_t i = 2; i < length; ++i)
      if (byte(i) < 0x80 || byte(i) > 0xBF) return false;
  }
  at_ += length;
  return true;
}

Scanner::Place Scanner::place() const {
  Place place;
  for (const char c : text_.substr(0, at_)) {
    place.column = c == '\n' ? 1 : place.column + ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1);
    place.line += c == '\n' ? 1 : 0;
  }
  return place;
}

bool is_beyond_double(std::string_view number) {
  constexpr int most_digits = 309;  // before the point, of the largest double
  int digits = 0;                   // before the point, leading zeros apart; behind it, the zeros that lead, below zero
  int exponent = 0;
  bool seen = false;
  bool behind = false;
  std::size_t at = 0;
  for (; at < number.size() && (number[at] | 0x20) != 'e'; ++at) {
    if (number[at] == '.') behind = true;
    if (!is_digit(number[at])) continue;
    if (!seen && number[at] == '0') {
      if (behind) --digits;
      continue;
    }
    seen = true;
    if (!behind) ++digits;
  }
  const bool negative = at + 1 < number.size() && number[at + 1] == '-';
  for (; at < number.size(); ++at)
    if (is_digit(number[at]) && exponent < 100'000'000) exponent = exponent * 10 + (number[at] - '0');
  return seen && digits + (negative ? -exponent : exponent) > most_digits;
}

}  // namespace xingping::json
