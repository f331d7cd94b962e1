// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline as a calendar file. The library comes with this module, which is fetched when a file is asked for.
import ical, { escape as written } from "ical-generator";
import { levelName } from "../../components/stars";
import { pick, t } from "../../i18n";
import { a } from "../../i18n/advice";
import type { Advice } from "../../state/advice";
import { description } from "../../state/engine";
import { downloadText } from "../../state/files";
import { isPlain, levelById } from "../../state/report";
import { boundsWords, criterionName, factName, listed } from "./words";

interface Entry {
  day: string;
  id: string;
  summary: string;
  description: string;
}

/** The day on which the way to a level gives it. */
function planned({ plan }: Advice, level: string): Entry[] {
  const { best, exact } = plan[level] ?? {};
  if (!best?.from) return [];
  const name = isPlain.value ? t().level.plain.met : levelName(levelById(level));
  const words = a().when;
  const steps = best.steps.filter((step) => step.kind !== "wait").map((step) => step.fact);
  return [
    {
      day: best.from,
      id: `plan-${level}`,
      summary: exact ? words.plan_from(name) : words.plan_found_from(name),
      description: steps.length > 0 ? words.plan_steps(listed(steps, factName)) : "",
    },
  ];
}

function entries({ timeline }: Advice): Entry[] {
  const words = a().when;
  const dues = timeline.dues.map(({ day, facts, criteria, level }) => ({
    day,
    id: `due-${day}`,
    summary: words.due(listed(facts, factName)),
    description: [words.criteria(listed(criteria, criterionName)), words.from_then(boundsWords(level))].join(t().stop),
  }));
  const set = timeline.appointments.flatMap(({ id, day, start_open }) => {
    if (day === null) return [];
    const [what, more] = words.appointment[id] ?? [id, ""];
    return [
      {
        day,
        id,
        summary: what,
        description: [more, start_open ? words.start_assumed : ""].filter(Boolean).join(t().stop),
      },
    ];
  });
  return [...dues, ...set];
}

export function saveCalendar(advice: Advice, level: string): void {
  const name = description.value ? pick(description.value.name) : advice.category;
  const path = `${advice.programme}/${advice.category}`;
  // What an event says the library escapes; what the calendar is called it writes as it stands, ends of lines included.
  const calendar = ical({
    name: written(a().when.calendar(name), false),
    prodId: { company: "Xingping", product: path },
  });
  const all = [...planned(advice, level), ...entries(advice)].sort((one, other) => one.day.localeCompare(other.day));
  for (const { day, id, summary, description } of all) {
    calendar.createEvent({
      id: `${path}/${id}@xingping`,
      start: `${day}T00:00:00`,
      allDay: true,
      summary: `${name}${t().colon}${summary}`,
      description,
    });
  }
  downloadText(`星评-时间表-${advice.category}.ics`, calendar.toString(), "text/calendar");
}
