// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where a blank of a form is filled from, and what ticks its boxes.
#pragma once

#include "load/loader.h"
#include "load/texts.h"

namespace xingping::load {

struct FormScope {
  const Pack& pack;
  const FactTable& table;
  bool partial = false;  // some categories may not be there
};

/// "from"; nothing when it cannot be read, which is said.
[[nodiscard]] std::optional<FormSource> read_form_source(const Cursor& at, const FormScope& scope);

/// One of "options"; `categories`: those of the form.
[[nodiscard]] std::optional<FormOption> read_form_option(const Cursor& at, const FormSource& source,
                                                         const std::vector<std::string>& categories,
                                                         const Programme& programme, const FormScope& scope);

}  // namespace xingping::load
