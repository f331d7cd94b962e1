// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Looks up what the words name before a command runs, so that a slip is met with what was meant.
#include <algorithm>

#include "commands.h"
#include "encoding.h"
#include "nearest.h"

namespace xingping::cli {
namespace {

struct Group {
  Text what;
  std::vector<std::string> names;
  std::string see;  // the command that lists them
};

Group scopes(const Pack& pack, bool programmes_too) {
  Group all{{"类别", "category"}, {}, "xingping list"};
  if (programmes_too) all.what = {"项目或类别", "programme or category"};
  for (const auto& programme : pack.programmes) {
    if (programmes_too) all.names.push_back(programme.id);
    for (const auto& category : programme.categories) all.names.push_back(programme.id + "/" + category.id);
  }
  return all;
}

Group forms(const Pack& pack, bool summaries_only) {
  Group all{{"申报表", "form"}, {}, "xingping forms"};
  if (summaries_only) all.what = {"汇总表", "summary table"};
  for (const auto& form : pack.forms)
    if (!summaries_only || form.kind == Form::Kind::summary) all.names.push_back(form.programme + "/" + form.id);
  return all;
}

/// Null where the first operand does not tell which there are.
std::optional<Group> group_of(const Pack& pack, Kind kind, const std::string& subject) {
  if (kind == Kind::category || kind == Kind::scope) return scopes(pack, kind == Kind::scope);
  if (kind == Kind::form || kind == Kind::summary_form) return forms(pack, kind == Kind::summary_form);
  const Form* form = kind == Kind::form_category ? find_form(pack, subject) : nullptr;
  if (form != nullptr) return Group{{"用这张表的类别", "category with this form"}, form->categories, "xingping forms"};
  if (kind != Kind::level) return std::nullopt;
  Group levels{{"等级", "level"}, {}, "xingping list"};
  for (const auto& programme : pack.programmes)
    if (programme.id == subject.substr(0, subject.find('/')))
      for (const auto& level : programme.levels) levels.names.push_back(level.id);
  return levels.names.empty() ? std::nullopt : std::optional(levels);
}

bool exists(const Group& group, const std::string& word, Language language) {
  const auto& names = group.names;
  if (std::find(names.begin(), names.end(), word) != names.end()) return true;
  const std::string named = "`" + printable(word) + "`";
  Text out{"没有" + group.what.zh + " " + named, "there is no " + group.what.en + " " + named};
  const bool a_programme =
      std::any_of(names.begin(), names.end(), [&](const auto& one) { return one.starts_with(word + "/"); });
  constexpr std::size_t few = 6;
  if (const auto meant = nearest(word, names); meant && !a_programme) {
    out.zh += "，是不是 `" + *meant + "`？";
    out.en += "; did you mean `" + *meant + "`?";
  } else if (names.size() <= few || a_programme) {
    std::string list;
    for (const auto& one : names)
      if (!a_programme || one.starts_with(word + "/")) list += (list.empty() ? "`" : ", `") + one + "`";
    out.zh += "，可用：" + list + "；";
    out.en += "; use one of " + list + ";";
  } else {
    out.zh += "；";
    out.en += ";";
  }
  say(language, {out.zh + "见 `" + group.see + "`", out.en + " see `" + group.see + "`"});
  return false;
}

}  // namespace

bool names_exist(const Kit& kit, const Arguments& arguments) {
  const Command& command = *find_command(arguments.command);
  const std::string subject = arguments.operands.empty() ? "" : arguments.operands.front();
  bool all = true;
  const auto look_up = [&](Kind kind, const std::string& word) {
    if (const auto group = group_of(*kit.pack(), kind, subject))
      all = exists(*group, word, arguments.language()) && all;
  };
  for (std::size_t i = 0; i < arguments.operands.size(); ++i)
    look_up(operand_at(command, i)->kind, arguments.operands[i]);
  for (const auto& [name, value] : arguments.options) look_up(find_option(name)->kind, value);
  return all;
}

}  // namespace xingping::cli
