// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/advice_api.h"

#include "request.h"
#include "write/advice.h"
#include "write/compare.h"
#include "xingping/load_answers.h"

namespace xingping {

std::string advise(const Kit& kit, std::string_view category, std::string_view answers, std::string_view options) {
  const Judged judged = judge(kit, category, answers, options);
  if (judged.failure) return *judged.failure;
  const std::string advice =
      write::advice(*kit.pack(), judged.which, judged.answers, judged.options.context, judged.options.target);
  return write_report(*kit.pack(), judged.which, judged.answers, judged.assessment, judged.issues,
                      {judged.options.detail, advice});
}

std::string lift(const Kit& kit, std::string_view answers, std::string_view options) {
  const Request request = read_request(kit, answers, options);
  if (request.failure) return *request.failure;
  const Pack& pack = *kit.pack();
  const auto as_of = request.options.as_of;
  const Stage stage = request.options.context.stage;
  const std::string found = write::lift(pack, find_lift(pack, request.answers, as_of, stage), request.answers);
  return write_match(pack, match(pack, request.answers, as_of, stage), found, request.issues);
}

std::string diff(const Kit& kit, std::string_view from, std::string_view to, std::string_view answers) {
  if (!kit.pack()) return kit.issues();
  const auto diffs = diff(*kit.pack(), from, to);
  if (diffs.empty()) return write_issues({make_issue("nothing-in-common", "", "", {printable(from), printable(to)})});
  if (answers.empty()) return write_diff(*kit.pack(), diffs, nullptr, {});
  const auto sheet = load_answers(*kit.pack(), answers);
  if (!sheet.value) return write_issues(sheet.issues);
  return write_diff(*kit.pack(), diffs, &*sheet.value, sheet.issues);
}

}  // namespace xingping
