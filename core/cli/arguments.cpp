// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iostream>

#include "cli.h"

namespace xingping::cli {
namespace {

struct Command {
  std::string_view name;
  std::string_view operands;
  std::size_t least;
  std::size_t most;
  std::string_view options;  // each followed by a space
  std::string_view does;
};

constexpr std::size_t any_number = 100'000;
constexpr std::array commands{
    Command{"list", "", 0, 0, "--json ", "programmes, editions, categories, levels"},
    Command{"describe", "PROGRAMME/CATEGORY", 1, 1, "--json ", "criteria and facts of a category"},
    Command{"assess", "PROGRAMME[/CATEGORY] ANSWERS", 2, 2, "--json --advice --target --as-of --stage ",
            "levels held and reachable, and every gap; with --advice also what plan and next print"},
    Command{"plan", "PROGRAMME/CATEGORY ANSWERS", 2, 2, "--json --target --as-of --stage ",
            "the shortest way to a level, another way, and what nothing can make hold"},
    Command{"next", "PROGRAMME/CATEGORY ANSWERS", 2, 2, "--json --target --as-of --stage ",
            "the open questions that settle most, and what each answer would come to"},
    Command{"match", "ANSWERS", 1, 1, "--json --advice --as-of --stage ", "every category of every programme, ranked"},
    Command{"diff", "FROM TO", 2, 2, "--json --answers ",
            "what changed between two programmes or categories, and for whom"},
    Command{"batch", "PROGRAMME[/CATEGORY] < in.ndjson", 1, 1, "--jobs --advice --target --as-of --stage ",
            "one report line for each answer sheet, in order"},
    Command{"export", "PROGRAMME/CATEGORY ANSWERS", 2, 2, "--target --as-of --stage --created-on ",
            "the application as JSON"},
    Command{"forms", "", 0, 0, "--json ", "official forms, and the categories that apply with them"},
    Command{"fill", "PROGRAMME/FORM ANSWERS", 2, 2, "--json --category --target --as-of --stage --created-on ",
            "an official form filled from the answers: what is open, and why it cannot go out yet"},
    Command{"verify", "APPLICATION...", 1, any_number, "--json ",
            "applications judged again, with every difference; with several --criteria by each that fits"},
    Command{"summary", "APPLICATION...", 1, any_number, "--json --csv --form ",
            "the summary table of applications, a line for each"},
    Command{"check", "[PACK...]", 0, any_number, "--json ", "defects of packs, with their places"},
    Command{"table", "PROGRAMME/CATEGORY", 1, 1, "", "the official table, re-rendered for proof-reading"},
};
constexpr std::array<std::string_view, 4> flags{"--json", "--csv", "--advice", "--help"};
constexpr std::string_view common_options = "--criteria --lang --help ";

const Command* find_command(std::string_view name) {
  const auto* found =
      std::find_if(commands.begin(), commands.end(), [&](const Command& one) { return one.name == name; });
  return found == commands.end() ? nullptr : found;
}

bool takes(const Command& command, const std::string& option) {
  const std::string word = option + " ";
  return command.options.find(word) != std::string_view::npos || common_options.find(word) != std::string_view::npos;
}

std::nullopt_t complain(const std::string& sentence) {
  std::cerr << "xingping: " << sentence << "\n";
  return std::nullopt;
}

}  // namespace

std::string Arguments::get(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

void print_usage(bool to_stdout) {
  std::ostream& out = to_stdout ? std::cout : std::cerr;
  out << "usage: xingping COMMAND …    (星评 " XINGPING_VERSION ")\n\n";
  for (const auto& command : commands) {
    out << "  " << command.name << " " << command.operands << "\n      " << command.does << "\n";
    if (!command.options.empty()) out << "      options: " << command.options << "\n";
  }
  out << "\nevery command: --lang zh|en, --criteria DIR, --help\n"
         "ANSWERS is a JSON file, or - for standard input; --as-of takes YYYY-MM-DD\n"
         "exit: 0 done, 1 the input has errors, 2 wrong usage\n";
}

std::optional<Arguments> read_arguments(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  Arguments arguments;
  const Command* command = nullptr;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string& word = given[i];
    if (word.starts_with("--")) {
      const auto equals = word.find('=');
      const std::string name = word.substr(0, equals);
      if (std::find(flags.begin(), flags.end(), name) != flags.end()) {
        arguments.options[name] = "";
      } else if (equals != std::string::npos) {
        arguments.options[name] = word.substr(equals + 1);
      } else if (i + 1 < given.size()) {
        arguments.options[name] = given[++i];
      } else {
        return complain("option `" + name + "` needs a value");
      }
      if (name == "--criteria") arguments.criteria.push_back(arguments.get(name));
    } else if (command == nullptr) {
      arguments.command = word;
      command = find_command(word);
      if (command == nullptr) return complain("unknown command `" + word + "`; try `xingping --help`");
    } else {
      arguments.operands.push_back(word);
    }
  }
  if (arguments.has("--help")) return arguments;
  if (command == nullptr) {
    print_usage(false);
    return std::nullopt;
  }
  for (const auto& [name, value] : arguments.options)
    if (!takes(*command, name)) return complain("`" + arguments.command + "` has no option `" + name + "`");
  const std::string language = arguments.get("--lang", "zh");
  if (language != "zh" && language != "en") return complain("`--lang` is `zh` or `en`, not `" + language + "`");
  if (arguments.operands.size() < command->least || arguments.operands.size() > command->most)
    return complain("usage: xingping " + std::string(command->name) + " " + std::string(command->operands));
  return arguments;
}

}  // namespace xingping::cli
