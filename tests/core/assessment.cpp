// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/assessment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "support/packs.h"

using namespace xingping;
using namespace support;

namespace {

constexpr std::size_t three = 0;
constexpr std::size_t four = 1;

/// A pack with one sheet judged by it, on the reference date.
struct Judged {
  Judged(const Json& answers, std::string_view applicant, Pack from, Stage stage)
      : pack(std::move(from)),
        category(pack.programmes[0].categories[0]),
        result(assess(pack, category, sheet(pack, answers, applicant),
                      {pack.programmes[0].reference_date, stage})) {}

  Judged(const Judged&) = delete;  // `category` points into `pack`
  Judged& operator=(const Judged&) = delete;

  [[nodiscard]] const Finding& finding(std::string_view id) const {
    return result.findings[criterion(category, id)];
  }
  [[nodiscard]] Status status(std::string_view id, std::size_t level) const {
    return finding(id).status[level];
  }
  [[nodiscard]] const Shortfall& shortfall(std::string_view id, std::size_t level) const {
    REQUIRE(finding(id).shortfall[level].size() == 1);
    return finding(id).shortfall[level][0];
  }
  [[nodiscard]] std::string missing(std::string_view id) const {
    std::string ids;
    for (const auto fact : finding(id).missing) ids += (ids.empty() ? "" : " ") + pack.facts[fact].id;
    return ids;
  }
  /// "criterion" or "criterion@alternative", by level.
  [[nodiscard]] std::string gaps(std::size_t level) const {
    std::string out;
    for (const auto& gap : result.gaps[level]) {
      out += (out.empty() ? "" : " ") + category.criteria[gap.criterion].id;
      if (gap.alternative) out += "@" + category.groups[*gap.alternative].id;
    }
    return out;
  }

  Pack pack;
  const Category& category;
  Assessment result;
};

Judged judge(const Json& answers, std::string_view applicant = "enterprise", const Pack& pack = base_pack(),
             Stage stage = Stage::application) {
  return {answers, applicant, pack, stage};
}

const Json four_stars = {
    {"charter", true}, {"since", "2019-06-30"}, {"share", "6"}, {"items", {"a", "b"}}, {"capital", "500"}};

Json with(Json answers, const Json& more) {
  answers.update(more);
  return answers;
}

/// The section `foundation` with this criterion besides its own.
Pack with_criterion(const Json& more) {
  Json made = {{"id", "extra"},
               {"name",
                {{
                     "zh",
                     "另",
                 },
                 {"en", "Extra"}}},
               {"statement",
                {{
                     "zh",
                     "另",
                 },
                 {"en", "Extra"}}}};
  made.update(more);
  return load(patched({add(base_category + "/sections/2/criteria/-", made)}));
}

}  // namespace

TEST_CASE("assess, statuses") {
  SUBCASE("each of the six") {
    CHECK(judge(four_stars).status("research", four) == Status::met);
    CHECK(judge(with(four_stars, {{"share", "5.999999"}})).status("research", four) == Status::unmet);
    CHECK(judge({}).status("research", four) == Status::unknown);
    CHECK(judge({}).status("team", three) == Status::not_required);
    CHECK(judge({}, "public_institution").status("registered-capital", four) == Status::exempt);
    const Pack later =
        with_criterion({{"fact", "charter"}, {"levels", {{"*", Json::object()}}}, {"stage", "acceptance"}});
    CHECK(judge({{"charter", false}}, "", later).status("extra", three) == Status::pending);
    CHECK(judge({{"charter", false}}, "", later, Stage::acceptance).status("extra", three) == Status::unmet);
  }
  SUBCASE(
      "a waiver goes before what the answer says, and waits for the applicant type only where it matters") {
    CHECK(judge({{"capital", "9000"}}, "public_institution").status("registered-capital", four) ==
          Status::exempt);
    CHECK(judge({{"capital", "9000"}}, "").status("registered-capital", four) == Status::met);
    CHECK(judge({{"capital", "100"}}, "").status("registered-capital", four) == Status::unknown);
    CHECK(judge({{"capital", "100"}}, "enterprise").status("registered-capital", four) == Status::unmet);
  }
}

