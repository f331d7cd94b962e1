// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// batch: a filter over lines. Memory stays bounded, order is kept, and a bad line gives an issue line.
#include <atomic>
#include <iostream>
#include <thread>

#include "cli.h"
#include "xingping/advice_api.h"

namespace xingping::cli {
namespace {

constexpr std::size_t lines_per_job = 256;

std::string report_line(const Kit& kit, const std::vector<CategoryRef>& categories, bool several, bool advised,
                        const std::string& sheet, const std::string& options) {
  std::string line = several ? "[" : "";
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const std::string path = path_of(categories[i]);
    line.append(i > 0 ? "," : "")
        .append(advised ? advise(kit, path, sheet, options) : kit.assess(path, sheet, options));
  }
  return line + (several ? "]\n" : "\n");
}

/// Judges the lines in place, on `jobs` threads.
void judge(std::vector<std::string>& lines, std::size_t jobs, const auto& judge_line) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < lines.size(); i = next++) lines[i] = judge_line(lines[i]);
  };
  std::vector<std::jthread> threads;
  for (std::size_t job = 1; job < jobs; ++job) threads.emplace_back(work);
  work();
}

}  // namespace

int run_batch(const Kit& kit, const Arguments& arguments) {
  const auto categories = find_categories(kit, arguments.operands[0]);
  if (categories.empty()) return bad_input;
  const std::string wanted = arguments.get("--jobs", "1");
  const bool number =
      !wanted.empty() && wanted.size() <= 3 && wanted.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t jobs = number ? static_cast<std::size_t>(std::stoi(wanted)) : 0;
  if (jobs == 0) {
    std::cerr << "xingping: `--jobs` is a number from 1 to 999, not `" << wanted << "`\n";
    return wrong_usage;
  }
  const bool several = arguments.operands[0].find('/') == std::string::npos;
  const std::string options = options_of(arguments);
  if (const auto read = kit.read_options(path_of(categories.front()), options); !read.value) {
    print_issues(read.issues, arguments.language());
    return bad_input;
  }
  std::atomic<bool> failed = false;
  const auto judge_line = [&](const std::string& line) {
    std::string report = report_line(kit, categories, several, arguments.has("--advice"), line, options);
    if (report.find(R"("severity":"error")") != std::string::npos) failed = true;
    return report;
  };
  std::vector<std::string> lines;
  for (bool more = true; more;) {
    lines.clear();
    std::string line;
    while (lines.size() < lines_per_job * jobs && (more = static_cast<bool>(std::getline(std::cin, line))))
      if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(std::move(line));
    judge(lines, jobs, judge_line);
    for (const auto& report : lines) std::cout << report;
  }
  std::cout.flush();
  return failed ? bad_input : done;
}

}  // namespace xingping::cli
