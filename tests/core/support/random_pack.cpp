// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/random_pack.h"

#include <string>

namespace support {
namespace {

Json text(const std::string& words) { return {{"zh", words}, {"en", words}}; }

class Maker {
 public:
  Maker(Random& random, PackShape shape)
      : random_(random), shape_(shape), levels_(1 + random.below(4)), rules_(random, shape, levels_) {}

  Json bundle() {
    Json sections = Json::array();
    const std::size_t count = 1 + random_.below(3);
    for (std::size_t i = 0; i < count; ++i) sections.push_back(shared(group(0)));
    Json category = {{"schema", "xingping/category@1"},
                     {"programme", "random"},
                     {"id", "one"},
                     {"name", text("one")},
                     {"summary", text("one")},
                     {"source", {{"clause", "1"}}},
                     {"sections", sections},
                     {"routes", Json::array()}};
    if (random_.chance(30)) category["routes"].push_back(route());
    if (random_.chance(30)) category["comparative"] = text("the best win");
    return {{"documents",
             {{"random/facts.json", {{"schema", "xingping/facts@1"}, {"facts", rules_.facts()}}},
              {"random/programme.json", programme()},
              {"random/one.json", category}}}};
  }

 private:
  Json programme() {
    Json levels = Json::array();
    for (std::size_t i = 0; i < levels_; ++i)
      levels.push_back({{"id", level_id(i)}, {"name", text("level")}, {"stars", i + 1}});
    Json reading = {{"id", "other-way"},
                    {"question", text("?")},
                    {"chosen", text("a")},
                    {"other", text("b")},
                    {"touches", Json::array()},
                    {"source", {{"clause", "1"}}},
                    {"encoding", Json::array({encoding()})}};
    const Json all = {{"id", "all"},
                      {"name", text("all")},
                      {"statement", text("all")},
                      {"categories", Json::array({"one"})}};
    return {{"schema", "xingping/programme@1"},
            {"id", "random"},
            {"edition", "1"},
            {"name", text("random")},
            {"issuer", text("nobody")},
            {"document", {{"title", text("none")}, {"number", nullptr}}},
            {"reference_date", random_.chance(20) ? "2024-02-29" : "2021-06-30"},
            {"levels", levels},
            {"categories", Json::array({all})},
            {"sections", sections_},
            {"criteria", rows_},
            {"readings", Json::array({reading})}};
  }

  /// What the other way changes.
  Json encoding() {
    Json change = {{"category", "one"}};
    if (const std::size_t what = random_.below(6); what < 2) {
      change["group"] = random_.pick(groups_);
      if (what == 0) change["combine"] = combine(1);
      if (what == 1) change["requires"] = rules_.leaf().front();
    } else {
      change["criterion"] = random_.pick(criteria_);
      if (what == 2) change["levels"] = by_level(rules_.rule(2));
      // What is moved may be referred to where it came from, which would lead back.
      if (what == 3 && !refers_) change["move_to"] = random_.pick(leaves_);
      if (what > 3 || (what == 3 && refers_)) change["exempt_when"] = nullptr;
    }
    return change;
  }

  [[nodiscard]] Json by_level(const Rule& rule) const {
    Json levels = Json::object();
    for (std::size_t level = 0; level < levels_; ++level) levels[level_id(level)] = rule[level];
    return levels;
  }

  /// The group as it stands, or taken over from the programme.
  Json shared(Json made) {
    if (!random_.chance(25)) return made;
    const Json id = made["id"];
    sections_.push_back(std::move(made));
    return {{"use", id}};
  }

  static std::string level_id(std::size_t level) { return "l" + std::to_string(level); }

  Json combine(std::size_t members) {
    switch (random_.below(4)) {
      case 0: return "any";
      case 1: return {{"at_least", 1 + random_.below(members)}};
      default: return "all";
    }
  }

  /// An element that is already complete, so that references never lead back.
  Json reference() {
    const auto& among = random_.chance(50) ? done_ : criteria_;
    if (among.empty()) return nullptr;
    refers_ = true;
    return {{"ref", random_.pick(among)}};
  }

  Json criterion(bool counted) {
    const std::string id = "criterion-" + std::to_string(criteria_.size());
    Rule rule = rules_.rule(2);
    const std::size_t from = counted || random_.chance(60) ? 0 : random_.below(levels_);
    for (std::size_t level = 0; level < levels_; ++level)
      if (level < from || (!shape_.rising && !counted && random_.chance(15))) rule[level] = nullptr;
    Json made_criterion = {{"id", id}, {"name", text(id)}, {"statement", text(id)}};
    if (!counted && random_.chance(15))
      made_criterion["obligation"] =
          random_.pick(std::vector<std::string>{"encouraged", "optional", "described"});
    if (random_.chance(15)) made_criterion["stage"] = random_.chance(50) ? "acceptance" : "recognition";
    if (random_.chance(25)) made_criterion["exempt_when"] = exemption();
    criteria_.push_back(id);
    if (random_.chance(15)) {
      rows_.push_back(std::move(made_criterion));
      made_criterion = {{"use", id}};
    }
    made_criterion["levels"] = by_level(rule);
    return made_criterion;
  }

  Json exemption() {
    const Json elsewhere = random_.chance(40) ? reference() : Json(nullptr);
    if (!elsewhere.is_null()) return elsewhere;
    if (random_.chance(30)) return {{"fact", "sure"}};
    return {{"applicant_type", {"public_institution", "social_organisation"}}};
  }

  Json group(int depth) {
    const std::string id = "group-" + std::to_string(groups_.size());
    groups_.push_back(id);
    const std::size_t count = 1 + random_.below(4);
    Json made = {{"id", id}, {"name", text(id)}, {"combine", combine(count)}};
    if (random_.chance(15))
      if (const Json too = reference(); !too.is_null()) made["requires"] = too;
    const bool nested = depth < 2 && random_.chance(45);
    for (std::size_t i = 0; i < count; ++i)
      made[nested ? "groups" : "criteria"].push_back(nested ? shared(group(depth + 1))
                                                            : criterion(made["combine"].is_object()));
    if (!nested) leaves_.push_back(id);
    done_.push_back(id);
    return made;
  }

  Json route() {
    const std::size_t level = shape_.rising ? 0 : random_.below(levels_);
    Json parts = Json::array({rules_.leaf()[level]});
    if (const Json element = reference(); !element.is_null()) parts.push_back(element);
    return {{"id", "route"},
            {"level", level_id(level)},
            {"name", text("route")},
            {"statement", text("route")},
            {"when", {{"all", parts}}}};
  }

  Random& random_;
  PackShape shape_;
  std::size_t levels_;
  RuleMaker rules_;
  Json sections_ = Json::array();  // of the programme
  Json rows_ = Json::array();      // shared
  std::vector<std::string> groups_;
  std::vector<std::string> leaves_;  // groups of criteria
  std::vector<std::string> done_;
  std::vector<std::string> criteria_;
  bool refers_ = false;
};

}  // namespace

Json random_bundle(Random& random, PackShape shape) { return Maker(random, shape).bundle(); }

}  // namespace support
