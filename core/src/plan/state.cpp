// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "plan/state.h"

#include <algorithm>
#include <bit>

#include "leaf.h"
#include "xingping/answers.h"

namespace xingping::plan {
namespace {

bool is_records(const Node& leaf) { return leaf.op == Op::count || leaf.op == Op::sum; }

}  // namespace

State::State(const Ground& ground, const Cone& cone) : ground_(&ground), cone_(&cone) {
  for (const auto fact : cone.facts()) held_.push_back({initial_domain(ground.facts[fact], ground.values[fact]), 0});
}

Value State::present(FactIndex fact) const {
  const Value value = ground_->values[fact];
  const auto& ratio = ground_->facts[fact].ratio;
  if (value.known || !ratio || !ratio_known(*ratio, ground_->values)) return value;
  return {ratio_percent(ground_->values[ratio->numerator].data, ground_->values[ratio->denominator].data), true};
}

Cost State::price(const Domain& domain, FactIndex index) const {
  const Fact& fact = ground_->facts[index];
  if (fact.type == FactType::records) {
    if (domain.more.empty()) return 0;
    Cost price = one_fact + (ground_->values[index].known ? whole_way : half_way);
    for (const auto* test : domain.more) price += size_of(test->amount);
    return price;
  }
  if (!domain.asked) return 0;
  const auto to = nearest(domain, fact, present(index));
  const Value value = ground_->values[index];
  if (!to) return no_way;
  if (value.known && to->data == value.data) return 0;
  const Cost price = one_fact + distance(fact, present(index), *to);
  if (fact.type == FactType::set) return price + one_item * std::popcount(items_there(*to));
  // Of values as far away the smaller is nearer. One to come down to counts nothing, for any below it would do as well.
  const bool numeric = fact.type == FactType::quantity || fact.type == FactType::date;
  return numeric && domain.least <= initial_domain(fact, value).least ? price : price + size_of(to->data);
}

std::optional<State::Held> State::narrowed(const Node& leaf, Demand demand) const {
  const auto place = cone_->place(leaf.fact);
  const Truth now = ground_->truths[static_cast<std::size_t>(demand.node)];
  Held out{held_[place].domain, 0};
  if (is_records(leaf)) {
    // Records can be added, so what must not be reached has to be out of reach already, and the list to stay.
    if (demand.wanted == Truth::unmet) {
      if (now != Truth::unmet) return std::nullopt;
      out.domain.fewer.push_back(&leaf);
    } else if (now != Truth::met) {
      if (std::find(ground_->hopeless.begin(), ground_->hopeless.end(), &leaf) != ground_->hopeless.end())
        return std::nullopt;
      out.domain.more.push_back(&leaf);
    }
    if (!out.domain.more.empty() && !out.domain.fewer.empty()) return std::nullopt;
  } else if (!narrow(out.domain, ground_->facts[leaf.fact], leaf, demand.wanted, ground_->context.as_of)) {
    return std::nullopt;
  }
  out.price = price(out.domain, leaf.fact);
  if (out.price >= no_way) return std::nullopt;
  return out;
}

bool State::apply(const Node& leaf, Demand demand) {
  if (!ground_->values[leaf.fact].known && leaf.ratio) {
    if (cone_->moves(leaf)) {
      shares_.emplace_back(&leaf, demand.wanted);
      return true;
    }
    // Amounts that nothing moves leave the share where it is.
    if (ground_->truths[static_cast<std::size_t>(demand.node)] == demand.wanted) return true;
  }
  auto next = narrowed(leaf, demand);
  if (!next) return false;
  Held& held = held_[cone_->place(leaf.fact)];
  cost_ += next->price - held.price;
  held = std::move(*next);
  return true;
}

std::optional<Cost> State::added_cost(const Node& leaf, Demand demand) const {
  if (!ground_->values[leaf.fact].known && leaf.ratio &&
      (cone_->moves(leaf) || ground_->truths[static_cast<std::size_t>(demand.node)] == demand.wanted))
    return 0;
  const auto next = narrowed(leaf, demand);
  if (!next) return std::nullopt;
  return next->price - held_[cone_->place(leaf.fact)].price;
}

Value State::final_value(FactIndex fact) const {
  for (std::size_t place = 0; place < held_.size(); ++place)
    if (cone_->facts()[place] == fact && held_[place].price > 0)
      return nearest(held_[place].domain, ground_->facts[fact], present(fact)).value_or(Value{});
  return ground_->values[fact];
}

/// Whether the share comes out right, if need be by more of an amount that changes anyway, else by stating the share.
bool State::mend_share(const Node& share, Truth wanted) {
  auto values = ground_->values;
  const Ratio ratio{share.first, share.count};
  values[share.fact] = final_value(share.fact);
  values[ratio.numerator] = final_value(ratio.numerator);
  values[ratio.denominator] = final_value(ratio.denominator);
  if (check_leaf(share, values, ground_->context.as_of) == wanted) return true;
  const bool rises = (share.op == Op::min || share.op == Op::above) && wanted == Truth::met;
  const Value before = ground_->values[ratio.numerator];
  const Value numerator = values[ratio.numerator];
  const bool moves = numerator.known && (!before.known || before.data != numerator.data);
  if (rises && moves && !values[share.fact].known && ratio_known(ratio, values)) {
    const Fact& fact = ground_->facts[ratio.numerator];
    const Micro by = numerator_shortfall(numerator.data, values[ratio.denominator].data, share.amount);
    const Micro more = by + (share.op == Op::above ? 1 : 0);
    const Micro step = fact.integer ? micro_per_base : 1;
    Held& held = held_[cone_->place(ratio.numerator)];
    Domain raised = held.domain;
    raised.least = numerator.data + (more + step - 1) / step * step;
    values[ratio.numerator].data = raised.least;
    if (raised.least <= raised.most && check_leaf(share, values, ground_->context.as_of) == wanted) {
      held.domain = raised;
      cost_ -= held.price;
      held.price = price(raised, ratio.numerator);
      cost_ += held.price;
      return true;
    }
  }
  Held& held = held_[cone_->place(share.fact)];
  if (!narrow(held.domain, ground_->facts[share.fact], share, wanted, ground_->context.as_of)) return false;
  cost_ -= held.price;
  held.price = price(held.domain, share.fact);
  cost_ += held.price;
  return true;
}

std::optional<Solution> State::conclude() {
  for (const auto& [share, wanted] : shares_)
    if (!mend_share(*share, wanted)) return std::nullopt;
  Solution out;
  out.cost = cost_;
  for (std::size_t place = 0; place < held_.size(); ++place) {
    const Held& held = held_[place];
    if (held.price == 0) continue;
    const FactIndex fact = cone_->facts()[place];
    Change change;
    change.fact = fact;
    if (ground_->facts[fact].type == FactType::records)
      change.records = held.domain.more;
    else
      change.to = nearest(held.domain, ground_->facts[fact], present(fact)).value_or(Value{});
    out.changes.push_back(std::move(change));
  }
  return out;
}

}  // namespace xingping::plan
