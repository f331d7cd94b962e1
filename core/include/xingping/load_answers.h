// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From an answers document to Answers. Every good answer is kept; what is wrong with the rest is said.
#pragma once

#include <string_view>

#include "xingping/answers.h"
#include "xingping/issue.h"
#include "xingping/pack.h"

namespace xingping {

/// No value only when the text is not a sheet at all (syntax, size, schema).
[[nodiscard]] Loaded<Answers> load_answers(const Pack& pack, std::string_view text);

}  // namespace xingping
