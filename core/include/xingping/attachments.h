// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The evidence of an application as the numbered list that goes with it.
#pragma once

#include "xingping/assessment.h"

namespace xingping {

/// The same kind with the same file is one attachment, however much it proves.
struct Attachment {
  std::string kind;
  Text label;
  Proof::Status status = Proof::Status::missing;
  std::optional<std::size_t> number;  // in the list that goes out: only what is there is numbered
  std::string file;
  std::vector<std::string> notes;
  std::vector<FactIndex> facts;
  std::vector<std::uint32_t> criteria;  // of the category
};

/// In the order of the first criterion that wants it; then what the sheet has for other facts of `more`. A criterion
/// that holds, or stands in the way, at `level` wants what it names itself, and for each of its facts whatever proves
/// it until something does; what the sheet says nothing of is missing.
[[nodiscard]] std::vector<Attachment> list_attachments(const Pack& pack, const Category& category,
                                                       const Answers& answers, const Assessment& assessment,
                                                       std::size_t level, const std::vector<FactIndex>& more);

}  // namespace xingping
