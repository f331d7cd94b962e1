// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of a command line, read one after the other: by the commands, and by completion up to where it stands.
#pragma once

#include "commands.h"

namespace xingping::cli {

struct Reading {
  Arguments arguments;
  const Command* command = nullptr;
  const Option* pending = nullptr;  // its value comes next
  bool only_operands = false;       // after "--"
};

/// Null, or why the word does not fit; then it is passed over.
[[nodiscard]] std::optional<Text> take(Reading& reading, const std::string& word);

}  // namespace xingping::cli
