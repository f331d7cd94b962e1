// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/form.h"

#include <doctest/doctest.h>

#include "support/forms_pack.h"
#include "xingping/check.h"

using namespace xingping;
using namespace support;

namespace {

const std::string basics = "/parts/0/fields/";
const std::string numbers = "/parts/1/fields/";

/// The issues after one value of `paper` is replaced, without the name of the document.
std::string after(const std::string& path, const Json& value) {
  std::string out = refusal_of_form({replace(paper + path, value)});
  for (std::size_t at; (at = out.find("base/forms/paper.json")) != std::string::npos;) out.erase(at, 21);
  return out;
}

std::string from(int field, const Json& source) {
  return after(numbers + std::to_string(field) + "/from", source);
}

}  // namespace

TEST_CASE("read_form") {
  const Pack& pack = forms_pack();
  const Form* form = find_form(pack, "base/paper");
  REQUIRE(form != nullptr);
  SUBCASE("keeps parts and fields in the order of the document") {
    CHECK(form->kind == Form::Kind::application);
    CHECK(form->clause == "附件1");
    REQUIRE(form->parts.size() == 2);
    CHECK(form->parts[0].fields.size() == 10);
    CHECK(form->parts[0].fields[5].limit == std::size_t{10});
    CHECK_FALSE(form->parts[1].fields[14].required);
    CHECK(find_form(pack, "base/lines")->kind == Form::Kind::summary);
    CHECK(find_form(pack, "base/nothing") == nullptr);
  }
  SUBCASE("notes each fact it reads once, in order of first use, a ratio with its amounts") {
    std::string facts;
    for (const auto fact : form->facts) facts += pack.facts[fact].id + ' ';
    CHECK(facts == "code since story capital share spend income charter grade items staff sites website ");
  }
  SUBCASE("is passed over where nobody asks for forms") {
    const auto loaded = load_bundle(forms_bundle().dump());
    REQUIRE(loaded.value);
    CHECK(loaded.issues.empty());
    CHECK(loaded.value->forms.empty());
  }
  SUBCASE("makes the facts it reads used ones") {
    const auto issues = check_pack(pack);
    CHECK(listed(issues) == "");
    Json bundle = forms_bundle();
    bundle["documents"].erase("base/forms/lines.json");
    CHECK(listed(check_pack(load(bundle))) ==
          "unused-fact base/words.json/facts/1\nunused-fact base/words.json/facts/2\n"
          "unused-fact base/words.json/facts/3\nunused-fact base/words.json/facts/4\n"
          "unused-fact base/words.json/facts/6");
  }
}

