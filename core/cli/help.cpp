// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// help, --help, --version: what the table of commands says, for a terminal.
#include <iostream>

#include "commands.h"

namespace xingping::cli {
namespace {

constexpr std::size_t name_width = 26;

std::string padded(std::string name) {
  name.resize(std::max(name.size() + 2, name_width), ' ');
  return "  " + name;
}

std::string shown(const Option& option) {
  return std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

void print_options(std::ostream& out, const std::vector<const Option*>& list, Language language) {
  for (const auto* option : list) out << padded(shown(*option)) << in(option->does, language) << "\n";
}

void print_common(std::ostream& out, Language language) {
  out << in(Phrase{"\n每个命令都有的选项：\n", "\nevery command takes:\n"}, language);
  for (const auto& option : common_options()) out << padded(shown(option)) << in(option.does, language) << "\n";
}

void print_exits(std::ostream& out, Language language) {
  out << in(Phrase{"\n退出码：\n", "\nexit codes:\n"}, language);
  for (const auto& one : endings()) out << "  " << one.code << "  " << in(one.means, language) << "\n";
}

void print_help(const Command& command, Language language) {
  std::ostream& out = std::cout;
  std::vector<const Option*> own;
  for (const auto name : words_of(command.options)) own.push_back(find_option(name));
  out << in(Phrase{"用法：", "usage: "}, language) << "xingping " << command.name
      << (command.operands.empty() ? "" : " ") << command.operands;
  for (const auto* option : own) out << " [" << shown(*option) << "]";
  out << "\n\n" << in(command.does, language) << "\n";
  if (const auto more = in(command.more, language); !more.empty()) out << more << "\n";
  if (const auto places = places_of(command); !places.empty()) {
    out << in(Phrase{"\n参数：\n", "\narguments:\n"}, language);
    for (const auto& place : places)
      out << padded(std::string(place.operand->name)) << in(place.operand->does, language) << "\n";
  }
  if (!own.empty()) out << in(Phrase{"\n选项：\n", "\noptions:\n"}, language);
  print_options(out, own, language);
  print_common(out, language);
  out << in(Phrase{"\n例：\n  ", "\nexample:\n  "}, language) << "xingping " << command.example << "\n";
  print_exits(out, language);
}

}  // namespace

void print_overview(std::ostream& out, Language language) {
  out << in(Phrase{"用法：xingping 命令 …    （星评 ", "usage: xingping COMMAND …    (星评 "}, language)
      << XINGPING_VERSION << in(Phrase{"）\n\n", ")\n\n"}, language);
  for (const auto& command : all_commands())
    out << padded(std::string(command.name)) << in(command.does, language) << "\n";
  print_common(out, language);
  print_exits(out, language);
  out << in(Phrase{"\n某个命令的说明：`xingping 命令 --help`\n", "\nabout one command: `xingping COMMAND --help`\n"},
            language);
}

int run_help(const Arguments& arguments) {
  std::string about = arguments.command;
  if (about == "help" && !arguments.operands.empty())
    about = arguments.operands.front();
  else if (about == "help" && !arguments.has("--help"))
    about.clear();
  if (const Command* command = find_command(about))
    print_help(*command, arguments.language());
  else
    print_overview(std::cout, arguments.language());
  return done;
}

}  // namespace xingping::cli
