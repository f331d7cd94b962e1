// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Strong Kleene evaluation of a program: min for all, max for any, counting for at least.
#pragma once

#include <cstdint>
#include <vector>

#include "xingping/answers.h"
#include "xingping/date.h"
#include "xingping/program.h"

namespace xingping {

enum class Truth : std::uint8_t { unmet, unknown, met };
[[nodiscard]] const char* name_of(Truth truth);

/// What an evaluation depends on besides the answers.
struct Context {
  Day as_of = 0;
  Stage stage = Stage::application;
};

/// The truth of each node, into `truths` (resized; its memory is reused from call to call).
void evaluate(const Program& program, const Answers& answers, Context context, std::vector<Truth>& truths);

/// The same for a rule over one record, whose values are its fields.
void evaluate_nodes(const Nodes& nodes, const std::vector<Value>& values, Context context, std::vector<Truth>& truths);

/// Level indices; -1 for none.
struct Bounds {
  int guaranteed = -1;  // holds, whatever the open answers turn out to be
  int reachable = -1;   // still possible
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// Both bounds alone, looking at no more than decides them. `truths` is room to work in, kept from call to call; what
/// it holds afterwards means nothing.
[[nodiscard]] Bounds evaluate_bounds(const Program& program, const Answers& answers, Context context,
                                     std::vector<Truth>& truths);

/// Highest level index that holds, whatever the open answers turn out to be; -1 for none.
[[nodiscard]] int guaranteed_level(const Program& program, const std::vector<Truth>& truths);

/// Highest level index still possible; -1 for none.
[[nodiscard]] int reachable_level(const Program& program, const std::vector<Truth>& truths);

}  // namespace xingping
