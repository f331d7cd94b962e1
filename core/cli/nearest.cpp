// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "nearest.h"

#include <algorithm>

namespace xingping::cli {
namespace {

/// Edits from one to the other, neighbours swapped being one.
std::size_t distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> last(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::vector<std::size_t> row(to.size() + 1, i);
    for (std::size_t j = 1; j <= to.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::move(last);
    last = std::move(row);
  }
  return last.back();
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 100;  // a pasted text is no slip
  if (word.empty() || word.size() > longest) return std::nullopt;
  const std::string* best = nullptr;
  std::size_t least = 0;
  const auto weigh = [&](const std::string& candidate, std::string_view part) {
    const std::size_t found = distance(word, part);
    if (found * 3 > word.size() || (best != nullptr && found >= least)) return;
    best = &candidate;
    least = found;
  };
  for (const auto& candidate : candidates) {
    weigh(candidate, candidate);
    if (const auto slash = candidate.rfind('/'); slash != std::string::npos && word.find('/') == std::string_view::npos)
      weigh(candidate, std::string_view(candidate).substr(slash + 1));
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace xingping::cli
