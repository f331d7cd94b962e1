// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/report.h"

#include "write/write.h"

namespace xingping {
namespace {

using json::Writer;

void write_counts(Writer& out, const Counts& counts) {
  out.member("met", counts.met).member("unmet", counts.unmet).member("unknown", counts.unknown);
}

void write_levels(Writer& out, const Programme& programme, const Assessment& assessment) {
  out.key("levels").begin_array();
  for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
    const LevelResult& result = assessment.levels[level];
    out.begin_object().member_word("level", programme.levels[level].id).member_word("status", name_of(result.status));
    write_counts(out, result.counts);
    out.key("readings").begin_array();
    for (const auto reading : result.readings) out.word(programme.readings[reading].id);
    out.end_array().end_object();
  }
  out.end_array();
}

void write_groups(Writer& out, const Programme& programme, const Category& category, const Assessment& assessment) {
  out.key("groups").begin_array();
  for (std::size_t group = 0; group < category.groups.size(); ++group) {
    const GroupResult& result = assessment.groups[group];
    out.begin_object().member_word("id", category.groups[group].id);
    write::by_level(out, "status", programme, [&](std::size_t level) { out.word(name_of(result.status[level])); });
    write::by_level(out, "counts", programme, [&](std::size_t level) {
      out.begin_object();
      write_counts(out, result.counts[level]);
      out.end_object();
    });
    out.end_object();
  }
  out.end_array();
}

void write_routes(Writer& out, const Pack& pack, const Programme& programme, const Category& category,
                  const Assessment& assessment) {
  out.key("routes").begin_array();
  for (std::size_t route = 0; route < category.routes.size(); ++route) {
    out.begin_object()
        .member_word("id", category.routes[route].id)
        .member_word("level", programme.levels[category.routes[route].level].id);
    out.member_word("status", name_of(assessment.routes[route].status));
    write::facts(out, "missing", assessment.routes[route].missing, pack);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string write_report(const Pack& pack, CategoryRef which, const Answers& answers, const Assessment& assessment,
                         const Issues& issues, const ReportOptions& options) {
  const auto& [programme, category] = which;
  Writer out;
  out.begin_object().member("schema", "xingping/report@1");
  out.member("programme", programme->id).member("edition", programme->edition).member("category", category->id);
  out.member_word("digest", category->digest)
      .member("as_of", format_date(assessment.context.as_of))
      .member("stage", name_of(assessment.context.stage))
      .key("applicant_type");
  if (const Value type = answers.values[applicant_type_fact]; type.known)
    write::value(out, pack.facts[applicant_type_fact], type, answers);
  else
    out.null();
  write::bounds(out, *programme, {assessment.guaranteed, assessment.reachable});
  write_levels(out, *programme, assessment);
  write_groups(out, *programme, *category, assessment);
  out.key("criteria").begin_array();
  for (std::size_t criterion = 0; criterion < category->criteria.size(); ++criterion) {
    out.begin_object();
    write::finding(out, pack, *programme, *category, criterion, assessment, answers, options.detail);
    out.end_object();
  }
  out.end_array();
  write_routes(out, pack, *programme, *category, assessment);
  out.key("gaps").begin_object();
  for (std::size_t level = 0; level < programme->levels.size(); ++level) {
    if (assessment.levels[level].status == Truth::met) continue;
    out.key(programme->levels[level].id);
    write::gaps(out, *category, assessment.gaps[level]);
  }
  out.end_object();
  write::readings(out, *programme, *category, assessment);
  out.key("progress")
      .begin_object()
      .member("facts", category->facts.size())
      .member("answered", assessment.settled_facts)
      .end_object();
  out.members(options.advice);
  write::issues(out, issues);
  out.end_object();
  return out.take();
}

}  // namespace xingping
