// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/fill.h"

#include <doctest/doctest.h>

#include "support/forms_pack.h"
#include "xingping/load_answers.h"

using namespace xingping;
using namespace support;

namespace {

using Shape = FilledField::Status;
using Origin = FilledField::Origin;

/// The full sheet with other answers; null takes one away.
Json with(const Json& answers) {
  Json sheet = full_sheet();
  for (const auto& [fact, answer] : answers.items())
    if (answer.is_null())
      sheet["answers"].erase(fact);
    else
      sheet["answers"][fact] = answer;
  return sheet;
}

/// "☑一 □二 ?三" for boxes that are ticked, not ticked, open.
std::string boxes(const FilledField& field) {
  std::string out;
  for (const auto& box : field.boxes)
    out += (out.empty() ? "" : " ") + std::string(!box.ticked ? "?" : (*box.ticked ? "☑" : "□")) + box.print;
  return out;
}

const Json blank = {{"schema", "xingping/answers@1"}, {"answers", Json::object()}};

}  // namespace

TEST_CASE("fill") {
  const Filled full(full_sheet());
  SUBCASE("prints what the sheet says, in the unit the form prints") {
    CHECK(full["name"].value == "某公司");
    CHECK(full["code"].value == "91320000MA1ABCDE1A");
    CHECK(full["organisation"].value == "MA1ABCDE1");
    CHECK(full["founded"].value == "2018-03-01");
    CHECK(full["story"].value == "做 机器\n的厂");
    CHECK(full["capital"].value == "5000000");
    CHECK(full["capital"].unit == "元");
    CHECK(full["capital-words"].value == "500万元");
    CHECK(full["capital-words"].unit == "");
  }
  SUBCASE("prints what only the application knows, and what is fixed") {
    CHECK(full["basis"].value == "样〔2021〕1号");
    CHECK(full["date"].value == "2021-07-01");
    CHECK(full["category"].value == "第一类");
    CHECK(boxes(full["level"]) == "□★★★ ☑★★★★");
    CHECK(boxes(Filled(full_sheet(), std::nullopt)["level"]) == "?★★★ ?★★★★");
  }
  SUBCASE("adds and counts") {
    CHECK(full["both"].value == "0.96");
    CHECK(full["both"].unit == "亿元");
    CHECK(full["site-count"].value == "2");
    CHECK(full["safe-sites"].value == "1");
    CHECK(full["devices"].value == "42");
    CHECK(full["least"].value == "12");
    REQUIRE(full["sites"].rows);
    CHECK(*full["sites"].rows == std::vector<Row>{{{"name", "东厂"}, {"devices", "30"}, {"safe", "是"}},
                                                  {{"name", "西厂"}, {"devices", "12"}, {"safe", "否"}}});
  }
  SUBCASE("works a share out from its amounts, and never rounds it up") {
    CHECK(full["share"].value == "6.66");
    CHECK(full["share"].origin == Origin::derived);
    CHECK(full["share"].facts.size() == 3);
    CHECK(Filled(with({{"share", "6.7"}, {"spend", nullptr}}))["share"].value == "6.7");
    CHECK(Filled(with({{"share", "6.7"}, {"spend", nullptr}}))["share"].origin == Origin::fact);
    CHECK(Filled(with({{"spend", nullptr}}))["share"].status == Shape::open);
  }
  SUBCASE("ticks boxes") {
    CHECK(boxes(full["type"]) == "☑企业 □事业单位 □社会团体");
    CHECK(boxes(full["charter"]) == "☑是 □否");
    CHECK(boxes(full["charter-kind"]) == "☑自订 □没有");
    CHECK(boxes(full["grade"]) == "□没有 □基本 ☑成熟");
    CHECK(boxes(full["items"]) == "☑第一项 ☑第二项");
    CHECK(full["items"].value == "第一项、第二项");
    CHECK(boxes(full["checks"]) == "☑资金达标 ☑十人以上");
    CHECK(boxes(Filled(with({{"capital", 100}, {"staff", nullptr}}))["checks"]) == "□资金达标 ?十人以上");
    CHECK(boxes(Filled(with({{"charter", false}}))["charter"]) == "□是 ☑否");
  }
  SUBCASE("does not tick what is waived") {
    Json sheet = full_sheet();
    sheet["applicant_type"] = "public_institution";
    CHECK(boxes(Filled(sheet)["checks"]) == "□资金达标 ☑十人以上");
  }
  SUBCASE("of a set is filled once one box is ticked or all are decided") {
    CHECK(Filled(with({{"items", {{"c", true}}}}))["items"].status == Shape::open);
    CHECK(Filled(with({{"items", {{"a", false}}}}))["items"].status == Shape::open);
    CHECK(Filled(with({{"items", {{"a", true}}}}))["items"].status == Shape::filled);
    const Filled none(with({{"items", {{"a", false}, {"b", false}}}}));
    CHECK(none["items"].status == Shape::filled);
    CHECK_FALSE(none["items"].value);
  }
  SUBCASE("leaves open what a list that goes on may still change") {
    const Filled more(with({{"sites", {{"records", Json::array({{{"devices", 3}}})}, {"more", true}}}}));
    CHECK(more["sites"].status == Shape::filled);
    for (const auto* field : {"site-count", "devices", "least"}) {
      CHECK(more[field].status == Shape::open);
      CHECK_FALSE(more[field].value);
    }
    const Filled nothing(with({{"sites", {{"records", Json::array()}, {"more", true}}}}));
    CHECK(nothing["sites"].status == Shape::open);
    const Filled none(with({{"sites", Json::array()}}));
    CHECK(none["sites"].status == Shape::filled);
    CHECK(none["site-count"].value == "0");
    CHECK(none["least"].status == Shape::open);
  }
  SUBCASE("never prints a sum that does not fit, nor one of open amounts") {
    const Json most = {{"value", "999999999999"}, {"unit", "万元"}};
    CHECK(Filled(with({{"spend", most}, {"income", most}}))["both"].status == Shape::open);
    CHECK(Filled(with({{"sites", Json::array({{{"devices", 3}}, Json::object()})}}))["devices"].status ==
          Shape::open);
  }
  SUBCASE("counts a narrative without its white space, and says when it is too long") {
    CHECK(full["story"].length == std::size_t{5});
    CHECK(Filled(with({{"story", "一二三四五 六七八九十"}}))["story"].status == Shape::filled);
    const Filled longer(with({{"story", "一二三四五六七八九十一"}}));
    CHECK(longer["story"].status == Shape::too_long);
    CHECK(longer["story"].value == "一二三四五六七八九十一");
    CHECK(longer.blockers() == "too-long story");
  }
  SUBCASE("says where each value comes from") {
    CHECK(full["name"].facts.empty());
    CHECK(full["name"].origin == Origin::fact);
    CHECK(full["basis"].origin == Origin::fixed);
    CHECK(full["date"].origin == Origin::derived);
    CHECK(full["checks"].facts ==
          std::vector<FactIndex>{fact(forms_pack(), "capital"), fact(forms_pack(), "staff")});
  }
  SUBCASE("leaves every blank open on an empty sheet, but for what is fixed or known of the application") {
    const Filled empty(blank, std::nullopt);
    for (const auto& part : empty.form.parts)
      for (const auto& field : part.fields) {
        INFO(field.field->id);
        const auto& id = field.field->id;
        CHECK((field.status == Shape::filled) == (id == "basis" || id == "date" || id == "category"));
        if (id != "basis" && id != "date" && id != "category") CHECK_FALSE(field.value);
      }
  }
  SUBCASE("asks nothing in a part that another category fills in") {
    Json bundle = forms_bundle();
    bundle["partial"] = true;
    auto& programme = bundle["documents"]["base/programme.json"];
    programme["categories"][0]["categories"] = {"one", "two"};
    auto& form = bundle["documents"]["base/forms/paper.json"];
    form["categories"] = {"one", "two"};
    form["parts"][1]["categories"] = {"two"};
    const Pack pack = load(bundle);
    const Filing filing{
        pack, find_category(pack, "base/one"), full.answers, full.assessment, 1, day("2021-07-01")};
    const auto filled = fill(*find_form(pack, "base/paper"), filing, {});
    CHECK(filled.parts[0].needed);
    CHECK_FALSE(filled.parts[1].needed);
    for (const auto& field : filled.parts[1].fields) {
      CHECK(field.status == Shape::not_needed);
      CHECK_FALSE(field.value);
      for (const auto& box : field.boxes) CHECK_FALSE(box.ticked);
    }
    CHECK(find_blockers({filled}, filing, {}).empty());
  }
}

