// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "records.h"

#include <doctest/doctest.h>

#include "support/records_pack.h"
#include "xingping/application.h"
#include "xingping/describe.h"
#include "xingping/load_answers.h"
#include "xingping/report.h"

using namespace xingping;
using namespace support;

namespace {

const Json three_of_1000 = {
    {"fact", "sites"}, {"count", 3}, {"where", {{"fact", "devices"}, {"min", "1000 台"}}}};
const Json amount_of_50 = {{"fact", "sites"}, {"sum", "amount"}, {"min", "50 万元"}};

/// A list of one: braces round a single Json would be that Json itself.
Json one(const Json& record) { return Json::array({record}); }
Json open(const Json& records) { return {{"records", records}, {"more", true}}; }

/// What the row says of a list of sites, given or not.
Status judged(const Json& condition, const Json& sites) {
  const Pack pack = load(with_sites(condition));
  const auto answers = sheet(pack, sites.is_null() ? Json::object() : Json{{"sites", sites}});
  return assess(pack, sites_category(pack), answers, {day("2021-06-30"), {}}).findings[sites_row].status[1];
}

/// The shortfall as a report has it.
Json shortfall(const Json& condition, const Json& sites) {
  const Pack pack = load(with_sites(condition));
  const auto answers = sheet(pack, {{"sites", sites}});
  const CategoryRef which{&pack.programmes[0], &sites_category(pack)};
  const auto assessment = assess(pack, *which.category, answers, {day("2021-06-30"), {}});
  const Json report = Json::parse(write_report(pack, which, answers, assessment, {}));
  return report["criteria"][sites_row]["shortfall"]["4"];
}

}  // namespace

TEST_CASE("count over records") {
  const Json large = {{"devices", 1000}};
  const Json small = {{"devices", 999}};
  const Json open_field = {{"name", "无数"}};
  SUBCASE("is met once enough records meet the rule, whatever the others are") {
    CHECK(judged(three_of_1000, {large, large, large}) == Status::met);
    CHECK(judged(three_of_1000, {small, large, open_field, large, large}) == Status::met);
    CHECK(judged(three_of_1000, open({large, large, large})) == Status::met);
  }
  SUBCASE("is unmet once too few can, and only when the list is complete") {
    CHECK(judged(three_of_1000, {large, large, small}) == Status::unmet);
    CHECK(judged(three_of_1000, Json::array()) == Status::unmet);
    CHECK(judged(three_of_1000, open({large, large, small})) == Status::unknown);
    CHECK(judged(three_of_1000, open(Json::array())) == Status::unknown);
    CHECK(judged(three_of_1000, nullptr) == Status::unknown);
  }
  SUBCASE("waits for an open field of a record that could still tip it") {
    CHECK(judged(three_of_1000, {large, large, open_field}) == Status::unknown);
    CHECK(judged(three_of_1000, {large, open_field, small}) == Status::unmet);
  }
  SUBCASE("without a rule counts the records themselves") {
    const Json two = {{"fact", "sites"}, {"count", 2}};
    CHECK(judged(two, {open_field, Json::object()}) == Status::met);
    CHECK(judged(two, one(open_field)) == Status::unmet);
  }
  SUBCASE("says how many records are missing") {
    CHECK(shortfall(three_of_1000, {large, small}) == Json::array({{{"fact", "sites"}, {"items", 2}}}));
  }
  SUBCASE("applies a rule of many parts to one record at a time") {
    const Json rule = {{"fact", "sites"},
                       {"count", 1},
                       {"where",
                        {{"all",
                          {{{"fact", "certified"}},
                           {{"fact", "systems"}, {"items", 1}, {"among", {"mes"}}},
                           {{"fact", "opened"}, {"from", "2019-01-01"}},
                           {{"fact", "opened"}, {"until", "as_of"}},
                           {{"fact", "stage"}, {"step", "built"}}}}}}};
    const Json whole = {
        {"certified", true}, {"systems", {"mes"}}, {"opened", "2019-01-01"}, {"stage", "built"}};
    CHECK(judged(rule, one(whole)) == Status::met);
    const auto but = [&](const char* field, const Json& value) {
      Json record = whole;
      record[field] = value;
      return judged(rule, one(record));
    };
    CHECK(but("certified", false) == Status::unmet);
    CHECK(but("systems", {{"mes", false}}) == Status::unmet);
    CHECK(but("systems", {{"erp", true}}) == Status::unknown);
    CHECK(but("opened", "2018-12-31") == Status::unmet);
    CHECK(but("opened", "2021-07-01") == Status::unmet);
    CHECK(but("stage", "planned") == Status::unmet);
    // What one record has and another lacks does not add up.
    Json uncertified = whole;
    uncertified["certified"] = false;
    CHECK(judged(rule, {uncertified, {{"certified", true}, {"stage", "planned"}}}) == Status::unmet);
  }
  SUBCASE("takes the threshold that goes with the kind of record") {
    const Json rule = {{"fact", "sites"},
                       {"count", 1},
                       {"where",
                        {{"if", {{"fact", "kind"}, {"in", {"process"}}}},
                         {"then", {{"fact", "points"}, {"min", "5000 个"}}},
                         {"else", {{"fact", "devices"}, {"min", "1000 台"}}}}}};
    const auto of = [&](const Json& record) { return judged(rule, one(record)); };
    CHECK(of({{"kind", "process"}, {"points", 5000}}) == Status::met);
    CHECK(of({{"kind", "process"}, {"points", 4999}, {"devices", 9000}}) == Status::unmet);
    CHECK(of({{"kind", "discrete"}, {"devices", 1000}}) == Status::met);
    CHECK(of({{"kind", "discrete"}, {"points", 9000}, {"devices", 999}}) == Status::unmet);
    CHECK(of({{"points", 5000}, {"devices", 1000}}) == Status::met);
    CHECK(of({{"points", 4999}, {"devices", 999}}) == Status::unmet);
    CHECK(of({{"points", 5000}, {"devices", 999}}) == Status::unknown);
    CHECK(of({{"kind", "process"}}) == Status::unknown);
  }
}

