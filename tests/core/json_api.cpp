// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/json_api.h"

#include <doctest/doctest.h>

#include "support/kits.h"
#include "support/random.h"
#include "xingping/advice_api.h"
#include "xingping/application_api.h"

using namespace xingping;
using namespace support;

namespace {

/// "code document pointer" of each issue in an answer.
std::string issues_in(const std::string& answer) {
  std::string out;
  const Json parsed = Json::parse(answer);
  for (const auto& issue : parsed["issues"]) {
    if (!out.empty()) out += '\n';
    out += issue["code"].get<std::string>() + ' ' + issue.value("document", "") +
           issue["pointer"].get<std::string>();
  }
  return out;
}

const std::string filed = R"({"created_on": "2021-07-01"})";

std::string assessed(const std::string& options) { return kit().assess("base/one", empty_sheet, options); }

}  // namespace

TEST_CASE("Kit") {
  SUBCASE("loads once and answers every question") {
    CHECK(kit().issues() == R"({"issues":[]})");
    CHECK(Json::parse(kit().list())["programmes"].size() == 1);
    const Json description = Json::parse(kit().describe("base/one"));
    CHECK(description["category"] == "one");
    for (const auto& fact : description["facts"])
      CHECK(Json::parse(kit().fact(fact["id"].get<std::string>())) == fact);
    for (const auto* stranger : {"applicant_type", "", "nobody-asks"})
      CHECK(Json::parse(kit().fact(stranger))["issues"][0]["code"] == "unknown-fact");
    CHECK(Json::parse(kit().assess("base/one", empty_sheet, ""))["schema"] == "xingping/report@1");
    CHECK(Json::parse(application(kit(), "base/one", empty_sheet, filed))["schema"] ==
          "xingping/application@2");
  }
  SUBCASE("with a faulty pack answers every question with what is wrong with it") {
    for (const std::string text :
         {"", "{}", "[]", R"({"documents": {"a.json": {"schema": "xingping/programme@1"}}})"}) {
      const Kit faulty(text);
      CHECK_FALSE(faulty.pack());
      CHECK(issues_in(faulty.issues()) != "");
      for (const auto& answer : {faulty.list(), faulty.describe("base/one"), faulty.fact("staff"),
                                 faulty.assess("base/one", empty_sheet, ""), faulty.match(empty_sheet, ""),
                                 faulty.read(empty_sheet), application(faulty, "base/one", empty_sheet, ""),
                                 advise(faulty, "base/one", empty_sheet, ""), lift(faulty, empty_sheet, ""),
                                 diff(faulty, "base", "base", "")})
        CHECK(answer == faulty.issues());
    }
  }
  SUBCASE("knows its categories") {
    for (const auto* path : {"", "base", "base/two", "one", "base/one/"}) {
      INFO(path);
      for (const auto& answer :
           {kit().describe(path), kit().assess(path, empty_sheet, ""),
            application(kit(), path, empty_sheet, ""), advise(kit(), path, empty_sheet, "")})
        CHECK(issues_in(answer) == "unknown-category ");
    }
    CHECK(listed(kit().read_options("base/two", "").issues) == "unknown-category ");
  }
  SUBCASE("answers a text that is no sheet with its issues, a sheet with defects with a report") {
    CHECK(issues_in(kit().assess("base/one", "{", "")) == "json-syntax ");
    CHECK(issues_in(kit().assess("base/one", "{}", "")) == "missing-key ");
    const auto answer = kit().assess("base/one", sheet_text({{"nothing", 1}}), "");
    CHECK(Json::parse(answer).contains("level"));
    CHECK(issues_in(answer) == "unknown-fact /answers/nothing");
  }
  SUBCASE("gives the same bytes every time") {
    const std::string text = sheet_text({{"charter", true}, {"capital", 300}, {"share", 6}});
    CHECK(kit().assess("base/one", text, "") == kit().assess("base/one", text, ""));
    CHECK(Kit(base_bundle().dump(4)).assess("base/one", text, "") == kit().assess("base/one", text, ""));
  }
}

