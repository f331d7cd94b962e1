// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/application.h"

#include "write/filled.h"
#include "write/write.h"
#include "xingping/sha256.h"

namespace xingping {
namespace {

using json::Writer;

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

void write_head(Writer& out, const Filing& filing) {
  const auto& [programme, category] = filing.which;
  out.member("schema", "xingping/application@2").member("kit_version", XINGPING_VERSION);
  out.key("pack").begin_object().member("programme", programme->id).member("edition", programme->edition);
  out.member("digest", category->digest).end_object();
  out.member("category", category->id).member("as_of", format_date(filing.assessment.context.as_of));
  out.member("stage", name_of(filing.assessment.context.stage))
      .member("created_on", format_date(filing.created_on.value_or(0)));
  out.key("applicant").begin_object().member("name", filing.answers.applicant_name).key("type");
  if (const Value type = filing.answers.values[applicant_type_fact]; type.known)
    write::value(out, filing.pack.facts[applicant_type_fact], type, filing.answers);
  else
    out.null();
  out.end_object().key("target");
  write::level_or_null(out, *programme, filing.target ? static_cast<int>(*filing.target) : -1);
  write::bounds(out, *programme, {filing.assessment.guaranteed, filing.assessment.reachable});
}

void write_findings(Writer& out, const Filing& filing) {
  const auto& [programme, category] = filing.which;
  out.key("findings").begin_array();
  for (std::size_t criterion = 0; criterion < category->criteria.size(); ++criterion) {
    const Criterion& described = category->criteria[criterion];
    out.begin_object();
    write::finding(out, filing.pack, *programme, *category, criterion, filing.assessment, filing.answers, Detail::full);
    out.strings("path", described.path)
        .member("name", described.name)
        .member("statement", described.statement)
        .end_object();
  }
  out.end_array();
}

void write_forms(Writer& out, const Filing& filing) {
  const auto attachments = list_attachments(filing);
  std::vector<FilledForm> forms;
  for (const auto* form : forms_of(filing.pack, filing.which, Form::Kind::application))
    forms.push_back(fill(*form, filing, attachments));
  out.key("forms").begin_array();
  for (const auto& form : forms) {
    out.begin_object();
    write::filled(out, form, filing, write::Words::few);
    out.end_object();
  }
  out.end_array();
  write::attachments(out, attachments, filing);
  write::blockers(out, find_blockers(forms, filing, attachments), filing);
}

}  // namespace

std::string write_application(const Filing& filing, const Issues& issues) {
  const Pack& pack = filing.pack;
  const auto& [programme, category] = filing.which;
  Writer out;
  out.begin_object();
  write_head(out, filing);
  write::known(out, pack, filing.answers);
  write::evidence(out, pack, filing.answers);
  write::history(out, filing.answers);
  write_findings(out, filing);
  write_missing(out, pack, *category, filing.answers);
  out.key("gaps");
  write::gaps(out, *category, filing.target ? filing.assessment.gaps[*filing.target] : std::vector<Gap>{});
  write::readings(out, *programme, *category, filing.assessment);
  write_forms(out, filing);
  write::issues(out, issues);
  out.end_object();
  std::string made = out.take();
  const std::string digest = sha256(made);
  made.pop_back();
  return made.append(R"(,"digest":")").append(digest).append("\"}");
}

std::optional<std::size_t> target_of(const Programme& programme, std::optional<std::size_t> stated) {
  return !stated && programme.levels.size() == 1 ? std::optional<std::size_t>(0) : stated;
}

}  // namespace xingping
