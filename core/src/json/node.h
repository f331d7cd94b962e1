// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A parsed JSON value: lean, ordered, numbers kept as their text so that decimals stay exact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xingping/issue.h"

namespace xingping::json {

enum class Kind { null, boolean, number, string, array, object };

struct Node {
  Kind kind = Kind::null;
  std::string key;   // when a member of an object
  std::string text;  // of a string or number; "true" or "false"
  std::vector<Node> children;

  [[nodiscard]] const Node* find(std::string_view wanted) const {
    for (const auto& child : children)
      if (child.key == wanted) return &child;
    return nullptr;
  }
};

struct Limits {
  std::size_t bytes = 8'000'000;
  std::size_t depth = 48;
};

/// Appends "/token" to a JSON Pointer, escaped as RFC 6901 asks.
void append_token(std::string& pointer, std::string_view token);

/// Issues: json-syntax, json-duplicate-key, json-too-deep, json-too-large. Invalid UTF-8 is a syntax error.
[[nodiscard]] Loaded<Node> parse(std::string_view text, Limits limits = {});

}  // namespace xingping::json
