// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/writer.h"

#include <algorithm>

namespace xingping::json {
namespace {

/// What a character must become inside quotes; empty when it may stand as it is.
std::string escaped(char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  const auto code = static_cast<unsigned char>(c);
  if (c == '"') return "\\\"";
  if (c == '\\') return "\\\\";
  if (c == '\n') return "\\n";
  if (code < 0x20) return std::string("\\u00") + hex[code >> 4U] + hex[code & 15U];
  return "";
}

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

}  // namespace

void Writer::grow(std::size_t more) {
  constexpr std::size_t first = 4096;
  buffer_.resize(std::max({first, buffer_.size() * 2, size_ + more}));
}

inline void Writer::put(char c) {
  if (size_ == buffer_.size()) grow(1);
  buffer_[size_++] = c;
}

inline void Writer::put(std::string_view text) {
  if (size_ + text.size() > buffer_.size()) grow(text.size());
  text.copy(buffer_.data() + size_, text.size());
  size_ += text.size();
}

inline void Writer::separate() {
  if (comma_) put(',');
  comma_ = true;
}

Writer& Writer::open(char bracket) {
  separate();
  put(bracket);
  comma_ = false;
  return *this;
}

Writer& Writer::close(char bracket) {
  put(bracket);
  comma_ = true;
  return *this;
}

/// `safe` in quotes, after a comma where one is due and before `after`, if any: with one look at the room there is.
inline void Writer::quote(std::string_view safe, std::string_view after) {
  const std::size_t most = safe.size() + 3 + after.size();
  if (size_ + most > buffer_.size()) grow(most);
  char* at = buffer_.data() + size_;
  if (comma_) *at++ = ',';
  *at++ = '"';
  at += safe.copy(at, safe.size());
  *at++ = '"';
  at += after.copy(at, after.size());
  size_ = static_cast<std::size_t>(at - buffer_.data());
}

// Called in some hundred places: copied into each of them, it took 12 kB of the largest module.
[[gnu::noinline]] Writer& Writer::key(std::string_view name) {
  quote(name, ":");
  comma_ = false;
  return *this;
}

Writer& Writer::any_key(std::string_view name) {
  value(name);
  put(':');
  comma_ = false;
  return *this;
}

// The same.
[[gnu::noinline]] Writer& Writer::word(std::string_view safe) {
  quote(safe, "");
  comma_ = true;
  return *this;
}

Writer& Writer::value(std::string_view text) {
  separate();
  put('"');
  std::size_t start = 0;  // of the run that needs no escape
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_plain(text[i])) continue;
    put(text.substr(start, i - start));
    put(escaped(text[i]));
    start = i + 1;
  }
  put(text.substr(start));
  put('"');
  return *this;
}

Writer& Writer::value(const Text& text) {
  return begin_object().member("zh", text.zh).member("en", text.en).end_object();
}

Writer& Writer::raw(std::string_view json) {
  separate();
  put(json);
  return *this;
}

Writer& Writer::members(std::string_view object) {
  return object.size() > 2 ? raw(object.substr(1, object.size() - 2)) : *this;
}

std::string Writer::take() {
  buffer_.resize(size_);
  return std::move(buffer_);
}

}  // namespace xingping::json
