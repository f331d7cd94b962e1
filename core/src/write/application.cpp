// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/application.h"

#include "write/write.h"

namespace xingping {
namespace {

using json::Writer;

void write_known(Writer& out, const Pack& pack, const Answers& answers) {
  out.key("answers").begin_object();
  for (FactIndex fact = 1; fact < pack.facts.size(); ++fact) {
    if (!answers.values[fact].known) continue;
    out.key(pack.facts[fact].id);
    write::value(out, pack.facts[fact], answers.values[fact], answers);
  }
  out.end_object();
}

void write_evidence(Writer& out, const Pack& pack, const Answers& answers) {
  out.key("evidence").begin_object();
  for (const auto& [fact, kinds] : answers.evidence) out.strings(pack.facts[fact].id, kinds);
  out.end_object();
}

void write_history(Writer& out, const Answers& answers) {
  out.key("history").begin_array();
  for (const auto& event : answers.history) {
    out.begin_object().member("category", event.category);
    out.member_word("event", event.kind == Event::Kind::rated ? "rated" : "removed");
    if (!event.level.empty()) out.member("level", event.level);
    out.member_word("on", format_date(event.on)).end_object();
  }
  out.end_array();
}

/// Facts of the category that still need an answer.
void write_missing(Writer& out, const Pack& pack, const Category& category, const Answers& answers) {
  out.key("missing").begin_array();
  const auto write = [&](FactIndex fact) {
    if (is_settled(pack.facts[fact], fact, answers)) return;
    out.begin_object().member("fact", pack.facts[fact].id).member("label", pack.facts[fact].label).end_object();
  };
  write(applicant_type_fact);
  for (const auto fact : category.facts) write(fact);
  out.end_array();
}

}  // namespace

std::string write_application(const Pack& pack, CategoryRef which, const Answers& answers, const Assessment& assessment,
                              const ApplicationDetails& details, const Issues& issues) {
  const auto& [programme, category] = which;
  Writer out;
  out.begin_object().member("schema", "xingping/application@1").member("kit_version", XINGPING_VERSION);
  out.key("pack").begin_object().member("programme", programme->id).member("edition", programme->edition);
  out.member("digest", category->digest).end_object();
  out.member("category", category->id).member("as_of", format_date(assessment.context.as_of));
  out.member("stage", name_of(assessment.context.stage))
      .member("created_on", format_date(details.created_on.value_or(0)));
  out.key("applicant").begin_object().member("name", answers.applicant_name).key("type");
  if (const Value type = answers.values[applicant_type_fact]; type.known)
    write::value(out, pack.facts[applicant_type_fact], type, answers);
  else
    out.null();
  out.end_object().key("target");
  write::level_or_null(out, *programme, details.target ? static_cast<int>(*details.target) : -1);
  out.key("level").begin_object().key("guaranteed");
  write::level_or_null(out, *programme, assessment.guaranteed);
  out.key("reachable");
  write::level_or_null(out, *programme, assessment.reachable);
  out.end_object();
  write_known(out, pack, answers);
  write_evidence(out, pack, answers);
  out.key("findings").begin_array();
  for (std::size_t criterion = 0; criterion < category->criteria.size(); ++criterion) {
    const Criterion& described = category->criteria[criterion];
    out.begin_object();
    write::finding(out, pack, *programme, *category, criterion, assessment, answers, Detail::full);
    out.strings("path", described.path)
        .member("name", described.name)
        .member("statement", described.statement)
        .end_object();
  }
  out.end_array();
  write_missing(out, pack, *category, answers);
  out.key("gaps");
  write::gaps(out, *category, details.target ? assessment.gaps[*details.target] : std::vector<Gap>{});
  write::readings(out, *programme, *category, assessment);
  write::issues(out, issues);
  out.end_object();
  return out.take();
}

std::string write_answers(const Pack& pack, const Answers& answers) {
  Writer out;
  out.begin_object().member("schema", "xingping/answers@1");
  if (!answers.applicant_name.empty())
    out.key("applicant").begin_object().member("name", answers.applicant_name).end_object();
  if (const Value type = answers.values[applicant_type_fact]; type.known) {
    out.key("applicant_type");
    write::value(out, pack.facts[applicant_type_fact], type, answers);
  }
  write_known(out, pack, answers);
  if (!answers.evidence.empty()) write_evidence(out, pack, answers);
  if (!answers.history.empty()) write_history(out, answers);
  out.end_object();
  return out.take();
}

}  // namespace xingping
