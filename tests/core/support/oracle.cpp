// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/oracle.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace support {

using xingping::Condition;
using xingping::Op;
using xingping::Status;
using xingping::Truth;
using xingping::Value;

namespace {

Truth decided(bool holds) { return holds ? Truth::met : Truth::unmet; }

/// At least k of them: the k-th best decides. All is n of n, any is 1 of n.
Truth kth_best(std::vector<Truth> parts, std::size_t k) {
  if (k == 0) return Truth::met;
  if (k > parts.size()) return Truth::unmet;
  std::sort(parts.begin(), parts.end(), std::greater<>());
  return parts[k - 1];
}

Truth combined(Op op, std::int64_t amount, std::vector<Truth> parts) {
  const std::size_t all = parts.size();
  if (op == Op::all) return kth_best(std::move(parts), all);
  return kth_best(std::move(parts), op == Op::any ? 1 : static_cast<std::size_t>(amount));
}

Truth opposite(Truth truth) { return truth == Truth::unknown ? truth : decided(truth == Truth::unmet); }

/// The three ways a branch can be sure: it goes here, it goes there, or both ways say the same.
Truth branched(Truth which, Truth held, Truth otherwise) {
  return std::max({std::min(which, held), std::min(opposite(which), otherwise), std::min(held, otherwise)});
}

Truth by_sign(Op op, int sign) {
  switch (op) {
    case Op::min: return decided(sign >= 0);
    case Op::above: return decided(sign > 0);
    case Op::max: return decided(sign <= 0);
    default: return decided(sign < 0);
  }
}

Truth items(const Condition& condition, Value value) {
  std::vector<Truth> parts;
  for (unsigned item = 0; item < 32; ++item) {
    if (((condition.mask >> item) & 1U) == 0) continue;
    const bool there = ((xingping::items_there(value) >> item) & 1U) != 0;
    const bool absent = ((xingping::items_absent(value) >> item) & 1U) != 0;
    parts.push_back(there ? Truth::met : (absent ? Truth::unmet : Truth::unknown));
  }
  return kth_best(std::move(parts), static_cast<std::size_t>(condition.amount));
}

/// By the printed dates: the anniversary as text, which sorts like the calendar.
Truth years(const Condition& condition, Value value, xingping::Day as_of) {
  const std::string since = xingping::format_date(static_cast<xingping::Day>(value.data));
  const auto year = std::stoi(since.substr(0, 4)) + condition.amount;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const std::string rest = since.substr(4) == "-02-29" && !leap ? "-02-28" : since.substr(4);
  return decided(std::to_string(year) + rest <= xingping::format_date(as_of));
}

/// By the printed dates, too.
Truth window(const Condition& condition, Value value, xingping::Day as_of) {
  const bool floating = condition.amount == xingping::report_day;
  const auto bound = xingping::format_date(floating ? as_of : static_cast<xingping::Day>(condition.amount));
  const auto given = xingping::format_date(static_cast<xingping::Day>(value.data));
  return decided(condition.op == Op::from ? given >= bound : given <= bound);
}

}  // namespace

int compare_fractions(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
  for (int sign = 1;; sign = -sign) {
    const std::int64_t left = a / b;
    const std::int64_t right = c / d;
    if (left != right) return left < right ? -sign : sign;
    a %= b;
    c %= d;
    if (a == 0 || c == 0) return a == c ? 0 : (a == 0 ? -sign : sign);
    std::swap(a, b);
    std::swap(c, d);
  }
}

Truth test(const Condition& condition, Value value, xingping::Day as_of) {
  if (condition.op == Op::items) return items(condition, value);
  if (!value.known) return Truth::unknown;
  switch (condition.op) {
    case Op::is: return decided((value.data == 1) == (condition.amount == 1));
    case Op::step: return decided(value.data >= condition.amount);
    case Op::in: return decided(((std::uint64_t{condition.mask} >> value.data) & 1U) == 1);
    case Op::years: return years(condition, value, as_of);
    case Op::from:
    case Op::until: return window(condition, value, as_of);
    default:
      return by_sign(condition.op,
                     value.data < condition.amount ? -1 : (value.data == condition.amount ? 0 : 1));
  }
}

Truth Oracle::leaf(const Condition& condition, const Place& place) const {
  if (condition.op == Op::count) return count(condition, place);
  if (condition.op == Op::sum) return sum(condition, place);
  const Value value = place.values[condition.fact];
  const auto& ratio = place.facts[condition.fact].ratio;
  if (value.known || !ratio) return test(condition, value, context_.as_of);
  const Value above = place.values[ratio->numerator];
  const Value below = place.values[ratio->denominator];
  if (!above.known || !below.known || below.data == 0) return Truth::unknown;
  // The threshold is a percentage in millionths: amount / 10⁸ as a plain fraction.
  return by_sign(
      condition.op,
      condition.amount < 0 ? 1 : compare_fractions(above.data, below.data, condition.amount, 100'000'000));
}

