// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/compare.h"

#include "write/write.h"
#include "xingping/date.h"

namespace xingping {
namespace {

using json::Writer;

void write_level(Writer& out, const Programme& programme, int guaranteed, int reachable) {
  out.key("level").begin_object().key("guaranteed");
  write::level_or_null(out, programme, guaranteed);
  out.key("reachable");
  write::level_or_null(out, programme, reachable);
  out.end_object();
}

void write_standing(Writer& out, const Standing& standing) {
  const auto& [programme, category] = standing.which;
  out.begin_object().member_word("programme", programme->id).member("edition", programme->edition);
  out.member_word("category", category->id).member("name", category->name);
  out.member_word("as_of", format_date(standing.as_of));
  write_level(out, *programme, standing.guaranteed, standing.reachable);
  out.key("next");
  write::level_or_null(out, *programme, standing.next);
  out.member("met", standing.open.met).member("unmet", standing.open.unmet).member("unknown", standing.open.unknown);
  out.key("progress").begin_object().member("facts", category->facts.size());
  out.member("answered", standing.settled_facts).end_object().end_object();
}

std::string path_of(CategoryRef which) { return which.programme->id + "/" + which.category->id; }

void write_gains(Writer& out, std::string_view name, const std::vector<Gain>& gains) {
  out.key(name).begin_array();
  for (const auto& gain : gains)
    out.begin_object()
        .member_word("category", path_of(gain.which))
        .member_word("level", gain.which.programme->levels[static_cast<std::size_t>(gain.level)].id)
        .end_object();
  out.end_array();
}

void write_lift(Writer& out, const Lift& lift, const Pack& pack, const Answers& answers) {
  out.key("steps").begin_array();
  for (const auto& one : lift.steps) {
    const Fact& fact = pack.facts[one.fact];
    out.begin_object().member_word("fact", fact.id).member_word("kind", name_of(one.kind)).key("to");
    if (fact.type == FactType::records)
      out.null();
    else
      write::value(out, fact, one.to, answers);
    write_gains(out, "categories", one.categories);
    write_gains(out, "opens", one.opens);
    out.end_object();
  }
  out.end_array().key("plans").begin_array();
  for (const auto& plan : lift.plans) {
    if (!plan.plan.best) continue;
    out.begin_object().member_word("category", path_of(plan.which));
    out.member_word("level", plan.which.programme->levels[plan.plan.level].id).key("facts").begin_array();
    for (const auto& step : plan.plan.best->steps) out.word(pack.facts[step.fact].id);
    out.end_array();
    write_gains(out, "gives", plan.gives);
    out.end_object();
  }
  out.end_array();
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
  if (assessment) write_level(out, *which.programme, assessment->guaranteed, assessment->reachable);
  out.end_object();
}

}  // namespace

std::string write_match(const Pack& pack, const Match& match, const Lift* lift, const Answers& answers,
                        const Issues& issues) {
  Writer out;
  out.begin_object().member_word("schema", "xingping/match@1").key("standings").begin_array();
  for (const auto& standing : match.standings) write_standing(out, standing);
  out.end_array();
  write::facts(out, "opening", match.opening, pack);
  out.key("facts").begin_object().member("separately", match.facts_separately);
  out.member("once", match.facts_once).end_object();
  if (lift) write_lift(out, *lift, pack, answers);
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
