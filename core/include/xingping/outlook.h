// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What answers still decide: the next question, which answers no longer matter, and where an amount changes anything.
#pragma once

#include <optional>

#include "xingping/assessment.h"

namespace xingping {

/// What one answer would come to. Amounts and dates stand for all from here to the next outcome.
struct Outcome {
  Value value;                         // not of a list of records
  std::optional<std::size_t> records;  // of a list: how many it would hold
  Bounds bounds;
  std::size_t open = 0;                 // questions that would be left
  std::vector<std::uint32_t> criteria;  // of a point: those that read the fact and whose status is another from here on
};

struct Question {
  FactIndex fact = 0;
  std::vector<Outcome> outcomes;
  std::vector<std::uint32_t> criteria;  // that hang on it, among those that decide the goal
};

struct Outlook {
  std::vector<FactIndex> open;  // facts worth asking, for the goal; with none left it is decided
  std::vector<FactIndex> idle;  // facts whose answer no longer matters to the goal, or once it is decided to any level
  std::vector<Question> questions;  // the facts that settle most, best first, at most max_questions
  std::vector<Question> points;  // of each amount, given or not: where it changes the bounds or a status that reads it
};

inline constexpr std::size_t max_questions = 5;

/// goal: one level, or with none every level that is still open.
[[nodiscard]] Outlook look_ahead(const Pack& pack, const Category& category, const Answers& answers, Context context,
                                 std::optional<std::size_t> goal);

}  // namespace xingping
