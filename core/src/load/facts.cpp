// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "load/loader.h"

namespace xingping::load {
namespace {

void read_choices(const Cursor& at, Fact& fact) {
  json::each(at.need("choices"), [&](const Cursor& entry) {
    if (!entry.is_object("id label group")) return;
    Choice choice;
    choice.id = need_id(entry);
    entry.need_text("label", choice.label);
    entry.get_text("group", choice.group);
    if (find_choice(fact, choice.id)) entry.report("duplicate-id", {choice.id});
    // INVARIANT: no fact has more choices than a mask has bits.
    if (fact.choices.size() < max_choices) fact.choices.push_back(std::move(choice));
  });
  const auto choices = at.get("choices");
  if (choices && choices->size() > max_choices) at.report("number-out-of-range", {std::to_string(choices->size())});
}

void read_unit(const Cursor& at, Fact& fact) {
  const auto entry = at.need("unit");
  if (!entry) return;
  fact.unit_name = entry->string().value_or("");
  const auto unit = find_unit(fact.unit_name);
  if (unit)
    fact.unit = *unit;
  else if (entry->kind() == json::Kind::string)
    entry->report("unknown-unit", {fact.unit_name, "元, 万元, 亿元, %, GB, TB, PB, EB, GB/s, PB/日, 年, 件, 人, 个 …"});
}

std::optional<Fact> read_fact(const Cursor& at, const FactTable& table, bool field);

void read_fields(const Cursor& at, Fact& fact, const FactTable& table) {
  json::each(at.need("fields"), [&](const Cursor& entry) {
    auto field = read_fact(entry, table, true);
    if (!field) return;
    for (const auto& other : fact.fields)
      if (other.id == field->id) entry.report("duplicate-id", {field->id});
    fact.fields.push_back(std::move(*field));
  });
}

/// A fact, or a field of one, which holds no records of its own.
std::optional<Fact> read_fact(const Cursor& at, const FactTable& table, bool field) {
  if (!at.is_object("id type unit integer ordered fixed ratio label help format choices fields evidence"))
    return std::nullopt;
  Fact fact;
  fact.id = need_id(at);
  at.need_text("label", fact.label);
  at.get_text("help", fact.help);
  const auto type = at.need("type");
  if (!type) return std::nullopt;
  const auto word = type->word("boolean quantity date choice set records text");
  if (!word) return std::nullopt;
  if (field && static_cast<FactType>(*word) == FactType::records) {
    type->report("unknown-word", {"records", "boolean quantity date choice set text"});
    return std::nullopt;
  }
  fact.type = static_cast<FactType>(*word);
  const bool listed = fact.type == FactType::choice || fact.type == FactType::set;
  const auto only_for = [&](std::string_view key, bool fits) {
    if (const auto entry = at.get(key); entry && !fits) entry->report("unknown-key", {key});
  };
  only_for("unit", fact.type == FactType::quantity);
  only_for("integer", fact.type == FactType::quantity);
  only_for("ratio", fact.type == FactType::quantity && !field);
  only_for("ordered", fact.type == FactType::choice);
  only_for("choices", listed);
  only_for("format", fact.type == FactType::text);
  only_for("fields", fact.type == FactType::records && !field);
  if (fact.type == FactType::quantity) read_unit(at, fact);
  if (listed) read_choices(at, fact);
  at.get_flag("integer", fact.integer);
  at.get_flag("ordered", fact.ordered);
  at.get_flag("fixed", fact.fixed);
  if (const auto format = at.get("format"))
    fact.format = static_cast<TextFormat>(format->word(text_formats).value_or(0));
  if (fact.type == FactType::records) read_fields(at, fact, table);
  fact.evidence = read_evidence_ids(at.get("evidence"), table);
  return fact;
}

}  // namespace

std::optional<std::string> read_id(const Cursor& at) {
  const auto id = at.string();
  if (!id) return std::nullopt;
  const bool fine = !id->empty() && std::all_of(id->begin(), id->end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
  if (!fine) at.report("malformed-id", {*id});
  return std::string(*id);
}

std::string need_id(const Cursor& at) {
  const auto id = at.need("id");
  return id ? read_id(*id).value_or("") : "";
}

void read_evidence(const Cursor& document, Pack& pack, FactTable& table) {
  if (!document.is_object("$schema schema evidence")) return;
  json::each(document.need("evidence"), [&](const Cursor& entry) {
    if (!entry.is_object("id label")) return;
    EvidenceKind kind;
    kind.id = need_id(entry);
    entry.need_text("label", kind.label);
    if (!table.evidence.add(kind.id)) entry.report("duplicate-id", {kind.id});
    pack.evidence.push_back(std::move(kind));
  });
}

std::vector<std::string> read_evidence_ids(const std::optional<Cursor>& at, const FactTable& table) {
  std::vector<std::string> ids;
  json::each(at, [&](const Cursor& entry) {
    const auto id = entry.string();
    if (!id) return;
    if (!table.evidence.contains(*id)) entry.report("unknown-evidence", {*id});
    ids.emplace_back(*id);
  });
  return ids;
}

void read_facts(const Cursor& document, FactTable& table) {
  if (!document.is_object("$schema schema facts")) return;
  json::each(document.need("facts"), [&](const Cursor& entry) {
    auto fact = read_fact(entry, table, false);
    if (!fact) return;
    if (entry.get("ratio")) table.ratios.add(fact->id);
    if (!table.index.add(fact->id)) {
      entry.report("duplicate-id", {fact->id});
      return;
    }
    table.facts.push_back(std::move(*fact));
    table.places.push_back(entry.place());
  });
}

void resolve_ratios(const Cursor& document, FactTable& table) {
  json::each(document.get("facts"), [&](const Cursor& entry) {
    if (entry.kind() != json::Kind::object) return;
    const auto ratio = entry.get("ratio");
    if (!ratio || !ratio->is_array()) return;
    const auto names = ratio->strings();
    const auto* own = entry.node().find("id");
    const auto self = own == nullptr ? std::nullopt : table.index.find(own->text);
    if (names.size() != 2 || !self) {
      ratio->report("number-out-of-range", {std::to_string(names.size())});
      return;
    }
    const auto numerator = table.index.find(names[0]);
    const auto denominator = table.index.find(names[1]);
    for (const auto& name : names)
      if (!table.index.contains(name)) ratio->report("unknown-reference", {name});
    if (!numerator || !denominator) return;
    const Fact& above = table.facts[*numerator];
    const Fact& below = table.facts[*denominator];
    Fact& fact = table.facts[*self];
    const bool amounts = above.type == FactType::quantity && below.type == FactType::quantity &&
                         above.unit.dimension == below.unit.dimension && !table.ratios.contains(above.id) &&
                         !table.ratios.contains(below.id);
    if (!amounts || fact.unit_name != "%")
      ratio->report("wrong-fact-type", {"ratio", name_of(above.type)});
    else
      fact.ratio = Ratio{*numerator, *denominator};
  });
}

Fact applicant_type() {
  Fact fact;
  fact.id = "applicant_type";
  fact.type = FactType::choice;
  fact.label = {"申报主体类型", "Type of applicant"};
  fact.help = Text{"事业单位和社会团体在部分项目上不作要求。",
                   "Some rows are waived for public institutions and social organisations."};
  fact.choices = {{"enterprise", {"企业", "Enterprise"}, std::nullopt},
                  {"public_institution", {"事业单位", "Public institution"}, std::nullopt},
                  {"social_organisation", {"社会团体", "Social organisation"}, std::nullopt}};
  return fact;
}

}  // namespace xingping::load
