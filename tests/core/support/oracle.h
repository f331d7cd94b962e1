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
  Oracle(const xingping::Pack& pack, const xingping::Programme& programme, const xingping::Category& category,
         const xingping::Answers& answers, xingping::Context context)
      : pack_(pack), programme_(programme), category_(category), answers_(answers), context_(context) {}

  [[nodiscard]] xingping::Truth condition(const xingping::Condition& condition, std::size_t level) const;
  /// Null where the criterion is not required.
  [[nodiscard]] std::optional<xingping::Truth> criterion(std::uint32_t index, std::size_t level) const;
  [[nodiscard]] xingping::Truth group(std::uint32_t index, std::size_t level) const;
  [[nodiscard]] xingping::Truth level(std::size_t level) const;
  [[nodiscard]] xingping::Status status(std::uint32_t index, std::size_t level) const;

 private:
  /// Where a condition looks: at a level of the category and its facts, or at one record and its fields.
  struct Place {
    const std::vector<xingping::Fact>& facts;
    const std::vector<xingping::Value>& values;
    std::size_t level;
  };
  [[nodiscard]] xingping::Truth in(const xingping::Condition& condition, const Place& place) const;
  [[nodiscard]] xingping::Truth leaf(const xingping::Condition& condition, const Place& place) const;
  [[nodiscard]] xingping::Truth count(const xingping::Condition& condition, const Place& place) const;
  [[nodiscard]] xingping::Truth sum(const xingping::Condition& condition, const Place& place) const;
  [[nodiscard]] xingping::Truth accepts(const xingping::Condition& condition, const Place& place,
                                        const std::vector<xingping::Value>& record) const;
  [[nodiscard]] xingping::Truth named(const std::string& id, std::size_t level) const;

  const xingping::Pack& pack_;
  const xingping::Programme& programme_;
  const xingping::Category& category_;
  const xingping::Answers& answers_;
  xingping::Context context_;
};

/// One test on one value: of a quantity, date, choice or set, as stated.
[[nodiscard]] xingping::Truth test(const xingping::Condition& condition, xingping::Value value,
                                   xingping::Day as_of);

/// Sign of a/b − c/d for b, d > 0 and a, c ≥ 0, by continued fractions: no product, so nothing can overflow.
[[nodiscard]] int compare_fractions(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d);

}  // namespace support
