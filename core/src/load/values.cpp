// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "load/values.h"

#include <algorithm>

#include "load/texts.h"
#include "xingping/date.h"

namespace xingping::load {
namespace {

using json::Cursor;
using json::Kind;

constexpr std::size_t max_records = 1000;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

void report_number(const Cursor& at, ParseError error, std::string_view text) {
  switch (error) {
    case ParseError::none: break;
    case ParseError::malformed: at.report("malformed-number", {text}); break;
    case ParseError::too_precise: at.report("number-too-precise", {text}); break;
    case ParseError::out_of_range: at.report("number-out-of-range", {text}); break;
  }
}

Value read_quantity(const Cursor& at, const Fact& fact) {
  std::optional<Unit> other;  // than the fact's own
  std::optional<Cursor> number = at;
  if (at.kind() == Kind::object) {
    if (!at.is_object("value unit")) return {};
    number = at.need("value");
    const auto named = at.need("unit");
    const auto name = named ? named->string() : std::nullopt;
    if (!name) return {};
    if (*name != fact.unit_name) other = find_unit(*name);
    if (*name != fact.unit_name && other.value_or(Unit{}).dimension != fact.unit.dimension) {
      named->report("unknown-unit", {*name, joined(units_beside(fact.unit_name))});
      return {};
    }
  }
  if (!number) return {};
  if (number->kind() != Kind::number && number->kind() != Kind::string) {
    number->report_type(Kind::number);
    return {};
  }
  const std::string_view text = number->node().text;
  const auto parsed = parse_quantity(text, other ? *other : fact.unit);
  report_number(*number, parsed.error, text);
  if (parsed.error != ParseError::none) return {};
  if (parsed.micro < 0) {
    number->report("number-out-of-range", {text});
    return {};
  }
  if (fact.integer && parsed.micro % micro_per_base != 0) {
    number->report("number-not-whole", {text});
    return {};
  }
  return {parsed.micro, true};
}

Value read_choice(const Cursor& at, const Fact& fact) {
  const auto id = at.string();
  if (!id) return {};
  const auto choice = find_choice(fact, *id);
  if (!choice) at.report("unknown-choice", {*id});
  return {static_cast<std::int64_t>(choice.value_or(0)), choice.has_value()};
}

Value read_set(const Cursor& at, const Fact& fact) {
  const std::uint32_t all = all_choices(fact);
  std::uint32_t there = 0;
  std::uint32_t absent = 0;
  if (at.kind() == Kind::array) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      const Cursor entry = at.child(i);
      const auto id = entry.string();
      const auto choice = id ? find_choice(fact, *id) : std::nullopt;
      if (id && !choice) entry.report("unknown-choice", {*id});
      if (!choice) return {};
      if (((there >> *choice) & 1U) != 0) entry.report("duplicate-choice", {*id});
      there |= 1U << *choice;
    }
    return make_set(there, all & ~there);
  }
  if (!at.is_map()) return {};
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const auto choice = find_choice(fact, entry.node().key);
    if (!choice) {
      entry.report("unknown-choice", {entry.node().key});
      continue;
    }
    if (const auto is_there = entry.boolean()) (*is_there ? there : absent) |= 1U << *choice;
  }
  return make_set(there, absent);
}

Value keep_text(const Cursor& at, const Fact& fact, Answers& into) {
  auto text = read_text(at, fact.format);
  if (!text) return {};
  into.texts.push_back(std::move(*text));
  return {static_cast<std::int64_t>(into.texts.size()) - 1, true};
}

std::vector<Value> read_record(const Cursor& at, const Fact& fact, Answers& into) {
  std::vector<Value> record(fact.fields.size());
  for (std::size_t i = 0; at.is_map() && i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const auto field = std::find_if(fact.fields.begin(), fact.fields.end(),
                                    [&](const Fact& one) { return one.id == entry.node().key; });
    if (field == fact.fields.end())
      entry.report("unknown-fact", {(fact.id + ".").append(entry.node().key)});
    else
      record[static_cast<std::size_t>(field - fact.fields.begin())] = read_value(entry, *field, into);
  }
  return record;
}

/// An array is the whole list; {"records": […], "more": true} may go on.
Value read_records(const Cursor& at, const Fact& fact, Answers& into) {
  RecordList list;
  std::optional<Cursor> entries = at;
  if (at.kind() == Kind::object) {
    if (!at.is_object("records more")) return {};
    entries = at.need("records");
    bool more = false;
    at.get_flag("more", more);
    list.complete = !more;
  }
  if (!entries || !entries->is_array()) return {};
  if (entries->size() > max_records) {
    entries->report("number-out-of-range", {std::to_string(entries->size())});
    return {};
  }
  for (std::size_t i = 0; i < entries->size(); ++i) list.records.push_back(read_record(entries->child(i), fact, into));
  into.records.push_back(std::move(list));
  return {static_cast<std::int64_t>(into.records.size()) - 1, true};
}

}  // namespace

Value read_date(const Cursor& at) {
  const auto text = at.string();
  if (!text) return {};
  const auto date = parse_date(*text);
  if (!date.day) at.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  return {date.day.value_or(0), date.day.has_value()};
}

Value read_value(const Cursor& at, const Fact& fact, Answers& into) {
  switch (fact.type) {
    case FactType::boolean: {
      const auto truth = at.boolean();
      return {truth.value_or(false) ? 1 : 0, truth.has_value()};
    }
    case FactType::quantity: return read_quantity(at, fact);
    case FactType::date: return read_date(at);
    case FactType::choice: return read_choice(at, fact);
    case FactType::set: return read_set(at, fact);
    case FactType::records: return read_records(at, fact, into);
    case FactType::text: return keep_text(at, fact, into);
  }
  return {};
}

}  // namespace xingping::load