TEST_CASE("read_form, what is wrong with a document") {
  SUBCASE("in its head") {
    CHECK(after("/programme", "other") == "unknown-reference /programme");
    CHECK(after("/kind", "letter") == "unknown-word /kind");
    CHECK(after("/categories", Json::array()).starts_with("empty-list /categories"));
    CHECK(after("/categories/0", "two").starts_with("unknown-category /categories/0"));
    CHECK(after("/source", {{"clause", ""}}) == "empty-text /source/clause");
    CHECK(after("/parts", Json::array()) == "empty-list /parts");
    CHECK(refusal_of_form({replace(lines + "/id", "paper")}) == "duplicate-id base/forms/paper.json");
    CHECK(refusal_of_form({add(paper + "/extra", 1)}) == "unknown-key base/forms/paper.json/extra");
  }
  SUBCASE("in its parts and fields") {
    CHECK(after("/parts/1/id", "basics") == "duplicate-id /parts/1/id");
    CHECK(after("/parts/1/depth", 4) == "number-out-of-range /parts/1/depth");
    CHECK(after("/parts/0/page", "last") == "unknown-word /parts/0/page");
    CHECK(after(numbers + "0/id", "name") == "duplicate-id " + numbers + "0/id");
    CHECK(refusal_of_form({add(paper + "/parts/0/categories", Json::array({"two"}))}) ==
          "unknown-category base/forms/paper.json/parts/0/categories/0");
    CHECK(refusal_of_form({remove(paper + basics + "0/label")}) ==
          "missing-key base/forms/paper.json/parts/0/fields/0");
    CHECK(after(basics + "5/limit", 0) == "number-out-of-range " + basics + "5/limit");
    CHECK(refusal_of_form({add(paper + numbers + "0/limit", 10)}) ==
          "unknown-key base/forms/paper.json/parts/1/fields/0/limit");
  }
  SUBCASE("in where a blank is filled from") {
    const std::string at = numbers + "0/from";
    CHECK(from(0, Json::object()) == "missing-key " + at);
    CHECK(from(0, {{"fact", "nothing"}}) == "unknown-fact " + at + "/fact");
    CHECK(from(0, {{"fact", "capital"}, {"unit", "台"}}) == "unknown-unit " + at + "/unit");
    CHECK(from(0, {{"fact", "since"}, {"unit", "年"}}) == "wrong-fact-type " + at + "/unit");
    CHECK(from(0, {{"fact", "capital"}, {"characters", {1, 2}}}) == "wrong-fact-type " + at + "/characters");
    CHECK(from(0, {{"fact", "story"}, {"characters", {3, 2}}}) ==
          "number-out-of-range " + at + "/characters");
    CHECK(from(0, {{"fact", "story"}, {"characters", {3}}}) == "number-out-of-range " + at + "/characters");
    CHECK(from(0, {{"fact", "capital"}, {"field", "x"}}) == "unknown-key " + at + "/field");
    CHECK(from(0, {{"count", "capital"}}) == "wrong-fact-type " + at + "/count");
    CHECK(from(0, {{"sum", "capital"}, {"field", "x"}}) == "wrong-fact-type " + at + "/sum");
    CHECK(from(0, {{"sum", "sites"}, {"field", "name"}}) == "unknown-fact " + at + "/field");
    CHECK(from(0, {{"sum", "sites"}}) == "missing-key " + at);
    CHECK(from(0, {{"sum", {"spend", "staff"}}}) == "unknown-unit " + at + "/sum/1");
    CHECK(from(0, {{"sum", {"spend", "since"}}}) == "wrong-fact-type " + at + "/sum/1");
    CHECK(from(0, {{"sum", Json::array()}}) == "empty-list " + at + "/sum");
    CHECK(from(0, {{"applicant", "age"}}) == "unknown-word " + at + "/applicant");
    CHECK(from(0, {{"application", "age"}}) == "unknown-word " + at + "/application");
    CHECK(from(0, {{"fixed", ""}}) == "empty-text " + at + "/fixed");
    CHECK(from(0, {{"number", false}}) == "unknown-word " + at + "/number");
    CHECK(from(0, {{"options", true}}) == "missing-key /parts/1/fields/0");
  }
  SUBCASE("in its options") {
    const auto option = [](int field, const Json& value) {
      return after(numbers + std::to_string(field) + "/options/0", value);
    };
    const auto at = [](int field) { return numbers + std::to_string(field) + "/options/0"; };
    CHECK(option(7, {{"print", "x"}}) == "missing-key " + at(7));
    CHECK(option(7, {{"item", "a"}}) == "missing-key " + at(7));
    CHECK(option(7, {{"print", ""}, {"item", "a"}}) == "empty-text " + at(7) + "/print");
    CHECK(option(7, {{"print", "x"}, {"item", "z"}}) == "unknown-choice " + at(7) + "/item");
    CHECK(option(7, {{"print", "x"}, {"is", true}}) == "wrong-fact-type " + at(7) + "/is");
    CHECK(option(7, {{"print", "x"}, {"item", "a"}, {"is", true}}) == "unknown-key " + at(7) + "/is");
    CHECK(option(5, {{"print", "x"}, {"item", "a"}}) == "wrong-fact-type " + at(5) + "/item");
    CHECK(option(8, {{"print", "x"}, {"item", "a"}}) == "wrong-fact-type " + at(8) + "/item");
    CHECK(option(8, {{"print", "x"}, {"criterion", "z"}}) == "unknown-reference " + at(8) + "/criterion");
    CHECK(option(8, {{"print", "x"}, {"category", "two"}}) == "unknown-category " + at(8) + "/category");
    CHECK(option(8, {{"print", "x"}, {"when", {{"fact", "z"}}}}) == "unknown-fact " + at(8) + "/when/fact");
    CHECK(option(8, {{"print", "x"}, {"when", {{"ref", "research"}}}}) == "unknown-key " + at(8) + "/when");
    CHECK(after(basics + "9/options/0/item", "5") == "unknown-level " + basics + "9/options/0/item");
    CHECK(after(numbers + "7/options", Json::array()) == "empty-list " + numbers + "7/options");
    CHECK(refusal_of_form(
              {add(paper + numbers + "0/options", Json::array({{{"print", "x"}, {"is", true}}}))}) ==
          "unknown-key base/forms/paper.json/parts/1/fields/0/options");
  }
  SUBCASE("no condition reads a text") {
    CHECK(refusal_of_form({replace(base_category + "/sections/1/groups/0/criteria/0/fact", "story")})
              .starts_with("wrong-fact-type base/one.json/"));
    CHECK(after(numbers + "8/options/1/when", {{"fact", "story"}, {"is", true}}) ==
          "wrong-fact-type " + numbers + "8/options/1/when");
  }
  SUBCASE("a part of a bundle may lack the category of a criterion, and no fact") {
    Json bundle = forms_bundle();
    bundle["partial"] = true;
    bundle["documents"].erase("base/one.json");
    CHECK(listed(load_bundle(bundle.dump(), read_form).issues) == "");
    bundle["documents"]["base/words.json"]["facts"].erase(0);
    CHECK(listed(load_bundle(bundle.dump(), read_form).issues) ==
          "unknown-fact base/forms/paper.json/parts/0/fields/2/from/fact\n"
          "unknown-fact base/forms/paper.json/parts/0/fields/3/from/fact");
  }
}
