// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/verify.h"

#include <doctest/doctest.h>

#include "support/forms_pack.h"
#include "support/random.h"
#include "xingping/application.h"
#include "xingping/sha256.h"

using namespace xingping;
using namespace support;

using Ordered = nlohmann::ordered_json;

namespace {

std::string application(const Json& sheet = full_sheet()) {
  return write_application(Filled(sheet).filing(), {});
}

/// The digest made anew, as somebody who knows how would.
std::string sealed(Ordered made) {
  made.erase("digest");
  made["digest"] = sha256(made.dump());
  return made.dump();
}

Verification verified(const std::string& text) { return verify(forms_pack(), text); }

/// "pointer stated → found" of each difference.
std::string differences(const Verification& of) {
  std::string out;
  for (const auto& one : of.differences)
    out += (out.empty() ? "" : "\n") + one.pointer + ' ' + one.stated.value_or("—") + " → " +
           one.found.value_or("—");
  return out;
}

/// After one value of the application is replaced, and the digest made anew.
Verification forged(const std::string& path, const Ordered& value) {
  Ordered made = Ordered::parse(application());
  made[Ordered::json_pointer(path)] = value;
  return verified(sealed(made));
}

/// Pointers to everything below.
void each_place(const Ordered& at, const std::string& pointer, std::vector<std::string>& into) {
  if (!pointer.empty()) into.push_back(pointer);
  if (at.is_object())
    for (const auto& [key, member] : at.items()) each_place(member, pointer + '/' + key, into);
  if (at.is_array())
    for (std::size_t i = 0; i < at.size(); ++i) each_place(at[i], pointer + '/' + std::to_string(i), into);
}

}  // namespace

TEST_CASE("verify") {
  SUBCASE("agrees with what the kit has written") {
    const auto found = verified(application());
    CHECK(found.verdict == Verdict::agrees);
    CHECK(listed(found.issues) == "");
    CHECK(found.name == "某公司");
    CHECK(found.type == "enterprise");
    CHECK(found.digest.stated == found.digest.found);
    CHECK(found.guaranteed.found == "4");
    CHECK(found.as_of == "2021-06-30");
    CHECK(found.target == "4");
    REQUIRE(found.summary.size() == 1);
    CHECK(found.summary[0].cells ==
          std::vector<std::string>{"1", "某公司", "王某", "13800000000", "", "", ""});
  }
  SUBCASE("sees no white space, and every other change") {
    const Ordered made = Ordered::parse(application());
    CHECK(verified(made.dump(2)).verdict == Verdict::agrees);
    CHECK(verified(made.dump(1, '\t', true)).verdict == Verdict::agrees);
    std::vector<std::string> places;
    each_place(made, "", places);
    REQUIRE(places.size() > 300);
    for (const auto& place : places) {
      INFO(place);
      Ordered changed = made;
      auto& value = changed[Ordered::json_pointer(place)];
      value = value.is_string() ? Ordered(value.get<std::string>() + "0") : Ordered("other");
      CHECK(verified(changed.dump()).verdict != Verdict::agrees);
    }
    for (const auto& [key, member] : made.items()) {
      const std::string& lost = key;  // clang lets no lambda capture a structured binding
      INFO(lost);
      Ordered changed = made;
      changed.erase(lost);
      CHECK(verified(changed.dump()).verdict != Verdict::agrees);
    }
    Ordered turned;
    for (auto member = made.rbegin(); member != made.rend(); ++member) turned[member.key()] = *member;
    CHECK(verified(turned.dump()).digest.stated != verified(turned.dump()).digest.found);
  }
  SUBCASE("names a level, a status, a field or an answer that was edited, even under a digest made anew") {
    CHECK(differences(forged("/level/guaranteed", "3")) == "/level/guaranteed 3 → 4");
    const auto status = forged("/findings/6/status/4", "unmet");
    REQUIRE(status.differences.size() == 1);
    CHECK(status.differences[0].criterion == "registered-capital");
    CHECK(status.differences[0].level == "4");
    CHECK(status.differences[0].stated == "unmet");
    CHECK(status.differences[0].found == "met");
    const auto field = forged("/forms/0/parts/0/fields/0/value", "别的公司");
    REQUIRE(field.differences.size() == 1);
    CHECK(field.differences[0].form == "paper");
    CHECK(field.differences[0].field == "name");
    const auto answer = forged("/answers/capital/value", "499");
    CHECK(answer.verdict == Verdict::differs);
    CHECK(differences(answer).find("/level/guaranteed 4 → 3") != std::string::npos);
    CHECK(differences(answer).find("/findings/6/value/capital/value 500 → 499") != std::string::npos);
    CHECK(differences(answer).find("/forms/0/parts/1/fields/0/value 5000000 → 4990000") != std::string::npos);
  }
  SUBCASE("says what was added or left out") {
    Ordered made = Ordered::parse(application());
    made["findings"].erase(2);
    made["extra"] = "1";
    made["missing"].push_back({{"fact", "x"}});
    const auto found = verified(sealed(made));
    CHECK(listed(found.issues) == "unknown-key /extra");
    const std::string all = differences(found);
    CHECK(all.find("/findings/2 — → {\"id\":\"research\"") != std::string::npos);
    CHECK(all.find("/missing/0 {\"fact\":\"x\"} → —") != std::string::npos);
    CHECK(all.find("/extra 1 → —") != std::string::npos);
  }
  SUBCASE("reads the first form, which had no forms and no digest") {
    Ordered made = Ordered::parse(application());
    made["schema"] = "xingping/application@1";
    for (const auto* later : {"history", "forms", "attachments", "blockers", "digest"}) made.erase(later);
    const auto found = verified(made.dump());
    CHECK(found.verdict == Verdict::agrees);
    CHECK(listed(found.issues) == "");
    CHECK_FALSE(found.digest.stated);
    made["level"]["guaranteed"] = "3";
    CHECK(verified(made.dump()).verdict == Verdict::differs);
  }
  SUBCASE("judges by the criteria that are here, and says when they are others") {
    Json bundle = forms_bundle();
    bundle["documents"]["base/programme.json"]["edition"] = "2022";
    auto& row = bundle["documents"]["base/one.json"]["sections"][2]["criteria"][0];
    row["levels"]["4"] = {{"min", "600 万元"}};
    row["statement"] = {{
                            "zh",
                            "另一种说法",
                        },
                        {"en", "in other words"}};
    const auto found = verify(load(bundle), application());
    CHECK(found.verdict == Verdict::differs);
    CHECK(listed(found.issues) == "other-edition /pack/edition");
    CHECK(found.edition.stated == "2021");
    CHECK(found.edition.found == "2022");
    CHECK(found.pack.stated != found.pack.found);
    // What only tells is not compared: the words differ by themselves.
    CHECK(differences(found) ==
          "/level/guaranteed 4 → 3\n/level/reachable 4 → 3\n/findings/6/status/4 met → unmet");
    bundle["documents"]["base/one.json"]["sections"][2]["criteria"][0]["levels"]["4"] = {{"min", "500 万元"}};
    CHECK(verify(load(bundle), application()).verdict == Verdict::agrees);
  }
  SUBCASE("cannot judge what it has no criteria for") {
    Ordered made = Ordered::parse(application());
    made["category"] = "two";
    const auto found = verified(sealed(made));
    CHECK(found.verdict == Verdict::unreadable);
    CHECK(listed(found.issues) == "unknown-category /category");
    CHECK(found.category == "two");
    CHECK(found.name == "某公司");
  }
}

