// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Random answer sheets that crowd around the thresholds of a pack: exactly on them, one step beside, rarely
// elsewhere.
#pragma once

#include <vector>

#include "support/random.h"
#include "xingping/answers.h"
#include "xingping/pack.h"

namespace support {

class SheetMaker {
 public:
  explicit SheetMaker(const xingping::Pack& pack);

  /// A sheet for these facts and the applicant type. `answered`: share of facts that are given at all;
  /// `ambition`: share of the given ones that aim at the highest threshold (both in percent).
  [[nodiscard]] xingping::Answers make(const std::vector<xingping::FactIndex>& facts, Random& random,
                                       int answered, int ambition) const;
  /// Settles what is open among `facts` and the applicant type, in random order.
  void complete(xingping::Answers& answers, const std::vector<xingping::FactIndex>& facts, Random& random,
                int ambition) const;
  /// Settles one open fact, whatever it is.
  void settle(xingping::Answers& answers, xingping::FactIndex fact, Random& random, int ambition) const;
  [[nodiscard]] bool is_open(const xingping::Answers& answers, xingping::FactIndex fact) const;

 private:
  void note(const xingping::Condition& condition);
  [[nodiscard]] xingping::Micro amount(const xingping::Answers& answers, xingping::FactIndex fact,
                                       Random& random, bool ambitious) const;
  [[nodiscard]] xingping::Value set_value(xingping::Value before, const xingping::Fact& fact, Random& random,
                                          int ambition, bool whole) const;

  const xingping::Pack& pack_;
  std::vector<std::vector<std::int64_t>> landmarks_;      // thresholds, by fact
  std::vector<std::vector<xingping::FactIndex>> shares_;  // ratios a fact is the numerator of
};

/// The category's facts and the applicant type, which every sheet may state.
[[nodiscard]] std::vector<xingping::FactIndex> asked_facts(const xingping::Category& category);

}  // namespace support
