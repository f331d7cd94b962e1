// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "advice.h"

#include <algorithm>
#include <iostream>

#include "xingping/outlook.h"
#include "xingping/plan.h"
#include "xingping/timeline.h"

namespace xingping::cli {
namespace {

class Printer {
 public:
  explicit Printer(const Subject& subject)
      : subject_(subject),
        programme_(*subject.which.programme),
        category_(*subject.which.category),
        zh_(subject.language == Language::zh) {}

  void plan(const LevelPlan& from) const {
    const std::string name = level_name(programme_, static_cast<int>(from.level), subject_.language);
    if (!from.best) {
      std::cout << name
                << (from.exact ? say("：做不到", ": out of reach")
                               : say("：没有找到走法，也许仍有", ": no way found, though there may be one"))
                << "\n";
      for (const auto blocker : from.blockers) criterion("  ✗ ", blocker, from.level);
      return;
    }
    std::cout << name << ": " << count(from.best->steps.size()) << way_of(*from.best)
              << (from.exact ? "" : say("（也许还有更短的）", " (there may be a shorter way)")) << "\n";
    steps(*from.best);
    if (!from.other) return;
    std::cout << "  " << say("另一条路：", "another way: ") << count(from.other->steps.size()) << way_of(*from.other)
              << "\n";
    steps(*from.other);
  }

  void question(const Question& from) const {
    const Fact& fact = subject_.pack.facts[from.fact];
    std::cout << in(fact.label, subject_.language) << "  " << fact.id << "\n";
    for (std::size_t i = 0; i < from.outcomes.size(); ++i) {
      const Outcome& one = from.outcomes[i];
      std::cout << "     " << answer(fact, from.outcomes, i) << " ⇒ " << bounds(one.bounds)
                << say("，还剩 ", ", questions left: ") << one.open << say(" 题\n", "\n");
    }
    std::cout << say("     为什么问：", "     why: ");
    for (std::size_t i = 0; i < from.criteria.size(); ++i)
      std::cout << (i > 0 ? say("、", ", ") : "") << named(from.criteria[i]);
    std::cout << "\n";
  }

  void due(const Due& from) const {
    std::cout << "  " << format_date(from.day) << "  " << bounds(from.bounds) << "  ";
    for (std::size_t i = 0; i < from.criteria.size(); ++i)
      std::cout << (i > 0 ? say("、", ", ") : "") << named(from.criteria[i]);
    std::cout << "\n";
  }

  void appointment(const Appointment& from) const {
    std::cout << "  " << (from.day ? format_date(*from.day) : say("日期未定", "no day yet")) << "  " << what(from.id);
    if (from.years > 0) std::cout << ": " << from.years << say(" 年", from.years == 1 ? " year" : " years");
    std::cout << (from.day && *from.day < subject_.context.as_of ? say("（已过）", " (past)") : "")
              << (from.start_open ? say("（文件没写从哪天算起）", " (the document does not say from when)") : "")
              << "\n";
  }

  [[nodiscard]] std::string say(const char* chinese, const char* english) const { return zh_ ? chinese : english; }

 private:
  [[nodiscard]] std::string count(std::size_t number) const {
    return std::to_string(number) + (zh_ ? " 步" : (number == 1 ? " step" : " steps"));
  }

  [[nodiscard]] std::string way_of(const Plan& plan) const {
    std::string out;
    for (const auto group : plan.through)
      out += (out.empty() ? "" : ", ") + in(category_.groups[group].name, subject_.language);
    if (plan.route) out = in(category_.routes[*plan.route].name, subject_.language);
    if (!out.empty()) out = say("，经 ", ", by way of ") + out;
    if (plan.from) out += say("，到 ", ", on ") + format_date(*plan.from);
    return out;
  }

  [[nodiscard]] std::string named(std::uint32_t index) const {
    const Criterion& criterion = category_.criteria[index];
    return in(criterion.name, subject_.language) + " (" + criterion.source.clause + ")";
  }

  void criterion(const char* mark, std::uint32_t index, std::size_t level) const {
    const Criterion& one = category_.criteria[index];
    std::cout << mark << in(one.name, subject_.language) << say("：", ": ")
              << in_words(*one.levels[level], subject_.pack.facts, category_, subject_.language) << "  ("
              << one.source.clause << " " << one.source.row << ")\n";
  }

  void steps(const Plan& plan) const {
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
      const Step& one = plan.steps[i];
      std::cout << "  " << i + 1 << ". " << in(subject_.pack.facts[one.fact].label, subject_.language)
                << say("：", ": ") << change(one) << "\n";
      for (const auto closed : one.closes) {
        const Source& source = category_.criteria[closed].source;
        std::cout << "       " << source.clause << " " << source.row << "\n";
      }
    }
  }

