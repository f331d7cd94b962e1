// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The tokens of JSON text, strictly as RFC 8259 has them. After a refusal it stands at the character that was wrong.
#pragma once

#include <string>
#include <string_view>

namespace xingping::json {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  /// NUL at the end; a NUL in the text begins no token either.
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
  bool take(char wanted);
  bool take(std::string_view wanted);
  void skip_spaces();

  [[nodiscard]] bool read_word(std::string_view word);
  /// Behind the opening quotation mark; decoded to UTF-8.
  [[nodiscard]] bool read_string(std::string& into);
  [[nodiscard]] bool read_number(std::string& into);

  struct Place {
    std::size_t line = 1;
    std::size_t column = 1;  // in characters
  };
  [[nodiscard]] Place place() const;

 private:
  [[nodiscard]] bool read_digits();
  [[nodiscard]] bool read_escape(std::string& into);
  [[nodiscard]] bool read_unit(unsigned& into);
  [[nodiscard]] bool skip_character();

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Numbers of such a size are sensible nowhere, and other readers of JSON refuse them or take them for infinite.
[[nodiscard]] bool is_beyond_double(std::string_view number);

}  // namespace xingping::json
