// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is loaded, as canonical JSON: the list of programmes, and one category in full.
#pragma once

#include <string>

#include "xingping/pack.h"

namespace xingping {

/// Every programme with its document, levels, categories and their digests; see criteria/schema/list.json.
[[nodiscard]] std::string write_list(const Pack& pack);
/// A category that the pack has, both halves of `which` set: its tree, criteria, facts, readings and sources; see
/// criteria/schema/description.json.
[[nodiscard]] std::string write_description(const Pack& pack, CategoryRef which);

}  // namespace xingping
