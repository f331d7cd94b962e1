// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Puts a whole draft on the sheet: what the engine can read, and beside it what it cannot.
import { batch, computed, signal } from "@preact/signals";
import type { AnswerSheet } from "../kit";
import { allAsked, anyKit } from "./engine";
import { merge } from "./merge";
import { type Content, content, original, planningDate, sheet, unread } from "./sheet";
import { settle, sift, type Unread, valueAt } from "./unread";

/** Put on the sheet as it was saved, before there was an engine to read it. */
let unsifted = false;

function parted(raw: AnswerSheet): { sheet: AnswerSheet; unread: Unread[] } {
  const kit = anyKit();
  return kit ? sift(raw, (one) => kit.read(one)) : { sheet: raw, unread: [] };
}

export function hold({ sheet: raw, kept, planning_date }: Content): void {
  const { sheet: read, unread: left } = parted(raw);
  unsifted = !anyKit();
  batch(() => {
    original.value = null;
    sheet.value = read;
    unread.value = [...left, ...kept.map((one) => ({ ...one, issues: [] }))];
    planningDate.value = planning_date;
    tryUnread();
  });
}

/** Another one with every sheet that comes whole: what was worked out for the former says nothing about it. */
export const turnOfSheet = signal(0);

/** Puts another sheet in the place of what was there. */
export function holdAnother(next: Content): void {
  batch(() => {
    turnOfSheet.value += 1;
    hold(next);
  });
}

/** A draft that changes below a copy that is being tried out: the copy follows, and stays. */
export function holdBelow(next: Content): void {
  const former = content.peek();
  const copy = original.peek() && { sheet: sheet.peek(), kept: [], planning_date: planningDate.peek() };
  batch(() => {
    hold(next);
    if (!copy) return;
    original.value = { sheet: sheet.peek(), planning_date: planningDate.peek() };
    const tried = merge({ ...former, kept: [] }, copy, { ...next, kept: [] }).content;
    sheet.value = parted(tried.sheet).sheet;
    planningDate.value = tried.planning_date;
  });
}

/** More criteria are there: what was set aside may be understood now. */
export function tryUnread(): void {
  const kit = anyKit();
  if (!kit) return;
  if (unsifted) {
    hold(content.peek());
    return;
  }
  if (unread.peek().length === 0) return;
  const draft = original.peek();
  const settled = settle(draft?.sheet ?? sheet.peek(), unread.peek(), (one) => kit.read(one));
  batch(() => {
    unread.value = settled.unread;
    if (draft) original.value = { ...draft, sheet: settled.sheet };
    else sheet.value = settled.sheet;
  });
}

const waits = (one: Unread) => one.issues.every((issue) => issue.code === "unknown-fact") && one.issues.length > 0;

/** What fits no edition there is; until all are loaded, an unknown question may still turn up. */
export const misfits = computed(() => (anyKit() ? unread.value.filter((one) => allAsked.value || !waits(one)) : []));

/** Gives up what does not fit. */
export function dropUnread(one: Unread): void {
  unread.value = unread.peek().filter((other) => other !== one);
}

/** Puts what fits in the place of what has been answered since. */
export function takeUnread(one: Unread): void {
  const taken = valueAt(original.peek()?.sheet ?? sheet.peek(), one.pointer);
  batch(() => {
    unread.value = unread.peek().map((other) => (other === one ? { ...one, taken } : other));
    tryUnread();
  });
}
