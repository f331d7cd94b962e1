// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The summary table that a bureau hands in: one numbered line for each application.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xingping/form.h"
#include "xingping/issue.h"

namespace xingping {

using Cells = std::vector<std::string>;

/// The fields of a form in order, which are its columns.
[[nodiscard]] std::vector<const FormField*> columns_of(const Form& form);

/// [["1", "…"], …], numbered anew. A row that is none, or has another number of cells, is left out and said.
[[nodiscard]] Loaded<std::vector<Cells>> read_summary(const Form& form, std::string_view rows);

/// The number of each line, in the columns that ask for it.
void number_rows(const Form& form, std::vector<Cells>& rows);

/// Columns, rows and the CSV; see criteria/schema/summary.json.
[[nodiscard]] std::string write_summary(const Form& form, const std::vector<Cells>& rows, const Issues& issues);

/// RFC 4180 with a byte order mark, for Excel. No cell is ever run as a formula: what could be begins with an
/// apostrophe.
[[nodiscard]] std::string write_csv(const Form& form, const std::vector<Cells>& rows);

}  // namespace xingping
