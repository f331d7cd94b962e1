// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/random_rules.h"

#include "xingping/date.h"

namespace support {
namespace {

Json fact(const std::string& id, const std::string& type, const Json& more = Json::object()) {
  Json made = {{"id", id}, {"type", type}, {"label", {{"zh", id}, {"en", id}}}};
  made.update(more);
  return made;
}

Json choices(std::size_t count) {
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i)
    list.push_back({{"id", "c" + std::to_string(i)}, {"label", {{"zh", "choice"}, {"en", "choice"}}}});
  return list;
}

}  // namespace

const RuleMaker::Names RuleMaker::of_sheet{"yes", "count", "money", "since", "step", "kind", "set", true};
const RuleMaker::Names RuleMaker::of_record{"fine", "number", "price", "on", "grade", "type", "tags", false};

Json RuleMaker::facts() const {
  const Json pieces = {{"unit", "台/套"}, {"integer", true}};
  const Json ladder = {{"ordered", true}, {"choices", choices(4)}};
  const Json fields = {fact("name", "text"),
                       fact("fine", "boolean"),
                       fact("number", "quantity", pieces),
                       fact("price", "quantity", {{"unit", "万元"}}),
                       fact("on", "date"),
                       fact("grade", "choice", ladder),
                       fact("type", "choice", {{"choices", choices(5)}}),
                       fact("tags", "set", {{"choices", choices(items_)}})};
  return {fact("yes", "boolean"),
          fact("sure", "boolean", {{"fixed", true}}),
          fact("count", "quantity", pieces),
          fact("money", "quantity", {{"unit", "万元"}}),
          fact("part", "quantity", {{"unit", "元"}}),
          fact("whole", "quantity", {{"unit", "亿元"}, {"fixed", true}}),
          fact("share", "quantity", {{"unit", "%"}, {"ratio", {"part", "whole"}}}),
          fact("since", "date"),
          fact("step", "choice", ladder),
          fact("kind", "choice", {{"choices", choices(5)}}),
          fact("set", "set", {{"choices", choices(items_)}}),
          fact("rows", "records", {{"fields", fields}})};
}

std::vector<std::int64_t> RuleMaker::amounts(std::int64_t most, bool falling) {
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

template <class Make>
Rule RuleMaker::each(Make make) {
  Rule rule;
  for (std::size_t level = 0; level < levels_; ++level) rule.push_back(make(level));
  return rule;
}

Rule RuleMaker::steady(int depth, const Names& names) {
  const Json one = rule(depth, names).front();
  return each([&](std::size_t) { return one; });
}

Rule RuleMaker::quantity(const std::string& id, const std::string& unit, std::int64_t most) {
  const std::string op = random_.pick(std::vector<std::string>{"min", "min", "above", "max", "below"});
  const auto list = amounts(most, op == "max" || op == "below");
  return each([&](std::size_t level) -> Json {
    return {{"fact", id}, {op, std::to_string(list[level]) + " " + unit}};
  });
}

Rule RuleMaker::window(const std::string& id) {
  constexpr std::int64_t first = 18000;  // 2019-04-14, some years before a random programme's reference date
  if (random_.chance(25))
    return each([&](std::size_t) -> Json { return {{"fact", id}, {"until", "as_of"}}; });
  const bool from = random_.chance(50);
  const auto days = amounts(900, !from);
  return each([&](std::size_t level) -> Json {
    const auto date = xingping::format_date(static_cast<xingping::Day>(first + days[level]));
    return {{"fact", id}, {from ? "from" : "until", date}};
  });
}

Rule RuleMaker::items(const std::string& id, bool among) {
  const auto least = amounts(among ? 2 : static_cast<std::int64_t>(items_) - 1, false);
  return each([&](std::size_t level) {
    Json made = {{"fact", id}, {"items", least[level] + 1}};
    if (among) made["among"] = {"c1", "c2", "c4"};
    return made;
  });
}

Rule RuleMaker::records() {
  Rule made;
  if (random_.chance(60)) {
    const auto counts = amounts(3, false);
    made = each([&](std::size_t level) -> Json { return {{"fact", "rows"}, {"count", counts[level] + 1}}; });
  } else {
    const bool whole = random_.chance(40);
    const auto sums = amounts(whole ? 90 : 9'000'000, false);
    made = each([&](std::size_t level) -> Json {
      const auto least = std::to_string(sums[level]) + (whole ? " 台/套" : " 元");
      return {{"fact", "rows"}, {"sum", whole ? "number" : "price"}, {"min", least}};
    });
  }
  if (random_.chance(20)) return made;
  const Rule where = rule(2, of_record);
  for (std::size_t level = 0; level < levels_; ++level) made[level]["where"] = where[level];
  return made;
}

Rule RuleMaker::leaf(const Names& names) {
  switch (random_.below(names.sheet ? 15 : 9)) {
    case 0: {
      const bool wanted = random_.chance(80);
      return each([&](std::size_t) -> Json { return {{"fact", names.yes}, {"is", wanted}}; });
    }
    case 1: return quantity(names.count, "万台/套", 60);
    case 2: return quantity(names.money, "元", 9'000'000);
    case 3: {
      const auto years = amounts(5, false);
      return each([&](std::size_t level) -> Json {
        return {{"fact", names.since}, {"years", years[level] + 1}};
      });
    }
    case 4: return window(names.since);
    case 5: {
      const auto steps = amounts(3, false);
      return each([&](std::size_t level) -> Json {
        return {{"fact", names.step}, {"step", "c" + std::to_string(steps[level])}};
      });
    }
    case 6: {
      const Json in = random_.chance(50) ? Json::array({"c0", "c3"}) : Json::array({"c1"});
      return each([&](std::size_t) -> Json { return {{"fact", names.kind}, {"in", in}}; });
    }
    case 7: return items(names.set, true);
    case 8: return items(names.set, false);
    case 9:
    case 10: return quantity("share", "%", 100);
    case 11: return each([](std::size_t) -> Json { return {{"applicant_type", {"enterprise"}}}; });
    default: return records();
  }
}

Rule RuleMaker::several(int depth, const Names& names) {
  std::vector<Rule> parts;
  const std::size_t count = 1 + random_.below(4);
  for (std::size_t i = 0; i < count; ++i) parts.push_back(rule(depth - 1, names));
  const auto enough = 1 + random_.below(count);
  const std::size_t op = random_.below(3);
  return each([&](std::size_t level) -> Json {
    Json list = Json::array();
    for (const auto& part : parts) list.push_back(part[level]);
    if (op == 2) return {{"at_least", enough}, {"of", list}};
    return {{op == 0 ? "all" : "any", list}};
  });
}

Rule RuleMaker::rule(int depth, const Names& names) {
  if (depth == 0 || random_.chance(55)) return leaf(names);
  switch (random_.below(5)) {
    case 0: {
      const Rule refused = steady(depth - 1, names);
      return each([&](std::size_t level) -> Json { return {{"not", refused[level]}}; });
    }
    case 1: {
      const Rule which = steady(depth - 1, names);
      const Rule held = rule(depth - 1, names);
      const Rule otherwise = rule(depth - 1, names);
      return each([&](std::size_t level) -> Json {
        return {{"if", which[level]}, {"then", held[level]}, {"else", otherwise[level]}};
      });
    }
    default: return several(depth, names);
  }
}

}  // namespace support
