// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The applications received: a page of lines, sorted by any column, each with its verdict.
import { ChevronIcon } from "../../components/icons";
import { StatusShape } from "../../components/status-mark";
import { d } from "../../i18n/desk";
import { kin, rows } from "../../state/desk";
import { clip, type Row, type Verdict } from "../../state/desk-rows";
import {
  type Column,
  canCount,
  categoryIn,
  columns,
  count,
  counts,
  foundIn,
  onPage,
  order,
  page,
  pageShown,
  pages,
  programmeIn,
  shown,
  sortBy,
} from "../../state/desk-table";
import { detail } from "./detail";
import { Filters } from "./filters";
import { applicantName, categoryName, levelIn, programmeName, said } from "./words";

export function TablePart() {
  const words = d().table;
  return (
    <section class="card desk-list" aria-labelledby="desk-list-title">
      <h2 id="desk-list-title" class="card__title">
        {words.title}
      </h2>
      <Filters />
      <p class="desk-list__shown" role="status">
        {shown.value.length === 0 ? words.none_shown : words.shown(shown.value.length, rows.value.length)}
      </p>
      {shown.value.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard
        <section class="desk-scroll" aria-label={words.scroll} tabIndex={0}>
          <table class="desk-table">
            <caption class="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col" class="desk-table__heading desk-table__tick">
                  <CountAll />
                </th>
                {columns.map((column) => (
                  <Heading key={column} column={column} />
                ))}
              </tr>
            </thead>
            <tbody>
              {onPage.value.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pages />
    </section>
  );
}

function CountAll() {
  const words = d().table;
  const able = shown.value.filter(canCount);
  const all = able.length > 0 && able.every(counts);
  return (
    <label class="desk-table__box">
      <input
        type="checkbox"
        checked={all}
        disabled={able.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = !all && able.some(counts);
        }}
        onChange={(event) => count(able, event.currentTarget.checked)}
      />
      <span class="visually-hidden">{words.count_all}</span>
      <span class="desk-table__roomy" aria-hidden="true">
        {words.counts}
      </span>
    </label>
  );
}

/** Left to the details where there is no room. */
const roomy: readonly Column[] = ["category", "target", "stated"];

function Heading({ column }: { column: Column }) {
  const words = d().table;
  const by = order.value?.by === column ? order.value : null;
  return (
    <th
      scope="col"
      class={`desk-table__heading ${roomy.includes(column) ? "desk-table__roomy" : ""}`}
      aria-sort={by ? (by.down ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        class="desk-table__sort"
        title={words.sort(words.columns[column])}
        onClick={() => sortBy(column)}
      >
        {words.columns[column]}
        <span class={`desk-table__arrow ${by ? (by.down ? "desk-table__arrow--down" : "desk-table__arrow--up") : ""}`}>
          <ChevronIcon />
        </span>
      </button>
    </th>
  );
}

const marks = { agrees: "met", differs: "unmet", unreadable: "unknown" } as const;

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`verdict verdict--${verdict}`} title={d().verdict_hint[verdict]}>
      <StatusShape status={marks[verdict]} />
      {d().verdict[verdict]}
    </span>
  );
}

function Line({ row }: { row: Row }) {
  const words = d().table;
  const name = applicantName(row);
  const read = row.verdict !== "unreadable";
  const edition = row.verification?.edition;
  const stated = row.verification?.level.stated.guaranteed ?? null;
  const found = foundIn(row);
  return (
    <tr class={`desk-table__row desk-table__row--${row.verdict}`}>
      <td class="desk-table__tick">
        <label class="desk-table__box">
          <input
            type="checkbox"
            checked={counts(row)}
            disabled={!read}
            onChange={(event) => count([row], event.currentTarget.checked)}
          />
          <span class="visually-hidden">{words.count_one(name)}</span>
        </label>
      </td>
      <th scope="row" class="desk-table__who">
        <button
          type="button"
          class="link"
          aria-label={words.details(name)}
          aria-haspopup="dialog"
          onClick={() => {
            detail.value = row.id;
          }}
        >
          <bdi>{name}</bdi>
        </button>
        <bdi class="desk-table__file">{clip(row.path)}</bdi>
        {row.outcome.is === "unreadable" && row.outcome.issues[0] && (
          <bdi class="desk-table__reason">{said(row.outcome.issues[0].message)}</bdi>
        )}
        <Kinship row={row} />
      </th>
      <td class="desk-table__roomy">
        {row.verification && row.verification.category !== "" && (
          <>
            <bdi>{categoryName(categoryIn(row))}</bdi>
            <bdi class="desk-table__file">{programmeName(programmeIn(row))}</bdi>
            {read && edition && edition.stated !== edition.used && (
              <span class="pill pill--noted">
                {words.other_edition(clip(edition.stated ?? "—"), clip(edition.used ?? "—"))}
              </span>
            )}
          </>
        )}
      </td>
      <td class="desk-table__roomy">
        {read && (row.verification?.target ? levelIn(row, row.verification.target) : words.none_target)}
      </td>
      <td class="desk-table__roomy">{read && levelIn(row, stated)}</td>
      <td class={stated === found ? "" : "desk-table__other"}>{read && levelIn(row, found)}</td>
      <td>
        <VerdictMark verdict={row.verdict} />
      </td>
    </tr>
  );
}

function Kinship({ row }: { row: Row }) {
  const words = d().table;
  const copy = kin.value.copies.get(row.id);
  const rivals = kin.value.rivals.get(row.id)?.length ?? 0;
  if (!copy && rivals === 0) return null;
  return (
    <span class="pill pill--noted desk-table__kin">{copy ? words.copy_of(clip(copy.path)) : words.rivals(rivals)}</span>
  );
}

function Pages() {
  const words = d().table;
  if (pages.value <= 1) return null;
  const go = (to: number) => {
    page.value = to;
  };
  return (
    <nav class="desk-pages" aria-label={words.pages}>
      <button
        type="button"
        class="button button--small"
        disabled={pageShown.value === 0}
        onClick={() => go(pageShown.value - 1)}
      >
        {words.former}
      </button>
      <span>{words.page(pageShown.value + 1, pages.value)}</span>
      <button
        type="button"
        class="button button--small"
        disabled={pageShown.value >= pages.value - 1}
        onClick={() => go(pageShown.value + 1)}
      >
        {words.next}
      </button>
    </nav>
  );
}