TEST_CASE("assess, bounds") {
  const auto bounds = [](const Json& answers, std::string_view applicant = "enterprise") {
    const Judged judged = judge(answers, applicant);
    return std::pair(judged.result.guaranteed, judged.result.reachable);
  };
  SUBCASE("from nothing known to everything decided") {
    CHECK(bounds({}) == std::pair(-1, 1));
    CHECK(bounds(four_stars) == std::pair(1, 1));
    CHECK(bounds(with(four_stars, {{"since", "2019-07-01"}})) == std::pair(0, 0));
    CHECK(bounds(with(four_stars, {{"capital", "499.999999"}})) == std::pair(0, 0));
    CHECK(bounds(with(four_stars, {{"charter", false}})) == std::pair(-1, -1));
  }
  SUBCASE("an open alternative keeps a level within reach") {
    CHECK(bounds(with(four_stars, {{"items", {"a"}}})) == std::pair(0, 1));
    CHECK(bounds(with(four_stars, {{"items", {"a"}}, {"grade", "basic"}})) == std::pair(0, 0));
  }
  SUBCASE("a route gives its own level and no other") {
    CHECK(
        bounds({{"charter", true}, {"capital", {{"value", 1}, {"unit", "亿元"}}}, {"since", "2021-01-01"}}) ==
        std::pair(0, 0));
  }
}

TEST_CASE("assess, shortfalls") {
  const Judged poor = judge(with(four_stars, {{"charter", false},
                                              {"since", "2020-02-29"},
                                              {"share", "2.5"},
                                              {"items", Json::array()},
                                              {"capital", "120.5"},
                                              {"grade", "none"},
                                              {"staff", 3}}));
  SUBCASE("say how much, how many, which step, what day, which word") {
    CHECK(poor.shortfall("registered-capital", four).amount == 379'500'000);
    CHECK(poor.shortfall("functions", four).items == 2);
    CHECK(poor.shortfall("maturity", four).step == std::size_t{2});
    CHECK(poor.shortfall("maturity", three).step == std::size_t{1});
    CHECK(format_date(*poor.shortfall("age", four).from) == "2022-02-28");
    CHECK(poor.shortfall("has-charter", three).is == true);
    CHECK(poor.shortfall("team", four).amount == 7 * micro_per_base);
  }
  SUBCASE("of a worked-out ratio tell what the numerator lacks") {
    const Judged worked_out = judge({{"spend", "50"}, {"income", "1000"}});
    const auto& lacks = worked_out.shortfall("research", four);
    CHECK(lacks.amount == 1'000'000);
    REQUIRE(lacks.by);
    CHECK(lacks.by->first == fact(base_pack(), "spend"));
    CHECK(lacks.by->second == 10 * micro_per_base);
    CHECK_FALSE(poor.shortfall("research", four).by);
  }
  SUBCASE("are there only where a criterion is not met") {
    const Judged good = judge(four_stars);
    for (const auto& finding : good.result.findings)
      for (const auto& list : finding.shortfall) CHECK(list.empty());
    CHECK(judge({}).finding("research").shortfall[four].empty());
  }
  SUBCASE("name each thing once, whichever ways lead to it") {
    const Json enough = {{"fact", "staff"}, {"min", "10 人"}};
    const auto both = [&](const Json& other) { return Json{{"all", {enough, other}}}; };
    const Json either = {
        {"any", {both({{"fact", "grade"}, {"step", "basic"}}), both({{"fact", "charter"}})}}};
    const Judged judged = judge({{"staff", 4}, {"grade", "none"}, {"charter", false}}, "",
                                with_criterion({{"levels", {{"*", either}}}}));
    CHECK(judged.finding("extra").shortfall[three].size() == 3);
  }
  SUBCASE("say nothing of what no addition can mend") {
    const Json few = {{"fact", "staff"}, {"levels", {{"*", {{"max", "5 人"}}}}}};
    CHECK(judge({{"staff", 6}}, "", with_criterion(few)).finding("extra").shortfall[three].empty());
  }
}

