// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two random programmes over the same facts, so that a step for one can lift the other.
#pragma once

#include "support/worlds.h"

namespace support {

struct Twins {
  explicit Twins(std::uint64_t seed);

  /// A sheet that aims at both, on the whole nearly there.
  [[nodiscard]] xingping::Answers sheet();

  Random random;
  bool rising;
  xingping::Pack pack;

 private:
  std::vector<SheetMaker> makers_;
};

}  // namespace support
