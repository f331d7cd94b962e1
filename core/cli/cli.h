// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the commands of the command line share. Data goes to stdout, talk to stderr.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "xingping/assessment.h"
#include "xingping/json_api.h"

namespace xingping::cli {

enum Exit : int { done = 0, bad_input = 1, wrong_usage = 2 };
enum class Language { zh, en };

struct Arguments {
  std::string command;
  std::vector<std::string> operands;
  std::map<std::string, std::string> options;  // "--as-of" → "2021-06-30"; flags → ""
  std::vector<std::string> criteria;           // every --criteria, of which most commands take the last
  Language spoken = Language::zh;              // by --lang, else by the locale
  std::string program;                         // as it was called

  [[nodiscard]] bool has(const std::string& name) const { return options.contains(name); }
  [[nodiscard]] std::string get(const std::string& name, const std::string& otherwise = "") const;
  [[nodiscard]] Language language() const { return spoken; }
};

/// Null and a sentence on stderr when the words do not fit the command.
[[nodiscard]] std::optional<Arguments> read_arguments(int count, char** words);
void print_overview(std::ostream& out, Language language);

[[nodiscard]] inline const std::string& in(const Text& text, Language language) {
  return language == Language::en ? text.en : text.zh;
}

/// "xingping: …" on stderr.
void say(Language language, const Text& sentence);

/// Null and a sentence on stderr when the file cannot be read; "-" is standard input. Where it is no UTF-8 text that is
/// said too, and the core goes on to say where.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, Language language);

enum class Notice { spoken, silent };
/// All packs from --criteria, XINGPING_CRITERIA, beside the installed program or the build tree. `more`: folders of
/// packs that stand in for those of the same name.
[[nodiscard]] Loaded<Pack> load_criteria(const Arguments& arguments, const std::vector<std::string>& more = {},
                                         Notice notice = Notice::spoken);

/// A JSON answer of the kit that says only what is wrong.
[[nodiscard]] inline bool is_failure(const std::string& json) { return json.starts_with("{\"issues\""); }

/// A line each on stderr. `file`: where they are when they do not say it themselves.
void print_issues(const Issues& issues, Language language, const std::string& file = "");

/// Whether programmes, categories, forms and levels that the words name are there; says what is not, and what may have
/// been meant.
[[nodiscard]] bool names_exist(const Kit& kit, const Arguments& arguments);

int run_list(const Kit& kit, const Arguments& arguments);
int run_describe(const Kit& kit, const Arguments& arguments);
int run_assess(const Kit& kit, const Arguments& arguments);
int run_plan(const Kit& kit, const Arguments& arguments);
int run_next(const Kit& kit, const Arguments& arguments);
int run_export(const Kit& kit, const Arguments& given);
int run_forms(const Kit& kit, const Arguments& arguments);
int run_fill(const Kit& kit, const Arguments& arguments);
int run_summary(const Kit& kit, const Arguments& arguments);
/// Loads the criteria itself, of which it may take several.
int run_verify(const Arguments& arguments);
int run_batch(const Kit& kit, const Arguments& arguments);
int run_match(const Kit& kit, const Arguments& arguments);
int run_diff(const Kit& kit, const Arguments& arguments);
int run_table(const Kit& kit, const Arguments& arguments);
int run_check(const Arguments& arguments);
int run_help(const Arguments& arguments);
int run_manual(const Arguments& arguments);
int run_complete(const Arguments& arguments);

/// --as-of, --stage, --target and --created-on as the kit's options text.
[[nodiscard]] std::string options_of(const Arguments& arguments);

/// The categories an operand names: "programme/category", or all of "programme".
[[nodiscard]] std::vector<CategoryRef> find_categories(const Kit& kit, const std::string& operand);
[[nodiscard]] std::string path_of(CategoryRef which);

/// A condition as a person reads it: "≥ 200 万元", "任意 4 / 13 项", "成熟完善 …".
[[nodiscard]] std::string in_words(const Condition& condition, const std::vector<Fact>& facts, const Category& category,
                                   Language language);

/// "650 万元", "是", "设计 / 维修"; not for lists of records.
[[nodiscard]] std::string value_in_words(const Fact& fact, Value value, Language language);
/// What a fact must become: of a set only what is to be added.
[[nodiscard]] std::string change_in_words(const Fact& fact, Value from, Value to, Language language);
/// What a met criterion could lose: "150 万元", "1 项", "… 即可", "自 2019-06-30 起".
[[nodiscard]] std::string margin_in_words(const Shortfall& margin, const std::vector<Fact>& facts, Language language);
/// "—" for none.
[[nodiscard]] std::string level_name(const Programme& programme, int level, Language language);

}  // namespace xingping::cli
