// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// list, describe, table and check: what is loaded.
#include <array>
#include <iostream>

#include "cli.h"
#include "xingping/check.h"
#include "xingping/date.h"

namespace xingping::cli {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& glue) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : glue) + word;
  return out;
}

}  // namespace

int run_list(const Kit& kit, const Arguments& arguments) {
  if (arguments.has("--json")) {
    std::cout << kit.list() << "\n";
    return done;
  }
  const Language language = arguments.language();
  for (const auto& programme : kit.pack()->programmes) {
    std::cout << programme.id << "  " << in(programme.name, language) << "  " << programme.edition << "  "
              << format_date(programme.reference_date) << "\n";
    for (const auto& category : programme.categories)
      std::cout << "  " << path_of({&programme, &category}) << "  " << in(category.name, language) << "\n";
    std::vector<std::string> levels;
    for (const auto& level : programme.levels) levels.push_back(level.id + " " + in(level.name, language));
    std::cout << "  " << joined(levels, " · ") << "\n";
  }
  return done;
}

int run_describe(const Kit& kit, const Arguments& arguments) {
  if (arguments.has("--json")) {
    const std::string described = kit.describe(arguments.operands[0]);
    std::cout << described << "\n";
    return is_failure(described) ? bad_input : done;
  }
  const auto which = find_category(*kit.pack(), arguments.operands[0]);
  const Language language = arguments.language();
  std::cout << in(which.category->name, language) << "\n" << in(which.category->summary, language) << "\n\n";
  for (const auto& criterion : which.category->criteria) {
    std::cout << criterion.id << "  " << joined(criterion.path, " / ") << "\n    " << in(criterion.statement, language)
              << "\n";
    for (std::size_t level = 0; level < criterion.levels.size(); ++level)
      std::cout << "    " << in(which.programme->levels[level].name, language) << ": "
                << (criterion.levels[level]
                        ? in_words(*criterion.levels[level], kit.pack()->facts, *which.category, language)
                        : "—")
                << "\n";
  }
  return done;
}

int run_table(const Kit& kit, const Arguments& arguments) {
  const auto which = find_category(*kit.pack(), arguments.operands[0]);
  const Language language = arguments.language();
  std::cout << (language == Language::zh ? "类 / 子类 / 域 / 子域" : "criterion");
  for (const auto& level : which.programme->levels) std::cout << "\t" << in(level.name, language);
  std::cout << (language == Language::zh ? "\t要求\t环节\t注\n" : "\tobligation\tstage\tnotes\n");
  for (const auto& criterion : which.category->criteria) {
    std::cout << joined(criterion.path, " / ");
    for (const auto& level : criterion.levels)
      std::cout << "\t" << (level ? in_words(*level, kit.pack()->facts, *which.category, language) : "—");
    std::cout << "\t" << name_of(criterion.obligation) << "\t" << name_of(criterion.stage) << "\t"
              << joined(criterion.source.notes, ",") << "\n";
    for (const auto fact : criterion.facts)
      if (const Fact& asked = kit.pack()->facts[fact]; asked.type == FactType::set)
        for (const auto& choice : asked.choices)
          std::cout << "    · " << (choice.group ? in(*choice.group, language) + " / " : "")
                    << in(choice.label, language) << "\n";
  }
  for (const auto& group : which.category->groups)
    if (group.remark) std::cout << in(group.name, language) << ": " << in(*group.remark, language) << "\n";
  for (const auto& note : which.programme->notes)
    std::cout << "注" << note.id << ": " << in(note.text, language) << "\n";
  return done;
}

int run_check(const Arguments& arguments) {
  auto loaded = load_criteria(arguments, arguments.operands);
  if (loaded.value) {
    auto more = check_pack(*loaded.value);
    loaded.issues.insert(loaded.issues.end(), more.begin(), more.end());
  }
  if (arguments.has("--json"))
    std::cout << write_issues(loaded.issues) << "\n";
  else
    print_issues(loaded.issues, arguments.language());
  std::size_t categories = 0;
  if (loaded.value)
    for (const auto& programme : loaded.value->programmes) categories += programme.categories.size();
  const std::array counts{std::to_string(categories), std::to_string(loaded.issues.size())};
  say(arguments.language(),
      {counts[0] + " 个类别，" + counts[1] + " 个问题", counts[0] + " categories, " + counts[1] + " issues"});
  return has_errors(loaded.issues) ? bad_input : done;
}

}  // namespace xingping::cli
