// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reading a parsed value with its place in hand: every refusal becomes an issue with a JSON Pointer.
#pragma once

#include <optional>

#include "json/node.h"

namespace xingping::json {

/// Where issues of one document go.
struct Sink {
  std::string document;
  Issues* issues = nullptr;
};

/// A place in a document. Cheap: the pointer is spelled out only when an issue needs it.
/// INVARIANT: a cursor never outlives the one it came from.
class Cursor {
 public:
  Cursor(const Node& node, Sink& sink) : node_(&node), sink_(&sink) {}

  [[nodiscard]] const Node& node() const { return *node_; }
  [[nodiscard]] Kind kind() const { return node_->kind; }
  [[nodiscard]] std::string pointer() const;
  /// "document#pointer".
  [[nodiscard]] std::string place() const;

  void report(std::string_view code, Words words = {}) const;
  void report(std::string_view code, Words zh, Words en) const;

  /// wrong-type: `expected` was wanted here.
  void report_type(Kind expected) const;

  /// True when this is an object; reports each key that is not among `known`, a list like "id name levels".
  [[nodiscard]] bool is_object(std::string_view known) const;
  /// True when this is an object of any keys.
  [[nodiscard]] bool is_map() const { return expect(Kind::object); }
  [[nodiscard]] bool is_array() const { return expect(Kind::array); }
  /// Says nothing when it is not one.
  [[nodiscard]] bool is_empty_array() const { return kind() == Kind::array && size() == 0; }

  [[nodiscard]] std::optional<Cursor> get(std::string_view key) const;   // absent is fine
  [[nodiscard]] std::optional<Cursor> need(std::string_view key) const;  // absent is missing-key
  [[nodiscard]] Cursor child(std::size_t index) const { return {node_->children[index], *sink_, *this, index}; }
  [[nodiscard]] std::size_t size() const { return node_->children.size(); }

  [[nodiscard]] std::optional<std::string_view> string() const;
  [[nodiscard]] std::optional<bool> boolean() const;
  [[nodiscard]] std::optional<int> integer(int least, int most) const;
  [[nodiscard]] std::optional<Text> text() const;
  /// A string that is one of `words`, a list like "all any", as its index.
  [[nodiscard]] std::optional<std::size_t> word(std::string_view words) const;
  [[nodiscard]] std::vector<std::string> strings() const;

  // Members read in place; `into` keeps its value when the member is absent or not of the type.
  void need_string(std::string_view key, std::string& into) const;
  /// The same, and not empty.
  void need_words(std::string_view key, std::string& into) const;
  void need_text(std::string_view key, Text& into) const;
  void get_text(std::string_view key, std::optional<Text>& into) const;
  void get_flag(std::string_view key, bool& into) const;

 private:
  Cursor(const Node& node, Sink& sink, const Cursor& parent, std::size_t index)
      : node_(&node), sink_(&sink), parent_(&parent), index_(index) {}
  [[nodiscard]] bool expect(Kind kind) const;

  const Node* node_;
  Sink* sink_;
  const Cursor* parent_ = nullptr;
  std::size_t index_ = 0;
};

/// Calls visit(Cursor) for each element of an array or object member of `cursor`, if it is there.
template <class Visit>
void each(const std::optional<Cursor>& cursor, Visit visit) {
  if (!cursor || !cursor->is_array()) return;
  for (std::size_t i = 0; i < cursor->size(); ++i) visit(cursor->child(i));
}

}  // namespace xingping::json
