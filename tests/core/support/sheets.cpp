// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/sheets.h"

#include <algorithm>

#include "xingping/date.h"

namespace support {

using xingping::Answers;
using xingping::Fact;
using xingping::FactIndex;
using xingping::FactType;
using xingping::Micro;
using xingping::Value;

SheetMaker::SheetMaker(const xingping::Pack& pack)
    : pack_(pack), landmarks_(pack.facts.size()), shares_(pack.facts.size()) {
  for (const auto& programme : pack.programmes)
    for (const auto& category : programme.categories) {
      for (const auto& criterion : category.criteria) {
        for (const auto& level : criterion.levels)
          if (level) note(*level);
        if (criterion.exempt_when) note(*criterion.exempt_when);
      }
      for (const auto& route : category.routes) note(route.when);
    }
  for (FactIndex fact = 0; fact < pack.facts.size(); ++fact)
    if (const auto& ratio = pack.facts[fact].ratio) shares_[ratio->numerator].push_back(fact);
}

void SheetMaker::note(const xingping::Condition& condition) {
  if (xingping::is_leaf(condition.op)) landmarks_[condition.fact].push_back(condition.amount);
  for (const auto& child : condition.children) note(child);
}

bool SheetMaker::is_open(const Answers& answers, FactIndex fact) const {
  return !xingping::is_settled(pack_.facts[fact], fact, answers);
}

Micro SheetMaker::amount(const Answers& answers, FactIndex index, Random& random, bool ambitious) const {
  const Fact& fact = pack_.facts[index];
  const Micro step = fact.integer ? xingping::micro_per_base : 1;
  const auto& marks = landmarks_[index];
  Micro base = 0;
  if (!shares_[index].empty() && random.chance(80)) {
    // Near the threshold of a ratio whose denominator is given: the product stays small enough by choice.
    const FactIndex share = random.pick(shares_[index]);
    const Value below = answers.values[pack_.facts[share].ratio->denominator];
    const auto& goals = landmarks_[share];
    if (below.known && !goals.empty()) {
      const Micro goal = ambitious ? *std::max_element(goals.begin(), goals.end()) : random.pick(goals);
      constexpr Micro whole = 100 * xingping::micro_per_base;
      base = below.data / whole * goal + below.data % whole * goal / whole;
    }
  } else if (!marks.empty() && !random.chance(10)) {
    base = ambitious ? *std::max_element(marks.begin(), marks.end()) : random.pick(marks);
  } else if (!random.chance(20)) {
    base = random.between(1, 1'000'000) * xingping::micro_per_base / (random.chance(50) ? 7 : 1);
    base -= base % step;
  }
  const Micro beside = ambitious ? random.between(0, 1) : random.between(-1, 1);
  const Micro least = std::max<Micro>(0, base / step * step + beside * step);
  return std::min(least, xingping::max_micro);
}

Value SheetMaker::set_value(Value before, const Fact& fact, Random& random, int ambition, bool whole) const {
  std::uint32_t there = xingping::items_there(before);
  std::uint32_t absent = xingping::items_absent(before);
  for (unsigned item = 0; item < fact.choices.size(); ++item) {
    if ((((there | absent) >> item) & 1U) != 0 || (!whole && random.chance(30))) continue;
    (random.chance(std::max(ambition, 30)) ? there : absent) |= 1U << item;
  }
  return xingping::make_set(there, absent);
}

void SheetMaker::settle(Answers& answers, FactIndex index, Random& random, int ambition) const {
  const Fact& fact = pack_.facts[index];
  Value& value = answers.values[index];
  const bool ambitious = random.chance(ambition);
  switch (fact.type) {
    case FactType::boolean: value = {ambitious || random.chance(50) ? 1 : 0, true}; break;
    case FactType::quantity: value = {amount(answers, index, random, ambitious), true}; break;
    case FactType::date: {
      const auto years = landmarks_[index].empty() ? 1 : random.pick(landmarks_[index]);
      const auto reference = pack_.programmes.front().reference_date;
      const auto mark = xingping::add_years(reference, -static_cast<int>(years) - (ambitious ? 3 : 0));
      value = {mark + random.between(-1, 1), true};
      break;
    }
    case FactType::choice: {
      const auto last = fact.choices.size() - 1;
      value = {static_cast<std::int64_t>(ambitious ? last : random.below(last + 1)), true};
      break;
    }
    case FactType::set: value = set_value(value, fact, random, ambition, true); break;
  }
}

Answers SheetMaker::make(const std::vector<FactIndex>& facts, Random& random, int answered,
                         int ambition) const {
  Answers answers;
  answers.values.resize(pack_.facts.size());
  for (const FactIndex fact : facts) {
    if (!random.chance(answered)) continue;
    if (pack_.facts[fact].type == FactType::set)
      answers.values[fact] = set_value({}, pack_.facts[fact], random, ambition, random.chance(50));
    else
      settle(answers, fact, random, ambition);
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

}  // namespace support
