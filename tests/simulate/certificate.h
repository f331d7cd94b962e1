// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How many answers must be seen, at the least, by whoever wants to be sure of a result: a bound for every order of
// asking, even one that knew the answers beforehand.
#pragma once

#include <set>

#include "xingping/answers.h"
#include "xingping/evaluate.h"
#include "xingping/pack.h"

namespace simulate {

class Certificate {
 public:
  explicit Certificate(std::size_t facts) : places_(facts) {}

  /// Adds the result of a category on a sheet without open answers: its level holds, and the next one does not.
  void add(const xingping::Category& category, const xingping::Answers& whole, xingping::Context context);

  /// Facts in every proof, and of the rest the cheapest proof when each fact's cost of one is divided among the places
  /// where it could be used: no proof costs less, since none uses a fact in more places than there are.
  [[nodiscard]] int least() const;

 private:
  struct Proof {
    const xingping::Program* program;
    std::vector<xingping::Truth> truths;
    xingping::NodeIndex root;
    xingping::Stage stage;
  };
  using Facts = std::set<xingping::FactIndex>;
  /// Parts that bear a node out, and how many of them it takes.
  struct Parts {
    std::vector<xingping::NodeIndex> nodes;
    std::size_t needed = 0;
  };
  [[nodiscard]] static Parts parts(const Proof& proof, std::size_t index);
  [[nodiscard]] static Facts needed(const Proof& proof);
  void count_places(const Proof& proof);
  [[nodiscard]] double cost(const Proof& proof, const Facts& free) const;

  std::vector<Proof> proofs_;
  std::vector<double> places_;  // by fact
};

}  // namespace simulate
