// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/advice.h"

#include <algorithm>

#include "write/write.h"
#include "xingping/explain.h"
#include "xingping/outlook.h"
#include "xingping/plan.h"
#include "xingping/timeline.h"

namespace xingping::write {
namespace {

class AdviceWriter {
 public:
  AdviceWriter(Writer& out, const Pack& pack, CategoryRef which, const Answers& answers)
      : out_(out), pack_(pack), programme_(*which.programme), category_(*which.category), answers_(answers) {}

  void plans(const std::vector<LevelPlan>& list) {
    out_.key("plan").begin_object();
    for (const auto& one : list) {
      out_.key(programme_.levels[one.level].id).begin_object().member("exact", one.exact).key("best");
      plan_or_null(one.best);
      out_.key("other");
      plan_or_null(one.other);
      std::vector<FactIndex> shared;
      if (one.best && one.other)
        for (const auto& step : one.best->steps)
          if (std::any_of(one.other->steps.begin(), one.other->steps.end(),
                          [&](const Step& other) { return other.fact == step.fact; }))
            shared.push_back(step.fact);
      facts(out_, "shared", shared, pack_);
      criteria("blockers", one.blockers);
      out_.end_object();
    }
    out_.end_object();
  }

  void outlook(const Outlook& from) {
    questions("next_questions", from.questions, true);
    out_.key("outlook").begin_object();
    facts(out_, "open", from.open, pack_);
    facts(out_, "idle", from.idle, pack_);
    questions("points", from.points, false);
    out_.end_object();
  }

  void reasons(const Explanation& from) {
    out_.key("because").begin_object().key("levels").begin_object();
    for (std::size_t level = 0; level < from.levels.size(); ++level)
      criteria(programme_.levels[level].id, from.levels[level]);
    out_.end_object().key("criteria").begin_array();
    for (std::size_t i = 0; i < from.criteria.size(); ++i) {
      const CriterionReason& reason = from.criteria[i];
      out_.begin_object().member_word("id", category_.criteria[i].id).key("because").begin_object();
      for (std::size_t level = 0; level < reason.because.size(); ++level)
        facts(out_, programme_.levels[level].id, reason.because[level], pack_);
      out_.end_object().key("settled_by").begin_array();
      for (const auto& set : reason.settled_by) {
        out_.begin_array();
        for (const auto fact : set) out_.word(pack_.facts[fact].id);
        out_.end_array();
      }
      out_.end_array().member("more", reason.more).end_object();
    }
    out_.end_array().end_object();
  }

  void timeline(const Timeline& from) {
    out_.key("timeline").begin_object().key("dues").begin_array();
    for (const auto& due : from.dues) {
      out_.begin_object().member_word("day", format_date(due.day));
      facts(out_, "facts", due.facts, pack_);
      criteria("criteria", due.criteria);
      write::bounds(out_, programme_, due.bounds);
      out_.end_object();
    }
    out_.end_array().key("appointments").begin_array();
    for (const auto& one : from.appointments) {
      out_.begin_object().member_word("id", one.id).member("years", one.years);
      day_or_null("day", one.day);
      out_.member("start_open", one.start_open).end_object();
    }
    out_.end_array().end_object();
  }

 private:
  void criteria(std::string_view name, const std::vector<std::uint32_t>& list) {
    out_.key(name).begin_array();
    for (const auto criterion : list) out_.word(category_.criteria[criterion].id);
    out_.end_array();
  }

  void day_or_null(std::string_view name, std::optional<Day> day) {
    out_.key(name);
    if (day)
      out_.word(format_date(*day));
    else
      out_.null();
  }

  void plan_or_null(const std::optional<Plan>& plan) {
    if (!plan) {
      out_.null();
      return;
    }
    out_.begin_object().key("steps").begin_array();
    for (const auto& one : plan->steps) step(one);
    out_.end_array();
    day_or_null("from", plan->from);
    out_.key("through").begin_array();
    for (const auto group : plan->through) out_.word(category_.groups[group].id);
    out_.end_array().key("route");
    if (plan->route)
      out_.word(category_.routes[*plan->route].id);
    else
      out_.null();
    out_.end_object();
  }

  void step(const Step& from) {
    const Fact& fact = pack_.facts[from.fact];
    out_.begin_object().member_word("fact", fact.id).member_word("kind", name_of(from.kind)).key("to");
    if (from.kind == Step::Kind::wait || fact.type == FactType::records)
      out_.null();
    else
      value(out_, fact, from.to, answers_);
    out_.key("lacks").begin_array();
    for (const auto& lack : from.lacks) shortfall(out_, lack, pack_);
    out_.end_array().key("add");
    records(out_, fact, from.add, answers_);
    day_or_null("from", from.from);
    criteria("closes", from.closes);
    out_.end_object();
  }

  void questions(std::string_view name, const std::vector<Question>& list, bool asked) {
    out_.key(name).begin_array();
    for (const auto& question : list) {
      const Fact& fact = pack_.facts[question.fact];
      out_.begin_object().member_word("fact", fact.id).key("outcomes").begin_array();
      for (const auto& one : question.outcomes) outcome(fact, one, asked);
      out_.end_array();
      if (asked) criteria("criteria", question.criteria);
      out_.end_object();
    }
    out_.end_array();
  }

  void outcome(const Fact& fact, const Outcome& from, bool asked) {
    out_.begin_object();
    if (from.records) {
      out_.member("records", *from.records);
    } else {
      out_.key("value");
      value(out_, fact, from.value, answers_);
    }
    write::bounds(out_, programme_, from.bounds);
    if (asked)
      out_.member("open", from.open);
    else
      criteria("criteria", from.criteria);
    out_.end_object();
  }

  Writer& out_;
  const Pack& pack_;
  const Programme& programme_;
  const Category& category_;
  const Answers& answers_;
};

}  // namespace

std::string advice(const Pack& pack, CategoryRef which, const Answers& answers, Context context,
                   std::optional<std::size_t> target) {
  const Category& category = *which.category;
  Writer out;
  out.begin_object();
  AdviceWriter writer(out, pack, which, answers);
  writer.plans(make_plans(pack, category, answers, context));
  writer.outlook(look_ahead(pack, category, answers, context, target));
  writer.reasons(explain(pack, category, answers, context));
  writer.timeline(make_timeline(which, answers, context));
  out.end_object();
  return out.take();
}

}  // namespace xingping::write
