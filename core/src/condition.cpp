// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/condition.h"

#include <algorithm>
#include <array>

namespace xingping {

const char* name_of(FactType type) {
  constexpr std::array names{"boolean", "quantity", "date", "choice", "set", "records", "text"};
  return names[static_cast<std::size_t>(type)];
}

const char* name_of(TextFormat format) {
  constexpr std::array names{"line",   "paragraph", "credit_code", "organisation_code",
                             "mobile", "phone",     "email",       "url"};
  return names[static_cast<std::size_t>(format)];
}

std::optional<std::size_t> find_choice(const Fact& fact, std::string_view id) {
  for (std::size_t i = 0; i < fact.choices.size(); ++i)
    if (fact.choices[i].id == id) return i;
  return std::nullopt;
}

std::uint32_t all_choices(const Fact& fact) {
  return fact.choices.size() >= max_choices ? ~0U : (1U << fact.choices.size()) - 1;
}

const char* name_of(Op op) {
  constexpr std::array names{"is",    "min",   "above", "max", "below", "step", "in",       "items", "years", "from",
                             "until", "count", "sum",   "ref", "all",   "any",  "at_least", "not",   "if"};
  return names[static_cast<std::size_t>(op)];
}

void collect_facts(const Condition& condition, const std::vector<Fact>& facts, std::vector<FactIndex>& into) {
  const auto add = [&](FactIndex fact) {
    if (std::find(into.begin(), into.end(), fact) == into.end()) into.push_back(fact);
  };
  if (is_leaf(condition.op)) {
    add(condition.fact);
    if (const auto& ratio = facts[condition.fact].ratio) {
      add(ratio->numerator);
      add(ratio->denominator);
    }
  }
  // The children of count and sum speak of fields, not of facts.
  if (is_leaf(condition.op)) return;
  for (const auto& child : condition.children) collect_facts(child, facts, into);
}

}  // namespace xingping
