// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A copy of the sheet to try things in. It stands in the sheet's place, so every view shows it; the draft waits, unchanged
// and saved, until the copy is kept or dropped.
import { batch, computed, signal } from "@preact/signals";
import type { Answer, AnswerSheet, Match, Plan, Report } from "../kit";
import { anyKit, kitOf, needAll } from "./engine";
import { forgetEntries } from "./entry";
import { mode } from "./mode";
import { categoryId } from "./route";
import { original, planningDate, sheet } from "./sheet";

/** The copy cannot be compared without the other categories, and they could not be had. */
export const trouble = signal(false);

/** Everything is loaded first: what is set aside unread must find its way into the draft, not into the copy. */
export async function startCopy(): Promise<boolean> {
  if (original.value) return true;
  trouble.value = false;
  const kit = await needAll(() => {
    trouble.value = true;
  });
  if (!kit) return false;
  original.value = { sheet: sheet.value, planning_date: planningDate.value };
  return true;
}

export function keepCopy(): void {
  original.value = null;
}

export function dropCopy(): void {
  const draft = original.value;
  if (!draft) return;
  batch(() => {
    forgetEntries();
    sheet.value = draft.sheet;
    planningDate.value = draft.planning_date;
    original.value = null;
  });
}

const isItems = (answer: unknown): answer is Record<string, boolean> =>
  typeof answer === "object" && answer !== null && Object.values(answer).every((one) => typeof one === "boolean");

/** Puts what a plan asks for into the copy. Lists of records are left to whoever knows what they hold. */
export async function tryPlan(plan: Plan): Promise<void> {
  if (!(await startCopy())) return;
  const answers: AnswerSheet["answers"] = { ...sheet.value.answers };
  for (const { fact, to } of plan.steps) {
    if (to === null) continue;
    const former = answers[fact];
    answers[fact] = isItems(to) && isItems(former) ? { ...former, ...to } : to;
  }
  batch(() => {
    forgetEntries();
    sheet.value = { ...sheet.value, answers };
    if (plan.from) planningDate.value = plan.from;
    mode.value = "what_if";
  });
}

/** One answer as it was. */
export function restore(fact: string): void {
  const before = original.value?.sheet.answers[fact];
  const { [fact]: _, ...rest } = sheet.value.answers;
  forgetEntries(fact);
  sheet.value = { ...sheet.value, answers: before === undefined ? rest : { ...rest, [fact]: before } };
}

export interface Change {
  fact: string;
  before: Answer | undefined;
  after: Answer | undefined;
}

export const changes = computed<Change[]>(() => {
  const before = original.value?.sheet.answers ?? {};
  const after = sheet.value.answers;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]))
    .map((fact) => ({ fact, before: before[fact] as Answer | undefined, after: after[fact] as Answer | undefined }));
});

const day = (date: string | null) => (date ? { as_of: date } : {});

/** The category as it stands by the draft. */
export const today = computed<Report | null>(() => {
  const draft = original.value;
  if (!draft || categoryId.value === null) return null;
  const found = kitOf(categoryId.value)?.assess(categoryId.value, draft.sheet, {
    brief: true,
    ...day(draft.planning_date),
  });
  return found && "level" in found ? found : null;
});

/** Every category by the draft, best first as everywhere. */
export const matchToday = computed<Match | null>(() => {
  const draft = original.value;
  const found = draft && anyKit()?.match(draft.sheet, day(draft.planning_date));
  return found && "standings" in found ? found : null;
});
