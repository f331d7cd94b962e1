// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "load/loader.h"

namespace xingping::load {
namespace {

// "sum" stands before the "min" that goes with it.
constexpr std::array tests{
    "sum",  "is",    "min",   "above", "max", "below", "step", "in",       "items",          "years",
    "from", "until", "count", "ref",   "all", "any",   "not",  "at_least", "applicant_type", "if"};

/// The tests this condition makes, of which there may be one at most.
std::vector<Cursor> find_tests(const Cursor& at) {
  std::vector<Cursor> found;
  std::string names;
  for (const auto* test : tests) {
    const auto entry = at.get(test);
    const bool of_sum = std::string_view(test) == "min" && !found.empty() && found.front().node().key == "sum";
    if (!entry || of_sum) continue;
    found.push_back(*entry);
    names.append(names.empty() ? "" : ", ").append(test);
  }
  if (found.size() > 1) at.report("ambiguous-condition", {names});
  return found;
}

std::optional<Condition> read_several(const Cursor& at, const Cursor& test, const Scope& scope,
                                      std::optional<FactIndex> fact) {
  Condition several;
  const std::string_view name = test.node().key;
  several.op = name == "all" ? Op::all : (name == "any" ? Op::any : Op::at_least);
  const auto members = several.op == Op::at_least ? at.need("of") : std::optional(test);
  if (members && members->is_empty_array()) members->report("empty-list");
  json::each(members, [&](const Cursor& entry) {
    if (auto child = read_condition(entry, scope, fact)) several.children.push_back(std::move(*child));
  });
  if (several.op == Op::at_least) {
    several.amount = test.integer(1, 1000).value_or(1);
    if (static_cast<std::size_t>(several.amount) > several.children.size())
      test.report("impossible-count", {std::to_string(several.amount), std::to_string(several.children.size())});
  }
  return several;
}

std::optional<Condition> read_branch(const Cursor& at, const Cursor& test, const Scope& scope,
                                     std::optional<FactIndex> fact) {
  Condition branch;
  branch.op = Op::branch;
  for (const auto& part : {std::optional(test), at.need("then"), at.need("else")}) {
    if (auto child = part ? read_condition(*part, scope, fact) : std::nullopt)
      branch.children.push_back(std::move(*child));
  }
  if (branch.children.size() < 3) return std::nullopt;
  return branch;
}

std::optional<Condition> read_not(const Cursor& test, const Scope& scope, std::optional<FactIndex> fact) {
  auto child = read_condition(test, scope, fact);
  if (!child) return std::nullopt;
  Condition negation;
  negation.op = Op::negate;
  negation.children.push_back(std::move(*child));
  return negation;
}

std::optional<Condition> read_reference(const Cursor& test) {
  Condition reference;
  reference.op = Op::ref;
  reference.ref = test.string().value_or("");
  return reference;
}

/// What may stand in a condition that makes the test `name`; a leaf names its fact.
std::string keys_beside(std::string_view name) {
  if (name == "all" || name == "any" || name == "not" || name == "ref" || name == "applicant_type")
    return std::string(name);
  if (name == "at_least") return "at_least of";
  if (name == "if") return "if then else";
  if (name == "items") return "fact items among";
  if (name == "count") return "fact count where";
  if (name == "sum") return "fact sum min where";
  return std::string(name.empty() ? "fact" : "fact ").append(name);
}

}  // namespace

std::optional<Condition> read_condition(const Cursor& at, const Scope& scope, std::optional<FactIndex> fact) {
  const auto found_tests = find_tests(at);  // none in what is no object
  if (found_tests.size() > 1) return std::nullopt;
  const auto test = found_tests.empty() ? std::nullopt : std::optional(found_tests.front());
  const std::string_view name = test ? test->node().key : "";
  if (!at.is_object(keys_beside(name))) return std::nullopt;
  if (name == "all" || name == "any" || name == "at_least") return read_several(at, *test, scope, fact);
  if (name == "if") return read_branch(at, *test, scope, fact);
  if (name == "not") return read_not(*test, scope, fact);
  // A record knows neither other elements nor the applicant.
  if (scope.fields && (name == "ref" || name == "applicant_type")) {
    test->report("unknown-key", {name});
    return std::nullopt;
  }
  if (name == "ref") return read_reference(*test);
  if (name == "applicant_type") return read_applicant_types(*test, scope.facts[applicant_type_fact]);
  if (const auto named = at.get("fact")) {
    const auto id = named->string();
    if (!id) return std::nullopt;
    fact = scope.index.find(*id);
    if (!fact) {
      named->report("unknown-fact", {*id});
      return std::nullopt;
    }
  }
  if (!fact) {
    at.report("missing-key", {"fact"});
    return std::nullopt;
  }
  return read_leaf(at, test, *fact, scope.facts[*fact]);
}

std::vector<std::optional<Condition>> read_levels(const Cursor& at, const Scope& scope,
                                                  const std::vector<Level>& levels, std::optional<FactIndex> fact) {
  std::vector<std::optional<Condition>> out(levels.size());
  if (!at.is_map()) return out;
  const auto read = [&](const Cursor& entry) {
    return entry.kind() == json::Kind::null ? std::nullopt : read_condition(entry, scope, fact);
  };
  for (std::size_t i = 0; i < at.size(); ++i) {
    const std::string_view key = at.child(i).node().key;
    const bool known =
        key == "*" || std::any_of(levels.begin(), levels.end(), [&](const Level& level) { return level.id == key; });
    if (!known) at.child(i).report("unknown-level", {key});
  }
  const auto everywhere = at.get("*");
  for (std::size_t level = 0; level < levels.size(); ++level) {
    const auto own = at.get(levels[level].id);
    if (own)
      out[level] = read(*own);
    else if (everywhere)
      out[level] = read(*everywhere);
    else
      at.report("missing-level", {levels[level].id});
  }
  return out;
}

}  // namespace xingping::load
