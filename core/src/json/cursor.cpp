// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/cursor.h"

#include <array>

#include "xingping/quantity.h"

namespace xingping::json {
namespace {

/// In Chinese and in English.
std::array<std::string_view, 2> names_of(Kind kind) {
  switch (kind) {
    case Kind::null: return {"空值", "null"};
    case Kind::boolean: return {"是/否", "true/false"};
    case Kind::number: return {"数字", "number"};
    case Kind::string: return {"文字", "text"};
    case Kind::array: return {"列表", "array"};
    case Kind::object: return {"对象", "object"};
  }
  return {};
}

/// Position of `word` in a list like "id name levels".
std::optional<std::size_t> position(std::string_view list, std::string_view word) {
  for (std::size_t at = 0;; ++at) {
    const auto end = list.find(' ');
    if (list.substr(0, end) == word) return at;
    if (end == std::string_view::npos) return std::nullopt;
    list.remove_prefix(end + 1);
  }
}

}  // namespace

std::string Cursor::pointer() const {
  if (parent_ == nullptr) return "";
  std::string out = parent_->pointer();
  append_token(out, parent_->kind() == Kind::array ? std::to_string(index_) : std::string(node_->key));
  return out;
}

std::string Cursor::place() const {
  std::string out = sink_->document;
  out += '#';
  out += pointer();
  return out;
}

void Cursor::report(std::string_view code, Words words) const { report(code, words, words); }

void Cursor::report(std::string_view code, Words zh, Words en) const {
  constexpr std::size_t enough = 500;  // hostile input does not get a longer answer
  Issues& issues = *sink_->issues;
  if (issues.size() >= enough && has_errors(issues)) return;
  Issue issue = make_issue(code, sink_->document, pointer(), zh, en);
  // Warnings, however many, never hide an error.
  if (issues.size() < enough || issue.severity == Severity::error) issues.push_back(std::move(issue));
}

void Cursor::report_type(Kind expected) const {
  const auto wanted = names_of(expected);
  const auto found = names_of(node_->kind);
  report("wrong-type", {wanted[0], found[0]}, {wanted[1], found[1]});
}

bool Cursor::expect(Kind kind) const {
  if (node_->kind != kind) report_type(kind);
  return node_->kind == kind;
}

bool Cursor::is_object(std::string_view known) const {
  if (!expect(Kind::object)) return false;
  for (std::size_t i = 0; i < size(); ++i)
    if (const auto key = node_->children[i].key; !position(known, key)) child(i).report("unknown-key", {key});
  return true;
}

std::optional<Cursor> Cursor::get(std::string_view key) const {
  for (std::size_t i = 0; i < size(); ++i)
    if (node_->children[i].key == key) return child(i);
  return std::nullopt;
}

std::optional<Cursor> Cursor::need(std::string_view key) const {
  auto found = get(key);
  if (!found) report("missing-key", {key});
  return found;
}

std::optional<std::string_view> Cursor::string() const {
  if (!expect(Kind::string)) return std::nullopt;
  return node_->text;
}

std::optional<bool> Cursor::boolean() const {
  if (!expect(Kind::boolean)) return std::nullopt;
  return node_->text == "true";
}

std::optional<int> Cursor::integer(int least, int most) const {
  if (!expect(Kind::number)) return std::nullopt;
  const auto parsed = parse_quantity(node_->text, {});
  const bool whole = parsed.error == ParseError::none && parsed.micro % micro_per_base == 0;
  if (whole && parsed.micro >= least * micro_per_base && parsed.micro <= most * micro_per_base)
    return static_cast<int>(parsed.micro / micro_per_base);
  report(whole || parsed.error == ParseError::out_of_range ? "number-out-of-range" : "number-not-whole", {node_->text});
  return std::nullopt;
}

std::optional<Text> Cursor::text() const {
  if (!is_object("zh en")) return std::nullopt;
  Text out;
  need_words("zh", out.zh);
  need_words("en", out.en);
  return out;
}

void Cursor::need_words(std::string_view key, std::string& into) const {
  need_string(key, into);
  if (const auto member = get(key); member && member->kind() == Kind::string && into.empty())
    member->report("empty-text");
}

std::optional<std::size_t> Cursor::word(std::string_view words) const {
  const auto value = string();
  if (!value) return std::nullopt;
  const auto found = position(words, *value);
  if (!found) report("unknown-word", {*value, words});
  return found;
}

std::vector<std::string> Cursor::strings() const {
  std::vector<std::string> out;
  if (!is_array()) return out;
  out.reserve(size());
  for (std::size_t i = 0; i < size(); ++i)
    if (const auto value = child(i).string()) out.emplace_back(*value);
  return out;
}

void Cursor::need_string(std::string_view key, std::string& into) const {
  const auto member = need(key);
  if (!member) return;
  if (const auto value = member->string()) into = *value;
}

void Cursor::need_text(std::string_view key, Text& into) const {
  const auto member = need(key);
  if (!member) return;
  if (auto value = member->text()) into = std::move(*value);
}

void Cursor::get_text(std::string_view key, std::optional<Text>& into) const {
  if (const auto member = get(key)) into = member->text();
}

void Cursor::get_flag(std::string_view key, bool& into) const {
  if (const auto member = get(key)) into = member->boolean().value_or(into);
}

}  // namespace xingping::json
