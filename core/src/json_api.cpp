// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/json_api.h"

#include "request.h"
#include "write/compare.h"
#include "write/write.h"
#include "xingping/application.h"
#include "xingping/describe.h"
#include "xingping/load_answers.h"
#include "xingping/load_pack.h"

namespace xingping {

Kit::Kit(std::string_view bundle) {
  auto loaded = load_bundle(bundle);
  pack_ = std::move(loaded.value);
  issues_ = std::move(loaded.issues);
}

std::string Kit::issues() const { return write_issues(issues_); }

std::string Kit::list() const { return pack_ ? write_list(*pack_) : issues(); }

std::string Kit::describe(std::string_view category) const {
  if (!pack_) return issues();
  const auto which = find_category(*pack_, category);
  if (which.category == nullptr) return write_issues({no_category(category)});
  return write_description(*pack_, which);
}

std::string Kit::fact(std::string_view id) const {
  if (!pack_) return issues();
  const auto index = find_fact(*pack_, id);
  if (!index || *index == applicant_type_fact)
    return write_issues({make_issue("unknown-fact", "", "", {printable(id)})});
  json::Writer out;
  write::fact(out, *pack_, pack_->facts[*index]);
  return out.take();
}

std::string Kit::assess(std::string_view category, std::string_view answers, std::string_view options) const {
  const Judged judged = judge(*this, category, answers, options);
  if (judged.failure) return *judged.failure;
  return write_report(*pack_, judged.which, judged.answers, judged.assessment, judged.issues, {judged.options.detail});
}

std::string Kit::bounds(std::string_view category, std::string_view answers, std::string_view options) const {
  const CategoryRequest request = read_category_request(*this, category, answers, options);
  if (request.failure) return *request.failure;
  std::vector<Truth> truths;
  const auto& [programme, found] = request.which;
  const Bounds bounds = evaluate_bounds(found->program, request.answers, request.options.context, truths);
  json::Writer out;
  out.begin_object();
  write::bounds(out, *programme, bounds);
  write::issues(out, request.issues);
  out.end_object();
  return out.take();
}

std::string Kit::match(std::string_view answers, std::string_view options) const {
  const Request request = read_request(*this, answers, options);
  if (request.failure) return *request.failure;
  return write_match(*pack_,
                     xingping::match(*pack_, request.answers, request.options.as_of, request.options.context.stage), {},
                     request.issues);
}

Loaded<Options> Kit::read_options(std::string_view category, std::string_view options) const {
  const auto which = pack_ ? find_category(*pack_, category) : CategoryRef{};
  if (which.category == nullptr && !category.empty()) return {std::nullopt, {no_category(category)}};
  Loaded<Options> out;
  out.value = parse_options(options, which.programme, out.issues);
  return out;
}

std::string Kit::read(std::string_view answers) const {
  if (!pack_) return issues();
  const auto sheet = load_answers(*pack_, answers);
  json::Writer out;
  out.begin_object().key("answers");
  if (sheet.value)
    out.raw(write_answers(*pack_, *sheet.value));
  else
    out.null();
  write::issues(out, sheet.issues);
  out.end_object();
  return out.take();
}

std::string write_issues(const Issues& issues) {
  json::Writer out;
  out.begin_object();
  write::issues(out, issues);
  out.end_object();
  return out.take();
}

}  // namespace xingping