TEST_CASE("Kit, options") {
  SUBCASE("set planning date and stage") {
    const Json report = Json::parse(assessed(R"({"as_of": "2022-01-01", "stage": "recognition"})"));
    CHECK(report["as_of"] == "2022-01-01");
    CHECK(report["stage"] == "recognition");
    CHECK(Json::parse(assessed("{}"))["as_of"] == "2021-06-30");
    CHECK(assessed("{}") == assessed(""));
  }
  SUBCASE("move durations with the planning date") {
    const auto level = [](const std::string& as_of) {
      const auto sheet = sheet_text(
          {{"charter", true}, {"since", "2019-07-01"}, {"capital", 500}, {"grade", "mature"}, {"staff", 10}});
      return Json::parse(
          kit().assess("base/one", sheet, R"({"as_of": ")" + as_of + R"("})"))["level"]["guaranteed"];
    };
    CHECK(level("2021-06-30") == "3");
    CHECK(level("2021-07-01") == "4");
    CHECK(level("2020-06-30").is_null());
  }
  SUBCASE("carry date and target of an application") {
    const Json made = Json::parse(
        application(kit(), "base/one", empty_sheet, R"({"created_on": "2021-07-01", "target": "3"})"));
    CHECK(made["created_on"] == "2021-07-01");
    CHECK(made["target"] == "3");
    CHECK(issues_in(application(kit(), "base/one", empty_sheet, R"({"target": "3"})")) ==
          "missing-key options");
  }
  SUBCASE("with a defect change nothing but say so") {
    CHECK(issues_in(assessed("[]")) == "wrong-type options");
    CHECK(issues_in(assessed("{")) == "json-syntax options");
    CHECK(issues_in(assessed(R"({"as_of": "2021-02-29"})")) == "impossible-date options/as_of");
    CHECK(issues_in(assessed(R"({"as_of": "30.6.2021"})")) == "malformed-date options/as_of");
    CHECK(issues_in(assessed(R"({"as_of": null})")) == "wrong-type options/as_of");
    CHECK(issues_in(assessed(R"({"stage": "later"})")) == "unknown-word options/stage");
    CHECK(issues_in(assessed(R"({"target": "5"})")) == "unknown-level options/target");
    CHECK(issues_in(assessed(R"({"created_on": "2021"})")) == "malformed-date options/created_on");
    CHECK(issues_in(assessed(R"({"asof": "2021-06-30"})")) == "unknown-key options/asof");
    CHECK(issues_in(assessed(R"({"advice": true})")) == "unknown-key options/advice");
    CHECK(issues_in(assessed("{}" + std::string(5000, ' '))) == "json-too-large options");
  }
  SUBCASE("are read as a value for those who assess many sheets") {
    const auto read = kit().read_options("base/one", R"({"as_of": "2022-01-01", "target": "4"})");
    REQUIRE(read.value);
    CHECK(read.value->context.as_of == day("2022-01-01"));
    CHECK(read.value->target == std::size_t{1});
    CHECK_FALSE(kit().read_options("base/one", "[]").value);
  }
  SUBCASE("for all categories leave each its own date, and know no target") {
    const auto none = kit().read_options("", "");
    REQUIRE(none.value);
    CHECK_FALSE(none.value->as_of);
    CHECK(kit().read_options("", R"({"as_of": "2022-01-01"})").value->as_of == day("2022-01-01"));
    CHECK(listed(kit().read_options("", R"({"target": "4"})").issues) == "unknown-level options/target");
  }
}

