// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/answers.h"

namespace xingping {

bool ratio_known(const Ratio& ratio, const std::vector<Value>& values) {
  return values[ratio.numerator].known && values[ratio.denominator].known && values[ratio.denominator].data > 0;
}

bool is_settled(const Fact& fact, FactIndex index, const Answers& answers) {
  const Value value = answers.values[index];
  if (fact.type == FactType::set) {
    const auto all = fact.choices.size() == max_choices ? ~0U : (1U << fact.choices.size()) - 1;
    return (items_there(value) | items_absent(value)) == all;
  }
  return value.known || (fact.ratio && ratio_known(*fact.ratio, answers.values));
}

}  // namespace xingping
