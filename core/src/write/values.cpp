// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/write.h"

#include <array>

#include "xingping/date.h"

namespace xingping::write {
namespace {

void choices_in(Writer& out, std::string_view name, const Fact& fact, std::uint32_t mask) {
  out.key(name).begin_array();
  for (std::size_t i = 0; i < fact.choices.size(); ++i)
    if (((mask >> i) & 1U) != 0) out.word(fact.choices[i].id);
  out.end_array();
}

void set_items(Writer& out, const Fact& fact, Value value) {
  out.begin_object();
  for (std::size_t i = 0; i < fact.choices.size(); ++i) {
    if (((items_there(value) >> i) & 1U) != 0) out.member(fact.choices[i].id, true);
    if (((items_absent(value) >> i) & 1U) != 0) out.member(fact.choices[i].id, false);
  }
  out.end_object();
}

void record_list(Writer& out, const Fact& fact, const RecordList& list, const Answers& answers) {
  if (!list.complete) out.begin_object().key("records");
  records(out, fact, list.records, answers);
  if (!list.complete) out.member("more", true).end_object();
}

void rule(Writer& out, const Condition& from, const Fact& fact) {
  if (from.children.empty()) return;
  out.key("where");
  condition(out, from.children.front(), fact.fields);
}

void leaf(Writer& out, const Condition& condition, const Fact& fact) {
  if (fact.id == "applicant_type") {
    choices_in(out, "applicant_type", fact, condition.mask);
    return;
  }
  out.member_word("fact", fact.id);
  switch (condition.op) {
    case Op::is: out.member("is", condition.amount != 0); break;
    case Op::step: out.member_word("step", fact.choices[static_cast<std::size_t>(condition.amount)].id); break;
    case Op::in: choices_in(out, "in", fact, condition.mask); break;
    case Op::years: out.member("years", condition.amount); break;
    case Op::items: {
      out.member("items", condition.amount);
      if (condition.mask != all_choices(fact)) choices_in(out, "among", fact, condition.mask);
      break;
    }
    case Op::from:
    case Op::until:
      out.member_word(name_of(condition.op),
                      condition.amount == report_day ? "as_of" : format_date(static_cast<Day>(condition.amount)));
      break;
    case Op::count:
      out.member("count", condition.amount);
      rule(out, condition, fact);
      break;
    case Op::sum:
      out.member_word("sum", fact.fields[condition.mask].id).key("min");
      quantity(out, condition.amount, fact.fields[condition.mask]);
      rule(out, condition, fact);
      break;
    default: out.key(name_of(condition.op)); quantity(out, condition.amount, fact);
  }
}

}  // namespace

void quantity(Writer& out, Micro micro, const Fact& fact) {
  out.begin_object()
      .member_word("value", format_quantity(micro, fact.unit))
      .member("unit", fact.unit_name)
      .end_object();
}

void value(Writer& out, const Fact& fact, Value value, const Answers& answers) {
  switch (fact.type) {
    case FactType::boolean: out.value(value.data != 0); break;
    case FactType::quantity: quantity(out, value.data, fact); break;
    case FactType::date: out.value(format_date(static_cast<Day>(value.data))); break;
    case FactType::choice: out.value(fact.choices[static_cast<std::size_t>(value.data)].id); break;
    case FactType::set: set_items(out, fact, value); break;
    case FactType::records:
      record_list(out, fact, answers.records[static_cast<std::size_t>(value.data)], answers);
      break;
    case FactType::text: out.value(answers.texts[static_cast<std::size_t>(value.data)]); break;
  }
}

void records(Writer& out, const Fact& fact, const std::vector<std::vector<Value>>& list, const Answers& answers) {
  out.begin_array();
  for (const auto& record : list) {
    out.begin_object();
    for (std::size_t i = 0; i < fact.fields.size(); ++i) {
      if (!record[i].known) continue;
      out.key(fact.fields[i].id);
      value(out, fact.fields[i], record[i], answers);
    }
    out.end_object();
  }
  out.end_array();
}

void value_member(Writer& out, const Pack& pack, FactIndex index, const Answers& answers) {
  const auto& values = answers.values;
  const Fact& fact = pack.facts[index];
  if (values[index].known) {
    out.key(fact.id);
    value(out, fact, values[index], answers);
  } else if (fact.ratio && ratio_known(*fact.ratio, values)) {
    const Micro percent = ratio_percent(values[fact.ratio->numerator].data, values[fact.ratio->denominator].data);
    out.key(fact.id)
        .begin_object()
        .member_word("value", format_quantity(percent, fact.unit))
        .member("unit", fact.unit_name);
    out.member("derived", true).end_object();
  }
}

void condition(Writer& out, const Condition& from, const std::vector<Fact>& facts) {
  out.begin_object();
  if (is_leaf(from.op)) {
    leaf(out, from, facts[from.fact]);
  } else if (from.op == Op::ref) {
    out.member("ref", from.ref);
  } else if (from.op == Op::branch) {
    for (std::size_t i = 0; i < 3; ++i) {
      out.key(std::array{"if", "then", "else"}[i]);
      condition(out, from.children[i], facts);
    }
  } else if (from.op == Op::negate) {
    out.key("not");
    condition(out, from.children.front(), facts);
  } else {
    if (from.op == Op::at_least) out.member("at_least", from.amount);
    out.key(from.op == Op::at_least ? "of" : name_of(from.op)).begin_array();
    for (const auto& child : from.children) condition(out, child, facts);
    out.end_array();
  }
  out.end_object();
}

void source(Writer& out, const Source& from, const Programme& programme) {
  out.begin_object().member("document", programme.document_title.zh);
  if (programme.document_number) out.member("number", *programme.document_number);
  out.member("clause", from.clause);
  if (!from.row.empty()) out.member("row", from.row);
  if (!from.notes.empty()) out.strings("notes", from.notes);
  out.end_object();
}

void facts(Writer& out, std::string_view name, const std::vector<FactIndex>& indices, const Pack& pack) {
  out.key(name).begin_array();
  for (const auto index : indices) out.word(pack.facts[index].id);
  out.end_array();
}

void issues(Writer& out, const Issues& list) {
  out.key("issues").begin_array();
  for (const auto& issue : list) {
    out.begin_object()
        .member("code", issue.code)
        .member("severity", issue.severity == Severity::error ? "error" : "warning");
    if (!issue.document.empty()) out.member("document", issue.document);
    out.member("pointer", issue.pointer).member("message", issue.message).end_object();
  }
  out.end_array();
}

void level_or_null(Writer& out, const Programme& programme, int level) {
  if (level < 0)
    out.null();
  else
    out.value(programme.levels[static_cast<std::size_t>(level)].id);
}

void bounds(Writer& out, const Programme& programme, Bounds from) {
  out.key("level").begin_object().key("guaranteed");
  level_or_null(out, programme, from.guaranteed);
  out.key("reachable");
  level_or_null(out, programme, from.reachable);
  out.end_object();
}

}  // namespace xingping::write
