// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/sheets.h"

#include <algorithm>

#include "support/oracle.h"
#include "xingping/date.h"

namespace support {

using xingping::Answers;
using xingping::Condition;
using xingping::Fact;
using xingping::FactIndex;
using xingping::FactType;
using xingping::Micro;
using xingping::Op;
using xingping::RecordList;
using xingping::Value;

namespace {

std::vector<Marks> blank_marks(const std::vector<Fact>& facts) {
  std::vector<Marks> marks(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) marks[i].fields.resize(facts[i].fields.size());
  return marks;
}

Value set_value(Value before, const Fact& fact, Random& random, int ambition, bool whole) {
  std::uint32_t there = xingping::items_there(before);
  std::uint32_t absent = xingping::items_absent(before);
  for (unsigned item = 0; item < fact.choices.size(); ++item) {
    if ((((there | absent) >> item) & 1U) != 0 || (!whole && random.chance(30))) continue;
    (random.chance(std::max(ambition, 30)) ? there : absent) |= 1U << item;
  }
  return xingping::make_set(there, absent);
}

/// Exactly on a threshold or one step beside it, now and then anywhere, and never below zero.
Micro amount_near(const Fact& fact, std::optional<Micro> threshold, Random& random, bool ambitious) {
  const Micro step = fact.integer ? xingping::micro_per_base : 1;
  Micro base = threshold.value_or(0);
  if (!threshold && !random.chance(20)) {
    base = random.between(1, 1'000'000) * xingping::micro_per_base;
    if (random.chance(50)) base /= 7;
  }
  const Micro beside = ambitious ? random.between(0, 1) : random.between(-1, 1);
  // A threshold that no whole number meets exactly is passed by the next one.
  const Micro whole = ambitious ? (base + step - 1) / step * step : base / step * step;
  return std::clamp<Micro>(whole + beside * step, 0, xingping::max_micro / step * step);
}

bool same_value(const Fact& fact, Value a, Value b, const Answers& in_a, const Answers& in_b) {
  if (a.known != b.known) return false;
  if (!a.known) return true;
  const auto at = [](Value value) { return static_cast<std::size_t>(value.data); };
  if (fact.type == FactType::text) return in_a.texts[at(a)] == in_b.texts[at(b)];
  if (fact.type != FactType::records) return a.data == b.data;
  const RecordList& one = in_a.records[at(a)];
  const RecordList& other = in_b.records[at(b)];
  if (one.complete != other.complete || one.records.size() != other.records.size()) return false;
  for (std::size_t i = 0; i < one.records.size(); ++i)
    for (std::size_t field = 0; field < fact.fields.size(); ++field)
      if (!same_value(fact.fields[field], one.records[i][field], other.records[i][field], in_a, in_b))
        return false;
  return true;
}

}  // namespace

SheetMaker::SheetMaker(const xingping::Pack& pack, const xingping::Programme& programme,
                       const xingping::Category& category)
    : pack_(pack),
      reference_(programme.reference_date),
      marks_(blank_marks(pack.facts)),
      shares_(pack.facts.size()) {
  const auto wish = [&](const std::optional<Condition>& condition) {
    if (condition) note(*condition, pack.facts, marks_, true);
  };
  for (const auto& criterion : category.criteria) {
    for (const auto& level : criterion.levels) wish(level);
    wish(criterion.exempt_when);
  }
  for (const auto& group : category.groups) wish(group.requires_too);
  for (const auto& route : category.routes) note(route.when, pack.facts, marks_, true);
  // The other way of a reading has thresholds of its own, which nobody aims at.
  for (const auto& reading : programme.readings)
    for (const auto& change : reading.encoding) {
      if (!change.levels) continue;
      for (const auto& level : *change.levels)
        if (level) note(*level, pack.facts, marks_, std::nullopt);
    }
  for (FactIndex fact = 0; fact < pack.facts.size(); ++fact)
    if (const auto& ratio = pack.facts[fact].ratio) shares_[ratio->numerator].push_back(fact);
}

void SheetMaker::note(const Condition& condition, const Facts& facts, std::vector<Marks>& marks,
                      std::optional<bool> wanted) {
  const auto below = [&](std::size_t child, std::optional<bool> wish) {
    note(condition.children[child], facts, marks, wish);
  };
  if (condition.op == Op::branch) below(0, std::nullopt);
  if (!xingping::is_leaf(condition.op)) {
    if (condition.op == Op::negate && wanted) wanted = !*wanted;
    for (std::size_t i = condition.op == Op::branch ? 1 : 0; i < condition.children.size(); ++i)
      below(i, wanted);
    return;
  }
  Marks& here = marks[condition.fact];
  switch (condition.op) {
    case Op::count: here.thresholds.push_back(condition.amount); break;
    case Op::sum:
      // Reached by one record, or only by two or three together.
      for (const std::int64_t records : {1, 2, 3})
        here.fields[condition.mask].thresholds.push_back(condition.amount / records);
      break;
    case Op::years:
      here.thresholds.push_back(xingping::add_years(reference_, -static_cast<int>(condition.amount)));
      break;
    case Op::until:
      here.thresholds.push_back(condition.amount == xingping::report_day ? reference_ : condition.amount);
      break;
    default: here.thresholds.push_back(condition.amount);
  }
  if (condition.op != Op::count && condition.op != Op::sum) {
    if (wanted) here.wishes.push_back({&condition, *wanted});
  } else if (!condition.children.empty()) {
    note(condition.children.front(), facts[condition.fact].fields, here.fields, wanted);
  }
}

bool SheetMaker::is_open(const Answers& answers, FactIndex fact) const {
  return !xingping::is_settled(pack_.facts[fact], fact, answers);
}

std::optional<Value> SheetMaker::share(const Answers& answers, FactIndex index, Random& random,
                                       bool ambitious) const {
  if (shares_[index].empty() || !random.chance(80)) return std::nullopt;
  const FactIndex share = random.pick(shares_[index]);
  const Value below = answers.values[pack_.facts[share].ratio->denominator];
  const auto& goals = marks_[share].thresholds;
  if (!below.known || goals.empty()) return std::nullopt;
  const Micro goal = ambitious ? *std::max_element(goals.begin(), goals.end()) : random.pick(goals);
  constexpr Micro whole = 100 * xingping::micro_per_base;
  const Micro base = below.data / whole * goal + below.data % whole * goal / whole;
  return Value{amount_near(pack_.facts[index], base, random, ambitious), true};
}

Value SheetMaker::draw(const Fact& fact, const Marks& marks, Random& random, bool ambitious) const {
  std::optional<std::int64_t> threshold;
  if (!marks.thresholds.empty() && (ambitious || !random.chance(10)))
    threshold = ambitious && random.chance(50)
                    ? *std::max_element(marks.thresholds.begin(), marks.thresholds.end())
                    : random.pick(marks.thresholds);
  switch (fact.type) {
    case FactType::boolean: return {random.chance(50) ? 1 : 0, true};
    case FactType::quantity: return {amount_near(fact, threshold, random, ambitious), true};
    case FactType::date: return {threshold.value_or(reference_ - 366) + random.between(-1, 1), true};
    case FactType::choice: return {static_cast<std::int64_t>(random.below(fact.choices.size())), true};
    case FactType::set: return set_value({}, fact, random, ambitious ? 90 : 40, true);
    case FactType::records:
    case FactType::text: break;
  }
  return {};
}

Value SheetMaker::best(const Fact& fact, const Marks& marks, Random& random) const {
  Value best;
  std::ptrdiff_t granted = -1;
  for (int i = 0; i < 10; ++i) {
    const Value value = draw(fact, marks, random, true);
    const auto count = std::count_if(marks.wishes.begin(), marks.wishes.end(), [&](const Marks::Wish& wish) {
      return (test(*wish.test, value, reference_) == xingping::Truth::met) == wish.holds;
    });
    if (count <= granted) continue;
    best = value;
    granted = count;
  }
  return best;
}

void SheetMaker::fill(Answers& answers, Value& value, const Fact& fact, const Marks& marks, Random& random,
                      int ambition) const {
  const bool ambitious = random.chance(ambition);
  if (fact.type == FactType::records) {
    fill_records(answers, value, fact, marks, random, ambition, true);
  } else if (fact.type == FactType::set) {
    const bool negated = std::any_of(marks.wishes.begin(), marks.wishes.end(),
                                     [](const Marks::Wish& wish) { return !wish.holds; });
    value = set_value(value, fact, random, negated ? 0 : ambition, true);
  } else if (fact.type == FactType::text) {
    answers.texts.push_back("name " + std::to_string(random.below(10)));
    value = {static_cast<std::int64_t>(answers.texts.size()) - 1, true};
  } else {
    value = ambitious ? best(fact, marks, random) : draw(fact, marks, random, false);
  }
}

void SheetMaker::fill_records(Answers& answers, Value& value, const Fact& fact, const Marks& marks,
                              Random& random, int ambition, bool whole) const {
  RecordList list{{}, false};
  if (value.known) list = answers.records[static_cast<std::size_t>(value.data)];
  if (!list.complete) {
    std::int64_t wanted = 1 + random.between(0, 2);
    if (!marks.thresholds.empty()) {
      const auto highest = *std::max_element(marks.thresholds.begin(), marks.thresholds.end());
      const bool ambitious = random.chance(ambition);
      wanted = ambitious ? highest : random.pick(marks.thresholds);
      wanted += ambitious ? random.between(0, 1) : random.between(-1, 1);
    }
    const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(wanted, 0, 12));
    if (list.records.size() < count) list.records.resize(count, std::vector<Value>(fact.fields.size()));
    list.complete = whole || random.chance(50);
  }
  for (auto& record : list.records)
    for (std::size_t field = 0; field < fact.fields.size(); ++field) {
      Value& part = record[field];
      const Fact& asked = fact.fields[field];
      if (asked.type == FactType::set
              ? xingping::all_choices(asked) == (items_there(part) | items_absent(part))
              : part.known)
        continue;
      if (!whole && random.chance(25)) continue;
      if (asked.type == FactType::set && !whole)
        part = set_value(part, asked, random, ambition, false);
      else
        fill(answers, part, asked, marks.fields[field], random, ambition);
    }
  if (!value.known) {
    value = {static_cast<std::int64_t>(answers.records.size()), true};
    answers.records.emplace_back();
  }
  answers.records[static_cast<std::size_t>(value.data)] = std::move(list);
}

