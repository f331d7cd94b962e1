// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The tests on one fact, as conditions write them.
#include <algorithm>
#include <bit>

#include "load/loader.h"
#include "xingping/date.h"

namespace xingping::load {
namespace {

/// "200 万元": number, one space, unit of the fact's dimension.
std::optional<Micro> read_threshold(const Cursor& at, const Fact& fact) {
  const auto text = at.string();
  if (!text) return std::nullopt;
  const auto space = text->find(' ');
  const std::string_view unit_name = text->substr(space + 1);  // all of it where there is no space
  const Unit unit = find_unit(unit_name).value_or(Unit{});
  if (unit.dimension != fact.unit.dimension) {
    at.report("unknown-unit", {unit_name, fact.unit_name});
    return std::nullopt;
  }
  const auto parsed = parse_quantity(text->substr(0, space), unit);
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

bool fits(std::string_view test, const Fact& fact) {
  switch (fact.type) {
    case FactType::boolean: return test == "is";
    case FactType::quantity: return test == "min" || test == "above" || test == "max" || test == "below";
    case FactType::date: return test == "years" || test == "from" || test == "until";
    case FactType::choice: return test == "in" || (test == "step" && fact.ordered);
    case FactType::set: return test == "items";
    case FactType::records: return test == "count" || test == "sum";
    case FactType::text: break;
  }
  return false;
}

Op op_of(std::string_view name) {
  for (int op = 0; op < static_cast<int>(Op::ref); ++op)
    if (name == name_of(static_cast<Op>(op))) return static_cast<Op>(op);
  return Op::is;
}

void read_step(const Cursor& test, const Fact& fact, Condition& leaf) {
  const auto id = test.string();
  const auto step = find_choice(fact, id.value_or(""));
  if (id && !step) test.report("unknown-choice", {*id});
  leaf.amount = static_cast<std::int64_t>(step.value_or(0));
}

void read_items(const Cursor& at, const Cursor& test, const Fact& fact, Condition& leaf) {
  const auto among = at.get("among");
  leaf.mask = among ? read_mask(*among, fact) : all_choices(fact);
  const auto total = static_cast<int>(std::popcount(leaf.mask));
  leaf.amount = test.integer(1, static_cast<int>(max_choices)).value_or(1);
  if (leaf.amount > total) test.report("impossible-count", {std::to_string(leaf.amount), std::to_string(total)});
}

void read_day(const Cursor& test, Condition& leaf) {
  const auto text = test.string();
  if (!text) return;
  leaf.amount = report_day;
  if (leaf.op == Op::until && *text == "as_of") return;
  const auto date = parse_date(*text);
  if (!date.day) test.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  leaf.amount = date.day.value_or(0);
}

void read_sum(const Cursor& at, const Cursor& test, const Fact& fact, Condition& leaf) {
  const auto name = test.string();
  const auto least = at.need("min");
  if (!name || !least) return;
  const auto field = std::find_if(fact.fields.begin(), fact.fields.end(),
                                  [&](const Fact& one) { return one.id == *name && one.type == FactType::quantity; });
  if (field == fact.fields.end()) {
    test.report("unknown-fact", {*name});
    return;
  }
  leaf.mask = static_cast<std::uint32_t>(field - fact.fields.begin());
  leaf.amount = read_threshold(*least, *field).value_or(0);
}

}  // namespace

/// What "count" and "sum" share: the rule a record must meet.
void read_rule(const Cursor& at, const Fact& fact, Condition& leaf) {
  const auto where = at.get("where");
  if (!where) return;
  Names index;
  for (const auto& field : fact.fields) index.add(field.id);
  if (auto rule = read_condition(*where, Scope{fact.fields, index, true}, std::nullopt))
    leaf.children.push_back(std::move(*rule));
}

Condition read_applicant_types(const Cursor& at, const Fact& applicant) {
  static_assert(applicant_type_fact == 0);  // which a leaf reads by itself
  Condition leaf;
  leaf.op = Op::in;
  leaf.mask = read_mask(at, applicant);
  return leaf;
}

std::optional<Condition> read_leaf(const Cursor& at, const std::optional<Cursor>& test, FactIndex index,
                                   const Fact& fact) {
  const std::string_view name = test ? test->node().key : "is";
  if (!fits(name, fact)) {
    at.report("wrong-fact-type", {name, name_of(fact.type)});
    return std::nullopt;
  }
  Condition leaf;
  leaf.op = op_of(name);
  leaf.fact = index;
  switch (leaf.op) {
    case Op::is: leaf.amount = !test || test->boolean().value_or(true) ? 1 : 0; break;
    case Op::step: read_step(*test, fact, leaf); break;
    case Op::in: leaf.mask = read_mask(*test, fact); break;
    case Op::items: read_items(at, *test, fact, leaf); break;
    case Op::years: leaf.amount = test->integer(1, 100).value_or(1); break;
    case Op::from:
    case Op::until: read_day(*test, leaf); break;
    case Op::count:
      leaf.amount = test->integer(1, 1000).value_or(1);
      read_rule(at, fact, leaf);
      break;
    case Op::sum:
      read_sum(at, *test, fact, leaf);
      read_rule(at, fact, leaf);
      break;
    default: leaf.amount = read_threshold(*test, fact).value_or(0);
  }
  return leaf;
}

}  // namespace xingping::load
