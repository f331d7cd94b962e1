// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What every function of the boundary does first: find, read, judge.
#pragma once

#include "xingping/answers.h"
#include "xingping/assessment.h"
#include "xingping/json_api.h"

namespace xingping {

/// A sheet and options as values, or the answer that says why not.
struct Request {
  Options options;
  Answers answers;
  Issues issues;  // of the sheet
  std::optional<std::string> failure;
};

/// The same before one category.
struct CategoryRequest : Request {
  CategoryRef which;
};

struct Judged : CategoryRequest {
  Assessment assessment;
};

/// An id from outside may be no UTF-8; ids are ASCII, so nothing is lost on the right ones.
[[nodiscard]] std::string printable(std::string_view id);
[[nodiscard]] Issue no_category(std::string_view path);

/// Options with errors have no value. `programme` is null where no single one is meant: then there is no target, and
/// the date stays open.
[[nodiscard]] std::optional<Options> parse_options(std::string_view text, const Programme* programme, Issues& issues);

/// About all categories.
[[nodiscard]] Request read_request(const Kit& kit, std::string_view sheet, std::string_view options);
/// About one, "programme/category".
[[nodiscard]] CategoryRequest read_category_request(const Kit& kit, std::string_view category, std::string_view sheet,
                                                    std::string_view options);
[[nodiscard]] Judged judge(const Kit& kit, std::string_view category, std::string_view sheet, std::string_view options);

}  // namespace xingping
