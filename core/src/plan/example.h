// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Records that meet a test: what a plan means by "three more industries like this".
#pragma once

#include "xingping/answers.h"
#include "xingping/evaluate.h"

namespace xingping::plan {

/// Whether any record can meet the rule of a count or sum.
[[nodiscard]] bool has_example(const Node& test, const Program& program, const Fact& fact, Context context);

/// Appends the records that the test still lacks, if the rule can be met at all.
void add_examples(const Node& test, const Program& program, const Fact& fact, const Answers& answers, Context context,
                  std::vector<std::vector<Value>>& into);

}  // namespace xingping::plan
