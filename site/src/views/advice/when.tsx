// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What comes when: days on which time alone changes a status, and those that the procedure sets for this applicant.
import { useId, useState } from "preact/hooks";
import "../../styles/advice.css";
import "../../styles/when.css";
import { DownloadIcon } from "../../components/icons";
import { levelName } from "../../components/stars";
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import * as format from "../../i18n/format";
import type { Appointment, Due } from "../../kit";
import { advice } from "../../state/advice";
import { show } from "../../state/dialogs";
import { isPlain, levelById, levels, report, target } from "../../state/report";
import { categoryId } from "../../state/route";
import { planningDate, setEvent, sheet } from "../../state/sheet";
import { RowLinks } from "./link";
import { boundsWords, factName, listed } from "./words";

export function When() {
  const words = a().when;
  const found = advice.value;
  if (!found) return <p class="card">{a().ask.working}</p>;
  const { dues, appointments } = found.timeline;
  const plan = found.plan[target.value];
  const way = plan?.best;
  return (
    <section class="when" aria-labelledby="when-title">
      <header class="section__head">
        <h2 id="when-title" class="section__title" tabIndex={-1}>
          {words.title}
        </h2>
        <p class="section__remark">
          {words.lead(format.date(found.as_of))}{" "}
          <button type="button" class="link" onClick={() => show({ is: "date" })}>
            {words.plan_date}
          </button>
        </p>
      </header>
      <Past />
      <div class="card">
        <h3 class="card__title">{words.days}</h3>
        {way?.from && (
          <p class="when__plan">
            <time dateTime={way.from}>{format.date(way.from)}</time>{" "}
            {(plan?.exact ? words.plan_from : words.plan_found_from)(targetName())}
          </p>
        )}
        {dues.length === 0 ? <p class="when__none">{words.days_none}</p> : <Dues dues={dues} />}
      </div>
      <div class="card">
        <h3 class="card__title">{words.rules}</h3>
        {appointments.length === 0 ? (
          <p class="when__none">{words.rules_none}</p>
        ) : (
          <ol class="days">
            {appointments.map((one) => (
              <AppointmentView key={one.id} appointment={one} />
            ))}
          </ol>
        )}
      </div>
      <Export />
    </section>
  );
}

const targetName = () => (isPlain.value ? t().level.plain.met : levelName(levelById(target.value)));

/** What is known of an earlier rating: entered here, judged by the engine. */
function Past() {
  const words = a().when;
  const category = categoryId.value ?? "";
  const own = (sheet.value.history ?? []).filter((one) => one.category === category);
  const rated = own.find((one) => one.event === "rated");
  const removed = own.find((one) => one.event === "removed");
  const [level, setLevel] = useState(rated ? (rated.level ?? levels.value[0]?.id ?? "") : "");
  const [levelField, ratedField, removedField] = [useId(), useId(), useId()];
  const isDay = (field: HTMLInputElement) => field.validity.valid;
  return (
    <div class="card">
      <h3 class="card__title">{words.past}</h3>
      <p class="when__none">{words.past_hint}</p>
      <div class="when__fields">
        <p>
          <label class="field__label" for={levelField}>
            {words.rating}
          </label>
          <select
            id={levelField}
            class="text-field"
            value={level}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setLevel(chosen);
              setEvent(category, "rated", chosen === "" ? "" : (rated?.on ?? ""), chosen);
            }}
          >
            <option value="">{words.rating_none}</option>
            {levels.value.map((one) => (
              <option key={one.id} value={one.id}>
                {isPlain.value ? words.rating_plain : levelName(one)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label class="field__label" for={ratedField}>
            {words.rated_on}
          </label>
          <input
            id={ratedField}
            class="text-field"
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            disabled={level === ""}
            value={rated?.on ?? ""}
            onInput={({ currentTarget: field }) => {
              if (isDay(field)) setEvent(category, "rated", field.value, level);
            }}
          />
        </p>
        <p>
          <label class="field__label" for={removedField}>
            {words.removed_on}
          </label>
          <input
            id={removedField}
            class="text-field"
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            value={removed?.on ?? ""}
            onInput={({ currentTarget: field }) => {
              if (isDay(field)) setEvent(category, "removed", field.value);
            }}
          />
        </p>
      </div>
    </div>
  );
}

function Dues({ dues }: { dues: Due[] }) {
  const words = a().when;
  return (
    <ol class="days">
      {dues.map((due) => (
        <li key={due.day} class="day" data-day={due.day}>
          <time class="day__date" dateTime={due.day}>
            {format.date(due.day)}
          </time>
          <div class="day__words">
            <p>{words.due(listed(due.facts, factName))}</p>
            <RowLinks to={due.criteria} />
            <p class={due.level.guaranteed === report.value?.level.guaranteed ? "day__same" : "day__moves"}>
              {words.from_then(boundsWords(due.level))}
            </p>
            <button
              type="button"
              class="link"
              disabled={planningDate.value === due.day}
              onClick={() => {
                planningDate.value = due.day;
              }}
            >
              {words.plan_here}
              <span class="visually-hidden">
                {t().colon}
                {format.date(due.day)}
              </span>
            </button>
          </div>
        </li>
      ))}
    </ol>
  );
}

function AppointmentView({ appointment: { id, years, day, start_open } }: { appointment: Appointment }) {
  const words = a().when;
  const [what, more] = words.appointment[id] ?? [id, ""];
  return (
    <li class="day" data-appointment={id}>
      {day ? (
        <time class="day__date" dateTime={day}>
          {format.date(day)}
        </time>
      ) : (
        <span class="day__date day__date--none">{words.no_day}</span>
      )}
      <div class="day__words">
        <p>
          {what} <span class="day__years">{words.years(years)}</span>
        </p>
        {more !== "" && <p class="day__same">{more}</p>}
        {start_open && <p class="day__open">{day ? words.start_assumed : words.start_open}</p>}
      </div>
    </li>
  );
}

function Export() {
  const words = a().when;
  const found = advice.value;
  const none =
    !found || (found.timeline.dues.length === 0 && found.timeline.appointments.every((one) => one.day === null));
  return (
    <div class="when__export">
      <button
        type="button"
        class="button button--primary"
        disabled={none}
        onClick={async () => {
          if (found) (await import("./calendar")).saveCalendar(found, target.value);
        }}
      >
        <DownloadIcon />
        {words.export}
      </button>
      {none && <p class="when__none">{words.export_none}</p>}
    </div>
  );
}
