// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a misspelt word may have been meant to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xingping::cli {

/// The candidate with the fewest letters left out, added, changed or swapped, if a third of them or fewer; of a path
/// "a/b" its last part alone is enough.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace xingping::cli
