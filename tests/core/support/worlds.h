// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where properties are proved: random packs and every category shipped, each with the sheets made for it.
#pragma once

#include <doctest/doctest.h>

#include "support/laws.h"
#include "support/random_pack.h"

namespace support {

/// One random pack and the sheets made for it.
struct World {
  explicit World(std::uint64_t seed) : World(Random(seed), seed % 3 != 0) {}
  World(Random source, bool is_rising);

  [[nodiscard]] const xingping::Programme& programme() const { return pack.programmes.front(); }
  [[nodiscard]] const xingping::Category& category() const { return programme().categories.front(); }
  [[nodiscard]] xingping::Context context();
  [[nodiscard]] xingping::Answers sheet();

  bool rising;  // see PackShape
  Random random;
  xingping::Pack pack;
  SheetMaker maker;
  std::vector<xingping::FactIndex> facts;
};

/// One category shipped and the random sheets made for it.
struct Desk {
  Desk(const xingping::Programme& owner, const xingping::Category& one, std::uint64_t seed);

  /// From nearly empty to complete, from hopeless to nearly perfect; a third of them almost there.
  [[nodiscard]] xingping::Answers sheet();
  /// The sheet that its cases start from, which meets the highest level.
  [[nodiscard]] xingping::Answers base() const;
  /// That sheet after a few facts were forgotten or answered anew.
  [[nodiscard]] xingping::Answers near_base(int broken);
  [[nodiscard]] xingping::Context context();

  const xingping::Programme& programme;
  const xingping::Category& category;
  Random random;
  SheetMaker maker;
  std::vector<xingping::FactIndex> facts;
};

/// Calls visit(world, case) for a number of sheets of each random pack, naming the seed when something fails.
template <class Visit>
void each_random_sheet(std::uint64_t packs, int sheets, Visit visit) {
  for (std::uint64_t seed = 1; seed <= packs; ++seed) {
    INFO("seed ", seed);
    World world(seed);
    for (int i = 0; i < sheets; ++i) {
      INFO("sheet ", i);
      const xingping::Answers answers = world.sheet();
      visit(world, Case{world.pack, world.programme(), world.category(), answers, world.context()});
    }
  }
}

/// Calls visit(desk) for every category shipped.
template <class Visit>
void each_desk(Visit visit) {
  std::uint64_t seed = 20210630;
  each_category(criteria(), [&](const xingping::Programme& programme, const xingping::Category& category) {
    INFO(category.id);
    Desk desk(programme, category, ++seed);
    visit(desk);
  });
}

/// Calls visit(case) for a number of sheets at one desk.
template <class Visit>
void each_sheet(Desk& desk, int count, Visit visit) {
  for (int i = 0; i < count; ++i) {
    INFO("sheet ", i);
    const xingping::Answers answers = desk.sheet();
    visit(Case{criteria(), desk.programme, desk.category, answers, desk.context()});
  }
}

/// The truth of a node.
[[nodiscard]] xingping::Truth truth_of(const xingping::Program& program, const xingping::Answers& answers,
                                       xingping::Context context, xingping::NodeIndex node);
[[nodiscard]] std::vector<xingping::Truth> truths_of_levels(const xingping::Category& category,
                                                            const xingping::Answers& answers,
                                                            xingping::Context context);

}  // namespace support