TEST_CASE("assess, margins") {
  const auto margin = [](const Judged& judged, std::string_view id) {
    return judged.finding(id).margin[three];
  };
  const auto extra = [&](const Json& answers, const Json& condition) {
    return margin(judge(answers, "", with_criterion({{"levels", {{"*", condition}}}})), "extra");
  };
  const Json ten = {{"fact", "staff"}, {"min", "10 人"}};
  SUBCASE("are nothing on the threshold, and a whole step beyond it") {
    CHECK(extra({{"staff", 10}}, ten)[0].amount == 0);
    CHECK(extra({{"staff", 13}}, ten)[0].amount == 3 * micro_per_base);
    CHECK(judge(four_stars).finding("registered-capital").margin[four][0].amount == 0);
  }
  SUBCASE("say where the threshold must stay passed") {
    const auto more = extra({{"staff", 13}}, {{"fact", "staff"}, {"above", "10 人"}});
    CHECK(more[0].amount == 3 * micro_per_base);
    CHECK(more[0].above);
  }
  SUBCASE("of alternatives tell what breaks the whole, not one of them") {
    const Json either = {{"any", {ten, {{"fact", "charter"}}}}};
    CHECK(extra({{"staff", 13}, {"charter", false}}, either).size() == 1);
    CHECK(extra({{"staff", 13}, {"charter", true}}, either).empty());
    const Json twice = {
        {"any", {{{"fact", "staff"}, {"min", "12 人"}}, {{"all", {ten, {{"fact", "charter"}}}}}}}};
    CHECK(extra({{"staff", 13}, {"charter", true}}, twice)[0].amount == 3 * micro_per_base);
    CHECK(extra({{"staff", 13}, {"charter", false}}, twice)[0].amount == 1 * micro_per_base);
  }
  SUBCASE("are there only where a criterion is met and something can be lost") {
    CHECK(extra({{"staff", 9}}, ten).empty());
    CHECK(extra({{"staff", 9}}, {{"fact", "staff"}, {"max", "10 人"}}).empty());
    CHECK(extra({{"staff", 9}}, {{"fact", "staff"}, {"min", "0 人"}}).empty());
    CHECK(extra({{"charter", true}}, {{"fact", "charter"}}).empty());
  }
}

TEST_CASE("assess, missing") {
  SUBCASE("names the open facts that still matter to the criterion") {
    CHECK(judge({}).missing("research") == "share");
    CHECK(judge({{"spend", "1"}, {"income", "100"}}).missing("research") == "");
    CHECK(judge({{"items", {{"a", true}}}}).missing("functions") == "items");
    CHECK(judge({{"items", {{"a", true}, {"b", true}}}}).missing("functions") == "");
    CHECK(judge({{"items", {{"a", false}, {"b", false}}}}).missing("functions") == "items");
  }
  SUBCASE("asks for the applicant type where a waiver hangs on it") {
    CHECK(judge({}, "").missing("registered-capital") == "capital applicant_type");
    CHECK(judge({}, "enterprise").missing("registered-capital") == "capital");
    CHECK(judge({}, "public_institution").missing("registered-capital") == "");
    CHECK(judge({{"capital", "300"}}, "").missing("registered-capital") == "applicant_type");
  }
  SUBCASE("asks for any other fact a waiver hangs on") {
    const Pack pack = with_criterion({{"fact", "charter"},
                                      {"levels", {{"*", Json::object()}}},
                                      {"exempt_when", {{"fact", "grade"}, {"step", "basic"}}}});
    CHECK(judge({{"charter", false}}, "", pack).status("extra", three) == Status::unknown);
    CHECK(judge({{"charter", false}}, "", pack).missing("extra") == "grade");
  }
  SUBCASE("leaves to another element what is asked there") {
    const Pack pack = with_criterion(
        {{"fact", "charter"}, {"levels", {{"*", Json::object()}}}, {"exempt_when", {{"ref", "shop"}}}});
    CHECK(judge({{"charter", false}}, "", pack).missing("extra") == "");
    CHECK(judge({}, "", pack).missing("extra") == "charter");
  }
  SUBCASE("asks for what a waiver tests beside another element, and not for what that one tests") {
    const Json both = {{"all", {{{"ref", "registered-capital"}}, {{"fact", "grade"}, {"step", "basic"}}}}};
    const Pack pack =
        with_criterion({{"fact", "charter"}, {"levels", {{"*", Json::object()}}}, {"exempt_when", both}});
    CHECK(judge({{"charter", false}}, "", pack).missing("extra") == "grade");
  }
  SUBCASE("is said of routes, too") {
    const Judged judged = judge(Json{{"charter", true}});
    REQUIRE(judged.result.routes.size() == 1);
    CHECK(judged.result.routes[0].status == Truth::unknown);
    CHECK(judged.result.routes[0].missing == std::vector{fact(base_pack(), "capital")});
  }
}

