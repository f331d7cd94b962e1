// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/describe.h"

#include <algorithm>

#include "write/write.h"
#include "xingping/date.h"

namespace xingping {
namespace {

using json::Writer;

void write_optional(Writer& out, std::string_view name, const std::optional<Text>& text) {
  out.key(name);
  if (text)
    out.value(*text);
  else
    out.null();
}

void write_levels(Writer& out, const Programme& programme) {
  out.key("levels").begin_array();
  for (const auto& level : programme.levels)
    out.begin_object().member("id", level.id).member("name", level.name).member("stars", level.stars).end_object();
  out.end_array();
}

void write_notes(Writer& out, const Programme& programme) {
  out.key("notes").begin_array();
  for (const auto& note : programme.notes)
    out.begin_object().member("id", note.id).member("text", note.text).end_object();
  out.end_array();
}

/// Readings that touch the category, or all of the programme when there is none.
void write_readings(Writer& out, const Programme& programme, const Category* category) {
  out.key("readings").begin_array();
  for (const auto& reading : programme.readings) {
    const bool touches = category == nullptr ||
                         std::any_of(reading.touches.begin(), reading.touches.end(), [&](const std::string& place) {
                           return place.starts_with("*/") || place.starts_with(category->id + "/");
                         });
    if (!touches) continue;
    out.begin_object().member("id", reading.id).member("question", reading.question).member("chosen", reading.chosen);
    out.member("other", reading.other).key("source");
    write::source(out, reading.source, programme);
    out.strings("touches", reading.touches).member("weighs", reading.weighs).end_object();
  }
  out.end_array();
}

void write_combine(Writer& out, const Combine& combine) {
  out.key("combine");
  if (combine.op == Op::at_least)
    out.begin_object().member("at_least", combine.at_least).end_object();
  else
    out.value(name_of(combine.op));
}

void write_group(Writer& out, const Pack& pack, const Programme& programme, const Category& category,
                 std::uint32_t index) {
  const Group& group = category.groups[index];
  out.begin_object().member("id", group.id).member("name", group.name);
  write_combine(out, group.combine);
  write_optional(out, "remark", group.remark);
  if (group.requires_too) {
    out.key("requires");
    write::condition(out, *group.requires_too, pack.facts);
  }
  out.key("source");
  write::source(out, group.source, programme);
  out.key("groups").begin_array();
  for (const auto member : group.groups) write_group(out, pack, programme, category, member);
  out.end_array().key("criteria").begin_array();
  for (const auto member : group.criteria) out.value(category.criteria[member].id);
  out.end_array().end_object();
}

void write_criterion(Writer& out, const Pack& pack, const Programme& programme, const Criterion& criterion) {
  out.begin_object().member("id", criterion.id).strings("path", criterion.path).member("name", criterion.name);
  write_optional(out, "domain", criterion.domain);
  out.member("statement", criterion.statement)
      .member("obligation", name_of(criterion.obligation))
      .member("stage", name_of(criterion.stage));
  write::facts(out, "facts", criterion.facts, pack);
  write::by_level(out, "levels", programme, [&](std::size_t level) {
    if (criterion.levels[level])
      write::condition(out, *criterion.levels[level], pack.facts);
    else
      out.null();
  });
  out.key("exempt_when");
  if (criterion.exempt_when)
    write::condition(out, *criterion.exempt_when, pack.facts);
  else
    out.null();
  out.strings("notes", criterion.source.notes).strings("evidence", criterion.evidence).key("source");
  write::source(out, criterion.source, programme);
  out.end_object();
}

void write_programme(Writer& out, const Programme& programme) {
  out.begin_object().member("id", programme.id).member("edition", programme.edition).member("name", programme.name);
  out.member("issuer", programme.issuer)
      .key("document")
      .begin_object()
      .member("title", programme.document_title)
      .key("number");
  if (programme.document_number)
    out.value(*programme.document_number);
  else
    out.null();
  out.end_object().member("reference_date", format_date(programme.reference_date));
  write_levels(out, programme);
  out.key("groups").begin_array();
  for (const auto& group : programme.groups) {
    out.begin_object().member("id", group.id).member("name", group.name).member("statement", group.statement);
    out.strings("categories", group.categories).end_object();
  }
  out.end_array().key("categories").begin_array();
  for (const auto& category : programme.categories) {
    out.begin_object().member("id", category.id).member("name", category.name).member("summary", category.summary);
    out.member("criteria", category.criteria.size()).member("facts", category.facts.size());
    out.member("digest", category.digest).end_object();
  }
  out.end_array();
  write_notes(out, programme);
  out.key("information").begin_array();
  for (const auto& information : programme.information) {
    out.begin_object()
        .member("id", information.id)
        .member("kind", information.kind)
        .member("text", information.text)
        .key("source");
    write::source(out, information.source, programme);
    out.strings("categories", information.categories).end_object();
  }
  out.end_array();
  write_readings(out, programme, nullptr);
  out.end_object();
}

}  // namespace

std::string write_list(const Pack& pack) {
  Writer out;
  out.begin_object().member("version", XINGPING_VERSION).key("programmes").begin_array();
  for (const auto& programme : pack.programmes) write_programme(out, programme);
  out.end_array().end_object();
  return out.take();
}

std::string write_description(const Pack& pack, CategoryRef which) {
  const auto& [programme, category] = which;
  Writer out;
  out.begin_object()
      .member("programme", programme->id)
      .member("edition", programme->edition)
      .member("category", category->id);
  out.member("name", category->name).member("summary", category->summary);
  write_optional(out, "comparative", category->comparative);
  out.key("source");
  write::source(out, category->source, *programme);
  write_levels(out, *programme);
  out.key("sections").begin_array();
  for (const auto section : category->sections) write_group(out, pack, *programme, *category, section);
  out.end_array().key("criteria").begin_array();
  for (const auto& criterion : category->criteria) write_criterion(out, pack, *programme, criterion);
  out.end_array().key("routes").begin_array();
  for (const auto& route : category->routes) {
    out.begin_object()
        .member("id", route.id)
        .member("level", programme->levels[route.level].id)
        .member("name", route.name);
    out.member("statement", route.statement).key("when");
    write::condition(out, route.when, pack.facts);
    write::facts(out, "facts", route.facts, pack);
    out.key("source");
    write::source(out, route.source, *programme);
    out.end_object();
  }
  out.end_array().key("facts").begin_array();
  for (const auto fact : category->facts) write::fact(out, pack, pack.facts[fact]);
  out.end_array();
  write_notes(out, *programme);
  write_readings(out, *programme, category);
  out.key("evidence").begin_array();
  for (const auto& kind : pack.evidence)
    out.begin_object().member("id", kind.id).member("label", kind.label).end_object();
  out.end_array().end_object();
  return out.take();
}

}  // namespace xingping
