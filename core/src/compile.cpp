// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/compile.h"

#include <algorithm>

namespace xingping {
namespace {

NodeIndex append_leaf(Nodes& nodes, const Node& node) {
  nodes.list.push_back(node);
  return static_cast<NodeIndex>(nodes.list.size() - 1);
}

NodeIndex append(Nodes& nodes, Node node, const std::vector<NodeIndex>& children) {
  node.first = static_cast<std::uint32_t>(nodes.children.size());
  node.count = static_cast<std::uint32_t>(children.size());
  nodes.children.insert(nodes.children.end(), children.begin(), children.end());
  return append_leaf(nodes, node);
}

Node node_of(const Condition& from) {
  Node node;
  node.op = from.op;
  node.fact = from.fact;
  node.amount = from.amount;
  node.mask = from.mask;
  return node;
}

/// Of tests on a value; count and sum carry a rule of their own and are not asked about.
bool is_same_test(const Node& a, const Node& b) {
  return a.op == b.op && a.fact == b.fact && a.amount == b.amount && a.mask == b.mask;
}

/// A rule over the fields of one record; it names no other elements and no further records.
NodeIndex compile_rule(const Condition& from, Nodes& rule) {
  std::vector<NodeIndex> children;
  for (const auto& child : from.children) children.push_back(compile_rule(child, rule));
  return append(rule, node_of(from), children);
}

class Compiler {
 public:
  Compiler(const Category& category, const std::vector<Fact>& facts, std::size_t level_count)
      : category_(category), facts_(facts) {
    program_.level_count = level_count;
    program_.cells.resize(category.criteria.size() * level_count);
    program_.groups.resize(category.groups.size() * level_count, unvisited);
    program_.requirements.resize(program_.groups.size(), no_node);
    results_.resize(program_.cells.size(), unvisited);
  }

  Loaded<Program> run() {
    const std::size_t levels = program_.level_count;
    for (const auto& route : category_.routes) program_.routes.push_back(condition(route.when, route.level));
    // From the top down: whoever holds a level holds those below it.
    program_.levels.resize(levels, no_node);
    for (std::size_t level = levels; level > 0; --level) program_.levels[level - 1] = level_node(level - 1);
    return {std::move(program_), std::move(issues_)};
  }

 private:
  static constexpr NodeIndex unvisited = -2;
  static constexpr NodeIndex visiting = -3;
  static constexpr std::size_t max_depth = 100;

  NodeIndex add(Node node, const std::vector<NodeIndex>& children) { return append(program_.nodes, node, children); }

  NodeIndex combine(Op op, const std::vector<NodeIndex>& children, std::int64_t amount = 0) {
    if (children.size() == 1 && (op == Op::all || op == Op::any)) return children.front();
    Node node;
    node.op = op;
    node.amount = amount;
    return add(node, children);
  }

  NodeIndex leaf(const Condition& condition) {
    Node node = node_of(condition);
    // The same test at several levels is made once.
    for (std::size_t i = 0; i < program_.nodes.list.size(); ++i)
      if (is_same_test(program_.nodes.list[i], node)) return static_cast<NodeIndex>(i);
    if (const auto& ratio = facts_[condition.fact].ratio) {
      node.ratio = true;
      node.first = ratio->numerator;
      node.count = ratio->denominator;
    }
    return append_leaf(program_.nodes, node);
  }

  NodeIndex records(const Condition& from) {
    Node node = node_of(from);
    node.first = static_cast<std::uint32_t>(program_.rules.size());
    Nodes rule;
    if (!from.children.empty()) compile_rule(from.children.front(), rule);
    program_.rules.push_back(std::move(rule));
    return append_leaf(program_.nodes, node);
  }

