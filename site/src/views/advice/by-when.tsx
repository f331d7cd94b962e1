// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Until when: the day a way gives its level, where something has to be waited for, and the next round or last day that the
// procedure sets; with the way to the timeline and to a calendar file.
import "../../styles/when.css";
import { levelName } from "../../components/stars";
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import * as format from "../../i18n/format";
import type { Plan } from "../../kit";
import type { Advice } from "../../state/advice";
import { close } from "../../state/dialogs";
import { mode } from "../../state/mode";
import { levelById, target } from "../../state/report";
import { planningDate } from "../../state/sheet";

/** Those of the timeline that tell until when, soonest first. */
const pressing = ["filing_deadline", "next_round"];

export function ByWhen({ advice, plan }: { advice: Advice; plan: Plan }) {
  const words = a().way;
  const days = advice.timeline.appointments
    .flatMap(({ id, day }) => (pressing.includes(id) && day !== null ? [{ id, day }] : []))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const from = plan.from;
  if (from === null && days.length === 0) return null;
  return (
    <div class="by-when">
      {from !== null && (
        <p class="by-when__from">
          {words.from(format.date(from))}{" "}
          <button
            type="button"
            class="link"
            onClick={() => {
              planningDate.value = from;
            }}
          >
            {a().when.plan_here}
            <span class="visually-hidden">
              {t().colon}
              {format.date(from)}
            </span>
          </button>
        </p>
      )}
      {days.map(({ id, day }) => (
        <p key={id} data-set={id}>
          {a().when.appointment[id]?.[0]}
          {t().colon}
          <time dateTime={day}>{format.date(day)}</time>
        </p>
      ))}
      <p class="by-when__ways">
        <button
          type="button"
          class="link"
          onClick={() => {
            close();
            mode.value = "when";
          }}
        >
          {a().when.title}
        </button>
        <button
          type="button"
          class="link"
          onClick={async () => (await import("./calendar")).saveCalendar(advice, target.value)}
        >
          {words.calendar}
          <span class="visually-hidden">
            {t().colon}
            {levelName(levelById(target.value))}
          </span>
        </button>
      </p>
    </div>
  );
}
