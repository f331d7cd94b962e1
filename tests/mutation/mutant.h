// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the mutated copies of the core's sources call (see sites.mjs): each site says what the source says, unless its
// number is the one in XINGPING_MUTANT. So a file is compiled once for all of its mutants.
#pragma once

#include <cstdlib>
#include <type_traits>

namespace mutant {

inline const long active = std::getenv("XINGPING_MUTANT") ? std::atol(std::getenv("XINGPING_MUTANT")) : 0;

/// Never while compiling: constants are what the source says.
constexpr bool yes(long id) { return std::is_constant_evaluated() ? false : id == active; }

constexpr bool truth(long id, bool condition) { return yes(id) ? true : yes(id + 1) ? false : condition; }
constexpr bool never(long id, bool condition) { return yes(id) ? false : condition; }
constexpr bool negated(long id, bool operand) { return yes(id) ? operand : !operand; }

template <class T>
constexpr T number(long id, T literal) {
  if constexpr (std::is_same_v<T, bool>)
    return yes(id) != literal;
  else
    return yes(id) ? static_cast<T>(literal + 1) : literal;
}

/// A neighbour in the list of enumerators.
template <class E>
constexpr E other(long id, E enumerator) {
  const auto value = static_cast<std::underlying_type_t<E>>(enumerator);
  return yes(id) ? static_cast<E>(value > 0 ? value - 1 : value + 1) : enumerator;
}

// INVARIANT: an operator's first mutant is its boundary, the second its negation; equality has the negation alone.
#define XINGPING_COMPARISON(name, op, first, second)     \
  template <class A, class B>                            \
  constexpr bool name(long id, const A& a, const B& b) { \
    if constexpr (requires { a first b; })               \
      if (yes(id)) return a first b;                     \
    if constexpr (requires { a second b; })              \
      if (yes(id + 1)) return a second b;                \
    return static_cast<bool>(a op b);                    \
  }
XINGPING_COMPARISON(less, <, <=, >=)
XINGPING_COMPARISON(less_equal, <=, <, >)
XINGPING_COMPARISON(greater, >, >=, <=)
XINGPING_COMPARISON(greater_equal, >=, >, <)
XINGPING_COMPARISON(equal, ==, !=, !=)
XINGPING_COMPARISON(not_equal, !=, ==, ==)
#undef XINGPING_COMPARISON

#define XINGPING_ARITHMETIC(name, op, instead)                              \
  template <class A, class B>                                               \
  constexpr auto name(long id, A a, B b) {                                  \
    return yes(id) ? static_cast<decltype(a op b)>(a instead b) : (a op b); \
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