  NodeIndex condition(const Condition& from, std::size_t level) {
    if (from.op == Op::count || from.op == Op::sum) return records(from);
    if (is_leaf(from.op)) return leaf(from);
    if (from.op == Op::ref) return reference(from.ref, level);
    std::vector<NodeIndex> children;
    for (const auto& child : from.children) children.push_back(condition(child, level));
    return combine(from.op, children, from.amount);
  }

  /// A category that was made by hand has no places.
  static std::string_view place_in(const Places& places, std::size_t index) {
    return index < places.size() ? std::string_view(places[index]) : "";
  }

  /// What cannot hold, with what is wrong.
  NodeIndex fail(std::string_view code, std::string_view word) {
    issues_.push_back(make_issue_at(here_, code, {word}));
    return combine(Op::any, {});
  }

  NodeIndex reference(const std::string& id, std::size_t level) {
    if (depth_ == max_depth) return fail("json-too-deep", std::to_string(max_depth));
    const std::string_view outside = here_;
    ++depth_;
    const NodeIndex node = follow(id, level);
    --depth_;
    here_ = outside;
    return node;
  }

  NodeIndex follow(const std::string& id, std::size_t level) {
    const auto same = [&](const auto& element) { return element.id == id; };
    const auto group = std::find_if(category_.groups.begin(), category_.groups.end(), same);
    if (group != category_.groups.end())
      return group_node(static_cast<std::uint32_t>(group - category_.groups.begin()), level);
    const auto criterion = std::find_if(category_.criteria.begin(), category_.criteria.end(), same);
    if (criterion != category_.criteria.end()) {
      const NodeIndex result = cell(static_cast<std::uint32_t>(criterion - category_.criteria.begin()), level);
      return result == no_node ? combine(Op::all, {}) : result;  // not required here: holds
    }
    return fail("unknown-reference", id);
  }

  NodeIndex cell(std::uint32_t index, std::size_t level) {
    const Criterion& criterion = category_.criteria[index];
    const std::size_t at = index * program_.level_count + level;
    if (results_[at] == visiting) return fail("cyclic-reference", criterion.id);
    if (results_[at] != unvisited) return results_[at];
    results_[at] = visiting;
    here_ = place_in(category_.criterion_places, index);
    Cell made;
    if (const auto& rule = criterion.levels[level]) {
      made.condition = condition(*rule, level);
      made.result = made.condition;
      if (criterion.exempt_when) {
        made.exempt = condition(*criterion.exempt_when, level);
        made.result = combine(Op::any, {made.condition, made.exempt});
      }
      if (criterion.stage != Stage::application) {
        Node gate;  // of its one child
        gate.stage = criterion.stage;
        made.result = add(gate, {made.result});
      }
    }
    program_.cells[at] = made;
    return results_[at] = made.result;
  }

  NodeIndex group_node(std::uint32_t index, std::size_t level) {
    const Group& group = category_.groups[index];
    const std::size_t at = index * program_.level_count + level;
    if (program_.groups[at] == visiting) return fail("cyclic-reference", group.id);
    if (program_.groups[at] != unvisited) return program_.groups[at];
    program_.groups[at] = visiting;
    std::vector<NodeIndex> members;
    for (const auto member : group.groups) members.push_back(group_node(member, level));
    for (const auto member : group.criteria) {
      const NodeIndex result = cell(member, level);
      if (result != no_node && category_.criteria[member].obligation == Obligation::required) members.push_back(result);
    }
    // Where no member is required the group holds, however it combines.
    NodeIndex node =
        members.empty() ? combine(Op::all, {}) : combine(group.combine.op, members, group.combine.at_least);
    if (group.requires_too) {
      here_ = place_in(category_.group_places, index);
      program_.requirements[at] = condition(*group.requires_too, level);
      node = combine(Op::all, {node, program_.requirements[at]});
    }
    return program_.groups[at] = node;
  }

