// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The boundary, for forms and the export. The kit must have been loaded with read_form to know of forms.
#pragma once

#include "xingping/json_api.h"

namespace xingping {

/// Every form with the facts it asks for, described in full; see criteria/schema/forms.json.
[[nodiscard]] std::string forms(const Kit& kit);

/// path: "programme/form"; category: id of one that applies with it; options: as for Kit::assess, with "created_on".
/// See criteria/schema/filled.json. Issues: unknown-form, unknown-category, and those of the sheet and the options.
[[nodiscard]] std::string fill(const Kit& kit, std::string_view path, std::string_view category,
                               std::string_view answers, std::string_view options);

/// options: as for Kit::assess, with "created_on", which must be given. See criteria/schema/application.json.
[[nodiscard]] std::string application(const Kit& kit, std::string_view category, std::string_view answers,
                                      std::string_view options);

/// An application that came in, as the text of its file, judged again; see criteria/schema/verification.json.
[[nodiscard]] std::string verify(const Kit& kit, std::string_view application);

/// A summary table of cells that `verify` gave, [["1", …], …], numbered in their order: columns, rows, and the same as
/// CSV for a spreadsheet; see criteria/schema/summary.json. path: "programme/form".
[[nodiscard]] std::string summary(const Kit& kit, std::string_view path, std::string_view rows);

}  // namespace xingping
