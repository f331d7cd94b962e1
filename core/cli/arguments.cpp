// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "encoding.h"
#include "nearest.h"

namespace xingping::cli {
namespace {

std::string quoted(std::string_view word) { return "`" + std::string(word) + "`"; }

/// Chinese at home, in Chinese and where no language is set; English in every other.
Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale = value;
    const auto word = locale.substr(0, locale.find_first_of("_.@"));
    return word == "zh" || word == "C" || word == "POSIX" ? Language::zh : Language::en;
  }
  return Language::zh;
}

/// Before the words are read, so that what is wrong with them is said in it.
Language language_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool apart = words[i] == "--lang" && i + 1 < words.size();
    const std::string value = apart ? words[i + 1] : words[i].starts_with("--lang=") ? words[i].substr(7) : "";
    if (value == "zh" || value == "en") return value == "en" ? Language::en : Language::zh;
  }
  return language_of_locale();
}

Text unknown(const Text& kind, const std::string& word, const std::vector<std::string>& candidates,
             const std::string& help) {
  Text out{"没有" + kind.zh + " " + quoted(printable(word)), "there is no " + kind.en + " " + quoted(printable(word))};
  if (const auto meant = nearest(word, candidates)) {
    out.zh += "，是不是 " + quoted(*meant) + "？";
    out.en += "; did you mean " + quoted(*meant) + "?";
  } else {
    out.zh += "；";
    out.en += ";";
  }
  return {out.zh + "全部见 " + quoted(help), out.en + " see " + quoted(help)};
}

Text unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const auto& one : all_commands()) names.emplace_back(one.name);
  return unknown({"命令", "command"}, word, names, "xingping --help");
}

Text unknown_option(const Command* command, const std::string& name) {
  std::vector<std::string> names;
  if (command != nullptr)
    for (const auto* option : options_for(*command)) names.emplace_back(option->name);
  for (const auto& one : all_commands())
    for (const auto option : words_of(one.options)) names.emplace_back(option);
  for (const auto& option : common_options()) names.emplace_back(option.name);
  const std::string help = command == nullptr ? "" : std::string(command->name) + " ";
  return unknown({"选项", "option"}, name, names, "xingping " + help + "--help");
}

Text needs_value(const Option& option) {
  const std::string name = quoted(option.name);
  const std::string value(option.value);
  return {"选项 " + name + " 后面要写 " + value, "option " + name + " needs a " + value};
}

void put(Reading& reading, const Option& option, const std::string& value) {
  const std::string name(option.name);
  reading.arguments.options[name] = value;
  if (name == "--criteria") reading.arguments.criteria.push_back(value);
}

std::optional<Text> take_option(Reading& reading, const std::string& word) {
  const auto equals = word.find('=');
  const std::string name = word == "-h" ? "--help" : word.substr(0, equals);
  const Option* option = find_option(name);
  if (option == nullptr) return unknown_option(reading.command, name);
  if (option->kind == Kind::flag && equals != std::string::npos)
    return Text{"选项 " + quoted(name) + " 后面不写值", "option " + quoted(name) + " takes no value"};
  if (option->kind == Kind::flag)
    put(reading, *option, "");
  else if (equals != std::string::npos)
    put(reading, *option, word.substr(equals + 1));
  else
    reading.pending = option;
  return std::nullopt;
}

/// What is wrong with the words as a whole.
std::optional<Text> misfit(const Reading& reading) {
  const Command& command = *reading.command;
  const Arguments& arguments = reading.arguments;
  const std::string name(command.name);
  const auto taken = options_for(command);
  for (const auto& given : arguments.options) {
    const std::string& option = given.first;
    if (std::none_of(taken.begin(), taken.end(), [&](const Option* one) { return one->name == option; }))
      return Text{
          quoted(name) + " 没有选项 " + quoted(option) + "；见 " + quoted("xingping " + name + " --help"),
          quoted(name) + " takes no option " + quoted(option) + "; see " + quoted("xingping " + name + " --help")};
  }
  const std::string language = arguments.get("--lang", "zh");
  if (language != "zh" && language != "en")
    return Text{"`--lang` 后面写 `zh` 或 `en`，不是 " + quoted(printable(language)),
                "`--lang` is `zh` or `en`, not " + quoted(printable(language))};
  const auto places = places_of(command);
  const std::string usage = quoted("xingping " + name + " " + std::string(command.operands));
  const std::size_t given = arguments.operands.size();
  if (given < places.size() && !places[given].optional) {
    const std::string missing = quoted(places[given].operand->name);
    return Text{"缺少 " + missing + "；用法：" + usage, missing + " is missing; usage: " + usage};
  }
  if (given > places.size() && (places.empty() || !places.back().many)) {
    const std::string extra = quoted(printable(arguments.operands[places.size()]));
    const std::string shown = places.empty() ? quoted("xingping " + name) : usage;
    return Text{"多了 " + extra + "；用法：" + shown, extra + " is one word too many; usage: " + shown};
  }
  return std::nullopt;
}

}  // namespace

std::string Arguments::get(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

std::optional<Text> take(Reading& reading, const std::string& word) {
  if (reading.pending != nullptr) {
    const Option& option = *std::exchange(reading.pending, nullptr);
    if (word.starts_with("--") && find_option(word) != nullptr) return needs_value(option);
    put(reading, option, word);
    return std::nullopt;
  }
  if (!reading.only_operands && word == "--") {
    reading.only_operands = true;
    return std::nullopt;
  }
  if (!reading.only_operands && word.size() > 1 && word.starts_with('-')) return take_option(reading, word);
  if (reading.command != nullptr) {
    reading.arguments.operands.push_back(word);
    return std::nullopt;
  }
  reading.command = find_command(word);
  if (reading.command == nullptr) return unknown_command(word);
  reading.arguments.command = word;
  return std::nullopt;
}

std::optional<Arguments> read_arguments(int count, char** words) {
  const std::vector<std::string> given(words + std::min(count, 1), words + count);
  Reading reading;
  reading.arguments.spoken = language_of(given);
  if (count > 0) reading.arguments.program = words[0];
  const auto refuse = [&](const Text& why) {
    say(reading.arguments.language(), why);
    return std::nullopt;
  };
  for (const auto& word : given)
    if (const auto wrong = take(reading, word)) return refuse(*wrong);
  if (reading.pending != nullptr) return refuse(needs_value(*reading.pending));
  if (reading.arguments.has("--help") || reading.arguments.has("--version")) return reading.arguments;
  if (reading.command == nullptr) {
    print_overview(std::cerr, reading.arguments.language());
    return std::nullopt;
  }
  if (const auto wrong = misfit(reading)) return refuse(*wrong);
  if (reading.command->name == "help" && !reading.arguments.operands.empty())
    if (const std::string& asked = reading.arguments.operands.front(); find_command(asked) == nullptr)
      return refuse(unknown_command(asked));
  return reading.arguments;
}

}  // namespace xingping::cli