  [[nodiscard]] std::string change(const Step& step) const {
    const Fact& fact = subject_.pack.facts[step.fact];
    if (step.kind == Step::Kind::wait) return say("等到 ", "wait until ") + (step.from ? format_date(*step.from) : "?");
    if (fact.type != FactType::records)
      return current(step.fact) + " → " +
             change_in_words(fact, subject_.answers.values[step.fact], step.to, subject_.language);
    std::string out;
    for (const auto& lack : step.lacks) {
      if (!out.empty()) out += say("；", "; ");
      if (lack.items) out += say("再要 ", "more records needed: ") + std::to_string(*lack.items) + say(" 条", "");
      if (lack.amount && lack.field) {
        const Fact& field = fact.fields[*lack.field];
        out += in(field.label, subject_.language) + say("合计还差 ", " in all, lacking ") +
               format_quantity(*lack.amount, field.unit) + " " + field.unit_name;
      }
    }
    return out;
  }

  [[nodiscard]] std::string current(FactIndex index) const {
    const auto& values = subject_.answers.values;
    const Fact& fact = subject_.pack.facts[index];
    if (values[index].known) return value_in_words(fact, values[index], subject_.language);
    if (!fact.ratio || !ratio_known(*fact.ratio, values)) return say("未答", "open");
    const Micro percent = ratio_percent(values[fact.ratio->numerator].data, values[fact.ratio->denominator].data);
    return value_in_words(fact, {percent, true}, subject_.language);
  }

  [[nodiscard]] std::string bounds(const Bounds& from) const {
    std::string least = level_name(programme_, from.guaranteed, subject_.language);
    if (from.guaranteed == from.reachable) return least;
    return least + " … " + level_name(programme_, from.reachable, subject_.language);
  }

  /// An amount or a date stands for all up to the next.
  [[nodiscard]] std::string answer(const Fact& fact, const std::vector<Outcome>& outcomes, std::size_t i) const {
    const Outcome& one = outcomes[i];
    if (one.records) return std::to_string(*one.records) + say(" 条", *one.records == 1 ? " record" : " records");
    const bool stretches = fact.type == FactType::quantity || fact.type == FactType::date;
    if (!stretches) return value_in_words(fact, one.value, subject_.language);
    if (i == 0 && outcomes.size() > 1) return "< " + value_in_words(fact, outcomes[1].value, subject_.language);
    return "≥ " + value_in_words(fact, one.value, subject_.language);
  }

  [[nodiscard]] std::string what(const std::string& id) const {
    if (id == "filing_deadline")
      return say("推荐单位报送材料的截止日", "last day for the recommending authority to send in papers");
    if (id == "next_round") return say("下一批评估开始", "the next round begins");
    if (id == "reevaluation_round")
      return say("有效期满前最后一批评估开始，最迟这一批复评",
                 "the last round before the rating ends begins: re-evaluation by then");
    if (id == "validity_years") return say("有效期满，之前要复评", "the rating ends; re-evaluation before");
    if (id == "upgrade_after_rounds_years") return say("可以申请升级", "an upgrade may be applied for");
    if (id == "false_statement_ban_years") return say("虚假申报禁止申报期满", "a ban for false statements ends");
    if (id == "incumbent_deadline_years") return say("已入池单位的期限", "deadline for units already in the pool");
    return id;
  }

  const Subject& subject_;
  const Programme& programme_;
  const Category& category_;
  bool zh_;
};

}  // namespace

void print_head(const Subject& subject, const Assessment& assessment) {
  const Programme& programme = *subject.which.programme;
  const bool zh = subject.language == Language::zh;
  std::cout << in(subject.which.category->name, subject.language) << "  " << programme.edition << "  "
            << format_date(assessment.context.as_of) << "\n";
  std::cout << (zh ? "  已达到：" : "  holds: ") << level_name(programme, assessment.guaranteed, subject.language)
            << (zh ? "；最高可到：" : "; can reach: ") << level_name(programme, assessment.reachable, subject.language)
            << "\n";
}

void print_plans(const Subject& subject) {
  const Printer printer(subject);
  bool any = false;
  for (const auto& plan : make_plans(subject.pack, *subject.which.category, subject.answers, subject.context)) {
    if (subject.target && *subject.target != plan.level) continue;
    printer.plan(plan);
    any = true;
  }
  if (!any) std::cout << printer.say("已经达到，不用再做什么\n", "already held: nothing to do\n");
}

void print_questions(const Subject& subject) {
  const Printer printer(subject);
  const auto outlook =
      look_ahead(subject.pack, *subject.which.category, subject.answers, subject.context, subject.target);
  if (outlook.open.empty()) {
    std::cout << printer.say("结果已定，不用再问\n", "decided: nothing left to ask\n");
    return;
  }
  std::cout << printer.say("还可能影响结果的问题：", "questions that may still matter: ") << outlook.open.size()
            << printer.say("；怎么答都不再有影响的：", "; that no longer matter: ") << outlook.idle.size() << "\n";
  for (std::size_t i = 0; i < outlook.questions.size(); ++i) {
    std::cout << "  " << i + 1 << ". ";
    printer.question(outlook.questions[i]);
  }
}

void print_timeline(const Subject& subject) {
  const Printer printer(subject);
  const auto timeline = make_timeline(subject.which, subject.answers, subject.context);
  if (timeline.dues.empty() && timeline.appointments.empty()) return;
  std::cout << printer.say("日期：\n", "days:\n");
  for (const auto& due : timeline.dues) printer.due(due);
  for (const auto& appointment : timeline.appointments) printer.appointment(appointment);
}

}  // namespace xingping::cli
