// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Canonical JSON text, appended in schema order. Hand-made because reports are written on every keystroke: no tree is
// built, nothing is sorted, and the same calls give the same bytes everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "xingping/text.h"

namespace xingping::json {

class Writer {
 public:
  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }
  /// `name` needs no escapes.
  Writer& key(std::string_view name);
  /// One that may need them.
  Writer& any_key(std::string_view name);

  Writer& value(std::string_view text);
  /// A string that needs no escapes: an id, a name of ours, a number, a date.
  Writer& word(std::string_view safe);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(const std::string& text) { return value(std::string_view(text)); }
  Writer& value(bool truth) { return raw(truth ? "true" : "false"); }
  Writer& value(std::int64_t number) { return raw(std::to_string(number)); }
  Writer& value(int number) { return value(std::int64_t{number}); }
  Writer& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  Writer& value(const Text& text);
  Writer& null() { return raw("null"); }
  /// JSON text made by another writer.
  Writer& raw(std::string_view json);
  /// Those of an object that another writer made; empty text for none.
  Writer& members(std::string_view object);

  template <class Value>
  Writer& member(std::string_view name, const Value& content) {
    return key(name).value(content);
  }
  Writer& member_word(std::string_view name, std::string_view safe) { return key(name).word(safe); }
  template <class List>
  Writer& strings(std::string_view name, const List& list) {
    key(name).begin_array();
    for (const auto& item : list) value(std::string_view(item));
    return end_array();
  }

  [[nodiscard]] std::string take();

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  void separate();
  void quote(std::string_view safe, std::string_view after);

  void put(char c);
  void put(std::string_view text);
  void grow(std::size_t more);

  std::string buffer_;  // INVARIANT: the text is buffer_[0, size_), the rest is room
  std::size_t size_ = 0;
  bool comma_ = false;  // a value stands before this place in the same container
};

}  // namespace xingping::json
