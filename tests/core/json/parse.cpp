// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/node.h"

#include <doctest/doctest.h>

#include <array>
#include <bit>

#include "support/packs.h"
#include "support/random.h"

using namespace xingping;
using json::Kind;
using json::parse;

namespace {

/// "code pointer" of the one issue a text gives.
std::string refusal(std::string_view text, json::Limits limits = {}) {
  const auto parsed = parse(text, limits);
  CHECK_FALSE(parsed.value);
  return support::listed(parsed.issues);
}

std::string bytes(std::initializer_list<int> list) {
  std::string out;
  for (const int byte : list) out += static_cast<char>(byte);
  return out;
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

/// {"k0":0,…} with `count` keys, then `last` once more.
std::string object_of(std::size_t count, const std::string& last) {
  std::string text = "{";
  for (std::size_t i = 0; i < count; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  return text + "\"" + last + "\":0}";
}

}  // namespace

TEST_CASE("parse") {
  SUBCASE("keeps order, keys and the text of numbers") {
    const auto parsed = parse(R"({"b": [1, -0.50, 1e4], "a": {"x": "y"}, "t": true, "n": null})");
    REQUIRE(parsed.value);
    const json::Node& root = parsed.value->root();
    REQUIRE(root.children.size() == 4);
    CHECK(root.children[0].key == "b");
    CHECK(root.children[0].kind == Kind::array);
    CHECK(root.children[0].children[1].text == "-0.50");
    CHECK(root.children[0].children[2].text == "1e4");
    CHECK(root.children[1].find("x")->text == "y");
    CHECK(root.children[1].find("z") == nullptr);
    CHECK(root.children[2].kind == Kind::boolean);
    CHECK(root.children[2].text == "true");
    CHECK(root.children[3].kind == Kind::null);
  }
  SUBCASE("takes any value at the top, spaces and a byte order mark around it") {
    CHECK(parse("7").value);
    CHECK(parse(" \r\n\t\"x\" ").value);
    CHECK(parse("\xEF\xBB\xBF{}").value);
  }
  SUBCASE("decodes escapes, surrogate pairs and all") {
    CHECK(parse(R"("\u661f\u8bc4 \ud83d\ude00 \n\/\"")").value->root().text == "星评 😀 \n/\"");
  }
}

TEST_CASE("parse, keys") {
  SUBCASE("belong to members of objects alone, whatever stood before") {
    const auto parsed = parse(R"([{"a": [1, {"b": 2}, 3]}, 4, []])");
    const auto& root = parsed.value->root();
    CHECK(root.key.empty());
    for (const auto& element : root.children) CHECK(element.key.empty());
    CHECK(root.children[0].children[0].key == "a");
    for (const auto& element : root.children[0].children[0].children) CHECK(element.key.empty());
  }
}

TEST_CASE("parse, numbers") {
  SUBCASE("keeps every digit of the longest") {
    const std::string digits = "123456789012345678901234567890.123456789012345678901234567890";
    CHECK(parse(digits).value->root().text == digits);
    CHECK(parse("99999999999999999999999999").value->root().text == "99999999999999999999999999");
    CHECK(parse("18446744073709551615").value->root().text == "18446744073709551615");
    CHECK(parse("-9223372036854775808").value->root().text == "-9223372036854775808");
    CHECK(parse("99.995").value->root().text == "99.995");
    CHECK(parse("1e-400").value->root().text == "1e-400");
  }
  SUBCASE("calls one that no double can hold out of range: as JSON it is fine") {
    CHECK(refusal("1e400") == "number-out-of-range ");
    CHECK(refusal(R"({"a": [0, -1e400]})") == "number-out-of-range /a/1");
    CHECK(refusal(R"([{"b": 1}, 1e400])") == "number-out-of-range /1");
    CHECK(refusal(std::string(400, '9')) == "number-out-of-range ");
    CHECK(parse("[1, -1e400 ]").issues.at(0).message.en.find("`-1e400`") != std::string::npos);
  }
  SUBCASE("refuses what the grammar lacks") {
    for (const auto* text : {"01", "+1", ".5", "5.", "1e", "0x1F", "NaN", "Infinity", "-", "1_000", "--1"}) {
      INFO(text);
      CHECK(refusal(text) == "json-syntax ");
    }
  }
}

TEST_CASE("parse, syntax") {
  SUBCASE("names line and column, in characters") {
    const auto message = [](std::string_view text) { return parse(text).issues.at(0).message.en; };
    CHECK(message("{\n  \"a\": nope\n}") == "not valid JSON at line `2`, column `9`");
    CHECK(message("{\"注册资金\" 5}") == "not valid JSON at line `1`, column `9`");
  }
  SUBCASE("names the innermost place that was open") {
    CHECK(refusal(R"({"a": {"b": [1, {"c": }]}})") == "json-syntax /a/b/1");
    CHECK(refusal(R"({"a/b~c": [tru]})") == "json-syntax /a~1b~0c");
  }
  SUBCASE("refuses what stands before, after or between") {
    for (const auto* text : {"", " ", "{", "[1,]", "{\"a\":1,}", "{} {}", "{}x", "{'a':1}", "{a:1}",
                             "// no\n{}", "[1 2]", "nul", "]"}) {
      INFO(text);
      CHECK(refusal(text).starts_with("json-syntax"));
    }
  }
  SUBCASE("takes a NUL character for no end of the text") {
    CHECK(refusal(std::string_view("{}\0", 3)) == "json-syntax ");
    CHECK(refusal(std::string_view("{}\0 anything", 12)) == "json-syntax ");
    CHECK(refusal(std::string_view("\0{}", 3)) == "json-syntax ");
    CHECK(refusal(std::string_view("[1,\0002]", 6)) == "json-syntax ");
    CHECK(refusal(std::string_view("\"a\0b\"", 5)) == "json-syntax ");
  }
  SUBCASE("keeps a NUL character that is spelled out") {
    CHECK(parse(R"("a\u0000b")").value->root().text == std::string("a\0b", 3));
    CHECK(parse(R"({"a\u0000": 1, "a": 2})").value->root().children.size() == 2);
  }
}

TEST_CASE("parse, UTF-8") {
  SUBCASE("refuses every form of invalid bytes") {
    const std::string quote = "\"";
    for (const auto& wrong : {bytes({0x80}), bytes({0xFF}), bytes({0xC3}), bytes({0xC0, 0xAF}),
                              bytes({0xE4, 0xB8}), bytes({0xE0, 0x80, 0xAF}), bytes({0xED, 0xA0, 0x80}),
                              bytes({0xF4, 0x90, 0x80, 0x80}), bytes({0xF8, 0x88, 0x80, 0x80, 0x80})}) {
      CHECK(refusal(quote + wrong + quote) == "json-syntax ");
      CHECK(refusal("{" + quote + wrong + quote + ":1}") == "json-syntax ");
    }
  }
  SUBCASE("refuses lone and swapped surrogates") {
    for (const auto* text : {R"("\ud800")", R"("\udc00")", R"("\ud83dx")", R"("\ude00\ud83d")",
                             R"("\ud800\ud800")", R"("\u12")", R"("\uZZZZ")"}) {
      INFO(text);
      CHECK(refusal(text) == "json-syntax ");
    }
  }
  SUBCASE("refuses control characters as they stand") {
    for (char c = 1; c < 0x20; ++c) CHECK(refusal(std::string("\"") + c + '"') == "json-syntax ");
  }
}

TEST_CASE("parse, every first and second byte") {
  // Characters as arithmetic has them: bits, the least code of each length, no surrogates, nothing above
  // 0x10FFFF.
  const auto is_character = [](const std::string& text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    constexpr std::array<unsigned, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const std::size_t size = text.size();
    const int ones = std::countl_one(byte(0));
    if (size == 1) return ones == 0 && byte(0) != 0;
    if (static_cast<std::size_t>(ones) != size) return false;
    unsigned code = byte(0) & (0xFFU >> (size + 1));
    for (std::size_t at = 1; at < size; ++at) {
      if ((byte(at) & 0xC0U) != 0x80) return false;
      code = code << 6U | (byte(at) & 0x3FU);
    }
    return code >= least[size] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  };
  const std::array<std::string, 5> rests{"", "\x80", "\xBF", "\x80\xBF", "\xBF\x80"};
  for (int first = 0x80; first < 256; ++first)
    for (int second = 0; second < 256; ++second)
      for (const auto& rest : rests) {
        if (second == 0 || second == '"' || second == '\\' || second < 0x20) continue;
        const std::string text = bytes({first, second}) + rest;
        const bool good = is_character(text);
        // At the end of what is read, before another character, and seven bytes from either end.
        REQUIRE(parse("\"" + text + "\"").value.has_value() == good);
        REQUIRE(parse("\"1234567" + text + "1234567\"").value.has_value() == good);
      }
  for (const auto* broken :
       {"\xE4\xB8", "\xE4\xB8\"", "\xE4\xB8\xC0", "\xF0\x9F\x98", "\xF0\x9F\x98\"", "\xF0\x9F\x98\xC0"})
    CHECK(refusal(std::string("\"") + broken + "\"") == "json-syntax ");
  // Named by the character that is broken, and nothing beyond the end is looked at: there it would go on
  // well.
  const auto place = [](std::string_view text) { return parse(text).issues.at(0).message.en; };
  CHECK(place(std::string_view("\"ab\xE4\xB8\xAD\"").substr(0, 5)) == place("\"ab\xFF"));
  CHECK(place("\"ab\xE4\xB8\xC0\"") == place("\"ab\xFF\""));
  for (std::size_t plain = 0; plain < 20; ++plain) {
    CHECK(refusal("\"" + std::string(plain, 'a') + "\x80\"") == "json-syntax ");
    CHECK(refusal("\"" + std::string(plain, 'a') + std::string(1, '\0') + "\"") == "json-syntax ");
    CHECK(parse("\"" + std::string(plain, 'a') + "中\"").value);
  }
}

TEST_CASE("parse, duplicate keys") {
  SUBCASE("are found in small objects and in large ones, next to each other and far apart") {
    for (const std::size_t count : {1U, 2U, 31U, 32U, 33U, 34U, 100U, 5000U})
      for (const std::size_t twin : {std::size_t{0}, count / 2, count - 1}) {
        INFO(count, " keys, twin of ", twin);
        const std::string key = "k" + std::to_string(twin);
        CHECK(refusal(object_of(count, key)) == "json-duplicate-key /" + key);
      }
  }
  SUBCASE("are found whichever of many it is") {
    for (std::size_t twin = 0; twin < 12; ++twin) {
      const std::string key = "k" + std::to_string(twin);
      CHECK(refusal(object_of(12, key)) == "json-duplicate-key /" + key);
    }
  }
  SUBCASE("are not seen where there are none") {
    for (const std::size_t count : {1U, 31U, 32U, 33U, 34U, 5000U})
      CHECK(parse(object_of(count, "last")).value->root().children.size() == count + 1);
    CHECK(parse(R"([{"a":1},{"a":1},{"b":{"a":1},"a":1}])").value);
  }
  SUBCASE("are compared as characters, not as spelled") {
    CHECK(refusal(R"({"a": 1, "\u0061": 2})") == "json-duplicate-key /a");
    CHECK(refusal(R"({"": 1, "": 2})") == "json-duplicate-key /");
    CHECK(refusal(R"({"x": [0, {"a/b": 1, "a/b": 2}]})") == "json-duplicate-key /x/1/a~1b");
    CHECK(parse(R"({"a": 1, "A": 2})").value);
  }
}

TEST_CASE("parse, limits") {
  SUBCASE("takes the deepest nesting allowed and refuses the next") {
    CHECK(parse(repeated("[", 48) + repeated("]", 48)).value);
    CHECK(refusal(repeated("[", 49) + repeated("]", 49)) == "json-too-deep " + repeated("/0", 47));
    CHECK(refusal(repeated("{\"a\":", 49) + "1" + repeated("}", 49)) ==
          "json-too-deep " + repeated("/a", 47));
    CHECK(parse("[[]]", {100, 2}).value);
    CHECK(refusal("[[[]]]", {100, 2}) == "json-too-deep /0");
  }
  SUBCASE("survives a million brackets") {
    CHECK(refusal(repeated("[", 1'000'000)).starts_with("json-too-deep"));
    CHECK(refusal(repeated("{\"a\":", 1'000'000)).starts_with("json-too-deep"));
  }
  SUBCASE("takes the largest text allowed and refuses one byte more") {
    CHECK(parse("[1, 2]", {6, 8}).value);
    CHECK(refusal("[1, 2] ", {6, 8}) == "json-too-large ");
    CHECK(parse("{}", {6, 8}).value);
    CHECK(refusal(repeated(" ", 8'000'001)) == "json-too-large ");
  }
  SUBCASE("stays linear in the number of keys") {
    CHECK(parse(object_of(200'000, "last")).value->root().children.size() == 200'001);
  }
}

TEST_CASE("parse, damaged text") {
  SUBCASE("gives a value or exactly one issue, whatever is cut, flipped or put in") {
    const std::string whole = support::read_file("tests/core/fixtures/base-pack.json");
    support::Random random(5);
    for (int i = 0; i < 300; ++i) {
      std::string text = whole.substr(0, random.chance(30) ? random.below(whole.size()) : whole.size());
      for (std::size_t hits = random.below(4); hits > 0 && !text.empty(); --hits)
        text[random.below(text.size())] = static_cast<char>(random.below(256));
      const auto parsed = parse(text);
      CHECK(parsed.value.has_value() == parsed.issues.empty());
      CHECK(parsed.issues.size() <= 1);
    }
  }
}

TEST_CASE("append_token") {
  SUBCASE("escapes as RFC 6901 asks") {
    std::string pointer;
    for (const auto* token : {"a", "", "m~n", "a/b", "~1", "星"}) json::append_token(pointer, token);
    CHECK(pointer == "/a//m~0n/a~1b/~01/星");
  }
}
