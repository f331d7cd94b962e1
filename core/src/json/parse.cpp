// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Hand-made like the writer: nodes keep the text of numbers, every refusal knows its place, and the module stays small.
#include <set>

#include "json/node.h"
#include "json/scanner.h"

namespace xingping::json {
namespace {

/// Builds a Node from the text; a false return means that the one issue is there.
class Parser {
 public:
  Parser(std::string_view text, Limits limits) : scanner_(text), limits_(limits) {}

  bool document() {
    scanner_.take("\xEF\xBB\xBF");
    while (!ended_)
      if (!value()) return false;
    return true;
  }

  Node root;
  Issues issues;

 private:
  /// A leaf with all that closes behind it, or the opening of a container, up to where the next value is due.
  bool value() {
    scanner_.skip_spaces();
    if (scanner_.take('{')) return open(Kind::object);
    if (scanner_.take('[')) return open(Kind::array);
    std::string text;
    if (scanner_.take('"')) return scanner_.read_string(text) ? leaf(Kind::string, std::move(text)) : refuse();
    const char first = scanner_.peek();
    if (first == '-' || is_digit(first)) return scanner_.read_number(text) ? number(std::move(text)) : refuse();
    if (first == 'n') return scanner_.read_word("null") ? leaf(Kind::null, "null") : refuse();
    if (first == 't') return scanner_.read_word("true") ? leaf(Kind::boolean, "true") : refuse();
    return scanner_.read_word("false") ? leaf(Kind::boolean, "false") : refuse();
  }

  bool number(std::string text) {
    if (is_beyond_double(text)) return refuse("number-out-of-range", next(), text);
    return leaf(Kind::number, text == "-0" ? "0" : std::move(text));
  }

  bool open(Kind kind) {
    if (path_.size() == limits_.depth) return refuse("json-too-deep", here(), std::to_string(limits_.depth));
    path_.push_back(&place(kind));
    taken_.emplace_back();
    scanner_.skip_spaces();
    if (scanner_.take(kind == Kind::object ? '}' : ']')) return close();
    return kind == Kind::array || key();
  }

  bool leaf(Kind kind, std::string text) {
    place(kind).text = std::move(text);
    return after_value();
  }

  bool close() {
    path_.pop_back();
    taken_.pop_back();
    return after_value();
  }

  bool after_value() {
    scanner_.skip_spaces();
    if (path_.empty()) return (ended_ = scanner_.at_end()) || refuse();
    const bool object = path_.back()->kind == Kind::object;
    if (scanner_.take(object ? '}' : ']')) return close();
    if (!scanner_.take(',')) return refuse();
    scanner_.skip_spaces();
    return !object || key();
  }

  bool key() {
    std::string name;
    if (!scanner_.take('"') || !scanner_.read_string(name)) return refuse();
    if (is_taken(name)) {
      std::string pointer = here();
      append_token(pointer, name);
      return refuse("json-duplicate-key", std::move(pointer), name);
    }
    key_ = std::move(name);
    scanner_.skip_spaces();
    return scanner_.take(':') || refuse();
  }

  bool refuse(std::string_view code, std::string pointer, std::string_view argument) {
    issues.push_back(make_issue(code, "", std::move(pointer), {argument}));
    return false;
  }

  bool refuse() {
    const auto [line, column] = scanner_.place();
    issues.push_back(make_issue("json-syntax", "", here(), {std::to_string(line), std::to_string(column)}));
    return false;
  }

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

  /// Small objects are searched; large ones keep a set, so that hostile input stays linear.
  bool is_taken(const std::string& wanted) {
    const Node& object = *path_.back();
    if (object.children.size() < small_object) return object.find(wanted) != nullptr;
    auto& taken = taken_.back();
    if (taken.empty())
      for (const auto& child : object.children) taken.insert(child.key);
    return !taken.insert(wanted).second;
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

  Scanner scanner_;
  Limits limits_;
  bool ended_ = false;
  static constexpr std::size_t small_object = 32;
  std::vector<Node*> path_;
  std::vector<std::set<std::string, std::less<>>> taken_;  // beside path_
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
  Parser parser(text, limits);
  if (!parser.document()) return {std::nullopt, std::move(parser.issues)};
  return {std::move(parser.root), {}};
}

}  // namespace xingping::json
