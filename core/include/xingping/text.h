// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A text in both languages of the kit.
#pragma once

#include <string>

namespace xingping {

struct Text {
  std::string zh;
  std::string en;
};

}  // namespace xingping
