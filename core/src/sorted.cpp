// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "sorted.h"

namespace xingping {

void insert(Ascending& list, std::int64_t value) {
  std::size_t place = list.size();
  list.push_back(value);
  for (; place > 0 && list[place - 1] > value; --place) list[place] = list[place - 1];
  list[place] = value;
}

void insert_new(Ascending& list, std::int64_t value) {
  for (const auto there : list)
    if (there == value) return;
  insert(list, value);
}

}  // namespace xingping