TEST_CASE("Kit::read") {
  SUBCASE("gives the good answers in canonical form and what is wrong with the rest") {
    const Json read = Json::parse(kit().read(
        sheet_text({{"charter", true}, {"capital", {{"value", 1}, {"unit", "亿元"}}}, {"staff", -1}})));
    CHECK(read["answers"]["answers"] ==
          Json{{"charter", true}, {"capital", {{"value", "10000"}, {"unit", "万元"}}}});
    CHECK(read["issues"].size() == 1);
  }
  SUBCASE("reads its own canonical form without change") {
    const Json once = Json::parse(kit().read(sheet_text({{"share", 99.995}, {"items", {"b"}}})))["answers"];
    const Json twice = Json::parse(kit().read(once.dump()));
    CHECK(twice["answers"] == once);
    CHECK(twice["issues"].empty());
  }
  SUBCASE("has null for what is no sheet") { CHECK(Json::parse(kit().read("[1"))["answers"].is_null()); }
}

TEST_CASE("Kit, hostile input") {
  SUBCASE("every answer is JSON, whatever text comes in, in whichever place") {
    const std::string sheet = sheet_text({{"charter", true}, {"capital", 300}, {"items", {"a"}}});
    const std::string options = R"({"as_of": "2022-01-01", "stage": "recognition", "target": "4"})";
    Random random(23);
    const auto damaged = [&](std::string text) {
      for (std::size_t hits = random.below(4); hits > 0; --hits)
        text[random.below(text.size())] = static_cast<char>(random.below(256));
      return random.chance(10) ? text.substr(0, random.below(text.size())) : text;
    };
    for (int i = 0; i < 1000; ++i) {
      const auto path = random.chance(80) ? std::string("base/one") : damaged("base/one");
      const auto text = damaged(sheet);
      for (const auto& answer :
           {kit().assess(path, text, damaged(options)), application(kit(), path, text, filed),
            advise(kit(), path, text, damaged(options)), lift(kit(), text, damaged("{}")),
            diff(kit(), path, path, text), kit().match(text, damaged("{}")), kit().describe(path),
            kit().read(text)})
        if (!Json::accept(answer)) FAIL(answer);
    }
  }
  SUBCASE("quotes, line breaks and NUL characters anywhere in a pack come out as they went in") {
    const std::string odd("\"\\\n\t\0{0}</script>", 17);
    Json bundle = patched(
        {replace(base_programme + "/edition", odd), replace(base_programme + "/document/number", odd),
         replace(base_category + "/source/clause", odd), replace(base_programme + "/notes/0/text/en", odd),
         replace(base_facts + "/0/label/zh", odd), replace(base_category + "/name/en", odd),
         add(base_programme + "/information", Json::array({{{"id", "i"},
                                                            {"kind", "procedure"},
                                                            {"text", {{"zh", odd}, {"en", odd}}},
                                                            {"source", {{"clause", odd}}}}}))});
    const Kit strange(bundle.dump());
    REQUIRE(strange.issues() == R"({"issues":[]})");
    for (const auto& answer : {strange.list(), strange.describe("base/one"),
                               strange.assess("base/one", sheet_text({{odd, 1}}), ""),
                               application(strange, "base/one", empty_sheet, filed)}) {
      REQUIRE(Json::accept(answer));
      CHECK(answer.find('\n') == std::string::npos);
    }
    CHECK(Json::parse(strange.list())["programmes"][0]["edition"] == odd);
    CHECK(Json::parse(strange.describe("base/one"))["name"]["en"] == odd);
  }
}

TEST_CASE("write_issues") {
  SUBCASE(
      "writes each issue with code, severity, place and both languages, the document where there is one") {
    CHECK(
        write_issues(
            {make_issue("unknown-key", "a.json", "/b", {"c"}), make_issue("unused-fact", "", "", {"d"})}) ==
        R"({"issues":[{"code":"unknown-key","severity":"error","document":"a.json","pointer":"/b","message":)"
        R"({"zh":"不认识的键 `c`","en":"unknown key `c`"}},)"
        R"({"code":"unused-fact","severity":"warning","pointer":"","message":)"
        R"({"zh":"没有评估项或表格用到 `d`","en":"neither criterion nor form uses `d`"}}]})");
    CHECK(write_issues({}) == R"({"issues":[]})");
  }
}
