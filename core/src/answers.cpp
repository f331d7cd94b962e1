// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/answers.h"

#include <array>

namespace xingping {
namespace {

bool is_settled(const Fact& fact, Value value, const Answers& answers) {
  if (fact.type == FactType::text) return true;
  if (fact.type == FactType::set) return (items_there(value) | items_absent(value)) == all_choices(fact);
  if (fact.type != FactType::records || !value.known) return value.known;
  const RecordList& list = answers.records[static_cast<std::size_t>(value.data)];
  for (const auto& record : list.records)
    for (std::size_t field = 0; field < fact.fields.size(); ++field)
      if (!is_settled(fact.fields[field], record[field], answers)) return false;
  return list.complete;
}

}  // namespace

const char* name_of(Proof::Status status) {
  constexpr std::array names{"have", "missing", "not_needed"};
  return names[static_cast<std::size_t>(status)];
}

bool ratio_known(const Ratio& ratio, const std::vector<Value>& values) {
  return ratio_known(values[ratio.numerator], values[ratio.denominator]);
}

bool is_settled(const Fact& fact, FactIndex index, const Answers& answers) {
  if (fact.ratio && ratio_known(*fact.ratio, answers.values)) return true;
  return is_settled(fact, answers.values[index], answers);
}

}  // namespace xingping
