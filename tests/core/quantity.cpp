// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/quantity.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>

#include "support/oracle.h"
#include "support/random.h"

using namespace xingping;

namespace {

Unit unit(std::string_view name) {
  const auto found = find_unit(name);
  REQUIRE(found);
  return *found;
}

Micro micro(std::string_view text, std::string_view name) {
  const auto parsed = parse_quantity(text, unit(name));
  REQUIRE(parsed.error == ParseError::none);
  return parsed.micro;
}

ParseError refusal(std::string_view text, std::string_view name = "万元") {
  return parse_quantity(text, unit(name)).error;
}

constexpr std::array all_units{"元", "万元", "亿元",  "%",    "GB",    "TB",      "PB",
                               "EB", "MB/s", "GB/s",  "TB/s", "TB/日", "PB/日",   "年",
                               "ms", "件",   "台/套", "万个", "亿次",  "万台/套", "次/秒"};

}  // namespace

TEST_CASE("find_unit") {
  SUBCASE("knows money, share, data, rates, years") {
    CHECK(unit("元").exponent == -4);
    CHECK(unit("亿元").dimension == unit("元").dimension);
    CHECK(unit("PB").exponent - unit("GB").exponent == 6);
    CHECK(unit("TB").dimension != unit("TB/s").dimension);
    CHECK(unit("PB/日").dimension != unit("PB").dimension);
  }
  SUBCASE("multiplies counting words") {
    CHECK(unit("万个").dimension == "个");
    CHECK(unit("万个").exponent == 4);
    CHECK(unit("亿次").exponent == 8);
    CHECK(unit("个").dimension != unit("件").dimension);
  }
  SUBCASE("refuses what is no unit") {
    for (const auto* name : {"", "万", "亿", "万万个", "千元", "万 元", "gb", "个 ", "万年", "万%", "人元"}) {
      INFO(name);
      CHECK_FALSE(find_unit(name));
    }
  }
}

TEST_CASE("units_beside") {
  using Names = std::vector<std::string>;
  SUBCASE("offers its own unit first, then the others of the dimension") {
    CHECK(units_beside("万元") == Names{"万元", "元", "亿元"});
    CHECK(units_beside("TB") == Names{"TB", "GB", "PB", "EB"});
    CHECK(units_beside("%") == Names{"%"});
  }
  SUBCASE("offers multiples of a counting word only where it is asked in one") {
    CHECK(units_beside("件") == Names{"件"});
    CHECK(units_beside("万个") == Names{"万个", "个", "亿个"});
  }
  SUBCASE("offers nothing beside what is no unit") { CHECK(units_beside("千元") == Names{"千元"}); }
  SUBCASE("offers only units that can be read back into the same dimension") {
    for (const auto* name : all_units)
      for (const auto& beside : units_beside(name)) CHECK(unit(beside).dimension == unit(name).dimension);
  }
}

