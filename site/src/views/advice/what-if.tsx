// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A copy of the answers beside the draft: every level of this category and of the others, as they are and as they would be.
import "../../styles/advice.css";
import "../../styles/what-if.css";
import { levelName } from "../../components/stars";
import { StatusMark } from "../../components/status-mark";
import { pick, t } from "../../i18n";
import { a } from "../../i18n/advice";
import * as format from "../../i18n/format";
import type { Answer, Standing } from "../../kit";
import { assumedCounts } from "../../state/assumed";
import { factById, programme } from "../../state/engine";
import { match } from "../../state/match";
import { isPlain, levels, report } from "../../state/report";
import { categoryId, link } from "../../state/route";
import { changes, matchToday, restore, startCopy, today, trouble } from "../../state/scratch";
import { original, planningDate } from "../../state/sheet";
import { RowLink } from "./link";
import { AllPoints } from "./points";
import { rowOf, standingWords, valueWords } from "./words";

export function WhatIf() {
  const words = a().what_if;
  return (
    <section class="what-if" aria-labelledby="what-if-title">
      <header class="section__head">
        <h2 id="what-if-title" class="section__title" tabIndex={-1}>
          {words.title}
        </h2>
        <p class="section__remark">{words.lead}</p>
      </header>
      {original.value ? (
        <>
          <Here />
          <Elsewhere />
          <Changes />
        </>
      ) : (
        <div class="card what-if__start">
          <button type="button" class="button button--primary" onClick={() => void startCopy()}>
            {words.start}
          </button>
          {trouble.value && <p role="alert">{words.trouble}</p>}
        </div>
      )}
      <AllPoints />
    </section>
  );
}

/** The levels of the category on show. */
function Here() {
  const words = a().what_if;
  const [before, after] = [today.value, report.value];
  if (!before || !after) return null;
  return (
    <div class="card">
      <table class="compare">
        <caption>{words.here}</caption>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.today}</th>
            <th scope="col">{words.copy}</th>
          </tr>
        </thead>
        <tbody>
          {levels.value.map((level) => {
            const [was, is] = [before, after].map((one) => one.levels.find((row) => row.level === level.id));
            if (!was || !is) return null;
            return (
              <tr key={level.id} class={was.status === is.status ? "" : "is-moved"} data-level={level.id}>
                <th scope="row">{levelName(level)}</th>
                {[was, is].map((row, index) => (
                  <td key={index}>
                    <StatusMark status={row.status} />{" "}
                    {isPlain.value ? t().level.plain[row.status] : t().level.state[row.status]}
                    <span class="compare__counts">{t().level.counts(row.met, row.unmet, row.unknown)}</span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const idOf = ({ programme: of, category }: Standing) => `${of}/${category}`;

/** Every other category: those that move first, the rest folded away. */
function Elsewhere() {
  const words = a().what_if;
  const after = new Map((match.value?.standings ?? []).map((one) => [idOf(one), one]));
  const rest = (matchToday.value?.standings ?? []).filter((one) => idOf(one) !== categoryId.value);
  const pairs = rest.flatMap((was) => {
    const is = after.get(idOf(was));
    return is ? [{ was, is, moved: JSON.stringify(was.level) !== JSON.stringify(is.level) }] : [];
  });
  const moved = pairs.filter((one) => one.moved);
  const same = pairs.filter((one) => !one.moved);
  return (
    <div class="card">
      <table class="compare">
        <caption>{words.others}</caption>
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            <th scope="col">{words.today}</th>
            <th scope="col">{words.copy}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ was, is }) => (
            <Row key={idOf(was)} was={was} is={is} />
          ))}
          {moved.length === 0 && (
            <tr>
              <td colSpan={3}>{words.none}</td>
            </tr>
          )}
        </tbody>
      </table>
      {moved.length > 0 && (
        <details class="what-if__same">
          <summary>{words.same(same.length)}</summary>
          <table class="compare">
            <tbody>
              {same.map(({ was, is }) => (
                <Row key={idOf(was)} was={was} is={is} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

function Row({ was, is }: { was: Standing; is: Standing }) {
  const moved = JSON.stringify(was.level) !== JSON.stringify(is.level);
  return (
    <tr class={moved ? "is-moved" : ""} data-category={idOf(was)}>
      <th scope="row">
        <a href={link.category(idOf(was))}>{pick(was.name)}</a>
        <span class="compare__counts">{t().top.edition(was.edition)}</span>
      </th>
      <td>{standingWords(was)}</td>
      <td>{standingWords(is)}</td>
    </tr>
  );
}

/** What the draft's report worked out for a question nobody answered: a share from its two amounts. */
const workedOut = (fact: string): Answer | undefined =>
  today.value?.criteria.map((one) => one.value[fact]).find((value) => value !== undefined);

function Changes() {
  const words = a().what_if;
  const list = changes.value;
  const reference = programme.value?.reference_date ?? "";
  const [before, after] = [original.value?.planning_date ?? reference, planningDate.value ?? reference];
  return (
    <div class="card">
      <h3 class="card__title">{words.changes}</h3>
      {before !== after && <p>{words.date(format.date(before), format.date(after))}</p>}
      {list.length === 0 && before === after && <p class="what-if__note">{words.no_changes}</p>}
      <ul class="changed">
        {list.map(({ fact: id, before: was, after: is }) => {
          const fact = factById(id);
          const row = rowOf(id);
          const examples = assumedCounts.value.get(id) ?? 0;
          return (
            <li key={id} class="changed__one" data-fact={id}>
              <span class="changed__name">
                {row ? <RowLink to={row.id}>{fact ? pick(fact.label) : id}</RowLink> : fact ? pick(fact.label) : id}
              </span>
              <span>
                {valueWords(fact, was ?? workedOut(id))} <span aria-hidden="true">{a().arrow}</span>{" "}
                <strong>{valueWords(fact, is)}</strong>
                {examples > 0 && <span class="changed__assumed">{words.assumed(examples)}</span>}
              </span>
              <button
                type="button"
                class="link"
                aria-label={`${words.restore}${t().colon}${fact ? pick(fact.label) : id}`}
                onClick={() => restore(id)}
              >
                {words.restore}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
