// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/compile.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "support/packs.h"
#include "support/random_pack.h"
#include "xingping/evaluate.h"

using namespace xingping;
using namespace support;

namespace {

const Programme& programme() { return base_pack().programmes[0]; }
const Category& category() { return programme().categories[0]; }

/// A category of one criterion over `charter` at one level, for bending by hand.
Category small() {
  Category made;
  Criterion first;
  first.id = "first";
  first.levels = {Condition{Op::is, fact(base_pack(), "charter"), 1, 0, "", {}}};
  Group section;
  section.id = "section";
  section.criteria = {0};
  made.criteria = {first};
  made.groups = {section};
  made.sections = {0};
  return made;
}

Truth level_truth(const Category& made, const Json& answers, Context context = {}) {
  const auto program = compile(made, base_pack().facts, 1);
  REQUIRE(program.issues.empty());
  std::vector<Truth> truths;
  evaluate(*program.value, sheet(base_pack(), answers), context, truths);
  return truths[static_cast<std::size_t>(program.value->levels[0])];
}

Condition reference(const std::string& id) { return {Op::ref, 0, 0, 0, id, {}}; }

/// So many criteria, each referring to the next; the last tests a fact.
Category chain(std::size_t references) {
  Category made = small();
  for (std::size_t i = 0; i < references; ++i) {
    made.criteria.push_back(made.criteria.back());
    made.criteria.back().id = "next-" + std::to_string(i);
    made.criteria[i].levels = {reference(made.criteria.back().id)};
  }
  return made;
}

/// All that a reading can change.
using Changeable = std::tuple<std::vector<std::vector<std::uint32_t>>, std::vector<std::optional<Condition>>,
                              std::vector<std::pair<Op, std::int64_t>>, std::vector<Condition>>;
Changeable changeable(const Category& from) {
  Changeable out;
  auto& [members, conditions, combines, routes] = out;
  for (const auto& group : from.groups) {
    members.push_back(group.criteria);
    conditions.push_back(group.requires_too);
    combines.emplace_back(group.combine.op, group.combine.at_least);
  }
  for (const auto& criterion : from.criteria) {
    conditions.insert(conditions.end(), criterion.levels.begin(), criterion.levels.end());
    conditions.push_back(criterion.exempt_when);
  }
  for (const auto& route : from.routes) routes.push_back(route.when);
  return out;
}

}  // namespace

TEST_CASE("compile") {
  SUBCASE("puts children before parents, and every place within the list") {
    Random random(17);
    for (int i = 0; i < 60; ++i) {
      const Pack pack = load(random_bundle(random, {i % 2 == 0}));
      const Program& program = pack.programmes[0].categories[0].program;
      for (std::size_t at = 0; at < program.nodes.list.size(); ++at) {
        const Node& node = program.nodes.list[at];
        if (is_leaf(node.op)) continue;
        for (std::uint32_t child = 0; child < node.count; ++child)
          CHECK(program.nodes.children.at(node.first + child) < static_cast<NodeIndex>(at));
      }
      for (const auto& places : {program.groups, program.routes, program.levels})
        for (const NodeIndex place : places)
          CHECK((place >= 0 && place < static_cast<NodeIndex>(program.nodes.list.size())));
    }
  }
  SUBCASE("makes the same test once, however often it is asked") {
    const auto count = [](const Program& program) {
      return std::count_if(program.nodes.list.begin(), program.nodes.list.end(),
                           [](const Node& node) { return is_leaf(node.op); });
    };
    Category twice = small();
    twice.criteria.push_back(twice.criteria[0]);
    twice.criteria[1].id = "second";
    twice.groups[0].criteria = {0, 1};
    CHECK(count(*compile(small(), base_pack().facts, 1).value) == 1);
    CHECK(count(*compile(twice, base_pack().facts, 1).value) == 1);
  }
  SUBCASE("tells a criterion's cells apart: not required, bare, waived") {
    const Program& program = category().program;
    const auto cell = [&](std::string_view id, std::size_t level) {
      return program.cells[criterion(category(), id) * program.level_count + level];
    };
    CHECK(cell("team", 0).result == no_node);
    CHECK(cell("team", 1).result == cell("team", 1).condition);
    CHECK(cell("registered-capital", 0).exempt != no_node);
    CHECK(cell("registered-capital", 0).result != cell("registered-capital", 0).condition);
  }
}

