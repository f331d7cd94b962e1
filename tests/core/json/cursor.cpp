// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/cursor.h"

#include <doctest/doctest.h>

#include "support/packs.h"

using namespace xingping;
using json::Cursor;
using json::Kind;

namespace {

/// A parsed text with the cursor on it and the issues it gathers.
struct Spot {
  explicit Spot(std::string_view text) : tree(std::move(*json::parse(text).value)), sink{"a.json", &issues} {}
  [[nodiscard]] Cursor at() { return {tree.root(), sink}; }
  [[nodiscard]] std::string found() const { return support::listed(issues); }

  json::Tree tree;
  Issues issues;
  json::Sink sink;
};

}  // namespace

TEST_CASE("Cursor::pointer") {
  SUBCASE("spells the way from the root, escaped, with array indices") {
    Spot place(R"({"a/b": [1, {"c~d": true}]})");
    const Cursor root = place.at();
    const Cursor list = root.child(0);
    const Cursor second = list.child(1);
    CHECK(root.pointer().empty());
    CHECK(list.pointer() == "/a~1b");
    CHECK(second.child(0).pointer() == "/a~1b/1/c~0d");
  }
}

TEST_CASE("Cursor::report") {
  SUBCASE("gives document and place") {
    Spot place("[7]");
    const Cursor root = place.at();
    root.child(0).report("unknown-key", {"x"});
    REQUIRE(place.issues.size() == 1);
    CHECK(place.issues[0].document == "a.json");
    CHECK(place.issues[0].pointer == "/0");
  }
  SUBCASE("stops answering hostile input at some point") {
    Spot place("[7]");
    for (int i = 0; i < 2000; ++i) place.at().report("unknown-key", {"x"});
    CHECK(place.issues.size() == 500);
  }
  SUBCASE("never lets warnings hide an error, and says so many of them and no more") {
    Spot place("[7]");
    for (int i = 0; i < 2000; ++i) place.at().report("inconsistent-answers", {"x", "y"});
    CHECK(place.issues.size() == 500);
    for (int i = 0; i < 3; ++i) place.at().report("unknown-key", {"x"});
    CHECK(place.issues.size() == 501);
    CHECK(has_errors(place.issues));
  }
}

TEST_CASE("Cursor::is_object") {
  SUBCASE("reports each stranger among the keys") {
    Spot place(R"({"id": 1, "nam": 2, "levels": 3, "": 4, "id name": 5})");
    CHECK(place.at().is_object("id name levels"));
    CHECK(place.found() == "unknown-key a.json/nam\nunknown-key a.json/\nunknown-key a.json/id name");
  }
  SUBCASE("takes no part of a known key for the key") {
    Spot place(R"({"i": 1, "level": 2, "evels": 3})");
    CHECK(place.at().is_object("id name levels"));
    CHECK(place.issues.size() == 3);
  }
  SUBCASE("is false of anything else, and says so") {
    for (const auto* text : {"[]", "1", "\"x\"", "null", "true"}) {
      Spot place(text);
      CHECK_FALSE(place.at().is_object("id"));
      CHECK(place.found() == "wrong-type a.json");
    }
  }
}

TEST_CASE("Cursor::get, Cursor::need") {
  SUBCASE("an absent member is fine to one and an issue to the other") {
    Spot place(R"({"a": {"b": null}})");
    const Cursor root = place.at();
    CHECK_FALSE(root.get("b"));
    CHECK(place.issues.empty());
    const auto inner = root.need("a");
    REQUIRE(inner);
    CHECK(inner->get("b")->kind() == Kind::null);
    CHECK_FALSE(inner->need("c"));
    CHECK(place.found() == "missing-key a.json/a");
  }
}

