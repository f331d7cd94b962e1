// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/evaluate.h"

#include <doctest/doctest.h>

#include <array>

#include "branching.h"
#include "support/records_pack.h"

using namespace xingping;
using namespace support;

namespace {

Answers answers_of(std::vector<Value> values) {
  Answers answers;
  answers.values = std::move(values);
  return answers;
}

constexpr std::array truths{Truth::unmet, Truth::unknown, Truth::met};
constexpr Truth U = Truth::unmet;
constexpr Truth Q = Truth::unknown;
constexpr Truth M = Truth::met;

/// A boolean answer that makes `is: yes` come out as `truth`.
Value answer(Truth truth) { return {truth == Truth::met ? 1 : 0, truth != Truth::unknown}; }

/// `op` over leaves of the given truths.
Truth combined(Op op, std::int64_t amount, const std::vector<Truth>& parts) {
  Program program;
  std::vector<Value> values;
  for (const Truth part : parts) {
    Node leaf;
    leaf.op = Op::is;
    leaf.fact = static_cast<FactIndex>(values.size());
    leaf.amount = 1;
    program.nodes.list.push_back(leaf);
    program.nodes.children.push_back(static_cast<NodeIndex>(values.size()));
    values.push_back(answer(part));
  }
  Node node;
  node.op = op;
  node.amount = amount;
  node.count = static_cast<std::uint32_t>(parts.size());
  program.nodes.list.push_back(node);
  std::vector<Truth> out;
  evaluate(program, answers_of(values), {}, out);
  return out.back();
}

/// The truth of one test on one value.
Truth tested(Op op, std::int64_t amount, std::uint32_t mask, Value value,
             std::string_view as_of = "2021-06-30") {
  Program program;
  Node leaf;
  leaf.op = op;
  leaf.amount = amount;
  leaf.mask = mask;
  program.nodes.list = {leaf};
  std::vector<Truth> out;
  evaluate(program, answers_of({value}), {day(as_of), Stage::application}, out);
  return out.front();
}

Value known(std::int64_t data) { return {data, true}; }
Truth years(std::string_view since, int count, std::string_view as_of = "2021-06-30") {
  return tested(Op::years, count, 0, known(day(since)), as_of);
}

}  // namespace

TEST_CASE("evaluate, combinations") {
  SUBCASE("all is the minimum") {
    constexpr std::array<std::array<Truth, 3>, 3> table{{{U, U, U}, {U, Q, Q}, {U, Q, M}}};
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t b = 0; b < 3; ++b) CHECK(combined(Op::all, 0, {truths[a], truths[b]}) == table[a][b]);
  }
  SUBCASE("any is the maximum") {
    constexpr std::array<std::array<Truth, 3>, 3> table{{{U, Q, M}, {Q, Q, M}, {M, M, M}}};
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t b = 0; b < 3; ++b) CHECK(combined(Op::any, 0, {truths[a], truths[b]}) == table[a][b]);
  }
  SUBCASE("at least k of n is met once k are, unmet once more than n − k are not") {
    for (const Truth a : truths)
      for (const Truth b : truths)
        for (const Truth c : truths)
          for (std::int64_t k = 1; k <= 3; ++k) {
            std::int64_t met = 0;
            std::int64_t unmet = 0;
            for (const Truth part : {a, b, c}) {
              met += part == M ? 1 : 0;
              unmet += part == U ? 1 : 0;
            }
            CHECK(combined(Op::at_least, k, {a, b, c}) == (met >= k ? M : (unmet > 3 - k ? U : Q)));
          }
  }
  SUBCASE("of nothing: all holds, any does not") {
    CHECK(combined(Op::all, 0, {}) == M);
    CHECK(combined(Op::any, 0, {}) == U);
    CHECK(combined(Op::at_least, 1, {}) == U);
  }
  SUBCASE("reuses the memory it is given, whatever stood there") {
    Program program;
    program.nodes.list.resize(1);
    std::vector<Truth> out(100, Truth::unmet);
    evaluate(program, answers_of({}), {}, out);
    CHECK(out == std::vector{M});
  }
}

