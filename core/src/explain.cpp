// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/explain.h"

#include <algorithm>
#include <optional>

#include "plan/cone.h"
#include "plan/example.h"
#include "trials.h"
#include "view.h"

namespace xingping {
namespace {

using plan::Demand;
using plan::Option;

using Ids = std::vector<std::uint32_t>;  // ascending

constexpr std::size_t max_sets = 32;
constexpr int max_layings = 512;

bool is_among(std::uint32_t one, const Ids& list) { return std::find(list.begin(), list.end(), one) != list.end(); }

bool is_inside(const Ids& a, const Ids& b) { return std::includes(b.begin(), b.end(), a.begin(), a.end()); }

Ids united(const Ids& a, const Ids& b) {
  Ids out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

/// Sets of things, smallest first, none inside another.
struct Family {
  std::vector<Ids> sets;
  bool cut = false;  // there were more than max_sets

  /// Unless one inside it is there; sets around it go.
  void add(Ids set) {
    for (const auto& other : sets)
      if (is_inside(other, set)) return;
    std::erase_if(sets, [&](const Ids& other) { return is_inside(set, other); });
    std::size_t place = sets.size();
    sets.push_back(std::move(set));
    for (; place > 0 && sets[place - 1].size() > sets[place].size(); --place) sets[place - 1].swap(sets[place]);
    if (sets.size() <= max_sets) return;
    sets.pop_back();
    cut = true;
  }

  /// Every union of one set from each.
  void add_joined(const Family& a, const Family& b) {
    cut = cut || a.cut || b.cut;
    for (const auto& first : a.sets)
      for (const auto& second : b.sets) add(united(first, second));
  }
};

Family only(Ids set) {
  Family out;
  out.sets.push_back(std::move(set));
  return out;
}

Family nothing_needed() { return only({}); }

/// Looks for the sets of things that give a node a truth.
class Finder {
 public:
  enum class Of {
    grounds,   // answers on which it rests
    openings,  // open facts that could bring it about
    criteria,  // criteria on which it rests
  };

  Finder(const Pack& pack, const Category& category, const View& view, const Answers& answers, Context context)
      : pack_(pack), program_(category.program), view_(view), answers_(answers), context_(context) {}

  Family find(Of of, Demand demand) {
    of_ = of;
    return find(demand);
  }

  /// The first of them, a smallest one; the empty set when there is none.
  Ids smallest(Of of, Demand demand) {
    Family found = find(of, demand);
    return found.sets.empty() ? Ids{} : std::move(found.sets.front());
  }

  std::vector<int> owners;  // by node: which criterion it is, at whatever level; -1 for none
  Ids closed;               // facts that are not to be opened

 private:
  /// What stands for a node; nullopt to look below it.
  [[nodiscard]] std::optional<Family> terminal(Demand demand) const {
    const Node& node = program_.nodes.list[static_cast<std::size_t>(demand.node)];
    const Truth truth = view_.at(demand.node);
    if (of_ == Of::openings) {
      if (truth == demand.wanted) return nothing_needed();
      if (truth != Truth::unknown) return Family();
      if (!is_leaf(node.op)) return std::nullopt;
      if (can_open(node, demand.wanted)) return only({node.fact});
      Family none;
      none.cut = pack_.facts[node.fact].type == FactType::records;  // not every record was tried
      return none;
    }
    if (truth != demand.wanted) return Family();
    if (node.stage > context_.stage) return nothing_needed();
    if (of_ == Of::criteria) {
      const int own = owners[static_cast<std::size_t>(demand.node)];
      if (own >= 0) return only({static_cast<std::uint32_t>(own)});
      return is_leaf(node.op) ? std::optional(nothing_needed()) : std::nullopt;
    }
    if (!is_leaf(node.op)) return std::nullopt;
    if (node.op == Op::sum && node.amount <= 0) return nothing_needed();  // of no records too
    // What a share is worked out from was answered, not the share.
    if (node.ratio && !answers_.values[node.fact].known)
      return only({std::min(node.first, node.count), std::max(node.first, node.count)});
    return only({node.fact});
  }

  /// Whether some answer to its open fact gives a test the truth.
  [[nodiscard]] bool can_open(const Node& leaf, Truth wanted) const {
    if (is_among(leaf.fact, closed)) return false;
    const Fact& fact = pack_.facts[leaf.fact];
    const Value value = answers_.values[leaf.fact];
    if (fact.type == FactType::records)
      return wanted == Truth::unmet || is_settled(fact, leaf.fact, answers_) ||
             plan::has_example(leaf, program_, fact, context_);
    plan::Domain domain = plan::initial_domain(fact, value);
    return plan::narrow(domain, fact, leaf, wanted, context_.as_of) && plan::nearest(domain, fact, value);
  }

  Family find(Demand demand) const {
    if (auto known = terminal(demand)) return std::move(*known);
    const Node& node = program_.nodes.list[static_cast<std::size_t>(demand.node)];
    const std::int64_t needed = plan::needed_options(node, demand.wanted);
    if (needed <= 0) return nothing_needed();
    // ways[k]: sets that bring about k of the options seen so far.
    std::vector<Family> ways(static_cast<std::size_t>(needed) + 1);
    ways.front() = nothing_needed();
    plan::each_option(program_.nodes, demand, [&](const Option& option) {
      Family own = find(option.parts[0]);
      if (option.count == 2) {
        Family both;
        both.add_joined(own, find(option.parts[1]));
        own = std::move(both);
      }
      for (std::size_t k = ways.size() - 1; k > 0; --k) ways[k].add_joined(ways[k - 1], own);
    });
    return std::move(ways.back());
  }

  const Pack& pack_;
  const Program& program_;
  const View& view_;
  const Answers& answers_;
  Context context_;
  Of of_ = Of::grounds;
};

/// Sets of open facts that could make a node hold. What one test of a fact asks may rule out what another does: facts
/// that several open tests read are tried out.
class Settler {
 public:
  Settler(const Pack& pack, const Category& category, const View& view, Answers answers, Context context)
      : pack_(pack), category_(category), view_(view), answers_(std::move(answers)), context_(context) {}

  Family run(NodeIndex root) {
    root_ = root;
    asked_.clear();
    contested_.clear();
    seen_.assign(view_.truths().size(), 0);
    note({root, Truth::met});
    if (contested_.empty())
      return Finder(pack_, category_, view_, answers_, context_).find(Finder::Of::openings, {root, Truth::met});
    out_ = {};
    // Of sets and lists a few answers are tried, not all.
    out_.cut = std::any_of(contested_.begin(), contested_.end(), [&](FactIndex fact) {
      return pack_.facts[fact].type == FactType::set || pack_.facts[fact].type == FactType::records;
    });
    layings_ = 0;
    lay(0, {});
    return std::move(out_);
  }

 private:
  /// Finds the facts of which more than one thing may be asked.
  void note(Demand demand) {
    const auto at = static_cast<std::size_t>(demand.node);
    const char as = demand.wanted == Truth::met ? 1 : 2;
    if (view_.at(demand.node) != Truth::unknown || (seen_[at] & as) != 0) return;
    seen_[at] = static_cast<char>(seen_[at] | as);
    const Nodes& nodes = category_.program.nodes;
    if (is_leaf(nodes.list[at].op)) {
      const FactIndex fact = nodes.list[at].fact;
      Ids& into = is_among(fact, asked_) ? contested_ : asked_;
      if (!is_among(fact, into)) into.push_back(fact);
      return;
    }
    plan::each_option(nodes, demand, [&](const Option& option) {
      for (std::size_t i = 0; i < option.count; ++i) note(option.parts[i]);
    });
  }

  /// Leaves each contested fact open, or answers it in every way that makes a difference.
  void lay(std::size_t from, const Ids& laid) {
    if (++layings_ > max_layings) {
      out_.cut = true;
      return;
    }
    if (from == contested_.size()) {
      const View view(category_, category_.program, answers_, context_);
      Finder finder(pack_, category_, view, answers_, context_);
      finder.closed = contested_;
      out_.add_joined(only(laid), finder.find(Finder::Of::openings, {root_, Truth::met}));
      return;
    }
    lay(from + 1, laid);
    const FactIndex fact = contested_[from];
    for (const auto& trial : trials(category_.program, pack_, fact, answers_, context_)) {
      const Laid answer(answers_, fact, trial);
      lay(from + 1, united(laid, {fact}));
    }
  }

  const Pack& pack_;
  const Category& category_;
  const View& view_;
  Answers answers_;
  Context context_;
  NodeIndex root_ = no_node;
  std::vector<char> seen_;  // by node: 1 as met, 2 as unmet
  Ids asked_;
  Ids contested_;
  Family out_;
  int layings_ = 0;
};

/// Which required criterion a node is, at whatever level. Where several come to the same test the first speaks for it.
std::vector<int> owners_of(const Category& category) {
  const Program& program = category.program;
  std::vector<int> out(program.nodes.list.size(), -1);
  for (std::size_t i = category.criteria.size(); i > 0; --i)
    for (std::size_t level = 0; level < program.level_count; ++level) {
      const NodeIndex result = program.cells[(i - 1) * program.level_count + level].result;
      if (result != no_node && category.criteria[i - 1].obligation == Obligation::required)
        out[static_cast<std::size_t>(result)] = static_cast<int>(i - 1);
    }
  return out;
}

}  // namespace

Explanation explain(const Pack& pack, const Category& category, const Answers& answers, Context context) {
  const Program& program = category.program;
  const View view(category, program, answers, context);
  Finder finder(pack, category, view, answers, context);
  Settler settler(pack, category, view, answers, context);
  Explanation out;
  for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion) {
    CriterionReason reason;
    NodeIndex open = no_node;
    for (std::size_t level = 0; level < program.level_count; ++level) {
      const Cell& cell = view.cell(criterion, level);
      Ids because;
      switch (view.status(criterion, level)) {
        case Status::unknown: open = cell.result; break;
        case Status::met: because = finder.smallest(Finder::Of::grounds, {cell.result, Truth::met}); break;
        case Status::unmet: because = finder.smallest(Finder::Of::grounds, {cell.result, Truth::unmet}); break;
        case Status::exempt: because = finder.smallest(Finder::Of::grounds, {cell.exempt, Truth::met}); break;
        default: break;
      }
      reason.because.push_back(std::move(because));
    }
    if (open != no_node) {
      Family found = settler.run(open);
      reason.settled_by = std::move(found.sets);
      reason.more = found.cut;
    }
    out.criteria.push_back(std::move(reason));
  }
  finder.owners = owners_of(category);
  for (std::size_t level = 0; level < program.level_count; ++level) {
    const Truth truth = view.level(level);
    Ids because;
    if (truth != Truth::unknown) because = finder.smallest(Finder::Of::criteria, {program.levels[level], truth});
    out.levels.push_back(std::move(because));
  }
  return out;
}

}  // namespace xingping
