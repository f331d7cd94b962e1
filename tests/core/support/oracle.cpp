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

Truth Oracle::quantity(const Condition& condition) const {
  const auto& fact = pack_.facts[condition.fact];
  const auto value = values_[condition.fact];
  int sign = value.data < condition.amount ? -1 : (value.data == condition.amount ? 0 : 1);
  if (!value.known) {
    if (!fact.ratio) return Truth::unknown;
    const auto above = values_[fact.ratio->numerator];
    const auto below = values_[fact.ratio->denominator];
    if (!above.known || !below.known || below.data == 0) return Truth::unknown;
    // The threshold is a percentage in millionths: amount / 10⁸ as a plain fraction.
    sign =
        condition.amount < 0 ? 1 : compare_fractions(above.data, below.data, condition.amount, 100'000'000);
  }
  switch (condition.op) {
    case Op::min: return decided(sign >= 0);
    case Op::above: return decided(sign > 0);
    case Op::max: return decided(sign <= 0);
    default: return decided(sign < 0);
  }
}

Truth Oracle::items(const Condition& condition) const {
  const auto value = values_[condition.fact];
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
Truth Oracle::years(const Condition& condition) const {
  const std::string since = xingping::format_date(static_cast<xingping::Day>(values_[condition.fact].data));
  const auto year = std::stoi(since.substr(0, 4)) + condition.amount;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const std::string rest = since.substr(4) == "-02-29" && !leap ? "-02-28" : since.substr(4);
  return decided(std::to_string(year) + rest <= xingping::format_date(context_.as_of));
}

Truth Oracle::leaf(const Condition& condition) const {
  const auto value = values_[condition.fact];
  switch (condition.op) {
    case Op::min:
    case Op::above:
    case Op::max:
    case Op::below: return quantity(condition);
    case Op::items: return items(condition);
    default: break;
  }
  if (!value.known) return Truth::unknown;
  switch (condition.op) {
    case Op::is: return decided((value.data == 1) == (condition.amount == 1));
    case Op::step: return decided(value.data >= condition.amount);
    case Op::in: return decided(((std::uint64_t{condition.mask} >> value.data) & 1U) == 1);
    default: return years(condition);
  }
}

Truth Oracle::named(const std::string& id, std::size_t level) const {
  for (std::uint32_t i = 0; i < category_.groups.size(); ++i)
    if (category_.groups[i].id == id) return group(i, level);
  for (std::uint32_t i = 0; i < category_.criteria.size(); ++i)
    if (category_.criteria[i].id == id) return criterion(i, level).value_or(Truth::met);
  return Truth::unmet;
}

Truth Oracle::condition(const Condition& condition, std::size_t level) const {
  if (condition.op == Op::ref) return named(condition.ref, level);
  if (condition.op != Op::all && condition.op != Op::any && condition.op != Op::at_least)
    return leaf(condition);
  std::vector<Truth> parts;
  for (const auto& child : condition.children) parts.push_back(this->condition(child, level));
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
  const bool highest = level + 1 == pack_.programmes.front().levels.size();
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
