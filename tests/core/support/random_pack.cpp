// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/random_pack.h"

#include <string>

namespace support {
namespace {

Json text(const std::string& words) { return {{"zh", words}, {"en", words}}; }

Json fact(const std::string& id, const std::string& type, const Json& more) {
  Json made = {{"id", id}, {"type", type}, {"label", text(id)}};
  made.update(more);
  return made;
}

Json choices(std::size_t count) {
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i)
    list.push_back({{"id", "c" + std::to_string(i)}, {"label", text("choice")}});
  return list;
}

class Maker {
 public:
  Maker(Random& random, PackShape shape)
      : random_(random), shape_(shape), levels_(1 + random.below(4)), items_(random.chance(20) ? 32 : 5) {}

  Json bundle() {
    Json sections = Json::array();
    const std::size_t count = 1 + random_.below(3);
    for (std::size_t i = 0; i < count; ++i) sections.push_back(group(0));
    Json category = {{"schema", "xingping/category@1"},
                     {"programme", "random"},
                     {"id", "one"},
                     {"name", text("one")},
                     {"summary", text("one")},
                     {"source", {{"clause", "1"}}},
                     {"sections", sections},
                     {"routes", Json::array()}};
    if (random_.chance(30)) category["routes"].push_back(route());
    return {{"documents",
             {{"random/facts.json", facts()},
              {"random/programme.json", programme()},
              {"random/one.json", category}}}};
  }

 private:
  using Rule = std::vector<Json>;  // by level

  Json facts() {
    Json list = {fact("yes", "boolean", Json::object()),
                 fact("sure", "boolean", Json::object()),
                 fact("count", "quantity", {{"unit", "台/套"}, {"integer", true}}),
                 fact("money", "quantity", {{"unit", "万元"}}),
                 fact("part", "quantity", {{"unit", "元"}}),
                 fact("whole", "quantity", {{"unit", "亿元"}}),
                 fact("share", "quantity", {{"unit", "%"}, {"ratio", {"part", "whole"}}}),
                 fact("since", "date", Json::object()),
                 fact("step", "choice", {{"ordered", true}, {"choices", choices(4)}}),
                 fact("kind", "choice", {{"choices", choices(5)}}),
                 fact("set", "set", {{"choices", choices(items_)}})};
    return {{"schema", "xingping/facts@1"}, {"facts", list}};
  }

  Json programme() {
    Json levels = Json::array();
    for (std::size_t i = 0; i < levels_; ++i)
      levels.push_back({{"id", level_id(i)}, {"name", text("level")}, {"stars", i + 1}});
    Json encoding = {{"category", "one"}, {"group", random_.pick(groups_)}, {"combine", combine(1)}};
    if (random_.chance(50))
      encoding = {{"category", "one"}, {"criterion", random_.pick(criteria_)}, {"exempt_when", nullptr}};
    Json reading = {{"id", "other-way"},
                    {"question", text("?")},
                    {"chosen", text("a")},
                    {"other", text("b")},
                    {"touches", Json::array()},
                    {"source", {{"clause", "1"}}},
                    {"encoding", Json::array({encoding})}};
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
            {"readings", Json::array({reading})}};
  }

  static std::string level_id(std::size_t level) { return "l" + std::to_string(level); }

  /// A threshold for each level, rising (or falling, for max and below) unless the shape is wild.
  std::vector<std::int64_t> amounts(std::int64_t most, bool falling) {
    std::vector<std::int64_t> list;
    std::int64_t at = falling ? most : random_.between(0, most / 3);
    for (std::size_t level = 0; level < levels_; ++level) {
      if (!shape_.rising) at = random_.between(0, most);
      list.push_back(at);
      const std::int64_t step = random_.between(0, most / 6);
      at = falling ? std::max<std::int64_t>(0, at - step) : std::min(most, at + step);
    }
    return list;
  }

  Rule quantity_rule(const std::string& id, const std::string& unit, std::int64_t most) {
    const std::string op = random_.pick(std::vector<std::string>{"min", "min", "above", "max", "below"});
    Rule rule;
    for (const auto amount : amounts(most, op == "max" || op == "below"))
      rule.push_back({{"fact", id}, {op, std::to_string(amount) + " " + unit}});
    return rule;
  }

