// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>

#include "load/loader.h"

namespace xingping::load {
namespace {

constexpr std::array tests{"is",    "min",   "above", "max", "below", "step",     "in",
                           "items", "years", "ref",   "all", "any",   "at_least", "applicant_type"};

/// The tests this condition makes, of which there may be one at most.
std::vector<Cursor> find_tests(const Cursor& at) {
  std::vector<Cursor> found;
  std::string names;
  for (const auto* test : tests) {
    const auto entry = at.get(test);
    if (!entry) continue;
    found.push_back(*entry);
    names.append(names.empty() ? "" : ", ").append(test);
  }
  if (found.size() > 1) at.report("ambiguous-condition", {names});
  return found;
}

/// "200 万元": number, one space, unit of the fact's dimension.
std::optional<Micro> read_threshold(const Cursor& at, const Fact& fact) {
  const auto text = at.string();
  if (!text) return std::nullopt;
  const auto space = text->find(' ');
  const std::string unit_name = space == std::string::npos ? "" : text->substr(space + 1);
  const auto unit = find_unit(unit_name);
  if (space == std::string::npos || !unit || unit->dimension != fact.unit.dimension) {
    at.report("unknown-unit", {unit_name, fact.unit_name});
    return std::nullopt;
  }
  const auto parsed = parse_quantity(text->substr(0, space), *unit);
  switch (parsed.error) {
    case ParseError::none: return parsed.micro;
    case ParseError::malformed: at.report("malformed-number", {*text}); break;
    case ParseError::too_precise: at.report("number-too-precise", {*text}); break;
    case ParseError::out_of_range: at.report("number-out-of-range", {*text}); break;
  }
  return std::nullopt;
}

/// Choices named in an array, as a mask.
std::uint32_t read_mask(const Cursor& at, const Fact& fact) {
  std::uint32_t mask = 0;
  if (at.is_empty_array()) at.report("empty-list");
  json::each(at, [&](const Cursor& entry) {
    const auto id = entry.string();
    if (!id) return;
    const auto choice = find_choice(fact, *id);
    if (!choice)
      entry.report("unknown-choice", {*id});
    else if (((mask >> *choice) & 1U) != 0)
      entry.report("duplicate-choice", {*id});
    else
      mask |= 1U << *choice;
  });
  return mask;
}

std::uint32_t all_choices(const Fact& fact) {
  return fact.choices.size() >= max_choices ? ~0U : (1U << fact.choices.size()) - 1;
}

bool fits(std::string_view test, const Fact& fact) {
  switch (fact.type) {
    case FactType::boolean: return test == "is";
    case FactType::quantity: return test == "min" || test == "above" || test == "max" || test == "below";
    case FactType::date: return test == "years";
    case FactType::choice: return test == "in" || (test == "step" && fact.ordered);
    case FactType::set: return test == "items";
  }
  return false;
}

std::optional<Condition> read_leaf(const Cursor& at, const std::optional<Cursor>& test, FactIndex index,
                                   const Fact& fact) {
  const std::string name = test ? test->node().key : "is";
  if (!fits(name, fact)) {
    at.report("wrong-fact-type", {name, name_of(fact.type)});
    return std::nullopt;
  }
  Condition leaf;
  leaf.fact = index;
  if (name == "is") {
    leaf.op = Op::is;
    leaf.amount = !test || test->boolean().value_or(true) ? 1 : 0;
  } else if (fact.type == FactType::quantity) {
    leaf.op = name == "min" ? Op::min : (name == "above" ? Op::above : (name == "max" ? Op::max : Op::below));
    leaf.amount = read_threshold(*test, fact).value_or(0);
  } else if (name == "years") {
    leaf.op = Op::years;
    leaf.amount = test->integer(1, 100).value_or(1);
  } else if (name == "step") {
    leaf.op = Op::step;
    const auto id = test->string();
    const auto step = id ? find_choice(fact, *id) : std::nullopt;
    if (id && !step) test->report("unknown-choice", {*id});
    leaf.amount = static_cast<std::int64_t>(step.value_or(0));
  } else if (name == "in") {
    leaf.op = Op::in;
    leaf.mask = read_mask(*test, fact);
  } else {
    leaf.op = Op::items;
    const auto among = at.get("among");
    leaf.mask = among ? read_mask(*among, fact) : all_choices(fact);
    const auto total = static_cast<int>(std::popcount(leaf.mask));
    leaf.amount = test->integer(1, static_cast<int>(max_choices)).value_or(1);
    if (leaf.amount > total) test->report("impossible-count", {std::to_string(leaf.amount), std::to_string(total)});
  }
  return leaf;
}

std::optional<Condition> read_branch(const Cursor& at, const Cursor& test, const FactTable& table,
                                     std::optional<FactIndex> fact) {
  Condition branch;
  const std::string& name = test.node().key;
  branch.op = name == "all" ? Op::all : (name == "any" ? Op::any : Op::at_least);
  const auto members = branch.op == Op::at_least ? at.need("of") : std::optional(test);
  if (members && members->is_empty_array()) members->report("empty-list");
  json::each(members, [&](const Cursor& entry) {
    if (auto child = read_condition(entry, table, fact)) branch.children.push_back(std::move(*child));
  });
  if (branch.op == Op::at_least) {
    branch.amount = test.integer(1, 1000).value_or(1);
    if (static_cast<std::size_t>(branch.amount) > branch.children.size())
      test.report("impossible-count", {std::to_string(branch.amount), std::to_string(branch.children.size())});
  }
  return branch;
}

/// What may stand in a condition that makes the test `name`; a leaf names its fact.
std::string keys_beside(const std::string& name) {
  if (name == "all" || name == "any" || name == "ref" || name == "applicant_type") return name;
  if (name == "at_least") return "at_least of";
  if (name == "items") return "fact items among";
  return name.empty() ? "fact" : "fact " + name;
}

}  // namespace

std::optional<Condition> read_condition(const Cursor& at, const FactTable& table, std::optional<FactIndex> fact) {
  const auto found_tests = at.kind() == json::Kind::object ? find_tests(at) : std::vector<Cursor>{};
  if (found_tests.size() > 1) return std::nullopt;
  const auto test = found_tests.empty() ? std::nullopt : std::optional(found_tests.front());
  const std::string name = test ? test->node().key : "";
  if (!at.is_object(keys_beside(name))) return std::nullopt;
  if (name == "all" || name == "any" || name == "at_least") return read_branch(at, *test, table, fact);
  if (name == "ref") {
    Condition reference;
    reference.op = Op::ref;
    reference.ref = test->string().value_or("");
    return reference;
  }
  if (name == "applicant_type") {
    Condition leaf;
    leaf.op = Op::in;
    leaf.fact = applicant_type_fact;
    leaf.mask = read_mask(*test, table.facts[applicant_type_fact]);
    return leaf;
  }
  if (const auto named = at.get("fact")) {
    const auto id = named->string();
    if (!id) return std::nullopt;
    const auto found = table.index.find(*id);
    if (found == table.index.end()) {
      named->report("unknown-fact", {*id});
      return std::nullopt;
    }
    fact = found->second;
  }
  if (!fact) {
    at.report("missing-key", {"fact"});
    return std::nullopt;
  }
  return read_leaf(at, test, *fact, table.facts[*fact]);
}

std::vector<std::optional<Condition>> read_levels(const Cursor& at, const FactTable& table,
                                                  const std::vector<Level>& levels, std::optional<FactIndex> fact) {
  std::vector<std::optional<Condition>> out(levels.size());
  if (!at.is_map()) return out;
  const auto read = [&](const Cursor& entry) {
    return entry.kind() == json::Kind::null ? std::nullopt : read_condition(entry, table, fact);
  };
  for (std::size_t i = 0; i < at.size(); ++i) {
    const std::string& key = at.child(i).node().key;
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
