// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/quantity.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace xingping {
namespace {

struct NamedUnit {
  std::string_view name;
  std::string_view dimension;
  int exponent;
};

constexpr std::array named_units{
    NamedUnit{"元", "money", -4},   NamedUnit{"万元", "money", 0}, NamedUnit{"亿元", "money", 4},
    NamedUnit{"%", "share", 0},     NamedUnit{"GB", "data", -3},   NamedUnit{"TB", "data", 0},
    NamedUnit{"PB", "data", 3},     NamedUnit{"EB", "data", 6},    NamedUnit{"MB/s", "rate", -3},
    NamedUnit{"GB/s", "rate", 0},   NamedUnit{"TB/s", "rate", 3},  NamedUnit{"TB/日", "daily", -3},
    NamedUnit{"PB/日", "daily", 0}, NamedUnit{"年", "years", 0},   NamedUnit{"ms", "response", 0},
};

constexpr std::array<std::string_view, 26> counting_words{"件", "人", "个", "台/套", "台", "套", "种",    "家",   "次",
                                                          "单", "项", "类", "份",    "名", "款", "场",    "户",   "门",
                                                          "本", "处", "条", "座",    "期", "例", "个/秒", "次/秒"};

constexpr std::string_view ten_thousand = "万";
constexpr std::string_view hundred_million = "亿";

bool is_counting_word(std::string_view name) {
  return std::find(counting_words.begin(), counting_words.end(), name) != counting_words.end();
}

__extension__ using Wide = __int128;

/// Whole part of number / by, of at most 2^61 - 1, which is beyond 2 max_micro; no number is below 0. Bit by bit:
/// dividing 128 bits would bring a kilobyte along.
Micro quotient(Wide number, Micro by) {
  Micro found = 0;
  for (Micro bit = Micro{1} << 60; bit > 0; bit >>= 1)
    if (Wide{by} * (found | bit) <= number) found |= bit;
  return found;
}

/// number / by, towards minus infinity.
Micro rounded_down(Wide number, Micro by) {
  return number >= 0 ? quotient(number, by) : -quotient(by - 1 - number, by);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Unit> find_unit(std::string_view name) {
  for (const auto& unit : named_units)
    if (unit.name == name) return Unit{std::string(unit.dimension), unit.exponent};
  int exponent = 0;
  if (name.starts_with(ten_thousand)) exponent = 4;
  if (name.starts_with(hundred_million)) exponent = 8;
  if (exponent != 0) name.remove_prefix(ten_thousand.size());  // both are one three-byte character
  if (!is_counting_word(name)) return std::nullopt;
  return Unit{std::string(name), exponent};
}

std::vector<std::string> units_beside(std::string_view name) {
  std::vector<std::string> units{std::string(name)};
  const auto own = find_unit(name);
  if (!own) return units;
  for (const auto& unit : named_units)
    if (unit.dimension == own->dimension && unit.name != name) units.emplace_back(unit.name);
  // A counting word offers its multiples only where the fact itself is asked in one of them.
  if (units.size() == 1 && own->exponent != 0)
    for (const std::string_view prefix : {std::string_view(""), ten_thousand, hundred_million})
      if (auto word = std::string(prefix).append(own->dimension); word != name) units.push_back(std::move(word));
  return units;
}

ParsedQuantity parse_quantity(std::string_view text, const Unit& unit) {
  constexpr long max_exponent = 1'000'000;  // longer than any text that is read
  const auto failed = [](ParseError error) { return ParsedQuantity{.error = error}; };
  std::size_t i = 0;
  const bool negative = text.starts_with('-');
  if (negative) ++i;

  // digits * 10^shift, leading zeros dropped, at most 19 significant digits
  std::uint64_t digits = 0;
  long shift = 6 + unit.exponent;
  long significant = 0;
  long pending_zeros = 0;  // zeros seen but not yet worth keeping
  bool any_digit = false;
  bool after_point = false;
  for (; i < text.size(); ++i) {
    if (text[i] == '.' && !after_point && any_digit) {
      after_point = true;
      continue;
    }
    if (!is_digit(text[i])) break;
    any_digit = true;
    if (after_point) --shift;
    if (text[i] == '0') {
      if (significant > 0) ++pending_zeros;
      continue;
    }
    significant += pending_zeros + 1;
    if (significant > 19) return failed(after_point ? ParseError::too_precise : ParseError::out_of_range);
    for (; pending_zeros > 0; --pending_zeros) digits *= 10;
    digits = digits * 10 + static_cast<std::uint64_t>(text[i] - '0');
  }
  shift += pending_zeros;
  if (!any_digit || text[i - 1] == '.') return failed(ParseError::malformed);
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    const bool down = text.substr(i).starts_with('-');
    if (down || text.substr(i).starts_with('+')) ++i;
    if (i == text.size()) return failed(ParseError::malformed);
    long exponent = 0;
    for (; i < text.size() && is_digit(text[i]); ++i)
      exponent = std::min(max_exponent, exponent * 10 + (text[i] - '0'));
    shift += down ? -exponent : exponent;
  }
  if (i != text.size()) return failed(ParseError::malformed);
  if (digits == 0) return {};
  if (shift < 0) return failed(ParseError::too_precise);
  for (; shift > 0 && digits <= static_cast<std::uint64_t>(max_micro); --shift) digits *= 10;
  if (digits > static_cast<std::uint64_t>(max_micro)) return failed(ParseError::out_of_range);
  return {negative ? -static_cast<Micro>(digits) : static_cast<Micro>(digits), ParseError::none};
}

std::string format_quantity(Micro micro, const Unit& unit) {
  const int decimals = 6 + unit.exponent;  // no unit is smaller than a millionth of its base
  const auto places = static_cast<std::size_t>(decimals);
  std::string digits = std::to_string(std::abs(micro));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  std::string out(micro < 0 ? "-" : "");
  out.append(digits, 0, digits.size() - places);
  digits.erase(0, digits.size() - places);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (!digits.empty()) out.append(1, '.').append(digits);
  return out;
}

int compare_ratio(Micro a, Micro b, Micro share) {
  const Wide left = Wide{a} * 100 * micro_per_base;
  const Wide right = Wide{b} * share;
  return left < right ? -1 : (left > right ? 1 : 0);
}

Micro ratio_percent(Micro a, Micro b) {
  const Wide scaled = Wide{a} * 100 * micro_per_base;
  return std::clamp(rounded_down(scaled, b), -max_micro, max_micro);
}

Micro numerator_shortfall(Micro a, Micro b, Micro share) {
  constexpr Micro hundred = 100 * micro_per_base;
  const Micro needed = -rounded_down(-(Wide{b} * share), hundred);  // rounded up
  return std::clamp<Micro>(needed - a, 0, max_micro);
}

}  // namespace xingping
