// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The fewest steps to a truth by trying: every set of facts with every value beside a threshold, on every day
// on which time changes something. It knows nothing of the planner's search or its bounds.
#pragma once

#include <optional>
#include <string>

#include "support/laws.h"

namespace support {

class Brute {
 public:
  struct Choice {
    xingping::FactIndex fact;
    std::vector<xingping::Value> values;  // that work may bring it to
  };

  Brute(const Case& sheet, xingping::NodeIndex root);

  [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
  /// The sheet; its records are those that choices speak of.
  [[nodiscard]] const xingping::Answers& answers() const { return answers_; }

  /// Whether that many steps or fewer make the root hold, as far as `trials` evaluations allow one to say;
  /// waiting is a step. Answers with the steps found, or with an empty text.
  [[nodiscard]] std::string within(int steps, std::int64_t trials);
  /// The smallest relative shortfall of all ways with that many steps or fewer; nullopt when that takes more
  /// than `trials` evaluations, or when there is no way.
  [[nodiscard]] std::optional<double> least_shortfall(int steps, std::int64_t trials);

  /// Whether answers to these facts, the rest staying as it is, can make the root hold today; nullopt when
  /// `trials` evaluations do not allow one to say.
  [[nodiscard]] std::optional<bool> can(const std::vector<xingping::FactIndex>& facts, std::int64_t trials);

 private:
  [[nodiscard]] std::vector<char> below() const;
  void add_closed(Choice& choice);
  void collect_days(const xingping::Nodes& nodes, const std::vector<xingping::Value>& values);
  [[nodiscard]] std::vector<xingping::Value> values_of(xingping::FactIndex fact);
  [[nodiscard]] std::vector<std::int64_t> amounts(xingping::FactIndex fact) const;
  [[nodiscard]] std::vector<xingping::Value> lists(xingping::FactIndex fact);
  [[nodiscard]] bool holds(xingping::Day day) const;
  [[nodiscard]] bool holds_some_day(bool waiting) const;
  bool search(std::size_t from, int changes, bool waiting);
  void compare(std::size_t from, int changes, bool waiting, double so_far);

  const Case& sheet_;
  const xingping::Program& program_;
  xingping::NodeIndex root_;
  xingping::Answers answers_;
  std::vector<xingping::Day> days_;  // later ones
  std::vector<Choice> choices_;
  std::int64_t values_ = 0;  // of all choices together
  std::string found_;
  std::optional<double> least_;
};

/// How far work on a fact has to go, in parts of the larger of before and after; half for what nobody has
/// said. A share that amounts give is known.
[[nodiscard]] double shortfall(const Case& sheet, xingping::FactIndex fact, xingping::Value to);
/// Of waiting: in parts of ten years.
[[nodiscard]] double shortfall(xingping::Day from, xingping::Day until);

}  // namespace support
