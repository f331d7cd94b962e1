// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/write.h"

namespace xingping::write {

void fact(Writer& out, const Pack& pack, const Fact& from) {
  out.begin_object().member("id", from.id).member("label", from.label);
  out.key("help");
  if (from.help)
    out.value(*from.help);
  else
    out.null();
  out.member("type", name_of(from.type)).key("unit");
  const bool quantity = from.type == FactType::quantity;
  if (quantity)
    out.value(from.unit_name);
  else
    out.null();
  out.strings("units", quantity ? units_beside(from.unit_name) : std::vector<std::string>{});
  out.member("integer", from.integer).member("ordered", from.ordered).key("choices").begin_array();
  for (const auto& choice : from.choices) {
    out.begin_object().member("id", choice.id).member("label", choice.label);
    if (choice.group) out.member("group", *choice.group);
    out.end_object();
  }
  out.end_array().key("ratio");
  if (from.ratio)
    out.begin_array()
        .value(pack.facts[from.ratio->numerator].id)
        .value(pack.facts[from.ratio->denominator].id)
        .end_array();
  else
    out.null();
  if (from.type == FactType::records) {
    out.key("fields").begin_array();
    for (const auto& field : from.fields) fact(out, pack, field);
    out.end_array();
  }
  if (from.type == FactType::text) out.member_word("format", name_of(from.format));
  out.strings("evidence", from.evidence).end_object();
}

}  // namespace xingping::write
