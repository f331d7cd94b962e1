// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two descendants of one draft made one, fact by fact. Pure.
import type { AnswerSheet, PastEvent } from "../kit";
import type { Content, Kept } from "./sheet";

/** Equal as they would be saved. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A draft in single things, each under a pointer: /answers/fact, /applicant/name, /history/category, … */
type Things = Map<string, { head: string; key: string | null; value: unknown }>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is not of the sheet goes by names no sheet can have. */
const keptHead = " kept";
export const planningDatePointer = "/ planning_date";
const planningDateHead = planningDatePointer.slice(1);

/** Events have no names; all that is known of a category is one thing. */
function byCategory(events: Partial<PastEvent>[]): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const event of events) found.set(`${event?.category}`, [...(found.get(`${event?.category}`) ?? []), event]);
  return found;
}

function thingsOf({ sheet, kept, planning_date }: Content): Things {
  const things: Things = new Map();
  const add = (head: string, key: string | null, value: unknown) => {
    if (value === undefined) return;
    things.set(key === null ? `/${head}` : `/${head}/${key}`, { head, key, value });
  };
  for (const [head, value] of Object.entries(sheet)) {
    if (head === "history" && Array.isArray(value)) {
      for (const [category, events] of byCategory(value)) add(head, category, events);
    } else if (isObject(value)) for (const [key, one] of Object.entries(value)) add(head, key, one);
    else add(head, null, value);
  }
  for (const one of kept) add(keptHead, one.pointer, one);
  if (planning_date !== null) add(planningDateHead, null, planning_date);
  return things;
}

function contentOf(things: Things): Content {
  const parts: [string, unknown][] = [];
  const below = new Map<string, [string, unknown][]>([["answers", []]]);
  for (const { head, key, value } of things.values()) {
    if (key === null) parts.push([head, value]);
    else below.set(head, [...(below.get(head) ?? []), [key, value]]);
  }
  const values = (head: string) => (below.get(head) ?? []).map(([, value]) => value);
  const history = values("history").flat();
  const objects = [...below].filter(([head]) => head !== keptHead && head !== "history");
  const { [planningDateHead]: planned = null, ...sheet } = Object.fromEntries<unknown>([
    ...parts,
    ...objects.map(([head, entries]): [string, unknown] => [head, Object.fromEntries(entries)]),
    ...(history.length > 0 ? [["history", history] as [string, unknown]] : []),
  ]);
  return {
    sheet: sheet as unknown as AnswerSheet,
    kept: values(keptHead) as Kept[],
    planning_date: planned as string | null,
  };
}

/** What differs between two states of a draft, by pointer. */
export function changed(before: Content, after: Content): string[] {
  const [old, fresh] = [thingsOf(before), thingsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (pointer) => !same(old.get(pointer)?.value, fresh.get(pointer)?.value),
  );
}

/** Changes that are worth keeping; where one last looked is none. */
export const differs = (base: Content & { name: string }, draft: Content & { name: string }): boolean =>
  base.name !== draft.name || changed(base, draft).length > 0;

/** What only one has changed since `base` is taken over; where both have, mine stands, and the conflict is named. */
export function merge(base: Content, mine: Content, theirs: Content): { content: Content; conflicts: string[] } {
  const [old, own, other] = [thingsOf(base), thingsOf(mine), thingsOf(theirs)];
  const conflicts: string[] = [];
  const merged: Things = new Map();
  for (const pointer of new Set([...own.keys(), ...other.keys()])) {
    const [was, here, there] = [old.get(pointer), own.get(pointer), other.get(pointer)];
    const theirsChanged = !same(was?.value, there?.value);
    const mineChanged = !same(was?.value, here?.value);
    const chosen = mineChanged || !theirsChanged ? here : there;
    if (chosen) merged.set(pointer, chosen);
    const clash = mineChanged && theirsChanged && !same(here?.value, there?.value);
    if (clash && !pointer.startsWith(`/${keptHead}/`)) conflicts.push(pointer);
  }
  return { content: contentOf(merged), conflicts };
}
