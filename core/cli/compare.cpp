// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// match and diff: one sheet against every category, one edition against another.
#include <iostream>

#include "cli.h"
#include "xingping/advice_api.h"
#include "xingping/diff.h"
#include "xingping/lift.h"
#include "xingping/load_answers.h"
#include "xingping/match.h"

namespace xingping::cli {
namespace {

void print_match(const Pack& pack, const Match& match, Language language) {
  const bool zh = language == Language::zh;
  for (const auto& standing : match.standings) {
    const Programme& programme = *standing.which.programme;
    std::cout << (standing.guaranteed >= 0 ? "✓ " : (standing.reachable >= 0 ? "? " : "✗ ")) << path_of(standing.which)
              << "  " << in(standing.which.category->name, language) << "  "
              << level_name(programme, standing.guaranteed, language) << " → "
              << level_name(programme, standing.reachable, language);
    if (standing.next >= 0)
      std::cout << (zh ? "  差 " : "  unmet ") << standing.open.unmet << (zh ? " 项，未答 " : ", open ")
                << standing.open.unknown << (zh ? " 项" : "");
    std::cout << "\n";
  }
  const auto count = match.standings.size();
  if (zh)
    std::cout << count << " 个类别分开填要答 " << match.facts_separately << " 题，在这里只答 " << match.facts_once
              << " 题\n";
  else
    std::cout << count << " categories filled in separately ask " << match.facts_separately << " questions, here "
              << match.facts_once << "\n";
  std::cout << (zh ? "先回答这些最能排除：\n" : "these answers clear away most:\n");
  for (const auto fact : match.opening)
    std::cout << "  " << pack.facts[fact].id << "  " << in(pack.facts[fact].label, language) << "\n";
}

/// "综合平台服务商 2021 三星, …"
std::string listed(const std::vector<Gain>& gains, Language language) {
  std::string out;
  for (const auto& gain : gains)
    out += (out.empty() ? "" : (language == Language::zh ? "、" : ", ")) + in(gain.which.category->name, language) +
           " " + gain.which.programme->edition + " " + level_name(*gain.which.programme, gain.level, language);
  return out;
}

void print_lift(const Pack& pack, const Answers& answers, const Lift& lift, Language language) {
  const bool zh = language == Language::zh;
  std::cout << (zh ? "一步能带动最多的：\n" : "steps that lift most:\n");
  for (const auto& step : lift.steps) {
    const Fact& fact = pack.facts[step.fact];
    std::cout << "  " << in(fact.label, language);
    if (fact.type != FactType::records)
      std::cout << " → " << change_in_words(fact, answers.values[step.fact], step.step.to, language);
    if (step.step.kind == Step::Kind::answer) std::cout << (zh ? "（未答）" : " (open)");
    if (!step.opens.empty()) std::cout << (zh ? "；只此一步就达到 " : "; alone gives ") << listed(step.opens, language);
    if (const auto count = step.categories.size(); count > 0)
      std::cout << (zh ? "；下一级的走法里有它的类别：" : "; categories whose next plan has it: ") << count;
    std::cout << "\n";
  }
  for (const auto& next : lift.plans)
    if (!next.gives.empty())
      std::cout << "  " << listed({{next.which, static_cast<int>(next.plan.level)}}, language)
                << (zh ? " 的计划还会带来 " : ": its plan also gives ") << listed(next.gives, language) << "\n";
}

void print_side(const char* mark, const Criterion& criterion, const Pack& pack, CategoryRef which, Language language) {
  std::cout << "      " << mark << " " << in(criterion.name, language);
  for (const auto& level : criterion.levels)
    std::cout << "  " << (level ? in_words(*level, pack.facts, *which.category, language) : "—");
  std::cout << "  (" << criterion.source.clause << ")\n";
}

/// "三星 … 四星 → 三星": what one holds and can reach by the older and by the newer.
void print_levels(const Pack& pack, const CategoryDiff& one, const Answers& answers, Language language) {
  const auto bounds = [&](CategoryRef which) {
    const auto found = assess(pack, *which.category, answers, {which.programme->reference_date});
    std::string least = level_name(*which.programme, found.guaranteed, language);
    if (found.guaranteed == found.reachable) return least;
    return least + " … " + level_name(*which.programme, found.reachable, language);
  };
  std::cout << (language == Language::zh ? "  这份答案：" : "  these answers: ") << bounds(one.from) << " → "
            << bounds(one.to) << "\n";
}

void print_diff(const Pack& pack, const CategoryDiff& one, Language language) {
  std::cout << path_of(one.from) << " → " << path_of(one.to) << "  " << in(one.to.category->name, language) << "\n";
  for (const auto& change : one.changes) {
    std::cout << "  " << name_of(change.kind) << "  " << (change.to != nullptr ? change.to : change.from)->id << "\n";
    if (change.from != nullptr) print_side("-", *change.from, pack, one.from, language);
    if (change.to != nullptr) print_side("+", *change.to, pack, one.to, language);
  }
  std::cout << "  " << one.unchanged << (language == Language::zh ? " 项不变\n" : " unchanged\n");
}

}  // namespace

int run_match(const Kit& kit, const Arguments& arguments) {
  const auto sheet = read_file(arguments.operands[0], arguments.language());
  if (!sheet) return bad_input;
  const auto answers = load_answers(*kit.pack(), *sheet);
  const std::string options = options_of(arguments);
  const auto read = kit.read_options("", options);
  if (arguments.has("--json")) {
    const std::string found = arguments.has("--advice") ? lift(kit, *sheet, options) : kit.match(*sheet, options);
    std::cout << found << "\n";
    return is_failure(found) || has_errors(answers.issues) ? bad_input : done;
  }
  print_issues(answers.issues, arguments.language(), arguments.operands[0]);
  print_issues(read.issues, arguments.language());
  if (!answers.value || !read.value) return bad_input;
  print_match(*kit.pack(), match(*kit.pack(), *answers.value, read.value->as_of, read.value->context.stage),
              arguments.language());
  if (arguments.has("--advice"))
    print_lift(*kit.pack(), *answers.value,
               find_lift(*kit.pack(), *answers.value, read.value->as_of, read.value->context.stage),
               arguments.language());
  return has_errors(answers.issues) ? bad_input : done;
}

int run_diff(const Kit& kit, const Arguments& arguments) {
  const std::string sheet_path = arguments.get("--answers");
  std::string sheet;
  if (!sheet_path.empty()) {
    auto text = read_file(sheet_path, arguments.language());
    if (!text) return bad_input;
    sheet = std::move(*text);
  }
  const std::string& from = arguments.operands[0];
  const std::string& to = arguments.operands[1];
  if (arguments.has("--json")) {
    const std::string json = diff(kit, from, to, sheet);
    std::cout << json << "\n";
    return is_failure(json) ? bad_input : done;
  }
  const Pack& pack = *kit.pack();
  const auto answers = sheet_path.empty() ? Loaded<Answers>{} : load_answers(pack, sheet);
  print_issues(answers.issues, arguments.language(), sheet_path);
  const auto found = diff(pack, from, to);
  if (found.empty()) print_issues({make_issue("nothing-in-common", "", "", {from, to})}, arguments.language());
  for (const auto& one : found) {
    print_diff(pack, one, arguments.language());
    if (answers.value) print_levels(pack, one, *answers.value, arguments.language());
  }
  return found.empty() || has_errors(answers.issues) ? bad_input : done;
}

}  // namespace xingping::cli
