// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "json/node.h"
#include "xingping/names.h"

namespace xingping::json {
namespace {

using Sax = nlohmann::json;

/// Builds a Node from nlohmann's events; a false return stops the parser.
class Builder {
 public:
  Builder(std::string_view text, Limits limits) : text_(text), limits_(limits) {}

  bool null() { return leaf(Kind::null, "null"); }
  bool boolean(bool value) { return leaf(Kind::boolean, value ? "true" : "false"); }
  bool number_integer(Sax::number_integer_t value) { return leaf(Kind::number, std::to_string(value)); }
  bool number_unsigned(Sax::number_unsigned_t value) { return leaf(Kind::number, std::to_string(value)); }
  bool number_float(Sax::number_float_t /*value*/, const std::string& raw) { return leaf(Kind::number, raw); }
  bool string(std::string& value) { return leaf(Kind::string, std::move(value)); }
  bool binary(Sax::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(Kind::object); }
  bool start_array(std::size_t /*size*/) { return open(Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& value) {
    if (is_taken(value)) {
      std::string pointer = here();
      append_token(pointer, value);
      issues.push_back(make_issue("json-duplicate-key", "", std::move(pointer), {value}));
      return false;
    }
    key_ = std::move(value);
    return true;
  }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& error) {
    constexpr int number_overflow = 406;  // of nlohmann/json: beyond a double, let alone what we accept
    if (error.id == number_overflow) {
      issues.push_back(make_issue("number-out-of-range", "", next(), {token}));
      return false;
    }
    report_syntax(position);
    return false;
  }

  /// `position` counts bytes from 1.
  void report_syntax(std::size_t position) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (const char c : text_.substr(0, position > 0 ? position - 1 : 0)) {
      column = c == '\n' ? 1 : column + ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1);
      line += c == '\n' ? 1 : 0;
    }
    issues.push_back(make_issue("json-syntax", "", here(), {std::to_string(line), std::to_string(column)}));
  }

  Node root;
  Issues issues;

 private:
  // INVARIANT: only the innermost open container grows, so the pointers in path_ stay valid.
  Node& place(Kind kind) {
    if (path_.empty()) {
      root.kind = kind;
      return root;
    }
    Node& added = path_.back()->children.emplace_back();
    added.kind = kind;
    added.key = std::move(key_);
    key_.clear();
    return added;
  }

  bool leaf(Kind kind, std::string value) {
    place(kind).text = std::move(value);
    return true;
  }

  /// Small objects are searched; large ones keep their names, so that hostile input stays linear.
  bool is_taken(const std::string& wanted) {
    const Node& object = *path_.back();
    if (object.children.size() < small_object) return object.find(wanted) != nullptr;
    auto& taken = taken_.back();
    if (taken.empty())
      for (const auto& child : object.children) taken.add(child.key);
    return !taken.add(wanted);
  }

  bool open(Kind kind) {
    if (path_.size() == limits_.depth) {
      issues.push_back(make_issue("json-too-deep", "", here(), {std::to_string(limits_.depth)}));
      return false;
    }
    path_.push_back(&place(kind));
    taken_.emplace_back();
    return true;
  }

  bool close() {
    path_.pop_back();
    taken_.pop_back();
    return true;
  }

  /// Pointer to the value that is about to be placed.
  std::string next() const {
    std::string pointer = here();
    if (path_.empty()) return pointer;
    append_token(pointer, path_.back()->kind == Kind::array ? std::to_string(path_.back()->children.size()) : key_);
    return pointer;
  }

  std::string here() const {
    std::string pointer;
    for (std::size_t i = 1; i < path_.size(); ++i)
      append_token(pointer, path_[i - 1]->kind == Kind::array ? std::to_string(path_[i - 1]->children.size() - 1)
                                                              : path_[i]->key);
    return pointer;
  }

  std::string_view text_;
  Limits limits_;
  static constexpr std::size_t small_object = 32;
  std::vector<Node*> path_;
  std::vector<Names> taken_;  // beside path_
  std::string key_;
};

}  // namespace

void append_token(std::string& pointer, std::string_view token) {
  pointer += '/';
  for (const char c : token) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
}

Loaded<Node> parse(std::string_view text, Limits limits) {
  if (text.size() > limits.bytes)
    return {std::nullopt, {make_issue("json-too-large", "", "", {std::to_string(limits.bytes)})}};
  Builder builder(text, limits);
  // nlohmann takes a NUL character for the end of the text.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    builder.report_syntax(nul + 1);
    return {std::nullopt, std::move(builder.issues)};
  }
  if (!Sax::sax_parse(text.begin(), text.end(), &builder)) return {std::nullopt, std::move(builder.issues)};
  return {std::move(builder.root), {}};
}

}  // namespace xingping::json
