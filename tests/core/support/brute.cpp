// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/brute.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

#include "plan/example.h"
#include "support/worlds.h"

namespace support {

using namespace xingping;

namespace {

std::int64_t step_of(const Fact& fact) { return fact.integer ? micro_per_base : 1; }

bool is_timed(const Node& node) {
  return node.op == Op::years || (node.op == Op::until && node.amount == report_day);
}

template <class Visit>
void each_test(const Nodes& nodes, Visit visit) {
  for (const auto& node : nodes.list)
    if (is_leaf(node.op)) visit(node);
}

}  // namespace

Brute::Brute(const Case& sheet, NodeIndex root)
    : sheet_(sheet), program_(sheet.category.program), root_(root), answers_(sheet.answers) {
  collect_days(program_.nodes, answers_.values);
  each_test(program_.nodes, [&](const Node& node) {
    if ((node.op != Op::count && node.op != Op::sum) || !answers_.values[node.fact].known) return;
    for (const auto& record :
         answers_.records[static_cast<std::size_t>(answers_.values[node.fact].data)].records)
      collect_days(program_.rules[node.first], record);
  });
  std::sort(days_.begin(), days_.end());
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
  std::set<FactIndex> read;
  each_test(program_.nodes, [&](const Node& node) {
    read.insert(node.fact);
    if (node.ratio) read.insert({node.first, node.count});
  });
  for (const auto fact : read)
    if (auto values = values_of(fact); !values.empty()) {
      values_ += static_cast<std::int64_t>(values.size());
      choices_.push_back({fact, std::move(values)});
    }
}

void Brute::collect_days(const Nodes& nodes, const std::vector<Value>& values) {
  each_test(nodes, [&](const Node& node) {
    if (!is_timed(node) || !values[node.fact].known) return;
    const Day since = static_cast<Day>(values[node.fact].data);
    const Day due = node.op == Op::years ? add_years(since, static_cast<int>(node.amount)) : since;
    if (due > sheet_.context.as_of) days_.push_back(due);
  });
}

/// On, above and below each threshold, and what an amount must be for a share beside the other one.
std::vector<std::int64_t> Brute::amounts(FactIndex fact) const {
  const std::int64_t step = step_of(sheet_.pack.facts[fact]);
  std::set<std::int64_t> out{0};
  const auto around = [&](std::int64_t amount) {
    const std::int64_t whole = (amount + step - 1) / step * step;
    for (const auto value : {whole - step, whole, whole + step})
      if (value >= 0 && value <= max_micro) out.insert(value);
  };
  each_test(program_.nodes, [&](const Node& node) {
    if (node.fact == fact) around(node.amount);
    if (!node.ratio || node.first != fact) return;
    each_test(program_.nodes, [&](const Node& other) {
      if (other.fact == node.count && other.amount > 0)
        around(numerator_shortfall(0, other.amount, node.amount));
    });
    if (const Value whole = answers_.values[node.count]; whole.known && whole.data > 0)
      around(numerator_shortfall(0, whole.data, node.amount));
  });
  return {out.begin(), out.end()};
}

/// Which nodes the root rests on.
std::vector<char> Brute::below() const {
  std::vector<char> out(program_.nodes.list.size());
  std::vector<NodeIndex> open{root_};
  while (!open.empty()) {
    const auto at = static_cast<std::size_t>(open.back());
    open.pop_back();
    out[at] = 1;
    const Node& node = program_.nodes.list[at];
    if (is_leaf(node.op)) continue;
    for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(program_.nodes.children[node.first + i]);
  }
  return out;
}

/// The list with the records that a test lacks, for each set of its tests.
std::vector<Value> Brute::lists(FactIndex fact) {
  const auto matters = below();
  std::vector<const Node*> tests;
  for (std::size_t i = 0; i < matters.size(); ++i) {
    const Node& node = program_.nodes.list[i];
    if (matters[i] != 0 && is_leaf(node.op) && node.fact == fact && tests.size() < 5) tests.push_back(&node);
  }
  const Value now = sheet_.answers.values[fact];
  std::vector<Value> out;
  for (unsigned which = 1; which < 1U << tests.size(); ++which) {
    RecordList list{{}, false};
    if (now.known) list = sheet_.answers.records[static_cast<std::size_t>(now.data)];
    const std::size_t before = list.records.size();
    for (std::size_t i = 0; i < tests.size(); ++i)
      if ((which >> i & 1U) != 0)
        plan::add_examples(*tests[i], program_, sheet_.pack.facts[fact], sheet_.answers, sheet_.context,
                           list.records);
    if (list.records.size() == before) continue;
    out.push_back({static_cast<std::int64_t>(answers_.records.size()), true});
    answers_.records.push_back(std::move(list));
  }
  return out;
}

std::vector<Value> Brute::values_of(FactIndex index) {
  const Fact& fact = sheet_.pack.facts[index];
  const Value now = sheet_.answers.values[index];
  std::vector<Value> out;
  if (now.known && (fact.fixed || fact.type == FactType::date)) return out;
  const auto add = [&](std::int64_t data) {
    if (!now.known || data != now.data) out.push_back({data, true});
  };
  switch (fact.type) {
    case FactType::boolean:
      if (!now.known) add(0);
      add(1);
      break;
    case FactType::choice:
      for (std::int64_t i = 0; i < static_cast<std::int64_t>(fact.choices.size()); ++i)
        if (!now.known || (fact.ordered && i > now.data)) add(i);
      break;
    case FactType::quantity:
      for (const auto amount : amounts(index)) add(amount);
      break;
    case FactType::date: {
      std::set<std::int64_t> days;
      each_test(program_.nodes, [&](const Node& node) {
        if (node.fact != index) return;
        const Day as_of = sheet_.context.as_of;
        std::int64_t turn = node.amount == report_day ? as_of : node.amount;
        if (node.op == Op::years) turn = add_years(as_of, -static_cast<int>(node.amount));
        for (const auto beside : {-2, -1, 0, 1}) days.insert(turn + beside);
      });
      for (const auto day : days) add(day);
      break;
    }
    case FactType::set: {
      const std::uint32_t all = all_choices(fact);
      // Up to five items in every way; of more, the first so many of those that any test reads.
      std::set<std::uint32_t> ways{all, all & ~items_absent(now), items_there(now)};
      if (std::popcount(all) <= 5)
        for (std::uint32_t items = 0; items <= all; ++items) ways.insert(items);
      each_test(program_.nodes, [&](const Node& node) {
        if (node.fact != index) return;
        std::uint32_t items = items_there(now);
        for (unsigned item = 0; item < 32; ++item)
          if (std::popcount(items & node.mask) < node.amount) items |= 1U << item & node.mask;
        ways.insert(items);
      });
      for (const auto items : ways)
        if ((items & items_there(now)) == items_there(now)) add(make_set(items, all & ~items).data);
      break;
    }
    case FactType::records: return lists(index);
    case FactType::text: break;
  }
  return out;
}

bool Brute::holds(Day day) const {
  return truth_of(program_, answers_, {day, sheet_.context.stage}, root_) == Truth::met;
}

bool Brute::holds_some_day(bool waiting) const {
  if (!waiting) return holds(sheet_.context.as_of);
  return std::any_of(days_.begin(), days_.end(), [&](Day day) { return holds(day); });
}

bool Brute::search(std::size_t from, int changes, bool waiting) {
  if (changes == 0) return holds_some_day(waiting);
  for (std::size_t i = from; i < choices_.size(); ++i) {
    Value& value = answers_.values[choices_[i].fact];
    const Value before = value;
    for (const auto& tried : choices_[i].values) {
      value = tried;
      if (!search(i + 1, changes - 1, waiting)) continue;
      found_ += sheet_.pack.facts[choices_[i].fact].id + " = " + std::to_string(tried.data) + "; ";
      value = before;
      return true;
    }
    value = before;
  }
  return false;
}

std::string Brute::within(int steps, std::int64_t trials) {
  std::int64_t cost = static_cast<std::int64_t>(days_.size()) + 1;
  for (int changes = 0; changes <= steps && cost <= trials; ++changes) {
    for (const bool waiting : {false, true}) {
      if (waiting && changes == steps) continue;
      found_ = waiting ? "waiting " : "at once ";
      if (search(0, changes, waiting)) return found_;
    }
    cost = cost * std::max<std::int64_t>(1, values_) / (changes + 1);
  }
  return "";
}

void Brute::compare(std::size_t from, int changes, bool waiting, double so_far) {
  if (changes == 0) {
    const std::vector<Day> today{sheet_.context.as_of};
    for (const auto day : waiting ? days_ : today) {
      const double all = so_far + shortfall(sheet_.context.as_of, day);
      if ((!least_ || all < *least_) && holds(day)) least_ = all;
    }
    return;
  }
  for (std::size_t i = from; i < choices_.size(); ++i) {
    const FactIndex fact = choices_[i].fact;
    Value& value = answers_.values[fact];
    const Value before = value;
    for (const auto& tried : choices_[i].values) {
      value = tried;
      compare(i + 1, changes - 1, waiting, so_far + shortfall(sheet_, fact, tried));
    }
    value = before;
  }
}

std::optional<double> Brute::least_shortfall(int steps, std::int64_t trials) {
  std::int64_t cost = static_cast<std::int64_t>(days_.size()) + 1;
  for (int changes = 1; changes <= steps; ++changes)
    if (cost = cost * std::max<std::int64_t>(1, values_) / changes; cost > trials) return std::nullopt;
  least_.reset();
  for (int changes = 0; changes <= steps; ++changes)
    for (const bool waiting : {false, true})
      if (!waiting || changes < steps) compare(0, changes, waiting, 0);
  return least_;
}

double shortfall(const Case& sheet, FactIndex index, Value to) {
  const Fact& fact = sheet.pack.facts[index];
  const auto& values = sheet.answers.values;
  Value from = values[index];
  if (!from.known && fact.ratio && ratio_known(*fact.ratio, values))
    from = {ratio_percent(values[fact.ratio->numerator].data, values[fact.ratio->denominator].data), true};
  if (!from.known) return 0.5;
  if (fact.type == FactType::records) return 1;
  auto before = static_cast<double>(from.data);
  auto after = static_cast<double>(to.data);
  if (fact.type == FactType::set) {
    before = std::popcount(items_there(from));
    after = std::popcount(items_there(to));
  }
  return std::abs(after - before) / std::max(1.0, std::max(before, after));
}

double shortfall(Day from, Day until) { return std::min(1.0, (until - from) / 3650.0); }

/// The same lists with nothing to come, and the present one.
void Brute::add_closed(Choice& choice) {
  std::vector<RecordList> lists(1);
  if (const Value now = sheet_.answers.values[choice.fact]; now.known)
    lists.front() = sheet_.answers.records[static_cast<std::size_t>(now.data)];
  for (const auto& value : choice.values)
    lists.push_back(answers_.records[static_cast<std::size_t>(value.data)]);
  for (auto& list : lists) {
    list.complete = true;
    choice.values.push_back({static_cast<std::int64_t>(answers_.records.size()), true});
    answers_.records.push_back(std::move(list));
  }
}

std::optional<bool> Brute::can(const std::vector<FactIndex>& facts, std::int64_t trials) {
  std::vector<Choice> among;
  for (const auto fact : facts) {
    const auto found = std::find_if(choices_.begin(), choices_.end(),
                                    [&](const Choice& choice) { return choice.fact == fact; });
    among.push_back(found == choices_.end() ? Choice{fact, {}} : *found);
    if (sheet_.pack.facts[fact].type == FactType::records) add_closed(among.back());
    // What is known to be missing is no open question.
    if (sheet_.pack.facts[fact].type == FactType::set)
      std::erase_if(among.back().values, [&](Value value) {
        return (items_there(value) & items_absent(sheet_.answers.values[fact])) != 0;
      });
    if (among.back().values.empty()) return false;
    trials /= static_cast<std::int64_t>(among.back().values.size());
    if (trials <= 0) return std::nullopt;
  }
  std::vector<Choice> all = among;
  all.swap(choices_);
  const bool found = search(0, static_cast<int>(facts.size()), false);
  all.swap(choices_);
  return found;
}

}  // namespace support
