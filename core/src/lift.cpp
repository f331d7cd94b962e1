// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/lift.h"

#include <algorithm>

#include "plan/cone.h"
#include "trials.h"

namespace xingping {
namespace {

/// A step that is one of n to a level is worth an n-th of it; a level that it opens by itself counts first.
constexpr int level_worth = 1000;
constexpr int opening_worth = 100 * level_worth;

/// Changes, and one for waiting.
std::size_t steps_of(const Plan& plan) {
  return static_cast<std::size_t>(std::count_if(plan.steps.begin(), plan.steps.end(),
                                                [](const Step& step) { return step.kind != Step::Kind::wait; })) +
         (plan.from ? 1 : 0);
}

/// Whether a change of one fact alone might bring a demand about: no other could.
class Opener {
 public:
  Opener(const Nodes& nodes, const std::vector<Truth>& truths, FactIndex fact)
      : nodes_(nodes), truths_(truths), fact_(fact) {}

  [[nodiscard]] bool could(plan::Demand demand) const {
    if (truths_[static_cast<std::size_t>(demand.node)] == demand.wanted) return true;
    const Node& node = nodes_.list[static_cast<std::size_t>(demand.node)];
    if (is_leaf(node.op)) return node.fact == fact_ || (node.ratio && (node.first == fact_ || node.count == fact_));
    std::int64_t lacking = plan::needed_options(node, demand.wanted);
    plan::each_option(nodes_, demand, [&](const plan::Option& option) {
      if (could(option.parts[0]) && (option.count < 2 || could(option.parts[1]))) --lacking;
    });
    return lacking <= 0;
  }

 private:
  const Nodes& nodes_;
  const std::vector<Truth>& truths_;
  FactIndex fact_;
};

class Lifter {
 public:
  Lifter(const Pack& pack, const Answers& answers) : pack_(pack), answers_(answers) {}

  Lift run(std::optional<Day> as_of, Stage stage) {
    std::size_t count = 0;
    for (const auto& programme : pack_.programmes) count += programme.categories.size();
    out_.plans = std::vector<NextPlan>(count);
    auto next = out_.plans.begin();
    for (const auto& programme : pack_.programmes)
      for (const auto& category : programme.categories) {
        next->which = {&programme, &category};
        next->context = {as_of.value_or(programme.reference_date), stage};
        next->guaranteed = level_of(*next, answers_);
        auto plans = make_plans(pack_, category, answers_, next->context, PlanExtent::next_level);
        if (!plans.empty()) next->plan = std::move(plans.front());
        ++next;
      }
    const std::size_t facts = pack_.facts.size();
    could_open_.resize(count * facts);
    reads_.resize(count * facts);
    std::vector<int> worth(facts);
    std::vector<char> opens(facts);
    for (std::size_t i = 0; i < count; ++i) note_readers(out_.plans[i], reads_.data() + i * facts);
    for (std::size_t i = 0; i < count; ++i) {
      NextPlan& one = out_.plans[i];
      if (is_near(one)) note_openers(one, could_open_.data() + i * facts);
      for (FactIndex fact = 0; fact < facts; ++fact)
        if (could_open_[i * facts + fact] != 0) opens[fact] = 1;
      if (!one.plan.best) continue;
      one.gives = gains(*one.plan.best, touched_by(one));
      for (const auto& step : one.plan.best->steps)
        if (step.kind != Step::Kind::wait) worth[step.fact] += share_of(*one.plan.best);
    }
    for (FactIndex fact = 0; fact < facts; ++fact)
      if (opens[fact] != 0) worth[fact] = share(fact).score;
    while (out_.steps.size() < max_steps) {
      const auto most = std::max_element(worth.begin(), worth.end());
      if (*most == 0) break;
      out_.steps.push_back(share(static_cast<FactIndex>(most - worth.begin())));
      *most = 0;
    }
    return std::move(out_);
  }

 private:
  int level_of(const NextPlan& place, const Answers& answers) {
    const Program& program = place.which.category->program;
    evaluate(program, answers, place.context, truths_);
    return guaranteed_level(program, truths_);
  }

  /// INVARIANT: one step alone opens nothing where the shortest plan has more.
  static bool is_near(const NextPlan& place) {
    return !place.plan.exact || (place.plan.best && steps_of(*place.plan.best) == 1);
  }

  using Places = std::vector<const NextPlan*>;

  /// Levels that come with a plan, in some categories.
  std::vector<Gain> gains(const Plan& plan, const Places& places) {
    std::vector<Gain> out;
    if (places.empty()) return out;
    const Answers after = carry_out(pack_, answers_, plan);
    for (const auto* place : places)
      if (const int level = level_of(*place, after); level > place->guaranteed) out.push_back({place->which, level});
    return out;
  }

  /// What one step is worth to a plan's level.
  static int share_of(const Plan& plan) { return level_worth / static_cast<int>(plan.steps.size()); }

