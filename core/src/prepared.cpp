// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/prepared.h"

#include "load/values.h"
#include "request.h"
#include "write/write.h"

namespace xingping {

Prepared::Prepared(const Kit& kit, std::string_view category, std::string_view sheet, std::string_view options) {
  CategoryRequest request = read_category_request(kit, category, sheet, options);
  json::Writer out;
  out.begin_object().key("levels");
  if (request.failure) {
    state_ = out.null().members(*request.failure).end_object().take();
    return;
  }
  pack_ = &*kit.pack();
  program_ = &request.which.category->program;
  answers_ = std::move(request.answers);
  context_ = request.options.context;
  out.begin_array();
  for (const auto& level : request.which.programme->levels) out.word(level.id);
  out.end_array();
  write::issues(out, request.issues);
  state_ = out.end_object().take();
}

std::string Prepared::set(std::string_view fact, std::string_view answer) {
  const auto index = pack_ == nullptr ? std::nullopt : find_fact(*pack_, fact);
  if (!index) return write_issues({make_issue("unknown-fact", "", "", {printable(fact)})});
  const auto parsed = json::parse(answer, {4'000'000, 8});
  if (!parsed.value) return write_issues(parsed.issues);
  Issues issues;
  json::Sink sink{"", &issues};
  const json::Cursor at(parsed.value->root(), sink);
  const std::size_t lists = answers_.records.size();
  Value value;
  if (at.kind() != json::Kind::null) value = load::read_value(at, pack_->facts[*index], answers_);
  answers_.texts.clear();
  Value& kept = answers_.values[*index];
  if (has_errors(issues)) {
    answers_.records.resize(lists);
  } else {
    // A list takes the place of the one before it.
    if (answers_.records.size() > lists && kept.known) {
      answers_.records[static_cast<std::size_t>(kept.data)] = std::move(answers_.records.back());
      answers_.records.pop_back();
      value.data = kept.data;
    }
    kept = value;
  }
  return write_issues(issues);
}

Bounds Prepared::bounds() {
  return program_ == nullptr ? Bounds{} : evaluate_bounds(*program_, answers_, context_, truths_);
}

}  // namespace xingping
