// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "load/sheet.h"
#include "xingping/load_answers.h"

namespace xingping {

Loaded<Answers> load_answers(const Pack& pack, std::string_view text) {
  constexpr json::Limits limits{4'000'000, 8};
  constexpr std::string_view expected = "xingping/answers@1";
  auto parsed = json::parse(text, limits);
  if (!parsed.value) return {std::nullopt, std::move(parsed.issues)};
  Issues issues;
  json::Sink sink{"", &issues};
  const json::Cursor at(parsed.value->root(), sink);
  if (!at.is_object("$schema schema applicant applicant_type answers evidence history"))
    return {std::nullopt, std::move(issues)};
  const auto schema = at.need("schema");
  const auto word = schema ? schema->string() : std::nullopt;
  if (word && *word != expected) schema->report("wrong-schema", {expected, *word});
  if (word != expected) return {std::nullopt, std::move(issues)};
  const auto applicant = at.get("applicant");
  const auto name = applicant && applicant->is_object("name") ? applicant->get("name") : std::nullopt;
  auto answers = load::read_sheet(
      pack, {name, at.get("applicant_type"), at.need("answers"), at.get("evidence"), at.get("history")});
  return {std::move(answers), std::move(issues)};
}

}  // namespace xingping
