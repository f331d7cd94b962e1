// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/application_api.h"

#include <algorithm>

#include "request.h"
#include "write/filled.h"
#include "write/write.h"
#include "xingping/application.h"
#include "xingping/summary.h"
#include "xingping/verify.h"

namespace xingping {
namespace {

Filing filing_of(const Kit& kit, const Judged& judged) {
  return {*kit.pack(),
          judged.which,
          judged.answers,
          judged.assessment,
          target_of(*judged.which.programme, judged.options.target),
          judged.options.created_on};
}

std::string no_form(std::string_view path) {
  return write_issues({make_issue("unknown-form", "", "", {printable(path)})});
}

}  // namespace

std::string forms(const Kit& kit) {
  if (!kit.pack()) return kit.issues();
  const Pack& pack = *kit.pack();
  std::vector<FactIndex> used;
  json::Writer out;
  out.begin_object().key("forms").begin_array();
  for (const auto& form : pack.forms) {
    out.begin_object().member_word("form", form.id).member_word("programme", form.programme);
    out.member_word("kind", name_of(form.kind)).member("title", form.title).member("clause", form.clause);
    out.strings("categories", form.categories);
    write::facts(out, "facts", form.facts, pack);
    out.end_object();
    for (const auto fact : form.facts)
      if (std::find(used.begin(), used.end(), fact) == used.end()) used.push_back(fact);
  }
  out.end_array().key("facts").begin_array();
  for (const auto fact : used) write::fact(out, pack, pack.facts[fact]);
  out.end_array().end_object();
  return out.take();
}

std::string fill(const Kit& kit, std::string_view path, std::string_view category, std::string_view answers,
                 std::string_view options) {
  if (!kit.pack()) return kit.issues();
  const Form* form = find_form(*kit.pack(), path);
  if (form == nullptr) return no_form(path);
  const std::string within = form->programme + "/" + std::string(category);
  const Judged judged = judge(kit, within, answers, options);
  if (judged.failure) return *judged.failure;
  if (!takes(*form, judged.which)) return write_issues({no_category(within)});
  const Filing filing = filing_of(kit, judged);
  const auto attachments = list_attachments(filing);
  const FilledForm filled = fill(*form, filing, attachments);
  json::Writer out;
  out.begin_object().member_word("schema", "xingping/filled@1");
  write::filled(out, filled, filing, write::Words::all);
  write::attachments(out, attachments, filing);
  write::blockers(out, find_blockers({filled}, filing, attachments), filing);
  write::issues(out, judged.issues);
  out.end_object();
  return out.take();
}

std::string application(const Kit& kit, std::string_view category, std::string_view answers, std::string_view options) {
  const Judged judged = judge(kit, category, answers, options);
  if (judged.failure) return *judged.failure;
  if (!judged.options.created_on) return write_issues({make_issue("missing-key", "options", "", {"created_on"})});
  return write_application(filing_of(kit, judged), judged.issues);
}

std::string verify(const Kit& kit, std::string_view application) {
  return kit.pack() ? write_verification(verify(*kit.pack(), application)) : kit.issues();
}

std::string summary(const Kit& kit, std::string_view path, std::string_view rows) {
  if (!kit.pack()) return kit.issues();
  const Form* form = find_form(*kit.pack(), path);
  if (form == nullptr || form->kind != Form::Kind::summary) return no_form(path);
  const auto table = read_summary(*form, rows);
  return table.value ? write_summary(*form, *table.value, table.issues) : write_issues(table.issues);
}

}  // namespace xingping