TEST_CASE("parse_quantity") {
  SUBCASE("is exact where binary fractions are not") {
    CHECK(micro("99.995", "%") == 99'995'000);
    CHECK(micro("0.1", "%") + micro("0.2", "%") == micro("0.3", "%"));
    CHECK(micro("0.5", "GB/s") == micro("500", "MB/s"));
    CHECK(micro("0.5", "GB/s") == micro("0.0005", "TB/s"));
    CHECK(micro("0.499999", "GB/s") < micro("0.5", "GB/s"));
    CHECK(micro("99.994999", "%") < micro("99.995", "%"));
  }
  SUBCASE("converts units of one dimension exactly") {
    CHECK(micro("1", "亿元") == micro("10000", "万元"));
    CHECK(micro("1", "亿元") == micro("100000000", "元"));
    CHECK(micro("0.01", "元") == 1);
    CHECK(micro("6500000.00", "元") == micro("650", "万元"));
    CHECK(micro("1", "PB") == micro("1000", "TB"));
    CHECK(micro("1", "EB") == micro("1e6", "TB"));
    CHECK(micro("1", "TB/日") == micro("0.001", "PB/日"));
    CHECK(micro("1.5", "万个") == micro("15000", "个"));
    CHECK(micro("0.3", "亿次") == micro("3000", "万次"));
  }
  SUBCASE("reads plain decimals in every spelling JSON has") {
    CHECK(micro("0", "件") == 0);
    CHECK(micro("-0", "件") == 0);
    CHECK(micro("0.00000000", "件") == 0);
    CHECK(micro("0e-9", "件") == 0);
    CHECK(micro("-2.5", "万元") == -2'500'000);
    CHECK(micro("1e4", "件") == micro("10000", "件"));
    CHECK(micro("1E+4", "件") == micro("10000", "件"));
    CHECK(micro("12.50e-1", "万元") == micro("1.25", "万元"));
    CHECK(micro("007", "件") == micro("7", "件"));
    CHECK(micro("3.000000000000000000000000", "件") == micro("3", "件"));
    CHECK(micro("100000000000000000000e-20", "件") == micro("1", "件"));
  }
  SUBCASE("stays exact through a long way down and up again") {
    const std::string zeros(44, '0');
    CHECK(micro("0." + zeros + "1e45", "万元") == micro("1", "万元"));
    CHECK(micro("1" + zeros + zeros + zeros + "e-132", "万元") == micro("1", "万元"));
  }
  SUBCASE("refuses what is no decimal") {
    for (const auto* text :
         {"",    "-",    ".",     ".5",   "5.",  "+5",       "1,000", "1 000", "1_000", " 1",    "1 ",  "1e",
          "1e+", "1e5x", "1.2.3", "0x10", "NaN", "Infinity", "五",    "１２",  "--1",   "1e1.5", "5.e3"}) {
      INFO(text);
      CHECK(refusal(text) == ParseError::malformed);
    }
    CHECK(refusal(std::string_view("1\0002", 3)) == ParseError::malformed);
    for (int other = 0; other < 256; ++other)
      if (other != '.' && (other < '0' || other > '9'))
        CHECK(refusal(std::string("1") + static_cast<char>(other) + "2") ==
              (other == 'e' || other == 'E' ? ParseError::none : ParseError::malformed));
  }
  SUBCASE("stops where the text stops") {
    const std::string_view whole = "-12.50e-10";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      const std::string copy(whole.substr(0, size));
      const auto part = parse_quantity(whole.substr(0, size), unit("万元"));
      CHECK(part.error == refusal(copy));
      if (part.error == ParseError::none) CHECK(part.micro == micro(copy, "万元"));
    }
  }
  SUBCASE("refuses more decimals than it can keep, rather than round") {
    CHECK(refusal("0.0000001") == ParseError::too_precise);
    CHECK(refusal("0.12345678901234567891") == ParseError::too_precise);
    CHECK(refusal("0.001", "元") == ParseError::too_precise);
    CHECK(refusal("99.9999999", "%") == ParseError::too_precise);
    CHECK(refusal("1e-400") == ParseError::too_precise);
    CHECK(refusal("1e-99999999999999999999") == ParseError::too_precise);
  }
  SUBCASE("takes the largest amount and refuses the next") {
    CHECK(micro("1000000000000", "万元") == max_micro);
    CHECK(micro("-1000000000000", "万元") == -max_micro);
    CHECK(micro("1e12", "万元") == max_micro);
    CHECK(refusal("1000000000000.000001") == ParseError::out_of_range);
    CHECK(refusal("1000000000001") == ParseError::out_of_range);
    CHECK(refusal("100000001", "亿元") == ParseError::out_of_range);
    CHECK(refusal("18446744073709551616") == ParseError::out_of_range);
    CHECK(refusal("1e400") == ParseError::out_of_range);
    CHECK(refusal("1e99999999999999999999") == ParseError::out_of_range);
    CHECK(refusal(std::string(100'000, '9')) == ParseError::out_of_range);
  }
}

TEST_CASE("format_quantity") {
  SUBCASE("writes the shortest exact decimal") {
    CHECK(format_quantity(micro("650.50", "万元"), unit("万元")) == "650.5");
    CHECK(format_quantity(micro("650.5", "万元"), unit("元")) == "6505000");
    CHECK(format_quantity(micro("1", "元"), unit("亿元")) == "0.00000001");
    CHECK(format_quantity(1, unit("元")) == "0.01");
    CHECK(format_quantity(0, unit("亿次")) == "0");
    CHECK(format_quantity(-1, unit("%")) == "-0.000001");
    CHECK(format_quantity(max_micro, unit("元")) == "10000000000000000");
    CHECK(format_quantity(max_micro, unit("EB")) == "1000000");
  }
  SUBCASE("is read back as the same amount, in every unit") {
    support::Random random(1);
    for (const auto* name : all_units) {
      INFO(name);
      for (int i = 0; i < 400; ++i) {
        Micro amount = random.between(-max_micro, max_micro);
        for (std::size_t shorter = random.below(19); shorter > 0; --shorter) amount /= 10;
        const std::string text = format_quantity(amount, unit(name));
        const auto again = parse_quantity(text, unit(name));
        CHECK(again.error == ParseError::none);
        CHECK(again.micro == amount);
      }
    }
  }
}

TEST_CASE("compare_ratio") {
  SUBCASE("is equal exactly on the threshold, however awkward the numbers") {
    CHECK(compare_ratio(micro("3", "万元"), micro("100", "万元"), micro("3", "%")) == 0);
    CHECK(compare_ratio(micro("0.42", "元"), micro("7", "元"), micro("6", "%")) == 0);
    CHECK(compare_ratio(micro("740740.734", "万元"), micro("12345678.9", "万元"), micro("6", "%")) == 0);
    CHECK(compare_ratio(micro("740740.733999", "万元"), micro("12345678.9", "万元"), micro("6", "%")) < 0);
    CHECK(compare_ratio(micro("740740.734001", "万元"), micro("12345678.9", "万元"), micro("6", "%")) > 0);
  }
  SUBCASE("tells a third from every decimal near it") {
    CHECK(compare_ratio(1, 3, micro("33.333333", "%")) > 0);
    CHECK(compare_ratio(1, 3, micro("33.333334", "%")) < 0);
  }
  SUBCASE("holds at the ends of the range") {
    CHECK(compare_ratio(max_micro, max_micro, micro("100", "%")) == 0);
    CHECK(compare_ratio(max_micro - 1, max_micro, micro("100", "%")) < 0);
    CHECK(compare_ratio(max_micro, 1, max_micro) > 0);
    CHECK(compare_ratio(0, max_micro, 0) == 0);
    CHECK(compare_ratio(-max_micro, max_micro, -micro("100", "%")) == 0);
    CHECK(compare_ratio(1, max_micro, max_micro) < 0);
  }
  SUBCASE("agrees with continued fractions") {
    support::Random random(2);
    for (int i = 0; i < 20'000; ++i) {
      const Micro b = random.between(1, random.chance(50) ? 1000 : max_micro);
      const Micro share = random.between(0, 200'000'000);
      // Half of them within one millionth of the threshold, where a rounded comparison would go wrong.
      const Micro near =
          b / 100'000'000 * share + b % 100'000'000 * share / 100'000'000 + random.between(-1, 1);
      const Micro a =
          random.chance(50) && near >= 0 && near <= max_micro ? near : random.between(0, max_micro);
      CHECK(compare_ratio(a, b, share) == support::compare_fractions(a, b, share, 100'000'000));
    }
  }
}

TEST_CASE("ratio_percent") {
  SUBCASE("rounds down, so that what is shown never claims more than there is") {
    CHECK(ratio_percent(1, 3) == micro("33.333333", "%"));
    CHECK(ratio_percent(2, 3) == micro("66.666666", "%"));
    CHECK(ratio_percent(-1, 3) == -micro("33.333334", "%"));
    CHECK(ratio_percent(6, 100) == micro("6", "%"));
    CHECK(ratio_percent(-6, 100) == -micro("6", "%"));
    CHECK(ratio_percent(-1, 100'000'000) == -1);
    CHECK(ratio_percent(-1, 100'000'001) == -1);
    CHECK(ratio_percent(-1, 99'999'999) == -2);
    CHECK(ratio_percent(0, max_micro) == 0);
  }
  SUBCASE("is clamped to the range") {
    CHECK(ratio_percent(max_micro, 1) == max_micro);
    CHECK(ratio_percent(-max_micro, 1) == -max_micro);
  }
}

TEST_CASE("numerator_shortfall") {
  SUBCASE("is the smallest amount that reaches the share") {
    support::Random random(3);
    for (int i = 0; i < 5'000; ++i) {
      const Micro b = random.between(1, 1'000'000'000'000);
      const Micro share = random.between(-100'000'000, 100'000'000);  // a fall may be bounded as well
      const Micro a = random.between(-b, b / 100'000'000 * std::abs(share) + 1);
      const Micro lacks = numerator_shortfall(a, b, share);
      CHECK(compare_ratio(a + lacks, b, share) >= 0);
      if (lacks > 0) CHECK(compare_ratio(a + lacks - 1, b, share) < 0);
    }
  }
  SUBCASE("is nothing where the share is reached, and clamped where it is out of the range") {
    CHECK(numerator_shortfall(6, 100, micro("6", "%")) == 0);
    CHECK(numerator_shortfall(7, 100, micro("6", "%")) == 0);
    CHECK(numerator_shortfall(0, 1, 1) == 1);
    CHECK(numerator_shortfall(-1, 1, -1) == 1);
    CHECK(numerator_shortfall(0, max_micro, max_micro) == max_micro);
  }
}