TEST_CASE("Cursor, values") {
  SUBCASE("read their own kind and refuse every other") {
    const auto read = [](std::string_view text) {
      Spot place(text);
      const Cursor at = place.at();
      const int fits = (at.string() ? 1 : 0) + (at.boolean() ? 1 : 0) + (at.integer(0, 9) ? 1 : 0);
      for (const auto& issue : place.issues) CHECK(issue.code == "wrong-type");
      CHECK(place.issues.size() + static_cast<std::size_t>(fits) == 3);
      return fits;
    };
    CHECK(read("\"x\"") == 1);
    CHECK(read("true") == 1);
    CHECK(read("7") == 1);
    CHECK(read("null") == 0);
    CHECK(read("[]") == 0);
    CHECK(read("{}") == 0);
  }
  SUBCASE("integers are not rounded to nothing") {
    Spot place("0.0000001");
    CHECK_FALSE(place.at().integer(0, 9));
    CHECK(place.found() == "number-not-whole a.json");
  }
  SUBCASE("integers keep to their range and are whole") {
    const auto read = [](std::string_view text) {
      Spot place(text);
      const auto value = place.at().integer(1, 100);
      return value ? std::to_string(*value) : place.issues.at(0).code;
    };
    CHECK(read("1") == "1");
    CHECK(read("100") == "100");
    CHECK(read("0") == "number-out-of-range");
    CHECK(read("101") == "number-out-of-range");
    CHECK(read("-5") == "number-out-of-range");
    CHECK(read("99999999999999999999") == "number-out-of-range");
    CHECK(read("1.5") == "number-not-whole");
    CHECK(read("1.0") == "1");  // the same numbers, as JSON Schema has it
    CHECK(read("1e1") == "10");
    CHECK(read("1e-1") == "number-not-whole");
    CHECK(read("1e9") == "number-out-of-range");
    CHECK(read("1e99") == "number-out-of-range");
  }
  SUBCASE("words are one of a list, by position") {
    Spot place(R"(["any", "al", "", "all any"])");
    const Cursor root = place.at();
    CHECK(root.child(0).word("all any") == std::size_t{1});
    for (std::size_t i = 1; i < 4; ++i) CHECK_FALSE(root.child(i).word("all any"));
    CHECK(place.found() == "unknown-word a.json/1\nunknown-word a.json/2\nunknown-word a.json/3");
  }
  SUBCASE("lists of strings leave out what is none") {
    Spot place(R"(["a", 1, "b"])");
    CHECK(place.at().strings() == std::vector<std::string>{"a", "b"});
    Spot object(R"({"a": "b"})");
    CHECK(object.at().strings().empty());
    CHECK(object.found() == "wrong-type a.json");
    CHECK(place.found() == "wrong-type a.json/1");
  }
}

TEST_CASE("Cursor::text") {
  const auto found = [](std::string_view text) {
    Spot place(text);
    static_cast<void>(place.at().text());
    return place.found();
  };
  SUBCASE("holds both languages") {
    Spot place(R"({"zh": "星", "en": "star"})");
    const auto text = place.at().text();
    REQUIRE(text);
    CHECK(text->zh == "星");
    CHECK(text->en == "star");
    CHECK(place.issues.empty());
  }
  SUBCASE("misses neither, takes no third, and none empty") {
    CHECK(found(R"({"zh": "星"})") == "missing-key a.json");
    CHECK(found(R"({"en": "star"})") == "missing-key a.json");
    CHECK(found(R"({"zh": "", "en": "star"})") == "empty-text a.json/zh");
    CHECK(found(R"({"zh": "星", "en": 5})") == "wrong-type a.json/en");
    CHECK(found(R"({"zh": "星", "en": "star", "fr": "étoile"})") == "unknown-key a.json/fr");
    CHECK(found(R"("星")") == "wrong-type a.json");
  }
}

TEST_CASE("each") {
  SUBCASE("visits the elements in order; nothing to visit is fine, no array is not") {
    Spot place(R"([["a", "b"], "c"])");
    const Cursor root = place.at();
    std::string seen;
    const auto visit = [&](const Cursor& entry) { seen.append(*entry.string()).append(entry.pointer()); };
    json::each(root.child(0), visit);
    CHECK(seen == "a/0/0b/0/1");
    json::each(std::nullopt, visit);
    CHECK(place.issues.empty());
    json::each(root.child(1), visit);
    CHECK(place.found() == "wrong-type a.json/1");
  }
}
