// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One step of a plan: what, from what to what, what it closes, and where that is written.
import { pick } from "../../i18n";
import { a } from "../../i18n/advice";
import { shortfallWords } from "../../i18n/condition";
import * as format from "../../i18n/format";
import type { Criterion, Step } from "../../kit";
import { shortSource } from "../../state/clause";
import { names } from "../../state/names";
import { criteria, facts } from "../../state/report";
import { RowLink } from "./link";
import { applicantType, criterionName, factName, listed, presentWords, rowOf, valueWords } from "./words";

/** What it must become, in words. */
export function stepAim({ fact, kind, to, lacks, from }: Step): string {
  const words = a().way;
  const row = rowOf(fact);
  if (kind === "wait") return from ? words.wait(format.date(from)) : "";
  if (to === null) return row ? words.add(shortfallWords(lacks, row, names)) : "";
  return valueWords(facts.value.get(fact), to);
}

/** Where it is written; the row's name only when it says more than the step's. */
function where(row: Criterion, fact: string): string {
  const name = ` · ${pick(row.name)}`;
  const words = shortSource(row);
  return pick(row.name) === factName(fact) ? words.replace(name, "") : words;
}

export function StepView({ step, shared }: { step: Step; shared: boolean }) {
  const words = a().way;
  const row = criteria.value.get(step.closes[0] ?? "") ?? rowOf(step.fact);
  const isChange = step.kind === "change" && step.to !== null;
  return (
    <li class={`step step--${step.kind}`}>
      <RowLink to={row?.id ?? applicantType} class="step__link">
        <span class="step__kind">{words.kind[step.kind]}</span>
        <span class="step__name">{factName(step.fact)}</span>
        <span class="step__aim">
          {isChange && <span class="step__from">{presentWords(step.fact)} </span>}
          {step.to !== null && <span aria-hidden="true">{a().arrow} </span>}
          <strong>{stepAim(step)}</strong>
        </span>
      </RowLink>
      <p class="step__why">
        {row && <span>{where(row, step.fact)}</span>}
        {step.closes.length > 1 && <span>{words.closes(listed(step.closes, criterionName))}</span>}
        {shared && <span class="step__shared">{words.shared_mark}</span>}
      </p>
    </li>
  );
}
