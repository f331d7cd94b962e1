// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Everything that comes in from outside, one function for each kind: each takes any bytes and tells when something that
// must hold does not. The fuzzers call them (fuzzer.cpp), and so does a test of the core with what was once found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xingping/json_api.h"

namespace fuzz {

/// The criteria as shipped, forms included.
[[nodiscard]] const xingping::Kit& kit();
/// "programme/category" of every category shipped.
[[nodiscard]] const std::vector<std::string>& categories();

void on_pack(std::string_view text);
void on_answers(std::string_view text);
void on_line(std::string_view text);
void on_options(std::string_view text);
void on_application(std::string_view text);
void on_structure(std::string_view text);

/// Tells what was breached, each caller in its way: the fuzzer stops and keeps the input, the test fails.
void must(bool holds, std::string_view what);
/// A law of tests/core/support: empty when it holds, otherwise its breach in words.
void must_hold(const std::string& breach);

/// What an answer of the boundary must be, whatever came in: one JSON text in UTF-8.
void must_be_json(const std::string& text);

/// What a line of `batch` gives must stay a line.
void must_be_one_line(const std::string& text);

/// The one of `choices` that the first byte names; the byte is taken off.
[[nodiscard]] const std::string& pick(const std::vector<std::string>& choices, std::string_view& data);

}  // namespace fuzz
