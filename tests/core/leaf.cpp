// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "leaf.h"

#include <doctest/doctest.h>

using namespace xingping;

namespace {

Node test_of(Op op, std::int64_t amount) {
  Node node;
  node.op = op;
  node.fact = 1;
  node.amount = amount;
  return node;
}

}  // namespace

TEST_CASE("explain_leaf") {
  SUBCASE("says what is lacking, and whether that much is enough") {
    const std::vector<Value> values{{}, {3, true}};
    for (const Op op : {Op::min, Op::above}) {
      const auto lacks = explain_leaf(test_of(op, 5), values);
      REQUIRE(lacks);
      CHECK(lacks->fact == 1);
      CHECK(lacks->amount == 2);
      CHECK(lacks->above == (op == Op::above));
    }
  }
  SUBCASE("lacks nothing where there is too much, and where a day has passed or is to come") {
    const std::vector<Value> values{{}, {9, true}};
    for (const Op op : {Op::max, Op::below, Op::from, Op::until})
      CHECK_FALSE(explain_leaf(test_of(op, 5), values));
  }
}
