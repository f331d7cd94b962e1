// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the mutated copies of the core's sources call (see sites.mjs): each site says what the source says, unless its
// number is the one in XINGPING_MUTANT. So a file is compiled once for all of its mutants.
// With XINGPING_REACHED, the name of a file, no mutant is active, and at the end the file holds a byte for each: 1
// where the mutant would have said something else at least once (a run without that cannot notice it); then the seconds
// taken.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <type_traits>

namespace mutant {

inline const char* const notes = std::getenv("XINGPING_REACHED");
inline const char* const chosen = std::getenv("XINGPING_MUTANT");
constexpr long none = 0;
constexpr long noting = -1;
inline const long active = notes != nullptr ? noting : chosen != nullptr ? std::atol(chosen) : none;

constexpr long most = 1L << 16;
inline struct Reached {
  bool list[most] = {};
  ~Reached() {
    std::FILE* file = notes != nullptr ? std::fopen(notes, "wb") : nullptr;
    if (file == nullptr) return;
    std::fwrite(list, 1, sizeof list, file);
    std::fprintf(file, "%.3f", static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
    std::fclose(file);
  }
} reached;

/// What the source says at a site, or what mutant `id` says instead. Never while compiling: constants stay.
template <class T, class Instead>
constexpr T said(long id, T value, const Instead& instead) {
  if (std::is_constant_evaluated()) return value;
  if (active == id) return instead();
  if (active == noting && !reached.list[id] && instead() != value) reached.list[id] = true;
  return value;
}

/// Whether mutant `id` leaves out what stands here.
constexpr bool yes(long id) {
  if (std::is_constant_evaluated()) return false;
  if (active == noting) reached.list[id] = true;
  return active == id;
}

constexpr bool held(long id, bool condition, bool instead) {
  return said(id, condition, [&] { return instead; });
}
constexpr bool truth(long id, bool condition) { return held(id + 1, held(id, condition, true), false); }
constexpr bool never(long id, bool condition) { return held(id, condition, false); }
constexpr bool negated(long id, bool operand) { return held(id, !operand, operand); }

template <class T>
constexpr T number(long id, T literal) {
  return said(id, literal, [&] {
    if constexpr (std::is_same_v<T, bool>)
      return !literal;
    else
      return static_cast<T>(literal + 1);
  });
}

/// A neighbour in the list of enumerators.
template <class E>
constexpr E other(long id, E enumerator) {
  const auto value = static_cast<std::underlying_type_t<E>>(enumerator);
  return said(id, enumerator, [&] { return static_cast<E>(value > 0 ? value - 1 : value + 1); });
}

// INVARIANT: an operator's first mutant is its boundary, the second its negation; equality has the negation alone.
#define XINGPING_COMPARISON(name, op, first, second)                                              \
  template <class A, class B>                                                                     \
  constexpr bool name(long id, const A& a, const B& b) {                                          \
    bool out = said(id, static_cast<bool>(a op b), [&] { return static_cast<bool>(a first b); }); \
    return #first[0] == #second[0] ? out : held(id + 1, out, !out);                               \
  }
XINGPING_COMPARISON(less, <, <=, >=)
XINGPING_COMPARISON(less_equal, <=, <, >)
XINGPING_COMPARISON(greater, >, >=, <=)
XINGPING_COMPARISON(greater_equal, >=, >, <)
XINGPING_COMPARISON(equal, ==, !=, !=)
XINGPING_COMPARISON(not_equal, !=, ==, ==)
#undef XINGPING_COMPARISON

#define XINGPING_ARITHMETIC(name, op, instead)                                           \
  template <class A, class B>                                                            \
  constexpr auto name(long id, A a, B b) {                                               \
    return said(id, a op b, [&] { return static_cast<decltype(a op b)>(a instead b); }); \
  }
XINGPING_ARITHMETIC(plus, +, -)
XINGPING_ARITHMETIC(minus, -, +)
XINGPING_ARITHMETIC(times, *, +)
XINGPING_ARITHMETIC(divided, /, *)
XINGPING_ARITHMETIC(remainder, %, /)
XINGPING_ARITHMETIC(left, <<, >>)
XINGPING_ARITHMETIC(right, >>, <<)
XINGPING_ARITHMETIC(bits_and, &, |)
XINGPING_ARITHMETIC(bits_or, |, &)
XINGPING_ARITHMETIC(bits_xor, ^, |)
#undef XINGPING_ARITHMETIC

}  // namespace mutant
