// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/application_api.h"

#include <doctest/doctest.h>

#include <set>

#include "support/forms_pack.h"
#include "xingping/load_pack.h"

using namespace xingping;
using namespace support;

namespace {

const Kit& kit() {
  static const Kit made(load_bundle(forms_bundle().dump(), read_form));
  return made;
}

const std::string options = R"({"created_on": "2021-07-01", "target": "4"})";

std::string issues_in(const std::string& answer) {
  std::string out;
  const Json parsed = Json::parse(answer);
  for (const auto& issue : parsed["issues"])
    out += (out.empty() ? "" : "\n") + issue["code"].get<std::string>() + ' ' + issue.value("document", "") +
           issue["pointer"].get<std::string>();
  return out;
}

Json filled(const Json& sheet = full_sheet()) {
  return Json::parse(fill(kit(), "base/paper", "one", sheet.dump(), options));
}

}  // namespace

TEST_CASE("forms") {
  const Json all = Json::parse(forms(kit()));
  SUBCASE("lists every form that is loaded, and describes each fact it asks for once") {
    REQUIRE(all["forms"].size() == 2);
    CHECK(all["forms"][1]["form"] == "paper");
    CHECK(all["forms"][1]["categories"] == Json::array({"one"}));
    std::set<std::string> named;
    for (const auto& form : all["forms"])
      for (const auto& fact : form["facts"]) named.insert(fact.get<std::string>());
    std::set<std::string> described;
    for (const auto& fact : all["facts"]) CHECK(described.insert(fact["id"].get<std::string>()).second);
    CHECK(named == described);
  }
  SUBCASE("says what a text looks like") {
    for (const auto& fact : all["facts"]) CHECK(fact.contains("format") == (fact["type"] == "text"));
  }
  SUBCASE("knows of none in a kit that was loaded without") {
    CHECK(Json::parse(forms(Kit(forms_bundle().dump())))["forms"].empty());
  }
}

TEST_CASE("fill, text to text") {
  SUBCASE("writes parts and fields in order, with blockers and attachments") {
    const Json made = filled();
    CHECK(made["schema"] == "xingping/filled@1");
    CHECK(made["category"] == "one");
    CHECK(made["parts"][0]["fields"][0] ==
          Json::parse(R"({"id": "name", "label": {"zh": "企业名称", "en": "Applicant"}, "required": true,
                          "status": "filled", "origin": "fact", "facts": ["applicant_name"], "value": "某公司",
                          "unit": null})"));
    CHECK(made["parts"][0]["fields"][5]["help"]["zh"] == "限10字");
    CHECK(made["parts"][0]["fields"][5]["limit"] == 10);
    CHECK(made["parts"][1]["fields"][9]["rows"][1]["name"] == "西厂");
    CHECK(made["attachments"][0]["number"] == 1);
    CHECK(made["blockers"].empty());
    CHECK(made["issues"].empty());
  }
  SUBCASE("knows its forms and their categories") {
    const auto refused = [](const char* form, const char* category) {
      return issues_in(fill(kit(), form, category, full_sheet().dump(), ""));
    };
    CHECK(refused("base/other", "one") == "unknown-form ");
    CHECK(refused("", "one") == "unknown-form ");
    CHECK(refused("base/\xff", "one") == "unknown-form ");
    CHECK(refused("base/paper", "two") == "unknown-category ");
    CHECK(issues_in(fill(kit(), "base/paper", "one", "{", "")) == "json-syntax ");
    CHECK(issues_in(fill(kit(), "base/paper", "one", full_sheet().dump(), R"({"target": "9"})")) ==
          "unknown-level options/target");
  }
  SUBCASE("says what is wrong with the sheet, and fills in the rest") {
    Json sheet = full_sheet();
    sheet["answers"]["code"] = "9132";
    const Json made = filled(sheet);
    CHECK(made["issues"][0]["code"] == "invalid-credit-code");
    CHECK(made["issues"][0]["pointer"] == "/answers/code");
    CHECK(made["parts"][0]["fields"][2]["status"] == "open");
    CHECK(made["parts"][1]["fields"][0]["value"] == "5000000");
  }
  SUBCASE("gives the same bytes every time") {
    CHECK(fill(kit(), "base/paper", "one", full_sheet().dump(), options) ==
          fill(kit(), "base/paper", "one", full_sheet().dump(3), options));
  }
}

TEST_CASE("application, with its forms") {
  const Json made = Json::parse(application(kit(), "base/one", full_sheet().dump(), options));
  SUBCASE("holds what fill gives, without what only explains it") {
    REQUIRE(made["forms"].size() == 1);
    Json expected = filled();
    for (const auto* key : {"schema", "title", "attachments", "blockers", "issues"}) expected.erase(key);
    for (auto& part : expected["parts"]) {
      part.erase("title");
      for (auto& field : part["fields"]) field.erase("help");
    }
    CHECK(made["forms"][0] == expected);
    CHECK(made["attachments"] == filled()["attachments"]);
    CHECK(made["blockers"] == filled()["blockers"]);
  }
  SUBCASE("carries texts, evidence and what happened before") {
    Json sheet = full_sheet();
    sheet["evidence"]["charter"] =
        Json::array({{{"kind", "licence"}, {"status", "have"}, {"file", "a.pdf"}}});
    sheet["history"] =
        Json::array({{{"category", "base/one"}, {"event", "rated"}, {"level", "3"}, {"on", "2020-01-02"}}});
    const Json more = Json::parse(application(kit(), "base/one", sheet.dump(), options));
    CHECK(more["answers"]["story"] == "做 机器\n的厂");
    CHECK(more["evidence"] == sheet["evidence"]);
    CHECK(more["history"] == sheet["history"]);
  }
}

TEST_CASE("verify and summary, text to text") {
  const std::string made = application(kit(), "base/one", full_sheet().dump(), options);
  const Json found = Json::parse(verify(kit(), made));
  SUBCASE("give a verdict and the lines of the summary tables") {
    CHECK(found["schema"] == "xingping/verification@1");
    CHECK(found["verdict"] == "agrees");
    CHECK(found["pack"]["same"] == true);
    CHECK(found["digest"]["same"] == true);
    CHECK(found["summary"][0]["form"] == "lines");
    const auto& cells = found["summary"][0]["cells"];
    const Json table = Json::parse(summary(kit(), "base/lines", Json::array({cells, cells}).dump()));
    CHECK(table["columns"].size() == cells.size());
    CHECK(table["rows"][1][0] == "2");
    CHECK(table["csv"].get<std::string>().find("某公司") != std::string::npos);
  }
  SUBCASE("refuse what is no summary form") {
    CHECK(issues_in(summary(kit(), "base/paper", "[]")) == "unknown-form ");
    CHECK(issues_in(summary(kit(), "base/lines", "{")) == "json-syntax ");
  }
  SUBCASE("with a faulty pack answer with what is wrong with it") {
    const Kit faulty("{}");
    for (const auto& answer : {forms(faulty), fill(faulty, "base/paper", "one", "{}", ""),
                               verify(faulty, made), summary(faulty, "base/lines", "[]")})
      CHECK(answer == faulty.issues());
  }
}
