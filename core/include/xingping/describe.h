// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is loaded, as canonical JSON: the list of programmes, and one category in full.
#pragma once

#include <string>

#include "xingping/pack.h"

namespace xingping {

[[nodiscard]] std::string write_list(const Pack& pack);
[[nodiscard]] std::string write_description(const Pack& pack, CategoryRef which);

}  // namespace xingping
