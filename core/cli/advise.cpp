// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// plan and next: what would lift this applicant, and what to answer first.
#include <iostream>

#include "advice.h"
#include "cli.h"
#include "xingping/advice_api.h"
#include "xingping/load_answers.h"

namespace xingping::cli {
namespace {

/// The text of a member of a JSON object that the kit wrote; empty when there is none.
std::string_view member_of(std::string_view object, std::string_view name) {
  const std::string key = "\"" + std::string(name) + "\":";
  int depth = 0;
  bool quoted = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const char c = object[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
      continue;
    }
    const bool ends = depth == 1 && (c == ',' || c == '}');
    if (ends && start > 0) return object.substr(start, i - start);
    if (c == '"' && depth == 1 && start == 0 && object.substr(i).starts_with(key)) {
      i += key.size() - 1;
      start = i + 1;
      continue;
    }
    quoted = c == '"';
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
  }
  return {};
}

std::string object_of(std::string_view from, const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names)
    if (const auto text = member_of(from, name); !text.empty())
      out.append(out.empty() ? "{\"" : ",\"").append(name).append("\":").append(text);
  return out.empty() ? "{}" : out + "}";
}

/// The report's members `names`, between its head and its issues; of "plan" only the target's when there is one.
std::string excerpt(std::string_view report, const std::vector<std::string>& names, const std::string& target) {
  const std::string head = object_of(report, {"programme", "edition", "category", "as_of", "level"});
  if (head == "{}") return std::string(report);  // only what is wrong
  std::string out = head.substr(0, head.size() - 1);
  for (const auto& name : names) {
    const auto text = member_of(report, name);
    out += ",\"" + name + "\":";
    out += name == "plan" && !target.empty() ? object_of(text, {target}) : std::string(text);
  }
  return out + ",\"issues\":" + std::string(member_of(report, "issues")) + "}";
}

using Print = void (*)(const Subject&);

int run(const Kit& kit, const Arguments& arguments, const std::vector<std::string>& names, Print print) {
  const std::string& path = arguments.operands[0];
  const auto which = find_category(*kit.pack(), path);
  const std::string options = options_of(arguments);
  const auto sheet = read_file(arguments.operands[1], arguments.language());
  if (!sheet) return bad_input;
  if (arguments.has("--json")) {
    const std::string report = advise(kit, path, *sheet, options);
    std::cout << excerpt(report, names, arguments.get("--target")) << "\n";
    return report.find(R"("severity":"error")") != std::string::npos ? bad_input : done;
  }
  const auto read = kit.read_options(path, options);
  print_issues(read.issues, arguments.language());
  if (!read.value) return bad_input;
  const auto answers = load_answers(*kit.pack(), *sheet);
  print_issues(answers.issues, arguments.language(), arguments.operands[1]);
  if (!answers.value) return bad_input;
  const Subject subject{*kit.pack(),         which, *answers.value, read.value->context, read.value->target,
                        arguments.language()};
  print_head(subject, assess(*kit.pack(), *which.category, *answers.value, subject.context));
  print(subject);
  return has_errors(answers.issues) ? bad_input : done;
}

}  // namespace

int run_plan(const Kit& kit, const Arguments& arguments) {
  return run(kit, arguments, {"plan", "timeline"}, [](const Subject& subject) {
    print_plans(subject);
    print_timeline(subject);
  });
}

int run_next(const Kit& kit, const Arguments& arguments) {
  return run(kit, arguments, {"next_questions", "outlook"}, print_questions);
}

}  // namespace xingping::cli
