// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "support/worlds.h"
#include "trials.h"
#include "xingping/outlook.h"

using namespace xingping;
using namespace support;

namespace {

using Goal = std::optional<std::size_t>;

bool holds(const std::vector<FactIndex>& facts, FactIndex fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

Outlook ahead(const Case& sheet, const Answers& answers, Goal goal) {
  return look_ahead(sheet.pack, sheet.category, answers, sheet.context, goal);
}

Bounds bounds_of(const Case& sheet, const Answers& answers) {
  std::vector<Truth> truths;
  evaluate(sheet.category.program, answers, sheet.context, truths);
  return {guaranteed_level(sheet.category.program, truths), reachable_level(sheet.category.program, truths)};
}

bool is_decided(const Case& sheet, const Answers& answers, Goal goal) {
  const auto truths = truths_of_levels(sheet.category, answers, sheet.context);
  if (goal) return truths[*goal] != Truth::unknown;
  return std::count(truths.begin(), truths.end(), Truth::unknown) == 0;
}

/// Answers what is asked first, again and again, as a full sheet has it; how many questions that took.
int follow(const Case& sheet, const SheetMaker& maker, Random& random, Goal goal) {
  Answers whole = sheet.answers;
  maker.complete(whole, asked_facts(sheet.category), random, static_cast<int>(random.below(101)));
  Answers answers = sheet.answers;
  answers.texts = whole.texts;
  const int most = static_cast<int>(asked_facts(sheet.category).size());
  for (int asked = 0; asked <= most; ++asked) {
    const Outlook outlook = ahead(sheet, answers, goal);
    REQUIRE(outlook.open.empty() == outlook.questions.empty());
    if (outlook.open.empty()) {
      CHECK(is_decided(sheet, answers, goal));
      if (!goal) CHECK(bounds_of(sheet, answers).guaranteed == bounds_of(sheet, answers).reachable);
      return asked;
    }
    REQUIRE_FALSE(is_decided(sheet, answers, goal));
    const FactIndex fact = outlook.questions.front().fact;
    REQUIRE(holds(outlook.open, fact));
    REQUIRE(maker.is_open(answers, fact));
    answers.values[fact] = whole.values[fact];
    // A share that its amounts stand in for is answered by them.
    if (const auto& ratio = sheet.pack.facts[fact].ratio; ratio && !whole.values[fact].known)
      for (const auto amount : {ratio->numerator, ratio->denominator})
        answers.values[amount] = whole.values[amount];
    if (sheet.pack.facts[fact].type != FactType::records) continue;
    answers.values[fact].data = static_cast<std::int64_t>(answers.records.size());
    answers.records.push_back(whole.records[static_cast<std::size_t>(whole.values[fact].data)]);
  }
  FAIL("it asks for ever, last for ",
       sheet.pack.facts[ahead(sheet, answers, goal).questions.front().fact].id);
  return 0;
}

/// Whatever an idle fact is, with the others completed in any way, no level of the goal changes; with the
/// goal decided, no level at all.
void idle_facts_change_nothing(const Case& sheet, const SheetMaker& maker, Random& random, Goal goal) {
  const Outlook outlook = ahead(sheet, sheet.answers, goal);
  if (outlook.idle.empty()) return;
  const FactIndex idle = random.pick(outlook.idle);
  INFO("idle ", sheet.pack.facts[idle].id);
  const bool decided = goal && is_decided(sheet, sheet.answers, goal);
  auto others = asked_facts(sheet.category);
  std::erase(others, idle);
  for (const int ambition : {20, 80, 99}) {
    Answers answers = sheet.answers;
    maker.complete(answers, others, random, ambition);
    answers.values[idle] = {};
    const auto before = truths_of_levels(sheet.category, answers, sheet.context);
    const auto same = [&] {
      const auto after = truths_of_levels(sheet.category, answers, sheet.context);
      return goal && !decided ? after[*goal] == before[*goal] : after == before;
    };
    for (const auto& trial : trials(sheet.category.program, sheet.pack, idle, answers, sheet.context)) {
      const Laid laid(answers, idle, trial);
      REQUIRE(same());
    }
    for (int i = 0; i < 4; ++i) {
      answers.values[idle] = {};
      maker.settle(answers, idle, random, 60);
      REQUIRE(same());
    }
  }
}

/// What is open is asked, is part of a share that is, or is idle; with the goal decided nothing is asked, and
/// idle is what would not be asked for any level.
void every_fact_has_its_place(const Case& sheet, const SheetMaker& maker, Goal goal) {
  Outlook outlook = ahead(sheet, sheet.answers, goal);
  if (goal && is_decided(sheet, sheet.answers, goal)) {
    REQUIRE(outlook.open.empty());
    outlook.open = ahead(sheet, sheet.answers, std::nullopt).open;
  }
  const auto part_of_share = [&](FactIndex fact) {
    return std::any_of(outlook.open.begin(), outlook.open.end(), [&](FactIndex share) {
      const auto& ratio = sheet.pack.facts[share].ratio;
      return ratio && (ratio->numerator == fact || ratio->denominator == fact);
    });
  };
  for (const auto fact : sheet.category.facts) {
    INFO(sheet.pack.facts[fact].id);
    REQUIRE_FALSE((holds(outlook.open, fact) && holds(outlook.idle, fact)));
    // Of a set or list given in part, what is given may matter and the rest not.
    const bool blank = !sheet.answers.values[fact].known && maker.is_open(sheet.answers, fact);
    if (blank && !holds(outlook.open, fact) && !part_of_share(fact)) REQUIRE(holds(outlook.idle, fact));
  }
  for (const auto fact : outlook.open) REQUIRE(maker.is_open(sheet.answers, fact));
}

/// Outcomes are what judging the answer gives; every question is open, and asked once.
void outcomes_are_true(const Case& sheet, Goal goal) {
  const Outlook outlook = ahead(sheet, sheet.answers, goal);
  REQUIRE(outlook.questions.size() == std::min(outlook.open.size(), max_questions));
  std::vector<FactIndex> asked;
  for (const auto& question : outlook.questions) {
    INFO("question ", sheet.pack.facts[question.fact].id);
    REQUIRE(holds(outlook.open, question.fact));
    REQUIRE_FALSE(holds(asked, question.fact));
    asked.push_back(question.fact);
    REQUIRE_FALSE(question.outcomes.empty());
    for (const auto& outcome : question.outcomes) {
      if (outcome.records) continue;
      Answers answers = sheet.answers;
      answers.values[question.fact] = outcome.value;
      REQUIRE(bounds_of(sheet, answers) == outcome.bounds);
      REQUIRE(ahead(sheet, answers, goal).open.size() == outcome.open);
    }
  }
}

/// What an amount can change: the bounds, and the statuses of the criteria that read it.
struct Standing {
  Bounds bounds;
  std::vector<std::vector<Status>> statuses;

  friend bool operator==(const Standing&, const Standing&) = default;
};

/// From each point to the next all is the same, at the point, one step below the next and anywhere between;
/// each point changes something, and names the criteria whose status it changes; an amount without points
/// changes nothing.
void points_turn_where_they_say(const Case& sheet, Random& random, Goal goal) {
  const Outlook outlook = ahead(sheet, sheet.answers, goal);
  for (const auto index : sheet.category.facts) {
    const Fact& fact = sheet.pack.facts[index];
    if (fact.type != FactType::quantity) continue;
    INFO(fact.id);
    const auto found = std::find_if(outlook.points.begin(), outlook.points.end(),
                                    [&](const Question& question) { return question.fact == index; });
    std::vector<std::uint32_t> readers;
    for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i)
      if (holds(sheet.category.criteria[i].facts, index)) readers.push_back(i);
    Answers answers = sheet.answers;
    const auto at = [&](std::int64_t amount) {
      answers.values[index] = {amount, true};
      const Assessment made = assess(sheet.pack, sheet.category, answers, sheet.context);
      Standing out{{made.guaranteed, made.reachable}, {}};
      for (const auto reader : readers) out.statuses.push_back(made.findings[reader].status);
      return out;
    };
    const std::int64_t step = fact.integer ? micro_per_base : 1;
    std::vector<std::int64_t> amounts{0, max_micro};
    for (const auto& node : sheet.category.program.nodes.list)
      if (is_leaf(node.op) && node.fact == index)
        amounts.push_back(std::max<std::int64_t>(0, node.amount - 1));
    for (int i = 0; i < 6; ++i) amounts.push_back(random.between(0, 2 * random.pick(amounts) % max_micro));
    if (found == outlook.points.end()) {
      const Standing first = at(0);
      for (const auto amount : amounts) REQUIRE(at(amount / step * step) == first);
      continue;
    }
    const auto& points = found->outcomes;
    REQUIRE(points.size() > 1);
    REQUIRE(points[0].value.data == 0);
    REQUIRE(points[0].criteria.empty());
    std::vector<Standing> standings;
    for (std::size_t i = 0; i < points.size(); ++i) {
      standings.push_back(at(points[i].value.data));
      REQUIRE(standings[i].bounds == points[i].bounds);
      if (i == 0) continue;
      REQUIRE(at(points[i].value.data - step) == standings[i - 1]);
      REQUIRE_FALSE(standings[i] == standings[i - 1]);
      std::vector<std::uint32_t> changed;
      for (std::size_t reader = 0; reader < readers.size(); ++reader)
        if (standings[i].statuses[reader] != standings[i - 1].statuses[reader])
          changed.push_back(readers[reader]);
      REQUIRE(points[i].criteria == changed);
    }
    for (const auto amount : amounts) {
      const auto whole = amount / step * step;
      const auto next = std::find_if(points.begin(), points.end(),
                                     [&](const Outcome& point) { return point.value.data > whole; });
      REQUIRE(at(whole) == standings[static_cast<std::size_t>(next - points.begin()) - 1]);
    }
  }
}

void prove(const Case& sheet, const SheetMaker& maker, Random& random) {
  const Goal goal = random.chance(50) ? Goal() : Goal(random.below(sheet.category.program.level_count));
  idle_facts_change_nothing(sheet, maker, random, goal);
  every_fact_has_its_place(sheet, maker, goal);
  outcomes_are_true(sheet, goal);
  points_turn_where_they_say(sheet, random, goal);
}

}  // namespace

TEST_CASE("look_ahead, on random packs") {
  each_random_sheet(200, 6, [](World& world, const Case& sheet) {
    prove(sheet, world.maker, world.random);
    follow(sheet, world.maker, world.random, std::nullopt);
  });
}

TEST_CASE("look_ahead, on the criteria as shipped") {
  SUBCASE("tells what matters, what does not, and where") {
    each_desk([](Desk& desk) {
      each_sheet(desk, 8, [&](const Case& sheet) { prove(sheet, desk.maker, desk.random); });
    });
  }

  SUBCASE("asks until all is decided, and not for everything") {
    each_desk([](Desk& desk) {
      int asked = 0;
      constexpr int sheets = 4;
      for (int i = 0; i < sheets; ++i) {
        const Answers empty = desk.maker.make(desk.facts, desk.random, 0, 0);
        const Case sheet{criteria(), desk.programme, desk.category, empty, desk.context()};
        const Goal goal = i % 2 == 0 ? Goal() : Goal(desk.programme.levels.size() - 1);
        asked += follow(sheet, desk.maker, desk.random, goal);
      }
      CHECK(asked < sheets * static_cast<int>(desk.facts.size()));
    });
  }
}
