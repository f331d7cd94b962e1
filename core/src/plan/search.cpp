// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/search.h"

#include <algorithm>

#include "branching.h"
#include "leaf.h"
#include "plan/state.h"
#include "sorted.h"

namespace xingping::plan {
namespace {

constexpr int max_visits = 20000;

/// Sum of the `needed` smallest of some costs; no_way when there are too few.
class Cheapest {
 public:
  Cheapest(std::int64_t needed, std::size_t count) : needed_(needed), count_(static_cast<std::int64_t>(count)) {}

  void add(Cost cost) {
    if (needed_ == 1)
      least_ = std::min(least_, cost);
    else if (needed_ == count_)
      all_ = std::min(no_way, all_ + cost);
    else
      insert(costs_, cost);
  }
  /// Whether further costs change nothing.
  [[nodiscard]] bool are_settled() const {
    return needed_ <= 0 || (needed_ == 1 ? least_ == 0 : needed_ == count_ && all_ == no_way);
  }
  [[nodiscard]] Cost sum() const {
    if (needed_ <= 0) return 0;
    if (needed_ > count_) return no_way;
    if (needed_ == 1) return least_;
    Cost sum = all_;
    for (std::int64_t i = 0; needed_ < count_ && i < needed_; ++i)
      sum = std::min(no_way, sum + costs_[static_cast<std::size_t>(i)]);
    return sum;
  }

 private:
  std::int64_t needed_;
  std::int64_t count_;
  Cost least_ = no_way;
  Cost all_ = 0;
  Ascending costs_;  // only where some of several are needed
};

class Search {
 public:
  Search(const Ground& ground, const Cone& cone, const std::vector<NodeIndex>& forbidden, Cost limit)
      : ground_(ground), cone_(cone), forbidden_(forbidden), limit_(limit) {}

  Found run() {
    State state(ground_, cone_);
    if (carry_out(state, cone_.root())) explore(std::move(state));
    return {std::move(best_), visits_ <= max_visits};
  }

 private:
  const Node& node_at(NodeIndex index) const { return ground_.nodes.list[static_cast<std::size_t>(index)]; }

  [[nodiscard]] bool holds_anyway(Demand demand) const { return cone_.holds_anyway(ground_, demand); }

  [[nodiscard]] bool is_forbidden(Demand demand) const {
    return demand.wanted == Truth::met && (cone_.skips(demand.node) || std::find(forbidden_.begin(), forbidden_.end(),
                                                                                 demand.node) != forbidden_.end());
  }

  /// Carries a demand out as far as there is no choice; what is left becomes pending. False on a contradiction.
  bool carry_out(State& state, Demand demand) {
    if (is_forbidden(demand)) return false;
    const Node& node = node_at(demand.node);
    if (node.stage > ground_.context.stage) return demand.wanted == Truth::met;
    if (holds_anyway(demand)) return true;
    if (is_leaf(node.op)) return state.apply(node, demand);
    Pending pending;
    pending.needed = needed_options(node, demand.wanted);
    each_option(ground_.nodes, demand, [&](const Option& option) { pending.options.push_back(option); });
    return settle(state, std::move(pending));
  }

  bool carry_out(State& state, const Option& option) {
    for (std::size_t i = 0; i < option.count; ++i)
      if (!carry_out(state, option.parts[i])) return false;
    return true;
  }

  bool settle(State& state, Pending pending) {
    if (pending.needed <= 0) return true;
    if (static_cast<std::size_t>(pending.needed) > pending.options.size()) return false;
    if (static_cast<std::size_t>(pending.needed) < pending.options.size()) {
      state.pending.push_back(std::move(pending));
      return true;
    }
    for (const auto& option : pending.options)
      if (!carry_out(state, option)) return false;
    return true;
  }

  /// The least a demand can add to the cost, each fact's share of it alone.
  Cost bound(const State& state, Demand demand) {
    if (is_forbidden(demand)) return no_way;
    const Node& node = node_at(demand.node);
    if (node.stage > ground_.context.stage) return demand.wanted == Truth::met ? 0 : no_way;
    if (holds_anyway(demand)) return 0;
    if (is_leaf(node.op)) {
      const auto added = state.added_cost(node, demand);
      return added ? *added / cone_.uses(node.fact) : no_way;
    }
    Cheapest costs(needed_options(node, demand.wanted), node.op == Op::branch ? 3 : node.count);
    each_option(ground_.nodes, demand, [&](const Option& option) {
      if (!costs.are_settled()) costs.add(bound(state, option));
    });
    return costs.sum();
  }

