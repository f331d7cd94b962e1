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
  Writer& key(std::string_view name);

  Writer& value(std::string_view text);
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

  template <class Value>
  Writer& member(std::string_view name, const Value& content) {
    return key(name).value(content);
  }
  template <class List>
  Writer& strings(std::string_view name, const List& list) {
    key(name).begin_array();
    for (const auto& item : list) value(std::string_view(item));
    return end_array();
  }

  [[nodiscard]] std::string take() { return std::move(out_); }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  void separate();

  std::string out_;
  bool comma_ = false;  // a value stands before this place in the same container
};

}  // namespace xingping::json
