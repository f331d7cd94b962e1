// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Keeps the current draft: restored when the page opens, saved as it changes.
import { effect, signal } from "@preact/signals";
import { currentDraft, type Draft, type Drafts, openDrafts, parting } from "./drafts";
import { categoryId } from "./route";
import { draftDate, isBlank, planningDate, sheet, wholeSheet } from "./sheet";

export const storageBlocked = signal(false);
export const savedAt = signal<number | null>(null);
/** Where the applicant last worked. */
export const lastCategory = signal<string | null>(null);

let drafts: Drafts | null = null;
/** Changed since the last save that is known to have ended well. */
let dirty = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** While somebody types, one save per so many milliseconds is enough. */
const pause = 350;

const snapshot = (): Draft => ({
  id: currentDraft,
  sheet: wholeSheet.value,
  planning_date: draftDate.value,
  category: lastCategory.value,
  saved_at: Date.now(),
});

/** The first change is saved at once, those that follow on its heels together. */
function saveSoon(): void {
  dirty = true;
  if (timer !== undefined) return;
  void save();
  timer = setTimeout(() => {
    timer = undefined;
    if (dirty && !storageBlocked.value) saveSoon();
  }, pause);
}

async function save(): Promise<void> {
  if (!drafts) return;
  const draft = snapshot();
  const blank = isBlank.value;
  try {
    if (blank) await drafts.remove(currentDraft);
    else await drafts.save(draft);
    dirty &&= wholeSheet.value !== draft.sheet || draftDate.value !== draft.planning_date;
    savedAt.value = blank ? null : draft.saved_at;
  } catch {
    // The disk is full or the permission was taken back: say so, and go on in memory.
    storageBlocked.value = true;
  }
}

async function restore(): Promise<void> {
  drafts = await openDrafts();
  storageBlocked.value = !drafts.lasting;
  try {
    const kept = await drafts.load(currentDraft);
    const left = parting.take();
    const draft = left && left.saved_at > (kept?.saved_at ?? 0) ? left : kept;
    if (!draft) return;
    sheet.value = draft.sheet;
    planningDate.value = draft.planning_date;
    lastCategory.value = draft.category;
    savedAt.value = isBlank.value ? null : draft.saved_at;
    if (draft === left) void save();
  } catch {
    storageBlocked.value = true;
  }
}

export async function startDraft(): Promise<void> {
  await restore();
  let first = true;
  effect(() => {
    // Read, so that a change of any of them saves.
    void [wholeSheet.value, draftDate.value, lastCategory.value];
    if (!first) saveSoon();
    first = false;
  });
  effect(() => {
    if (categoryId.value !== null) lastCategory.value = categoryId.value;
  });
  addEventListener("pagehide", () => {
    if (dirty) parting.leave(snapshot());
  });
}
