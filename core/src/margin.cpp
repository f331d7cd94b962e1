// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "margin.h"

#include <bit>

namespace xingping {
namespace {

bool is_list(Op op) { return op == Op::count || op == Op::sum; }

/// Whether two tests lose the same thing: of a list, records and each field are different things.
bool is_same_measure(const Shortfall& a, const Shortfall& b) { return a.field == b.field; }

/// A loss of an amount that has to stay at or above `threshold`, or with `above` beyond it; only whole steps are lost.
void measure_amount(Micro value, Micro threshold, bool above, Micro step, Micro& amount, std::int64_t& least) {
  amount = value - threshold;
  if (amount % step != 0) amount += (above ? step : 0) - amount % step;
  least = above ? amount - 1 : amount;
}

}  // namespace

Margins::Margins(const View& view, const Pack& pack, const Program& program, const Answers& answers, Context context)
    : view_(view), pack_(pack), program_(program), answers_(answers), context_(context), tried_(view.truths()) {}

std::vector<Shortfall> Margins::of(NodeIndex condition) {
  below_.clear();
  spares_.clear();
  collect(condition);
  std::vector<Shortfall> out;
  for (auto& first : spares_) {
    if (first.told) continue;
    if (const Spare* least = binding(first)) out.push_back(least->entry);
    for (auto& spare : spares_)
      if (spare.lost == first.lost && is_same_measure(spare.entry, first.entry)) spare.told = true;
  }
  return out;
}

void Margins::collect(NodeIndex index) {
  if (std::find(below_.begin(), below_.end(), index) != below_.end()) return;
  const Node& node = program_.nodes.list[static_cast<std::size_t>(index)];
  if (node.stage > context_.stage) return;  // pending: it holds, whatever is answered
  if (is_leaf(node.op))
    add_spare(index);
  else
    for (std::uint32_t i = 0; i < node.count; ++i) collect(program_.nodes.children[node.first + i]);
  below_.push_back(index);
}

void Margins::add_spare(NodeIndex index) {
  const Node& test = program_.nodes.list[static_cast<std::size_t>(index)];
  Spare spare;
  spare.test = index;
  spare.lost = spare.entry.fact = test.fact;
  if (measure(test, view_.at(index), spare)) spares_.push_back(spare);
}

/// False for a test that no loss turns.
bool Margins::measure(const Node& test, Truth truth, Spare& spare) const {
  if (truth == Truth::unknown) return false;
  const Value value = answers_.values[test.fact];
  const bool held = truth == Truth::met;
  Shortfall& entry = spare.entry;
  switch (test.op) {
    case Op::min:
    case Op::above:
    case Op::max:
    case Op::below: {
      if (held == (test.op == Op::max || test.op == Op::below)) return false;
      entry.above = test.op == Op::above || test.op == Op::max;
      if (!value.known) return measure_share(test, spare);
      const Micro step = pack_.facts[test.fact].integer ? micro_per_base : 1;
      measure_amount(value.data, test.amount, entry.above, step, entry.amount.emplace(), spare.least);
      return spare.least < value.data;  // there is nothing below nothing
    }
    case Op::step:
      entry.step = static_cast<std::size_t>(test.amount);
      spare.least = value.data - test.amount;
      return held && test.amount > 0;
    case Op::years:
    case Op::until: {
      if (test.op == Op::until && test.amount != report_day) return false;
      const auto day = static_cast<Day>(value.data);
      entry.from = test.op == Op::until ? day : add_years(day, static_cast<int>(test.amount));
      spare.least = context_.as_of - *entry.from;
      return held;
    }
    case Op::items:
      spare.least = std::popcount(items_there(value) & test.mask) - test.amount;
      entry.items = static_cast<int>(spare.least);
      return held;
    case Op::count:
    case Op::sum: {
      spare.least = tally(test, program_, answers_, context_).sure - test.amount;
      if (test.op == Op::count) {
        entry.items = static_cast<int>(spare.least);
      } else {
        entry.field = test.mask;
        entry.amount = spare.least;
      }
      return held && test.amount > 0;
    }
    default: return false;
  }
}

bool Margins::measure_share(const Node& test, Spare& spare) const {
  const Micro numerator = answers_.values[test.first].data;
  const Micro denominator = answers_.values[test.count].data;
  const bool above = spare.entry.above;
  // The least numerator that reaches the share, or the greatest that does not pass it.
  Micro edge = numerator_shortfall(0, denominator, test.amount);
  if (above && compare_ratio(edge, denominator, test.amount) > 0) --edge;
  const Micro step = pack_.facts[test.first].integer ? micro_per_base : 1;
  spare.lost = test.first;
  spare.entry.amount = ratio_percent(numerator, denominator) - test.amount;
  spare.entry.by.emplace(test.first, Micro{});
  measure_amount(numerator, edge, above, step, spare.entry.by->second, spare.least);
  return spare.least < numerator;
}

bool Margins::breaks(const Spare& from, bool alone) {
  for (const auto& spare : spares_)
    if (alone ? &spare == &from
              : spare.lost == from.lost && spare.least <= from.least && is_same_measure(spare.entry, from.entry))
      tried_[static_cast<std::size_t>(spare.test)] = view_.at(spare.test) == Truth::met ? Truth::unmet : Truth::met;
  for (const auto index : below_)
    if (const Node& node = program_.nodes.list[static_cast<std::size_t>(index)]; !is_leaf(node.op))
      tried_[static_cast<std::size_t>(index)] = *check_branching(program_.nodes, node, tried_);
  const bool broken = tried_[static_cast<std::size_t>(below_.back())] != Truth::met;
  for (const auto index : below_) tried_[static_cast<std::size_t>(index)] = view_.at(index);
  return broken;
}

const Margins::Spare* Margins::binding(const Spare& first) {
  const Spare* found = nullptr;
  for (const auto& spare : spares_) {
    if (spare.lost != first.lost || !is_same_measure(spare.entry, first.entry)) continue;
    if (found != nullptr && spare.least >= found->least) continue;
    if (breaks(spare, false)) found = &spare;
  }
  if (found == nullptr) return nullptr;
  const Op op = program_.nodes.list[static_cast<std::size_t>(found->test)].op;
  return op != Op::items && !is_list(op) ? found : (breaks(*found, true) ? found : nullptr);
}

}  // namespace xingping
