// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the fuzzers share: the criteria as shipped, and a way to stop when something that must hold does not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xingping/json_api.h"

namespace fuzz {

/// The criteria as shipped, forms included.
[[nodiscard]] const xingping::Kit& kit();
/// "programme/category" of every category shipped.
[[nodiscard]] const std::vector<std::string>& categories();

/// Prints what was breached and aborts, which the fuzzer keeps with the input.
void must(bool holds, std::string_view what);
/// A law of tests/core/support: empty when it holds, otherwise its breach in words.
void must_hold(const std::string& breach);

/// What an answer of the boundary must be, whatever came in: one JSON text in UTF-8.
void must_be_json(const std::string& text);

/// The one of `choices` that the first byte names; the byte is taken off.
[[nodiscard]] const std::string& pick(const std::vector<std::string>& choices, std::string_view& data);

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace fuzz
