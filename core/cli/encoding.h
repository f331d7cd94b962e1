// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Files that are not the UTF-8 text they should be, told apart so that the user hears what to do.
#pragma once

#include <string>
#include <string_view>

namespace xingping::cli {

/// What the bytes most likely are. `gb18030`: what Chinese Windows calls ANSI, GBK and GB2312 included.
enum class Encoding { utf8, utf16, gb18030, archive, pdf, unknown };
[[nodiscard]] Encoding guess_encoding(std::string_view bytes);
/// The line, from 1, of the first byte that is not UTF-8.
[[nodiscard]] std::size_t first_bad_line(std::string_view bytes);

/// For one line on a terminal: control characters, which it would obey, are blanks, and what is no UTF-8 is "?".
[[nodiscard]] std::string printable(std::string text);

}  // namespace xingping::cli
