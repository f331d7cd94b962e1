// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>

#include "cli.h"
#include "xingping/date.h"

namespace xingping::cli {
namespace {

std::string choices_in(const Fact& fact, std::uint32_t mask, Language language) {
  std::string out;
  for (std::size_t i = 0; i < fact.choices.size(); ++i)
    if (((mask >> i) & 1U) != 0) out += (out.empty() ? "" : " / ") + in(fact.choices[i].label, language);
  return out;
}

std::string leaf_in_words(const Condition& leaf, const Fact& fact, Language language) {
  const bool zh = language == Language::zh;
  const auto amount = [&] { return format_quantity(leaf.amount, fact.unit) + " " + fact.unit_name; };
  switch (leaf.op) {
    case Op::is: return zh ? (leaf.amount != 0 ? "是" : "否") : (leaf.amount != 0 ? "yes" : "no");
    case Op::min: return "≥ " + amount();
    case Op::above: return "> " + amount();
    case Op::max: return "≤ " + amount();
    case Op::below: return "< " + amount();
    case Op::step: return in(fact.choices[static_cast<std::size_t>(leaf.amount)].label, language);
    case Op::in: return choices_in(fact, leaf.mask, language);
    case Op::items: {
      const std::string count = std::to_string(leaf.amount) + "/" + std::to_string(std::popcount(leaf.mask));
      return zh ? count + " 项" : count + " items";
    }
    case Op::years:
      return std::to_string(leaf.amount) + (zh ? " 年" : (leaf.amount == 1 ? " full year" : " full years"));
    case Op::from: return (zh ? "不早于 " : "not before ") + format_date(static_cast<Day>(leaf.amount));
    case Op::until:
      return (zh ? "不晚于 " : "not after ") + (leaf.amount == report_day
                                                    ? (zh ? std::string("计算日") : "the report's date")
                                                    : format_date(static_cast<Day>(leaf.amount)));
    default: return "";
  }
}

std::string name_of_element(const Category& category, const std::string& id, Language language) {
  for (const auto& group : category.groups)
    if (group.id == id) return in(group.name, language);
  for (const auto& criterion : category.criteria)
    if (criterion.id == id) return in(criterion.name, language);
  return id;
}

/// Whether the members of a branch test different facts, so that each must say which.
bool mixes_facts(const Condition& branch) {
  return std::any_of(branch.children.begin(), branch.children.end(),
                     [&](const Condition& child) { return child.fact != branch.children.front().fact; });
}

std::string records_in_words(const Condition& leaf, const Fact& fact, const Category& category, Language language) {
  const bool zh = language == Language::zh;
  std::string out;
  if (leaf.op == Op::count) {
    out = (zh ? "至少 " : "at least ") + std::to_string(leaf.amount) + (zh ? " 条记录" : " records");
  } else {
    const Fact& field = fact.fields[leaf.mask];
    out = in(field.label, language) + (zh ? "合计 ≥ " : " in all ≥ ") + format_quantity(leaf.amount, field.unit) + " " +
          field.unit_name;
  }
  if (leaf.children.empty()) return out;
  return out + (zh ? "，每条：" : ", each: ") + in_words(leaf.children.front(), fact.fields, category, language);
}

}  // namespace

std::string in_words(const Condition& condition, const std::vector<Fact>& facts, const Category& category,
                     Language language) {
  const bool zh = language == Language::zh;
  if (condition.op == Op::count || condition.op == Op::sum)
    return records_in_words(condition, facts[condition.fact], category, language);
  if (is_leaf(condition.op)) return leaf_in_words(condition, facts[condition.fact], language);
  if (condition.op == Op::ref) return (zh ? "满足 " : "met: ") + name_of_element(category, condition.ref, language);
  // The parts of a condition on a condition test different facts as a rule, so each says which.
  const auto part = [&](std::size_t i) {
    const Condition& child = condition.children[i];
    const std::string name = is_leaf(child.op) ? in(facts[child.fact].label, language) + " " : "";
    return "(" + name + in_words(child, facts, category, language) + ")";
  };
  if (condition.op == Op::negate) return (zh ? "非 " : "not ") + part(0);
  if (condition.op == Op::branch)
    return (zh ? "若 " : "if ") + part(0) + (zh ? " 则 " : " then ") + part(1) + (zh ? " 否则 " : " else ") + part(2);
  std::string out;
  const std::string glue = condition.op == Op::all ? (zh ? " 且 " : " and ") : (zh ? " 或 " : " or ");
  const bool mixed = mixes_facts(condition);
  for (const auto& child : condition.children) {
    const bool nested = !is_leaf(child.op) && child.op != Op::ref;
    if (!out.empty()) out.append(glue);
    if (mixed && !nested && child.op != Op::ref) out.append(in(facts[child.fact].label, language)).append(1, ' ');
    if (nested) out.append(1, '(');
    out.append(in_words(child, facts, category, language));
    if (nested) out.append(1, ')');
  }
  if (condition.op == Op::at_least) return (zh ? "至少 " : "at least ") + std::to_string(condition.amount) + ": " + out;
  return out;
}

std::string value_in_words(const Fact& fact, Value value, Language language) {
  switch (fact.type) {
    case FactType::boolean:
      return language == Language::zh ? (value.data != 0 ? "是" : "否") : (value.data != 0 ? "yes" : "no");
    case FactType::quantity: return format_quantity(value.data, fact.unit) + " " + fact.unit_name;
    case FactType::date: return format_date(static_cast<Day>(value.data));
    case FactType::choice: return in(fact.choices[static_cast<std::size_t>(value.data)].label, language);
    case FactType::set: {
      const std::string there = choices_in(fact, items_there(value), language);
      return there.empty() ? "—" : there;
    }
    default: return "";
  }
}

std::string change_in_words(const Fact& fact, Value from, Value to, Language language) {
  if (fact.type != FactType::set) return value_in_words(fact, to, language);
  const std::uint32_t added = items_there(to) & ~(from.known ? items_there(from) : 0U);
  if (added != 0) return "+ " + choices_in(fact, added, language);
  return "− " + choices_in(fact, items_absent(to) & ~(from.known ? items_absent(from) : 0U), language);
}

std::string margin_in_words(const Shortfall& margin, const std::vector<Fact>& facts, Language language) {
  const bool zh = language == Language::zh;
  const Fact& fact = facts[margin.fact];
  if (margin.from) return zh ? "自 " + format_date(*margin.from) + " 起" : "since " + format_date(*margin.from);
  if (margin.step) return in(fact.choices[*margin.step].label, language) + (zh ? " 即可" : " is enough");
  if (margin.items) {
    const bool list = fact.type == FactType::records;
    return std::to_string(*margin.items) + (zh ? (list ? " 条记录" : " 项") : (list ? " records" : " items"));
  }
  const Fact& lost = margin.by ? facts[margin.by->first] : (margin.field ? fact.fields[*margin.field] : fact);
  const Micro amount = margin.by ? margin.by->second : *margin.amount;
  return (margin.above ? (zh ? "不到 " : "less than ") : "") + format_quantity(amount, lost.unit) + " " +
         lost.unit_name +
         (margin.by || margin.field ? (zh ? "（" : " (") + in(lost.label, language) + (zh ? "）" : ")") : "");
}

std::string level_name(const Programme& programme, int level, Language language) {
  return level < 0 ? "—" : in(programme.levels[static_cast<std::size_t>(level)].name, language);
}

}  // namespace xingping::cli
