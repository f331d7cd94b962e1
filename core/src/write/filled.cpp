// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/filled.h"

#include "write/write.h"

namespace xingping::write {
namespace {

void text_or_null(Writer& out, std::string_view name, const std::optional<std::string>& text) {
  out.key(name);
  if (text)
    out.value(*text);
  else
    out.null();
}

void boxes(Writer& out, const std::vector<Box>& list) {
  out.key("options").begin_array();
  for (const auto& box : list) {
    out.begin_object().member("print", box.print).key("ticked");
    if (box.ticked)
      out.value(*box.ticked);
    else
      out.null();
    out.end_object();
  }
  out.end_array();
}

void rows(Writer& out, const std::vector<Row>& list) {
  out.key("rows").begin_array();
  for (const auto& row : list) {
    out.begin_object();
    for (const auto& [field, value] : row)
      if (!value.empty()) out.member(field, value);
    out.end_object();
  }
  out.end_array();
}

void field(Writer& out, const FilledField& from, const Filing& filing, Words words) {
  const FormField& asked = *from.field;
  out.begin_object().member_word("id", asked.id).member("label", asked.label);
  if (words == Words::all && asked.help) out.member("help", *asked.help);
  out.member("required", asked.required).member_word("status", name_of(from.status));
  out.member_word("origin", name_of(from.origin));
  out.key("facts").begin_array();
  if (asked.from.kind == FormSource::Kind::name) out.word("applicant_name");
  for (const auto index : from.facts) out.word(filing.pack.facts[index].id);
  out.end_array();
  text_or_null(out, "value", from.value);
  text_or_null(out, "unit", from.unit.empty() ? std::nullopt : std::optional(from.unit));
  if (!from.boxes.empty()) boxes(out, from.boxes);
  if (from.rows) rows(out, *from.rows);
  if (from.length) out.member("length", *from.length);
  if (asked.limit) out.member("limit", *asked.limit);
  out.end_object();
}

}  // namespace

void filled(Writer& out, const FilledForm& form, const Filing& filing, Words words) {
  out.member_word("form", form.form->id).member_word("programme", form.form->programme);
  out.member("edition", filing.which.programme->edition).member_word("category", filing.which.category->id);
  if (words == Words::all) out.member("title", form.form->title);
  out.member_word("kind", name_of(form.form->kind)).key("parts").begin_array();
  for (const auto& part : form.parts) {
    out.begin_object().member_word("id", part.part->id);
    if (words == Words::all) out.member("title", part.part->title);
    out.member("depth", part.part->depth).member("needed", part.needed).key("fields").begin_array();
    for (const auto& one : part.fields) field(out, one, filing, words);
    out.end_array().end_object();
  }
  out.end_array();
}

void blockers(Writer& out, const std::vector<Blocker>& list, const Filing& filing) {
  out.key("blockers").begin_array();
  for (const auto& blocker : list) {
    out.begin_object().member_word("code", blocker.code);
    out.member_word("severity", blocker.severity == Severity::error ? "error" : "warning");
    if (blocker.form != nullptr) out.member_word("form", blocker.form->id);
    if (blocker.field != nullptr) out.member_word("field", blocker.field->id);
    if (blocker.fact) out.member_word("fact", filing.pack.facts[*blocker.fact].id);
    if (blocker.criterion) out.member_word("criterion", filing.which.category->criteria[*blocker.criterion].id);
    out.member("message", blocker.message).end_object();
  }
  out.end_array();
}

void attachments(Writer& out, const std::vector<Attachment>& list, const Filing& filing) {
  out.key("attachments").begin_array();
  for (const auto& one : list) {
    out.begin_object().key("number");
    if (one.number)
      out.value(*one.number);
    else
      out.null();
    out.member_word("kind", one.kind).member("label", one.label).member_word("status", name_of(one.status));
    if (!one.file.empty()) out.member("file", one.file);
    std::string notes;
    for (const auto& note : one.notes) notes.append(notes.empty() ? "" : "；").append(note);
    if (!notes.empty()) out.member("note", notes);
    facts(out, "facts", one.facts, filing.pack);
    out.key("criteria").begin_array();
    for (const auto criterion : one.criteria) out.word(filing.which.category->criteria[criterion].id);
    out.end_array().end_object();
  }
  out.end_array();
}

}  // namespace xingping::write