Truth Oracle::accepts(const Condition& condition, const Place& place,
                      const std::vector<Value>& record) const {
  if (condition.children.empty()) return Truth::met;
  return in(condition.children.front(), {place.facts[condition.fact].fields, record, place.level});
}

/// As many unknown records as are wanted stand for those that may yet be named.
Truth Oracle::count(const Condition& condition, const Place& place) const {
  const Value value = place.values[condition.fact];
  const auto wanted = static_cast<std::size_t>(condition.amount);
  std::vector<Truth> parts;
  if (value.known)
    for (const auto& record : answers_.records[static_cast<std::size_t>(value.data)].records)
      parts.push_back(accepts(condition, place, record));
  if (!value.known || !answers_.records[static_cast<std::size_t>(value.data)].complete)
    parts.insert(parts.end(), wanted, Truth::unknown);
  return kth_best(std::move(parts), wanted);
}

/// What is still wanted, and what might still come, counted down; an open amount is as much as one likes.
Truth Oracle::sum(const Condition& condition, const Place& place) const {
  std::int64_t wanted = condition.amount;
  std::int64_t hoped = condition.amount;
  bool open = true;
  if (const Value value = place.values[condition.fact]; value.known) {
    const auto& list = answers_.records[static_cast<std::size_t>(value.data)];
    open = !list.complete;
    for (const auto& record : list.records) {
      const Truth truth = accepts(condition, place, record);
      const Value amount = record[condition.mask];
      if (truth == Truth::unmet) continue;
      if (!amount.known) open = true;
      if (amount.known) hoped -= std::min(hoped, amount.data);
      if (amount.known && truth == Truth::met) wanted -= std::min(wanted, amount.data);
    }
  }
  if (wanted <= 0) return Truth::met;
  return open || hoped <= 0 ? Truth::unknown : Truth::unmet;
}

Truth Oracle::named(const std::string& id, std::size_t level) const {
  for (std::uint32_t i = 0; i < category_.groups.size(); ++i)
    if (category_.groups[i].id == id) return group(i, level);
  for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
    if (category_.criteria[i].id == id) return criterion(i, level).value_or(Truth::met);
  return Truth::unmet;
}

Truth Oracle::condition(const Condition& condition, std::size_t level) const {
  return in(condition, {pack_.facts, answers_.values, level});
}

Truth Oracle::in(const Condition& condition, const Place& place) const {
  if (condition.op == Op::ref) return named(condition.ref, place.level);
  if (xingping::is_leaf(condition.op)) return leaf(condition, place);
  std::vector<Truth> parts;
  for (const auto& child : condition.children) parts.push_back(in(child, place));
  if (condition.op == Op::negate) return opposite(parts.at(0));
  if (condition.op == Op::branch) return branched(parts.at(0), parts.at(1), parts.at(2));
  return combined(condition.op, condition.amount, std::move(parts));
}

std::optional<Truth> Oracle::criterion(std::uint32_t index, std::size_t level) const {
  const auto& criterion = category_.criteria[index];
  if (!criterion.levels[level]) return std::nullopt;
  if (criterion.stage > context_.stage) return Truth::met;
  const Truth own = condition(*criterion.levels[level], level);
  const Truth waived = criterion.exempt_when ? condition(*criterion.exempt_when, level) : Truth::unmet;
  return std::max(own, waived);
}

Truth Oracle::group(std::uint32_t index, std::size_t level) const {
  const auto& group = category_.groups[index];
  std::vector<Truth> parts;
  for (const auto member : group.groups) parts.push_back(this->group(member, level));
  for (const auto member : group.criteria) {
    if (category_.criteria[member].obligation != xingping::Obligation::required) continue;
    if (const auto truth = criterion(member, level)) parts.push_back(*truth);
  }
  // Where nothing is required, nothing can be lacking.
  Truth truth = Truth::met;
  if (!parts.empty()) truth = combined(group.combine.op, group.combine.at_least, std::move(parts));
  return group.requires_too ? std::min(truth, condition(*group.requires_too, level)) : truth;
}

Truth Oracle::level(std::size_t level) const {
  Truth tree = Truth::met;
  for (const auto section : category_.sections) tree = std::min(tree, group(section, level));
  for (const auto& route : category_.routes)
    if (route.level == level) tree = std::max(tree, condition(route.when, level));
  const bool highest = level + 1 == programme_.levels.size();
  return highest ? tree : std::max(tree, this->level(level + 1));  // whoever holds a level holds those below
}

Status Oracle::status(std::uint32_t index, std::size_t level) const {
  const auto& criterion = category_.criteria[index];
  const auto truth = this->criterion(index, level);
  if (!truth) return Status::not_required;
  if (criterion.stage > context_.stage) return Status::pending;
  if (criterion.exempt_when && condition(*criterion.exempt_when, level) == Truth::met) return Status::exempt;
  return *truth == Truth::met ? Status::met : (*truth == Truth::unmet ? Status::unmet : Status::unknown);
}

}  // namespace support