TEST_CASE("compile, what counts") {
  SUBCASE("only required criteria decide") {
    for (const auto obligation : {Obligation::encouraged, Obligation::optional, Obligation::described}) {
      Category made = small();
      made.criteria[0].obligation = obligation;
      CHECK(level_truth(made, {{"charter", false}}) == Truth::met);
    }
    CHECK(level_truth(small(), {{"charter", false}}) == Truth::unmet);
  }
  SUBCASE("where no member is required a group holds, however it combines") {
    for (const Combine combine : {Combine{Op::all, 0}, Combine{Op::any, 0}, Combine{Op::at_least, 1}}) {
      Category made = small();
      made.groups[0].combine = combine;
      made.criteria[0].levels = {std::nullopt};
      CHECK(level_truth(made, {}) == Truth::met);
      made = small();
      made.groups[0].combine = combine;
      made.criteria[0].obligation = Obligation::encouraged;
      CHECK(level_truth(made, {}) == Truth::met);
    }
  }
  SUBCASE("a requirement waits for its stage") {
    Category made = small();
    made.criteria[0].stage = Stage::acceptance;
    CHECK(level_truth(made, {{"charter", false}}) == Truth::met);
    CHECK(level_truth(made, {{"charter", false}}, {0, Stage::acceptance}) == Truth::unmet);
  }
  SUBCASE("a reference means the same level, and what is not required there holds") {
    Category made = small();
    made.groups[0].requires_too = reference("second");
    made.criteria.push_back(made.criteria[0]);
    made.criteria[1].id = "second";
    made.criteria[1].levels[0]->fact = fact(base_pack(), "staff");
    made.criteria[1].levels[0]->op = Op::min;
    CHECK(level_truth(made, {{"charter", true}, {"staff", 0}}) == Truth::unmet);
    CHECK(level_truth(made, {{"charter", true}, {"staff", 1}}) == Truth::met);
    made.criteria[1].levels = {std::nullopt};
    CHECK(level_truth(made, {{"charter", true}}) == Truth::met);
  }
  SUBCASE("a level holds where the one above it does") {
    const auto& base = category();
    const auto answers = sheet(
        base_pack(),
        {{"charter", true}, {"since", "2010-01-01"}, {"capital", "500"}, {"grade", "mature"}, {"staff", 10}});
    std::vector<Truth> truths;
    evaluate(base.program, answers, {programme().reference_date, {}}, truths);
    for (const NodeIndex level : base.program.levels)
      CHECK(truths[static_cast<std::size_t>(level)] == Truth::met);
  }
}

TEST_CASE("compile, issues") {
  SUBCASE("a reference that leads back is found, whichever way round") {
    Category made = small();
    made.criteria[0].exempt_when = reference("section");
    CHECK(compile(made, base_pack().facts, 1).issues.at(0).code == "cyclic-reference");
    made = small();
    made.groups[0].requires_too = reference("section");
    CHECK(compile(made, base_pack().facts, 1).issues.at(0).code == "cyclic-reference");
    made = small();
    made.criteria[0].levels = {reference("first")};
    CHECK(compile(made, base_pack().facts, 1).issues.at(0).code == "cyclic-reference");
  }
  SUBCASE("so is one that leads nowhere, at the element that says it") {
    Category made = small();
    made.criteria[0].levels = {reference("nowhere")};
    CHECK(compile(made, base_pack().facts, 1).issues.at(0).code == "unknown-reference");
    made = chain(1);
    made.criterion_places = {"/first", "/second"};
    made.criteria[0].levels = {Condition{Op::all, 0, 0, 0, "", {reference("next-0"), reference("nowhere")}}};
    CHECK(listed(compile(made, base_pack().facts, 1).issues) == "unknown-reference /first");
  }
  SUBCASE("references follow each other a hundred times, and not once more; side by side there may be many") {
    CHECK(compile(chain(100), base_pack().facts, 1).issues.empty());
    const auto deeper = compile(chain(101), base_pack().facts, 1);
    CHECK(deeper.issues.at(0).code == "json-too-deep");
    Category wide = chain(1);
    wide.criteria[0].levels = {Condition{Op::all, 0, 0, 0, "", {200, reference("next-0")}}};
    CHECK(compile(wide, base_pack().facts, 1).issues.empty());
  }
}

