// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/timeline.h"

#include <algorithm>

#include "plan/days.h"
#include "view.h"

namespace xingping {
namespace {

constexpr std::size_t max_dues = 24;

/// Which event in the applicant's history a number of the procedure counts from.
const Event* started_by(const std::string& number, const std::string& category, const Answers& answers) {
  const Event::Kind kind = number == "false_statement_ban_years" ? Event::Kind::removed : Event::Kind::rated;
  const Event* latest = nullptr;
  for (const auto& event : answers.history)
    if (event.kind == kind && (event.category == category || kind == Event::Kind::removed) &&
        (latest == nullptr || event.on > latest->on))
      latest = &event;
  return latest;
}

/// The first day of the round that a day falls into.
Day start_of_round(Day day, int rounds_per_year) {
  const std::string date = format_date(day);
  const int months = 12 / std::max(1, rounds_per_year);
  const int month = (date[5] - '0') * 10 + (date[6] - '0');
  const int first = (month - 1) / months * months + 1;
  std::string start = date.substr(0, 5) + "00-01";
  start[5] = static_cast<char>('0' + first / 10);
  start[6] = static_cast<char>('0' + first % 10);
  return parse_date(start).day.value_or(day);
}

std::optional<int> number_of(const Procedure& procedure, std::string_view name) {
  for (const auto& [key, value] : procedure.numbers)
    if (key == name) return value;
  return std::nullopt;
}

std::vector<Appointment> appointments(CategoryRef which, const Answers& answers) {
  const Procedure& procedure = which.programme->procedure;
  const std::string path = which.programme->id + "/" + which.category->id;
  std::vector<Appointment> out;
  for (const auto& [id, years] : procedure.numbers) {
    if (!years || !id.ends_with("_years")) continue;
    Appointment made{id, *years, std::nullopt, false};
    for (const auto& [name, start] : procedure.start_dates) {
      if (name != id) continue;
      made.start_open = !start;
      if (start) made.day = add_years(parse_date(*start).day.value_or(0), *years);
    }
    const Event* event = started_by(id, path, answers);
    const bool counts_from_event = id != "incumbent_deadline_years";
    if (event != nullptr && counts_from_event) {
      const int rounds = number_of(procedure, "rounds_per_year").value_or(1);
      const bool by_round = id == "upgrade_after_rounds_years";
      made.day = add_years(by_round ? start_of_round(event->on, rounds) : event->on, *years);
    }
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace

Timeline make_timeline(CategoryRef which, const Answers& answers, Context context) {
  const Category& category = *which.category;
  const Program& program = category.program;
  Timeline out;
  const auto days = plan::due_days(program, answers, context.as_of);
  View before(category, program, answers, context);
  for (std::size_t i = 1; i < days.size() && out.dues.size() < max_dues; ++i) {
    View after(category, program, answers, {days[i], context.stage});
    Due due{days[i], {}, {}, {after.guaranteed(), after.reachable()}};
    for (std::uint32_t criterion = 0; criterion < category.criteria.size(); ++criterion)
      for (std::size_t level = 0; level < program.level_count; ++level)
        if (before.status(criterion, level) != after.status(criterion, level)) {
          due.criteria.push_back(criterion);
          break;
        }
    for (const auto fact : category.facts)
      if (plan::due_day(program, answers, fact, days[i] - 1, days[i])) due.facts.push_back(fact);
    if (!due.criteria.empty()) out.dues.push_back(std::move(due));
    before.judge({days[i], context.stage});
  }
  out.appointments = appointments(which, answers);
  return out;
}

}  // namespace xingping
