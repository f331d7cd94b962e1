// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/json_api.h"

#include "json/cursor.h"
#include "write/compare.h"
#include "write/write.h"
#include "xingping/describe.h"
#include "xingping/load_answers.h"
#include "xingping/load_pack.h"

namespace xingping {
namespace {

using json::Cursor;

/// The path comes from outside and may be no UTF-8; ids are ASCII, so nothing is lost on the right ones.
Issue no_category(std::string_view path) {
  std::string shown(path);
  for (char& c : shown)
    if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  return make_issue("unknown-category", "", "", {shown});
}

std::optional<Day> read_day(const Cursor& at) {
  const auto text = at.string();
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  if (!date.day) at.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  return date.day;
}

/// Options with errors have no value.
/// `programme` is null where no single one is meant: then there is no target, and the date stays open.
std::optional<Options> parse_options(std::string_view text, const Programme* programme, Issues& issues) {
  Options options;
  if (programme != nullptr) options.context.as_of = programme->reference_date;
  if (text.empty()) return options;
  auto parsed = json::parse(text, {4096, 4});
  for (auto& issue : parsed.issues) {
    issue.document = "options";
    issues.push_back(std::move(issue));
  }
  if (!parsed.value) return std::nullopt;
  json::Sink sink{"options", &issues};
  const Cursor at(*parsed.value, sink);
  if (!at.is_object("as_of stage brief advice created_on target")) return std::nullopt;
  if (const auto as_of = at.get("as_of")) options.context.as_of = *(options.as_of = read_day(*as_of).value_or(0));
  if (const auto created = at.get("created_on")) options.application.created_on = read_day(*created);
  if (const auto stage = at.get("stage"))
    options.context.stage = static_cast<Stage>(stage->word("application acceptance recognition").value_or(0));
  if (const auto brief = at.get("brief"))
    options.detail = brief->boolean().value_or(false) ? Detail::brief : Detail::full;
  if (const auto advice = at.get("advice")) options.advice = advice->boolean().value_or(false);
  if (const auto target = at.get("target")) {
    const auto id = target->string().value_or("");
    options.application.target = programme == nullptr ? std::nullopt : find_level(*programme, id);
    if (!options.application.target) target->report("unknown-level", {id});
  }
  if (has_errors(issues)) return std::nullopt;
  return options;
}

/// What assess and application share: find, read, evaluate. `failure` is set when that is not possible.
struct Judged {
  CategoryRef which;
  Options options;
  Answers answers;
  Issues issues;
  Assessment assessment;
  std::optional<std::string> failure;
};

Judged judge(const std::optional<Pack>& pack, const Issues& load_issues, std::string_view path, std::string_view sheet,
             std::string_view option_text) {
  Judged out;
  const auto fail = [&](const Issues& issues) {
    out.failure = write_issues(issues);
    return std::move(out);
  };
  if (!pack) return fail(load_issues);
  out.which = find_category(*pack, path);
  if (out.which.category == nullptr) return fail({no_category(path)});
  const auto options = parse_options(option_text, out.which.programme, out.issues);
  if (!options) return fail(out.issues);
  out.options = *options;
  auto answers = load_answers(*pack, sheet);
  if (!answers.value) return fail(answers.issues);
  out.answers = std::move(*answers.value);
  out.issues = std::move(answers.issues);
  out.assessment = assess(*pack, *out.which.category, out.answers, out.options.context);
  return out;
}

}  // namespace

Kit::Kit(std::string_view bundle) {
  auto loaded = load_bundle(bundle);
  pack_ = std::move(loaded.value);
  issues_ = std::move(loaded.issues);
}

std::string Kit::issues() const { return write_issues(issues_); }

std::string Kit::list() const { return pack_ ? write_list(*pack_) : write_issues(issues_); }

std::string Kit::describe(std::string_view category) const {
  if (!pack_) return write_issues(issues_);
  const auto which = find_category(*pack_, category);
  if (which.category == nullptr) return write_issues({no_category(category)});
  return write_description(*pack_, which);
}

std::string Kit::assess(std::string_view category, std::string_view answers, std::string_view options) const {
  const Judged judged = judge(pack_, issues_, category, answers, options);
  if (judged.failure) return *judged.failure;
  const Options& options_read = judged.options;
  return write_report(*pack_, judged.which, judged.answers, judged.assessment, judged.issues,
                      {options_read.detail, options_read.advice, options_read.application.target});
}

std::string Kit::application(std::string_view category, std::string_view answers, std::string_view options) const {
  const Judged judged = judge(pack_, issues_, category, answers, options);
  if (judged.failure) return *judged.failure;
  if (!judged.options.application.created_on)
    return write_issues({make_issue("missing-key", "options", "", {"created_on"})});
  return write_application(*pack_, judged.which, judged.answers, judged.assessment, judged.options.application,
                           judged.issues);
}

Loaded<Options> Kit::read_options(std::string_view category, std::string_view options) const {
  const auto which = pack_ ? find_category(*pack_, category) : CategoryRef{};
  if (which.category == nullptr && !category.empty()) return {std::nullopt, {no_category(category)}};
  Loaded<Options> out;
  out.value = parse_options(options, which.programme, out.issues);
  return out;
}

std::string Kit::match(std::string_view answers, std::string_view options) const {
  if (!pack_) return write_issues(issues_);
  Issues issues;
  const auto given = parse_options(options, nullptr, issues);
  if (!given) return write_issues(issues);
  const auto sheet = load_answers(*pack_, answers);
  if (!sheet.value) return write_issues(sheet.issues);
  Lift lift;
  if (given->advice) lift = find_lift(*pack_, *sheet.value, given->as_of, given->context.stage);
  return write_match(*pack_, xingping::match(*pack_, *sheet.value, given->as_of, given->context.stage),
                     given->advice ? &lift : nullptr, *sheet.value, sheet.issues);
}

std::string Kit::diff(std::string_view from, std::string_view to, std::string_view answers) const {
  if (!pack_) return write_issues(issues_);
  const auto diffs = xingping::diff(*pack_, from, to);
  if (diffs.empty()) return write_issues({make_issue("nothing-in-common", "", "", {from, to})});
  if (answers.empty()) return write_diff(*pack_, diffs, nullptr, {});
  const auto sheet = load_answers(*pack_, answers);
  if (!sheet.value) return write_issues(sheet.issues);
  return write_diff(*pack_, diffs, &*sheet.value, sheet.issues);
}

std::string Kit::read(std::string_view answers) const {
  if (!pack_) return write_issues(issues_);
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
