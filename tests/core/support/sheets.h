// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Random answer sheets that crowd around the thresholds of a category: exactly on them, one step beside,
// rarely elsewhere.
#pragma once

#include <vector>

#include "support/random.h"
#include "xingping/answers.h"
#include "xingping/pack.h"

namespace support {

/// What a category asks of one fact, or of one field of its records.
struct Marks {
  /// A test, and whether whoever aims high wants it to hold or, below a "not", to fail.
  struct Wish {
    const xingping::Condition* test;
    bool holds;
  };
  std::vector<std::int64_t>
      thresholds;  // of a quantity in millionths, of a date as days, of records how many
  std::vector<Wish> wishes;
  std::vector<Marks> fields;
};

class SheetMaker {
 public:
  SheetMaker(const xingping::Pack& pack, const xingping::Programme& programme,
             const xingping::Category& category);

  /// A sheet for these facts. `answered`: share of facts that are given at all; `ambition`: share of the
  /// given ones that aim at the highest threshold (both in percent). Sets and records may be given in part.
  [[nodiscard]] xingping::Answers make(const std::vector<xingping::FactIndex>& facts, Random& random,
                                       int answered, int ambition) const;
  /// Settles what is open among `facts`, in random order.
  void complete(xingping::Answers& answers, const std::vector<xingping::FactIndex>& facts, Random& random,
                int ambition) const;
  /// Settles one open fact, whatever it is.
  void settle(xingping::Answers& answers, xingping::FactIndex fact, Random& random, int ambition) const;
  /// Adds to one open fact: a few items, a few fields, a further record; what has no parts is settled.
  void refine(xingping::Answers& answers, xingping::FactIndex fact, Random& random, int ambition) const;
  [[nodiscard]] bool is_open(const xingping::Answers& answers, xingping::FactIndex fact) const;

 private:
  using Facts = std::vector<xingping::Fact>;
  void note(const xingping::Condition& condition, const Facts& facts, std::vector<Marks>& marks,
            std::optional<bool> wanted);
  /// A value that is settled, for a fact or a field without parts.
  [[nodiscard]] xingping::Value draw(const xingping::Fact& fact, const Marks& marks, Random& random,
                                     bool ambitious) const;
  /// The one of several draws that grants most wishes.
  [[nodiscard]] xingping::Value best(const xingping::Fact& fact, const Marks& marks, Random& random) const;
  [[nodiscard]] std::optional<xingping::Value> share(const xingping::Answers& answers,
                                                     xingping::FactIndex fact, Random& random,
                                                     bool ambitious) const;
  void fill(xingping::Answers& answers, xingping::Value& value, const xingping::Fact& fact,
            const Marks& marks, Random& random, int ambition) const;
  void fill_records(xingping::Answers& answers, xingping::Value& value, const xingping::Fact& fact,
                    const Marks& marks, Random& random, int ambition, bool whole) const;

  const xingping::Pack& pack_;
  xingping::Day reference_;
  std::vector<Marks> marks_;                              // by fact
  std::vector<std::vector<xingping::FactIndex>> shares_;  // ratios a fact is the numerator of
};

/// The category's facts and the applicant type, which every sheet may state.
[[nodiscard]] std::vector<xingping::FactIndex> asked_facts(const xingping::Category& category);

/// Whether two sheets say the same, record by record; where their parts are kept may differ.
[[nodiscard]] bool same_answers(const xingping::Pack& pack, const xingping::Answers& a,
                                const xingping::Answers& b);

}  // namespace support
