// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The tests a condition can make on one fact, each with what is missing when it fails.
#pragma once

#include <optional>

#include "xingping/assessment.h"
#include "xingping/evaluate.h"

namespace xingping {

[[nodiscard]] Truth check_leaf(const Node& node, const std::vector<Value>& values, Day as_of);

/// What an unmet leaf lacks; nullopt when nothing could be added to meet it (`max`, `below`).
[[nodiscard]] std::optional<Shortfall> explain_leaf(const Node& node, const std::vector<Value>& values);

}  // namespace xingping
