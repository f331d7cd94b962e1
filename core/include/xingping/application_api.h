// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The boundary, for the export.
#pragma once

#include "xingping/json_api.h"

namespace xingping {

/// options: as for Kit::assess, with "created_on".
[[nodiscard]] std::string application(const Kit& kit, std::string_view category, std::string_view answers,
                                      std::string_view options);

}  // namespace xingping
