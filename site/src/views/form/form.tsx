// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The official form on one screen: its parts at the left, its blanks in the middle, what still stands in the way at the
// right.
import { useEffect, useRef } from "preact/hooks";
import { ArrowIcon } from "../../components/icons";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import type { FilledField } from "../../kit";
import { description } from "../../state/engine";
import {
  filled,
  goToNext,
  isOpen,
  isWanting,
  onlyOpen,
  type Part,
  parts,
  required,
  reveal,
  revealField,
  showOnlyOpen,
  summaryPart,
  wanting,
} from "../../state/form";
import { anchor } from "../../state/place";
import { route } from "../../state/route";
import { useCurrent } from "../section-nav";
import { Blank } from "./blank";
import { FormFoot } from "./foot";
import { FormPanel } from "./panel";

const partPlace = (part: string) => `part-${part}`;
const partAnchor = (part: string) => anchor(partPlace(part));

/** Words that are only printed are no work: they come with the document. */
const titleOf = (part: Part): string => (part.id === summaryPart ? f().fill.summary : pick(part.title));
const isShown = (part: Part) => part.fields.length > 0 || part.depth > 0;

export function FormView() {
  const shown = filled.value;
  const place = route.value.view === "paper" ? route.value.place : null;
  useEffect(() => {
    onlyOpen.value = null;
    if (place !== null) revealField(place);
  }, [place]);
  if (!shown) return <p class="state">{t().error.report}</p>;
  const [done, all] = [required.value.length - wanting.value.length, required.value.length];
  return (
    <div class="desk">
      <PartNav parts={parts.value.filter(isShown)} done={done} all={all} />
      <div class="desk__main form">
        <header class="form__head">
          <h2 class="form__title">{pick(shown.title)}</h2>
          <p class="page-head__lead">{f().fill.lead}</p>
        </header>
        <Tools />
        {onlyOpen.value?.size === 0 && <p class="state">{f().fill.none_open}</p>}
        {parts.value.filter(isShown).map((part) => (
          <PartView key={part.id} part={part} />
        ))}
      </div>
      <aside class="desk__panel" aria-label={f().panel.title}>
        <FormPanel />
      </aside>
      <FormFoot />
    </div>
  );
}

function Tools() {
  const left = wanting.value.length;
  return (
    <div class="form__tools">
      <button type="button" class="button button--primary" disabled={left === 0} onClick={goToNext}>
        {left === 0 ? f().fill.complete : f().fill.next(left)}
        {left > 0 && <ArrowIcon />}
      </button>
      <label class="form__filter">
        <input
          type="checkbox"
          checked={onlyOpen.value !== null}
          onChange={(event) => showOnlyOpen(event.currentTarget.checked)}
        />
        {f().fill.only_open}
      </label>
    </div>
  );
}

const countOf = (fields: FilledField[]) => {
  const all = fields.filter((field) => field.required);
  return { all: all.length, left: fields.filter(isWanting).length };
};

function PartNav({ parts, done, all }: { parts: Part[]; done: number; all: number }) {
  const words = f().fill;
  const asking = parts.filter((part) => part.fields.length > 0);
  const current = useCurrent(asking.map((part) => partPlace(part.id)));
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>(".is-current");
    if (here && strip.current) strip.current.scrollLeft = here.offsetLeft - strip.current.offsetLeft - 24;
  }, [current]);
  return (
    <nav ref={strip} class="contents" aria-label={words.parts}>
      <div class="contents__total">
        <p class="contents__label">{words.progress(done, all)}</p>
        <progress class="bar" max={all} value={done} aria-label={words.progress(done, all)} />
      </div>
      <ol class="contents__list">
        {parts.map((part) => (
          <li key={part.id}>
            {part.fields.length > 0 ? (
              <PartLink part={part} current={current === partPlace(part.id)} />
            ) : (
              <span class="part-name">{pick(part.title)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PartLink({ part, current }: { part: Part; current: boolean }) {
  const { all, left } = countOf(part.fields);
  return (
    <button
      type="button"
      class={`contents__link part-link ${part.needed ? "" : "is-faint"} ${current ? "is-current" : ""}`}
      aria-current={current ? "true" : undefined}
      onClick={() => reveal(partAnchor(part.id))}
    >
      <span class="contents__name">{titleOf(part)}</span>
      <span class={`contents__count ${part.needed && left > 0 ? "part-link--left" : ""}`}>
        {!part.needed ? (
          f().fill.status.not_needed
        ) : (
          <>
            <span aria-hidden="true">
              {all === 0 ? "" : left === 0 ? "✓" : f().fill.part_progress(all - left, all)}
            </span>
            <span class="visually-hidden">{f().fill.progress(all - left, all)}</span>
          </>
        )}
      </span>
    </button>
  );
}

function PartView({ part }: { part: Part }) {
  const title = <span>{titleOf(part)}</span>;
  const none = onlyOpen.value !== null && !part.fields.some((field) => onlyOpen.value?.has(field.id));
  if (none && part.fields.length > 0) return null;
  if (!part.needed) {
    return (
      <details class="card form-part form-part--needless" id={partAnchor(part.id)}>
        <summary class="form-part__summary">
          {title}
          <span class="form-part__why">{f().fill.not_needed}</span>
        </summary>
        <p class="form-part__reason">
          {f().fill.not_needed_why(description.value ? pick(description.value.name) : "")}
        </p>
        <ul class="form-part__labels">
          {part.fields.map((field) => (
            <li key={field.id}>{pick(field.label)}</li>
          ))}
        </ul>
      </details>
    );
  }
  if (part.fields.length === 0) return <h3 class="form__heading">{title}</h3>;
  return (
    <section class="card form-part" id={partAnchor(part.id)} aria-labelledby={`title-${part.id}`} tabIndex={-1}>
      <h3 id={`title-${part.id}`} class="form-part__title">
        {title}
        <span class="form-part__count">{part.fields.filter(isOpen).length > 0 && countWords(part)}</span>
      </h3>
      {part.id === summaryPart && <p class="form-part__reason">{f().fill.summary_lead}</p>}
      {part.fields.map((field) => (
        <Blank key={field.id} field={field} />
      ))}
    </section>
  );
}

function countWords(part: Part): string {
  const { all, left } = countOf(part.fields);
  return left === 0 ? "" : f().fill.progress(all - left, all);
}
