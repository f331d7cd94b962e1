// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The base pack with texts, a list of records and two forms: `paper`, which uses everything a form can, and
// the summary `lines`.
#pragma once

#include "support/packs.h"
#include "xingping/fill.h"

namespace support {

[[nodiscard]] const Json& forms_bundle();
[[nodiscard]] const xingping::Pack& forms_pack();

/// Where the documents of the forms are, for patches.
inline const std::string paper = "/documents/base~1forms~1paper.json";
inline const std::string lines = "/documents/base~1forms~1lines.json";

/// The issues of loading the bundle after a patch.
[[nodiscard]] std::string refusal_of_form(const Patch& patch);

/// Answers that fill every blank of `paper`, hold level 4, and have their evidence.
[[nodiscard]] const Json& full_sheet();

/// A sheet of the forms pack with all that it takes to fill a form from it.
struct Filled {
  explicit Filled(const Json& sheet, std::optional<std::size_t> target = 1);

  /// The field of `paper`.
  [[nodiscard]] const xingping::FilledField& operator[](std::string_view field) const;
  /// "code field criterion" of each blocker.
  [[nodiscard]] std::string blockers() const;
  [[nodiscard]] xingping::Filing filing() const;

  xingping::CategoryRef which;
  xingping::Answers answers;
  xingping::Assessment assessment;
  std::optional<std::size_t> target;
  std::vector<xingping::Attachment> attachments;
  xingping::FilledForm form;
};

}  // namespace support
