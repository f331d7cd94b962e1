// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// C functions that nlohmann's lexer calls and whose results the core throws away: the double of a number (we keep
// its text, exact) and the printed form of a bad token (we say line and column). Their real versions bring 128-bit
// floating point and printf along, 5 kB of the download. All the lexer wants to know of a double is whether it is
// finite, and that is answered exactly; the parity tests hold the module against native builds that use the real ones.
// Whole numbers in any base become whole numbers in base ten, and the parser's list of open brackets grows word by
// word.
#include <algorithm>
#include <cerrno>
#include <climits>
#include <cmath>
#include <cstdarg>
#include <cstddef>
#include <cstring>
#include <new>
#include <string>
#include <string_view>

namespace {

/// 2^1024 − 2^970: from here on a decimal rounds to infinity. 309 digits.
constexpr std::string_view first_infinite =
    "17976931348623158079372897140530341507993413271003782693617377898044496829276475094664901797758720709633028641669"
    "28879109465555478519404026306574886715058206819089020007083836762738548458177115317644757302700698555713669596228"
    "42914819860834936475292719074168444365510704342711559699508093042880177904174497792";

/// Whether the JSON number `text` is too large for a double.
bool overflows(const char* text) {
  constexpr long enough = 100'000;
  std::string digits;  // without leading zeros
  long before_point = 0;
  bool after_point = false;
  const char* at = text + (*text == '-' ? 1 : 0);
  for (; (*at >= '0' && *at <= '9') || *at == '.'; ++at) {
    if (*at == '.') {
      after_point = true;
      continue;
    }
    if (digits.empty() && *at == '0') {
      before_point -= after_point ? 1 : 0;
      continue;
    }
    digits += *at;
    before_point += after_point ? 0 : 1;
  }
  if (digits.empty()) return false;
  long exponent = 0;
  if (*at == 'e' || *at == 'E') {
    const bool down = *++at == '-';
    if (*at == '-' || *at == '+') ++at;
    for (; *at >= '0' && *at <= '9'; ++at) exponent = exponent < enough ? exponent * 10 + (*at - '0') : enough;
    if (down) exponent = -exponent;
  }
  const long magnitude = before_point + exponent;
  const auto limit = static_cast<long>(first_infinite.size());
  if (magnitude != limit) return magnitude > limit;
  digits.resize(std::max(digits.size(), first_infinite.size()), '0');
  return digits.compare(0, first_infinite.size(), first_infinite) >= 0;
}

/// Digits up to `most`; more is a range error, as in C.
unsigned long long read_digits(const char* text, char** end, unsigned long long most) {
  unsigned long long value = 0;
  for (; *text >= '0' && *text <= '9'; ++text) {
    const auto digit = static_cast<unsigned>(*text - '0');
    if (value > (most - digit) / 10) errno = ERANGE;
    value = value * 10 + digit;
  }
  *end = const_cast<char*>(text);
  return value;
}

/// std::vector<bool> as libc++ lays it out.
struct Flags {
  std::size_t* words;
  std::size_t size;      // flags
  std::size_t capacity;  // words
};

}  // namespace

extern "C" {

unsigned long long strtoull(const char* text, char** end, int /*base*/) { return read_digits(text, end, ULLONG_MAX); }
long long strtoll(const char* text, char** end, int /*base*/) {
  constexpr auto most = static_cast<unsigned long long>(LLONG_MAX);
  if (*text != '-') return static_cast<long long>(read_digits(text, end, most));
  return static_cast<long long>(0 - read_digits(text + 1, end, most + 1));
}
// Their neighbours in libc, which would bring the real ones back.
unsigned long strtoul(const char* text, char** end, int /*base*/) {
  return static_cast<unsigned long>(read_digits(text, end, ULONG_MAX));
}
long strtol(const char* text, char** end, int base) { return static_cast<long>(strtoll(text, end, base)); }

// nlohmann's parser keeps what is open in a std::vector<bool>, whose own reserve() brings copying by bits at any
// offset. Under another name than this one libc++'s is linked, which is right as well.
void reserve_flags(Flags& flags, std::size_t wanted) __asm__("_ZNSt3__26vectorIbNS_9allocatorIbEEE7reserveEm");
void reserve_flags(Flags& flags, std::size_t wanted) {
  constexpr std::size_t bits = sizeof(std::size_t) * CHAR_BIT;
  const std::size_t words = (wanted + bits - 1) / bits;
  if (words <= flags.capacity) return;
  auto* const grown = static_cast<std::size_t*>(::operator new(words * sizeof(std::size_t)));
  if (flags.words != nullptr) std::memcpy(grown, flags.words, flags.capacity * sizeof(std::size_t));
  ::operator delete(flags.words);
  flags.words = grown;
  flags.capacity = words;
}

double strtod(const char* text, char** end) {
  if (end != nullptr) *end = const_cast<char*>(text) + std::strlen(text);
  return overflows(text) ? HUGE_VAL : 0;
}
// Their neighbours in libc, which would bring the real strtod back.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
// Embind prints the address of a type it does not know; there is none. The compiler may pick any of the three
// spellings.
int sprintf(char* out, const char* /*format*/, ...) { return snprintf(out, 1, ""); }
int siprintf(char* out, const char* /*format*/, ...) { return snprintf(out, 1, ""); }
int __small_sprintf(char* out, const char* /*format*/, ...) { return snprintf(out, 1, ""); }

// What the type information of std::exception refers to. Nothing is thrown, caught or cast by type here, so nobody
// looks, and the code that would look stays out.
extern const void* const class_type_info[8] __asm__("_ZTVN10__cxxabiv117__class_type_infoE");
extern const void* const si_class_type_info[8] __asm__("_ZTVN10__cxxabiv120__si_class_type_infoE");
const void* const class_type_info[8] = {};
const void* const si_class_type_info[8] = {};
}
