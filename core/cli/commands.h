// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What can be asked on the command line, as data. Parsing, help, the man page and completion all read it here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli.h"

namespace xingping::cli {

struct Phrase {
  std::string_view zh;
  std::string_view en;
};

[[nodiscard]] inline std::string_view in(Phrase phrase, Language language) {
  return language == Language::en ? phrase.en : phrase.zh;
}

/// What a word stands for: what completes it, and where it is looked up before the command runs.
enum class Kind {
  flag,           // an option without a value
  plain,          // nothing to choose from: a date, a number, a word
  command,        // a command's name
  category,       // "programme/category"
  scope,          // a category or a whole programme
  form,           // "programme/form"
  summary_form,   // of which each application is a line
  form_category,  // the id of a category that applies with the form
  level,          // the id of a level of the programme
  stage,
  language,
  file,
  folder,
};

struct Operand {
  std::string_view name;  // as in a command's operands, without brackets and dots
  Kind kind;
  Phrase does;
};

struct Option {
  std::string_view name;
  std::string_view value;  // empty for a flag
  Kind kind;
  Phrase does;
};

struct Command {
  std::string_view name;
  std::string_view operands;  // "A B", "[C...]": brackets where none is needed, dots where several are taken
  std::string_view options;
  Phrase does;  // a line
  Phrase more;  // a paragraph, or empty
  std::string_view example;
  int (*run)(const Kit&, const Arguments&);
  int (*run_alone)(const Arguments&);  // instead of run: loads the criteria itself, or needs none
};

/// An operand in its place among a command's; `optional` and `many` as the brackets and dots say.
struct Place {
  const Operand* operand;
  bool optional;
  bool many;
};

/// How a command may end.
struct Ending {
  Exit code;
  Phrase means;
};

[[nodiscard]] std::span<const Command> all_commands();
[[nodiscard]] const Command* find_command(std::string_view name);
[[nodiscard]] const Option* find_option(std::string_view name);
/// The command's own, then those that every command takes.
[[nodiscard]] std::vector<const Option*> options_for(const Command& command);
[[nodiscard]] std::span<const Option> common_options();
[[nodiscard]] std::vector<Place> places_of(const Command& command);
/// The operand that stands at `index`, null after the last.
[[nodiscard]] const Operand* operand_at(const Command& command, std::size_t index);
[[nodiscard]] std::span<const Ending> endings();
/// Parts of a list that spaces hold apart.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view list);

}  // namespace xingping::cli
