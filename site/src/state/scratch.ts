// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A copy of the sheet to try things in. It stands in the sheet's place, so every view shows it; the draft waits, unchanged
// and saved, until the copy is kept or dropped.
import { batch, computed, signal } from "@preact/signals";
import type { Answer, Match, NextPlan, Plan, Report } from "../kit";
import { assume, forgetAssumed } from "./assumed";
import { carryOut, type Deed } from "./carry-out";
import { adviceKit, anyKit, kitOf, needAll } from "./engine";
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
    forgetAssumed();
  });
}

/** Puts steps into the copy, as of the day from which they are enough. */
export async function trySteps(deeds: readonly Deed[], from: string | null = null): Promise<boolean> {
  if (!(await startCopy())) return false;
  batch(() => {
    forgetEntries();
    sheet.value = { ...sheet.value, answers: carryOut(sheet.value.answers, deeds) };
    assume(deeds);
    if (from) planningDate.value = from;
  });
  return true;
}

export async function tryPlan(plan: Plan): Promise<void> {
  if (await trySteps(plan.steps, plan.from)) mode.value = "what_if";
}

/** The way to a category's next level, wherever one is; its steps are worked out for it. */
export async function tryNextPlan({ category, level }: NextPlan): Promise<boolean> {
  if (!(await startCopy())) return false;
  const found = adviceKit()?.advise(category, sheet.value, { brief: true, ...day(planningDate.value) });
  const best = found && "plan" in found ? found.plan[level]?.best : null;
  return best ? trySteps(best.steps, best.from) : false;
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
