// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A sheet that is read once and asked again and again while single answers change: what a simulation does, or a search.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xingping/evaluate.h"
#include "xingping/json_api.h"

namespace xingping {

/// One sheet before one category. INVARIANT: the kit outlives it.
class Prepared {
 public:
  /// The arguments of Kit::bounds.
  Prepared(const Kit& kit, std::string_view category, std::string_view sheet, std::string_view options);

  /// {"levels": ids, lowest first, or null when there is nothing to judge, "issues": […]}
  [[nodiscard]] const std::string& state() const { return state_; }
  /// Answers one question anew. answer: JSON as in a sheet, null for no answer; a faulty one changes nothing. Text
  /// that no condition reads is not kept. {"issues": […]}
  std::string set(std::string_view fact, std::string_view answer);
  [[nodiscard]] Bounds bounds();

 private:
  const Pack* pack_ = nullptr;  // none when there is nothing to judge
  const Program* program_ = nullptr;
  Answers answers_;
  Context context_;
  std::string state_;
  std::vector<Truth> truths_;
};

}  // namespace xingping
