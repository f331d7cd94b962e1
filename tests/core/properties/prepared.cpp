// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/prepared.h"

#include "support/packs.h"
#include "support/worlds.h"
#include "xingping/application.h"

using namespace xingping;
using namespace support;

namespace {

/// {"guaranteed", "reachable"} as ids.
Json named(const Programme& programme, Bounds bounds) {
  const auto id = [&](int level) {
    return level < 0 ? Json() : Json(programme.levels[static_cast<std::size_t>(level)].id);
  };
  return {{"guaranteed", id(bounds.guaranteed)}, {"reachable", id(bounds.reachable)}};
}

/// From one sheet to another, answer by answer: after each the bounds are those of a sheet that is read anew.
void follows(const Kit& kit, const Case& from, const Answers& to, Random& random) {
  const Pack& pack = *kit.pack();
  const std::string path = from.programme.id + "/" + from.category.id;
  const std::string options =
      Json{{"as_of", format_date(from.context.as_of)}, {"stage", name_of(from.context.stage)}}.dump();
  Json sheet = Json::parse(write_answers(pack, from.answers));
  Json goal = Json::parse(write_answers(pack, to));
  Prepared prepared(kit, path, sheet.dump(), options);
  for (const auto fact : from.category.facts) {
    if (fact == applicant_type_fact || random.chance(60)) continue;
    const std::string& id = pack.facts[fact].id;
    const bool answered = goal["answers"].contains(id);
    REQUIRE(prepared.set(id, answered ? goal["answers"][id].dump() : "null") == R"({"issues":[]})");
    if (answered)
      sheet["answers"][id] = goal["answers"][id];
    else
      sheet["answers"].erase(id);
    const Json read = Json::parse(kit.bounds(path, sheet.dump(), options));
    REQUIRE_MESSAGE(read["level"] == named(from.programme, prepared.bounds()), id);
    REQUIRE(read["level"] == Json::parse(kit.assess(path, sheet.dump(), options))["level"]);
  }
}

}  // namespace

TEST_CASE("Prepared") {
  SUBCASE("follows every change on random packs as if each sheet were read anew") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      INFO("seed ", seed);
      World world(seed);
      const Answers answers = world.sheet();
      const Case sheet{world.pack, world.programme(), world.category(), answers, world.context()};
      follows(Kit(Loaded<Pack>{world.pack, {}}), sheet, world.sheet(), world.random);
    }
  }
  SUBCASE("and on every category shipped") {
    const Kit kit(Loaded<Pack>{criteria(), {}});
    each_desk([&](Desk& desk) {
      const Answers answers = desk.sheet();
      follows(kit, {criteria(), desk.programme, desk.category, answers, desk.context()}, desk.near_base(2),
              desk.random);
    });
  }
}