TEST_CASE("sum over records") {
  const auto worth = [](const Json& amount) { return Json{{"amount", amount}}; };
  SUBCASE("adds up exactly, in any unit") {
    const Json cents = {{"value", "499999.99"}, {"unit", "元"}};
    CHECK(judged(amount_of_50, {worth("20"), worth("30")}) == Status::met);
    CHECK(judged(amount_of_50, {worth("20"), worth("29.999999")}) == Status::unmet);
    CHECK(judged(amount_of_50, {worth(cents), worth("0.000001")}) == Status::met);
    CHECK(judged(amount_of_50, one(worth(cents))) == Status::unmet);
  }
  SUBCASE("is open while an amount or a further record is") {
    CHECK(judged(amount_of_50, {worth("20"), Json::object()}) == Status::unknown);
    CHECK(judged(amount_of_50, open(one(worth("20")))) == Status::unknown);
    CHECK(judged(amount_of_50, open(one(worth("50")))) == Status::met);
    CHECK(judged(amount_of_50, Json::array()) == Status::unmet);
  }
  SUBCASE("counts only the records that meet the rule, and those that may for what is possible") {
    Json rule = amount_of_50;
    rule["where"] = {{"fact", "certified"}};
    const auto site = [&](const char* amount, const Json& certified) {
      Json made = worth(amount);
      if (!certified.is_null()) made["certified"] = certified;
      return made;
    };
    CHECK(judged(rule, {site("30", true), site("90", false)}) == Status::unmet);
    CHECK(judged(rule, {site("30", true), site("20", nullptr)}) == Status::unknown);
    CHECK(judged(rule, {site("30", true), site("19", nullptr)}) == Status::unmet);
    CHECK(judged(rule, {site("50", true), site("19", nullptr)}) == Status::met);
    CHECK(judged(rule, {site("30", true), {{"certified", false}}}) == Status::unmet);
  }
  SUBCASE("says what the sum lacks, and of which field") {
    const Json lacks = {
        {"fact", "sites"}, {"field", "amount"}, {"amount", {{"value", "19.5"}, {"unit", "万元"}}}};
    CHECK(shortfall(amount_of_50, {worth("20.5"), worth("10")}) == Json::array({lacks}));
  }
  SUBCASE("never runs over") {
    const Json most = worth("1000000000000");
    CHECK(judged(amount_of_50, Json::array_t(1000, most)) == Status::met);
    const Json huge = {{"fact", "sites"}, {"sum", "amount"}, {"min", "1000000000000 万元"}};
    CHECK(judged(huge, Json::array_t(1000, most)) == Status::met);
    CHECK(judged(huge, one(worth("999999999999.999999"))) == Status::unmet);
  }
}

