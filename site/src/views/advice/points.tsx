// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where an amount changes the result, as a scale with the applicant's own mark. Drawing only: the points and what holds
// from each of them are the report's.
import "../../styles/points.css";
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import * as format from "../../i18n/format";
import type { Quantity } from "../../kit";
import { advice } from "../../state/advice";
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

/** Those points of a fact that move a level; the others move single rows, which have ladders of their own. */
function turns(fact: string) {
  const outcomes = advice.value?.outlook.points.find((one) => one.fact === fact)?.outcomes ?? [];
  return outcomes.filter(({ level }, index) => {
    const before = outcomes[index - 1]?.level;
    return level.guaranteed !== before?.guaranteed || level.reachable !== before?.reachable;
  });
}

export function Points({ fact }: { fact: string }) {
  const outcomes = turns(fact);
  if (outcomes.length < 2) return null;
  const words = a().what_if;
  const present = presentValue(fact);
  const own = isQuantity(present) ? Number(present.value) : null;
  const at = own === null ? -1 : outcomes.filter((one) => own >= start(one)).length - 1;
  return (
    <div class="points" data-fact={fact}>
      <p class="points__now">{own === null ? words.now_open : words.now(presentWords(fact))}</p>
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
              <span class="point__from">{words.up_from(format.quantity(one.value))}</span>
              <span class="point__level">{boundsWords(one.level)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Every amount that by itself changes the result. */
export function AllPoints() {
  const words = a().what_if;
  const points = (advice.value?.outlook.points ?? []).filter((one) => turns(one.fact).length > 1);
  return (
    <div class="card">
      <h3 class="card__title">{words.points}</h3>
      <p class="what-if__note">{points.length > 0 ? words.points_hint : words.points_none}</p>
      {points.map(({ fact }) => {
        const row = rowOf(fact);
        return (
          <section key={fact} class="points__fact" aria-label={`${factName(fact)}${t().colon}${words.points}`}>
            <h4 class="points__name">{row ? <RowLink to={row.id}>{factName(fact)}</RowLink> : factName(fact)}</h4>
            <Points fact={fact} />
          </section>
        );
      })}
    </div>
  );
}
