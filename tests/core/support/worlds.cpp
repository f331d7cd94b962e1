// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/worlds.h"

#include "xingping/load_answers.h"

namespace support {

using namespace xingping;

World::World(Random source, bool is_rising)
    : rising(is_rising),
      random(source),
      pack(support::load(random_bundle(random, {rising}))),
      maker(pack, pack.programmes.front(), category()),
      facts(asked_facts(category())) {}

Context World::context() {
  const auto stage =
      random.chance(60) ? Stage::application : (random.chance(50) ? Stage::acceptance : Stage::recognition);
  return {programme().reference_date, stage};
}

Answers World::sheet() {
  const int answered =
      static_cast<int>(random.below(101));  // one at a time: compilers order arguments freely
  const int ambition = static_cast<int>(random.below(101));
  return maker.make(facts, random, answered, ambition);
}

Desk::Desk(const Programme& owner, const Category& one, std::uint64_t seed)
    : programme(owner), category(one), random(seed), maker(criteria(), owner, one), facts(asked_facts(one)) {}

Answers Desk::sheet() {
  if (random.chance(33)) return maker.make(facts, random, 97, 99);
  const int answered = static_cast<int>(random.below(101));
  return maker.make(facts, random, answered, static_cast<int>(random.below(101)));
}

Answers Desk::base() const {
  const Json cases = Json::parse(read_file("criteria/" + programme.id + "/cases/" + category.id + ".json"));
  const char* name = cases["bases"].contains("meets") ? "meets" : "five-star";
  const Json& made = cases["bases"].at(name);
  return support::sheet(criteria(), made["answers"], made.value("applicant_type", ""));
}

Answers Desk::near_base(int broken) {
  Answers answers = base();
  for (int i = 0; i < broken; ++i) {
    const FactIndex fact = random.pick(category.facts);
    answers.values[fact] = {};
    if (random.chance(70)) maker.settle(answers, fact, random, 0);
  }
  return answers;
}

Context Desk::context() {
  const auto day = programme.reference_date + (random.chance(30) ? random.between(-400, 1200) : 0);
  const auto stage = random.chance(70) ? Stage::application : Stage::recognition;
  return {static_cast<Day>(day), stage};
}

Truth truth_of(const Program& program, const Answers& answers, Context context, NodeIndex node) {
  std::vector<Truth> truths;
  evaluate(program, answers, context, truths);
  return truths[static_cast<std::size_t>(node)];
}

std::vector<Truth> truths_of_levels(const Category& category, const Answers& answers, Context context) {
  std::vector<Truth> truths;
  evaluate(category.program, answers, context, truths);
  std::vector<Truth> out;
  for (const auto node : category.program.levels) out.push_back(truths[static_cast<std::size_t>(node)]);
  return out;
}

}  // namespace support