TEST_CASE("tally") {
  const Pack pack = load(with_sites(amount_of_50));
  const auto& program = sites_category(pack).program;
  const auto node = std::find_if(program.nodes.list.begin(), program.nodes.list.end(),
                                 [](const Node& one) { return one.op == Op::sum; });
  REQUIRE(node != program.nodes.list.end());
  const auto bounds = [&](const Json& answers) {
    const Tally found = tally(*node, program, sheet(pack, answers), {});
    return std::pair(found.sure, found.possible);
  };
  SUBCASE("is sure of what is there and allows what may come") {
    CHECK(bounds({{"sites", {{{"amount", 2}}, {{"amount", 3}}}}}) ==
          std::pair<std::int64_t, std::int64_t>(5 * micro_per_base, 5 * micro_per_base));
    CHECK(bounds({{"sites", open({{{"amount", 2}}})}}) ==
          std::pair<std::int64_t, std::int64_t>(2 * micro_per_base, max_micro));
    CHECK(bounds(Json::object()) == std::pair<std::int64_t, std::int64_t>(0, max_micro));
  }
}

TEST_CASE("a sheet with records") {
  const Pack pack = load(with_sites(three_of_1000));
  const auto issues = [&](const Json& sites) {
    return listed(load_answers(pack, sheet_text({{"sites", sites}})).issues);
  };
  SUBCASE("comes back as it was given") {
    const Json sites = {{"records",
                         {{{"name", "一厂 \"甲\""},
                           {"devices", {{"value", "1200"}, {"unit", "台"}}},
                           {"kind", "process"},
                           {"certified", false},
                           {"opened", "2019-01-01"},
                           {"systems", {{"mes", true}, {"erp", false}}},
                           {"stage", "built"}},
                          Json::object()}},
                        {"more", true}};
    const auto written = Json::parse(write_answers(pack, sheet(pack, {{"sites", sites}})));
    CHECK(written["answers"]["sites"] == sites);
    CHECK(sheet(pack, {{"sites", open({{{"devices", 1}}})}}).records[0].complete == false);
    CHECK(sheet(pack, {{"sites", {{"records", Json::array()}, {"more", false}}}}).records[0].complete);
    CHECK(sheet(pack, {{"sites", {{"records", Json::array()}}}}).records[0].complete);
    CHECK(Json::parse(write_answers(pack, sheet(pack, {{"sites", Json::array()}})))["answers"]["sites"] ==
          Json::array());
  }
  SUBCASE("is settled when the list is complete and every field that is judged is known") {
    const auto settled = [&](const Json& sites) {
      const auto index = fact(pack, "sites");
      return is_settled(pack.facts[index], index, sheet(pack, {{"sites", sites}}));
    };
    Json whole = {{"devices", 1},      {"points", 1},       {"amount", 1},
                  {"kind", "process"}, {"certified", true}, {"opened", "2020-01-01"},
                  {"stage", "built"},  {"systems", {"mes"}}};
    CHECK(settled(Json::array()));
    CHECK(settled(one(whole)));
    CHECK_FALSE(settled(open(one(whole))));
    CHECK_FALSE(settled({whole, Json::object()}));
    whole["systems"] = {{"mes", true}};
    CHECK_FALSE(settled(one(whole)));
  }
  SUBCASE("keeps the good fields of a record and locates the others") {
    CHECK(issues({{{"devices", "many"}}}) == "malformed-number /answers/sites/0/devices");
    CHECK(issues({{{"devices", -1}}}) == "number-out-of-range /answers/sites/0/devices");
    CHECK(issues({{{"devices", "1.5"}}}) == "number-not-whole /answers/sites/0/devices");
    CHECK(issues({Json::object(), {{"engines", 1}}}) == "unknown-fact /answers/sites/1/engines");
    CHECK(issues({{{"kind", "none"}}}) == "unknown-choice /answers/sites/0/kind");
    CHECK(issues({{{"opened", "2021-02-29"}}}) == "impossible-date /answers/sites/0/opened");
    CHECK(issues({{{"name", 7}}}) == "wrong-type /answers/sites/0/name");
    const auto loaded =
        load_answers(pack, sheet_text({{"sites", {{{"devices", "x"}, {"certified", true}}}}}));
    CHECK_FALSE(loaded.value->records[0].records[0][1].known);
    CHECK(loaded.value->records[0].records[0][5].known);
  }
  SUBCASE("is a list, of at most a thousand records") {
    CHECK(issues("many") == "wrong-type /answers/sites");
    CHECK_FALSE(load_answers(pack, sheet_text({{"sites", "many"}})).value->values[fact(pack, "sites")].known);
    CHECK(issues({1}) == "wrong-type /answers/sites/0");
    CHECK(issues({Json::array({1})}) == "wrong-type /answers/sites/0");
    CHECK(issues({{"more", true}}) == "missing-key /answers/sites");
    CHECK(issues({{"records", Json::array()}, {"more", "yes"}}) == "wrong-type /answers/sites/more");
    CHECK(issues({{"records", Json::array()}, {"rest", true}}) == "unknown-key /answers/sites/rest");
    CHECK(issues(Json::array_t(1000, Json::object())) == "");
    CHECK(issues(Json::array_t(1001, Json::object())) == "number-out-of-range /answers/sites");
  }
}

