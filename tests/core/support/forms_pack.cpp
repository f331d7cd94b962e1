// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/forms_pack.h"

#include <doctest/doctest.h>

#include "xingping/load_answers.h"

namespace support {

using namespace xingping;

const Json& forms_bundle() {
  static const Json bundle = base_bundle().patch(Json::parse(read_file("tests/core/fixtures/forms.json")));
  return bundle;
}

const Pack& forms_pack() {
  static const Pack pack = load(forms_bundle());
  return pack;
}

std::string refusal_of_form(const Patch& patch) {
  const auto loaded = load_bundle(forms_bundle().patch(Json(patch)).dump(), read_form);
  CHECK(loaded.value.has_value() == !has_errors(loaded.issues));
  return listed(loaded.issues);
}

const Json& full_sheet() {
  static const Json sheet = Json::parse(R"({
    "schema": "xingping/answers@1", "applicant": {"name": "某公司"}, "applicant_type": "enterprise",
    "answers": {
      "charter": true, "since": "2018-03-01", "capital": {"value": "500", "unit": "万元"}, "staff": 12,
      "spend": {"value": "600", "unit": "万元"}, "income": {"value": "0.9", "unit": "亿元"}, "grade": "mature",
      "items": ["a", "b"], "code": "91320000MA1ABCDE1A", "story": "做 机器\n的厂", "contact": "王某",
      "mobile": "13800000000",
      "sites": [{"name": "东厂", "devices": 30, "safe": true}, {"name": "西厂", "devices": 12, "safe": false}]
    },
    "evidence": {"charter": ["licence"]}
  })");
  return sheet;
}

Filled::Filled(const Json& sheet, std::optional<std::size_t> level)
    : which(find_category(forms_pack(), "base/one")), target(level) {
  auto loaded = load_answers(forms_pack(), sheet.dump());
  REQUIRE_MESSAGE(loaded.issues.empty(), listed(loaded.issues));
  answers = std::move(*loaded.value);
  assessment = assess(forms_pack(), *which.category, answers, {which.programme->reference_date, {}});
  attachments = list_attachments(filing());
  form = fill(*find_form(forms_pack(), "base/paper"), filing(), attachments);
}

Filing Filled::filing() const {
  return {forms_pack(), which, answers, assessment, target, day("2021-07-01")};
}

const FilledField& Filled::operator[](std::string_view field) const {
  for (const auto& part : form.parts)
    for (const auto& one : part.fields)
      if (one.field->id == field) return one;
  FAIL("no field ", std::string(field));
  return form.parts.front().fields.front();
}

std::string Filled::blockers() const {
  std::string out;
  for (const auto& blocker : find_blockers({form}, filing(), attachments)) {
    out += (out.empty() ? "" : "\n") + blocker.code;
    if (blocker.field != nullptr) out += ' ' + blocker.field->id;
    if (blocker.criterion) out += ' ' + which.category->criteria[*blocker.criterion].id;
  }
  return out;
}

}  // namespace support
