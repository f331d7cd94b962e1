// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/twins.h"

namespace support {

using namespace xingping;

namespace {

/// The documents of a first bundle, with the programme and category of a second one that speaks of the same
/// facts.
Json twin_bundle(Random& random, PackShape shape) {
  Json bundle = random_bundle(random, shape);
  Json& documents = bundle["documents"];
  Json other = random_bundle(random, shape)["documents"];
  while (other["random/facts.json"] != documents["random/facts.json"])
    other = random_bundle(random, shape)["documents"];
  other["random/programme.json"]["id"] = "second";
  other["random/one.json"]["programme"] = "second";
  documents["second/programme.json"] = other["random/programme.json"];
  documents["second/one.json"] = other["random/one.json"];
  return bundle;
}

}  // namespace

Twins::Twins(std::uint64_t seed)
    : random(seed), rising(seed % 3 != 0), pack(support::load(twin_bundle(random, {rising}))) {
  each_category(pack, [&](const Programme& programme, const Category& category) {
    makers_.emplace_back(pack, programme, category);
  });
}

Answers Twins::sheet() {
  std::vector<FactIndex> facts;
  for (FactIndex fact = 0; fact < pack.facts.size(); ++fact) facts.push_back(fact);
  const SheetMaker& maker = random.pick(makers_);
  const int answered = 50 + static_cast<int>(random.below(51));
  return maker.make(facts, random, answered, 50 + static_cast<int>(random.below(51)));
}

}  // namespace support
