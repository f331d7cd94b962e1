// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/answers.h"

namespace xingping {

bool ratio_known(const Ratio& ratio, const std::vector<Value>& values) {
  return values[ratio.numerator].known && values[ratio.denominator].known && values[ratio.denominator].data > 0;
}

bool is_settled(const Fact& fact, FactIndex index, const Answers& answers) {
  const Value value = answers.values[index];
  if (fact.type == FactType::set) return (items_there(value) | items_absent(value)) == all_choices(fact);
  if (fact.type == FactType::records)
    return value.known && answers.records[static_cast<std::size_t>(value.data)].complete;
  return value.known || (fact.ratio && ratio_known(*fact.ratio, answers.values));
}

}  // namespace xingping
