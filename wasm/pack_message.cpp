// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// In the smaller modules, instead of core/src/pack_messages.cpp: they are handed packs that the build has checked, so
// of a damaged one they say where and under which code, and leave the sentence about it to the largest.
#include "messages.h"

namespace xingping {

const Message* find_pack_message(std::string_view code) {
  static constexpr std::string_view zh = "评价标准文件在此处有误";
  static constexpr std::string_view en = "the file of criteria has a defect here";
  static constexpr Message defect{"", Severity::error, zh, en};
  static constexpr Message doubt{"", Severity::warning, zh, en};
  return code == "unused-template" ? &doubt : &defect;
}

}  // namespace xingping
