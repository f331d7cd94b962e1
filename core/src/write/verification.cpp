// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/write.h"
#include "xingping/verify.h"

namespace xingping {
namespace {

using json::Writer;

void text_or_null(Writer& out, std::string_view name, const std::optional<std::string>& text) {
  out.key(name);
  if (text)
    out.value(*text);
  else
    out.null();
}

void pair(Writer& out, std::string_view name, std::string_view other, const Pair& from) {
  out.key(name).begin_object();
  text_or_null(out, "stated", from.stated);
  text_or_null(out, other, from.found);
}

void difference(Writer& out, const Difference& from) {
  out.begin_object().member("pointer", from.pointer);
  const std::initializer_list<std::pair<const char*, const std::optional<std::string>*>> names = {
      {"criterion", &from.criterion}, {"level", &from.level}, {"form", &from.form}, {"field", &from.field}};
  for (const auto& [name, value] : names)
    if (*value) out.member(name, **value);
  text_or_null(out, "stated", from.stated);
  text_or_null(out, "found", from.found);
  out.end_object();
}

void bounds(Writer& out, std::string_view name, const std::optional<std::string>& guaranteed,
            const std::optional<std::string>& reachable) {
  out.key(name).begin_object();
  text_or_null(out, "guaranteed", guaranteed);
  text_or_null(out, "reachable", reachable);
  out.end_object();
}

}  // namespace

std::string write_verification(const Verification& from) {
  Writer out;
  out.begin_object().member_word("schema", "xingping/verification@1").member_word("verdict", name_of(from.verdict));
  out.key("applicant").begin_object().member("name", from.name);
  text_or_null(out, "type", from.type);
  out.end_object().member("programme", from.programme).member("category", from.category);
  pair(out, "edition", "used", from.edition);
  out.end_object();
  pair(out, "pack", "used", from.pack);
  out.member("same", from.pack.stated && from.pack.stated == from.pack.found).end_object();
  pair(out, "digest", "found", from.digest);
  out.member("same", from.digest.stated && from.digest.stated == from.digest.found).end_object();
  text_or_null(out, "target", from.target);
  text_or_null(out, "as_of", from.as_of);
  out.key("level").begin_object();
  bounds(out, "stated", from.guaranteed.stated, from.reachable.stated);
  bounds(out, "found", from.guaranteed.found, from.reachable.found);
  out.end_object().key("differences").begin_array();
  for (const auto& one : from.differences) difference(out, one);
  out.end_array().key("summary").begin_array();
  for (const auto& line : from.summary)
    out.begin_object().member_word("form", line.form->id).strings("cells", line.cells).end_object();
  out.end_array();
  write::issues(out, from.issues);
  out.end_object();
  return out.take();
}

}  // namespace xingping
