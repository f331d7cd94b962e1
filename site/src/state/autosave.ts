// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Keeps the current draft: restored when the page opens, saved as it changes.
import { effect, signal } from "@preact/signals";
import { currentDraft, type Drafts, openDrafts } from "./drafts";
import { categoryId } from "./route";
import { blank, isBlank, planningDate, sheet } from "./sheet";

export const storageBlocked = signal(false);
export const savedAt = signal<number | null>(null);
/** Where the applicant last worked. */
export const lastCategory = signal<string | null>(null);

let drafts: Drafts | null = null;
let pending = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** While somebody types, one save per so many milliseconds is enough. */
const pause = 350;

/** The first change is saved at once, those that follow on its heels together. */
function saveSoon(): void {
  if (timer !== undefined) {
    pending = true;
    return;
  }
  void save();
  timer = setTimeout(() => {
    timer = undefined;
    if (pending) saveSoon();
  }, pause);
}

async function save(): Promise<void> {
  pending = false;
  if (!drafts) return;
  try {
    if (isBlank.value) {
      await drafts.remove(currentDraft);
      savedAt.value = null;
      return;
    }
    const now = Date.now();
    await drafts.save({
      id: currentDraft,
      sheet: sheet.value,
      planning_date: planningDate.value,
      category: lastCategory.value,
      saved_at: now,
    });
    savedAt.value = now;
  } catch {
    // The disk is full or the permission was taken back: say so, and go on in memory.
    storageBlocked.value = true;
  }
}

async function restore(): Promise<void> {
  drafts = await openDrafts();
  storageBlocked.value = !drafts.lasting;
  try {
    const draft = await drafts.load(currentDraft);
    if (!draft) return;
    sheet.value = draft.sheet ?? blank;
    planningDate.value = draft.planning_date ?? null;
    lastCategory.value = draft.category ?? null;
    savedAt.value = draft.saved_at;
  } catch {
    storageBlocked.value = true;
  }
}

export async function startDraft(): Promise<void> {
  await restore();
  let first = true;
  effect(() => {
    // Read, so that a change of any of them saves.
    void [sheet.value, planningDate.value, lastCategory.value];
    if (first) {
      first = false;
      return;
    }
    saveSoon();
  });
  effect(() => {
    if (categoryId.value !== null) lastCategory.value = categoryId.value;
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && pending) void save();
  });
  addEventListener("pagehide", () => {
    if (pending) void save();
  });
}
