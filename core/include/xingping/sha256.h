// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), so that packs and applications carry a digest that any tool can recompute.
#pragma once

#include <string>
#include <string_view>

namespace xingping {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace xingping
