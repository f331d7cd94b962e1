// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The category's own table in words, row by row: for the form, the report and the workbook. In the language that is
// spoken: see i18n/spoken.ts.
import { answerWords } from "../components/shared-fact";
import { pick, t } from "../i18n";
import { conditionWords, shortfallWords } from "../i18n/condition";
import * as format from "../i18n/format";
import type { Answer, Attachment, Criterion, Fact, Quantity, Status } from "../kit";
import { shortSource } from "./clause";
import { names } from "./names";
import { isComplete, recordsIn } from "./records";
import { criteria, criterionPaths, facts, findings } from "./report";
import { answerOf } from "./sheet";

export interface PaperRow {
  id: string;
  path: string;
  name: string;
  requirement: string;
  answer: string;
  status: Status;
  /** By how much it falls short; empty where it does not, or that cannot be said. */
  short: string;
  source: string;
  evidence: string;
}

/** An answer in full: a list with what is in it. */
export function fullWords(fact: Fact, value: Answer): string {
  if (typeof value === "object" && "derived" in value) return format.derived(value as unknown as Quantity);
  if (fact.type === "set" && typeof value === "object") {
    const held = fact.choices.filter((choice) => (value as Record<string, boolean>)[choice.id] === true);
    return held.length > 0 ? held.map((choice) => pick(choice.label)).join(t().list) : t().condition.no;
  }
  if (fact.type !== "records") return answerWords(fact, value);
  const one = (record: Record<string, Answer>) =>
    (fact.fields ?? [])
      .flatMap((field) => (record[field.id] === undefined ? [] : [answerWords(field, record[field.id])]))
      .join(" ");
  const listed = recordsIn(value).map((record) => one(record as Record<string, Answer>));
  return [...listed, isComplete(value) ? "" : "…"].filter(Boolean).join(t().stop);
}

/** What was read for the criterion, each with its question where there are several. */
function answersOf(criterion: Criterion): string {
  const read = findings.value.get(criterion.id)?.value ?? {};
  const asked = criterion.facts.flatMap((id) => facts.value.get(id) ?? []);
  const several = asked.length > 1;
  return asked
    .flatMap((fact) => {
      const value = (read[fact.id] as Answer | undefined) ?? answerOf(fact.id);
      if (value === undefined) return [];
      const words = fullWords(fact, value);
      return [several ? t().condition.labelled(pick(fact.label), words) : words];
    })
    .join(t().stop);
}

/** Of a plain yes the statement says more than “yes”. */
function requirementOf(criterion: Criterion, level: string): string {
  const condition = criterion.levels[level];
  if (!condition) return "—";
  return "is" in condition ? pick(criterion.statement) : conditionWords(condition, names);
}

export function paperRow(criterion: Criterion, level: string, attachments: readonly Attachment[]): PaperRow {
  const finding = findings.value.get(criterion.id);
  const proofs = attachments.filter((one) => one.number !== null && one.criteria.includes(criterion.id));
  return {
    id: criterion.id,
    path: (criterionPaths.value.get(criterion.id) ?? []).map((group) => pick(group.name)).join(" › "),
    name: pick(criterion.name),
    requirement: requirementOf(criterion, level),
    answer: answersOf(criterion),
    status: finding?.status[level] ?? "unknown",
    short: shortfallWords(finding?.shortfall[level] ?? [], criterion, names),
    source: shortSource(criterion),
    evidence: proofs.map(({ number, label }) => `${number} ${pick(label)}`).join(t().list),
  };
}

export const paperRows = (level: string, attachments: readonly Attachment[]): PaperRow[] =>
  [...criteria.value.values()].map((criterion) => paperRow(criterion, level, attachments));
