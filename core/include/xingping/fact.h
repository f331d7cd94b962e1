// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A fact: one thing we ask, shared by every programme that means the same thing at the same time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xingping/quantity.h"
#include "xingping/text.h"

namespace xingping {

/// Index of a fact in Pack::facts; index 0 is the applicant type.
using FactIndex = std::uint32_t;
inline constexpr FactIndex applicant_type_fact = 0;
inline constexpr std::size_t max_choices = 32;

/// `records` is a list of small forms; `text` is the applicant's own words, which no condition may read.
enum class FactType { boolean, quantity, date, choice, set, records, text };

/// What a text must look like; a paragraph may have several lines.
enum class TextFormat { line, paragraph, credit_code, organisation_code, mobile, phone, email, url };
inline constexpr std::string_view text_formats = "line paragraph credit_code organisation_code mobile phone email url";

struct Choice {
  std::string id;
  Text label;
  std::optional<Text> group;  // official 域 name, in a set that spans several
};

/// A percentage that can be worked out from two amounts of the same dimension.
struct Ratio {
  FactIndex numerator = 0;
  FactIndex denominator = 0;
};

struct Fact {
  std::string id;
  FactType type = FactType::boolean;
  Text label;
  std::optional<Text> help;
  std::string unit_name;  // of a quantity
  Unit unit;
  bool integer = false;
  bool ordered = false;  // a choice whose steps include the ones before
  bool fixed = false;    // a circumstance that no work changes
  TextFormat format = TextFormat::line;
  std::vector<Choice> choices;
  std::optional<Ratio> ratio;
  std::vector<Fact> fields;  // of a record
  std::vector<std::string> evidence;
};

[[nodiscard]] const char* name_of(FactType type);
[[nodiscard]] const char* name_of(TextFormat format);

/// Index of the choice with that id.
[[nodiscard]] std::optional<std::size_t> find_choice(const Fact& fact, std::string_view id);

/// All choices of a fact, as a mask.
[[nodiscard]] std::uint32_t all_choices(const Fact& fact);

}  // namespace xingping
