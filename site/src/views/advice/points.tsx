// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where an amount changes the result, as a scale with the applicant's own mark. Drawing only: the points and what holds
// from each of them are the report's.
import { useState } from "preact/hooks";
import "../../styles/points.css";
import { Ladder } from "../../components/ladder";
import { commonAmount } from "../../components/ladder-scale";
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import * as format from "../../i18n/format";
import type { Quantity } from "../../kit";
import { advice } from "../../state/advice";
import { names } from "../../state/names";
import { criteria, findings, levels, target } from "../../state/report";
import { movesLevel, turnsOf } from "../../state/turns";
import { RowLink } from "./link";
import { boundsWords, factName, presentValue, presentWords, rowOf } from "./words";

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === "object" && value !== null && "unit" in value && "value" in value;
const start = ({ value }: { value: Quantity }): number => Number(value.value);

/** How far the own value stands into a stretch, from 0 to 1; the last stretch has no end, so it fills up slowly. */
function depth(own: number, from: number, to: number | undefined): number {
  if (to !== undefined) return Math.min(0.96, (own - from) / (to - from));
  return from > 0 ? Math.min(0.9, ((own - from) / from) * 0.5) : Math.min(0.9, own > from ? 0.5 : 0);
}

/** On a scale of its own: an amount that no ladder has, or one of several that a row asks for. */
export function Points({ fact, row }: { fact: string; row?: string }) {
  const outcomes = turnsOf(fact, row);
  if (outcomes.length < 2) return null;
  const words = a().what_if;
  const present = presentValue(fact);
  const own = isQuantity(present) ? Number(present.value) : null;
  const at = own === null ? -1 : outcomes.filter((one) => own >= start(one)).length - 1;
  return (
    <div class="points" data-fact={fact}>
      <p class="points__now">
        {row && factName(fact) + t().colon}
        {own === null ? words.now_open : words.now(presentWords(fact))}
      </p>
      <ol class="points__scale">
        {outcomes.map((one, index) => {
          const next = outcomes[index + 1];
          return (
            <li
              key={index}
              class={`point ${index === at ? "point--now" : ""} ${one.level.guaranteed !== null ? "point--held" : one.level.reachable === null ? "point--out" : ""}`}
            >
              <span class="point__line" aria-hidden="true">
                {index === at && own !== null && (
                  <span class="point__mark" style={{ "--at": String(depth(own, start(one), next && start(next))) }} />
                )}
              </span>
              <span class="point__from">{words.up_from(format.derived(one.value))}</span>
              <span class="point__level">{boundsWords(one.level)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The row whose ladder has the scale for an amount. */
const ladderRow = (fact: string) =>
  [...criteria.value.values()].find(
    (row) => commonAmount(levels.value.map((level) => row.levels[level.id] ?? null))?.fact === fact,
  );

const few = 8;

/** Every amount that by itself changes the result. */
export function AllPoints() {
  const words = a().what_if;
  const [all, setAll] = useState(false);
  const points = (advice.value?.outlook.points ?? []).filter((one) => movesLevel(one.fact));
  return (
    <div class="card">
      <h3 class="card__title">{words.points}</h3>
      <p class="what-if__note">{points.length > 0 ? words.points_hint : words.points_none}</p>
      {(all ? points : points.slice(0, few)).map(({ fact }) => (
        <OnePoint key={fact} fact={fact} />
      ))}
      {points.length > few && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t().fewer : t().more(points.length - few)}
        </button>
      )}
    </div>
  );
}

function OnePoint({ fact }: { fact: string }) {
  const own = ladderRow(fact);
  const row = own ?? rowOf(fact);
  const finding = own && findings.value.get(own.id);
  const present = presentValue(fact);
  const words = a().what_if;
  return (
    <section class="points__fact" aria-label={`${factName(fact)}${t().colon}${words.points}`} data-fact={fact}>
      <h4 class="points__name">
        {row ? <RowLink to={row.id}>{factName(fact)}</RowLink> : factName(fact)}
        {own && (
          <span class="points__now">{present === undefined ? words.now_open : words.now(presentWords(fact))}</span>
        )}
      </h4>
      {own && finding ? (
        <Ladder
          criterion={own}
          finding={finding}
          levels={levels.value}
          target={target.value}
          names={names}
          turns={turnsOf(fact, own.id)}
        />
      ) : (
        <Points fact={fact} />
      )}
    </section>
  );
}
