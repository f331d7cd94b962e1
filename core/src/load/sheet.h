// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A sheet, wherever it stands: by itself, or within an application.
#pragma once

#include "json/cursor.h"
#include "xingping/answers.h"
#include "xingping/pack.h"

namespace xingping::load {

/// Where the parts of a sheet are; each may be absent.
struct SheetPlaces {
  std::optional<json::Cursor> name;
  std::optional<json::Cursor> type;
  std::optional<json::Cursor> answers;
  std::optional<json::Cursor> evidence;
  std::optional<json::Cursor> history;
};

/// Every good answer is kept.
[[nodiscard]] Answers read_sheet(const Pack& pack, const SheetPlaces& places);

}  // namespace xingping::load
