// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The bureau's side: an application that came in, judged again by what is loaded here.
#pragma once

#include "xingping/fill.h"

namespace xingping {

enum class Verdict { agrees, differs, unreadable };
[[nodiscard]] const char* name_of(Verdict verdict);

/// Something that the application states and judging it again does not find.
struct Difference {
  std::string pointer;  // into the application
  std::optional<std::string> criterion;
  std::optional<std::string> level;
  std::optional<std::string> form;
  std::optional<std::string> field;
  std::optional<std::string> stated;  // empty when it is not there, or null
  std::optional<std::string> found;
};

/// What the application says, and what is found here.
struct Pair {
  std::optional<std::string> stated;
  std::optional<std::string> found;
};

/// A line of a summary table.
struct SummaryLine {
  const Form* form = nullptr;
  std::vector<std::string> cells;  // by field
};

struct Verification {
  Verdict verdict = Verdict::unreadable;
  std::string name;
  std::optional<std::string> type;
  std::string programme;
  std::string category;
  Pair edition;
  Pair pack;    // digests of the criteria
  Pair digest;  // of the application; the first form of it had none
  std::optional<std::string> target;
  std::optional<std::string> as_of;
  Pair guaranteed;
  Pair reachable;
  std::vector<Difference> differences;  // the first max_differences
  std::vector<SummaryLine> summary;
  Issues issues;
};

inline constexpr std::size_t max_differences = 200;

/// Total: any text has a verdict. It agrees when everything that this kit can judge again comes out as stated and the
/// digest is the one over what is there.
[[nodiscard]] Verification verify(const Pack& pack, std::string_view application);

/// See criteria/schema/verification.json.
[[nodiscard]] std::string write_verification(const Verification& from);

}  // namespace xingping
