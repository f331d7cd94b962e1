// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstring>

#include "json/node.h"
#include "xingping/names.h"

namespace xingping::json {
namespace {

using Utf8 = rapidjson::UTF8<>;
using Size = rapidjson::SizeType;

/// Lines and columns count characters from 1.
Issue syntax_issue(std::string_view text, std::size_t offset, std::string pointer) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char c : text.substr(0, offset)) {
    column = c == '\n' ? 1 : column + ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1);
    line += c == '\n' ? 1 : 0;
  }
  return make_issue("json-syntax", "", std::move(pointer), {std::to_string(line), std::to_string(column)});
}

/// Whether all eight are ASCII and none is NUL.
bool are_plain(const unsigned char* eight) {
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
  std::uint64_t word{};
  std::memcpy(&word, eight, sizeof word);
  return ((word | (word - ones)) & (ones << 7U)) == 0;
}

/// Bytes of the character that begins here, 0 when none does: Unicode's table of well-formed sequences.
std::ptrdiff_t length_at(const unsigned char* at, const unsigned char* end) {
  const unsigned char first = *at;
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::ptrdiff_t length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4);
  // Neither a longer way than needed, nor half of a surrogate pair, nor beyond the last character.
  const unsigned char low = first == 0xE0 ? 0xA0 : (first == 0xF0 ? 0x90 : 0x80);
  const unsigned char high = first == 0xED ? 0x9F : (first == 0xF4 ? 0x8F : 0xBF);
  if (end - at < length || at[1] < low || at[1] > high) return 0;
  for (std::ptrdiff_t i = 2; i < length; ++i)
    if ((at[i] & 0xC0U) != 0x80U) return 0;
  return length;
}

/// Where the text stops being UTF-8, or its size. `nul`: whether a NUL character may stand in it.
std::size_t find_foreign(std::string_view text, bool nul) {
  const auto* const start = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char* const end = start + text.size();
  for (const unsigned char* at = start; at < end;) {
    if (end - at >= 8 && are_plain(at)) {
      at += 8;
      continue;
    }
    const std::ptrdiff_t length = *at == 0 && !nul ? 0 : length_at(at, end);
    if (length == 0) return static_cast<std::size_t>(at - start);
    at += length;
  }
  return text.size();
}

/// Builds nodes from the reader's events; a false return stops it. Texts are decoded in place, so that they stay where
/// the reader found them.
class Builder : public rapidjson::BaseReaderHandler<Utf8, Builder> {
 public:
  /// `escapes`: whether characters are spelled as \uXXXX; the reader lets half a surrogate pair through.
  Builder(std::size_t most_depth, bool escapes) : most_depth_(most_depth), escapes_(escapes) {}

  bool Null() { return leaf(Kind::null, "null"); }
  bool Bool(bool value) { return leaf(Kind::boolean, value ? "true" : "false"); }
  bool RawNumber(const char* text, Size length, bool /*copy*/) { return leaf(Kind::number, {text, length}); }
  bool String(const char* text, Size length, bool /*copy*/) {
    leaf(Kind::string, {text, length});
    return is_text({text, length});
  }
  bool StartObject() { return open(Kind::object); }
  bool StartArray() { return open(Kind::array); }
  bool EndArray(Size count) { return close(count); }

  bool Key(const char* text, Size length, bool /*copy*/) {
    key_ = {text, length};
    hash_ = hash_of(key_);
    return is_text(key_);
  }

  bool EndObject(Size count) {
    const std::span<const Made> members(made_.data() + made_.size() - count, count);
    const std::size_t twin = find_twin(members);
    if (twin == count) return close(count);
    std::string pointer = here();
    append_token(pointer, members[twin].node.key);
    issues.push_back(make_issue("json-duplicate-key", "", std::move(pointer), {members[twin].node.key}));
    return false;
  }

  /// Pointer to the innermost container that is open.
  [[nodiscard]] std::string here() const {
    std::string pointer;
    for (std::size_t i = 1; i < open_.size(); ++i)
      append_token(pointer, token_in(open_[i - 1], made_[open_[i]].node.key, open_[i]));
    return pointer;
  }

  /// Pointer to the value that comes next.
  [[nodiscard]] std::string next() const {
    std::string pointer = here();
    if (open_.empty()) return pointer;
    append_token(pointer, token_in(open_.back(), key_, made_.size()));
    return pointer;
  }

