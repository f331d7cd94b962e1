// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/timeline.h"

#include <algorithm>

#include "plan/days.h"
#include "view.h"

namespace xingping {
namespace {

constexpr std::size_t max_dues = 24;

/// The latest event of a kind: a rating in this category, a removal anywhere in its programme.
const Event* latest_event(Event::Kind kind, CategoryRef which, const Answers& answers) {
  const std::string programme = which.programme->id + "/";
  const Event* latest = nullptr;
  for (const auto& event : answers.history) {
    const bool here = event.category.starts_with(programme) &&
                      (kind == Event::Kind::removed || event.category == programme + which.category->id);
    if (event.kind == kind && here && (latest == nullptr || event.on > latest->on)) latest = &event;
  }
  return latest;
}

/// The first day of the round that a day falls into, or of one of the next; rounds share out the year evenly.
Day start_of_round(Day day, int rounds_per_year, int later = 0) {
  const std::string date = format_date(day);
  const int months = std::max(1, 12 / rounds_per_year);
  const auto digit = [&](std::size_t at) { return date[at] - '0'; };
  const int year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
  const int month = digit(5) * 10 + digit(6);
  const int first = year * 12 + (month - 1) / months * months + later * months;
  std::string start = date.substr(0, 5) + "00-01";
  start[5] = static_cast<char>('0' + (first % 12 + 1) / 10);
  start[6] = static_cast<char>('0' + (first % 12 + 1) % 10);
  return add_years(parse_date(start).day.value_or(day), first / 12 - year);
}

int number_of(const Procedure& procedure, std::string_view name) {
  for (const auto& [key, value] : procedure.numbers)
    if (key == name) return value.value_or(0);
  return 0;
}

/// Where the document prints a start, or says nothing of it.
Appointment printed(const Procedure& procedure, const std::string& id, int years) {
  Appointment made{id, years, std::nullopt, false};
  for (const auto& [name, start] : procedure.start_dates) {
    if (name != id) continue;
    made.start_open = !start;
    if (start) made.day = add_years(parse_date(*start).day.value_or(0), years);
  }
  return made;
}

std::vector<Appointment> appointments(CategoryRef which, const Answers& answers, Day as_of) {
  const Procedure& procedure = which.programme->procedure;
  const int rounds = number_of(procedure, "rounds_per_year");
  const Event* rated = latest_event(Event::Kind::rated, which, answers);
  const Event* removed = latest_event(Event::Kind::removed, which, answers);
  std::vector<Appointment> out;
  if (procedure.filing_deadline) out.push_back({"filing_deadline", 0, procedure.filing_deadline, false});
  if (rounds > 0) {
    out.push_back(printed(procedure, "rounds_per_year", 0));
    out.back().id = "next_round";
    if (!out.back().day) out.back().day = start_of_round(as_of, rounds, 1);
  }
  for (const auto& [id, years] : procedure.numbers) {
    if (!years || !id.ends_with("_years")) continue;
    Appointment made = printed(procedure, id, *years);
    const bool upgrade = id == "upgrade_after_rounds_years";
    if (upgrade && rated != nullptr) {
      if (rated->level == which.programme->levels.back().id) continue;  // there is nothing above
      made.day = add_years(rounds > 0 ? start_of_round(rated->on, rounds) : rated->on, *years);
    }
    if (id == "validity_years" && rated != nullptr) made.day = add_years(rated->on, *years);
    if (id == "false_statement_ban_years" && removed != nullptr) made.day = add_years(removed->on, *years);
    // The last round that is over before the rating ends.
    if (id == "validity_years" && rounds > 0) {
      out.push_back({"reevaluation_round", 0, std::nullopt, made.start_open});
      if (made.day) out.back().day = start_of_round(*made.day, rounds, -1);
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
  out.appointments = appointments(which, answers, context.as_of);
  return out;
}

}  // namespace xingping