TEST_CASE("a description with records") {
  const Pack pack = load(with_sites(three_of_1000));
  const Json described = Json::parse(write_description(pack, {&pack.programmes[0], &sites_category(pack)}));
  SUBCASE("writes the fields of a record like facts, and none elsewhere") {
    int forms = 0;
    for (const auto& one : described["facts"]) {
      CHECK(one.contains("fields") == (one["type"] == "records"));
      if (one["type"] != "records") continue;
      ++forms;
      CHECK(one["fields"][0]["type"] == "text");
      CHECK(one["fields"][1]["integer"] == true);
      CHECK(one["fields"][1]["unit"] == "台");
      CHECK(one["fields"][8]["choices"].size() == 2);
    }
    CHECK(forms == 1);
  }
  SUBCASE("writes conditions over records back as they were meant") {
    for (const Json& condition :
         {Json{{"fact", "sites"}, {"count", 2}},
          Json{{"fact", "sites"}, {"count", 1}, {"where", {{"fact", "certified"}, {"is", true}}}},
          Json{{"fact", "sites"},
               {"count", 1},
               {"where", {{"not", {{"fact", "kind"}, {"in", {"process"}}}}}}}}) {
      const Pack other = load(with_sites(condition));
      const Json back = Json::parse(write_description(other, {&other.programmes[0], &sites_category(other)}));
      CHECK(back["criteria"][sites_row]["levels"]["4"] == condition);
    }
  }
}
