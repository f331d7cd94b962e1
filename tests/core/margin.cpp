// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "margin.h"

#include <doctest/doctest.h>

#include "support/records_pack.h"

using namespace xingping;
using namespace support;

namespace {

/// The base pack with sites, whose row `team` sets the condition for level 4; `more` changes what else it
/// says.
Pack pack_of(const Json& condition, const Patch& more = {}) {
  Json bundle = with_sites(condition);
  for (const auto& change : more) bundle = bundle.patch(Json::array({change}));
  return load(bundle);
}

std::string amount_of(const Pack& pack, FactIndex fact, Micro amount) {
  return format_quantity(amount, pack.facts[fact].unit);
}

/// What the row may lose, in words: "staff 3", "staff <3" where less than that may go.
std::string told(const Pack& pack, const Json& given, Stage stage = Stage::application) {
  const auto answers = sheet(pack, given);
  const auto made = assess(pack, sites_category(pack), answers, {day("2021-06-30"), stage});
  std::string out;
  for (const auto& one : made.findings[sites_row].margin[1]) {
    const Fact& fact = pack.facts[one.fact];
    out += (out.empty() ? "" : ", ") + fact.id + " ";
    if (one.field) out += fact.fields[*one.field].id + " ";
    if (one.above) out += "<";
    if (one.amount) out += format_quantity(*one.amount, one.field ? fact.fields[*one.field].unit : fact.unit);
    if (one.items) out += std::to_string(*one.items);
    if (one.step) out += fact.choices[*one.step].id;
    if (one.from) out += format_date(*one.from);
    if (one.by)
      out += " by " + pack.facts[one.by->first].id + " " + amount_of(pack, one.by->first, one.by->second);
  }
  return out;
}

std::string told(const Json& condition, const Json& given) { return told(pack_of(condition), given); }

Json test(const char* fact, const char* op, const Json& value) { return {{"fact", fact}, {op, value}}; }
Json every(const Json& one, const Json& other) { return {{"all", Json::array({one, other})}}; }
Json either(const Json& one, const Json& other) { return {{"any", Json::array({one, other})}}; }
Json no(const Json& one) { return {{"not", one}}; }

}  // namespace

TEST_CASE("margins of amounts") {
  const Json thirteen = {{"staff", 13}};
  SUBCASE("go down to the threshold, or must stop before it") {
    CHECK(told(test("staff", "min", "10 人"), thirteen) == "staff 3");
    CHECK(told(test("staff", "above", "10 人"), thirteen) == "staff <3");
    CHECK(told(no(test("staff", "below", "10 人")), thirteen) == "staff 3");
    CHECK(told(no(test("staff", "max", "10 人")), thirteen) == "staff <3");
  }
  SUBCASE("are whole where things are counted") {
    CHECK(told(test("staff", "min", "10.5 人"), thirteen) == "staff 2");
    CHECK(told(test("staff", "above", "10.5 人"), thirteen) == "staff <3");
    CHECK(told(test("capital", "min", "10.5 万元"), {{"capital", 13}}) == "capital 2.5");
  }
  SUBCASE("are none of what only grows worse by more, and none below nothing") {
    CHECK(told(test("staff", "max", "20 人"), thirteen).empty());
    CHECK(told(test("staff", "below", "20 人"), thirteen).empty());
    CHECK(told(no(test("staff", "min", "20 人")), thirteen).empty());
    CHECK(told(no(test("staff", "above", "20 人")), thirteen).empty());
    CHECK(told(test("staff", "min", "0 人"), thirteen).empty());
  }
  SUBCASE("of several tests are those of the first that breaks the whole") {
    const Json ten = test("staff", "min", "10 人");
    const Json twelve = test("staff", "min", "12 人");
    for (const auto& [one, other] : {std::pair(ten, twelve), std::pair(twelve, ten)}) {
      CHECK(told(every(one, other), thirteen) == "staff 1");
      CHECK(told(either(one, other), thirteen) == "staff 3");
    }
    CHECK(told(every(ten, test("capital", "min", "5 万元")), {{"staff", 13}, {"capital", 6}}) ==
          "staff 3, capital 1");
    CHECK(told(either(ten, test("capital", "min", "5 万元")), {{"staff", 13}, {"capital", 6}}).empty());
    CHECK(told(either(ten, test("capital", "max", "5 万元")), thirteen) == "staff 3");
    const Json beyond = test("staff", "above", "10 人");
    for (const auto& [one, other] : {std::pair(ten, beyond), std::pair(beyond, ten)}) {
      CHECK(told(every(one, other), thirteen) == "staff <3");
      CHECK(told(either(one, other), thirteen) == "staff 3");
    }
  }
  SUBCASE("of tests that end at the same amount are told by the first") {
    const Json at_least = test("capital", "min", "5.000001 万元");
    const Json beyond = test("capital", "above", "5 万元");
    const Json given = {{"capital", "7.000002"}};
    CHECK(told(every(at_least, beyond), given) == "capital 2.000001");
    CHECK(told(every(beyond, at_least), given) == "capital <2.000002");
  }
  SUBCASE("are none where what breaks one test mends another") {
    const Json ten = test("staff", "min", "10 人");
    const Json below = test("staff", "below", "10 人");
    CHECK(told(either(ten, no(ten)), thirteen).empty());
    CHECK(told(either(no(below), below), thirteen).empty());
  }
}

