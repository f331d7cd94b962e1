// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the readers say of facts that are lists of records, and of conditions over them.
#include "xingping/load_pack.h"

#include <doctest/doctest.h>

#include "support/records_pack.h"

using namespace xingping;
using namespace support;

namespace {

const Json any_site = {{"fact", "sites"}, {"count", 1}};

/// The issues of the fact, each below the place of the fact.
std::string of_fact(const Json& fact) {
  const std::string at = "base/facts.json/facts/9";
  std::string out;
  for (const auto& issue : load_bundle(with_sites(any_site, fact).dump()).issues) {
    if (!out.empty()) out += '\n';
    const std::string place = issue.document + issue.pointer;
    out += issue.code + ' ' + (place.starts_with(at) ? place.substr(at.size()) : place);
  }
  return out;
}

std::string of_field(std::size_t index, const std::string& key, const Json& value) {
  Json fact = sites_fact();
  fact["fields"][index][key] = value;
  return of_fact(fact);
}

/// The issues of a condition, each below its place.
std::string of(const Json& condition) {
  const std::string at = "base/one.json/sections/1/groups/1/criteria/1/levels/4";
  std::string out;
  for (const auto& issue : load_bundle(with_sites(condition).dump()).issues) {
    if (!out.empty()) out += '\n';
    const std::string place = issue.document + issue.pointer;
    REQUIRE(place.starts_with(at));
    out += issue.code + ' ' + place.substr(at.size());
  }
  return out;
}

std::string where(const Json& rule) { return of({{"fact", "sites"}, {"count", 1}, {"where", rule}}); }

}  // namespace

TEST_CASE("load_pack, facts with fields") {
  SUBCASE("take a field of every type, in order") {
    const Pack pack = load(with_sites(any_site));
    const Fact& sites = pack.facts[fact(pack, "sites")];
    CHECK(sites.type == FactType::records);
    CHECK(sites.fields.size() == 9);
    CHECK(sites.fields[0].type == FactType::text);
    CHECK(sites.fields[1].integer);
    CHECK(sites.fields[3].unit_name == "万元");
    CHECK(sites.fields[7].ordered);
    CHECK(sites.fields[8].choices.size() == 2);
    CHECK_FALSE(find_fact(pack, "devices"));  // a field is no fact
    CHECK(pack.fact_places[fact(pack, "sites")] == "base/facts.json#/facts/9");
  }
  SUBCASE("need fields, and only records have some") {
    Json fact = sites_fact();
    fact.erase("fields");
    CHECK(of_fact(fact) == "missing-key ");
    fact = sites_fact();
    fact["type"] = "boolean";
    CHECK(of_fact(fact).starts_with("unknown-key /fields"));
  }
  SUBCASE("hold no records and no ratio") {
    CHECK(of_field(0, "type", "records") == "unknown-word /fields/0/type");
    CHECK(of_field(5, "fields", Json::array()) == "unknown-key /fields/5/fields");
    CHECK(of_field(3, "ratio", {"spend", "income"}) == "unknown-key /fields/3/ratio");
  }
  SUBCASE("may be texts, which like all texts no condition counts") {
    CHECK(of_field(0, "format", "phone") == "");
    CHECK(of_field(0, "format", "number") == "unknown-word /fields/0/format");
    CHECK(of_field(1, "format", "phone") == "unknown-key /fields/1/format");
    Json fact = sites_fact();
    fact["type"] = "text";
    fact.erase("fields");
    CHECK(of_fact(fact).starts_with("wrong-fact-type base/one.json"));
  }
  SUBCASE("have ids of their own, each once") {
    CHECK(of_field(1, "id", "name") == "duplicate-id /fields/1");
    CHECK(of_field(1, "id", "Devices") == "malformed-id /fields/1/id");
    CHECK(of_field(1, "id", "capital") == "");  // also a fact's, which does not matter
  }
  SUBCASE("are read like facts") {
    CHECK(of_field(1, "unit", "台车") == "unknown-unit /fields/1/unit");
    CHECK(of_field(5, "unit", "台") == "unknown-key /fields/5/unit");
    CHECK(of_field(0, "choices", Json::array()) == "unknown-key /fields/0/choices");
    CHECK(of_field(1, "evidence", {"seal"}) == "unknown-evidence /fields/1/evidence/0");
    CHECK(of_field(1, "colour", "red") == "unknown-key /fields/1/colour");
  }
}

