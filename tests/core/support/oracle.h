// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a category says of a sheet, worked out the slow way straight from DESIGN §2: by recursion over the
// tree as it was read, with no compiled program, nothing shared, and other arithmetic than the core's.
#pragma once

#include <optional>

#include "xingping/assessment.h"
#include "xingping/pack.h"

namespace support {

class Oracle {
 public:
  Oracle(const xingping::Pack& pack, const xingping::Category& category, const xingping::Answers& answers,
         xingping::Context context)
      : pack_(pack), category_(category), values_(answers.values), context_(context) {}

  [[nodiscard]] xingping::Truth condition(const xingping::Condition& condition, std::size_t level) const;
  /// Null where the criterion is not required.
  [[nodiscard]] std::optional<xingping::Truth> criterion(std::uint32_t index, std::size_t level) const;
  [[nodiscard]] xingping::Truth group(std::uint32_t index, std::size_t level) const;
  [[nodiscard]] xingping::Truth level(std::size_t level) const;
  [[nodiscard]] xingping::Status status(std::uint32_t index, std::size_t level) const;

 private:
  [[nodiscard]] xingping::Truth leaf(const xingping::Condition& condition) const;
  [[nodiscard]] xingping::Truth quantity(const xingping::Condition& condition) const;
  [[nodiscard]] xingping::Truth items(const xingping::Condition& condition) const;
  [[nodiscard]] xingping::Truth years(const xingping::Condition& condition) const;
  [[nodiscard]] xingping::Truth named(const std::string& id, std::size_t level) const;

  const xingping::Pack& pack_;
  const xingping::Category& category_;
  const std::vector<xingping::Value>& values_;
  xingping::Context context_;
};

/// Sign of a/b − c/d for b, d > 0 and a, c ≥ 0, by continued fractions: no product, so nothing can overflow.
[[nodiscard]] int compare_fractions(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d);

}  // namespace support