  Rule leaf_rule() {
    const auto each = [&](auto make) {
      Rule rule;
      for (std::size_t level = 0; level < levels_; ++level) rule.push_back(make(level));
      return rule;
    };
    switch (random_.below(9)) {
      case 0: {
        const bool wanted = random_.chance(80);
        return each([&](std::size_t) -> Json { return {{"fact", "yes"}, {"is", wanted}}; });
      }
      case 1: return quantity_rule("count", "万台/套", 60);
      case 2: return quantity_rule("money", "元", 9'000'000);
      case 3: return quantity_rule("share", "%", 100);
      case 4: {
        const auto years = amounts(5, false);
        return each([&](std::size_t level) -> Json {
          return {{"fact", "since"}, {"years", years[level] + 1}};
        });
      }
      case 5: {
        const auto steps = amounts(3, false);
        return each([&](std::size_t level) -> Json {
          return {{"fact", "step"}, {"step", "c" + std::to_string(steps[level])}};
        });
      }
      case 6: {
        const Json among = random_.chance(50) ? Json::array({"c0", "c3"}) : Json::array({"c1"});
        return each([&](std::size_t) -> Json { return {{"fact", "kind"}, {"in", among}}; });
      }
      case 7: {
        const auto items = amounts(2, false);
        const Json among = Json::array({"c1", "c2", "c4"});
        return each([&](std::size_t level) -> Json {
          return {{"fact", "set"}, {"items", items[level] + 1}, {"among", among}};
        });
      }
      default: {
        const auto items = amounts(static_cast<std::int64_t>(items_) - 1, false);
        return each([&](std::size_t level) -> Json {
          return {{"fact", "set"}, {"items", items[level] + 1}};
        });
      }
    }
  }

  Rule rule(int depth) {
    if (depth == 0 || random_.chance(60)) return leaf_rule();
    std::vector<Rule> parts;
    const std::size_t count = 1 + random_.below(4);
    for (std::size_t i = 0; i < count; ++i) parts.push_back(rule(depth - 1));
    const auto enough = 1 + random_.below(count);
    const std::size_t op = random_.below(3);
    Rule made;
    for (std::size_t level = 0; level < levels_; ++level) {
      Json list = Json::array();
      for (const auto& part : parts) list.push_back(part[level]);
      if (op == 2)
        made.push_back({{"at_least", enough}, {"of", list}});
      else
        made.push_back({{op == 0 ? "all" : "any", list}});
    }
    return made;
  }

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
    return among.empty() ? Json(nullptr) : Json{{"ref", random_.pick(among)}};
  }

  Json criterion(bool counted) {
    const std::string id = "criterion-" + std::to_string(criteria_.size());
    Json levels = Json::object();
    const Rule made = rule(2);
    const std::size_t from = counted || random_.chance(60) ? 0 : random_.below(levels_);
    for (std::size_t level = 0; level < levels_; ++level)
      levels[level_id(level)] =
          level < from || (!shape_.rising && !counted && random_.chance(15)) ? Json(nullptr) : made[level];
    Json made_criterion = {{"id", id}, {"name", text(id)}, {"statement", text(id)}, {"levels", levels}};
    if (!counted && random_.chance(15))
      made_criterion["obligation"] =
          random_.pick(std::vector<std::string>{"encouraged", "optional", "described"});
    if (random_.chance(15)) made_criterion["stage"] = random_.chance(50) ? "acceptance" : "recognition";
    if (random_.chance(25)) made_criterion["exempt_when"] = exemption();
    criteria_.push_back(id);
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
      made[nested ? "groups" : "criteria"].push_back(nested ? group(depth + 1)
                                                            : criterion(made["combine"].is_object()));
    done_.push_back(id);
    return made;
  }

  Json route() {
    const std::size_t level = shape_.rising ? 0 : random_.below(levels_);
    Json parts = Json::array({leaf_rule()[level]});
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
  std::size_t items_;
  std::vector<std::string> groups_;
  std::vector<std::string> done_;
  std::vector<std::string> criteria_;
};

}  // namespace

Json random_bundle(Random& random, PackShape shape) { return Maker(random, shape).bundle(); }

}  // namespace support
