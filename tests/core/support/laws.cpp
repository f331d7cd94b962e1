// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/laws.h"

#include <algorithm>
#include <set>

#include "support/oracle.h"
#include "xingping/compile.h"

namespace support {

using namespace xingping;

namespace {

std::string at(const std::string& id, std::size_t level) { return id + " at level " + std::to_string(level); }

std::string differs(const std::string& what, const char* core, const char* oracle) {
  return what + ": core " + core + ", oracle " + oracle;
}

int highest(const std::vector<Truth>& levels, Truth least) {
  int found = -1;
  for (std::size_t level = 0; level < levels.size(); ++level)
    if (levels[level] >= least) found = static_cast<int>(level);
  return found;
}

bool is_decided(Status status) { return status != Status::unknown; }

/// Met outright, waived and not asked for weigh the same, and an answer may turn the first two into one
/// another.
Status weighed(Status status) {
  return status == Status::exempt || status == Status::not_required ? Status::met : status;
}

bool has_reference(const Condition& condition) {
  return condition.op == Op::ref ||
         std::any_of(condition.children.begin(), condition.children.end(), has_reference);
}

bool contains(const Category& category, std::uint32_t group, std::uint32_t criterion) {
  const auto& here = category.groups[group];
  return std::find(here.criteria.begin(), here.criteria.end(), criterion) != here.criteria.end() ||
         std::any_of(here.groups.begin(), here.groups.end(),
                     [&](std::uint32_t member) { return contains(category, member, criterion); });
}

}  // namespace

std::string agrees_with_oracle(const Case& sheet, const Assessment& assessment) {
  const Oracle oracle(sheet.pack, sheet.programme, sheet.category, sheet.answers, sheet.context);
  const std::size_t levels = assessment.levels.size();
  std::vector<Truth> truths;
  for (std::size_t level = 0; level < levels; ++level) {
    for (std::uint32_t i = 0; i < sheet.category.criteria.size(); ++i)
      if (const auto [core, slow] = std::pair(assessment.findings[i].status[level], oracle.status(i, level));
          core != slow)
        return differs(at(sheet.category.criteria[i].id, level), name_of(core), name_of(slow));
    for (std::uint32_t i = 0; i < sheet.category.groups.size(); ++i)
      if (const auto [core, slow] = std::pair(assessment.groups[i].status[level], oracle.group(i, level));
          core != slow)
        return differs(at(sheet.category.groups[i].id, level), name_of(core), name_of(slow));
    truths.push_back(oracle.level(level));
    if (assessment.levels[level].status != truths.back())
      return differs(at("level", level), name_of(assessment.levels[level].status), name_of(truths.back()));
  }
  for (std::size_t i = 0; i < sheet.category.routes.size(); ++i) {
    const auto& route = sheet.category.routes[i];
    if (const auto slow = oracle.condition(route.when, route.level); assessment.routes[i].status != slow)
      return differs(route.id, name_of(assessment.routes[i].status), name_of(slow));
  }
  if (assessment.guaranteed != highest(truths, Truth::met)) return "the guaranteed level";
  if (assessment.reachable != highest(truths, Truth::unknown)) return "the reachable level";
  return "";
}

std::string readings_agree_with_oracle(const Case& sheet, const Assessment& assessment) {
  const Oracle chosen(sheet.pack, sheet.programme, sheet.category, sheet.answers, sheet.context);
  const auto& readings = sheet.programme.readings;
  auto listed = assessment.readings.begin();
  for (std::size_t reading = 0; reading < readings.size(); ++reading) {
    if (!concerns(readings[reading], sheet.category)) continue;
    const Category changed = apply_reading(sheet.category, readings[reading]);
    const Oracle other(sheet.pack, sheet.programme, changed, sheet.answers, sheet.context);
    ReadingResult expected{reading, -1, -1, {}, {}};
    std::vector<Truth> truths;
    for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
      truths.push_back(other.level(level));
      if (chosen.level(level) != truths.back()) expected.levels.push_back(level);
    }
    for (std::uint32_t i = 0; i < changed.criteria.size(); ++i)
      for (std::size_t level = 0; level < assessment.levels.size(); ++level)
        if (weighed(chosen.status(i, level)) != weighed(other.status(i, level))) {
          expected.criteria.push_back(i);
          break;
        }
    if (expected.levels.empty() && expected.criteria.empty()) continue;
    if (listed == assessment.readings.end() || listed->reading != reading)
      return readings[reading].id + " changes something and is not listed";
    if (listed->levels != expected.levels || listed->criteria != expected.criteria)
      return readings[reading].id + " is listed with other places";
    if (listed->guaranteed != highest(truths, Truth::met) ||
        listed->reachable != highest(truths, Truth::unknown))
      return readings[reading].id + " is listed with other bounds";
    ++listed;
  }
  return listed == assessment.readings.end() ? "" : "a reading is listed that changes nothing";
}

std::string decided_stays(const Assessment& before, const Assessment& after) {
  for (std::size_t level = 0; level < before.levels.size(); ++level) {
    const auto kept = [](Truth was, Truth is) { return was == Truth::unknown || was == is; };
    if (!kept(before.levels[level].status, after.levels[level].status)) return at("level", level);
    for (std::size_t i = 0; i < before.groups.size(); ++i)
      if (!kept(before.groups[i].status[level], after.groups[i].status[level]))
        return at("group " + std::to_string(i), level);
    for (std::size_t i = 0; i < before.findings.size(); ++i) {
      const Status was = before.findings[i].status[level];
      if (is_decided(was) && weighed(was) != weighed(after.findings[i].status[level]))
        return at("criterion " + std::to_string(i), level);
    }
  }
  for (std::size_t i = 0; i < before.routes.size(); ++i)
    if (before.routes[i].status != Truth::unknown && before.routes[i].status != after.routes[i].status)
      return "route " + std::to_string(i);
  if (after.guaranteed < before.guaranteed) return "the guaranteed level fell";
  if (after.reachable > before.reachable) return "the reachable level rose";
  if (after.settled_facts < before.settled_facts) return "fewer facts are settled";
  return "";
}

