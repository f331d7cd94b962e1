// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "fill/boxes.h"

#include <algorithm>

namespace xingping {
namespace {

using By = FormOption::By;
using Kind = FormSource::Kind;

std::optional<bool> ticked(Truth truth) {
  return truth == Truth::unknown ? std::nullopt : std::optional(truth == Truth::met);
}

/// A choice or an item of a set.
std::optional<bool> is_item(const Fact& fact, Value value, std::size_t item) {
  if (!value.known) return std::nullopt;
  if (fact.type == FactType::choice) return value.data == static_cast<std::int64_t>(item);
  if (((items_there(value) >> item) & 1U) != 0) return true;
  return ((items_absent(value) >> item) & 1U) != 0 ? std::optional(false) : std::nullopt;
}

const Criterion* find_criterion(const Category& category, std::string_view id) {
  for (const auto& criterion : category.criteria)
    if (criterion.id == id) return &criterion;
  return nullptr;
}

/// Met at the lowest level that asks for it. What is waived, or not asked for here, is not claimed.
std::optional<bool> is_met(const Filing& filing, std::string_view id) {
  const Category& category = *filing.which.category;
  const Criterion* criterion = find_criterion(category, id);
  if (criterion == nullptr) return false;
  const auto& found = filing.assessment.findings[static_cast<std::size_t>(criterion - category.criteria.data())];
  for (std::size_t level = 0; level < found.status.size(); ++level) {
    if (!criterion->levels[level]) continue;
    if (found.status[level] == Status::unknown || found.status[level] == Status::pending) return std::nullopt;
    return found.status[level] == Status::met;
  }
  return false;
}

std::optional<bool> is_ticked(const FormOption& option, const FormField& field, const Filing& filing) {
  switch (option.by) {
    case By::item: {
      if (field.from.kind == Kind::target)
        return filing.target ? std::optional(*filing.target == option.item) : std::nullopt;
      const FactIndex fact = field.from.facts.front();
      return is_item(filing.pack.facts[fact], filing.answers.values[fact], option.item);
    }
    case By::is: {
      const Value value = filing.answers.values[field.from.facts.front()];
      return value.known ? std::optional((value.data != 0) == option.is) : std::nullopt;
    }
    case By::category: return filing.which.category->id == option.id;
    case By::criterion: return is_met(filing, option.id);
    case By::when: {
      std::vector<Truth> truths;
      evaluate(option.when, filing.answers, filing.assessment.context, truths);
      return ticked(truths[static_cast<std::size_t>(option.when.routes.front())]);
    }
  }
  return std::nullopt;
}

/// A yes-or-no prints both; a choice or a set, whatever can be chosen.
std::vector<FormOption> own_options(const FormField& field, const Filing& filing) {
  std::vector<FormOption> options;
  if (field.from.kind != Kind::fact) return options;
  const auto add = [&](By by, std::string print, std::size_t item, bool is) {
    FormOption option;
    option.by = by;
    option.print = std::move(print);
    option.item = item;
    option.is = is;
    options.push_back(std::move(option));
  };
  const Fact& fact = filing.pack.facts[field.from.facts.front()];
  if (fact.type == FactType::boolean) {
    add(By::is, "是", 0, true);
    add(By::is, "否", 0, false);
  }
  for (std::size_t i = 0; i < fact.choices.size(); ++i) add(By::item, fact.choices[i].label.zh, i, true);
  return options;
}

template <class Tick>
std::vector<Box> boxes(const FormField& field, const Filing& filing, Tick tick) {
  std::vector<Box> out;
  const auto take = [&](const std::vector<FormOption>& options) {
    for (const auto& option : options) out.push_back({option.print, tick(option)});
  };
  if (field.options.empty())
    take(own_options(field, filing));
  else
    take(field.options);
  return out;
}

}  // namespace

std::vector<Box> tick_boxes(const FormField& field, const Filing& filing) {
  return boxes(field, filing, [&](const FormOption& option) { return is_ticked(option, field, filing); });
}

std::vector<Box> open_boxes(const FormField& field, const Filing& filing) {
  return boxes(field, filing, [](const FormOption&) { return std::optional<bool>(); });
}

std::vector<FactIndex> facts_of_boxes(const FormField& field, const Filing& filing) {
  std::vector<FactIndex> facts;
  const auto add = [&](const std::vector<FactIndex>& more) {
    for (const auto fact : more)
      if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
  };
  for (const auto& option : field.options) {
    add(option.facts);
    const auto* criterion = option.by == By::criterion ? find_criterion(*filing.which.category, option.id) : nullptr;
    if (criterion != nullptr) add(criterion->facts);
  }
  return facts;
}

}  // namespace xingping
