// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/pack.h"

#include <doctest/doctest.h>

#include "support/packs.h"

using namespace xingping;
using support::base_pack;

TEST_CASE("find_category") {
  SUBCASE("takes programme and category with a stroke between") {
    const auto found = find_category(base_pack(), "base/one");
    REQUIRE(found.category != nullptr);
    CHECK(found.category->id == "one");
    CHECK(found.programme->id == "base");
  }
  SUBCASE("finds nothing for anything else") {
    for (const auto* path : {"", "/", "base", "base/", "base/on", "base/one/", "/one", "one", "BASE/one",
                             "base//one", "bas/one"}) {
      INFO(path);
      CHECK(find_category(base_pack(), path).category == nullptr);
      CHECK(find_category(base_pack(), path).programme == nullptr);
    }
  }
}

TEST_CASE("find_fact, find_level") {
  SUBCASE("give the place of an id, or nothing") {
    CHECK(find_fact(base_pack(), "applicant_type") == applicant_type_fact);
    CHECK(find_fact(base_pack(), "capital") == support::fact(base_pack(), "capital"));
    CHECK_FALSE(find_fact(base_pack(), "capita"));
    CHECK(find_level(base_pack().programmes[0], "4") == std::size_t{1});
    CHECK_FALSE(find_level(base_pack().programmes[0], "5"));
    CHECK_FALSE(find_level(base_pack().programmes[0], ""));
  }
}

TEST_CASE("name_of, of obligations") {
  SUBCASE("spells them as the documents do") {
    CHECK(std::string(name_of(Obligation::required)) == "required");
    CHECK(std::string(name_of(Obligation::encouraged)) == "encouraged");
    CHECK(std::string(name_of(Obligation::optional)) == "optional");
    CHECK(std::string(name_of(Obligation::described)) == "described");
  }
}
