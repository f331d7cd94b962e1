// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two C functions that nlohmann's lexer calls and whose results the core throws away: the double of a number (we keep
// its text, exact) and the printed form of a bad token (we say line and column). Their real versions bring 128-bit
// floating point and printf along, 5 kB of the download. The parity tests hold the module against native builds that
// use the real ones.
#include <cstdarg>
#include <cstddef>
#include <cstring>

extern "C" {

double strtod(const char* text, char** end) {
  if (end != nullptr) *end = const_cast<char*>(text) + std::strlen(text);
  return 0;
}
// Their neighbours in libc, which would bring the real strtod back.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
}