std::string bounds_alone_are_the_same(const Case& sheet, const Assessment& assessment) {
  std::vector<Truth> room;
  if (evaluate_bounds(sheet.category.program, sheet.answers, sheet.context, room) !=
      Bounds{assessment.guaranteed, assessment.reachable})
    return "the bounds alone are others";
  for (const auto& variant : sheet.category.variants) {
    std::vector<Truth> truths;
    evaluate(variant.program, sheet.answers, sheet.context, truths);
    const Bounds whole{guaranteed_level(variant.program, truths), reachable_level(variant.program, truths)};
    if (evaluate_bounds(variant.program, sheet.answers, sheet.context, room) != whole)
      return "the bounds alone are others under a reading";
  }
  return "";
}

std::string levels_are_monotone(const Assessment& assessment) {
  for (std::size_t level = 1; level < assessment.levels.size(); ++level)
    if (assessment.levels[level].status > assessment.levels[level - 1].status)
      return at(name_of(assessment.levels[level].status), level) + ", below it " +
             name_of(assessment.levels[level - 1].status);
  return assessment.guaranteed <= assessment.reachable ? "" : "guaranteed lies above reachable";
}

std::string nothing_is_open(const Assessment& assessment) {
  for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& finding = assessment.findings[i];
    if (!std::all_of(finding.status.begin(), finding.status.end(), is_decided) || !finding.missing.empty())
      return "criterion " + std::to_string(i) + " is open";
  }
  const auto open = [](Truth truth) { return truth == Truth::unknown; };
  for (const auto& group : assessment.groups)
    if (std::any_of(group.status.begin(), group.status.end(), open)) return "a group is open";
  for (const auto& level : assessment.levels)
    if (open(level.status) || level.counts.unknown != 0) return "a level is open";
  for (const auto& route : assessment.routes)
    if (open(route.status) || !route.missing.empty()) return "a route is open";
  return assessment.guaranteed == assessment.reachable ? "" : "the bounds differ";
}

std::string missing_is_enough(const Case& sheet, const Assessment& assessment, const SheetMaker& maker,
                              Random& random) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& finding = assessment.findings[i];
    const std::string& id = sheet.category.criteria[i].id;
    const bool decided = std::all_of(finding.status.begin(), finding.status.end(), is_decided);
    if (decided && !finding.missing.empty()) return id + " is decided and still asks";
    if (!decided) open.push_back(i);
    const std::set<FactIndex> once(finding.missing.begin(), finding.missing.end());
    if (once.size() != finding.missing.size()) return id + " asks twice";
    for (const auto fact : finding.missing)
      if (!maker.is_open(sheet.answers, fact))
        return id + " asks for " + sheet.pack.facts[fact].id + ", settled";
  }
  if (open.empty()) return "";
  const std::uint32_t one = random.pick(open);
  const auto& criterion = sheet.category.criteria[one];
  Answers more = sheet.answers;
  for (const auto fact : assessment.findings[one].missing) maker.settle(more, fact, random, 50);
  const Assessment after = assess(sheet.pack, sheet.category, more, sheet.context);
  const Oracle oracle(sheet.pack, sheet.programme, sheet.category, more, sheet.context);
  for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
    if (is_decided(after.findings[one].status[level])) continue;
    // A waiver that rests on another element is asked there; the criterion's own condition must be decided.
    const bool elsewhere = criterion.exempt_when && has_reference(*criterion.exempt_when);
    if (!elsewhere || oracle.condition(*criterion.levels[level], level) == Truth::unknown)
      return at(criterion.id, level) + " is open after all it asked for";
  }
  return "";
}

std::string gaps_are_honest(const Case& sheet, const Assessment& assessment) {
  const auto& category = sheet.category;
  // What a group requires besides its members is no member, so it has neither a count nor a gap of its own.
  const bool only_members = std::none_of(category.groups.begin(), category.groups.end(),
                                         [](const Group& group) { return group.requires_too.has_value(); });
  for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
    const auto& result = assessment.levels[level];
    const auto& gaps = assessment.gaps[level];
    if (result.status == Truth::met && !gaps.empty()) return at("gaps", level) + " though it is met";
    if (result.status != Truth::met && gaps.empty() && only_members) return at("no gap", level);
    std::set<std::uint32_t> seen;
    for (const auto& gap : gaps) {
      const auto& criterion = category.criteria[gap.criterion];
      if (!seen.insert(gap.criterion).second) return at("two gaps " + criterion.id, level);
      if (gap.status != assessment.findings[gap.criterion].status[level])
        return at("gap " + criterion.id, level);
      if (gap.status != Status::unmet && gap.status != Status::unknown)
        return at("closed gap " + criterion.id, level);
      if (criterion.obligation != Obligation::required) return at("gap never blocks " + criterion.id, level);
      if (gap.alternative && !contains(category, *gap.alternative, gap.criterion))
        return at("gap outside its alternative " + criterion.id, level);
    }
    if (!only_members) continue;
    Truth tree = Truth::met;
    for (const auto section : category.sections)
      tree = std::min(tree, assessment.groups[section].status[level]);
    const Truth told =
        result.counts.unmet > 0 ? Truth::unmet : (result.counts.unknown > 0 ? Truth::unknown : Truth::met);
    if (told != tree)
      return at(std::string("counts say ") + name_of(told), level) + ", sections " + name_of(tree);
  }
  return "";
}

}  // namespace support
