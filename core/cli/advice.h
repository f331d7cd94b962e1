// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Advice as a person reads it: plans, questions, days.
#pragma once

#include "cli.h"

namespace xingping::cli {

/// One sheet against one category, and what is asked about it.
struct Subject {
  const Pack& pack;
  CategoryRef which;
  const Answers& answers;
  Context context;
  std::optional<std::size_t> target;
  Language language;
};

/// Category, edition and date; what is held and what can be reached.
void print_head(const Subject& subject, const Assessment& assessment);
/// For the target, or every level that is not met.
void print_plans(const Subject& subject);
void print_questions(const Subject& subject);
/// Days on which time alone changes a status, and those that the procedure sets.
void print_timeline(const Subject& subject);

}  // namespace xingping::cli