TEST_CASE("margins of shares") {
  const auto share = [](const char* op, const char* least) { return test("share", op, least); };
  const Json seven = {{"spend", 7}, {"income", 100}};
  SUBCASE("that are worked out are told of the share and of its numerator") {
    CHECK(told(share("min", "6 %"), seven) == "share 1 by spend 1");
    CHECK(told(share("above", "6 %"), seven) == "share <1 by spend 1");
    CHECK(told(no(share("max", "6 %")), seven) == "share <1 by spend 1");
    CHECK(told(share("min", "0 %"), seven).empty());
  }
  SUBCASE("end where the next millionth would not do") {
    const Json odd = {{"spend", 7}, {"income", "100.000001"}};
    CHECK(told(share("min", "6 %"), odd) == "share 0.999999 by spend 0.999999");
    CHECK(told(share("above", "6 %"), odd) == "share <0.999999 by spend 1");
  }
  SUBCASE("are whole where the numerator is") {
    const Pack whole = pack_of(share("min", "6 %"), {add(base_facts + "/3/integer", true)});
    CHECK(told(whole, {{"spend", 8}, {"income", 110}}) == "share 1.272727 by spend 1");
  }
  SUBCASE("lose the numerator together with its own tests") {
    const Json own = test("spend", "min", "5 万元");
    CHECK(told(every(share("min", "6 %"), own), seven) == "share 1 by spend 1");
    CHECK(told(either(share("min", "6 %"), own), seven) == "spend 2");
  }
  SUBCASE("that are open neither hold anything nor lose anything") {
    const Json least = test("spend", "min", "0.000001 万元");
    CHECK(told(either(least, share("max", "6 %")), {{"spend", 7}}) == "spend 6.999999");
  }
}

