// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Issue codes with their sentences, in two tables: what an applicant can meet, and what only the author of a pack can.
#pragma once

#include <span>

#include "xingping/issue.h"

namespace xingping {

struct Message {
  std::string_view code;
  Severity severity;
  std::string_view zh;
  std::string_view en;
};

/// Those that concern a text or an answer sheet.
[[nodiscard]] std::span<const Message> sheet_messages();

/// One that concerns a pack; null when there is none. A module that is handed only packs which the build has checked
/// brings a shorter one: wasm/pack_message.cpp.
[[nodiscard]] const Message* find_pack_message(std::string_view code);

}  // namespace xingping
