// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/diff.h"

#include <doctest/doctest.h>

#include "support/packs.h"
#include "xingping/advice_api.h"

using namespace xingping;
using namespace support;

namespace {

const std::string later_category = "/documents/later~1one.json";
const std::string lab = later_category + "/sections/1/groups/0/criteria";

/// The base bundle and a second edition `later` of it, after a patch.
Json two_editions(const Patch& changes) {
  Json bundle = base_bundle();
  Json& documents = bundle["documents"];
  documents["later/programme.json"] = documents["base/programme.json"];
  documents["later/programme.json"]["id"] = "later";
  documents["later/programme.json"]["edition"] = "2025";
  documents["later/one.json"] = documents["base/one.json"];
  documents["later/one.json"]["programme"] = "later";
  return bundle.patch(Json(changes));
}

/// "kind criterion: what differs" of each change, and how many rows stayed.
std::string differences(const Patch& changes) {
  const Pack pack = load(two_editions(changes));
  const auto found = diff(pack, "base", "later");
  REQUIRE(found.size() == 1);
  std::string out;
  for (const auto& change : found[0].changes) {
    out += std::string(name_of(change.kind)) + " " + (change.to != nullptr ? change.to : change.from)->id;
    for (const auto* what : change.differs) out += std::string(" ") + what;
    out += "; ";
  }
  return out + std::to_string(found[0].unchanged) + " unchanged";
}

}  // namespace

TEST_CASE("diff") {
  SUBCASE("of an edition with itself is nothing") { CHECK(differences({}) == "7 unchanged"); }
  SUBCASE("names what differs in a row") {
    CHECK(differences({replace(lab + "/0/levels/4/min", "8 %")}) == "changed research levels; 6 unchanged");
    CHECK(differences({replace(lab + "/0/name/zh", "科研")}) == "changed research name; 6 unchanged");
    CHECK(differences({add(lab + "/0/obligation", "encouraged")}) ==
          "changed research obligation; 6 unchanged");
    CHECK(differences({add(lab + "/0/stage", "acceptance")}) == "changed research stage; 6 unchanged");
    CHECK(differences({add(lab + "/0/exempt_when", {{"fact", "charter"}})}) ==
          "changed research exempt_when; 6 unchanged");
    CHECK(differences({replace(lab + "/0/levels/3", nullptr), add(lab + "/0/stage", "acceptance")}) ==
          "changed research levels stage; 6 unchanged");
  }
  SUBCASE("does not count other words for the same thing") {
    CHECK(differences({replace(lab + "/0/statement/zh", "换句话说")}) == "7 unchanged");
    CHECK(differences({replace(lab + "/0/levels/4/min", "6.0 %")}) == "7 unchanged");
  }
  SUBCASE("names rows that came, went or moved") {
    Json another = base_bundle()["documents"]["base/one.json"]["sections"][1]["groups"][0]["criteria"][0];
    another["id"] = "another";
    CHECK(differences({add(lab + "/1", another)}) == "added another; 7 unchanged");
    CHECK(differences({remove(lab + "/0")}) == "removed research; 6 unchanged");
    const Json moved = base_bundle()["documents"]["base/one.json"]["sections"][1]["groups"][0]["criteria"][0];
    CHECK(differences({remove(lab + "/0"), add(later_category + "/sections/1/groups/1/criteria/0", moved)}) ==
          "moved research; 6 unchanged");
  }
  SUBCASE("takes programmes or single categories, and finds nothing in strangers") {
    const Pack pack = load(two_editions({}));
    CHECK(diff(pack, "base/one", "later/one").size() == 1);
    CHECK(diff(pack, "base", "later/one").size() == 1);
    for (const auto* other : {"", "late", "later/two", "later/"}) CHECK(diff(pack, "base", other).empty());
  }
  SUBCASE("of shipped editions is mirrored when it is asked the other way round") {
    const auto there = diff(criteria(), "jiangsu-demo", "jiangsu-guide");
    const auto back = diff(criteria(), "jiangsu-guide", "jiangsu-demo");
    REQUIRE(there.size() == 2);
    REQUIRE(back.size() == 2);
    for (const auto& one : there) {
      const auto& other = back[one.to.category->id == back[0].to.category->id ? 0 : 1];
      CHECK(one.unchanged == other.unchanged);
      CHECK(one.changes.size() == other.changes.size());
      const auto count = [](const CategoryDiff& of, CriterionChange::Kind kind) {
        return std::count_if(of.changes.begin(), of.changes.end(),
                             [&](const CriterionChange& change) { return change.kind == kind; });
      };
      using Kind = CriterionChange::Kind;
      CHECK(count(one, Kind::added) == count(other, Kind::removed));
      CHECK(count(one, Kind::removed) == count(other, Kind::added));
      CHECK(count(one, Kind::changed) == count(other, Kind::changed));
      CHECK(count(one, Kind::moved) == count(other, Kind::moved));
      // Every row of both sides is accounted for.
      const auto kept =
          one.unchanged + static_cast<std::size_t>(count(one, Kind::changed) + count(one, Kind::moved));
      CHECK(one.from.category->criteria.size() == kept + static_cast<std::size_t>(count(one, Kind::removed)));
      CHECK(one.to.category->criteria.size() == kept + static_cast<std::size_t>(count(one, Kind::added)));
    }
  }
  SUBCASE("of a shipped programme with itself changes nothing") {
    for (const auto& programme : criteria().programmes) {
      const auto same = diff(criteria(), programme.id, programme.id);
      CHECK(same.size() == programme.categories.size());
      for (const auto& one : same) CHECK(one.changes.empty());
    }
  }
}

TEST_CASE("diff of a kit") {
  const Kit kit(two_editions({replace(lab + "/0/levels/3/min", "4 %")}).dump());
  const auto research = [&](const std::string& answers) {
    return Json::parse(diff(kit, "base", "later", answers))["categories"][0];
  };
  SUBCASE("shows the old and the new threshold") {
    const Json found = research("");
    CHECK(found["changes"].size() == 1);
    CHECK(found["changes"][0]["from"]["levels"]["3"]["min"]["value"] == "3");
    CHECK(found["changes"][0]["to"]["levels"]["3"]["min"]["value"] == "4");
    CHECK_FALSE(found["from"].contains("level"));
    CHECK_FALSE(found["changes"][0]["from"].contains("status"));
  }
  SUBCASE("with answers says what the change does to this applicant") {
    const Json found = research(sheet_text({{"charter", true},
                                            {"since", "2020-06-30"},
                                            {"capital", 200},
                                            {"share", "3.5"},
                                            {"items", {"a"}},
                                            {"grade", "none"}}));
    CHECK(found["from"]["level"]["guaranteed"] == "3");
    CHECK(found["to"]["level"]["guaranteed"].is_null());
    CHECK(found["changes"][0]["from"]["status"]["3"] == "met");
    CHECK(found["changes"][0]["to"]["status"]["3"] == "unmet");
  }
  SUBCASE("says what is wrong with the sheet, or that there is nothing to compare") {
    CHECK(Json::parse(diff(kit, "base", "later", "{"))["issues"][0]["code"] == "json-syntax");
    CHECK(Json::parse(diff(kit, "base", "never", ""))["issues"][0]["code"] == "nothing-in-common");
  }
}
