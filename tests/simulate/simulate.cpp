// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How many questions it takes to a settled result: at the least, following the next question, and going down the table.
//   npm run simulate [-- ENTERPRISES [SEED]]
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "certificate.h"
#include "support/packs.h"
#include "support/sheets.h"
#include "xingping/match.h"
#include "xingping/outlook.h"

namespace {

using namespace xingping;  // NOLINT(google-build-using-namespace): one program
using namespace support;

/// What an enterprise would answer. Random ones meet 30 to 98 % of what they answer; realistic ones 92 %, and miss a
/// few.
constexpr int realistic = 92;

/// One enterprise that is asked, and what it has said so far.
class Interview {
 public:
  Interview(const Pack& pack, const Answers& truth) : truth_(truth) { said_.values.resize(pack.facts.size()); }

  void ask(const Pack& pack, FactIndex fact) {
    const auto& ratio = pack.facts[fact].ratio;
    if (!truth_.values[fact].known && ratio) {
      // A share that the enterprise knows by its two amounts.
      for (const auto amount : {ratio->numerator, ratio->denominator})
        if (!said_.values[amount].known) ask(pack, amount);
      return;
    }
    ++asked_;
    said_.values[fact] = truth_.values[fact];
    if (pack.facts[fact].type != FactType::records || !truth_.values[fact].known) return;
    said_.values[fact].data = static_cast<std::int64_t>(said_.records.size());
    said_.records.push_back(truth_.records[static_cast<std::size_t>(truth_.values[fact].data)]);
  }

  bool decided(const Category& category, Context context) {
    evaluate(category.program, said_, context, truths_);
    return guaranteed_level(category.program, truths_) == reachable_level(category.program, truths_);
  }

  [[nodiscard]] const Answers& said() const { return said_; }
  [[nodiscard]] int asked() const { return asked_; }

