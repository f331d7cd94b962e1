// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "lift/openers.h"

#include <algorithm>

#include "plan/cone.h"

namespace xingping::lift {
namespace {

using Facts = std::vector<FactIndex>;

class Openers {
 public:
  Openers(const Pack& pack, const Program& program, const Answers& answers, Context context)
      : pack_(pack), nodes_(program.nodes), answers_(answers) {
    evaluate(program, answers, context, truths_);
  }

  /// Facts of which each alone might bring a demand about; nullopt when it holds already.
  [[nodiscard]] std::optional<Facts> find(plan::Demand demand) const {
    if (truths_[static_cast<std::size_t>(demand.node)] == demand.wanted) return std::nullopt;
    const Node& node = nodes_.list[static_cast<std::size_t>(demand.node)];
    if (is_leaf(node.op)) return readers(node);
    // Who opens as many options as are lacking.
    std::int64_t lacking = plan::needed_options(node, demand.wanted);
    Facts opened;
    plan::each_option(nodes_, demand, [&](const plan::Option& option) {
      auto own = find(option.parts[0]);
      if (option.count == 2) own = both(own, find(option.parts[1]));
      if (own)
        opened.insert(opened.end(), own->begin(), own->end());
      else
        --lacking;
    });
    Facts out;
    for (const auto fact : opened)
      if (std::count(opened.begin(), opened.end(), fact) >= lacking &&
          std::find(out.begin(), out.end(), fact) == out.end())
        out.push_back(fact);
    return out;
  }

 private:
  [[nodiscard]] Facts readers(const Node& leaf) const {
    Facts out{leaf.fact};
    if (leaf.ratio) out.insert(out.end(), {leaf.first, leaf.count});
    std::erase_if(out,
                  [&](FactIndex fact) { return answers_.values[fact].known && plan::is_fixed(pack_.facts[fact]); });
    return out;
  }

  static std::optional<Facts> both(std::optional<Facts> a, const std::optional<Facts>& b) {
    if (!a) return b;
    if (b) std::erase_if(*a, [&](FactIndex fact) { return std::find(b->begin(), b->end(), fact) == b->end(); });
    return a;
  }

  const Pack& pack_;
  const Nodes& nodes_;
  const Answers& answers_;
  std::vector<Truth> truths_;
};

}  // namespace

std::vector<FactIndex> find_openers(const Pack& pack, const Category& category, const Answers& answers, Context context,
                                    std::size_t level) {
  const Openers openers(pack, category.program, answers, context);
  return openers.find({category.program.levels[level], Truth::met}).value_or(Facts{});
}

std::optional<Step> as_step(const Pack& pack, const Answers& answers, FactIndex index, const Trial& trial,
                            bool closed) {
  const Fact& fact = pack.facts[index];
  const Value now = answers.values[index];
  if (closed && fact.type != FactType::set) return std::nullopt;
  Step out;
  out.fact = index;
  out.kind = is_settled(fact, index, answers) ? Step::Kind::change : Step::Kind::answer;
  out.to = trial.value;
  if (trial.records) {
    const auto& all = trial.records->records;
    const std::size_t there = now.known ? answers.records[static_cast<std::size_t>(now.data)].records.size() : 0;
    if (all.size() == there) return std::nullopt;
    out.add.assign(all.begin() + static_cast<std::ptrdiff_t>(there), all.end());
  } else if (fact.type == FactType::set) {
    const std::uint32_t items = items_there(now) | items_there(trial.value);
    out.to = make_set(items, items_absent(closed ? trial.value : now) & ~items);
  } else if (fact.type != FactType::quantity && now.known) {
    const auto allowed = plan::initial_domain(fact, now).allowed;
    if (fact.type == FactType::date || ((allowed >> static_cast<unsigned>(out.to.data)) & 1U) == 0) return std::nullopt;
  }
  return out;
}

Step merge(const Pack& pack, const std::vector<Step>& steps) {
  Step out = steps.front();
  const Fact& fact = pack.facts[out.fact];
  for (const auto& step : steps) {
    if (&step == &steps.front()) continue;
    out.add.insert(out.add.end(), step.add.begin(), step.add.end());
    out.lacks.insert(out.lacks.end(), step.lacks.begin(), step.lacks.end());
    if (fact.type == FactType::set) {
      const std::uint32_t items = items_there(out.to) | items_there(step.to);
      out.to = make_set(items, (items_absent(out.to) | items_absent(step.to)) & ~items);
    }
  }
  return out;
}

}  // namespace xingping::lift
