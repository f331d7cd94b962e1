// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The boxes of a form and what ticks them.
#pragma once

#include "xingping/fill.h"

namespace xingping {

/// Empty where the field prints none.
[[nodiscard]] std::vector<Box> tick_boxes(const FormField& field, const Filing& filing);
/// The same boxes while nothing is known.
[[nodiscard]] std::vector<Box> open_boxes(const FormField& field, const Filing& filing);
/// What the boxes of a field without a fact of its own hang on.
[[nodiscard]] std::vector<FactIndex> facts_of_boxes(const FormField& field, const Filing& filing);

}  // namespace xingping