  /// What was read, once all is.
  std::vector<Node> take() {
    done_.push_back(made_.back());
    std::vector<Node> nodes;
    nodes.reserve(done_.size());
    for (const auto& one : done_) {
      nodes.push_back(one.node);
      nodes.back().children = {nodes.data() + one.first, one.count};
    }
    return nodes;
  }

  Issues issues;

 private:
  /// A node whose children are not yet where they stay.
  struct Made {
    Node node;
    std::uint32_t first = 0;  // children are done_[first, first + count)
    std::uint32_t count = 0;
  };

  /// Of the value at `place` in made_, in an open container.
  [[nodiscard]] std::string token_in(std::size_t container, std::string_view key, std::size_t place) const {
    return made_[container].node.kind == Kind::object ? std::string(key) : std::to_string(place - container - 1);
  }

  [[nodiscard]] bool is_text(std::string_view text) const {
    return !escapes_ || find_foreign(text, true) == text.size();
  }

  bool leaf(Kind kind, std::string_view text) {
    made_.push_back({{kind, hash_, key_, text, {}}});
    return true;
  }

  bool open(Kind kind) {
    if (open_.size() == most_depth_) {
      issues.push_back(make_issue("json-too-deep", "", here(), {std::to_string(most_depth_)}));
      return false;
    }
    open_.push_back(made_.size());
    leaf(kind, "");
    key_ = {};
    return true;
  }

  bool close(Size count) {
    Made& container = made_[open_.back()];
    container.first = static_cast<std::uint32_t>(done_.size());
    container.count = count;
    const auto children = made_.end() - static_cast<std::ptrdiff_t>(count);
    done_.insert(done_.end(), children, made_.end());
    made_.erase(children, made_.end());
    open_.pop_back();
    key_ = {};
    return true;
  }

  /// The first member whose key came before, or their number. Few are compared each with each; many are sorted, so that
  /// hostile input takes hardly longer than its length.
  static std::size_t find_twin(std::span<const Made> members) {
    constexpr std::size_t few = 8;
    const auto same = [&](std::size_t a, std::size_t b) { return members[a].node.key == members[b].node.key; };
    std::size_t first = members.size();
    if (members.size() <= few) {
      for (std::size_t i = 1; i < members.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
          if (same(before, i)) return i;
      return first;
    }
    std::vector<Keyed> keys;
    for (const auto& [node, from, count] : members)
      keys.push_back({node.hash, node.key, static_cast<std::uint32_t>(keys.size())});
    sort(keys);
    for (std::size_t i = 1; i < keys.size(); ++i)
      if (keys[i - 1].name == keys[i].name) first = std::min<std::size_t>(first, keys[i].place);
    return first;
  }

  std::size_t most_depth_;
  bool escapes_;
  std::string_view key_;  // of the value that comes next
  std::uint32_t hash_ = 0;
  std::vector<Made> made_;         // values whose container is still open, the containers among them
  std::vector<Made> done_;         // children, those of one container next to each other
  std::vector<std::size_t> open_;  // containers, by their place in made_
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

Loaded<Tree> parse(std::string_view text, Limits limits) {
  if (text.size() > limits.bytes)
    return {std::nullopt, {make_issue("json-too-large", "", "", {std::to_string(limits.bytes)})}};
  // The reader takes a NUL character for the end of the text.
  if (const std::size_t foreign = find_foreign(text, false); foreign < text.size())
    return {std::nullopt, {syntax_issue(text, foreign, "")}};
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  std::vector<char> bytes;
  bytes.reserve(text.size() - start + 1);
  bytes.assign(text.begin() + static_cast<std::ptrdiff_t>(start), text.end());
  bytes.push_back('\0');
  rapidjson::InsituStringStream in(bytes.data());
  rapidjson::Reader reader;
  Builder builder(limits.depth, text.find("\\u") != std::string_view::npos);
  constexpr unsigned how = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
  if (!reader.Parse<how>(in, builder).IsError()) return {Tree(std::move(bytes), builder.take()), {}};
  if (!builder.issues.empty()) return {std::nullopt, std::move(builder.issues)};
  const std::string_view rest = text.substr(start + reader.GetErrorOffset());
  if (reader.GetParseErrorCode() != rapidjson::kParseErrorNumberTooBig)
    return {std::nullopt, {syntax_issue(text, text.size() - rest.size(), builder.here())}};
  const std::string_view number = rest.substr(0, rest.find_first_not_of("+-.0123456789Ee"));
  return {std::nullopt, {make_issue("number-out-of-range", "", builder.next(), {number})}};
}

}  // namespace xingping::json
