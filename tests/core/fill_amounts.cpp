// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a form counts, adds up and picks out of a list of records, and the unit it prints.
#include "fill/print.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "support/random.h"
#include "support/records_pack.h"

using namespace xingping;
using namespace support;

namespace {

const Json any_row = {{"fact", "sites"}, {"count", 1}};
const Json large = {{"fact", "devices"}, {"min", "1000 台"}};

Json text(const std::string& words) { return {{"zh", words}, {"en", words}}; }

/// A form with one blank, which is filled from `source`.
Json with_blank(const Json& source) {
  Json bundle = with_sites(any_row);
  const Json field = {{"id", "blank"}, {"label", text("空格")}, {"from", source}};
  const Json part = {{"id", "part"},
                     {"title", text("部分")},
                     {"depth", 0},
                     {"fields", Json::array({field})},
                     {"blocks", Json::array()}};
  bundle["documents"]["base/forms/form.json"] = {{"schema", "xingping/form@1"},
                                                 {"programme", "base"},
                                                 {"id", "form"},
                                                 {"kind", "application"},
                                                 {"title", text("表")},
                                                 {"source", {{"clause", "一"}}},
                                                 {"categories", Json::array({"one"})},
                                                 {"parts", Json::array({part})}};
  return bundle;
}

struct Printed {
  std::string value;  // "open" while it is open
  std::string unit;

  friend bool operator==(const Printed&, const Printed&) = default;
};

Printed printed(const Pack& pack, const Json& answers) {
  const CategoryRef which{&pack.programmes[0], &sites_category(pack)};
  const auto given = sheet(pack, answers);
  const auto assessment = assess(pack, *which.category, given, {day("2021-06-30"), {}});
  const auto form = fill(*find_form(pack, "base/form"), {pack, which, given, assessment, {}, {}}, {});
  const auto& blank = form.parts[0].fields[0];
  return {blank.value.value_or("open"), blank.unit};
}

std::string value(const Json& source, const Json& sites) {
  return printed(load(with_blank(source)), sites.is_null() ? Json::object() : Json{{"sites", sites}}).value;
}

std::string refused(const Json& source) {
  return listed(load_bundle(with_blank(source).dump(), read_form).issues);
}

Json devices(int number) { return {{"devices", number}}; }
Json list(std::initializer_list<Json> records) { return Json::array_t(records); }
Json going_on(const Json& records) { return {{"records", records}, {"more", true}}; }

const Json no_number = {{"name", "无数"}};

}  // namespace

TEST_CASE("a blank that counts records") {
  const Json all = {{"count", "sites"}};
  const Json some = {{"count", "sites"}, {"where", large}};
  CHECK(value(all, list({devices(1), no_number})) == "2");
  CHECK(value(some, list({devices(1000), devices(999), devices(2000)})) == "2");
  CHECK(value(some, list({devices(999)})) == "0");
  CHECK(value(all, Json::array()) == "0");
  SUBCASE("is open while the number is") {
    CHECK(value(some, list({devices(1000), no_number})) == "open");
    CHECK(value(some, going_on(list({devices(1000)}))) == "open");
    CHECK(value(all, nullptr) == "open");
  }
}

TEST_CASE("a blank that adds up records") {
  const Json some = {{"sum", "sites"}, {"field", "amount"}, {"where", large}};
  const auto site = [](int number, const char* amount) {
    return Json{{"devices", number}, {"amount", amount}};
  };
  CHECK(value(some, list({site(1000, "1.5"), site(999, "9"), site(3000, "2")})) == "3.5");
  CHECK(value(some, list({site(1000, "1.5"), devices(1)})) == "1.5");
  CHECK(value(some, list({site(1000, "1.5"), devices(1000)})) == "open");
  CHECK(value(some, list({site(1000, "1.5"), {{"amount", "1"}}})) == "open");
}

TEST_CASE("a blank for the least of a field") {
  const Json all = {{"least", "sites"}, {"field", "devices"}};
  const Json some = {{"least", "sites"}, {"field", "devices"}, {"where", large}};
  CHECK(value(all, list({devices(7), devices(5), devices(9)})) == "5");
  CHECK(value(some, list({devices(999), devices(3000), devices(1000)})) == "1000");
  SUBCASE("is open while there is none, or one could be less") {
    CHECK(value(some, list({devices(999)})) == "open");
    CHECK(value(all, list({devices(7), no_number})) == "open");
    CHECK(value(all, going_on(list({devices(7)}))) == "open");
    CHECK(value(all, nullptr) == "open");
  }
}

