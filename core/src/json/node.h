// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A parsed JSON text: lean, ordered, numbers kept as their text so that decimals stay exact.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xingping/issue.h"

namespace xingping::json {

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// A value; it lives as long as its tree.
struct Node {
  Kind kind = Kind::null;
  std::uint32_t hash = 0;  // of the key
  std::string_view key;    // when a member of an object
  std::string_view text;   // of a string or number; "true", "false" or "null"
  std::span<const Node> children;

  [[nodiscard]] const Node* find(std::string_view wanted) const {
    for (const auto& child : children)
      if (child.key == wanted) return &child;
    return nullptr;
  }
};

/// Owns what the nodes point to. Moved, it keeps them where they are.
class Tree {
 public:
  /// INVARIANT: `nodes` is not empty, its last is the root, and all of them point into `nodes` and `bytes`.
  Tree(std::vector<char> bytes, std::vector<Node> nodes) : bytes_(std::move(bytes)), nodes_(std::move(nodes)) {}
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;
  ~Tree() = default;

  [[nodiscard]] const Node& root() const { return nodes_.back(); }

 private:
  std::vector<char> bytes_;
  std::vector<Node> nodes_;
};

struct Limits {
  std::size_t bytes = 8'000'000;
  std::size_t depth = 48;
};

/// Appends "/token" to a JSON Pointer, escaped as RFC 6901 asks.
void append_token(std::string& pointer, std::string_view token);

/// Issues: json-syntax, json-duplicate-key, json-too-deep, json-too-large, number-out-of-range (beyond what a double
/// can hold). Invalid UTF-8 is a syntax error.
[[nodiscard]] Loaded<Tree> parse(std::string_view text, Limits limits = {});

}  // namespace xingping::json
