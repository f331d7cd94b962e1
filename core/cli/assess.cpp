// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// assess: one answer sheet.
#include <iostream>

#include "advice.h"
#include "cli.h"
#include "xingping/advice_api.h"
#include "xingping/load_answers.h"

namespace xingping::cli {
namespace {

std::string quoted_member(const std::string& key, const std::string& value) {
  // Options are written by hand because a command-line word may hold any character.
  std::string out = "\"" + key + "\":\"";
  for (const char c : value)
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  return out + "\"";
}

void print_gaps(const Kit& kit, CategoryRef which, const Assessment& assessment, std::size_t level, Language language) {
  const bool zh = language == Language::zh;
  std::cout << (zh ? "到" : "gaps to ") << in(which.programme->levels[level].name, language)
            << (zh ? "还差：\n" : ":\n");
  for (const auto& gap : assessment.gaps[level]) {
    const Criterion& criterion = which.category->criteria[gap.criterion];
    std::cout << "  " << (gap.status == Status::unmet ? "✗ " : "? ");
    if (gap.alternative) std::cout << "[" << in(which.category->groups[*gap.alternative].name, language) << "] ";
    std::cout << in(criterion.name, language) << (zh ? "：" : ": ")
              << in_words(*criterion.levels[level], kit.pack()->facts, *which.category, language) << "  ("
              << criterion.source.clause << " " << criterion.source.row << ")\n";
  }
}

/// How firmly a level stands: what each of its criteria could lose.
void print_margins(const Subject& subject, const Assessment& assessment, std::size_t level) {
  const Language language = subject.language;
  const auto& facts = subject.pack.facts;
  bool first = true;
  for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& list = assessment.findings[i].margin[level];
    const Criterion& criterion = subject.which.category->criteria[i];
    if (list.empty() || criterion.obligation != Obligation::required) continue;
    if (first) {
      const std::string& name = in(subject.which.programme->levels[level].name, language);
      std::cout << (language == Language::zh ? name + "的余量：\n" : "margin at " + name + ":\n");
    }
    first = false;
    std::cout << "  ✓ " << in(criterion.name, language) << (language == Language::zh ? "：" : ": ");
    for (const auto& one : list) {
      const std::string fact = list.size() > 1 ? in(facts[one.fact].label, language) + " " : "";
      std::cout << (&one == &list.front() ? "" : " · ") << fact << margin_in_words(one, facts, language);
    }
    std::cout << "\n";
  }
}

void print_assessment(const Kit& kit, const Subject& subject, const Assessment& assessment) {
  const Programme& programme = *subject.which.programme;
  const Language language = subject.language;
  const bool zh = language == Language::zh;
  print_head(subject, assessment);
  for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
    const LevelResult& result = assessment.levels[level];
    std::cout << "  " << in(programme.levels[level].name, language) << "  "
              << (result.status == Truth::met ? "✓" : (result.status == Truth::unmet ? "✗" : "?"));
    if (result.status != Truth::met)
      std::cout << (zh ? "  未达到 " : "  unmet ") << result.counts.unmet << (zh ? " 项，未答 " : ", open ")
                << result.counts.unknown << (zh ? " 项" : "");
    if (!result.readings.empty()) std::cout << (zh ? "  （取决于条款的读法）" : "  (depends on a reading)");
    std::cout << "\n";
  }
  std::optional<std::size_t> target = subject.target;
  for (std::size_t level = 0; !target && level < assessment.levels.size(); ++level)
    if (assessment.levels[level].status != Truth::met) target = level;
  if (target && !assessment.gaps[*target].empty()) print_gaps(kit, subject.which, assessment, *target, language);
  if (assessment.guaranteed >= 0) print_margins(subject, assessment, static_cast<std::size_t>(assessment.guaranteed));
}

}  // namespace

std::string options_of(const Arguments& arguments) {
  std::string members;
  const std::initializer_list<std::pair<const char*, const char*>> known = {
      {"--as-of", "as_of"}, {"--stage", "stage"}, {"--target", "target"}, {"--created-on", "created_on"}};
  for (const auto& [option, key] : known)
    if (arguments.has(option)) members += (members.empty() ? "" : ",") + quoted_member(key, arguments.get(option));
  return "{" + members + "}";
}

int run_assess(const Kit& kit, const Arguments& arguments) {
  const auto categories = find_categories(kit, arguments.operands[0]);
  const auto sheet = read_file(arguments.operands[1], arguments.language());
  if (categories.empty() && arguments.has("--json"))
    std::cout << write_issues({make_issue("unknown-category", "", "", {arguments.operands[0]})}) << "\n";
  if (categories.empty() || !sheet) return bad_input;
  const auto answers = load_answers(*kit.pack(), *sheet);
  const std::string options = options_of(arguments);
  bool failed = has_errors(answers.issues);
  if (arguments.has("--json")) {
    const bool several = categories.size() > 1 || arguments.operands[0].find('/') == std::string::npos;
    if (several) std::cout << "[";
    for (std::size_t i = 0; i < categories.size(); ++i) {
      const std::string path = path_of(categories[i]);
      const std::string report =
          arguments.has("--advice") ? advise(kit, path, *sheet, options) : kit.assess(path, *sheet, options);
      failed = failed || is_failure(report);
      std::cout << (i > 0 ? "," : "") << report;
    }
    std::cout << (several ? "]\n" : "\n");
    return failed ? bad_input : done;
  }
  print_issues(answers.issues, arguments.language(), arguments.operands[1]);
  if (!answers.value) return bad_input;
  for (const auto& which : categories) {
    const auto options_read = kit.read_options(path_of(which), options);
    print_issues(options_read.issues, arguments.language());
    if (!options_read.value) return bad_input;
    const Subject subject{
        *kit.pack(),         which, *answers.value, options_read.value->context, options_read.value->target,
        arguments.language()};
    print_assessment(kit, subject, assess(*kit.pack(), *which.category, *answers.value, subject.context));
    if (!arguments.has("--advice")) continue;
    print_plans(subject);
    print_questions(subject);
    print_timeline(subject);
  }
  return failed ? bad_input : done;
}

}  // namespace xingping::cli
