// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One application in full: what it states, what is found, edition by edition, and where they part.
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Dialog } from "../../components/dialog";
import { t } from "../../i18n";
import { d } from "../../i18n/desk";
import * as format from "../../i18n/format";
import type { Issue, Verification } from "../../kit";
import { editions, kin, removeRow, rows } from "../../state/desk";
import { clip, type Row } from "../../state/desk-rows";
import { type Judged, ownEdition } from "../../state/desk-shapes";
import { editionOf, programmeIn } from "../../state/desk-table";
import { Differences } from "./differences";
import { VerdictMark } from "./table";
import { applicantName, categoryName, levelWords, programmeName, said } from "./words";

/** The line that is open, by id. */
export const detail = signal<number | null>(null);

export function DetailDialog() {
  const row = rows.value.find((one) => one.id === detail.value);
  if (!row) return null;
  const close = () => {
    detail.value = null;
  };
  const remove = () => {
    close();
    removeRow(row.id);
  };
  return (
    <Dialog
      title={applicantName(row)}
      onClose={close}
      actions={
        <>
          <button type="button" class="button button--quiet" onClick={remove}>
            {d().detail.remove}
          </button>
          <button type="button" class="button button--primary" onClick={close}>
            {t().close}
          </button>
        </>
      }
    >
      <div class="desk-detail">
        <Facts row={row} />
        <Relatives row={row} />
        {row.outcome.is === "unreadable" && <Issues issues={row.outcome.issues} />}
        {row.outcome.is === "application" && (
          <>
            <Levels judged={row.outcome.judged} row={row} />
            {row.outcome.judged.map((one) => (
              <Result
                key={one.edition}
                judged={one}
                alone={row.outcome.is === "application" && row.outcome.judged.length === 1}
              />
            ))}
          </>
        )}
      </div>
    </Dialog>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function digestWords({ digest }: Verification): string {
  const words = d().detail;
  if (digest.stated === null) return words.digest_none;
  return digest.same ? words.digest_same : words.digest_differs;
}

function Facts({ row }: { row: Row }) {
  const words = d().detail;
  const { verification } = row;
  const read = row.verdict !== "unreadable";
  return (
    <dl class="clauses">
      <Fact name={words.file}>
        <bdi>{clip(row.path)}</bdi>
      </Fact>
      {verification && verification.category !== "" && (
        <Fact name={words.category}>
          <bdi>{categoryName(`${verification.programme}/${verification.category}`)}</bdi>
          {t().parenthesis(programmeName(verification.programme))}
        </Fact>
      )}
      {verification && read && (
        <>
          <Fact name={words.edition}>
            {verification.edition.stated === verification.edition.used
              ? t().top.edition(clip(verification.edition.used ?? ""))
              : words.edition_pair(clip(verification.edition.stated ?? "—"), clip(verification.edition.used ?? "—"))}
          </Fact>
          <Fact name={words.target}>
            {verification.target
              ? levelWords(editionOf(row), programmeIn(row), verification.target)
              : d().table.none_target}
          </Fact>
          <Fact name={words.as_of}>{verification.as_of ? format.date(verification.as_of) : "—"}</Fact>
          <Fact name={words.digest}>
            <span class={verification.digest.stated !== null && !verification.digest.same ? "desk-detail__bad" : ""}>
              {digestWords(verification)}
            </span>
          </Fact>
        </>
      )}
    </dl>
  );
}

function Relatives({ row }: { row: Row }) {
  const words = d().detail;
  const copy = kin.value.copies.get(row.id);
  const rivals = kin.value.rivals.get(row.id) ?? [];
  const others = copy ? [copy] : rivals;
  if (others.length === 0) return null;
  return (
    <div class="desk-detail__kin">
      <p>{copy ? words.copy : words.rivals}</p>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="link"
              onClick={() => {
                detail.value = one.id;
              }}
            >
              <bdi>{clip(one.path)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function editionName(id: string): string {
  const dropped = editions.value.find((one) => one.id === id);
  return id === ownEdition || !dropped ? d().editions.own : d().editions.dropped(dropped.name);
}

/** All editions side by side. */
function Levels({ judged, row }: { judged: readonly Judged[]; row: Row }) {
  const words = d().detail;
  const stated = row.verification?.level.stated;
  const name = (edition: string, level: string | null | undefined) => levelWords(edition, programmeIn(row), level);
  const bounds = (edition: string, level: { guaranteed: string | null; reachable: string | null } | undefined) =>
    level?.guaranteed === level?.reachable
      ? name(edition, level?.guaranteed)
      : name(edition, level?.guaranteed) + t().parenthesis(`${words.reachable} ${name(edition, level?.reachable)}`);
  return (
    <table class="desk-detail__levels">
      <caption>{words.results}</caption>
      <thead>
        <tr>
          <th scope="col">{d().editions.title}</th>
          <th scope="col">{words.stated}</th>
          <th scope="col">{words.found}</th>
          <th scope="col">{d().table.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {judged.map(({ edition, verification }) => (
          <tr key={edition}>
            <th scope="row">
              {editionName(edition)}
              {verification.edition.used !== null && (
                <span class="pill">{t().top.edition(verification.edition.used)}</span>
              )}
            </th>
            <td>{bounds(edition, stated)}</td>
            <td>{bounds(edition, verification.level.found)}</td>
            <td>
              <VerdictMark verdict={verification.verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ judged: { edition, verification }, alone }: { judged: Judged; alone: boolean }) {
  const words = d().detail;
  return (
    <section class="desk-detail__result">
      <h3 class={alone ? "visually-hidden" : undefined}>{editionName(edition)}</h3>
      <p class="desk-detail__pack">
        {words.pack}
        {t().colon}
        {verification.pack.same ? words.pack_same : words.pack_differs}
      </p>
      {verification.differences.length === 0 && verification.verdict === "agrees" && <p>{words.agrees}</p>}
      {verification.differences.length > 0 && <Differences edition={edition} verification={verification} />}
      <Issues issues={verification.issues} />
    </section>
  );
}

const few = 50;

function Issues({ issues }: { issues: readonly Issue[] }) {
  const words = d().detail;
  if (issues.length === 0) return null;
  return (
    <div class="desk-detail__issues">
      <h4>{words.issues}</h4>
      <ul>
        {issues.slice(0, few).map((one, index) => (
          <li key={index}>
            <code class="desk-detail__place">{one.pointer === "" ? words.whole : clip(one.pointer)}</code>{" "}
            <bdi>{said(one.message)}</bdi>
          </li>
        ))}
        {issues.length > few && <li>{d().editions.more(issues.length - few)}</li>}
      </ul>
    </div>
  );
}
