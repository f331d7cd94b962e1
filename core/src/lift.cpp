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
    std::vector<char> planned(pack_.facts.size());
    for (auto& one : out_.plans) {
      if (is_near(one)) {
        level_of(one, answers_);
        near_.push_back({&one, truths_});
      }
      if (!one.plan.best) continue;
      one.gives = gains(*one.plan.best, all_but(one));
      for (const auto& step : one.plan.best->steps) planned[step.fact] = 1;
    }
    for (FactIndex fact = 0; fact < planned.size(); ++fact) {
      Places near = opened_by(fact);
      if (near.empty() && planned[fact] == 0) continue;
      SharedStep made = share(fact, near);
      if (made.score == 0) continue;
      auto place = out_.steps.size();
      out_.steps.push_back(std::move(made));
      for (; place > 0 && out_.steps[place - 1].score < out_.steps[place].score; --place)
        std::swap(out_.steps[place - 1], out_.steps[place]);
      if (out_.steps.size() > max_steps) out_.steps.pop_back();
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

  [[nodiscard]] Places all_but(const NextPlan& own) const {
    Places out;
    for (const auto& place : out_.plans)
      if (&place != &own) out.push_back(&place);
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

  /// Near categories whose next level a change of the fact might give.
  Places opened_by(FactIndex fact) {
    Places out;
    if (answers_.values[fact].known && plan::is_fixed(pack_.facts[fact])) return out;
    for (const auto& [place, truths] : near_) {
      const Program& program = place->which.category->program;
      if (Opener(program.nodes, truths, fact).could({program.levels[place->plan.level], Truth::met}))
        out.push_back(place);
    }
    return out;
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
      out.add = std::move(trial.records->records);
      const auto there = now.known ? answers_.records[static_cast<std::size_t>(now.data)].records.size() : 0;
      out.add.erase(out.add.begin(), out.add.begin() + static_cast<std::ptrdiff_t>(there));
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

  SharedStep share(FactIndex fact, const Places& near) {
    SharedStep out;
    out.fact = fact;
    int most = -1;
    const auto consider = [&](const Step& step) {
      auto opens = gains({{step}, {}, {}, {}}, near);
      const int levels = opened(opens, near);
      if (levels <= most) return;
      most = levels;
      out.step = step;
      out.opens = std::move(opens);
    };
    std::uint32_t items = 0;  // of a set: all that plans ask for
    for (const auto& one : out_.plans) {
      if (!one.plan.best) continue;
      const auto& steps = one.plan.best->steps;
      for (const auto& step : steps) {
        if (step.fact != fact || step.kind == Step::Kind::wait) continue;
        out.categories.push_back({one.which, static_cast<int>(one.plan.level)});
        out.score += level_worth / static_cast<int>(steps.size());
        consider(step);
        items |= items_there(step.to);
      }
    }
    if (pack_.facts[fact].type == FactType::set && most >= 0) {
      Step together = out.step;
      together.to = make_set(items, items_absent(together.to) & ~items);
      consider(together);
    }
    for (const auto* place : near)
      for (auto& trial : trials(place->which.category->program, pack_, fact, answers_, place->context))
        if (const auto step = as_step(fact, std::move(trial))) consider(*step);
    out.score += opening_worth * std::max(0, most);
    return out;
  }

  const Pack& pack_;
  const Answers& answers_;
  std::vector<Truth> truths_;
  std::vector<std::pair<const NextPlan*, std::vector<Truth>>> near_;  // categories one step from a level, as they stand
  Lift out_;
};

}  // namespace

Lift find_lift(const Pack& pack, const Answers& answers, std::optional<Day> as_of, Stage stage) {
  return Lifter(pack, answers).run(as_of, stage);
}

}  // namespace xingping