  Cost bound(const State& state, const Option& option) {
    Cost sum = 0;
    for (std::size_t i = 0; i < option.count; ++i) sum += bound(state, option.parts[i]);
    return std::min(sum, no_way);
  }

  void explore(State state) {
    while (true) {
      if (++visits_ > max_visits) return;
      if (state.cost() >= limit()) return;
      if (state.pending.empty()) {
        finish(state);
        return;
      }
      Cost least = state.cost();
      std::size_t chosen = 0;
      std::size_t cheapest = 0;
      Cost step_up = 0;  // what the bound rises by when the cheapest option of the narrowest choice is not taken
      for (std::size_t i = 0; i < state.pending.size(); ++i) {
        const auto& options = state.pending[i].options;
        const auto needed = static_cast<std::size_t>(state.pending[i].needed);
        const bool narrowest = options.size() <= state.pending[chosen].options.size();
        std::size_t first = 0;
        Ascending costs;
        for (std::size_t k = 0; k < options.size(); ++k) {
          const Cost cost = bound(state, options[k]);
          if (costs.empty() || cost < costs.front()) first = k;
          insert(costs, cost);
        }
        for (std::size_t k = 0; k < needed; ++k) least = std::min(no_way, least + costs[k]);
        if (!narrowest) continue;
        chosen = i;
        cheapest = first;
        step_up = costs[needed] - costs.front();
      }
      if (least >= limit()) return;
      // Either the cheapest option of the narrowest choice is taken, or it is not.
      Pending choice = std::move(state.pending[chosen]);
      state.pending.erase(state.pending.begin() + static_cast<std::ptrdiff_t>(chosen));
      const Option option = choice.options[cheapest];
      choice.options.erase(choice.options.begin() + static_cast<std::ptrdiff_t>(cheapest));
      Pending rest = choice;
      --rest.needed;
      State with = state;
      if (carry_out(with, option) && settle(with, std::move(rest))) explore(std::move(with));
      if (least + step_up >= limit() || !settle(state, std::move(choice))) return;
    }
  }

  [[nodiscard]] Cost limit() const { return best_ ? best_->cost : limit_; }

  void finish(State& state) {
    auto solution = state.conclude();
    if (!solution || solution->cost >= limit() || !proves(*solution)) return;
    best_ = std::move(solution);
  }

  /// Whether the root gets its truth once the changes are made.
  [[nodiscard]] bool proves(const Solution& solution) const {
    auto values = ground_.values;
    std::vector<const Node*> records;
    for (const auto& change : solution.changes) {
      if (change.records.empty()) values[change.fact] = change.to;
      for (const auto* test : change.records) records.push_back(test);
    }
    auto truths = ground_.truths;
    for (std::size_t i = 0; i < truths.size(); ++i) {
      const Node& node = ground_.nodes.list[i];
      const bool listed = node.op == Op::count || node.op == Op::sum;
      const bool added = listed && std::find(records.begin(), records.end(), &node) != records.end();
      if (node.stage > ground_.context.stage || added)
        truths[i] = Truth::met;
      else if (const auto branching = check_branching(ground_.nodes, node, truths))
        truths[i] = *branching;
      else if (!listed)
        truths[i] = check_leaf(node, values, ground_.context.as_of);
    }
    return truths[static_cast<std::size_t>(cone_.root().node)] == cone_.root().wanted;
  }

  const Ground& ground_;
  const Cone& cone_;
  const std::vector<NodeIndex>& forbidden_;
  Cost limit_;
  std::optional<Solution> best_;
  int visits_ = 0;
};

}  // namespace

Found find_cheapest(const Ground& ground, const Cone& cone, const std::vector<NodeIndex>& forbidden, Cost limit) {
  return Search(ground, cone, forbidden, limit).run();
}

}  // namespace xingping::plan
