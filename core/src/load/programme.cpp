// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "load/loader.h"
#include "xingping/compile.h"

namespace xingping::load {
namespace {

void read_document(const Cursor& at, Programme& programme) {
  if (!at.is_object("title number")) return;
  at.need_text("title", programme.document_title);
  if (const auto number = at.need("number"); number && number->kind() != json::Kind::null)
    programme.document_number = number->string();
}

void read_level(const Cursor& at, Programme& programme) {
  if (!at.is_object("id name stars")) return;
  Level level;
  level.id = need_id(at);
  at.need_text("name", level.name);
  if (const auto stars = at.need("stars")) level.stars = stars->integer(0, 10).value_or(0);
  if (find_level(programme, level.id)) at.report("duplicate-id", {level.id});
  programme.levels.push_back(std::move(level));
}

void read_reference_date(const Cursor& at, Programme& programme) {
  const auto text = at.string();
  if (!text) return;
  const auto date = parse_date(*text);
  if (!date.day) at.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  programme.reference_date = date.day.value_or(0);
}

void read_procedure(const Cursor& at, Procedure& procedure) {
  if (!at.is_map()) return;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const std::string& key = entry.node().key;
    if (key != "start_dates") {
      const bool open = entry.kind() == json::Kind::null;
      procedure.numbers.emplace_back(key, open ? std::nullopt : entry.integer(0, 1000));
      continue;
    }
    if (!entry.is_map()) continue;
    for (std::size_t j = 0; j < entry.size(); ++j) {
      const Cursor start = entry.child(j);
      const bool open = start.kind() == json::Kind::null;
      procedure.start_dates.emplace_back(start.node().key, open ? std::nullopt : start.string());
    }
  }
}

/// The fact of the criterion an override replaces the levels of: conditions there may leave it out too.
std::optional<FactIndex> own_fact(const Override& change, const Programme& programme) {
  for (const auto& category : programme.categories)
    for (const auto& criterion : category.criteria)
      if (criterion.id == change.id && (change.category == "*" || change.category == category.id))
        return criterion.fact;
  return std::nullopt;
}

std::optional<Override> read_override(const Cursor& at, const FactTable& table, const Programme& programme) {
  if (!at.is_object("category criterion group route levels exempt_when move_to combine requires when"))
    return std::nullopt;
  Override change;
  const auto category = at.need("category");
  change.category = category ? category->string().value_or("") : "";
  const std::initializer_list<std::pair<const char*, Override::Target>> targets = {
      {"criterion", Override::Target::criterion},
      {"group", Override::Target::group},
      {"route", Override::Target::route}};
  for (const auto& [key, target] : targets) {
    const auto entry = at.get(key);
    if (!entry) continue;
    change.target = target;
    change.id = entry->string().value_or("");
  }
  const bool known = std::any_of(programme.categories.begin(), programme.categories.end(), [&](const Category& one) {
    return concerns(Reading{"", {}, {}, {}, {}, {}, {change}}, one);
  });
  if (!known) at.report("unknown-reference", {change.category + "/" + change.id});
  const auto fact = own_fact(change, programme);
  if (const auto levels = at.get("levels")) change.levels = read_levels(*levels, table.scope, programme.levels, fact);
  const auto optional_condition = [&](const Cursor& entry) {
    return entry.kind() == json::Kind::null ? std::nullopt : read_condition(entry, table.scope, std::nullopt);
  };
  if (const auto exempt = at.get("exempt_when")) change.exempt_when = optional_condition(*exempt);
  if (const auto too = at.get("requires")) change.requires_too = optional_condition(*too);
  if (const auto move = at.get("move_to")) change.move_to = move->string();
  if (const auto combine = at.get("combine")) change.combine = read_combine(*combine);
  if (const auto when = at.get("when")) change.when = read_condition(*when, table.scope, std::nullopt);
  return change;
}

Reading read_reading(const Cursor& at, const FactTable& table, const Programme& programme) {
  Reading reading;
  if (!at.is_object("id question chosen other source touches encoding")) return reading;
  reading.id = need_id(at);
  at.need_text("question", reading.question);
  at.need_text("chosen", reading.chosen);
  at.need_text("other", reading.other);
  reading.source = read_source(at.need("source"), {});
  if (const auto touches = at.need("touches")) reading.touches = touches->strings();
  json::each(at.get("encoding"), [&](const Cursor& entry) {
    if (auto change = read_override(entry, table, programme)) reading.encoding.push_back(std::move(*change));
  });
  return reading;
}

}  // namespace

void read_programme(const Cursor& at, Programme& programme) {
  if (!at.is_object("$schema schema id edition name issuer document reference_date levels categories notes sections "
                    "criteria information procedure readings"))
    return;
  programme.id = need_id(at);
  at.need_string("edition", programme.edition);
  at.need_text("name", programme.name);
  at.need_text("issuer", programme.issuer);
  if (const auto document = at.need("document")) read_document(*document, programme);
  if (const auto date = at.need("reference_date")) read_reference_date(*date, programme);
  json::each(at.need("levels"), [&](const Cursor& entry) { read_level(entry, programme); });
  json::each(at.need("categories"), [&](const Cursor& entry) {
    if (!entry.is_object("id name statement categories")) return;
    CategoryGroup group;
    group.id = need_id(entry);
    entry.need_text("name", group.name);
    entry.need_text("statement", group.statement);
    if (const auto members = entry.need("categories")) group.categories = members->strings();
    programme.groups.push_back(std::move(group));
  });
  json::each(at.get("notes"), [&](const Cursor& entry) {
    if (!entry.is_object("id text")) return;
    Note note;
    entry.need_string("id", note.id);
    entry.need_text("text", note.text);
    programme.notes.push_back(std::move(note));
  });
  json::each(at.get("information"), [&](const Cursor& entry) {
    if (!entry.is_object("id kind text source categories")) return;
    Information information;
    information.id = need_id(entry);
    entry.need_string("kind", information.kind);
    entry.need_text("text", information.text);
    information.source = read_source(entry.need("source"), {});
    if (const auto concerned = entry.get("categories")) information.categories = concerned->strings();
    programme.information.push_back(std::move(information));
  });
  if (const auto procedure = at.get("procedure")) read_procedure(*procedure, programme.procedure);
}

Templates read_templates(const Cursor& document) {
  Templates templates;
  const auto take = [&](std::string_view key, std::map<std::string, Cursor, std::less<>>& into) {
    const auto list = document.get(key);
    if (!list || !list->is_array()) return;
    const Cursor& stable = templates.lists.emplace_back(*list);
    for (std::size_t i = 0; i < stable.size(); ++i) {
      const Cursor entry = stable.child(i);
      const auto* id = entry.node().find("id");
      if (entry.kind() != json::Kind::object || id == nullptr)
        entry.report("missing-key", {"id"});
      else if (!into.emplace(id->text, entry).second)
        entry.report("duplicate-id", {id->text});
    }
  };
  take("criteria", templates.criteria);
  take("sections", templates.sections);
  return templates;
}

void read_readings(const Cursor& at, const FactTable& table, Programme& programme) {
  json::each(at.get("readings"),
             [&](const Cursor& entry) { programme.readings.push_back(read_reading(entry, table, programme)); });
}

}  // namespace xingping::load
