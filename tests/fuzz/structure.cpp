// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Random criteria with random sheets, drawn from the input: the laws of DESIGN §2, where coverage steers what is drawn.
#include "fuzz/inputs.h"
#include "support/plan_laws.h"
#include "support/worlds.h"

void fuzz::on_structure(std::string_view text) {
  using namespace support;
  if (text.empty()) return;
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  World world(Random(bytes.subspan(1)), bytes[0] % 3 != 0);
  xingping::Answers answers = world.sheet();
  const xingping::Context context = world.context();
  const Case sheet{world.pack, world.programme(), world.category(), answers, context};
  const auto before = sheet.assess();
  must_hold(agrees_with_oracle(sheet, before));
  must_hold(readings_agree_with_oracle(sheet, before));
  must_hold(levels_are_monotone(before));
  must_hold(bounds_alone_are_the_same(sheet, before));
  must_hold(gaps_are_honest(sheet, before));
  must_hold(missing_is_enough(sheet, before, world.maker, world.random));
  // A search for plans takes a hundred times as long as all else, so one input in four asks for it.
  const bool planned = bytes[0] % 4 == 0;
  const auto plans = planned ? xingping::make_plans(world.pack, world.category(), answers, context)
                             : std::vector<xingping::LevelPlan>();
  for (const auto& plan : plans)
    for (const auto* way : {&plan.best, &plan.other})
      if (*way) {
        must_hold(gives_its_level(sheet, plan.level, **way));
        must_hold(only_adds(sheet, **way));
      }
  xingping::Answers more = answers;
  // Only what is open is answered: another answer in the place of a settled one may decide anew.
  const auto one = world.facts.empty() ? xingping::applicant_type_fact : world.random.pick(world.facts);
  if (world.maker.is_open(more, one)) world.maker.refine(more, one, world.random, 50);
  must_hold(decided_stays(before, xingping::assess(world.pack, world.category(), more, context)));
  world.maker.complete(more, world.facts, world.random, 50);
  const auto whole = xingping::assess(world.pack, world.category(), more, context);
  must_hold(nothing_is_open(whole));
  must_hold(decided_stays(before, whole));
}
