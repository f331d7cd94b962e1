// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Small random packs as bundles of JSON, so that they go through the same door as shipped ones.
#pragma once

#include "support/random_rules.h"

namespace support {

/// One programme `random` with one category `one`: every kind of fact, condition, combination, obligation,
/// stage, exemption and route, shared sections and rows, and one reading.
[[nodiscard]] Json random_bundle(Random& random, PackShape shape);

}  // namespace support