TEST_CASE("what a blank prints of records stays, whatever the open fields turn out to be") {
  const std::vector<Json> sources = {{{"count", "sites"}, {"where", large}},
                                     {{"sum", "sites"}, {"field", "points"}, {"where", large}},
                                     {{"least", "sites"}, {"field", "points"}, {"where", large}}};
  for (const auto& source : sources) {
    const Pack pack = load(with_blank(source));
    Random random(source.dump().size());
    int decided = 0;
    for (int round = 0; round < 300; ++round) {
      Json some = Json::array();
      Json full = Json::array();
      for (std::size_t i = random.below(4); i > 0; --i) {
        const Json site = {{"devices", random.pick<int>({1, 999, 1000, 5000})},
                           {"points", random.below(100)}};
        Json known = Json::object();
        for (const auto& [key, number] : site.items())
          if (random.chance(85)) known[key] = number;
        some.push_back(known);
        full.push_back(site);
      }
      const Printed before = printed(pack, {{"sites", some}});
      const Printed after = printed(pack, {{"sites", full}});
      INFO(some.dump(), " ", full.dump());
      CHECK((before.value == "open" || before == after));
      if (before.value != "open") ++decided;
      std::optional<std::uint64_t> least;
      std::uint64_t sum = 0;
      std::size_t number = 0;
      for (const auto& site : full) {
        if (site["devices"] < 1000) continue;
        const auto points = site["points"].get<std::uint64_t>();
        least = std::min(least.value_or(points), points);
        sum += points;
        ++number;
      }
      if (source.contains("count")) CHECK(after.value == std::to_string(number));
      if (source.contains("sum")) CHECK(after.value == std::to_string(sum));
      if (source.contains("least")) CHECK(after.value == (least ? std::to_string(*least) : "open"));
    }
    CHECK(decided > 50);
  }
}

TEST_CASE("the unit of a blank") {
  const Json capital = {{"capital", {{"value", "1.5"}, {"unit", "亿元"}}}};
  const auto shown = [&](const Json& source) { return printed(load(with_blank(source)), capital); };
  CHECK(shown({{"fact", "capital"}}) == Printed{"15000", "万元"});
  CHECK(shown({{"fact", "capital"}, {"unit", "亿元"}}) == Printed{"1.5", "亿元"});
  CHECK(shown({{"fact", "capital"}, {"with_unit", true}}) == Printed{"15000万元", ""});
  CHECK(shown({{"fact", "capital"}, {"unit", "亿元"}, {"with_unit", true}}) == Printed{"1.5亿元", ""});
  SUBCASE("may be another counting word, never another kind of amount") {
    const Pack pack = load(with_blank({{"fact", "staff"}, {"unit", "个"}}));
    CHECK(printed(pack, {{"staff", 20}}) == Printed{"20", "个"});
    CHECK(printed(load(with_blank({{"least", "sites"}, {"field", "devices"}, {"unit", "个"}})),
                  {{"sites", list({devices(7)})}}) == Printed{"7", "个"});
    const std::string at = "base/forms/form.json/parts/0/fields/0/from/unit";
    CHECK(refused({{"fact", "staff"}, {"unit", "万元"}}) == "unknown-unit " + at);
    CHECK(refused({{"fact", "capital"}, {"unit", "个"}}) == "unknown-unit " + at);
    CHECK(refused({{"fact", "staff"}, {"unit", "年"}}) == "unknown-unit " + at);
  }
  SUBCASE("is only of amounts") {
    const std::string at = "base/forms/form.json/parts/0/fields/0/from/with_unit";
    CHECK(refused({{"fact", "charter"}, {"with_unit", true}}) == "wrong-fact-type " + at);
  }
}

TEST_CASE("a list of facts has no records to pick from") {
  const std::string at = "base/forms/form.json/parts/0/fields/0/from/";
  CHECK(refused({{"sum", Json::array({"spend", "capital"})}, {"where", large}}) ==
        "unknown-key " + at + "where");
  CHECK(refused({{"least", "staff"}, {"field", "devices"}}) == "wrong-fact-type " + at + "least");
  CHECK(refused({{"least", "sites"}, {"field", "name"}}) == "unknown-fact " + at + "field");
  CHECK(refused({{"count", "sites"}, {"where", {{"fact", "none"}, {"min", "1 个"}}}}) ==
        "unknown-fact " + at + "where/fact");
}
