// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Loaded criteria: programmes, their categories and the facts they share. Plain data, fixed after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xingping/condition.h"
#include "xingping/date.h"
#include "xingping/form.h"
#include "xingping/names.h"
#include "xingping/program.h"

namespace xingping {

enum class Obligation { required, encouraged, optional, described };

struct Level {
  std::string id;
  Text name;
  int stars = 0;
};

struct Source {
  std::string clause;
  std::string row;                 // printed table row, official names joined with " · "
  std::vector<std::string> notes;  // footnote ids
};

/// Where each of a list of things was read: "document#pointer".
using Places = std::vector<std::string>;

struct Criterion {
  std::string id;
  Text name;
  std::optional<Text> domain;  // official 域 name above a 子域 that stands alone
  Text statement;
  Obligation obligation = Obligation::required;
  Stage stage = Stage::application;
  std::optional<FactIndex> fact;                 // its own, where it has one
  std::vector<std::optional<Condition>> levels;  // by level index; nullopt = not required there
  std::optional<Condition> exempt_when;
  std::vector<std::string> evidence;
  std::vector<std::string> path;  // official names, outermost first
  Source source;
  std::vector<FactIndex> facts;
};

/// How a group's members decide it.
struct Combine {
  Op op = Op::all;   // all, any or at_least
  int at_least = 0;  // for Op::at_least
};

/// A section or group; holds either groups or criteria.
struct Group {
  std::string id;
  Text name;
  Combine combine;
  std::optional<Text> remark;
  std::optional<Condition> requires_too;  // "requires" in JSON: binds besides the members
  Source source;
  std::vector<std::uint32_t> groups;    // into Category::groups
  std::vector<std::uint32_t> criteria;  // into Category::criteria
};

/// Another way to a level, beside the tree.
struct Route {
  std::string id;
  std::size_t level = 0;
  Text name;
  Text statement;
  Condition when;
  Source source;
  std::vector<FactIndex> facts;
};

/// The category compiled under the other way of one reading.
struct Variant {
  std::size_t reading = 0;  // into Programme::readings
  Program program;
};

struct Category {
  std::string id;
  Text name;
  Text summary;
  Source source;
  std::vector<Group> groups;            // parents before members
  std::vector<std::uint32_t> sections;  // into groups
  std::vector<Criterion> criteria;      // in document order
  std::vector<Route> routes;
  std::vector<FactIndex> facts;  // in order of first use
  Program program;
  std::vector<Variant> variants;
  std::optional<Text> comparative;  // why meeting it is not winning
  std::string digest;       // SHA-256 over the canonical text of its document, its facts and the programme's rules
  Places group_places;      // by group
  Places criterion_places;  // by criterion
};

/// One replacement that a reading's other way makes.
struct Override {
  enum class Target { criterion, group, route };
  std::string category;  // or "*"
  Target target = Target::criterion;
  std::string id;
  std::optional<std::vector<std::optional<Condition>>> levels;
  std::optional<std::optional<Condition>> exempt_when;
  std::optional<std::string> move_to;
  std::optional<Combine> combine;
  std::optional<std::optional<Condition>> requires_too;
  std::optional<Condition> when;
};

struct Reading {
  std::string id;
  Text question;
  Text chosen;
  Text other;
  Source source;
  std::vector<std::string> touches;
  std::vector<Override> encoding;  // that other way; of a part of the programme, what concerns its categories
  bool weighs = false;             // the other way can change a result
};

struct Note {
  std::string id;
  Text text;
};

struct Information {
  std::string id;
  std::string kind;
  Text text;
  Source source;
  std::vector<std::string> categories;  // that it concerns; empty for all
};

struct CategoryGroup {
  std::string id;
  Text name;
  Text statement;
  std::vector<std::string> categories;
};

struct Procedure {
  std::optional<Day> filing_deadline;                                           // of this edition, day included
  std::vector<std::pair<std::string, std::optional<int>>> numbers;              // as named in the document
  std::vector<std::pair<std::string, std::optional<std::string>>> start_dates;  // null: the document leaves it open
};

struct Programme {
  std::string id;
  std::string edition;
  Text name;
  Text issuer;
  Text document_title;
  std::optional<std::string> document_number;
  Day reference_date = 0;
  std::vector<Level> levels;  // lowest first
  std::vector<CategoryGroup> groups;
  std::vector<Note> notes;
  std::vector<Information> information;
  Procedure procedure;
  std::vector<Reading> readings;
  std::vector<Category> categories;
};

struct EvidenceKind {
  std::string id;
  Text label;
};

struct Pack {
  std::vector<Fact> facts;
  Places fact_places;  // by fact
  Names fact_index;    // by id
  std::vector<EvidenceKind> evidence;
  std::vector<Programme> programmes;
  std::vector<Form> forms;  // where they were asked for
};

struct CategoryRef {
  const Programme* programme = nullptr;
  const Category* category = nullptr;
};

/// "programme/category"; both null when there is no such category.
[[nodiscard]] CategoryRef find_category(const Pack& pack, std::string_view path);
/// "programme/form"; null when there is no such form.
[[nodiscard]] const Form* find_form(const Pack& pack, std::string_view path);
/// Null when there is none of that id.
[[nodiscard]] std::optional<FactIndex> find_fact(const Pack& pack, std::string_view id);
[[nodiscard]] std::optional<std::size_t> find_level(const Programme& programme, std::string_view id);
[[nodiscard]] const char* name_of(Obligation obligation);

}  // namespace xingping
