// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From a category's tree to a flat program.
#pragma once

#include "xingping/issue.h"
#include "xingping/pack.h"

namespace xingping {

/// Issues: cyclic-reference, unknown-reference, json-too-deep, each at the element whose condition it is.
[[nodiscard]] Loaded<Program> compile(const Category& category, const std::vector<Fact>& facts,
                                      std::size_t level_count);

/// While it lives the category is as the other way of the reading has it; the reading keeps what the category said.
class OtherWay {
 public:
  OtherWay(Category& category, Reading& reading);
  OtherWay(const OtherWay&) = delete;
  OtherWay& operator=(const OtherWay&) = delete;
  ~OtherWay();

 private:
  Category& category_;
  Reading& reading_;
  std::vector<std::vector<std::uint32_t>> members_;  // by group, as they were
};

/// A copy of the category as the other way of `reading` has it.
[[nodiscard]] Category apply_reading(const Category& category, const Reading& reading);

/// True when the category has a criterion, group or route, as `kind` says, of that id.
[[nodiscard]] bool has_element(const Category& category, Override::Target kind, std::string_view id);

/// True when the reading's encoding changes something in this category.
[[nodiscard]] bool concerns(const Reading& reading, const Category& category);

}  // namespace xingping
