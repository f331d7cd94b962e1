// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Writers of match and diff.
#pragma once

#include <string>
#include <string_view>

#include "xingping/diff.h"
#include "xingping/issue.h"
#include "xingping/match.h"

namespace xingping {

/// `lift`: an object whose members the match holds as well; empty for none.
[[nodiscard]] std::string write_match(const Pack& pack, const Match& match, std::string_view lift,
                                      const Issues& issues);
/// With answers, what the change does to this applicant: each edition at its own reference date.
[[nodiscard]] std::string write_diff(const Pack& pack, const std::vector<CategoryDiff>& diffs, const Answers* answers,
                                     const Issues& issues);

}  // namespace xingping
