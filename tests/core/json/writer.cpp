// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/writer.h"

#include <doctest/doctest.h>

#include <vector>

#include "support/packs.h"
#include "support/random.h"

using xingping::Text;
using xingping::json::Writer;

namespace {

template <class Write>
std::string written(Write write) {
  Writer out;
  write(out);
  return out.take();
}

std::string as_json(std::string_view text) {
  return written([&](Writer& out) { out.value(text); });
}

}  // namespace

TEST_CASE("Writer") {
  SUBCASE("puts commas between, and nowhere else") {
    const auto text = written([](Writer& out) {
      out.begin_object().member("a", 1).key("b").begin_array().end_array().key("c").begin_array();
      out.value(true)
          .null()
          .begin_object()
          .end_object()
          .value("x")
          .end_array()
          .member("d", false)
          .end_object();
    });
    CHECK(text == R"({"a":1,"b":[],"c":[true,null,{},"x"],"d":false})");
  }
  SUBCASE("keeps members in the order they came") {
    CHECK(written([](Writer& out) { out.begin_object().member("b", 1).member("a", 2).end_object(); }) ==
          R"({"b":1,"a":2})");
  }
  SUBCASE("writes numbers whole, to the ends of their range") {
    CHECK(written([](Writer& out) { out.value(std::int64_t{INT64_MIN}); }) == "-9223372036854775808");
    CHECK(written([](Writer& out) { out.value(std::int64_t{INT64_MAX}); }) == "9223372036854775807");
    CHECK(written([](Writer& out) { out.value(std::size_t{7}); }) == "7");
  }
  SUBCASE("writes texts in both languages, Chinese first") {
    CHECK(written([](Writer& out) { out.value(Text{"星", "star"}); }) == R"({"zh":"星","en":"star"})");
  }
  SUBCASE("takes over what another writer made") {
    CHECK(written([](Writer& out) { out.begin_array().value(1).raw("[2]").value(3).end_array(); }) ==
          "[1,[2],3]");
  }
  SUBCASE("writes lists of strings") {
    const std::vector<std::string> names{"a", "b"};
    CHECK(written([&](Writer& out) { out.begin_object().strings("n", names).end_object(); }) ==
          R"({"n":["a","b"]})");
  }
}

TEST_CASE("Writer, strings") {
  SUBCASE("escape quotes, backslashes and control characters, and nothing else") {
    CHECK(as_json("a\"b\\c/d") == R"("a\"b\\c/d")");
    CHECK(as_json("a\nb\tc") == R"("a\nb\u0009c")");
    CHECK(as_json(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
    CHECK(as_json("星评 😀") == "\"星评 😀\"");
  }
  SUBCASE("are read back as they were") {
    support::Random random(9);
    for (int i = 0; i < 500; ++i) {
      std::string text;
      for (std::size_t length = random.below(20); length > 0; --length)
        text += static_cast<char>(random.below(128));
      text += "星";
      CHECK(support::Json::parse(as_json(text)).get<std::string>() == text);
    }
  }
}