TEST_CASE("find_blockers") {
  SUBCASE("finds none where everything is there") { CHECK(Filled(full_sheet()).blockers() == ""); }
  SUBCASE("names each required blank that is open, and no other") {
    CHECK(Filled(with({{"code", nullptr}}), 1).blockers() == "open-field code\nopen-field organisation");
    Json nameless = full_sheet();
    nameless.erase("applicant");
    CHECK(Filled(nameless).blockers() == "open-field name");
    CHECK(Filled(with({{"website", "www.example.com"}}))["website"].status == Shape::filled);
  }
  SUBCASE("asks for the level, and names each gap before it: open, or ruled out") {
    CHECK(Filled(full_sheet(), std::nullopt).blockers() == "open-field level\nno-target");
    CHECK(Filled(with({{"capital", 499}})).blockers() == "level-not-held registered-capital");
    CHECK(Filled(with({{"capital", 499}}), 0).blockers() == "");
    CHECK(Filled(with({{"since", nullptr}})).blockers() == "open-field founded\nanswers-missing age");
  }
  SUBCASE("warns where the result hangs on a reading, and of missing evidence") {
    CHECK(Filled(with({{"grade", "none"}})).blockers() == "reading-decides");
    Json sheet = full_sheet();
    sheet.erase("evidence");
    CHECK(Filled(sheet).blockers() == "open-field papers\nevidence-missing has-charter");
    sheet["evidence"] = {{"charter", Json::array({{{"kind", "licence"}, {"status", "not_needed"}}})}};
    CHECK(Filled(sheet).blockers() == "");
    const Filled warned(with({{"grade", "none"}}));
    for (const auto& blocker : find_blockers({warned.form}, warned.filing(), warned.attachments)) {
      CHECK(blocker.severity == Severity::warning);
      CHECK_FALSE(blocker.message.zh.empty());
    }
  }
}

