// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// manual: the table of commands as a page for man.
#include <iostream>

#include "commands.h"

namespace xingping::cli {
namespace {

/// As roff text: no line is a request, and a hyphen is the one that is typed.
std::string roff(std::string_view text) {
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if (c == '`')
      out += "\\(ga";
    else
      out += c;
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string slanted(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

class Page {
 public:
  explicit Page(Language language) : language_(language) {}

  void write() const {
    std::cout << ".\\\" SPDX-License-Identifier: Apache-2.0\n"
              << ".\\\" " << say({"由 `xingping manual` 写成", "Written by `xingping manual`"}) << "\n"
              << ".TH XINGPING 1 \"\" \"xingping " XINGPING_VERSION "\"\n"
              << ".ad l\n";
    section({"名称", "NAME"});
    std::cout << "xingping \\- "
              << say({"工业互联网项目申报自评", "self\\-assessment for industrial\\-internet programmes"}) << "\n";
    section({"用法", "SYNOPSIS"});
    std::cout << bold("xingping") << " " << slanted(say({"命令", "COMMAND"})) << " ["
              << slanted(say({"参数", "ARGUMENT"})) << " ...] [" << slanted(say({"选项", "OPTION"})) << " ...]\n";
    section({"说明", "DESCRIPTION"});
    line({"按官方文件评估企业：已达到哪些类别、哪一级，还能达到哪一级，差什么。",
          "Judges an enterprise by official documents: which categories and levels it holds, which it can still reach, "
          "and what is missing."});
    line({"数据写到标准输出，说明写到标准错误。", "Data goes to standard output, talk to standard error."});
    section({"命令", "COMMANDS"});
    for (const auto& command : all_commands()) about(command);
    section({"各命令共有的选项", "OPTIONS OF EVERY COMMAND"});
    for (const auto& option : common_options()) item(option);
    section({"环境变量", "ENVIRONMENT"});
    entry("XINGPING_CRITERIA",
          {"标准所在文件夹；`--criteria` 优先", "the folder of criteria; `--criteria` comes first"});
    entry("LC_ALL, LC_MESSAGES, LANG", {"文字的语言；`--lang` 优先", "the language to talk in; `--lang` comes first"});
    section({"文件", "FILES"});
    entry("../share/xingping/criteria",
          {"内置的标准，从程序所在文件夹算起", "the criteria that come with it, from the program's folder"});
    section({"退出码", "EXIT STATUS"});
    for (const auto& one : endings()) entry(std::to_string(one.code), one.means);
    section({"例", "EXAMPLES"});
    std::cout << ".nf\n";
    for (const auto& command : all_commands()) std::cout << roff("xingping " + std::string(command.example)) << "\n";
    std::cout << ".fi\n";
  }

 private:
  [[nodiscard]] std::string say(Phrase phrase) const { return std::string(in(phrase, language_)); }
  void section(Phrase title) const { std::cout << ".SH " << roff(say(title)) << "\n"; }
  void line(Phrase phrase) const { std::cout << roff(say(phrase)) << "\n"; }

  void entry(std::string_view name, Phrase does) const {
    std::cout << ".TP\n" << bold(name) << "\n";
    line(does);
  }

  void item(const Option& option) const {
    std::cout << ".TP\n" << bold(option.name) << (option.value.empty() ? "" : " " + slanted(option.value)) << "\n";
    line(option.does);
  }

  void about(const Command& command) const {
    std::cout << ".SS " << bold(command.name) << (command.operands.empty() ? "" : " ") << slanted(command.operands)
              << "\n";
    line(command.does);
    if (!in(command.more, language_).empty()) {
      std::cout << ".PP\n";
      line(command.more);
    }
    for (const auto& place : places_of(command)) {
      std::cout << ".TP\n" << slanted(place.operand->name) << "\n";
      line(place.operand->does);
    }
    for (const auto name : words_of(command.options)) item(*find_option(name));
  }

  Language language_;
};

}  // namespace

int run_manual(const Arguments& arguments) {
  Page(arguments.language()).write();
  return done;
}

}  // namespace xingping::cli
