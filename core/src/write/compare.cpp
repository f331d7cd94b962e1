// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/compare.h"

#include "write/write.h"
#include "xingping/date.h"

namespace xingping {
namespace {

using json::Writer;

void write_standing(Writer& out, const Standing& standing) {
  const auto& [programme, category] = standing.which;
  out.begin_object().member_word("programme", programme->id).member("edition", programme->edition);
  out.member_word("category", category->id).member("name", category->name);
  out.member_word("as_of", format_date(standing.as_of));
  write::bounds(out, *programme, {standing.guaranteed, standing.reachable});
  out.key("next");
  write::level_or_null(out, *programme, standing.next);
  out.member("met", standing.open.met).member("unmet", standing.open.unmet).member("unknown", standing.open.unknown);
  out.key("progress").begin_object().member("facts", category->facts.size());
  out.member("answered", standing.settled_facts).end_object().end_object();
}

/// One side of a change: the criterion as its edition has it.
void write_side(Writer& out, std::string_view name, const Pack& pack, CategoryRef which, const Criterion* criterion,
                std::uint32_t index, const Assessment* assessment) {
  out.key(name);
  if (criterion == nullptr) {
    out.null();
    return;
  }
  out.begin_object().strings("path", criterion->path).member("name", criterion->name);
  out.member("statement", criterion->statement);
  out.member_word("obligation", name_of(criterion->obligation)).member_word("stage", name_of(criterion->stage));
  write::by_level(out, "levels", *which.programme, [&](std::size_t level) {
    if (criterion->levels[level])
      write::condition(out, *criterion->levels[level], pack.facts);
    else
      out.null();
  });
  if (assessment != nullptr)
    write::by_level(out, "status", *which.programme,
                    [&](std::size_t level) { out.word(name_of(assessment->findings[index].status[level])); });
  out.key("source");
  write::source(out, criterion->source, *which.programme);
  out.end_object();
}

std::optional<Assessment> assess_side(const Pack& pack, CategoryRef which, const Answers* answers) {
  if (answers == nullptr) return std::nullopt;
  return assess(pack, *which.category, *answers, {which.programme->reference_date, Stage::application});
}

void write_end(Writer& out, std::string_view name, CategoryRef which, const std::optional<Assessment>& assessment) {
  out.key(name)
      .begin_object()
      .member_word("programme", which.programme->id)
      .member("edition", which.programme->edition);
  out.member_word("category", which.category->id).member("name", which.category->name);
  out.member_word("as_of", format_date(which.programme->reference_date));
  if (assessment) write::bounds(out, *which.programme, {assessment->guaranteed, assessment->reachable});
  out.end_object();
}

}  // namespace

std::string write_match(const Pack& pack, const Match& match, std::string_view lift, const Issues& issues) {
  Writer out;
  out.begin_object().member_word("schema", "xingping/match@1").key("standings").begin_array();
  for (const auto& standing : match.standings) write_standing(out, standing);
  out.end_array();
  write::facts(out, "opening", match.opening, pack);
  out.key("facts").begin_object().member("separately", match.facts_separately);
  out.member("once", match.facts_once).end_object();
  out.members(lift);
  write::issues(out, issues);
  out.end_object();
  return out.take();
}

std::string write_diff(const Pack& pack, const std::vector<CategoryDiff>& diffs, const Answers* answers,
                       const Issues& issues) {
  Writer out;
  out.begin_object().member_word("schema", "xingping/diff@1").key("categories").begin_array();
  for (const auto& one : diffs) {
    const auto before = assess_side(pack, one.from, answers);
    const auto after = assess_side(pack, one.to, answers);
    out.begin_object();
    write_end(out, "from", one.from, before);
    write_end(out, "to", one.to, after);
    out.member("unchanged", one.unchanged).key("changes").begin_array();
    for (const auto& change : one.changes) {
      out.begin_object().member_word("kind", name_of(change.kind));
      out.member_word("criterion", (change.to != nullptr ? change.to : change.from)->id);
      out.strings("differs", change.differs);
      write_side(out, "from", pack, one.from, change.from, change.from_index, before ? &*before : nullptr);
      write_side(out, "to", pack, one.to, change.to, change.to_index, after ? &*after : nullptr);
      out.end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
  write::issues(out, issues);
  out.end_object();
  return out.take();
}

}  // namespace xingping
