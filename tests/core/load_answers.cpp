// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/load_answers.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "support/random.h"
#include "xingping/application.h"

using namespace xingping;
using namespace support;

namespace {

Value value(std::string_view id, const Json& answer) {
  return sheet(base_pack(), {{std::string(id), answer}}).values[fact(base_pack(), id)];
}

std::string issues_of(const std::string& text) { return listed(load_answers(base_pack(), text).issues); }

/// "code pointer" of what is wrong with one answer, which must stay unknown.
std::string refusal(std::string_view id, const Json& answer) {
  const std::string text = sheet_text({{std::string(id), answer}});
  const Value left = load_answers(base_pack(), text).value->values[fact(base_pack(), id)];
  CHECK_FALSE(left.known);
  CHECK(left.data == 0);
  return issues_of(text);
}

Json quantity(const Json& number, const Json& unit) { return {{"value", number}, {"unit", unit}}; }

}  // namespace

TEST_CASE("load_answers, quantities") {
  SUBCASE("come as text or number, with a unit or in the fact's own") {
    for (const Json& answer : {Json("650.5"), Json(650.5), quantity("650.5", "万元"), quantity(6505000, "元"),
                               quantity("0.06505", "亿元"), quantity("6505e3", "元")})
      CHECK(value("capital", answer).data == 650'500'000);
  }
  SUBCASE("stay exact where a double would not") {
    CHECK(value("share", "99.995").data == 99'995'000);
    CHECK(value("share", 99.995).data == 99'995'000);
    CHECK(value("income", "0.1").data == 100'000);
    CHECK(value("capital", quantity("9999999999999999.99", "元")).data == 999'999'999'999'999'999);
    const auto huge = load_answers(
        base_pack(), R"({"schema":"xingping/answers@1","answers":{"capital":999999999999.999999}})");
    CHECK(huge.value->values[fact(base_pack(), "capital")].data == max_micro - 1);
  }
  SUBCASE("are known when they are zero") {
    CHECK(value("capital", 0).known);
    CHECK(value("capital", "0").data == 0);
  }
  SUBCASE("are whole where one counts, in whatever unit") {
    CHECK(value("staff", "10.0").data == 10 * micro_per_base);
    CHECK(value("staff", quantity("0.001", "万人")).data == 10 * micro_per_base);
    CHECK(refusal("staff", "10.5") == "number-not-whole /answers/staff");
    CHECK(refusal("staff", quantity("0.00001", "万人")) == "number-not-whole /answers/staff/value");
  }
  SUBCASE("each refusal has its place") {
    CHECK(refusal("capital", "abc") == "malformed-number /answers/capital");
    CHECK(refusal("capital", "") == "malformed-number /answers/capital");
    CHECK(refusal("capital", quantity("1", "美元")) == "unknown-unit /answers/capital/unit");
    CHECK(refusal("capital", quantity("1", "年")) == "unknown-unit /answers/capital/unit");
    const auto words =
        load_answers(base_pack(), sheet_text({{"capital", quantity("1", "美元")}})).issues.at(0);
    CHECK(words.message.en.find("use: `万元, ") != std::string::npos);
    CHECK(refusal("capital", quantity("1", 5)) == "wrong-type /answers/capital/unit");
    CHECK(refusal("capital", {{"value", "1"}}) == "missing-key /answers/capital");
    CHECK(refusal("capital", {{"unit", "元"}}) == "missing-key /answers/capital");
    CHECK(refusal("capital", true) == "wrong-type /answers/capital");
    CHECK(refusal("capital", nullptr) == "wrong-type /answers/capital");
    CHECK(refusal("capital", Json::array({"1"})) == "wrong-type /answers/capital");
    CHECK(refusal("capital", -0.01) == "number-out-of-range /answers/capital");
    CHECK(refusal("capital", "1000000000000.01") == "number-out-of-range /answers/capital");
    CHECK(refusal("capital", quantity("0.001", "元")) == "number-too-precise /answers/capital/value");
  }
  SUBCASE("are in the fact's own unit, whichever that is, unless they name another") {
    const Pack pack = load(patched({replace(base_facts + "/1/unit", "亿元")}));
    CHECK(sheet(pack, {{"capital", 2}}).values[fact(pack, "capital")].data == 20'000 * micro_per_base);
    CHECK(sheet(pack, {{"capital", quantity(2, "万元")}}).values[fact(pack, "capital")].data ==
          2 * micro_per_base);
  }
  SUBCASE("a refusal names the units there are") {
    const auto loaded = load_answers(base_pack(), sheet_text({{"capital", quantity(1, "美元")}}));
    CHECK(loaded.issues.at(0).message.zh.find("万元, 元, 亿元") != std::string::npos);
  }
  SUBCASE("a refusal tells what was found") {
    const auto loaded = load_answers(base_pack(), sheet_text({{"capital", true}}));
    CHECK(loaded.issues.at(0).message.en == "expected `number` here, found `true/false`");
  }
}

TEST_CASE("load_answers, other types") {
  SUBCASE("booleans are true or false, nothing that resembles them") {
    CHECK(value("charter", true).data == 1);
    CHECK(value("charter", false).data == 0);
    CHECK(value("charter", false).known);
    for (const Json& wrong : {Json("true"), Json(1), Json(0), Json(nullptr), Json("是")})
      CHECK(refusal("charter", wrong) == "wrong-type /answers/charter");
  }
  SUBCASE("dates are days of the calendar") {
    CHECK(value("since", "2019-06-30").data == day("2019-06-30"));
    CHECK(value("since", "2020-02-29").known);
    CHECK(refusal("since", "2021-02-29") == "impossible-date /answers/since");
    CHECK(refusal("since", "2019.06.30") == "malformed-date /answers/since");
    CHECK(refusal("since", 20190630) == "wrong-type /answers/since");
  }
  SUBCASE("choices are named") {
    CHECK(value("grade", "none").known);
    CHECK(value("grade", "mature").data == 2);
    CHECK(refusal("grade", "Mature") == "unknown-choice /answers/grade");
    CHECK(refusal("grade", 2) == "wrong-type /answers/grade");
  }
  SUBCASE("sets as a list are these and no others") {
    const Value set = value("items", {"c", "a"});
    CHECK(items_there(set) == 0b101);
    CHECK(items_absent(set) == 0b010);
    const Value none = value("items", Json::array());
    CHECK(none.known);
    CHECK(items_absent(none) == 0b111);
    CHECK(refusal("items", {"a", "x"}) == "unknown-choice /answers/items/1");
    CHECK(refusal("items", Json::array({"a", 1})) == "wrong-type /answers/items/1");
    CHECK(issues_of(sheet_text({{"items", {"c", "c"}}})) == "duplicate-choice /answers/items/1");
    CHECK(issues_of(sheet_text({{"items", {"a", "a"}}})) == "duplicate-choice /answers/items/1");
  }
  SUBCASE("sets as an object are item by item, an absent item unknown") {
    const Value set = value("items", {{"a", true}, {"b", false}});
    CHECK(items_there(set) == 0b001);
    CHECK(items_absent(set) == 0b010);
    CHECK_FALSE(value("items", Json::object()).known);
    const auto some =
        load_answers(base_pack(), sheet_text({{"items", {{"a", true}, {"x", true}, {"c", "yes"}}}}));
    CHECK(listed(some.issues) == "wrong-type /answers/items/c\nunknown-choice /answers/items/x");
    CHECK(items_there(some.value->values[fact(base_pack(), "items")]) == 0b001);
  }
  SUBCASE("the applicant has a type and a name of his own") {
    const auto loaded =
        load_answers(base_pack(), R"({"schema":"xingping/answers@1","applicant":{"name":"某公司"},)"
                                  R"("applicant_type":"public_institution","answers":{}})");
    CHECK(loaded.issues.empty());
    CHECK(loaded.value->applicant_name == "某公司");
    CHECK(loaded.value->values[applicant_type_fact].data == 1);
    CHECK(
        has_errors(load_answers(base_pack(),
                                R"({"schema":"xingping/answers@1","applicant":{"name":"a\nb"},"answers":{}})")
                       .issues));
    CHECK(issues_of(sheet_text({}, "person")) == "unknown-choice /applicant_type");
    CHECK(issues_of(sheet_text({{"applicant_type", "enterprise"}})) ==
          "unknown-fact /answers/applicant_type");
  }
}

TEST_CASE("load_answers, ratios") {
  const auto stated = [](const Json& share, const Json& spend, const Json& income) {
    return listed(
        load_answers(base_pack(), sheet_text({{"share", share}, {"spend", spend}, {"income", income}}))
            .issues);
  };
  SUBCASE("stated beside their amounts must agree up to the printed decimals") {
    CHECK(stated("6", "60", "1000") == "");
    CHECK(stated("33.33", "1", "3") == "");
    CHECK(stated("33.34", "1", "3") == "");
    CHECK(stated("33.35", "1", "3") == "inconsistent-answers /answers/share");
    CHECK(stated("5.98", "60", "1000") == "inconsistent-answers /answers/share");
    for (const auto* near : {"5.99", "6.01"}) CHECK(stated(near, "60", "1000") == "");
    for (const auto* off : {"5.989999", "6.010001"})
      CHECK(stated(off, "60", "1000") == "inconsistent-answers /answers/share");
    CHECK(stated("six", "60", "1000") == "malformed-number /answers/share");
  }
  SUBCASE("cannot contradict a denominator of zero") { CHECK(stated("6", "60", "0") == ""); }
  SUBCASE("stand even when contradicted, with a warning") {
    const auto loaded =
        load_answers(base_pack(), sheet_text({{"share", "9"}, {"spend", "60"}, {"income", "1000"}}));
    CHECK_FALSE(has_errors(loaded.issues));
    CHECK(loaded.value->values[fact(base_pack(), "share")].data == 9 * micro_per_base);
  }
}

TEST_CASE("load_answers, sheets") {
  SUBCASE("keeps every good answer beside the bad ones") {
    const auto loaded =
        load_answers(base_pack(), sheet_text({{"charter", "yes"}, {"capital", "500"}, {"nothing", 1}}));
    CHECK(listed(loaded.issues) == "wrong-type /answers/charter\nunknown-fact /answers/nothing");
    CHECK(loaded.value->values[fact(base_pack(), "capital")].known);
  }
  SUBCASE("has no value when the text is no sheet") {
    for (const auto* text :
         {"", "[]", "{", R"({"answers":{}})", R"({"schema":"xingping/answers@2","answers":{}})",
          R"({"schema":1,"answers":{}})"}) {
      INFO(text);
      CHECK_FALSE(load_answers(base_pack(), text).value);
      CHECK(has_errors(load_answers(base_pack(), text).issues));
    }
  }
  SUBCASE("needs answers, and knows its keys") {
    CHECK(issues_of(R"({"schema":"xingping/answers@1"})") == "missing-key ");
    CHECK(issues_of("[]") == "wrong-type ");
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":[]})") == "wrong-type /answers");
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":[1]})") == "wrong-type /answers");
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":{},"evidence":[1]})") ==
          "wrong-type /evidence");
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":{},"as_of":"2021-06-30"})") ==
          "unknown-key /as_of");
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":{},"applicant":{"phone":"1"}})") ==
          "unknown-key /applicant/phone");
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":{},"applicant":"a company"})") ==
          "wrong-type /applicant");
    CHECK(issues_of(R"({"$schema":"x","schema":"xingping/answers@1","answers":{}})") == "");
  }
  SUBCASE("takes evidence for facts, of known kinds") {
    const auto text = [](const Json& evidence) {
      return Json{{"schema", "xingping/answers@1"}, {"answers", Json::object()}, {"evidence", evidence}}
          .dump();
    };
    const auto loaded = load_answers(base_pack(), text({{"charter", {"licence"}}}));
    REQUIRE(loaded.value->evidence.size() == 1);
    CHECK(loaded.value->evidence[0].first == fact(base_pack(), "charter"));
    for (const Json& refused : {Json{{"nothing", {"licence"}}}, Json{{"charter", "licence"}}})
      CHECK(load_answers(base_pack(), text(refused)).value->evidence.empty());
    Json noted = {{"kind", "licence"}, {"status", "have"}, {"note", "one\ntwo"}, {"file", "a.pdf"}};
    const auto kept = load_answers(base_pack(), text({{"charter", Json::array({noted})}}));
    CHECK(kept.issues.empty());
    CHECK(kept.value->evidence[0].second[0].note == "one\ntwo");
    noted["file"] = "a\nb";
    CHECK(has_errors(load_answers(base_pack(), text({{"charter", Json::array({noted})}})).issues));
    CHECK(issues_of(text({{"nothing", {"licence"}}})) == "unknown-fact /evidence/nothing");
    CHECK(issues_of(text({{"charter", "licence"}})) == "wrong-type /evidence/charter");
    CHECK(issues_of(text({{"charter", Json::array({1})}})) == "wrong-type /evidence/charter/0");
    const Json whole = {{"kind", "licence"}, {"status", "missing"}};
    CHECK(load_answers(base_pack(), text({{"charter", {whole}}})).value->evidence[0].second.size() == 1);
    for (const auto* key : {"kind", "status"}) {
      Json part = whole;
      part.erase(key);
      const auto without = load_answers(base_pack(), text({{"charter", Json::array({part})}}));
      CHECK(listed(without.issues) == "missing-key /evidence/charter/0");
      CHECK(without.value->evidence[0].second.empty());
    }
  }
  SUBCASE("keeps to its limits of depth and size") {
    CHECK(issues_of(R"({"schema":"xingping/answers@1","answers":{"items":[[[[[[[)" + std::string(1000, '['))
              .starts_with("json-too-deep"));
    CHECK(issues_of(std::string(4'000'001, ' ')) == "json-too-large ");
  }
  SUBCASE("answers thousands of defects with a list one can read") {
    Json answers = Json::object();
    for (int i = 0; i < 20'000; ++i) answers["x" + std::to_string(i)] = i;
    CHECK(load_answers(base_pack(), sheet_text(answers)).issues.size() == 500);
  }
  SUBCASE(
      "whatever bytes come in, there is a sheet or an issue, and good answers are written back as they "
      "were read") {
    const std::string whole = sheet_text({{"charter", true},
                                          {"capital", quantity("650.5", "元")},
                                          {"since", "2019-06-30"},
                                          {"grade", "basic"},
                                          {"items", {{"a", true}, {"b", false}}},
                                          {"share", 5.5}});
    Random random(13);
    for (int i = 0; i < 3000; ++i) {
      std::string text = whole;
      for (std::size_t hits = 1 + random.below(3); hits > 0; --hits)
        text[random.below(text.size())] = static_cast<char>(random.below(128));
      const auto loaded = load_answers(base_pack(), text);
      CHECK((loaded.value || has_errors(loaded.issues)));
      if (!loaded.value) continue;
      const std::string canonical = write_answers(base_pack(), *loaded.value);
      const auto again = load_answers(base_pack(), canonical);
      REQUIRE(again.value);
      CHECK(listed(again.issues) == "");
      CHECK(write_answers(base_pack(), *again.value) == canonical);
    }
  }
}