TEST_CASE("assess, gaps") {
  SUBCASE("stand between the applicant and a level, with the alternative they belong to") {
    const Judged judged = judge(with(four_stars, {{"share", "2"}, {"capital", "300"}}));
    CHECK(judged.gaps(four) == "research@lab maturity@shop team@shop registered-capital");
    CHECK(judged.gaps(three) == "research@lab maturity@shop");
  }
  SUBCASE("are none where the level holds, by whatever way") {
    CHECK(judge(four_stars).gaps(four).empty());
    CHECK(judge({{"charter", true}, {"capital", "10000"}}).gaps(three).empty());
  }
  SUBCASE("pass over an alternative that is met") {
    CHECK(judge(with(four_stars, {{"capital", "1"}})).gaps(four) == "registered-capital");
  }
  SUBCASE("name what a group requires besides its members") {
    const Pack pack = load(patched({add(base_category + "/sections/2/requires", {{"ref", "maturity"}})}));
    const Judged judged = judge(with(four_stars, {{"grade", "basic"}}), "enterprise", pack);
    CHECK(judged.result.levels[four].status == Truth::unmet);
    CHECK(judged.gaps(four) == "maturity");
  }
}

TEST_CASE("assess, counts") {
  const auto counts = [](const Judged& judged, std::string_view id, std::size_t level) {
    const Counts& found = judged.result.groups[group(judged.category, id)].counts[level];
    return std::array{found.met, found.unmet, found.unknown};
  };
  SUBCASE("follow the nearest alternative: fewest unmet, then fewest unknown") {
    CHECK(counts(judge({}), "ways", four) == std::array{0, 0, 2});
    CHECK(counts(judge({{"share", "1"}}), "ways", four) == std::array{0, 0, 2});
    CHECK(counts(judge({{"share", "1"}, {"items", Json::array()}, {"staff", 1}}), "ways", four) ==
          std::array{0, 1, 1});
    CHECK(counts(judge({{"grade", "basic"}}), "ways", three) == std::array{1, 0, 0});
  }
  SUBCASE("of a level sum up its sections") {
    const Counts level = judge(with(four_stars, {{"capital", "300"}})).result.levels[four].counts;
    CHECK(level.met == 4);
    CHECK(level.unmet == 1);
    CHECK(level.unknown == 0);
  }
  SUBCASE("leave out rows that a level does not require") {
    const Pack pack = load(patched({add(base_category + "/sections/1/groups/1/combine", "any")}));
    CHECK(counts(judge({{"grade", "none"}}, "", pack), "shop", three) == std::array{0, 1, 0});
  }
}

