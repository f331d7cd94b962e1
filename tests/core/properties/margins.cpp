// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "support/oracle.h"
#include "support/worlds.h"

using namespace xingping;
using namespace support;

namespace {

/// One criterion that is met at a level, and the sheet on which its answers are lowered.
class Lowered {
 public:
  Lowered(const Case& sheet, std::uint32_t criterion, std::size_t level)
      : sheet_(sheet),
        condition_(*sheet.category.criteria[criterion].levels[level]),
        level_(level),
        answers_(sheet.answers) {
    note(condition_);
  }

  [[nodiscard]] bool holds() const { return holds_on(sheet_.context.as_of); }
  [[nodiscard]] bool holds_on(Day as_of) const {
    const Context context{as_of, sheet_.context.stage};
    const Oracle oracle(sheet_.pack, sheet_.programme, sheet_.category, answers_, context);
    return oracle.condition(condition_, level_) == Truth::met;
  }
  [[nodiscard]] bool holds_at(FactIndex fact, std::int64_t data) {
    const Value before = answers_.values[fact];
    answers_.values[fact] = {data, true};
    const bool held = holds();
    answers_.values[fact] = before;
    return held;
  }
  [[nodiscard]] const Value& value(FactIndex fact) const { return answers_.values[fact]; }
  RecordList& list(FactIndex fact) { return answers_.records[static_cast<std::size_t>(value(fact).data)]; }
  [[nodiscard]] const std::vector<const Condition*>& tests() const { return tests_; }
  [[nodiscard]] std::vector<const Condition*> tests_of(FactIndex fact) const {
    std::vector<const Condition*> out;
    std::copy_if(tests_.begin(), tests_.end(), std::back_inserter(out),
                 [&](const Condition* test) { return test->fact == fact; });
    return out;
  }

 private:
  /// Every test the condition makes, those of the elements it names too.
  void note(const Condition& condition) {
    if (is_leaf(condition.op)) tests_.push_back(&condition);
    if (is_leaf(condition.op)) return;
    for (const auto& child : condition.children) note(child);
    if (condition.op == Op::ref) note(condition.ref);
  }
  void note(const std::string& id) {
    const auto& category = sheet_.category;
    for (const auto& criterion : category.criteria) {
      if (criterion.id != id) continue;
      if (criterion.levels[level_]) note(*criterion.levels[level_]);
      if (criterion.exempt_when) note(*criterion.exempt_when);
    }
    for (const auto& group : category.groups) {
      if (group.id != id) continue;
      for (const auto member : group.groups) note(category.groups[member].id);
      for (const auto member : group.criteria) note(category.criteria[member].id);
      if (group.requires_too) note(*group.requires_too);
    }
  }

