// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The summary tables as they are handed in: shown, printed, saved.
import { useId, useState } from "preact/hooks";
import { DownloadIcon, WarningIcon } from "../../components/icons";
import { d } from "../../i18n/desk";
import { rows, running } from "../../state/desk";
import {
  choose,
  offer,
  offers,
  recommender,
  saveCsv,
  saveWorkbook,
  type Table,
  table,
  titles,
  twice,
} from "../../state/desk-summary";
import { counts } from "../../state/desk-table";
import { SummarySheet } from "./printed";
import { programmeName, said } from "./words";

/** More lines than these are for the print and the files. */
const preview = 50;

export function SummaryPart() {
  const words = d().summary;
  return (
    <section class="card desk-summary" aria-labelledby="desk-summary-title">
      <h2 id="desk-summary-title" class="card__title">
        {words.title}
      </h2>
      <p class="intake__hint">{running.value ? words.later : words.hint}</p>
      {!running.value && <Body />}
    </section>
  );
}

function Body() {
  const words = d().summary;
  const left = rows.value.filter((row) => row.verdict === "differs" && !counts(row)).length;
  return (
    <>
      {left > 0 && <p class="desk-summary__note">{words.left_out(left)}</p>}
      {offer.value === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Which />
          {twice.value > 0 && (
            <p class="field-issue" role="status">
              <WarningIcon />
              {words.twice(twice.value)}
            </p>
          )}
          {table.value && <Shown made={table.value} />}
        </>
      )}
    </>
  );
}

function Which() {
  const words = d().summary;
  const field = useId();
  const name = useId();
  return (
    <div class="desk-summary__which">
      {offers.value.length > 1 && (
        <div class="desk-filters__pick">
          <label for={field}>{words.which}</label>
          <select
            id={field}
            class="text-field"
            value={offer.value?.id ?? ""}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {offers.value.map((one) => (
              <option key={one.id} value={one.id}>
                {`${titles.value.get(one.id) ?? programmeName(one.programme)} · ${words.rows(one.rows.length)}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="desk-filters__pick">
        <label for={name}>{words.recommender}</label>
        <input
          id={name}
          class="text-field"
          autoComplete="off"
          maxLength={100}
          value={recommender.value}
          placeholder={words.recommender_hint}
          onInput={(event) => {
            recommender.value = event.currentTarget.value;
          }}
        />
      </div>
    </div>
  );
}

function Shown({ made }: { made: Table }) {
  const words = d().summary;
  const [outcome, setOutcome] = useState("");
  const save = async (what: string, make: () => void | Promise<void>) => {
    setOutcome("");
    try {
      await make();
      setOutcome(words.saved(what));
    } catch {
      setOutcome(words.failed);
    }
  };
  return (
    <>
      {made.issues.length > 0 && (
        <ul class="field-issue">
          {made.issues.slice(0, 5).map((one) => (
            <li key={one.pointer + one.code}>
              <code>{one.pointer}</code> {said(one.message)}
            </li>
          ))}
        </ul>
      )}
      <p class="desk-summary__actions">
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" class="button" onClick={() => void save(words.workbook, () => saveWorkbook(made))}>
          <DownloadIcon />
          {words.workbook}
        </button>
        <button type="button" class="button" onClick={() => void save(words.csv, () => saveCsv(made))}>
          <DownloadIcon />
          {words.csv}
        </button>
        <span role="status">{outcome}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard */}
      <section class="desk-scroll desk-summary__sheet" aria-label={words.scroll} tabIndex={0}>
        <SummarySheet made={made} recommender={recommender.value} most={preview} />
      </section>
    </>
  );
}