 private:
  const Answers& truth_;
  Answers said_;
  std::vector<Truth> truths_;
  int asked_ = 0;
};

/// Percentages of all facts, sorted to be read at a quarter, a half and three quarters.
struct Shares {
  std::vector<double> list;
  void add(int asked, std::size_t facts) { list.push_back(100.0 * asked / static_cast<double>(facts)); }
  void print() {
    std::sort(list.begin(), list.end());
    const auto at = [&](std::size_t quarter) { return list[quarter * (list.size() - 1) / 4]; };
    std::printf(" %.0f · **%.0f** · %.0f |", at(1), at(2), at(3));
  }
};

Context context_of(const Programme& programme) { return {programme.reference_date, Stage::application}; }

[[noreturn]] void fail(const char* what, const Category& category) {
  std::fprintf(stderr, "simulate: %s: %s\n", category.id.c_str(), what);
  std::exit(1);
}

int follow(const Pack& pack, const Programme& programme, const Category& category, const Answers& truth) {
  Interview interview(pack, truth);
  while (!interview.decided(category, context_of(programme))) {
    const auto outlook = look_ahead(pack, category, interview.said(), context_of(programme), std::nullopt);
    if (outlook.questions.empty()) fail("undecided, and nothing to ask", category);
    const FactIndex fact = outlook.questions.front().fact;
    if (interview.said().values[fact].known) fail("asked again", category);
    interview.ask(pack, fact);
  }
  return interview.asked();
}

int go_down(const Pack& pack, const Programme& programme, const Category& category, const std::vector<FactIndex>& facts,
            const Answers& truth) {
  Interview interview(pack, truth);
  for (const auto fact : facts) {
    if (interview.decided(category, context_of(programme))) break;
    interview.ask(pack, fact);
  }
  return interview.asked();
}

/// What one enterprise would answer to these facts.
Answers make_truth(const SheetMaker& maker, const std::vector<FactIndex>& facts, bool random, Random& dice) {
  const int ambition = random ? static_cast<int>(dice.between(30, 98)) : realistic;
  Answers truth = maker.make(facts, dice, 100, ambition);
  maker.complete(truth, facts, dice, ambition);
  return truth;
}

struct Row {
  Shares least;
  Shares next;
  Shares table;
  void print() {
    least.print();
    next.print();
    table.print();
    std::fflush(stdout);
  }
};

void simulate_categories(const Pack& pack, int enterprises, std::uint64_t seed) {
  std::puts(
      "| category | facts | random: least | random: next | random: table | realistic: least | realistic: next | "
      "realistic: table |");
  std::puts("|---|---|---|---|---|---|---|---|");
  each_category(pack, [&](const Programme& programme, const Category& category) {
    const SheetMaker maker(pack, programme, category);
    const auto facts = asked_facts(category);
    std::printf("| %s/%s | %zu |", programme.id.c_str(), category.id.c_str(), category.facts.size());
    for (const bool random : {true, false}) {
      Random dice(seed);
      Row row;
      for (int i = 0; i < enterprises; ++i) {
        const Answers truth = make_truth(maker, facts, random, dice);
        simulate::Certificate certificate(pack.facts.size());
        certificate.add(category, truth, context_of(programme));
        const int least = certificate.least();
        const int next = follow(pack, programme, category, truth);
        if (next < least) fail("the bound is wrong", category);
        row.least.add(least, facts.size());
        row.next.add(next, facts.size());
        row.table.add(go_down(pack, programme, category, facts, truth), facts.size());
      }
      row.print();
    }
    std::puts("");
  });
}

/// Until every category of every programme is settled: what the match asks first, then the next question of the
/// category that stands best and is open.
int follow_match(const Pack& pack, const Answers& truth) {
  Interview interview(pack, truth);
  while (true) {
    const Match found = match(pack, interview.said(), std::nullopt, Stage::application);
    const auto open = std::find_if(found.standings.begin(), found.standings.end(),
                                   [](const Standing& one) { return one.guaranteed < one.reachable; });
    if (open == found.standings.end()) return interview.asked();
    const auto& [programme, category] = open->which;
    FactIndex fact = applicant_type_fact;
    if (found.opening.empty())
      fact = look_ahead(pack, *category, interview.said(), context_of(*programme), std::nullopt).questions.front().fact;
    else
      fact = found.opening.front();
    const int before = interview.asked();
    if (!interview.said().values[fact].known) interview.ask(pack, fact);
    if (interview.asked() == before) fail("asked again", *category);
  }
}

/// One category after the other, each down its table.
int go_down_all(const Pack& pack, const Answers& truth) {
  Interview interview(pack, truth);
  each_category(pack, [&](const Programme& programme, const Category& category) {
    for (const auto fact : asked_facts(category)) {
      if (interview.decided(category, context_of(programme))) break;
      if (!is_settled(pack.facts[fact], fact, interview.said())) interview.ask(pack, fact);
    }
  });
  return interview.asked();
}

void simulate_match(const Pack& pack, int enterprises, std::uint64_t seed) {
  std::vector<char> asked(pack.facts.size());
  std::vector<SheetMaker> makers;
  std::vector<std::vector<FactIndex>> facts;
  each_category(pack, [&](const Programme& programme, const Category& category) {
    makers.emplace_back(pack, programme, category);
    facts.push_back(asked_facts(category));
    for (const auto fact : facts.back()) asked[fact] = 1;
  });
  const auto count = static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1));
  std::printf("| all %zu categories | %zu |", makers.size(), count);
  for (const bool random : {true, false}) {
    Random dice(seed);
    Row row;
    for (int i = 0; i < enterprises; ++i) {
      const int ambition = random ? static_cast<int>(dice.between(30, 98)) : realistic;
      Answers truth = makers.front().make(facts.front(), dice, 100, ambition);
      for (std::size_t one = 0; one < makers.size(); ++one) makers[one].complete(truth, facts[one], dice, ambition);
      simulate::Certificate certificate(pack.facts.size());
      each_category(pack, [&](const Programme& programme, const Category& category) {
        certificate.add(category, truth, context_of(programme));
      });
      const int least = certificate.least();
      const int next = follow_match(pack, truth);
      if (next < least) fail("the bound is wrong", pack.programmes.front().categories.front());
      row.least.add(least, count);
      row.next.add(next, count);
      row.table.add(go_down_all(pack, truth), count);
    }
    row.print();
  }
  std::puts("");
}

}  // namespace

int main(int count, char** words) {
  doctest::Context asserts;
  asserts.setAsDefaultForAssertsOutOfTestCases();
  asserts.setAssertHandler([](const doctest::AssertData& data) {
    std::fprintf(stderr, "simulate: %s\n", data.m_expr);
    std::exit(1);
  });
  const int enterprises = count > 1 ? std::atoi(words[1]) : 200;
  const std::uint64_t seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 7;
  if (enterprises < 1) {
    std::fputs("usage: npm run simulate [-- ENTERPRISES [SEED]]\n", stderr);
    return 2;
  }
  simulate_categories(criteria(), enterprises, seed);
  simulate_match(criteria(), enterprises, seed);
  return 0;
}
