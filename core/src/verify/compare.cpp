// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "verify/compare.h"

#include <algorithm>

#include "characters.h"
#include "json/canonical.h"

namespace xingping {
namespace {

using json::Kind;
using json::Node;

/// A value as one short text; empty for none and for null.
std::optional<std::string> brief(const Node* node) {
  constexpr std::size_t longest = 200;
  if (node == nullptr || node->kind == Kind::null) return std::nullopt;
  std::string text(node->text);
  if (node->kind == Kind::array || node->kind == Kind::object) {
    json::Writer out;
    json::write_canonical(*node, out);
    text = out.take();
  }
  return count_characters(text) > longest ? slice(text, 1, longest) + "…" : text;
}

const std::string_view* string_in(const Node& object, std::string_view key) {
  const auto* member = object.find(key);
  return member != nullptr && member->kind == Kind::string ? &member->text : nullptr;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is entered, which decides what counts there when only what is judged is compared.
enum class Entered { other, finding, form, part, field };

bool is_judged(Entered entered, std::string_view key) {
  switch (entered) {
    case Entered::finding: return key == "status";
    case Entered::form: return key == "parts";
    case Entered::part: return key == "fields";
    case Entered::field: return is_one_of(key, {"status", "value", "options", "rows"});
    case Entered::other: break;
  }
  return true;
}

class Place {
 public:
  Difference at;
  Entered entered = Entered::other;

  [[nodiscard]] Place enter(std::string_view token) const {
    Place inner;
    inner.at = at;
    json::append_token(inner.at.pointer, token);
    return inner;
  }

  /// What tells the elements of the list here apart: findings, forms, parts and fields have names; nothing else does.
  [[nodiscard]] const std::string_view* name_of_element(const Node& element) const {
    if (at.pointer == "/forms") return string_in(element, "form");
    return kind_of_elements() == Entered::other ? nullptr : string_in(element, "id");
  }

  [[nodiscard]] Place enter_element(const Node& element, std::size_t index) const {
    Place inner = enter(std::to_string(index));
    const auto* name = name_of_element(element);
    if (name == nullptr) return inner;
    inner.entered = kind_of_elements();
    if (inner.entered == Entered::finding) inner.at.criterion = *name;
    if (inner.entered == Entered::form) inner.at.form = *name;
    if (inner.entered == Entered::field) inner.at.field = *name;
    return inner;
  }

 private:
  [[nodiscard]] Entered kind_of_elements() const {
    if (at.pointer == "/findings") return Entered::finding;
    if (at.pointer == "/forms") return Entered::form;
    if (!at.form || at.field) return Entered::other;
    if (at.pointer.ends_with("/parts")) return Entered::part;
    return at.pointer.ends_with("/fields") ? Entered::field : Entered::other;
  }
};

class Comparer {
 public:
  explicit Comparer(Extent extent) : extent_(extent) {}

  std::vector<Difference> run(const Node& stated, const Node& found) {
    for (const auto& member : found.children) {
      // What the kit says of itself, of the sheet it read then, and the seal, are no findings.
      if (is_one_of(member.key, {"schema", "kit_version", "issues", "digest"})) continue;
      if (extent_ == Extent::judged && !is_one_of(member.key, {"level", "findings", "forms"})) continue;
      // An application of the first form lacks what came later.
      const auto* mine = stated.find(member.key);
      if (mine == nullptr && is_one_of(member.key, {"history", "forms", "attachments", "blockers"})) continue;
      walk(mine, &member, Place{}.enter(member.key));
    }
    if (extent_ == Extent::everything)
      for (const auto& member : stated.children)
        if (found.find(member.key) == nullptr) walk(&member, nullptr, Place{}.enter(member.key));
    return std::move(differences_);
  }

 private:
  void walk(const Node* stated, const Node* found, const Place& place) {
    if (differences_.size() == max_differences) return;
    const bool both = stated != nullptr && found != nullptr && stated->kind == found->kind;
    if (both && stated->kind == Kind::object) return walk_members(*stated, *found, place);
    if (both && stated->kind == Kind::array) return walk_elements(*stated, *found, place);
    if (both && stated->text == found->text) return;
    differences_.push_back(place.at);
    differences_.back().stated = brief(stated);
    differences_.back().found = brief(found);
  }

  void walk_members(const Node& stated, const Node& found, const Place& place) {
    const bool statuses = place.at.criterion && place.at.pointer.ends_with("/status");
    const auto visit = [&](const Node* mine, const Node* here, std::string_view key) {
      if (extent_ == Extent::judged && !is_judged(place.entered, key)) return;
      Place inner = place.enter(key);
      if (statuses) inner.at.level = key;
      walk(mine, here, inner);
    };
    for (const auto& member : found.children) visit(stated.find(member.key), &member, member.key);
    for (const auto& member : stated.children)
      if (found.find(member.key) == nullptr) visit(&member, nullptr, member.key);
  }

  void walk_elements(const Node& stated, const Node& found, const Place& place) {
    std::vector<char> taken(stated.children.size());
    for (std::size_t i = 0; i < found.children.size(); ++i) {
      const std::size_t at = find_element(place, stated, found.children[i], i);
      const bool there = at < stated.children.size();
      if (there) taken[at] = 1;
      walk(there ? &stated.children[at] : nullptr, &found.children[i],
           place.enter_element(found.children[i], there ? at : i));
    }
    for (std::size_t i = 0; i < stated.children.size() && differences_.size() < max_differences; ++i)
      if (taken[i] == 0) walk(&stated.children[i], nullptr, place.enter_element(stated.children[i], i));
  }

  /// By its name, or else by its place.
  static std::size_t find_element(const Place& place, const Node& list, const Node& like, std::size_t index) {
    const auto* name = place.name_of_element(like);
    if (name == nullptr) return index;
    for (std::size_t i = 0; i < list.children.size(); ++i)
      if (const auto* other = place.name_of_element(list.children[i]); other != nullptr && *other == *name) return i;
    return list.children.size();
  }

  Extent extent_;
  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> compare(const json::Node& stated, const json::Node& found, Extent extent) {
  return Comparer(extent).run(stated, found);
}

}  // namespace xingping