  const Case& sheet_;
  const Condition& condition_;
  std::size_t level_;
  Answers answers_;
  std::vector<const Condition*> tests_;
};

std::int64_t step_of(const Fact& fact) { return fact.integer ? micro_per_base : 1; }

/// All but the margin may stay; one least unit less breaks it.
void lose_amount(Lowered& lowered, const Fact& fact, FactIndex index, Micro amount, bool above) {
  const Micro edge = lowered.value(index).data - amount + (above ? step_of(fact) : 0);
  REQUIRE(amount >= 0);
  CHECK(lowered.holds_at(index, edge));
  CHECK_FALSE(lowered.holds_at(index, edge - step_of(fact)));
}

/// Whichever items are lost; and there are some of which one more is too many.
void lose_items(Lowered& lowered, FactIndex fact, int items, Random& random) {
  const Value value = lowered.value(fact);
  const auto without = [&](std::uint32_t from, int count) {
    std::uint32_t lost = 0;
    std::vector<unsigned> there;
    for (unsigned item = 0; item < max_choices; ++item)
      if ((from >> item & 1U) != 0) there.push_back(item);
    random.shuffle(there);
    for (int i = 0; i < count && i < static_cast<int>(there.size()); ++i)
      lost |= 1U << there[static_cast<std::size_t>(i)];
    return make_set(items_there(value) & ~lost, items_absent(value) | lost).data;
  };
  for (int i = 0; i < 4; ++i) CHECK(lowered.holds_at(fact, without(items_there(value), items)));
  bool broken = false;
  for (const auto* test : lowered.tests_of(fact))
    broken = broken || !lowered.holds_at(fact, without(items_there(value) & test->mask, items + 1));
  CHECK(broken);
}

/// Tells of each record whether the test counts it, by counting it alone.
std::vector<char> counted(const Case& sheet, Condition test, const RecordList& list) {
  test.op = Op::count;
  test.amount = 1;
  std::vector<char> out;
  for (const auto& record : list.records) {
    Answers answers = sheet.answers;
    answers.values[test.fact] = {0, true};
    answers.records = {RecordList{{record}, true}};
    const Oracle oracle(sheet.pack, sheet.programme, sheet.category, answers, sheet.context);
    out.push_back(oracle.condition(test, 0) == Truth::met ? 1 : 0);
  }
  return out;
}

/// The same of records, of a list that one test reads.
void lose_records(const Case& sheet, Lowered& lowered, FactIndex fact, int items, Random& random) {
  RecordList& list = lowered.list(fact);
  random.shuffle(list.records);
  const RecordList whole = list;
  const auto counts = counted(sheet, *lowered.tests_of(fact).front(), whole);
  list.records.resize(list.records.size() - static_cast<std::size_t>(items));
  CHECK(lowered.holds());
  list.records.clear();
  int lost = 0;
  for (std::size_t i = 0; i < whole.records.size(); ++i)
    if (counts[i] == 0 || lost++ > items) list.records.push_back(whole.records[i]);
  CHECK_FALSE(lowered.holds());
}

bool reads_field(const Condition& rule, std::size_t field) {
  if (is_leaf(rule.op)) return rule.fact == field;
  return std::any_of(rule.children.begin(), rule.children.end(),
                     [&](const Condition& child) { return reads_field(child, field); });
}

/// Of a sum over a field that its rule does not read.
void lose_field(const Case& sheet, Lowered& lowered, FactIndex fact, std::size_t field, Micro amount) {
  RecordList& list = lowered.list(fact);
  const auto counts = counted(sheet, *lowered.tests_of(fact).front(), list);
  const auto take = [&](Micro most) {
    for (std::size_t i = 0; i < list.records.size(); ++i)
      if (counts[i] != 0 && list.records[i][field].known) {
        const Micro less = std::min(most, list.records[i][field].data);
        list.records[i][field].data -= less;
        most -= less;
      }
  };
  take(amount);
  CHECK(lowered.holds());
  take(1);
  CHECK_FALSE(lowered.holds());
}

int dated_facts(const Case& sheet, const Lowered& lowered) {
  std::set<FactIndex> dated;
  for (const auto* test : lowered.tests())
    if (const auto type = sheet.pack.facts[test->fact].type;
        type == FactType::date || type == FactType::records)
      dated.insert(test->fact);
  return static_cast<int>(dated.size());
}

using Tally = std::map<std::string, int>;  // entries proved, by measure

void prove(const Case& sheet, const Shortfall& entry, Lowered lowered, Random& random, Tally& proved) {
  const Fact& fact = sheet.pack.facts[entry.fact];
  INFO("of ", fact.id);
  const bool alone = lowered.tests_of(entry.fact).size() == 1;
  if (entry.by) {
    ++proved["share"];
    lose_amount(lowered, sheet.pack.facts[entry.by->first], entry.by->first, entry.by->second, entry.above);
  } else if (entry.field) {
    if (!alone || reads_field(lowered.tests_of(entry.fact).front()->children.empty()
                                  ? Condition{}
                                  : lowered.tests_of(entry.fact).front()->children.front(),
                              *entry.field))
      return;
    ++proved["sum"];
    lose_field(sheet, lowered, entry.fact, *entry.field, *entry.amount);
  } else if (entry.amount) {
    ++proved["amount"];
    lose_amount(lowered, fact, entry.fact, *entry.amount, entry.above);
  } else if (entry.items && fact.type == FactType::set) {
    ++proved["items"];
    lose_items(lowered, entry.fact, *entry.items, random);
  } else if (entry.items) {
    if (!alone) return;
    ++proved["records"];
    lose_records(sheet, lowered, entry.fact, *entry.items, random);
  } else if (entry.step) {
    ++proved["step"];
    const auto step = static_cast<std::int64_t>(*entry.step);
    CHECK(lowered.holds_at(entry.fact, step));
    CHECK_FALSE(lowered.holds_at(entry.fact, step - 1));
  } else if (entry.from) {
    if (dated_facts(sheet, lowered) > 1) return;
    ++proved["from"];
    CHECK(lowered.holds_on(*entry.from));
    CHECK_FALSE(lowered.holds_on(*entry.from - 1));
  } else {
    FAIL("an entry without a measure");
  }
}

/// An amount of which nothing is said may be anything lower.
void the_rest_may_go(const Case& sheet, Lowered& lowered, const std::vector<Shortfall>& margin,
                     Random& random) {
  std::set<FactIndex> told;
  for (const auto& entry : margin) told.insert(entry.by ? entry.by->first : entry.fact);
  for (const auto* test : lowered.tests()) {
    const Fact& fact = sheet.pack.facts[test->fact];
    const Value value = lowered.value(test->fact);
    if (fact.type != FactType::quantity || !value.known || told.contains(test->fact)) continue;
    INFO("nothing is said of ", fact.id);
    CHECK(lowered.holds_at(test->fact, 0));
    for (const auto* other : lowered.tests_of(test->fact))
      for (const Micro beside : {Micro{0}, step_of(fact)})
        if (const Micro lower = other->amount - other->amount % step_of(fact) - beside;
            lower >= 0 && lower < value.data)
          CHECK(lowered.holds_at(test->fact, lower));
    CHECK(lowered.holds_at(test->fact, random.between(0, value.data / step_of(fact)) * step_of(fact)));
  }
}

void prove_all(const Case& sheet, Random& random, Tally& proved) {
  const Assessment assessment = sheet.assess();
  for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i) {
    const Finding& finding = assessment.findings[i];
    for (std::size_t level = 0; level < finding.status.size(); ++level) {
      INFO(sheet.category.criteria[i].id, " at level ", level);
      if (finding.status[level] != Status::met) {
        REQUIRE(finding.margin[level].empty());
        continue;
      }
      Lowered lowered(sheet, i, level);
      for (const auto& entry : finding.margin[level]) prove(sheet, entry, lowered, random, proved);
      the_rest_may_go(sheet, lowered, finding.margin[level], random);
    }
  }
}

}  // namespace

TEST_CASE("assess, margins on random packs") {
  Tally proved;
  each_random_sheet(200, 8, [&](World& world, const Case& sheet) { prove_all(sheet, world.random, proved); });
  for (const auto* measure : {"amount", "share", "items", "step", "from", "records", "sum"}) {
    INFO(measure);
    CHECK(proved[measure] > 20);
  }
}

TEST_CASE("assess, margins on the criteria as shipped") {
  Tally proved;
  each_desk([&](Desk& desk) {
    each_sheet(desk, 12, [&](const Case& sheet) { prove_all(sheet, desk.random, proved); });
  });
  for (const auto* measure : {"amount", "share", "items", "step", "from", "records"}) {
    INFO(measure);
    CHECK(proved[measure] > 5);
  }
}
