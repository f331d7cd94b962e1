// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Answers, results and criteria in words, as the advice speaks of them.
import { answerWords } from "../../components/shared-fact";
import { levelName } from "../../components/stars";
import { pick, t } from "../../i18n";
import { a } from "../../i18n/advice";
import * as format from "../../i18n/format";
import type { Answer, Criterion, Fact, Level, Quantity } from "../../kit";
import { cards } from "../../state/engine";
import { criteria, facts, findings, groupPaths, isPlain, levels } from "../../state/report";
import { answerOf } from "../../state/sheet";
import { plainStatus } from "../level-meter";

export type Bounds = { guaranteed: string | null; reachable: string | null };

export const applicantType = "applicant_type";
export const factName = (id: string): string => {
  const fact = facts.value.get(id);
  return id === applicantType ? t().assess.applicant_type : fact ? pick(fact.label) : id;
};
export const criterionName = (id: string): string => {
  const found = criteria.value.get(id);
  return found ? pick(found.name) : id;
};
export const groupName = (id: string): string => {
  const found = groupPaths.value.get(id)?.at(-1);
  return found ? pick(found.name) : id;
};
export const listed = (ids: string[], name: (id: string) => string): string => ids.map(name).join(t().list);

/** A value in full: of a set, which items it holds. */
export function valueWords(fact: Fact | undefined, value: Answer | undefined): string {
  if (!fact || value === undefined) return t().status.unknown;
  if (typeof value === "object" && "derived" in value) return format.derived(value as unknown as Quantity);
  if (fact.type === "set" && typeof value === "object") {
    const held = fact.choices.filter((choice) => (value as Record<string, boolean>)[choice.id] === true);
    return held.length > 0 ? held.map((choice) => pick(choice.label)).join(t().list) : t().condition.no;
  }
  return answerWords(fact, value);
}

/** What the report read for a fact, worked-out shares included; otherwise what stands on the sheet. */
export function presentValue(fact: string): Answer | undefined {
  for (const finding of findings.value.values()) {
    const value = finding.value[fact];
    if (value !== undefined) return value;
  }
  return answerOf(fact);
}

export const presentWords = (id: string): string => valueWords(facts.value.get(id), presentValue(id));

/** Both bounds in a few words. */
export function boundsWords(bounds: Bounds, all: Level[] = levels.value): string {
  if (isPlain.value) return t().level.plain[plainStatus(bounds)];
  const name = (id: string | null) => (id === null ? null : levelName(all.find((level) => level.id === id)));
  const [held, possible] = [name(bounds.guaranteed), name(bounds.reachable)];
  return possible === null || held === possible ? a().settled(held) : a().between(held, possible);
}

/** The first row that reads the fact. */
export const rowOf = (fact: string): Criterion | undefined =>
  [...criteria.value.values()].find((criterion) => criterion.facts.includes(fact));

/** The same of any category, by the levels of its programme. */
export function standingWords({ programme: of, level }: { programme: string; level: Bounds }): string {
  const all = cards.value?.find((card) => card.id === of)?.levels ?? [];
  if (all.length === 1) return t().level.plain[plainStatus(level)];
  const name = (id: string | null) => (id === null ? null : levelName(all.find((one) => one.id === id)));
  const [held, possible] = [name(level.guaranteed), name(level.reachable)];
  return possible === null || held === possible ? a().settled(held) : a().between(held, possible);
}
