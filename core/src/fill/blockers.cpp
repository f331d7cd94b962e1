// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/fill.h"

namespace xingping {
namespace {

std::string quoted(const std::string& words) { return "`" + words + "`"; }

class Finder {
 public:
  explicit Finder(const Filing& filing) : filing_(filing) {}

  void take(const FilledForm& form) {
    for (const auto& part : form.parts)
      for (const auto& field : part.fields) take(form, field);
  }

  void take_level() {
    const Programme& programme = *filing_.which.programme;
    if (!filing_.target) {
      add("no-target", Severity::error, {"还没有选择申报的等级", "no level has been chosen to apply for"});
      return;
    }
    const std::size_t level = *filing_.target;
    const Text& name = programme.levels[level].name;
    const bool held = filing_.assessment.guaranteed >= static_cast<int>(level);
    for (const auto& gap : filing_.assessment.gaps[level])
      if (!held) take_gap(gap, name);
    if (!held && filing_.assessment.gaps[level].empty())
      add("level-not-held", Severity::error,
          {"还没有达到 " + quoted(name.zh), "the level " + quoted(name.en) + " is not reached"});
    for (const auto reading : filing_.assessment.levels[level].readings) {
      const Text& question = programme.readings[reading].question;
      add("reading-decides", Severity::warning,
          {quoted(name.zh) + " 是否达到取决于条款的读法：" + quoted(question.zh),
           "whether " + quoted(name.en) + " is reached depends on a reading: " + quoted(question.en)});
    }
  }

  void take(const Attachment& attachment) {
    if (attachment.status != Proof::Status::missing) return;
    Blocker& made =
        add("evidence-missing", Severity::warning,
            {"缺少证明材料 " + quoted(attachment.label.zh), "evidence is missing: " + quoted(attachment.label.en)});
    if (!attachment.facts.empty()) made.fact = attachment.facts.front();
    if (!attachment.criteria.empty()) made.criterion = attachment.criteria.front();
  }

  std::vector<Blocker> finish() { return std::move(blockers_); }

 private:
  Blocker& add(const char* code, Severity severity, Text message) {
    Blocker& made = blockers_.emplace_back();
    made.code = code;
    made.severity = severity;
    made.message = std::move(message);
    return made;
  }

  void take(const FilledForm& form, const FilledField& field) {
    const Text& label = field.field->label;
    const bool open = field.status == FilledField::Status::open && field.field->required;
    const bool too_long = field.status == FilledField::Status::too_long;
    if (!open && !too_long) return;
    const std::string most = std::to_string(field.field->limit.value_or(0));
    const std::string length = std::to_string(field.length.value_or(0));
    Blocker& made = open ? add("open-field", Severity::error,
                               {quoted(label.zh) + " 还没有填", quoted(label.en) + " is not filled in yet"})
                         : add("too-long", Severity::error,
                               {quoted(label.zh) + " 有 " + length + " 字，限 " + most + " 字",
                                quoted(label.en) + " has " + length + " characters, the limit is " + most});
    made.form = form.form;
    made.field = field.field;
    if (!field.facts.empty()) made.fact = field.facts.front();
  }

  /// What an open answer keeps from being sure is missing; what an answer rules out is not held.
  void take_gap(const Gap& gap, const Text& level) {
    const Criterion& criterion = filing_.which.category->criteria[gap.criterion];
    const bool open = gap.status == Status::unknown;
    Blocker& made = open ? add("answers-missing", Severity::error,
                               {quoted(criterion.name.zh) + " 还没有答全，" + quoted(level.zh) + " 尚不能确定",
                                quoted(criterion.name.en) + " is not answered in full, so that " + quoted(level.en) +
                                    " is not certain"})
                         : add("level-not-held", Severity::error,
                               {quoted(criterion.name.zh) + " 没有达到 " + quoted(level.zh) + " 的要求",
                                quoted(criterion.name.en) + " does not reach what " + quoted(level.en) + " asks"});
    made.criterion = gap.criterion;
    const auto& missing = filing_.assessment.findings[gap.criterion].missing;
    if (open && !missing.empty()) made.fact = missing.front();
  }

  const Filing& filing_;
  std::vector<Blocker> blockers_;
};

}  // namespace

std::vector<Blocker> find_blockers(const std::vector<FilledForm>& forms, const Filing& filing,
                                   const std::vector<Attachment>& attachments) {
  Finder finder(filing);
  for (const auto& form : forms) finder.take(form);
  finder.take_level();
  for (const auto& attachment : attachments) finder.take(attachment);
  return finder.finish();
}

}  // namespace xingping