  NodeIndex level_node(std::size_t level) {
    std::vector<NodeIndex> sections;
    for (const auto section : category_.sections) sections.push_back(group_node(section, level));
    std::vector<NodeIndex> ways{combine(Op::all, sections)};
    for (std::size_t route = 0; route < category_.routes.size(); ++route)
      if (category_.routes[route].level == level) ways.push_back(program_.routes[route]);
    if (level + 1 < program_.level_count) ways.push_back(program_.levels[level + 1]);
    return combine(Op::any, ways);
  }

  const Category& category_;
  const std::vector<Fact>& facts_;
  Program program_;
  std::vector<NodeIndex> results_;
  Issues issues_;
  std::size_t depth_ = 0;  // of references followed
  std::string_view here_;  // the place of the element whose conditions are compiled
};

bool is_for(const Override& change, const Category& category) {
  return change.category == "*" || change.category == category.id;
}

void move_criterion(Category& category, std::uint32_t criterion, const std::string& to) {
  for (auto& group : category.groups) {
    std::erase(group.criteria, criterion);
    if (group.id == to) group.criteria.push_back(criterion);
  }
}

/// Puts what the change says in the place of what the category says, which it keeps: done again, it undoes itself.
void exchange(Category& category, Override& change) {
  if (!is_for(change, category)) return;
  switch (change.target) {
    case Override::Target::criterion:
      for (auto& criterion : category.criteria) {
        if (criterion.id != change.id) continue;
        if (change.levels) criterion.levels.swap(*change.levels);
        if (change.exempt_when) criterion.exempt_when.swap(*change.exempt_when);
      }
      break;
    case Override::Target::group:
      for (auto& group : category.groups) {
        if (group.id != change.id) continue;
        if (change.combine) std::swap(group.combine, *change.combine);
        if (change.requires_too) group.requires_too.swap(*change.requires_too);
      }
      break;
    case Override::Target::route:
      for (auto& route : category.routes)
        if (route.id == change.id && change.when) std::swap(route.when, *change.when);
      break;
  }
}

template <class Elements>
bool has(const Elements& elements, std::string_view id) {
  return std::any_of(elements.begin(), elements.end(), [&](const auto& element) { return element.id == id; });
}

}  // namespace

Loaded<Program> compile(const Category& category, const std::vector<Fact>& facts, std::size_t level_count) {
  return Compiler(category, facts, level_count).run();
}

// INVARIANT: within a category an id names one element, so that exchanging twice restores it.
OtherWay::OtherWay(Category& category, Reading& reading) : category_(category), reading_(reading) {
  for (const auto& group : category.groups) members_.push_back(group.criteria);
  for (auto& change : reading.encoding) {
    exchange(category, change);
    if (!change.move_to || !is_for(change, category)) continue;
    for (std::uint32_t i = 0; i < category.criteria.size(); ++i)
      if (category.criteria[i].id == change.id) move_criterion(category, i, *change.move_to);
  }
}

OtherWay::~OtherWay() {
  for (std::size_t i = reading_.encoding.size(); i > 0; --i) exchange(category_, reading_.encoding[i - 1]);
  for (std::size_t i = 0; i < members_.size(); ++i) category_.groups[i].criteria.swap(members_[i]);
}

Category apply_reading(const Category& category, const Reading& reading) {
  Category original = category;
  Reading kept = reading;
  const OtherWay meanwhile(original, kept);
  Category changed = original;  // `meanwhile` takes its changes back on the way out
  return changed;
}

bool has_element(const Category& category, Override::Target kind, std::string_view id) {
  switch (kind) {
    case Override::Target::criterion: return has(category.criteria, id);
    case Override::Target::group: return has(category.groups, id);
    case Override::Target::route: return has(category.routes, id);
  }
  return false;
}

bool concerns(const Reading& reading, const Category& category) {
  return std::any_of(reading.encoding.begin(), reading.encoding.end(), [&](const Override& change) {
    return is_for(change, category) && has_element(category, change.target, change.id);
  });
}

}  // namespace xingping
