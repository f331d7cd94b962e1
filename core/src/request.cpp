// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "request.h"

#include "json/cursor.h"
#include "xingping/load_answers.h"

namespace xingping {
namespace {

using json::Cursor;

std::optional<Day> read_day(const Cursor& at) {
  const auto text = at.string();
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  if (!date.day) at.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  return date.day;
}

void read(Request& into, const Pack& pack, const Programme* programme, std::string_view sheet,
          std::string_view options) {
  auto given = parse_options(options, programme, into.issues);
  if (!given) {
    into.failure = write_issues(into.issues);
    return;
  }
  into.options = *given;
  auto answers = load_answers(pack, sheet);
  into.issues = std::move(answers.issues);
  if (answers.value)
    into.answers = std::move(*answers.value);
  else
    into.failure = write_issues(into.issues);
}

}  // namespace

std::string printable(std::string_view id) {
  std::string shown(id);
  for (char& c : shown)
    if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  return shown;
}

Issue no_category(std::string_view path) { return make_issue("unknown-category", "", "", {printable(path)}); }

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
  const Cursor at(parsed.value->root(), sink);
  if (!at.is_object("as_of stage brief created_on target")) return std::nullopt;
  if (const auto as_of = at.get("as_of")) options.context.as_of = *(options.as_of = read_day(*as_of).value_or(0));
  if (const auto created = at.get("created_on")) options.created_on = read_day(*created);
  if (const auto stage = at.get("stage"))
    options.context.stage = static_cast<Stage>(stage->word("application acceptance recognition").value_or(0));
  if (const auto brief = at.get("brief"))
    options.detail = brief->boolean().value_or(false) ? Detail::brief : Detail::full;
  if (const auto target = at.get("target")) {
    const auto id = target->string().value_or("");
    options.target = programme == nullptr ? std::nullopt : find_level(*programme, id);
    if (!options.target) target->report("unknown-level", {id});
  }
  if (has_errors(issues)) return std::nullopt;
  return options;
}

Request read_request(const Kit& kit, std::string_view sheet, std::string_view options) {
  Request out;
  if (kit.pack())
    read(out, *kit.pack(), nullptr, sheet, options);
  else
    out.failure = kit.issues();
  return out;
}

CategoryRequest read_category_request(const Kit& kit, std::string_view category, std::string_view sheet,
                                      std::string_view options) {
  CategoryRequest out;
  if (!kit.pack()) {
    out.failure = kit.issues();
    return out;
  }
  out.which = find_category(*kit.pack(), category);
  if (out.which.category == nullptr) {
    out.failure = write_issues({no_category(category)});
    return out;
  }
  read(out, *kit.pack(), out.which.programme, sheet, options);
  return out;
}

Judged judge(const Kit& kit, std::string_view category, std::string_view sheet, std::string_view options) {
  Judged out{read_category_request(kit, category, sheet, options), {}};
  if (!out.failure) out.assessment = assess(*kit.pack(), *out.which.category, out.answers, out.options.context);
  return out;
}

}  // namespace xingping
