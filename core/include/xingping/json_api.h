// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The boundary: JSON text in, JSON text out. The command line, the tests and the page all come through here. This is
// the part that judges; advice_api.h and application_api.h go on from a Kit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xingping/issue.h"
#include "xingping/pack.h"
#include "xingping/report.h"

namespace xingping {

/// What a question may state besides the answers.
struct Options {
  Context context;
  std::optional<Day> as_of;  // as stated; `context` holds the reference date when it is not
  Detail detail = Detail::full;
  std::optional<std::size_t> target;  // level aimed at
  std::optional<Day> created_on;      // of an application
};

/// Packs loaded once, then queried. Every member is a pure function of its arguments and never fails: what cannot be
/// done comes back as {"issues": […]}. Shapes: wasm/kit/ and criteria/schema/.
class Kit {
 public:
  /// bundle: {"partial"?: bool, "documents": {"facts/company.json": {…}, …}}; see load_bundle.
  explicit Kit(std::string_view bundle);
  explicit Kit(Loaded<Pack> loaded) : pack_(std::move(loaded.value)), issues_(std::move(loaded.issues)) {}

  /// {"issues": […]} of loading.
  [[nodiscard]] std::string issues() const;
  [[nodiscard]] std::string list() const;
  /// category: "programme/category".
  [[nodiscard]] std::string describe(std::string_view category) const;
  /// One question, as a category's description has it, but the applicant type, which is asked of everyone.
  [[nodiscard]] std::string fact(std::string_view id) const;
  /// options: {"as_of"?: date, "stage"?: stage, "brief"?: true, "target"?: level}; empty text for none.
  [[nodiscard]] std::string assess(std::string_view category, std::string_view answers, std::string_view options) const;
  /// Both bounds alone: {"level": {"guaranteed", "reachable"}, "issues": […]}. The same options.
  [[nodiscard]] std::string bounds(std::string_view category, std::string_view answers, std::string_view options) const;
  /// Every category ranked. options: {"as_of"?: date, "stage"?: stage}.
  [[nodiscard]] std::string match(std::string_view answers, std::string_view options) const;
  /// {"answers": the sheet in canonical form or null, "issues": […]}.
  [[nodiscard]] std::string read(std::string_view answers) const;

  /// The same options as a value; without one when they have errors. An empty category stands for all of them.
  [[nodiscard]] Loaded<Options> read_options(std::string_view category, std::string_view options) const;
  [[nodiscard]] const std::optional<Pack>& pack() const { return pack_; }
  [[nodiscard]] const Issues& load_issues() const { return issues_; }

 private:
  std::optional<Pack> pack_;
  Issues issues_;
};

/// {"issues": […]}
[[nodiscard]] std::string write_issues(const Issues& issues);

}  // namespace xingping
