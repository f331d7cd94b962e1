// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "load/texts.h"

#include <algorithm>
#include <array>

#include "characters.h"

namespace xingping::load {
namespace {

using json::Cursor;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_plain(char c) { return is_digit(c) || is_letter(c); }

template <class Accept>
bool all_of(std::string_view text, Accept accept) {
  return std::all_of(text.begin(), text.end(), accept);
}

void raise(std::string& text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
}

/// What is wrong with a code, in both languages; empty when nothing is.
struct Fault {
  std::string zh;
  std::string en;
};

/// A code of `length` characters out of `alphabet`.
std::optional<Fault> check_characters(std::string_view code, std::size_t length, std::string_view alphabet) {
  const std::size_t found = count_characters(code);
  if (found != length)
    return Fault{"应为 " + std::to_string(length) + " 位，实际 " + std::to_string(found) + " 位",
                 std::to_string(length) + " characters are needed, there are " + std::to_string(found)};
  for (std::size_t i = 0; i < code.size(); ++i)
    if (alphabet.find(code[i]) == std::string_view::npos)
      return Fault{"第 " + std::to_string(i + 1) + " 位不能用这个字符",
                   "character " + std::to_string(i + 1) + " cannot stand there"};
  return std::nullopt;
}

Fault wrong_check_digit(char expected) {
  return {std::string("最后一位校验码应为 ") + expected + "，请核对前面各位",
          std::string("the last character should be ") + expected + " for the ones before it"};
}

/// GB 32100-2015: 31 characters without I, O, S, V, Z; weights are the powers of 3 modulo 31.
std::optional<Fault> check_credit_code(std::string_view code) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  constexpr std::size_t length = 18;
  if (auto fault = check_characters(code, length, alphabet)) return fault;
  std::size_t sum = 0;
  std::size_t weight = 1;
  for (std::size_t i = 0; i + 1 < length; ++i) {
    sum += alphabet.find(code[i]) * weight;
    weight = weight * 3 % alphabet.size();
  }
  const char expected = alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
  if (code.back() != expected) return wrong_check_digit(expected);
  return std::nullopt;
}

/// GB 11714: eight characters and a check digit modulo 11, where ten is X.
std::optional<Fault> check_organisation_code(std::string_view code) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  constexpr std::array<std::size_t, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::size_t modulus = 11;
  if (auto fault = check_characters(code, weights.size() + 1, alphabet)) return fault;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += alphabet.find(code[i]) * weights[i];
  const char expected = "0123456789X"[(modulus - sum % modulus) % modulus];
  if (code.back() != expected) return wrong_check_digit(expected);
  return std::nullopt;
}

std::optional<std::string> read_code(const Cursor& at, std::string text, std::string_view issue,
                                     std::optional<Fault> (*check)(std::string_view)) {
  raise(text);
  std::erase(text, ' ');
  std::erase(text, '-');
  const auto fault = check(text);
  if (!fault) return text;
  at.report(issue, {at.node().text, fault->zh}, {at.node().text, fault->en});
  return std::nullopt;
}

/// Eleven digits; blanks, hyphens and the country code are left out.
std::optional<std::string> mobile_of(std::string text) {
  std::erase(text, ' ');
  std::erase(text, '-');
  if (text.starts_with("+86")) text.erase(0, 3);
  const bool fits = text.size() == 11 && all_of(text, is_digit) && text[0] == '1' && text[1] >= '3';
  return fits ? std::optional(std::move(text)) : std::nullopt;
}

/// Area code, number, extension, in whatever way they are parted.
bool is_phone(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  std::string rest(text);
  std::erase_if(rest, [](char c) { return is_digit(c) || c == '+' || c == '-' || c == ' ' || c == '(' || c == ')'; });
  const bool parted = rest.empty() || rest == "转" || rest == "（）" || rest == "（）转";
  return parted && digits >= 7 && digits <= 20 && text.find('+', 1) == std::string_view::npos;
}

/// Names parted by dots, two at least; beyond ASCII whatever is no blank.
bool is_host(std::string_view host) {
  if (host.find('.') == std::string_view::npos) return false;
  while (true) {
    const auto end = std::min(host.find('.'), host.size());
    const auto label = host.substr(0, end);
    const bool fits = !label.empty() && label.front() != '-' && label.back() != '-' &&
                      all_of(label, [](char c) { return is_plain(c) || c == '-' || (c & 0x80) != 0; });
    if (!fits) return false;
    if (end == host.size()) return true;
    host.remove_prefix(end + 1);
  }
}

bool is_email(std::string_view text) {
  constexpr std::string_view beside = ".!#$%&*+/=?^_{|}~-'`";
  const auto mark = text.find('@');
  if (mark == std::string_view::npos || mark == 0) return false;
  const auto name = text.substr(0, mark);
  const bool named = all_of(name, [&](char c) { return is_plain(c) || beside.find(c) != std::string_view::npos; }) &&
                     name.front() != '.' && name.back() != '.' && name.find("..") == std::string_view::npos;
  return named && is_host(text.substr(mark + 1));
}

/// With or without http(s)://; nothing else is opened from a form.
bool is_url(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme)) {
      text.remove_prefix(scheme.size());
      break;
    }
  const bool clean = all_of(text, [](char c) { return c != ' ' && c != '"' && c != '<' && c != '>' && c != '\\'; });
  const auto authority = text.substr(0, text.find_first_of("/?#"));
  const auto colon = std::min(authority.find(':'), authority.size());
  const auto port = authority.substr(std::min(colon + 1, authority.size()));
  return clean && is_host(authority.substr(0, colon)) && (colon == authority.size() || !port.empty()) &&
         all_of(port, is_digit);
}

/// The place of a character that may not stand there, counted from 1; 0 when there is none.
std::size_t find_control(std::string_view text, bool lines) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < text.size(); i += length_of_character(text[i])) {
    ++place;
    if (lines && text[i] == '\n') continue;
    if (is_control(text.substr(i, length_of_character(text[i])))) return place;
  }
  return 0;
}

/// Line breaks of every system as one character.
void unify_lines(std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  text = std::move(out);
}

}  // namespace

std::optional<std::string> read_text(const Cursor& at, TextFormat format) {
  const auto given = at.string();
  if (!given) return std::nullopt;
  std::string text(trimmed(*given));
  if (text.empty()) return std::nullopt;
  if (count_characters(text) > max_text) {
    at.report("text-too-long", {std::to_string(max_text)});
    return std::nullopt;
  }
  const bool lines = format == TextFormat::paragraph;
  if (lines) unify_lines(text);
  if (const auto place = find_control(text, lines); place > 0) {
    at.report("control-character", {std::to_string(place)});
    return std::nullopt;
  }
  const auto keep = [&](std::string_view issue, bool fits) -> std::optional<std::string> {
    if (fits) return std::move(text);
    at.report(issue, {text});
    return std::nullopt;
  };
  switch (format) {
    case TextFormat::line:
    case TextFormat::paragraph: return text;
    case TextFormat::credit_code: return read_code(at, text, "invalid-credit-code", check_credit_code);
    case TextFormat::organisation_code:
      return read_code(at, text, "invalid-organisation-code", check_organisation_code);
    case TextFormat::mobile: {
      if (auto mobile = mobile_of(text)) return mobile;
      return keep("invalid-mobile", false);
    }
    case TextFormat::phone: return keep("invalid-phone", is_phone(text));
    case TextFormat::email: return keep("invalid-email", is_email(text));
    case TextFormat::url: return keep("invalid-url", is_url(text));
  }
  return std::nullopt;
}

}  // namespace xingping::load
