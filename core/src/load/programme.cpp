// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "load/loader.h"
#include "xingping/compile.h"

namespace xingping::load {
namespace {

constexpr std::string_view information_kinds = "purpose procedure duty support quota priority deadline slip edition";
constexpr std::string_view procedure_keys =
    "rounds_per_year upgrade_after_rounds_years validity_years false_statement_ban_years incumbent_deadline_years "
    "start_dates filing_deadline";

void read_document(const Cursor& at, Programme& programme) {
  if (!at.is_object("title number")) return;
  at.need_text("title", programme.document_title);
  if (const auto number = at.need("number"); number && number->kind() != json::Kind::null)
    at.need_words("number", programme.document_number.emplace());
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

/// A date as it is written, once it is one.
std::optional<std::string> read_date(const Cursor& at) {
  const auto text = at.string();
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  if (!date.day) at.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  return std::string(*text);
}

void read_procedure(const Cursor& at, Procedure& procedure) {
  if (!at.is_object(procedure_keys)) return;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const std::string_view key = entry.node().key;
    if (key == "filing_deadline") {
      procedure.filing_deadline = parse_date(read_date(entry).value_or("")).day;
      continue;
    }
    if (key != "start_dates") {
      const bool open = entry.kind() == json::Kind::null;
      procedure.numbers.emplace_back(key, open ? std::nullopt : entry.integer(0, 1000));
      continue;
    }
    if (!entry.is_map()) continue;
    for (std::size_t j = 0; j < entry.size(); ++j) {
      const Cursor start = entry.child(j);
      const bool open = start.kind() == json::Kind::null;
      procedure.start_dates.emplace_back(start.node().key, open ? std::nullopt : read_date(start));
    }
  }
}

/// The fact of the criterion an override replaces the levels of: conditions there may leave it out too.
std::optional<FactIndex> own_fact(const Override& change, const Programme& programme) {
  for (const auto& category : programme.categories) {
    if (change.category != "*" && change.category != category.id) continue;
    for (const auto& criterion : category.criteria)
      if (criterion.id == change.id) return criterion.fact;
  }
  return std::nullopt;
}

struct TargetKeys {
  std::string_view key;
  Override::Target target;
  std::string_view keys;  // what an override of this target may say
  std::size_t least;      // how many of them a change needs
};

constexpr std::array target_keys{
    TargetKeys{"criterion", Override::Target::criterion, "category criterion levels exempt_when move_to", 3},
    TargetKeys{"group", Override::Target::group, "category group combine requires", 3},
    TargetKeys{"route", Override::Target::route, "category route when", 3},
};

/// Whether `where`, a category or "*", has the element somewhere.
bool has_element(std::string_view where, Override::Target kind, std::string_view id, const Programme& programme) {
  return std::any_of(programme.categories.begin(), programme.categories.end(), [&](const Category& one) {
    return (where == "*" || where == one.id) && xingping::has_element(one, kind, id);
  });
}

std::optional<Override> read_override(const Cursor& at, const FactTable& table, const Programme& programme,
                                      bool partial) {
  const auto found = std::find_if(target_keys.begin(), target_keys.end(),
                                  [&](const TargetKeys& one) { return at.node().find(one.key) != nullptr; });
  if (found == target_keys.end()) {
    at.report("missing-key", {"criterion"});
    return std::nullopt;
  }
  if (!at.is_object(found->keys)) return std::nullopt;
  if (at.size() < found->least) at.report("empty-list");
  Override change;
  at.need_string("category", change.category);
  at.need_string(found->key, change.id);
  change.target = found->target;
  const bool known = has_element(change.category, change.target, change.id, programme);
  if (!known && partial) return std::nullopt;
  if (!known) at.report("unknown-reference", {change.category + "/" + change.id});
  if (const auto levels = at.get("levels"))
    change.levels = read_levels(*levels, table.scope, programme.levels, own_fact(change, programme));
  const auto optional_condition = [&](const Cursor& entry) {
    return entry.kind() == json::Kind::null ? std::nullopt : read_condition(entry, table.scope, std::nullopt);
  };
  if (const auto exempt = at.get("exempt_when")) change.exempt_when = optional_condition(*exempt);
  if (const auto too = at.get("requires")) change.requires_too = optional_condition(*too);
  if (const auto move = at.get("move_to")) {
    change.move_to = move->string();
    if (change.move_to && !has_element(change.category, Override::Target::group, *change.move_to, programme))
      move->report("unknown-reference", {*change.move_to});
  }
  if (const auto combine = at.get("combine")) {
    change.combine = read_combine(*combine);
    for (const auto& category : programme.categories)
      for (const auto& group : category.groups)
        if (group.id == change.id && (change.category == "*" || change.category == category.id))
          check_combine(*combine, *change.combine, group, category);
  }
  if (const auto when = at.get("when")) change.when = read_condition(*when, table.scope, std::nullopt);
  return change;
}

/// Whether "category/element", or "*/element", names something that is there.
bool is_element(std::string_view place, const Programme& programme) {
  const auto stroke = place.find('/');
  if (stroke == std::string_view::npos) return false;
  return std::any_of(target_keys.begin(), target_keys.end(), [&](const TargetKeys& one) {
    return has_element(place.substr(0, stroke), one.target, place.substr(stroke + 1), programme);
  });
}

Reading read_reading(const Cursor& at, const FactTable& table, const Programme& programme, bool partial) {
  Reading reading;
  if (!at.is_object("id question chosen other source touches encoding")) return reading;
  reading.id = need_id(at);
  at.need_text("question", reading.question);
  at.need_text("chosen", reading.chosen);
  at.need_text("other", reading.other);
  reading.source = read_source(at.need("source"), {});
  json::each(at.need("touches"), [&](const Cursor& entry) {
    const auto place = entry.string();
    if (!place) return;
    if (!partial && !is_element(*place, programme)) entry.report("unknown-reference", {*place});
    reading.touches.emplace_back(*place);
  });
  json::each(at.get("encoding"), [&](const Cursor& entry) {
    reading.weighs = true;
    if (auto change = read_override(entry, table, programme, partial)) reading.encoding.push_back(std::move(*change));
  });
  return reading;
}

}  // namespace

void read_programme(const Cursor& at, Programme& programme) {
  if (!at.is_object("$schema schema id edition name issuer document reference_date levels categories notes sections "
                    "criteria information procedure readings"))
    return;
  programme.id = need_id(at);
  at.need_words("edition", programme.edition);
  at.need_text("name", programme.name);
  at.need_text("issuer", programme.issuer);
  if (const auto document = at.need("document")) read_document(*document, programme);
  if (const auto date = at.need("reference_date"))
    programme.reference_date = parse_date(read_date(*date).value_or("")).day.value_or(0);
  json::each(at.need("levels"), [&](const Cursor& entry) { read_level(entry, programme); });
  json::each(at.need("categories"), [&](const Cursor& entry) {
    if (!entry.is_object("id name statement categories")) return;
    CategoryGroup group;
    group.id = need_id(entry);
    entry.need_text("name", group.name);
    entry.need_text("statement", group.statement);
    if (const auto members = entry.need("categories")) group.categories = members->strings();
    for (const auto& other : programme.groups)
      if (other.id == group.id) entry.report("duplicate-id", {group.id});
    programme.groups.push_back(std::move(group));
  });
  json::each(at.get("notes"), [&](const Cursor& entry) {
    if (!entry.is_object("id text")) return;
    Note note;
    entry.need_string("id", note.id);
    entry.need_text("text", note.text);
    for (const auto& other : programme.notes)
      if (other.id == note.id) entry.report("duplicate-id", {note.id});
    programme.notes.push_back(std::move(note));
  });
  json::each(at.get("information"), [&](const Cursor& entry) {
    if (!entry.is_object("id kind text source categories")) return;
    Information information;
    information.id = need_id(entry);
    if (const auto kind = entry.need("kind"); kind && kind->word(information_kinds))
      information.kind = kind->node().text;
    for (const auto& other : programme.information)
      if (other.id == information.id) entry.report("duplicate-id", {information.id});
    entry.need_text("text", information.text);
    information.source = read_source(entry.need("source"), {});
    if (const auto concerned = entry.get("categories")) information.categories = concerned->strings();
    programme.information.push_back(std::move(information));
  });
  if (const auto procedure = at.get("procedure")) read_procedure(*procedure, programme.procedure);
}

Templates read_templates(const Cursor& document) {
  Templates templates;
  const auto take = [&](std::string_view key, Templates::Rows& into) {
    const auto list = document.get(key);
    if (!list || !list->is_array()) return;
    const Cursor& stable = templates.lists.emplace_back(*list);
    for (std::size_t i = 0; i < stable.size(); ++i) {
      const Cursor entry = stable.child(i);
      const auto* id = entry.node().find("id");
      if (key == "criteria" && !entry.is_object(criterion_keys)) continue;
      if (const auto use = entry.kind() == json::Kind::object ? entry.get("use") : std::nullopt)
        use->report("unknown-key", {"use"});
      if (entry.kind() != json::Kind::object || id == nullptr)
        entry.report("missing-key", {"id"});
      else if (into.ids.add(id->text))
        into.list.push_back(entry);
      else
        entry.report("duplicate-id", {id->text});
    }
  };
  take("criteria", templates.criteria);
  take("sections", templates.sections);
  return templates;
}

void check_categories(const Cursor& at, const Programme& programme) {
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const std::string_view id = entry.node().text;
    if (at.node().key == "categories" && entry.kind() == json::Kind::string &&
        std::none_of(programme.categories.begin(), programme.categories.end(),
                     [&](const Category& one) { return one.id == id; }))
      entry.report("unknown-category", {id});
    check_categories(entry, programme);
  }
}

void read_readings(const Cursor& at, const FactTable& table, Programme& programme, bool partial) {
  json::each(at.get("readings"), [&](const Cursor& entry) {
    programme.readings.push_back(read_reading(entry, table, programme, partial));
  });
}

}  // namespace xingping::load