TEST_CASE("assess, readings") {
  SUBCASE("are listed where the other way changes something, and only there") {
    const Judged judged = judge(four_stars);
    REQUIRE(judged.result.readings.size() == 1);
    const auto& other = judged.result.readings[0];
    CHECK(other.guaranteed == -1);
    CHECK(other.reachable == 1);
    CHECK(other.levels == std::vector<std::size_t>{three, four});
    CHECK(other.criteria.empty());
    CHECK(judged.result.levels[four].readings == std::vector<std::size_t>{0});
    CHECK(judge(with(four_stars, {{"grade", "mature"}, {"staff", 10}})).result.readings.empty());
  }
  // The other way sets one criterion's levels.
  const auto reading = [](const Json& answers, const char* id, const Json& levels,
                          const char* applicant = "enterprise") {
    const Json change = {{"category", "one"}, {"criterion", id}, {"levels", levels}};
    const std::string at = base_programme + "/readings/0";
    const Pack pack = load(
        patched({replace(at + "/encoding/0", change), replace(at + "/touches/0", std::string("one/") + id)}));
    const Judged judged = judge(answers, applicant, pack);
    std::string out;
    for (std::uint32_t i = 0; i < judged.category.criteria.size(); ++i) {
      const bool there = !judged.result.findings[i].readings.empty();
      bool listed = false;
      for (const auto& one : judged.result.readings)
        listed = listed || std::find(one.criteria.begin(), one.criteria.end(), i) != one.criteria.end();
      CHECK(listed == there);
      if (there) out += judged.category.criteria[i].id + " ";
    }
    for (std::size_t level = 0; level < judged.result.levels.size(); ++level)
      if (!judged.result.levels[level].readings.empty()) out += std::to_string(level + 3);
    return out;
  };
  SUBCASE("of a criterion are listed there, whichever level differs") {
    const Json basic = {{"step", "basic"}};
    const Json mature = {{"step", "mature"}};
    const Json grade = with(four_stars, {{"grade", "basic"}, {"staff", 10}});
    CHECK(reading(grade, "maturity", {{"3", basic}, {"4", basic}}) == "maturity ");
    CHECK(reading(grade, "maturity", {{"3", mature}, {"4", mature}}) == "maturity ");
    CHECK(reading(grade, "maturity", {{"3", basic}, {"4", mature}}).empty());
    const Json no = {{"is", false}};
    CHECK(reading(four_stars, "has-charter", {{"3", Json::object()}, {"4", no}}) == "has-charter 4");
    CHECK(reading(four_stars, "has-charter", {{"3", no}, {"4", no}}) == "has-charter 34");
  }
  SUBCASE("change nothing where what is waived or not asked for was as good as met") {
    const Json nothing = {{"3", nullptr}, {"4", nullptr}};
    CHECK(reading(four_stars, "registered-capital", nothing).empty());
    CHECK(reading(four_stars, "registered-capital", nothing, "public_institution").empty());
    const Json poor = with(four_stars, {{"capital", 1}});
    CHECK(reading(poor, "registered-capital", nothing) == "registered-capital 34");
    CHECK(reading(poor, "registered-capital", nothing, "public_institution").empty());
  }
}

TEST_CASE("assess, progress") {
  SUBCASE("counts settled facts of the category, the applicant type aside") {
    CHECK(judge({}).result.settled_facts == 0);
    CHECK(judge({{"items", {{"a", true}}}}).result.settled_facts == 0);
    CHECK(judge({{"spend", "1"}, {"income", "100"}}).result.settled_facts == 3);
  }
}

TEST_CASE("name_of, of statuses") {
  SUBCASE("spells them as reports do") {
    CHECK(std::string(name_of(Status::met)) == "met");
    CHECK(std::string(name_of(Status::exempt)) == "exempt");
    CHECK(std::string(name_of(Status::not_required)) == "not_required");
    CHECK(std::string(name_of(Status::pending)) == "pending");
  }
}
