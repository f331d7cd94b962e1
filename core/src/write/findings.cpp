// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/write.h"
#include "xingping/date.h"

namespace xingping::write {
namespace {

void reading_ids(Writer& out, const Programme& programme, const std::vector<std::size_t>& readings) {
  out.key("readings").begin_array();
  for (const auto reading : readings) out.word(programme.readings[reading].id);
  out.end_array();
}

/// By level; levels without any are left out.
void measures(Writer& out, std::string_view name, const std::vector<std::vector<Shortfall>>& lists, const Pack& pack,
              const Programme& programme) {
  out.key(name).begin_object();
  for (std::size_t level = 0; level < lists.size(); ++level) {
    if (lists[level].empty()) continue;
    out.key(programme.levels[level].id).begin_array();
    for (const auto& one : lists[level]) shortfall(out, one, pack);
    out.end_array();
  }
  out.end_object();
}

}  // namespace

void shortfall(Writer& out, const Shortfall& from, const Pack& pack) {
  const Fact& fact = pack.facts[from.fact];
  out.begin_object().member_word("fact", fact.id);
  if (from.field) out.member_word("field", fact.fields[*from.field].id);
  if (from.amount) {
    out.key("amount");
    quantity(out, *from.amount, from.field ? fact.fields[*from.field] : fact);
  }
  if (from.above) out.member("above", true);
  if (from.items) out.member("items", *from.items);
  if (from.step) out.member_word("step", fact.choices[*from.step].id);
  if (from.from) out.member_word("from", format_date(*from.from));
  if (from.is) out.member("is", *from.is);
  if (from.by) {
    const Fact& numerator = pack.facts[from.by->first];
    out.key("by").begin_object().member_word("fact", numerator.id).key("amount");
    quantity(out, from.by->second, numerator);
    out.end_object();
  }
  out.end_object();
}

void finding(Writer& out, const Pack& pack, const Programme& programme, const Category& category, std::size_t index,
             const Assessment& assessment, const Answers& answers, Detail detail) {
  const Criterion& criterion = category.criteria[index];
  const Finding& found = assessment.findings[index];
  out.member_word("id", criterion.id);
  by_level(out, "status", programme, [&](std::size_t level) { out.word(name_of(found.status[level])); });
  out.key("value").begin_object();
  for (const auto fact : criterion.facts) value_member(out, pack, fact, answers);
  out.end_object();
  measures(out, "shortfall", found.shortfall, pack, programme);
  measures(out, "margin", found.margin, pack, programme);
  facts(out, "missing", found.missing, pack);
  reading_ids(out, programme, found.readings);
  if (detail == Detail::brief) return;
  by_level(out, "threshold", programme, [&](std::size_t level) {
    if (criterion.levels[level])
      condition(out, *criterion.levels[level], pack.facts);
    else
      out.null();
  });
  out.key("source");
  source(out, criterion.source, programme);
}

void gaps(Writer& out, const Category& category, const std::vector<Gap>& list) {
  out.begin_array();
  for (const auto& gap : list) {
    out.begin_object()
        .member_word("criterion", category.criteria[gap.criterion].id)
        .member("status", name_of(gap.status))
        .key("alternative");
    if (gap.alternative)
      out.word(category.groups[*gap.alternative].id);
    else
      out.null();
    out.end_object();
  }
  out.end_array();
}

void readings(Writer& out, const Programme& programme, const Category& category, const Assessment& assessment) {
  out.key("readings").begin_array();
  for (const auto& result : assessment.readings) {
    out.begin_object().member_word("id", programme.readings[result.reading].id);
    bounds(out, programme, {result.guaranteed, result.reachable});
    out.key("levels").begin_array();
    for (const auto level : result.levels) out.word(programme.levels[level].id);
    out.end_array().key("criteria").begin_array();
    for (const auto criterion : result.criteria) out.word(category.criteria[criterion].id);
    out.end_array().end_object();
  }
  out.end_array();
}

}  // namespace xingping::write
