// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// complete: what may stand where a shell's cursor is. The scripts in completion/ only hand over the words.
#include <algorithm>
#include <iostream>

#include "arguments.h"
#include "encoding.h"
#include "xingping/form.h"

namespace xingping::cli {
namespace {

class Candidates {
 public:
  Candidates(const Reading& reading, std::string prefix, std::string written)
      : reading_(reading), prefix_(std::move(prefix)), written_(std::move(written)) {}

  void commands() const {
    for (const auto& command : all_commands()) offer(std::string(command.name), say(command.does));
  }

  void options() const {
    if (reading_.command != nullptr)
      for (const auto* option : options_for(*reading_.command)) offer(std::string(option->name), say(option->does));
    else
      for (const auto& option : common_options()) offer(std::string(option.name), say(option.does));
  }

  /// Without criteria nothing is offered: completion is no place to complain.
  void values(Kind kind) const {
    switch (kind) {
      case Kind::flag:
      case Kind::plain: return;
      case Kind::command: return commands();
      case Kind::file: std::cout << ":files\n"; return;
      case Kind::folder: std::cout << ":folders\n"; return;
      case Kind::language:
        offer("zh", "中文");
        offer("en", "English");
        return;
      case Kind::stage:
        for (const auto stage : {Stage::application, Stage::acceptance, Stage::recognition})
          offer(std::string(name_of(stage)), "");
        return;
      default: break;
    }
    if (const auto loaded = load_criteria(reading_.arguments, {}, Notice::silent); loaded.value)
      names(*loaded.value, kind);
  }

 private:
  [[nodiscard]] std::string say(Phrase phrase) const { return std::string(in(phrase, language())); }
  [[nodiscard]] Language language() const { return reading_.arguments.language(); }

  /// The first operand, which tells the programme or the form.
  [[nodiscard]] std::string subject() const {
    return reading_.arguments.operands.empty() ? "" : reading_.arguments.operands.front();
  }

  void names(const Pack& pack, Kind kind) const {
    if (kind == Kind::form || kind == Kind::summary_form) {
      for (const auto& form : pack.forms)
        if (kind == Kind::form || form.kind == Form::Kind::summary)
          offer(form.programme + "/" + form.id, in(form.title, language()));
      return;
    }
    for (const auto& programme : pack.programmes) {
      if (kind == Kind::level) levels(programme);
      if (kind == Kind::scope) offer(programme.id, in(programme.name, language()));
      if (kind == Kind::category || kind == Kind::scope)
        for (const auto& category : programme.categories)
          offer(programme.id + "/" + category.id, in(category.name, language()));
    }
    const Form* form = kind == Kind::form_category ? find_form(pack, subject()) : nullptr;
    if (form == nullptr) return;
    for (const auto& id : form->categories)
      if (const auto which = find_category(pack, form->programme + "/" + id); which.category != nullptr)
        offer(id, in(which.category->name, language()));
  }

  void levels(const Programme& programme) const {
    const std::string named = subject();
    if (named.substr(0, named.find('/')) != programme.id) return;
    for (const auto& level : programme.levels) offer(level.id, in(level.name, language()));
  }

  void offer(const std::string& candidate, const std::string& what) const {
    if (candidate.starts_with(written_)) std::cout << prefix_ << candidate << "\t" << printable(what) << "\n";
  }

  const Reading& reading_;
  std::string prefix_;   // "--lang=" where the shell holds it and its value to be one word
  std::string written_;  // of the candidate
};

/// bash parts words at "=", which no operand of ours is.
std::vector<std::string> without_parting(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool parted = words[i] == "=" && !out.empty() && out.back().starts_with("--");
    if (!parted) out.push_back(words[i]);
    if (parted && i + 1 == words.size()) out.emplace_back();
  }
  return out;
}

}  // namespace

int run_complete(const Arguments& arguments) {
  auto words = without_parting(arguments.operands);
  std::string last = words.empty() ? "" : words.back();
  if (!words.empty()) words.pop_back();
  Reading reading;
  reading.arguments.spoken = arguments.spoken;
  reading.arguments.program = arguments.program;
  for (const auto& word : words) [[maybe_unused]] const auto passed_over = take(reading, word);
  std::string prefix;
  if (const auto equals = last.find('='); equals != std::string::npos && last.starts_with("--")) {
    reading.pending = find_option(last.substr(0, equals));
    prefix = last.substr(0, equals + 1);
    last.erase(0, equals + 1);
  }
  const Candidates candidates(reading, prefix, last);
  if (reading.pending != nullptr) {
    candidates.values(reading.pending->kind);
  } else if (last.starts_with('-') && !reading.only_operands) {
    candidates.options();
  } else if (reading.command == nullptr) {
    candidates.commands();
  } else if (const auto* operand = operand_at(*reading.command, reading.arguments.operands.size())) {
    candidates.values(operand->kind);
  }
  return done;
}

}  // namespace xingping::cli
