// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Random rules for random packs, as JSON: every test on every type of fact, in every combination.
#pragma once

#include "support/packs.h"
#include "support/random.h"

namespace support {

struct PackShape {
  /// Each condition at least as hard as the one a level below, as an author would write it. Otherwise
  /// anything.
  bool rising = true;
};

/// A condition for each level, lowest first.
using Rule = std::vector<Json>;

class RuleMaker {
 public:
  RuleMaker(Random& random, PackShape shape, std::size_t levels)
      : random_(random), shape_(shape), levels_(levels), items_(random.chance(20) ? 32 : 5) {}

  /// A fact of every type, and what a record of one holds.
  [[nodiscard]] Json facts() const;
  [[nodiscard]] Rule leaf() { return leaf(of_sheet); }
  /// Combinations up to that many deep.
  [[nodiscard]] Rule rule(int depth) { return rule(depth, of_sheet); }

 private:
  /// The facts of a sheet, or the fields of a record, by what they are.
  struct Names {
    std::string yes, count, money, since, step, kind, set;
    bool sheet;
  };
  static const Names of_sheet;
  static const Names of_record;

  /// A number for each level, rising (or falling) unless the shape is wild.
  std::vector<std::int64_t> amounts(std::int64_t most, bool falling);
  template <class Make>
  Rule each(Make make);
  /// One condition for all levels: what stands below a "not" must not rise.
  Rule steady(int depth, const Names& names);
  Rule quantity(const std::string& id, const std::string& unit, std::int64_t most);
  Rule window(const std::string& id);
  Rule items(const std::string& id, bool among);
  Rule records();
  Rule leaf(const Names& names);
  Rule rule(int depth, const Names& names);
  Rule several(int depth, const Names& names);

  Random& random_;
  PackShape shape_;
  std::size_t levels_;
  std::size_t items_;  // of the set
};

}  // namespace support