TEST_CASE("list_attachments") {
  const auto listed_of = [](const Json& evidence) {
    Json sheet = full_sheet();
    sheet["evidence"] = evidence;
    std::string out;
    const Filled filled(sheet);
    for (const auto& one : filled.attachments) {
      out += (out.empty() ? "" : "\n") + (one.number ? std::to_string(*one.number) : "-") + ' ' + one.kind +
             ' ' + name_of(one.status) + ' ' + one.file;
      for (const auto criterion : one.criteria) out += ' ' + filled.which.category->criteria[criterion].id;
    }
    return out;
  };
  const auto proof = [](const char* status, const char* file) {
    return Json{{"kind", "licence"}, {"status", status}, {"file", file}};
  };
  SUBCASE("names what a criterion wants and the sheet says nothing of") {
    CHECK(listed_of(Json::object()) == "- licence missing  has-charter");
  }
  SUBCASE("holds the same kind with the same file once, however much it proves") {
    CHECK(listed_of({{"charter", {"licence", "licence"}}, {"sites", {"licence"}}}) ==
          "1 licence have  has-charter");
    CHECK(listed_of({{"charter", {proof("have", "a.pdf"), proof("have", "b.pdf")}}}) ==
          "1 licence have a.pdf has-charter\n2 licence have b.pdf has-charter");
  }
  SUBCASE("numbers only what is there, in the order of the criteria, what only a form uses last") {
    CHECK(listed_of({{"sites", {proof("have", "s.pdf")}}, {"charter", {proof("missing", "")}}}) ==
          "- licence missing  has-charter\n1 licence have s.pdf");
    CHECK(listed_of({{"sites", {proof("have", "s.pdf")}}, {"capital", {proof("have", "c.pdf")}}}) ==
          "1 licence have c.pdf has-charter registered-capital\n2 licence have s.pdf");
  }
  SUBCASE("asks for no second proof of a fact") {
    Json bundle = forms_bundle();
    bundle["documents"]["base/evidence.json"]["evidence"].push_back({{"id", "charter_copy"},
                                                                     {"label",
                                                                      {{
                                                                           "zh",
                                                                           "章程",
                                                                       },
                                                                       {"en", "Charter"}}}});
    bundle["documents"]["base/facts.json"]["facts"][0]["evidence"] = {"licence", "charter_copy"};
    const Pack pack = load(bundle);
    const auto count = [&](const Json& evidence) {
      Json sheet = full_sheet();
      sheet["evidence"] = evidence;
      const auto answers = load_answers(pack, sheet.dump());
      const auto which = find_category(pack, "base/one");
      const auto assessment =
          assess(pack, *which.category, *answers.value, {which.programme->reference_date, {}});
      return list_attachments({pack, which, *answers.value, assessment, 1, {}}).size();
    };
    CHECK(count(Json::object()) == 2);
    CHECK(count({{"charter", {"charter_copy"}}}) == 1);
    CHECK(count({{"charter", {proof("missing", "")}}}) == 2);
  }
  SUBCASE("passes over facts of other programmes, and what is not asked at the level") {
    CHECK(listed_of({{"contact", {proof("have", "x.pdf")}}}) == "- licence missing  has-charter");
    Json sheet = full_sheet();
    sheet["answers"]["charter"] = false;
    sheet["evidence"] = Json::object();
    // It stands in the way, so it will have to be proved.
    CHECK(Filled(sheet).attachments.size() == 1);
  }
}