TEST_CASE("concerns") {
  const Reading& both = programme().readings[0];
  SUBCASE("asks for category and element together") {
    CHECK(concerns(both, category()));
    Category other = category();
    other.id = "two";
    CHECK_FALSE(concerns(both, other));
    Reading everywhere = both;
    everywhere.encoding[0].category = "*";
    CHECK(concerns(everywhere, other));
    everywhere.encoding[0].id = "nowhere";
    CHECK_FALSE(concerns(everywhere, category()));
  }
  SUBCASE("is false of a reading without encoding") { CHECK_FALSE(concerns(Reading{}, category())); }
}

TEST_CASE("apply_reading") {
  const auto changed = [](const Override& change) {
    return apply_reading(category(), {"r", {}, {}, {}, {}, {}, {change}});
  };
  SUBCASE("changes how a group combines and what it requires, and nothing else") {
    Override change{"one", Override::Target::group, "ways", {}, {}, {}, Combine{Op::all, 0}, {}, {}};
    change.requires_too = reference("basic");
    const Category other = changed(change);
    CHECK(other.groups[group(other, "ways")].combine.op == Op::all);
    CHECK(other.groups[group(other, "ways")].requires_too->ref == "basic");
    CHECK(other.criteria.size() == category().criteria.size());
    CHECK(category().groups[group(category(), "ways")].combine.op == Op::any);
  }
  SUBCASE("changes a criterion's levels and waiver, and moves it") {
    const auto index = criterion(category(), "registered-capital");
    Override change{"*", Override::Target::criterion, "registered-capital", {}, {}, "lab", {}, {}, {}};
    change.levels = std::vector<std::optional<Condition>>{std::nullopt, reference("basic")};
    change.exempt_when = std::optional<Condition>{};
    const Category other = changed(change);
    CHECK_FALSE(other.criteria[index].levels[0]);
    CHECK(other.criteria[index].levels[1]->ref == "basic");
    CHECK_FALSE(other.criteria[index].exempt_when);
    CHECK(other.groups[group(other, "foundation")].criteria.empty());
    CHECK(other.groups[group(other, "lab")].criteria.back() == index);
  }
  SUBCASE("changes one thing and leaves the others") {
    Override change{"one", Override::Target::group, "ways", {}, {}, {}, {}, {}, {}};
    change.requires_too = reference("basic");
    Changeable wanted = changeable(category());
    std::get<1>(wanted)[group(category(), "ways")] = reference("basic");
    CHECK(changeable(changed(change)) == wanted);
    Category two = category();
    two.routes.push_back(two.routes[0]);
    two.routes[1].id = "slow";
    Reading reading{
        "r", {}, {}, {}, {}, {}, {{"one", Override::Target::route, "slow", {}, {}, {}, {}, {}, {}}}};
    CHECK(changeable(apply_reading(two, reading)) == changeable(two));
    reading.encoding[0].when = reference("ways");
    wanted = changeable(two);
    std::get<3>(wanted)[1] = reference("ways");
    CHECK(changeable(apply_reading(two, reading)) == wanted);
  }
  SUBCASE("moves the criterion it names, of the category it names, and puts it back where it stood") {
    for (const auto* name : {"one", "*", "two"})
      for (std::uint32_t index = 0; index < category().criteria.size(); ++index) {
        Reading reading{"r", {}, {}, {}, {}, {}, {}};
        reading.encoding = {
            {name, Override::Target::criterion, category().criteria[index].id, {}, {}, "lab", {}, {}, {}}};
        Changeable wanted = changeable(category());
        if (std::string_view(name) != "two") {
          for (auto& members : std::get<0>(wanted)) std::erase(members, index);
          std::get<0>(wanted)[group(category(), "lab")].push_back(index);
        }
        Category bent = category();
        {
          const OtherWay meanwhile(bent, reading);
          CHECK(changeable(bent) == wanted);
        }
        CHECK(changeable(bent) == changeable(category()));
      }
  }
  SUBCASE("changes when a route is open") {
    Override change{"one", Override::Target::route, "fast", {}, {}, {}, {}, {}, reference("ways")};
    CHECK(changed(change).routes[0].when.ref == "ways");
  }
  SUBCASE("leaves other categories alone") {
    const Override change{"two", Override::Target::group, "ways", {}, {}, {}, Combine{Op::all, 0}, {}, {}};
    CHECK(changed(change).groups[group(category(), "ways")].combine.op == Op::any);
  }
}
