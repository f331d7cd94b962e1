// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The applicant's own words: trimmed, without control characters, and what their fact says they look like.
#pragma once

#include "json/cursor.h"
#include "xingping/fact.h"

namespace xingping::load {

inline constexpr std::size_t max_text = 20'000;  // characters

/// The text as it is kept: an empty one is an absent one, codes in capitals, mobile numbers as their eleven digits.
/// Issues: text-too-long, control-character, and one for each format.
[[nodiscard]] std::optional<std::string> read_text(const json::Cursor& at, TextFormat format);

}  // namespace xingping::load
