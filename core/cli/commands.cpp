// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include <algorithm>
#include <array>

namespace xingping::cli {
namespace {

constexpr std::array operands{
    Operand{"PROGRAMME/CATEGORY", Kind::category, {"类别，见 `xingping list`", "a category; see `xingping list`"}},
    Operand{"PROGRAMME[/CATEGORY]",
            Kind::scope,
            {"类别，或整个项目，见 `xingping list`", "a category, or a whole programme; see `xingping list`"}},
    Operand{"FROM", Kind::scope, {"较早的项目或类别", "the older programme or category"}},
    Operand{"TO", Kind::scope, {"较新的项目或类别", "the newer programme or category"}},
    Operand{"PROGRAMME/FORM", Kind::form, {"申报表，见 `xingping forms`", "a form; see `xingping forms`"}},
    Operand{"ANSWERS",
            Kind::file,
            {"答案文件（JSON，UTF-8），- 为标准输入", "a JSON file of answers in UTF-8, - for standard input"}},
    Operand{"APPLICATION",
            Kind::file,
            {"export 写出的申报书，- 为标准输入", "an application that export wrote, - for standard input"}},
    Operand{"PACK",
            Kind::folder,
            {"一个项目的标准所在文件夹，代替同名的内置标准",
             "a folder with a programme's criteria, in place of those of the same name"}},
    Operand{"COMMAND", Kind::command, {"命令", "a command"}},
    Operand{"WORD",
            Kind::plain,
            {"命令行上已有的词，最后一个是要补全的", "the words so far, of which the last is to be completed"}},
};

constexpr std::array options{
    Option{"--json", "", Kind::flag, {"输出规范 JSON，代替文字", "canonical JSON instead of text"}},
    Option{"--csv", "", Kind::flag, {"输出 CSV，供电子表格打开", "CSV for a spreadsheet"}},
    Option{"--advice",
           "",
           Kind::flag,
           {"连同怎样达到、先答什么、何时到期", "also the ways up, what to ask first, and the days to come"}},
    Option{"--target", "LEVEL", Kind::level, {"目标等级，例如 4", "the level aimed at, such as 4"}},
    Option{
        "--as-of",
        "DATE",
        Kind::plain,
        {"按哪一天计算（年-月-日），不写则按文件的基准日", "the day to judge by, YYYY-MM-DD; else the document's own"}},
    Option{"--stage",
           "STAGE",
           Kind::stage,
           {"application（申报）、acceptance（验收）或 recognition（认定）", "application, acceptance or recognition"}},
    Option{
        "--created-on",
        "DATE",
        Kind::plain,
        {"申报日期（年-月-日），export 不写则为今天", "the day of the application, YYYY-MM-DD; for export else today"}},
    Option{"--category",
           "CATEGORY",
           Kind::form_category,
           {"用这张表申报的类别，不写则为第一个", "which of the form's categories; else its first"}},
    Option{"--form", "PROGRAMME/FORM", Kind::summary_form, {"只要这张汇总表", "only this summary table"}},
    Option{"--answers",
           "FILE",
           Kind::file,
           {"答案文件：说明变化对谁有影响", "a file of answers: what the changes do to them"}},
    Option{
        "--bounds",
        "",
        Kind::flag,
        {"每行只给出已达到和还够得着的等级，快得多", "only the level held and the one in reach, many times as fast"}},
    Option{"--jobs", "N", Kind::plain, {"并行线程数，1 到 999", "threads to work on, from 1 to 999"}},
};

constexpr std::array common{
    Option{"--criteria",
           "DIR",
           Kind::folder,
           {"标准所在文件夹，代替 XINGPING_CRITERIA 和内置的；verify 可写多次",
            "the folder of criteria, instead of XINGPING_CRITERIA or what came with it; verify takes several"}},
    Option{"--lang",
           "zh|en",
           Kind::language,
           {"文字的语言，不写则按系统区域", "the language to talk in; else the locale's"}},
    Option{"--help", "", Kind::flag, {"显示说明（也可写 -h）", "show help, also -h"}},
    Option{"--version", "", Kind::flag, {"显示版本", "show the version"}},
};

constexpr std::string_view judging = "--json --target --as-of --stage";

constexpr std::array commands{
    Command{"list",
            "",
            "--json",
            {"列出项目、版本、类别和等级", "programmes, editions, categories, levels"},
            {"", ""},
            "list",
            run_list,
            nullptr},
    Command{"describe",
            "PROGRAMME/CATEGORY",
            "--json",
            {"一个类别的评估项和问题", "criteria and facts of a category"},
            {"", ""},
            "describe jiangsu-pool/integrated-platform --json",
            run_describe,
            nullptr},
    Command{"assess",
            "PROGRAMME[/CATEGORY] ANSWERS",
            "--json --advice --target --as-of --stage",
            {"已达到和还能达到的等级，以及差在哪里", "levels held and reachable, and every gap"},
            {"没有回答的一律算未知，不算否，也不算零。", "What is not answered is unknown, never no and never zero."},
            "assess jiangsu-pool/integrated-platform answers.json --target 4",
            run_assess,
            nullptr},
    Command{"plan",
            "PROGRAMME/CATEGORY ANSWERS",
            judging,
            {"达到某一等级最省的办法", "the shortest way to a level"},
            {"也给出另一条路，和怎么做都满足不了的评估项。", "Also another way, and what nothing can make hold."},
            "plan jiangsu-pool/integrated-platform answers.json",
            run_plan,
            nullptr},
    Command{"next",
            "PROGRAMME/CATEGORY ANSWERS",
            judging,
            {"先答哪几题最能定下结果", "the open questions that settle most"},
            {"并说明每种回答会怎样。", "And what each answer would come to."},
            "next jiangsu-pool/integrated-platform answers.json",
            run_next,
            nullptr},
    Command{"match",
            "ANSWERS",
            "--json --advice --as-of --stage",
            {"所有项目的所有类别，从最有把握的排起", "every category of every programme, ranked"},
            {"", ""},
            "match answers.json",
            run_match,
            nullptr},
    Command{"diff",
            "FROM TO",
            "--json --answers",
            {"两个项目或类别之间的变化，以及对谁有影响", "what changed between two programmes or categories"},
            {"", ""},
            "diff jiangsu-demo jiangsu-guide",
            run_diff,
            nullptr},
    Command{"batch",
            "PROGRAMME[/CATEGORY]",
            "--jobs --bounds --advice --target --as-of --stage",
            {"标准输入每行一份答案，每行给出一份报告", "a report line for each answer sheet on standard input"},
            {"顺序不变；有错的一行给出错误行，不影响其他行。",
             "Order is kept; a bad line gives an issue line and costs no other."},
            "batch jiangsu-pool --jobs 2 < sheets.ndjson > reports.ndjson",
            run_batch,
            nullptr},
    Command{"forms",
            "",
            "--json",
            {"列出申报表和适用的类别", "official forms, and the categories that apply with them"},
            {"", ""},
            "forms",
            run_forms,
            nullptr},
    Command{"fill",
            "PROGRAMME/FORM ANSWERS",
            "--json --category --target --as-of --stage --created-on",
            {"把答案填进申报表", "an official form filled from the answers"},
            {"并说明还空着什么，为什么还不能报送。", "Also what is open in it, and why it cannot go out yet."},
            "fill jiangsu-demo/platform-application answers.json --category cross-platform",
            run_fill,
            nullptr},
    Command{"export",
            "PROGRAMME/CATEGORY ANSWERS",
            "--target --as-of --stage --created-on",
            {"写出申报书（JSON）", "the application as JSON"},
            {"", ""},
            "export jiangsu-demo/cross-platform answers.json > application.json",
            run_export,
            nullptr},
    Command{"verify",
            "APPLICATION...",
            "--json",
            {"重新评估收到的申报书，指出每处不符", "applications judged again, with every difference"},
            {"写了几个 --criteria 的，按每个适用的标准各评一次。", "With several --criteria, by each that fits."},
            "verify application.json",
            nullptr,
            run_verify},
    Command{"summary",
            "APPLICATION...",
            "--json --csv --form",
            {"申报书的汇总表，每份一行", "the summary table of applications, a line for each"},
            {"", ""},
            "summary application.json --csv > summary.csv",
            run_summary,
            nullptr},
    Command{"check",
            "[PACK...]",
            "--json",
            {"检查评价标准，指出每处缺陷的位置", "defects of criteria, each with its place"},
            {"", ""},
            "check",
            nullptr,
            run_check},
    Command{"table",
            "PROGRAMME/CATEGORY",
            "",
            {"还原成官方的表，供校对", "the official table, re-rendered for proof-reading"},
            {"", ""},
            "table jiangsu-pool/data-collection",
            run_table,
            nullptr},
    Command{"help", "[COMMAND]", "", {"显示说明", "show help"}, {"", ""}, "help assess", nullptr, run_help},
    Command{"manual",
            "",
            "",
            {"写出 man 手册页", "write the man page"},
            {"", ""},
            "manual > xingping.1",
            nullptr,
            run_manual},
    Command{"complete",
            "[WORD...]",
            "",
            {"供 shell 补全：每行一个候选词和说明", "for the shells: candidates, each on a line with what it is"},
            {"`:files` 和 `:folders` 表示此处应补文件名或文件夹名。",
             "A line `:files` or `:folders` says that such names belong here."},
            "complete -- assess jiangsu-pool/",
            nullptr,
            run_complete},
};

constexpr std::array exits{
    Ending{done, {"完成，不论达到哪一级", "done, whatever the level"}},
    Ending{bad_input,
           {"输入有错（在标准错误或 JSON 中说明），或写不出去",
            "the input has errors, said on standard error or in the JSON, or the output cannot be written"}},
    Ending{wrong_usage, {"用法不对", "wrong usage"}},
};

const auto* find(const auto& table, std::string_view name) {
  const auto* found = std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.name == name; });
  return found == table.end() ? nullptr : found;
}

}  // namespace

std::span<const Command> all_commands() { return commands; }
const Command* find_command(std::string_view name) { return find(commands, name); }
std::span<const Option> common_options() { return common; }
std::span<const Ending> endings() { return exits; }

const Option* find_option(std::string_view name) {
  const Option* own = find(options, name);
  return own != nullptr ? own : find(common, name);
}

std::vector<const Option*> options_for(const Command& command) {
  std::vector<const Option*> all;
  for (const auto name : words_of(command.options)) all.push_back(find_option(name));
  for (const auto& option : common) all.push_back(&option);
  return all;
}

std::vector<Place> places_of(const Command& command) {
  std::vector<Place> places;
  for (auto name : words_of(command.operands)) {
    const bool optional = name.starts_with("[");
    if (optional) name = name.substr(1, name.size() - 2);
    const bool many = name.ends_with("...");
    if (many) name.remove_suffix(3);
    places.push_back({find(operands, name), optional, many});
  }
  return places;
}

const Operand* operand_at(const Command& command, std::size_t index) {
  const auto places = places_of(command);
  if (index < places.size()) return places[index].operand;
  return !places.empty() && places.back().many ? places.back().operand : nullptr;
}

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    if (end > 0) words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace xingping::cli
