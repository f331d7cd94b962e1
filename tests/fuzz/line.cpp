// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as what `batch` reads: the first says the category, the others are cut into lines. A line gives one line,
// whatever it holds, and what stands before it changes nothing.
#include <algorithm>

#include "../../core/cli/encoding.h"
#include "fuzz/inputs.h"
#include "xingping/advice_api.h"

void fuzz::on_line(std::string_view text) {
  std::string_view rest = text;
  const std::string& category = pick(categories(), rest);
  const bool utf8 = xingping::cli::guess_encoding(rest) == xingping::cli::Encoding::utf8;
  const auto lines = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\n'));
  const std::size_t bad = xingping::cli::first_bad_line(rest);
  must(bad >= 1 && bad <= lines + 1 && (!utf8 || bad == lines + 1), "the first bad line is one of those there are");
  std::string first;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto sheet = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    const std::string report = kit().assess(category, sheet, "");
    must_be_json(report);
    must_be_one_line(report);
    const std::string advice = xingping::advise(kit(), category, sheet, "");
    must_be_json(advice);
    must_be_one_line(advice);
    must_be_one_line(kit().match(sheet, ""));
    if (first.empty()) first = report;
  }
  if (text.empty()) return;
  const auto whole = text.substr(1);
  const auto sheet = whole.substr(0, whole.find('\n'));
  must(whole.empty() || kit().assess(category, sheet, "") == first, "a line is judged the same again");
}
