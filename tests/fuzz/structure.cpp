// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Random criteria with random sheets, drawn from the input: the laws of DESIGN §2, where coverage steers what is drawn.
#include "support.h"
#include "support/plan_laws.h"
#include "support/worlds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fuzz;
  using namespace support;
  if (size == 0) return 0;
  World world(Random(std::span(data, size).subspan(1)), data[0] % 3 != 0);
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
  for (const auto& plan : xingping::make_plans(world.pack, world.category(), answers, context))
    for (const auto* way : {&plan.best, &plan.other})
      if (*way) {
        must_hold(gives_its_level(sheet, plan.level, **way));
        must_hold(only_adds(sheet, **way));
      }
  xingping::Answers more = answers;
  if (!world.facts.empty()) world.maker.refine(more, world.random.pick(world.facts), world.random, 50);
  must_hold(decided_stays(before, xingping::assess(world.pack, world.category(), more, context)));
  world.maker.complete(more, world.facts, world.random, 50);
  const auto whole = xingping::assess(world.pack, world.category(), more, context);
  must_hold(nothing_is_open(whole));
  must_hold(decided_stays(before, whole));
  return 0;
}