TEST_CASE("evaluate, tests on one fact") {
  SUBCASE("an absent answer is unknown to every test") {
    for (const Op op : {Op::is, Op::min, Op::above, Op::max, Op::below, Op::step, Op::in, Op::years})
      CHECK(tested(op, 1, 1, {}) == Q);
    CHECK(tested(Op::items, 1, 1, make_set(0, 0)) == Q);
  }
  SUBCASE("is") {
    CHECK(tested(Op::is, 1, 0, known(1)) == M);
    CHECK(tested(Op::is, 1, 0, known(0)) == U);
    CHECK(tested(Op::is, 0, 0, known(0)) == M);
  }
  SUBCASE("equal is enough, but not for above and below") {
    const auto around = [](Op op) {
      return std::array{tested(op, 500, 0, known(499)), tested(op, 500, 0, known(500)),
                        tested(op, 500, 0, known(501))};
    };
    CHECK(around(Op::min) == std::array{U, M, M});
    CHECK(around(Op::above) == std::array{U, U, M});
    CHECK(around(Op::max) == std::array{M, M, U});
    CHECK(around(Op::below) == std::array{M, U, U});
  }
  SUBCASE("compares at the ends of the range") {
    CHECK(tested(Op::min, max_micro, 0, known(max_micro)) == M);
    CHECK(tested(Op::min, max_micro, 0, known(max_micro - 1)) == U);
    CHECK(tested(Op::below, -max_micro, 0, known(0)) == U);
  }
  SUBCASE("a step includes the ones before it") {
    CHECK(tested(Op::step, 1, 0, known(0)) == U);
    CHECK(tested(Op::step, 1, 0, known(1)) == M);
    CHECK(tested(Op::step, 1, 0, known(2)) == M);
  }
  SUBCASE("in names the choices that will do, the 32nd included") {
    CHECK(tested(Op::in, 0, 0b101, known(1)) == U);
    CHECK(tested(Op::in, 0, 0b101, known(2)) == M);
    CHECK(tested(Op::in, 0, 0x8000'0000U, known(31)) == M);
  }
  SUBCASE("items counts what is there against what still can be, among those named") {
    CHECK(tested(Op::items, 2, 0b1111, make_set(0b0011, 0)) == M);
    CHECK(tested(Op::items, 2, 0b1111, make_set(0b0001, 0)) == Q);
    CHECK(tested(Op::items, 2, 0b1111, make_set(0b0001, 0b0110)) == Q);
    CHECK(tested(Op::items, 2, 0b1111, make_set(0b0001, 0b1110)) == U);
    CHECK(tested(Op::items, 2, 0b1111, make_set(0, 0b0111)) == U);
    CHECK(tested(Op::items, 2, 0b0011, make_set(0b1101, 0)) == Q);
    CHECK(tested(Op::items, 2, 0b0011, make_set(0b1101, 0b0010)) == U);
    CHECK(tested(Op::items, 32, 0xFFFF'FFFFU, make_set(0xFFFF'FFFFU, 0)) == M);
    CHECK(tested(Op::items, 32, 0xFFFF'FFFFU, make_set(0x7FFF'FFFFU, 0x8000'0000U)) == U);
  }
}

TEST_CASE("evaluate, dates") {
  const Value on = known(day("2021-06-30"));
  SUBCASE("from and until include the day they name") {
    for (const Day off : {-1, 0, 1}) {
      CHECK(tested(Op::from, on.data + off, 0, on) == (off <= 0 ? M : U));
      CHECK(tested(Op::until, on.data + off, 0, on) == (off >= 0 ? M : U));
      const std::string as_of = format_date(static_cast<Day>(on.data) + off);
      CHECK(tested(Op::until, report_day, 0, on, as_of) == (off >= 0 ? M : U));
    }
  }
}

TEST_CASE("evaluate, durations") {
  SUBCASE("are full years, the reference day included") {
    CHECK(years("2019-06-30", 2) == M);
    CHECK(years("2019-07-01", 2) == U);
    CHECK(years("2019-07-01", 1) == M);
    CHECK(years("2020-06-30", 1) == M);
    CHECK(years("2020-07-01", 1) == U);
    CHECK(years("2022-01-01", 1) == U);
  }
  SUBCASE("end on the anniversary, whatever leap years lie between") {
    for (int count = 0; count <= 12; ++count)
      for (Day since = day("2015-12-20"); since < day("2016-03-10"); ++since)
        for (const Day off : {-1, 0, 1}) {
          const Day on = add_years(since, count) + off;
          REQUIRE(years(format_date(since), count, format_date(on)) == (off < 0 ? U : M));
        }
  }
  SUBCASE("begun on 29 February end on the last day of February") {
    CHECK(years("2020-02-29", 1, "2021-02-27") == U);
    CHECK(years("2020-02-29", 1, "2021-02-28") == M);
    CHECK(years("2020-02-29", 4, "2024-02-28") == U);
    CHECK(years("2020-02-29", 4, "2024-02-29") == M);
    CHECK(years("2019-02-28", 1, "2020-02-28") == M);
    CHECK(years("2019-03-01", 1, "2020-02-29") == U);
  }
  SUBCASE("follow the planning date") {
    CHECK(years("2019-07-01", 2, "2021-07-01") == M);
    CHECK(years("2019-06-30", 2, "2021-06-29") == U);
  }
}

TEST_CASE("evaluate, worked-out ratios") {
  // Fact 0 is the ratio, 1 and 2 its amounts.
  const auto ratio = [](Op op, Micro share, std::vector<Value> values) {
    Program program;
    Node leaf;
    leaf.op = op;
    leaf.amount = share;
    leaf.ratio = true;
    leaf.first = 1;
    leaf.count = 2;
    program.nodes.list = {leaf};
    std::vector<Truth> out;
    evaluate(program, answers_of(values), {}, out);
    return out.front();
  };
  constexpr Micro six = 6'000'000;
  SUBCASE("are compared by cross-multiplication, equal is enough") {
    CHECK(ratio(Op::min, six, {{}, known(740740734000), known(12345678900000)}) == M);
    CHECK(ratio(Op::min, six, {{}, known(740740733999), known(12345678900000)}) == U);
    CHECK(ratio(Op::above, six, {{}, known(740740734000), known(12345678900000)}) == U);
    CHECK(ratio(Op::max, six, {{}, known(740740734000), known(12345678900000)}) == M);
    CHECK(ratio(Op::below, six, {{}, known(740740733999), known(12345678900000)}) == M);
  }
  SUBCASE("wait for both amounts and a denominator above zero") {
    CHECK(ratio(Op::min, six, {{}, known(6), {}}) == Q);
    CHECK(ratio(Op::min, six, {{}, {}, known(100)}) == Q);
    CHECK(ratio(Op::min, six, {{}, known(6), known(0)}) == Q);
    CHECK(ratio(Op::min, six, {{}, known(0), known(100)}) == U);
  }
  SUBCASE("give way to the ratio where it is stated") {
    CHECK(ratio(Op::min, six, {known(six), known(0), known(100)}) == M);
    CHECK(ratio(Op::min, six, {known(six - 1), known(100), known(100)}) == U);
  }
}

TEST_CASE("evaluate, stages") {
  SUBCASE("a requirement that is not yet due holds until its stage") {
    Program program;
    Node leaf;
    leaf.op = Op::is;
    leaf.amount = 1;
    Node gate;
    gate.stage = Stage::acceptance;
    gate.count = 1;
    program.nodes.list = {leaf, gate};
    program.nodes.children = {0};
    std::vector<Truth> out;
    for (const auto& [stage, expected] : {std::pair(Stage::application, M), std::pair(Stage::acceptance, U),
                                          std::pair(Stage::recognition, U)}) {
      evaluate(program, answers_of({known(0)}), {0, stage}, out);
      CHECK(out.back() == expected);
    }
  }
}

TEST_CASE("guaranteed_level, reachable_level") {
  const auto bounds = [](const std::vector<Truth>& levels) {
    Program program;
    program.level_count = levels.size();
    for (std::size_t i = 0; i < levels.size(); ++i) program.levels.push_back(static_cast<NodeIndex>(i));
    return std::pair(guaranteed_level(program, levels), reachable_level(program, levels));
  };
  SUBCASE("are the highest level that holds and the highest that is not lost") {
    CHECK(bounds({M, Q, U}) == std::pair(0, 1));
    CHECK(bounds({M, M, M}) == std::pair(2, 2));
    CHECK(bounds({Q, Q, Q}) == std::pair(-1, 2));
    CHECK(bounds({U, U, U}) == std::pair(-1, -1));
    CHECK(bounds({}) == std::pair(-1, -1));
  }
}

TEST_CASE("evaluate_bounds") {
  SUBCASE("are those of the whole program, lists and stages included") {
    const Json count = {{"fact", "sites"}, {"count", 2}};
    const Json sum = {{"fact", "sites"}, {"sum", "amount"}, {"min", "50 万元"}};
    for (const Json& condition : {count, sum}) {
      const Json staged = with_sites(condition).patch(
          Json::array({add(base_category + "/sections/2/criteria/0/stage", "acceptance")}));
      for (const Json& bundle : {with_sites(condition), staged}) {
        const Pack pack = load(bundle);
        const Program& program = sites_category(pack).program;
        for (const Json& sites :
             {Json::array(), Json::array({{{"amount", 20}}, {{"amount", 30}}}),
              Json::array({{{"amount", 20}}, Json::object()}), Json::array({{{"amount", 60}}})})
          for (const auto* capital : {"1", "300", "600"})
            for (const Stage stage : {Stage::application, Stage::acceptance}) {
              const auto answers = sheet(pack, {{"charter", true},
                                                {"since", "2010-01-01"},
                                                {"grade", "mature"},
                                                {"capital", capital},
                                                {"sites", sites}});
              const Context context{day("2021-06-30"), stage};
              std::vector<Truth> found;
              const Bounds bounds = evaluate_bounds(program, answers, context, found);
              evaluate(program, answers, context, found);
              CHECK(bounds.guaranteed == guaranteed_level(program, found));
              CHECK(bounds.reachable == reachable_level(program, found));
            }
      }
    }
  }
}

TEST_CASE("name_of, of truths and stages") {
  SUBCASE("spells them as reports do") {
    CHECK(std::string(name_of(Truth::unmet)) == "unmet");
    CHECK(std::string(name_of(Truth::unknown)) == "unknown");
    CHECK(std::string(name_of(Truth::met)) == "met");
    CHECK(std::string(name_of(Stage::application)) == "application");
    CHECK(std::string(name_of(Stage::recognition)) == "recognition");
  }
}

TEST_CASE("branch_matters") {
  SUBCASE("is true of all three while it is open which way the branch goes") {
    for (const std::uint32_t i : {0U, 1U, 2U}) CHECK(branch_matters(Truth::unknown, i));
  }
  SUBCASE("is true of the way taken alone once that is decided") {
    for (const std::uint32_t i : {0U, 1U, 2U}) {
      CHECK(branch_matters(Truth::met, i) == (i == 1));
      CHECK(branch_matters(Truth::unmet, i) == (i == 2));
    }
  }
}
