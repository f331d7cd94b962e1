// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The boundary as the tests ask it: a kit of the tiny pack, and a sheet with nothing in it.
#pragma once

#include "support/packs.h"
#include "xingping/json_api.h"

namespace support {

inline const xingping::Kit& kit() {
  static const xingping::Kit made(base_bundle().dump());
  return made;
}

inline const std::string empty_sheet = R"({"schema":"xingping/answers@1","answers":{}})";

}  // namespace support
