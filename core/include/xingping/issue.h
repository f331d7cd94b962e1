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
  std::string code;  // stable kebab-case word, never re-used; see src/messages.h
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

using Words = std::initializer_list<std::string_view>;

/// Fills the message of `code` with `words` ({0}, {1} …), each shown in backticks.
[[nodiscard]] Issue make_issue(std::string_view code, std::string document, std::string pointer, Words words = {});
/// The same where the words differ from language to language.
[[nodiscard]] Issue make_issue(std::string_view code, std::string document, std::string pointer, Words zh, Words en);

/// The same at a place that was kept as "document#pointer".
[[nodiscard]] Issue make_issue_at(std::string_view place, std::string_view code, Words words);

/// Every code that make_issue knows, in the order of the table: the tests walk it.
[[nodiscard]] std::vector<std::string_view> issue_codes();

}  // namespace xingping
