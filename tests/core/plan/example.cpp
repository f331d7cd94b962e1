// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/example.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "records.h"
#include "support/records_pack.h"

using namespace xingping;
using namespace xingping::plan;
using namespace support;

namespace {

/// A test over `sites` as compiled, with the list of a sheet.
struct Listed {
  explicit Listed(const Json& condition, const Json& sites = Json::array())
      : pack(load(with_sites(condition))),
        answers(sheet(pack, {{"sites", sites}})),
        list(pack.facts[support::fact(pack, "sites")]),
        program(sites_category(pack).program),
        test(*std::find_if(program.nodes.list.begin(), program.nodes.list.end(),
                           [](const Node& one) { return one.op == Op::count || one.op == Op::sum; })) {}

  [[nodiscard]] bool possible() const { return has_example(test, program, list, today); }
  /// The records the plan would add.
  [[nodiscard]] std::vector<std::vector<Value>> added() const {
    std::vector<std::vector<Value>> out;
    add_examples(test, program, list, answers, today, out);
    return out;
  }
  /// What the list comes to with the first `count` of these records.
  [[nodiscard]] Micro sure(const std::vector<std::vector<Value>>& records, std::size_t count) const {
    Answers more = answers;
    auto& all = more.records[static_cast<std::size_t>(more.values[test.fact].data)].records;
    all.insert(all.end(), records.begin(), records.begin() + static_cast<std::ptrdiff_t>(count));
    return tally(test, program, more, today).sure;
  }

  Context today{day("2021-06-30"), Stage::application};
  Pack pack;
  Answers answers;
  const Fact& list;
  const Program& program;
  const Node& test;
};

Json counted(int count, const Json& where) {
  Json made = {{"fact", "sites"}, {"count", count}};
  if (!where.is_null()) made["where"] = where;
  return made;
}
Json summed(const char* amount, const Json& where, const char* field = "amount") {
  Json made = {{"fact", "sites"}, {"sum", field}, {"min", amount}};
  if (!where.is_null()) made["where"] = where;
  return made;
}
Json all_of(const Json& one, const Json& other) { return {{"all", Json::array({one, other})}}; }

const char* const of_amount = "amount";
Json limit(const char* test, const char* amount) { return {{"fact", of_amount}, {test, amount}}; }

/// As many records as are lacking, and not one more.
void fills_up(const Listed& listed, std::size_t count) {
  CHECK(listed.possible());
  const auto records = listed.added();
  CHECK(records.size() == count);
  CHECK(listed.sure(records, records.size()) >= listed.test.amount);
  if (!records.empty()) CHECK(listed.sure(records, records.size() - 1) < listed.test.amount);
}

}  // namespace

TEST_CASE("add_examples, to a count") {
  const Json large = {{"fact", "devices"}, {"min", "1000 台"}};
  SUBCASE("brings what is lacking") {
    fills_up(Listed(counted(3, nullptr)), 3);
    fills_up(Listed(counted(3, large)), 3);
    fills_up(Listed(counted(3, large), {{{"devices", 1000}}, {{"devices", 999}}}), 2);
    fills_up(Listed(counted(1, large), {{{"devices", 1000}}, {{"devices", 1000}}}), 0);
  }
  SUBCASE("says no more of a record than the rule asks") {
    const Listed listed(counted(1, all_of(large, {{"fact", "certified"}})));
    const auto record = listed.added().front();
    for (std::size_t field = 0; field < record.size(); ++field)
      CHECK(record[field].known == (field == 1 || field == 5));
    CHECK(record[1].data == 1000 * micro_per_base);
  }
  SUBCASE("brings nothing where no record meets the rule") {
    const Json small = {{"fact", "devices"}, {"max", "999 台"}};
    const Listed listed(counted(1, all_of(large, small)));
    CHECK_FALSE(listed.possible());
    CHECK(listed.added().empty());
  }
  SUBCASE("brings a thousand at most") { CHECK(Listed(counted(1000, nullptr)).added().size() == 1000); }
}

TEST_CASE("add_examples, to a sum") {
  SUBCASE("brings one record of all that is lacking") {
    fills_up(Listed(summed("50 万元", nullptr)), 1);
    fills_up(Listed(summed("50 万元", nullptr), {{{"amount", 20}}}), 1);
    fills_up(Listed(summed("50 万元", nullptr), {{{"amount", 20}}, {{"amount", 30}}}), 0);
    CHECK(Listed(summed("50 万元", nullptr), {{{"amount", 20}}}).added()[0][3].data == 30 * micro_per_base);
  }
  SUBCASE("brings no less than the rule asks of one") {
    const Listed listed(summed("50 万元", limit("min", "40 万元")), {{{"amount", 45}}});
    fills_up(listed, 1);
    CHECK(listed.added()[0][3].data == 40 * micro_per_base);
  }
  SUBCASE("brings several where the rule allows no more of one") {
    fills_up(Listed(summed("50 万元", limit("max", "20 万元"))), 3);
    fills_up(Listed(summed("40 万元", limit("max", "20 万元"))), 2);
    fills_up(Listed(summed("40.000001 万元", limit("max", "20 万元"))), 3);
    fills_up(Listed(summed("40 万元", limit("below", "20 万元"))), 3);
    CHECK(Listed(summed("50 万元", limit("below", "20 万元"))).added()[0][3].data == 20 * micro_per_base - 1);
    fills_up(Listed(summed("50 万元", {{"not", limit("min", "20 万元")}})), 3);
    fills_up(Listed(summed("50 万元", {{"not", limit("above", "20 万元")}})), 3);
  }
  SUBCASE("takes the largest amount that several thresholds leave") {
    const Json either = {{"any", Json::array({all_of(limit("min", "10 万元"), limit("max", "12 万元")),
                                              limit("max", "5 万元")})}};
    const Listed listed(summed("60 万元", all_of(either, {{"fact", "certified"}})));
    fills_up(listed, 5);
    for (const auto& record : listed.added()) CHECK(record[3].data == 12 * micro_per_base);
  }
  SUBCASE("counts things whole") {
    const Listed listed(summed("10 台", {{"fact", "devices"}, {"below", "4 台"}}, "devices"));
    fills_up(listed, 4);
    CHECK(listed.added()[0][1].data == 3 * micro_per_base);
    const Json half = {{"fact", "sites"}, {"sum", "devices"}, {"min", "2.5 台"}};
    if (Json(refusal({replace(sites_row_at + "/levels/4", half)})).empty()) fills_up(Listed(half), 1);
  }
  SUBCASE("brings nothing where a record adds nothing") {
    for (const Json& rule : {limit("max", "0 万元"), limit("below", "0 万元")}) {
      const Listed listed(summed("50 万元", rule));
      CHECK_FALSE(listed.possible());
      CHECK(listed.added().empty());
    }
  }
}
