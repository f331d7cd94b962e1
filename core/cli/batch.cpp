// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// batch: a filter over lines. Memory stays bounded, order is kept, and a bad line gives an issue line.
#include <atomic>
#include <iostream>
#include <thread>

#include "cli.h"
#include "encoding.h"
#include "xingping/advice_api.h"

namespace xingping::cli {
namespace {

constexpr std::size_t lines_per_job = 256;

/// What a line says of each category.
enum class Extent { bounds, report, advice };

std::string judge(const Kit& kit, const std::string& path, Extent extent, const std::string& sheet,
                  const std::string& options) {
  switch (extent) {
    case Extent::bounds: return kit.bounds(path, sheet, options);
    case Extent::report: return kit.assess(path, sheet, options);
    case Extent::advice: break;
  }
  return advise(kit, path, sheet, options);
}

std::string report_line(const Kit& kit, const std::vector<std::string>& paths, bool several, Extent extent,
                        const std::string& sheet, const std::string& options) {
  std::string line = several ? "[" : "";
  for (const auto& path : paths)
    line.append(&path == &paths.front() ? "" : ",").append(judge(kit, path, extent, sheet, options));
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

/// Says what bad bytes are; the reports only say where they are.
void warn_of_encoding(Encoding found, Language language) {
  const std::string likely = found == Encoding::gb18030 ? " (GB18030)" : (found == Encoding::utf16 ? " (UTF-16)" : "");
  say(language, {"输入里有不是 UTF-8 的行" + likely, "the input has lines that are no UTF-8" + likely});
}

}  // namespace

int run_batch(const Kit& kit, const Arguments& arguments) {
  const auto categories = find_categories(kit, arguments.operands[0]);
  const std::string wanted = arguments.get("--jobs", "1");
  const bool number =
      !wanted.empty() && wanted.size() <= 3 && wanted.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t jobs = number ? static_cast<std::size_t>(std::stoi(wanted)) : 0;
  if (jobs == 0) {
    const std::string named = "`" + printable(wanted) + "`";
    say(arguments.language(),
        {"`--jobs` 后面写 1 到 999 的数，不是 " + named, "`--jobs` is a number from 1 to 999, not " + named});
    return wrong_usage;
  }
  const bool several = arguments.operands[0].find('/') == std::string::npos;
  const std::string options = options_of(arguments);
  if (const auto read = kit.read_options(path_of(categories.front()), options); !read.value) {
    print_issues(read.issues, arguments.language());
    return bad_input;
  }
  const bool advised = arguments.has("--advice");
  if (advised && arguments.has("--bounds")) {
    say(arguments.language(), {"`--bounds` 和 `--advice` 只能选一个", "take either `--bounds` or `--advice`"});
    return wrong_usage;
  }
  const Extent extent = arguments.has("--bounds") ? Extent::bounds : (advised ? Extent::advice : Extent::report);
  std::vector<std::string> paths;
  paths.reserve(categories.size());
  for (const auto& category : categories) paths.push_back(path_of(category));
  std::atomic<bool> failed = false;
  std::atomic<Encoding> foreign = Encoding::utf8;  // as long as all lines are
  const auto judge_line = [&](const std::string& line) {
    std::string report = report_line(kit, paths, several, extent, line, options);
    if (report.find(R"("severity":"error")") == std::string::npos) return report;
    failed = true;
    if (const Encoding found = guess_encoding(line); found != Encoding::utf8) foreign = found;
    return report;
  };
  std::vector<std::string> lines;
  bool warned = false;
  for (bool more = true; more && std::cout;) {  // nobody reads on: stop
    lines.clear();
    std::string line;
    while (lines.size() < lines_per_job * jobs && (more = static_cast<bool>(std::getline(std::cin, line))))
      if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(std::move(line));
    judge(lines, jobs, judge_line);
    if (!warned && foreign != Encoding::utf8) warn_of_encoding(foreign, arguments.language());
    warned = foreign != Encoding::utf8;
    for (const auto& report : lines) std::cout << report;
  }
  std::cout.flush();
  return failed ? bad_input : done;
}

}  // namespace xingping::cli
