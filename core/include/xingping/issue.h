// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A defect found in input: what, where, and a sentence for a person. Loading returns a value plus issues, never a
// throw.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xingping/text.h"

namespace xingping {

enum class Severity { error, warning };

struct Issue {
  std::string code;  // stable kebab-case word, never re-used; see src/messages.cpp
  Severity severity = Severity::error;
  std::string document;  // name of the document in a bundle, or empty
  std::string pointer;   // JSON Pointer (RFC 6901) into that document
  Text message;
};

using Issues = std::vector<Issue>;

template <class T>
struct Loaded {
  std::optional<T> value;  // present whenever something usable could be read
  Issues issues;
};

[[nodiscard]] bool has_errors(const Issues& issues);

/// Fills the message of `code` with `arguments` ({0}, {1} …), each shown in backticks.
[[nodiscard]] Issue make_issue(std::string_view code, std::string document, std::string pointer,
                               std::initializer_list<std::string_view> arguments = {});

/// Every code that make_issue knows, in the order of the table: the tests walk it.
[[nodiscard]] std::vector<std::string_view> issue_codes();

}  // namespace xingping
