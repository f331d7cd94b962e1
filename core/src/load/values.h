// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One answer from a sheet to a Value; what cannot be read is unknown, and said.
#pragma once

#include "json/cursor.h"
#include "xingping/answers.h"

namespace xingping::load {

[[nodiscard]] Value read_date(const json::Cursor& at);
/// Records and texts go `into` the answers.
[[nodiscard]] Value read_value(const json::Cursor& at, const Fact& fact, Answers& into);

}  // namespace xingping::load