TEST_CASE("margins of steps, days and items") {
  SUBCASE("a step may be lost down to the one that is asked, unless it is the lowest") {
    CHECK(told(test("grade", "step", "basic"), {{"grade", "mature"}}) == "grade basic");
    CHECK(told(test("grade", "step", "none"), {{"grade", "mature"}}).empty());
    CHECK(told(no(test("grade", "step", "mature")), {{"grade", "none"}}).empty());
  }
  SUBCASE("a duration says since when it is long enough, a day that is past when that was") {
    const Json since = {{"since", "2019-06-30"}};
    CHECK(told(test("since", "years", 1), since) == "since 2020-06-30");
    CHECK(told(test("since", "until", "as_of"), since) == "since 2019-06-30");
    CHECK(told(test("since", "until", "2020-01-01"), since).empty());
    CHECK(told(test("since", "from", "2018-01-01"), since).empty());
    CHECK(told(every(test("since", "years", 1), test("since", "years", 2)), since) == "since 2021-06-30");
    CHECK(told(either(test("since", "years", 1), test("since", "years", 2)), since) == "since 2020-06-30");
    CHECK(told(either(test("since", "until", "as_of"), test("since", "years", 1)), since) ==
          "since 2019-06-30");
    CHECK(told(no(test("since", "years", 3)), since).empty());
  }
  SUBCASE("items are told only where it is the same which of them go") {
    const Json all = {{"items", {"a", "b", "c"}}};
    const Json last = {{"fact", "items"}, {"items", 1}, {"among", {"c"}}};
    CHECK(told(test("items", "items", 2), all) == "items 1");
    CHECK(told(no(test("items", "items", 2)), {{"items", {"a"}}}).empty());
    CHECK(told(every(test("items", "items", 2), last), all) == "items 0");
    CHECK(told(either(test("items", "items", 2), last), all).empty());
    const Json first = {{"fact", "items"}, {"items", 1}, {"among", {"a"}}};
    CHECK(told(either(first, last), {{"items", {{"a", true}}}}) == "items 0");
  }
}

TEST_CASE("margins of lists") {
  const Json sites = {{"sites",
                       {{{"amount", 40}, {"devices", 3}, {"certified", true}},
                        {{"amount", 30}, {"devices", 2}, {"certified", true}},
                        {{"amount", 5}, {"devices", 1}, {"certified", false}}}}};
  const Json certified = {{"fact", "sites"}, {"count", 1}, {"where", {{"fact", "certified"}}}};
  const Json two = {{"fact", "sites"}, {"count", 2}};
  const auto sum = [](const char* field, const char* least) {
    return Json{{"fact", "sites"}, {"sum", field}, {"min", least}};
  };
  SUBCASE("are records, or amounts of a field") {
    CHECK(told(two, sites) == "sites 1");
    CHECK(told(certified, sites) == "sites 1");
    CHECK(told(sum("amount", "50 万元"), sites) == "sites amount 25");
    CHECK(told(sum("amount", "0 万元"), sites).empty());
    CHECK(told(no({{"fact", "sites"}, {"count", 4}}), sites).empty());
    CHECK(told(no(sum("amount", "500 万元")), sites).empty());
  }
  SUBCASE("are different things, of which each breaks the whole by itself") {
    CHECK(told(every(two, every(sum("amount", "50 万元"), sum("devices", "2 台"))), sites) ==
          "sites 1, sites amount 25, sites devices 4");
    CHECK(told(either(two, sum("amount", "50 万元")), sites).empty());
    CHECK(told(either(sum("devices", "2 台"), sum("amount", "50 万元")), sites).empty());
    CHECK(told(either(two, certified), sites).empty());
    CHECK(told(every(either(sum("amount", "60 万元"), two), sum("amount", "50 万元")), sites) ==
          "sites amount 25");
    CHECK(told(every(sum("amount", "50 万元"), sum("amount", "60 万元")), sites) == "sites amount 15");
    CHECK(told(either(sum("amount", "50 万元"), sum("amount", "60 万元")), sites).empty());
  }
}

TEST_CASE("margins, stages") {
  SUBCASE("what is pending holds whatever is lost") {
    const Pack pack = pack_of(every(test("staff", "min", "10 人"), {{"ref", "registered-capital"}}),
                              {add(base_category + "/sections/2/criteria/0/stage", "acceptance")});
    const Json given = {{"staff", 13}, {"capital", 600}};
    CHECK(told(pack, given) == "staff 3");
    CHECK(told(pack, given, Stage::acceptance) == "staff 3, capital 100");
  }
}
