// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the readers of one pack share while they work.
#pragma once

#include <list>
#include <string>

#include "json/cursor.h"
#include "xingping/pack.h"

namespace xingping::load {

using json::Cursor;

/// What "fact" means where a condition stands: a fact of the pack, or a field of a record.
struct Scope {
  const std::vector<Fact>& facts;
  const Names& index;
  bool fields = false;  // of a record
};

/// Facts by id; a fact document adds to it, everything else looks up.
struct FactTable {
  std::vector<Fact>& facts;
  Places& places;  // by fact
  Names& index;
  Names evidence;
  Names ratios;  // facts that name two others, whatever these are
  Scope scope{facts, index};
};

/// Ids are lower-case letters, digits, "-", "_" and ".".
[[nodiscard]] std::optional<std::string> read_id(const Cursor& at);
/// The member "id"; empty when there is none, which is an issue.
[[nodiscard]] std::string need_id(const Cursor& at);

void read_evidence(const Cursor& document, Pack& pack, FactTable& table);
void read_facts(const Cursor& document, FactTable& table);
/// The applicant type, which every sheet may state, is fact 0.
[[nodiscard]] Fact applicant_type();
/// Ratios name other facts, so they are resolved once all documents are read.
void resolve_ratios(const Cursor& document, FactTable& table);

[[nodiscard]] std::vector<std::string> read_evidence_ids(const std::optional<Cursor>& at, const FactTable& table);

/// A condition; `fact` is the criterion's own, used where the condition names none.
[[nodiscard]] std::optional<Condition> read_condition(const Cursor& at, const Scope& scope,
                                                      std::optional<FactIndex> fact);

/// The test a condition makes on one fact; none at all asks a boolean for yes.
[[nodiscard]] std::optional<Condition> read_leaf(const Cursor& at, const std::optional<Cursor>& test, FactIndex index,
                                                 const Fact& fact);
/// The "where" of a list of records `fact`, if there is one, as the child of `leaf`.
void read_rule(const Cursor& at, const Fact& fact, Condition& leaf);
[[nodiscard]] Condition read_applicant_types(const Cursor& at, const Fact& applicant);

/// "levels": an entry for every level of the programme, or "*" for all.
[[nodiscard]] std::vector<std::optional<Condition>> read_levels(const Cursor& at, const Scope& scope,
                                                                const std::vector<Level>& levels,
                                                                std::optional<FactIndex> fact);

[[nodiscard]] xingping::Source read_source(const std::optional<Cursor>& at, const xingping::Source& inherited);
[[nodiscard]] Combine read_combine(const Cursor& at);
/// Reports at `at` what asks for more members of the group than there are at some level.
void check_combine(const Cursor& at, const Combine& combine, const Group& group, const Category& category);

/// What a criterion may say, and so may a shared row.
inline constexpr std::string_view criterion_keys =
    "id use name domain statement fact levels obligation stage exempt_when notes source evidence";

/// Shared rows and sections of a programme, by id; pointing into its document.
struct Templates {
  struct Rows {
    Names ids;
    std::vector<Cursor> list;
  };
  Rows criteria;
  Rows sections;
  Names used;
  std::list<Cursor> lists;  // what the cursors above came from
};

void read_programme(const Cursor& at, Programme& programme);
/// After the categories are read, since readings name their elements. `partial`: some categories may not be there, and
/// what a reading changes in them is passed over.
void read_readings(const Cursor& at, const FactTable& table, Programme& programme, bool partial);
/// `document` must outlive the templates.
[[nodiscard]] Templates read_templates(const Cursor& document);
[[nodiscard]] Category read_category(const Cursor& document, const FactTable& table, const Programme& programme,
                                     Templates& templates);

/// Reports every category that a list called "categories" names below `at` and that is not loaded.
void check_categories(const Cursor& at, const Programme& programme);

/// Reports every {"ref": …} below `at` that names no element of the category.
void check_references(const Cursor& at, const Category& category);

}  // namespace xingping::load

namespace xingping {

struct FormDocument {
  json::Cursor at;
  const load::FactTable& table;
  bool partial = false;  // some of the categories may not be there
};

}  // namespace xingping