TEST_CASE("load_pack, conditions over records") {
  SUBCASE("count and add up, over all records or those that meet a rule") {
    CHECK(of(any_site) == "");
    CHECK(of({{"fact", "sites"}, {"sum", "amount"}, {"min", "1 亿元"}}) == "");
    CHECK(where({{"fact", "devices"}, {"above", "3 台"}}) == "");
    CHECK(where({{"not", {{"any", {{{"fact", "certified"}}, {{"fact", "kind"}, {"in", {"process"}}}}}}}}) ==
          "");
  }
  SUBCASE("a rule names fields, and nothing but fields") {
    CHECK(where({{"fact", "capital"}, {"min", "1 万元"}}) == "unknown-fact /where/fact");
    CHECK(where({{"min", "1 万元"}}) == "missing-key /where");
    CHECK(where({{"ref", "ways"}}) == "unknown-key /where/ref");
    CHECK(where({{"applicant_type", {"enterprise"}}}) == "unknown-key /where/applicant_type");
    CHECK(where({{"all", {{{"fact", "certified"}}, {{"ref", "ways"}}}}}) == "unknown-key /where/all/1/ref");
    CHECK(where(true) == "wrong-type /where");
  }
  SUBCASE("a test fits its field") {
    CHECK(where({{"fact", "name"}}) == "wrong-fact-type /where");
    CHECK(where({{"fact", "certified"}, {"min", "1 台"}}) == "wrong-fact-type /where");
    CHECK(where({{"fact", "devices"}, {"min", "1 万元"}}) == "unknown-unit /where/min");
    CHECK(where({{"fact", "kind"}, {"step", "process"}}) == "wrong-fact-type /where");
    CHECK(where({{"fact", "systems"}, {"items", 3}}) == "impossible-count /where/items");
    CHECK(where({{"fact", "opened"}, {"from", "as_of"}}) == "malformed-date /where/from");
    CHECK(where({{"fact", "opened"}, {"until", "2021-02-29"}}) == "impossible-date /where/until");
  }
  SUBCASE("a sum is over one quantity, and has a least") {
    CHECK(of({{"fact", "sites"}, {"sum", "certified"}, {"min", "1 万元"}}) == "unknown-fact /sum");
    CHECK(of({{"fact", "sites"}, {"sum", 5}, {"min", "1 万元"}}) == "wrong-type /sum");
    CHECK(of({{"fact", "sites"}, {"sum", "cost"}, {"min", "1 万元"}}) == "unknown-fact /sum");
    CHECK(of({{"fact", "sites"}, {"sum", "amount"}}) == "missing-key ");
    CHECK(of({{"fact", "sites"}, {"sum", "amount"}, {"min", "1 台"}}) == "unknown-unit /min");
    CHECK(of({{"fact", "sites"}, {"sum", "amount"}, {"max", "1 万元"}}) == "ambiguous-condition ");
  }
  SUBCASE("only records are counted, from one to a thousand") {
    CHECK(of({{"fact", "capital"}, {"count", 1}}) == "wrong-fact-type ");
    CHECK(of({{"fact", "sites"}}) == "wrong-fact-type ");
    CHECK(of({{"fact", "sites"}, {"count", 0}}) == "number-out-of-range /count");
    CHECK(of({{"fact", "sites"}, {"count", 1001}}) == "number-out-of-range /count");
    CHECK(of({{"fact", "sites"}, {"count", 1}, {"min", "1 台"}}) == "ambiguous-condition ");
  }
  SUBCASE("not and if take one condition each") {
    CHECK(of({{"not", {{"fact", "charter"}}}}) == "");
    CHECK(of({{"not", Json::array({{{"fact", "charter"}}})}}) == "wrong-type /not");
    CHECK(of({{"if", {{"fact", "charter"}}}, {"then", {{"fact", "charter"}}}}) == "missing-key ");
    CHECK(of({{"if", {{"fact", "charter"}}}, {"then", any_site}, {"else", {{"fact", "none"}}}}) ==
          "unknown-fact /else/fact");
  }
}
