// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/issue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "support/packs.h"
#include "xingping/advice_api.h"
#include "xingping/application_api.h"
#include "xingping/check.h"
#include "xingping/load_answers.h"
#include "xingping/verify.h"

using namespace xingping;
using namespace support;

namespace {

const std::string fixtures = "tests/core/fixtures/invalid/";

/// The text a fixture hands in: "text" as it stands, or "input" as JSON; "padding" adds that many spaces.
std::string text_of(const Json& fixture) {
  std::string text = fixture.contains("text") ? fixture["text"].get<std::string>() : fixture["input"].dump();
  text.append(fixture.value("padding", std::size_t{0}), ' ');
  return text;
}

/// The issues in an answer of the kit.
Issues issues_in(const std::string& answer) {
  Issues issues;
  const Json parsed = Json::parse(answer);
  for (const auto& issue : parsed["issues"]) {
    Issue read = make_issue(issue["code"].get<std::string>(), issue.value("document", ""),
                            issue["pointer"].get<std::string>());
    read.message = {issue["message"]["zh"].get<std::string>(), issue["message"]["en"].get<std::string>()};
    issues.push_back(std::move(read));
  }
  return issues;
}

/// What the fixture's target says of it.
Issues issues_of(const Json& fixture) {
  const auto target = fixture["target"].get<std::string>();
  if (target == "answers") {
    const Patch patch = fixture.contains("patch") ? fixture["patch"].get<Patch>() : Patch{};
    return load_answers(load(patched(patch)), text_of(fixture)).issues;
  }
  if (target == "fill")
    return issues_in(fill(Kit({base_pack(), {}}), fixture["form"].get<std::string>(), "one", "", ""));
  if (target == "verify") return verify(base_pack(), text_of(fixture)).issues;
  if (target == "options") return Kit({base_pack(), {}}).read_options("base/one", text_of(fixture)).issues;
  if (target == "diff")
    return issues_in(diff(Kit({base_pack(), {}}), fixture["from"].get<std::string>(),
                          fixture["to"].get<std::string>(), ""));
  if (target == "pack") return load_bundle(patched(fixture["patch"].get<Patch>()).dump(), read_form).issues;
  REQUIRE(target == "check");
  return check_pack(load(patched(fixture["patch"].get<Patch>())));
}

/// How often a message shows something of the user's, in backticks.
auto quoted(const std::string& message) { return std::count(message.begin(), message.end(), '`') / 2; }

bool has_han(const std::string& text) {
  // Han characters of the basic plane are E4 B8 80 … E9 BF BF in UTF-8.
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

bool has_placeholder(const std::string& text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}') return true;
  return false;
}

}  // namespace

TEST_CASE("issue_codes") {
  const auto codes = issue_codes();

  SUBCASE("are kebab-case words, each once") {
    CHECK(std::set<std::string_view>(codes.begin(), codes.end()).size() == codes.size());
    for (const auto code : codes)
      CHECK(std::all_of(code.begin(), code.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
  }

  SUBCASE("each have one invalid fixture, which gives that issue alone, at its place") {
    for (const auto code : codes) {
      INFO(std::string(code));
      const Json fixture = Json::parse(read_file(fixtures + std::string(code) + ".json"));
      const Issues issues = issues_of(fixture);
      const auto place = fixture.value("document", "") + fixture["pointer"].get<std::string>();
      CHECK(listed(issues) == std::string(code) + ' ' + place);
      if (issues.empty()) continue;
      // As many values are filled in as the sentence has room for, in both languages.
      const Text full = make_issue(code, "", "", {"1", "2", "3"}).message;
      CHECK(quoted(issues[0].message.zh) == quoted(full.zh));
      CHECK(quoted(issues[0].message.en) == quoted(full.en));
      CHECK(issues[0].message.zh.find("``") == std::string::npos);
    }
  }

  SUBCASE("have no fixture left over") {
    std::set<std::string> left;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(XINGPING_SOURCE_DIR) / fixtures))
      left.insert(entry.path().stem().string());
    for (const auto code : codes) left.erase(std::string(code));
    CHECK(left.empty());
  }

  SUBCASE("have a sentence in both languages, without full stop or open placeholder") {
    for (const auto code : codes) {
      INFO(std::string(code));
      const Text message = make_issue(code, "", "", {"1", "2", "3"}).message;
      CHECK(has_han(message.zh));
      CHECK_FALSE(message.en.empty());
      CHECK_FALSE(has_han(message.en));
      CHECK(quoted(message.zh) == quoted(message.en));
      for (const auto& text : {message.zh, message.en}) CHECK_FALSE(has_placeholder(text));
      CHECK_FALSE(message.en.ends_with('.'));
      CHECK_FALSE(message.zh.ends_with("。"));
      CHECK_FALSE((message.en[0] >= 'A' && message.en[0] <= 'Z'));
    }
  }
}

TEST_CASE("make_issue") {
  SUBCASE("fills in the arguments, each in backticks") {
    const Issue issue = make_issue("unknown-key", "a.json", "/b", {"c"});
    CHECK(issue.code == "unknown-key");
    CHECK(issue.severity == Severity::error);
    CHECK(issue.document == "a.json");
    CHECK(issue.pointer == "/b");
    CHECK(issue.message.zh == "不认识的键 `c`");
    CHECK(issue.message.en == "unknown key `c`");
  }
  SUBCASE("takes arguments in the order the language needs") {
    CHECK(make_issue("impossible-count", "", "", {"3", "2"}).message.zh ==
          "`2` 项中要求 `3` 项，永远无法满足");
    CHECK(make_issue("impossible-count", "", "", {"3", "2"}).message.en == "`3` of `2` can never be met");
  }
  SUBCASE("never reads a placeholder out of the user's own words") {
    CHECK(make_issue("unknown-key", "", "", {"{0}{1}"}).message.en == "unknown key `{0}{1}`");
  }
  SUBCASE("leaves no placeholder where arguments lack") {
    CHECK_FALSE(has_placeholder(make_issue("wrong-type", "", "").message.en));
  }
  SUBCASE("is total: an unknown code is an error without a sentence") {
    const Issue issue = make_issue("no-such-code", "", "");
    CHECK(issue.severity == Severity::error);
    CHECK(issue.message.en.empty());
  }
}

TEST_CASE("has_errors") {
  SUBCASE("is false of nothing and of warnings alone") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({make_issue("unused-fact", "", ""), make_issue("inconsistent-answers", "", "")}));
  }
  SUBCASE("is true as soon as one issue is an error") {
    CHECK(has_errors({make_issue("unused-fact", "", ""), make_issue("unknown-key", "", "")}));
  }
}
