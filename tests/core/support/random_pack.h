// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Small random packs as bundles of JSON, so that they go through the same door as shipped ones.
#pragma once

#include "support/packs.h"
#include "support/random.h"

namespace support {

struct PackShape {
  /// Each condition at least as hard as the one a level below, as an author would write it. Otherwise
  /// anything.
  bool rising = true;
};

/// One programme `random` with one category `one`: every kind of fact, condition, combination, obligation,
/// stage, exemption and route, and one reading.
[[nodiscard]] Json random_bundle(Random& random, PackShape shape);

}  // namespace support
