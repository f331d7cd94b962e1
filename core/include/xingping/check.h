// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a loaded pack may still get wrong: levels that do not rise, facts nobody asks for, facts that look alike.
#pragma once

#include "xingping/issue.h"
#include "xingping/pack.h"

namespace xingping {

/// Issues (all warnings): levels-not-monotone, unused-fact, near-duplicate-facts.
[[nodiscard]] Issues check_pack(const Pack& pack);

/// True when `strong` can be shown to imply `weak` by its form alone.
[[nodiscard]] bool implies(const Condition& strong, const Condition& weak);

}  // namespace xingping
