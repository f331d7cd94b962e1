// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The packs the tests work on: the tiny one beside the fixtures, and the criteria as shipped.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "xingping/answers.h"
#include "xingping/evaluate.h"
#include "xingping/load_pack.h"
#include "xingping/pack.h"

namespace support {

using Json = nlohmann::json;

/// `path` is below the root of the repository.
[[nodiscard]] std::string read_file(const std::string& path);

/// tests/core/fixtures/base-pack.json, a bundle of one programme `base` with one category `one`.
[[nodiscard]] const Json& base_bundle();

/// An RFC 6902 patch. Not a Json: {operation} would be that operation itself, not a list of one.
using Patch = std::vector<Json>;
[[nodiscard]] Json replace(const std::string& path, const Json& value);
[[nodiscard]] Json add(const std::string& path, const Json& value);
[[nodiscard]] Json remove(const std::string& path);
/// The base bundle after a patch.
[[nodiscard]] Json patched(const Patch& patch);

/// Where the documents of the base bundle are, for patches.
inline const std::string base_category = "/documents/base~1one.json";
inline const std::string base_programme = "/documents/base~1programme.json";
inline const std::string base_facts = "/documents/base~1facts.json/facts";

/// The issues of loading the base bundle after a patch; it has no value exactly when one of them is an error.
[[nodiscard]] std::string refusal(const Patch& patch);

/// The loaded bundle; a bundle with issues fails the test.
[[nodiscard]] xingping::Pack load(const Json& bundle);
[[nodiscard]] const xingping::Pack& base_pack();

/// Every document below criteria/ that a kit loads.
[[nodiscard]] const std::vector<xingping::Document>& criteria_documents();
[[nodiscard]] const xingping::Pack& criteria();

/// Calls visit(programme, category) for every category.
template <class Visit>
void each_category(const xingping::Pack& pack, Visit visit) {
  for (const auto& programme : pack.programmes)
    for (const auto& category : programme.categories) visit(programme, category);
}

/// A sheet's JSON text; `applicant` may be empty.
[[nodiscard]] std::string sheet_text(const Json& answers, std::string_view applicant = "enterprise");
/// The sheet as read; issues fail the test.
[[nodiscard]] xingping::Answers sheet(const xingping::Pack& pack, const Json& answers,
                                      std::string_view applicant = "enterprise");

/// The index of a fact, criterion or group that must be there.
[[nodiscard]] xingping::FactIndex fact(const xingping::Pack& pack, std::string_view id);
[[nodiscard]] std::uint32_t criterion(const xingping::Category& category, std::string_view id);
[[nodiscard]] std::uint32_t group(const xingping::Category& category, std::string_view id);

/// The day of "2021-06-30".
[[nodiscard]] xingping::Day day(std::string_view date);

/// Issues as "code pointer" lines, for failure messages and whole comparisons.
[[nodiscard]] std::string listed(const xingping::Issues& issues);

}  // namespace support
