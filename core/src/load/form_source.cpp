// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "load/form_source.h"

#include <algorithm>
#include <array>

#include "xingping/compile.h"

namespace xingping::load {
namespace {

using Kind = FormSource::Kind;

std::optional<FactIndex> find(const Cursor& at, const FormScope& scope) {
  const auto id = at.string();
  if (!id) return std::nullopt;
  const auto found = find_fact(scope.pack, *id);
  if (!found) at.report("unknown-fact", {*id});
  return found;
}

/// The unit to print in; `own`: that of what is printed, empty where anything is counted.
void read_unit(const Cursor& at, const Unit& own, const std::string& own_name, FormSource& source) {
  const auto entry = at.get("unit");
  const auto name = entry ? entry->string() : std::nullopt;
  at.get_flag("with_unit", source.with_unit);
  if (!name) return;
  const auto unit = find_unit(*name);
  // A form may count in another word than the fact does: what is 11 种 there is 11 类 on the form.
  const auto counts = [](const Unit& one) { return find_unit(one.dimension).has_value(); };
  const bool fits =
      unit && (own.dimension.empty() || unit->dimension == own.dimension || (counts(*unit) && counts(own)));
  if (!fits) {
    entry->report("unknown-unit", {*name, own_name.empty() ? "个, 项, 家 …" : own_name});
    return;
  }
  source.unit_name = *name;
  source.unit = *unit;
}

void read_characters(const Cursor& at, FormSource& source) {
  const auto entry = at.get("characters");
  if (!entry || !entry->is_array()) return;
  const auto bound = [&](std::size_t i) { return entry->child(i).integer(1, static_cast<int>(max_text)); };
  const auto first = entry->size() == 2 ? bound(0) : std::nullopt;
  const auto last = first ? bound(1) : std::nullopt;
  if (first && last && *first <= *last)
    source.characters = std::pair(static_cast<std::size_t>(*first), static_cast<std::size_t>(*last));
  else if (entry->size() != 2 || (first && last))
    entry->report("number-out-of-range", {std::to_string(entry->size())});
}

void read_fact_source(const Cursor& at, const Fact& fact, FormSource& source) {
  if (fact.type == FactType::quantity)
    read_unit(at, fact.unit, fact.unit_name, source);
  else
    for (const char* key : {"unit", "with_unit"})
      if (const auto entry = at.get(key)) entry->report("wrong-fact-type", {key, name_of(fact.type)});
  if (const auto part = at.get("characters"); part && fact.type != FactType::text)
    part->report("wrong-fact-type", {"characters", name_of(fact.type)});
  else
    read_characters(at, source);
}

/// A condition by itself, as a program of one route.
Program compile_alone(const Cursor& at, Condition when, const FormScope& scope) {
  Category alone;
  alone.routes.emplace_back().when = std::move(when);
  auto made = compile(alone, scope.pack.facts, 1);
  // No element stands beside it that it could refer to; the options name a criterion by "criterion".
  if (!made.issues.empty()) at.report("unknown-key", {"ref"});
  return made.value ? std::move(*made.value) : Program();
}

/// Which of the records count: those that meet "where", or all.
void read_records(const Cursor& at, FactIndex fact, const FormScope& scope, FormSource& source) {
  Condition over;
  over.op = source.field ? Op::sum : Op::count;
  over.fact = fact;
  over.mask = static_cast<std::uint32_t>(source.field.value_or(0));
  read_rule(at, scope.pack.facts[fact], over);
  source.facts = {fact};
  source.records = compile_alone(at, std::move(over), scope);
}

/// The sum or the least of a field over the records of one fact; `key` says which.
bool read_record_field(const Cursor& at, const char* key, const Cursor& entry, const FormScope& scope,
                       FormSource& source) {
  const auto fact = find(entry, scope);
  const auto named = at.need("field");
  const auto name = named ? named->string() : std::nullopt;
  if (!fact || !name) return false;
  const Fact& records = scope.pack.facts[*fact];
  if (records.type != FactType::records) {
    entry.report("wrong-fact-type", {key, name_of(records.type)});
    return false;
  }
  for (std::size_t i = 0; i < records.fields.size(); ++i) {
    if (records.fields[i].id != *name || records.fields[i].type != FactType::quantity) continue;
    source.field = i;
    read_records(at, *fact, scope, source);
    read_unit(at, records.fields[i].unit, records.fields[i].unit_name, source);
    return true;
  }
  named->report("unknown-fact", {*name});
  return false;
}

/// A sum of facts of one kind.
bool read_fact_sum(const Cursor& at, const Cursor& sum, const FormScope& scope, FormSource& source) {
  if (sum.is_empty_array()) sum.report("empty-list");
  json::each(sum, [&](const Cursor& entry) {
    const auto found = find(entry, scope);
    if (!found) return;
    const Fact& fact = scope.pack.facts[*found];
    if (fact.type != FactType::quantity)
      entry.report("wrong-fact-type", {"sum", name_of(fact.type)});
    else if (!source.facts.empty() && scope.pack.facts[source.facts.front()].unit.dimension != fact.unit.dimension)
      entry.report("unknown-unit", {fact.unit_name, scope.pack.facts[source.facts.front()].unit_name});
    else
      source.facts.push_back(*found);
  });
  if (source.facts.empty()) return false;
  const Fact& first = scope.pack.facts[source.facts.front()];
  read_unit(at, first.unit, first.unit_name, source);
  return true;
}

bool read_count(const Cursor& at, const Cursor& count, const FormScope& scope, FormSource& source) {
  const auto fact = find(count, scope);
  if (!fact) return false;
  if (scope.pack.facts[*fact].type != FactType::records) {
    count.report("wrong-fact-type", {"count", name_of(scope.pack.facts[*fact].type)});
    return false;
  }
  read_records(at, *fact, scope, source);
  read_unit(at, {}, "", source);
  return true;
}

struct SourceKeys {
  std::string_view key;
  std::string_view beside;  // all the keys that may stand with it
  Kind kind;
};

constexpr std::array source_keys{SourceKeys{"fact", "fact unit with_unit characters", Kind::fact},
                                 SourceKeys{"count", "count unit where", Kind::count},
                                 SourceKeys{"sum", "sum field unit with_unit where", Kind::sum},
                                 SourceKeys{"least", "least field unit with_unit where", Kind::least},
                                 SourceKeys{"applicant", "applicant", Kind::name},
                                 SourceKeys{"application", "application", Kind::category},
                                 SourceKeys{"fixed", "fixed", Kind::fixed},
                                 SourceKeys{"options", "options", Kind::options},
                                 SourceKeys{"attachments", "attachments", Kind::attachments},
                                 SourceKeys{"number", "number", Kind::number}};

bool read_content(const Cursor& at, const Cursor& entry, const FormScope& scope, FormSource& source) {
  switch (source.kind) {
    case Kind::fact: {
      const auto fact = find(entry, scope);
      if (!fact) return false;
      source.facts = {*fact};
      read_fact_source(at, scope.pack.facts[*fact], source);
      return true;
    }
    case Kind::count: return read_count(at, entry, scope, source);
    case Kind::sum: {
      if (entry.kind() != json::Kind::array) return read_record_field(at, "sum", entry, scope, source);
      for (const char* key : {"field", "where"})
        if (const auto other = at.get(key)) other->report("unknown-key", {key});
      return read_fact_sum(at, entry, scope, source);
    }
    case Kind::least: return read_record_field(at, "least", entry, scope, source);
    case Kind::name: return entry.word("name").has_value();
    case Kind::category: {
      const auto word = entry.word("category created_on target");
      if (word) source.kind = std::array{Kind::category, Kind::created_on, Kind::target}[*word];
      return word.has_value();
    }
    case Kind::fixed: at.need_words("fixed", source.fixed); return !source.fixed.empty();
    default: {
      const auto said = entry.boolean();
      if (said == false) entry.report("unknown-word", {"false", "true"});
      return said.value_or(false);
    }
  }
}

void read_when(const Cursor& at, const FormScope& scope, FormOption& option) {
  auto when = read_condition(at, scope.table.scope, std::nullopt);
  if (!when) return;
  collect_facts(*when, scope.pack.facts, option.facts);
  option.when = compile_alone(at, std::move(*when), scope);
}

void read_item(const Cursor& at, const FormSource& source, const Programme& programme, const FormScope& scope,
               FormOption& option) {
  const auto id = at.string();
  if (!id) return;
  if (source.kind == Kind::target) {
    const auto level = find_level(programme, *id);
    if (!level) at.report("unknown-level", {*id});
    option.item = level.value_or(0);
    return;
  }
  const Fact* fact = source.kind == Kind::fact ? &scope.pack.facts[source.facts.front()] : nullptr;
  if (fact == nullptr || (fact->type != FactType::choice && fact->type != FactType::set)) {
    at.report("wrong-fact-type", {"item", fact == nullptr ? "options" : name_of(fact->type)});
    return;
  }
  const auto choice = find_choice(*fact, *id);
  if (!choice) at.report("unknown-choice", {*id});
  option.item = choice.value_or(0);
}

void read_is(const Cursor& at, const FormSource& source, const FormScope& scope, FormOption& option) {
  const Fact* fact = source.kind == Kind::fact ? &scope.pack.facts[source.facts.front()] : nullptr;
  if (fact == nullptr || fact->type != FactType::boolean)
    at.report("wrong-fact-type", {"is", fact == nullptr ? "options" : name_of(fact->type)});
  option.is = at.boolean().value_or(true);
}

void read_criterion(const Cursor& at, const std::vector<std::string>& categories, const Programme& programme,
                    const FormScope& scope, FormOption& option) {
  const auto id = at.string();
  if (!id) return;
  option.id = *id;
  const bool known =
      std::any_of(programme.categories.begin(), programme.categories.end(), [&](const Category& category) {
        return std::find(categories.begin(), categories.end(), category.id) != categories.end() &&
               has_element(category, Override::Target::criterion, *id);
      });
  if (!known && !scope.partial) at.report("unknown-reference", {*id});
}

}  // namespace

std::optional<FormSource> read_form_source(const Cursor& at, const FormScope& scope) {
  if (!at.is_map()) return std::nullopt;
  const auto found = std::find_if(source_keys.begin(), source_keys.end(),
                                  [&](const SourceKeys& one) { return at.node().find(one.key) != nullptr; });
  if (found == source_keys.end()) {
    at.report("missing-key", {"fact"});
    return std::nullopt;
  }
  if (!at.is_object(found->beside)) return std::nullopt;
  FormSource source;
  source.kind = found->kind;
  return read_content(at, *at.get(found->key), scope, source) ? std::optional(std::move(source)) : std::nullopt;
}

std::optional<FormOption> read_form_option(const Cursor& at, const FormSource& source,
                                           const std::vector<std::string>& categories, const Programme& programme,
                                           const FormScope& scope) {
  using By = FormOption::By;
  constexpr std::array tests{"item", "is", "category", "criterion", "when"};
  if (!at.is_map()) return std::nullopt;
  const auto* const test =
      std::find_if(tests.begin(), tests.end(), [&](const char* one) { return at.node().find(one) != nullptr; });
  if (test == tests.end()) {
    at.report("missing-key", {"item"});
    return std::nullopt;
  }
  if (!at.is_object(std::string("print ") + *test)) return std::nullopt;
  FormOption option;
  at.need_words("print", option.print);
  option.by = static_cast<By>(test - tests.begin());
  const Cursor entry = *at.get(*test);
  switch (option.by) {
    case By::item: read_item(entry, source, programme, scope, option); break;
    case By::is: read_is(entry, source, scope, option); break;
    case By::criterion: read_criterion(entry, categories, programme, scope, option); break;
    case By::when: read_when(entry, scope, option); break;
    case By::category: {
      option.id = entry.string().value_or("");
      if (entry.kind() == json::Kind::string &&
          std::find(categories.begin(), categories.end(), option.id) == categories.end())
        entry.report("unknown-category", {option.id});
    }
  }
  return option;
}

}  // namespace xingping::load
