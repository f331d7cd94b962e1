// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Short ascending lists, kept in order while they grow. One function for all of them: each instance of std::sort would
// cost the module most of a kilobyte.
#pragma once

#include <cstdint>
#include <vector>

namespace xingping {

using Ascending = std::vector<std::int64_t>;

void insert(Ascending& list, std::int64_t value);
/// Unless it is there.
void insert_new(Ascending& list, std::int64_t value);

}  // namespace xingping