TEST_CASE("verify, hostile input") {
  const std::string good = application();
  SUBCASE("has a verdict and a place for whatever is no application") {
    for (const auto& text :
         {std::string(""), std::string("\0\1\2", 3), std::string("[]"), std::string("null"),
          std::string("{}"), std::string(100'000, '['),
          std::string(R"({"schema":"xingping/answers@1","answers":{}})"),
          std::string(R"({"schema":"xingping/application@2","schema":"xingping/application@2"})"),
          std::string(R"({"schema":"xingping/application@3"})"), std::string(R"({"__proto__":{}})"),
          std::string("{\"schema\":\"\\ud800\"}"), std::string("\xff\xfe{}"),
          good.substr(0, good.size() / 2)}) {
      const auto found = verified(text);
      CHECK(found.verdict == Verdict::unreadable);
      CHECK(has_errors(found.issues));
      CHECK(Json::accept(write_verification(found)));
    }
    CHECK(listed(verified(std::string(16'000'001, ' ')).issues) == "json-too-large ");
  }
  SUBCASE("has an issue or a difference for a wrong type at every place") {
    const Ordered made = Ordered::parse(good);
    std::vector<std::string> places;
    each_place(made, "", places);
    const std::vector<Ordered> wrongs = {Ordered(), Ordered(7), Ordered(""), Ordered::array(),
                                         Ordered::object()};
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::string& place = places[i];
      const Ordered& wrong = wrongs[i % wrongs.size()];
      Ordered changed = made;
      auto& value = changed[Ordered::json_pointer(place)];
      if (value == wrong || place == "/digest") continue;
      value = wrong;
      const auto found = verified(sealed(changed));
      INFO(place, " = ", wrong.dump());
      // What another kit or other criteria are called is no defect; it is shown.
      const bool named =
          found.pack.stated != found.pack.found || (place == "/kit_version" && wrong.is_string());
      CHECK((named || place == "/issues" || !found.issues.empty() || !found.differences.empty()));
      const bool told = place == "/kit_version" || place == "/issues" || place.starts_with("/pack/");
      CHECK((told || found.verdict != Verdict::agrees));
    }
  }
  SUBCASE("is total on any bytes") {
    Random random(29);
    for (int i = 0; i < 400; ++i) {
      std::string text = good;
      for (std::size_t hits = 1 + random.below(3); hits > 0; --hits)
        text[random.below(text.size())] = static_cast<char>(random.below(256));
      const auto found = verified(text);
      if (found.verdict == Verdict::agrees) CHECK(Ordered::parse(text) == Ordered::parse(good));
      if (found.verdict == Verdict::unreadable) CHECK(has_errors(found.issues));
    }
  }
  SUBCASE("lists no more differences than one can read") {
    Ordered made = Ordered::parse(good);
    for (int i = 0; i < 5000; ++i) made["findings"].push_back({{"id", "x" + std::to_string(i)}});
    CHECK(verified(sealed(made)).differences.size() == max_differences);
  }
}