void SheetMaker::settle(Answers& answers, FactIndex index, Random& random, int ambition) const {
  const Fact& fact = pack_.facts[index];
  if (fact.type == FactType::quantity) {
    const bool ambitious = random.chance(ambition);
    if (const auto value = share(answers, index, random, ambitious)) {
      answers.values[index] = *value;
      return;
    }
  }
  fill(answers, answers.values[index], fact, marks_[index], random, ambition);
}

void SheetMaker::refine(Answers& answers, FactIndex index, Random& random, int ambition) const {
  const Fact& fact = pack_.facts[index];
  Value& value = answers.values[index];
  if (fact.type == FactType::set)
    value = set_value(value, fact, random, ambition, false);
  else if (fact.type == FactType::records)
    fill_records(answers, value, fact, marks_[index], random, ambition, false);
  else
    settle(answers, index, random, ambition);
}

Answers SheetMaker::make(const std::vector<FactIndex>& facts, Random& random, int answered,
                         int ambition) const {
  Answers answers;
  answers.values.resize(pack_.facts.size());
  for (const FactIndex fact : facts) {
    if (!random.chance(answered)) continue;
    if (random.chance(answered))
      settle(answers, fact, random, ambition);
    else
      refine(answers, fact, random, ambition);
  }
  return answers;
}

void SheetMaker::complete(Answers& answers, const std::vector<FactIndex>& facts, Random& random,
                          int ambition) const {
  auto order = facts;
  random.shuffle(order);
  for (const FactIndex fact : order)
    if (is_open(answers, fact)) settle(answers, fact, random, ambition);
}

std::vector<FactIndex> asked_facts(const xingping::Category& category) {
  auto facts = category.facts;
  facts.push_back(xingping::applicant_type_fact);
  return facts;
}

bool same_answers(const xingping::Pack& pack, const Answers& a, const Answers& b) {
  for (FactIndex i = 0; i < pack.facts.size(); ++i)
    if (!same_value(pack.facts[i], a.values[i], b.values[i], a, b)) return false;
  return true;
}

}  // namespace support
