// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "trials.h"

#include <bit>

#include "plan/domain.h"
#include "plan/example.h"
#include "sorted.h"

namespace xingping {
namespace {

class Stretches {
 public:
  Stretches(const Program& program, const Pack& pack, FactIndex fact, const Answers& answers, Context context)
      : program_(program), index_(fact), fact_(pack.facts[fact]), answers_(answers), context_(context) {}

  std::vector<Trial> find() const {
    switch (fact_.type) {
      case FactType::boolean: return {{{0, true}, {}}, {{1, true}, {}}};
      case FactType::choice: return choices();
      case FactType::set: return sets();
      case FactType::records: return lists();
      case FactType::text: return {};
      default: return intervals();
    }
  }

 private:
  template <class Visit>
  void each_test(Visit visit) const {
    for (const auto& node : program_.nodes.list)
      if (is_leaf(node.op) && node.fact == index_) visit(node);
  }

  [[nodiscard]] std::vector<Trial> choices() const {
    std::vector<Trial> out;
    for (std::size_t i = 0; i < fact_.choices.size(); ++i) out.push_back({{static_cast<std::int64_t>(i), true}, {}});
    return out;
  }

  /// First values at which a test turns; the lowest stretch starts at nothing.
  [[nodiscard]] std::vector<Trial> intervals() const {
    const bool dated = fact_.type == FactType::date;
    const std::int64_t step = !dated && fact_.integer ? micro_per_base : 1;
    Ascending starts;
    const auto turns_at = [&](std::int64_t value) {
      if (step > 1) value += (step - value % step) % step;
      if (dated || (value > 0 && value <= max_micro)) insert_new(starts, value);
    };
    each_test([&](const Node& test) {
      if (test.op == Op::years)
        turns_at(plan::latest_start(static_cast<int>(test.amount), context_.as_of) + 1);
      else if (test.op == Op::until)
        turns_at((test.amount == report_day ? context_.as_of : test.amount) + 1);
      else
        turns_at(test.amount + (test.op == Op::above || test.op == Op::max ? step : 0));
    });
    for (const auto& test : program_.nodes.list) amounts_of_share(test, turns_at);
    if (dated && !starts.empty()) insert_new(starts, starts.front() - 1);
    if (!dated) insert_new(starts, 0);
    std::vector<Trial> out;
    for (const auto start : starts) out.push_back({{start, true}, {}});
    return out;
  }

  /// Where this amount, beside the other one of a share, turns the share's test.
  template <class TurnsAt>
  void amounts_of_share(const Node& test, const TurnsAt& turns_at) const {
    if (!is_leaf(test.op) || !test.ratio || answers_.values[test.fact].known) return;
    const Value numerator = answers_.values[test.first];
    const Value denominator = answers_.values[test.count];
    // Exactly at the threshold these say what `min` and `below` say only beside it.
    const bool strict = test.op == Op::above || test.op == Op::max;
    if (test.first == index_ && denominator.known && denominator.data > 0) {
      const Micro reached = numerator_shortfall(0, denominator.data, test.amount);
      turns_at(reached);
      if (strict) turns_at(reached + 1);
    }
    if (test.count != index_ || !numerator.known) return;
    turns_at(1);  // of nothing there is no share
    if (test.amount == 0) return;
    const Micro passed = ratio_percent(numerator.data, test.amount);
    turns_at(passed + 1);
    if (strict) turns_at(passed);
  }

  [[nodiscard]] std::vector<Trial> sets() const {
    const std::uint32_t all = all_choices(fact_);
    const Value known = answers_.values[index_];
    // Of a set that is settled any item may be thought away; of an open one only open items are asked.
    const bool settled = is_settled(fact_, index_, answers_);
    const std::uint32_t there = settled ? 0 : items_there(known);
    const std::uint32_t absent = settled ? 0 : items_absent(known);
    Ascending kinds;  // by number of items, then by which
    const auto add = [&](std::uint32_t items) {
      insert_new(kinds,
                 static_cast<std::int64_t>(std::uint64_t{static_cast<unsigned>(std::popcount(items))} << 32U) | items);
    };
    add(there);
    add(all & ~absent);
    each_test([&](const Node& test) {
      std::uint32_t enough = there;
      for (unsigned item = 0; item < 32; ++item) {
        if (std::popcount(enough & test.mask) >= test.amount) break;
        enough |= (1U << item) & test.mask & ~absent;
      }
      add(enough);
    });
    std::vector<Trial> out;
    for (const auto kind : kinds) {
      const auto items = static_cast<std::uint32_t>(kind);
      out.push_back({make_set(items, all & ~items), {}});
    }
    return out;
  }

  /// The list as it is and no more, and the list with all that any test wants.
  [[nodiscard]] std::vector<Trial> lists() const {
    RecordList now;
    if (const Value known = answers_.values[index_]; known.known)
      now.records = answers_.records[static_cast<std::size_t>(known.data)].records;
    RecordList full = now;
    each_test([&](const Node& test) { plan::add_examples(test, program_, fact_, answers_, context_, full.records); });
    return {{{}, now}, {{}, full}};
  }

  const Program& program_;
  FactIndex index_;
  const Fact& fact_;
  const Answers& answers_;
  Context context_;
};

}  // namespace

std::vector<Trial> trials(const Program& program, const Pack& pack, FactIndex fact, const Answers& answers,
                          Context context) {
  return Stretches(program, pack, fact, answers, context).find();
}

Laid::Laid(Answers& answers, FactIndex fact, const Trial& trial)
    : answers_(answers), fact_(fact), before_(answers.values[fact]), listed_(trial.records.has_value()) {
  Value& value = answers.values[fact];
  value = trial.value;
  if (!listed_) return;
  value = {static_cast<std::int64_t>(answers.records.size()), true};
  answers.records.push_back(*trial.records);
}

Laid::~Laid() {
  answers_.values[fact_] = before_;
  if (listed_) answers_.records.pop_back();
}

}  // namespace xingping