  /// Other categories that ask for something that a plan changes.
  [[nodiscard]] Places touched_by(const NextPlan& own) const {
    const std::size_t facts = pack_.facts.size();
    Places out;
    for (std::size_t i = 0; i < out_.plans.size(); ++i) {
      const auto touches = [&](const Step& step) { return reads_[i * facts + step.fact] != 0; };
      const auto& steps = own.plan.best->steps;
      if (&out_.plans[i] != &own && std::any_of(steps.begin(), steps.end(), touches)) out.push_back(&out_.plans[i]);
    }
    return out;
  }

  /// Levels that a step gives, all categories together.
  static int opened(const std::vector<Gain>& gains, const Places& places) {
    int levels = 0;
    for (const auto& gain : gains)
      for (const auto* place : places)
        if (place->which.category == gain.which.category) levels += gain.level - place->guaranteed;
    return levels;
  }

  static void note_readers(const NextPlan& place, char* marks) {
    for (const auto& node : place.which.category->program.nodes.list) {
      if (!is_leaf(node.op)) continue;
      marks[node.fact] = 1;
      if (node.ratio) marks[node.first] = marks[node.count] = 1;
    }
  }

  /// Marks the facts of which each alone might give a near category its next level.
  void note_openers(const NextPlan& place, char* marks) {
    const Program& program = place.which.category->program;
    level_of(place, answers_);
    const char* reads = reads_.data() + (marks - could_open_.data());
    for (FactIndex fact = 0; fact < pack_.facts.size(); ++fact) {
      if (reads[fact] == 0) continue;
      const bool stays = answers_.values[fact].known && plan::is_fixed(pack_.facts[fact]);
      const Opener opener(program.nodes, truths_, fact);
      if (!stays && opener.could({program.levels[place.plan.level], Truth::met})) marks[fact] = 1;
    }
  }

  /// The answer as a step; nullopt where no work leads to it (see plan/domain.h).
  [[nodiscard]] std::optional<Step> as_step(FactIndex index, Trial trial) const {
    const Fact& fact = pack_.facts[index];
    const Value now = answers_.values[index];
    Step out;
    out.fact = index;
    out.kind = is_settled(fact, index, answers_) ? Step::Kind::change : Step::Kind::answer;
    out.to = trial.value;
    if (trial.records) {
      auto& records = trial.records->records;
      const auto there = now.known ? answers_.records[static_cast<std::size_t>(now.data)].records.size() : 0;
      for (std::size_t i = there; i < records.size(); ++i) out.add.push_back(std::move(records[i]));
      if (out.add.empty()) return std::nullopt;
    } else if (fact.type == FactType::set) {
      const std::uint32_t items = items_there(now) | items_there(trial.value);
      out.to = make_set(items, items_absent(trial.value) & ~items);
    } else if (fact.type != FactType::quantity && now.known &&
               ((plan::initial_domain(fact, now).allowed >> static_cast<unsigned>(out.to.data)) & 1U) == 0) {
      return std::nullopt;
    }
    return out;
  }

  SharedStep share(FactIndex fact) {
    SharedStep out;
    out.fact = fact;
    Places near;
    for (std::size_t i = 0; i < out_.plans.size(); ++i)
      if (could_open_[i * pack_.facts.size() + fact] != 0) near.push_back(&out_.plans[i]);
    int most = -1;
    const auto consider = [&](Step step) {
      Plan alone;
      alone.steps.push_back(std::move(step));
      auto opens = gains(alone, near);
      const int levels = opened(opens, near);
      if (levels <= most) return;
      most = levels;
      out.step = std::move(alone.steps.front());
      out.opens = std::move(opens);
    };
    std::uint32_t items = 0;  // of a set: all that plans ask for
    for (const auto& one : out_.plans) {
      if (!one.plan.best) continue;
      const auto& steps = one.plan.best->steps;
      for (const auto& step : steps) {
        if (step.fact != fact || step.kind == Step::Kind::wait) continue;
        out.categories.push_back({one.which, static_cast<int>(one.plan.level)});
        out.score += share_of(*one.plan.best);
        consider(step);
        items |= items_there(step.to);
      }
    }
    if (pack_.facts[fact].type == FactType::set && most >= 0) {
      Step together = out.step;
      together.to = make_set(items, items_absent(together.to) & ~items);
      consider(std::move(together));
    }
    for (const auto* place : near)
      for (auto& trial : trials(place->which.category->program, pack_, fact, answers_, place->context))
        if (auto step = as_step(fact, std::move(trial))) consider(std::move(*step));
    out.score += opening_worth * std::max(0, most);
    return out;
  }

  const Pack& pack_;
  const Answers& answers_;
  std::vector<Truth> truths_;
  std::vector<char> reads_;       // by category and fact: whether the category asks for it
  std::vector<char> could_open_;  // by category and fact: whether the fact alone might give the next level
  Lift out_;
};

}  // namespace

Lift find_lift(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  return Lifter(pack, answers).run(as_of, stage);
}

}  // namespace xingping
