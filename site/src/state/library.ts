// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Several drafts beside each other: one is open, the others wait on the shelf.
import { computed } from "@preact/signals";
import { t } from "../i18n";
import { inMemory, leaveDraft, onShelf, openDraft, saveNow, trouble } from "./autosave";
import { say } from "./channel";
import { type Draft, newId } from "./drafts";
import { type Deed, notice } from "./notice";
import { lastCategory, list, open, snapshot, stored, unlist } from "./open-draft";
import { isNothing, put, titleOf } from "./put";
import { content } from "./sheet";

export interface Entry {
  id: string;
  title: string;
  /** Given by the applicant, when it differs from whose draft it is. */
  applicant: string | null;
  category: string | null;
  answers: number;
  /** null while it is not on the shelf. */
  saved_at: number | null;
  open: boolean;
}

function entryOf(draft: Draft, isOpen: boolean): Entry {
  const applicant = draft.sheet.applicant?.name ?? null;
  const title = titleOf(draft);
  return {
    id: draft.id,
    title,
    applicant: applicant === title ? null : applicant,
    category: draft.category,
    answers: Object.keys(draft.sheet.answers).length,
    saved_at: draft.revision === null || (isOpen && trouble.value) ? null : draft.saved_at,
    open: isOpen,
  };
}

/** The open one first, then by when they were saved. */
export const drafts = computed<Entry[]>(() => {
  const { id, name, revision } = open.value;
  const kept = stored.value.find((one) => one.id === id);
  const here: Draft = {
    ...(kept ?? { id, saved_at: 0, kit_version: "", digests: {} }),
    ...content.value,
    name,
    revision,
    category: lastCategory.value,
  };
  const others = stored.value.filter((one) => one.id !== id).map((one) => entryOf(one, false));
  return isNothing(here) ? others : [entryOf(here, true), ...others];
});

const find = (id: string): Draft | undefined =>
  id === open.peek().id ? snapshot() : stored.peek().find((one) => one.id === id);

/** In memory, when storage fails. */
async function store(draft: Draft): Promise<void> {
  const done = await onShelf(async (shelf) => list((await put(shelf, draft, null)).draft));
  if (done) return;
  inMemory.set(draft.id, { draft, synced: null });
  list(draft);
}

export async function createDraft(): Promise<void> {
  await leaveDraft();
  openDraft(null);
}

export async function switchTo(id: string): Promise<void> {
  if (id === open.peek().id) return;
  await leaveDraft();
  const waiting = inMemory.get(id);
  inMemory.delete(id);
  const draft = waiting?.draft ?? stored.peek().find((one) => one.id === id);
  if (draft) openDraft(draft, waiting ? waiting.synced : draft);
}

export async function renameDraft(id: string, name: string): Promise<void> {
  if (id === open.peek().id) {
    open.value = { ...open.peek(), name };
    return;
  }
  const waiting = inMemory.get(id);
  const draft = find(id);
  if (waiting) inMemory.set(id, { ...waiting, draft: { ...waiting.draft, name } });
  if (draft) list({ ...draft, name });
  if (!draft || waiting) return;
  await onShelf(async (shelf) => list((await put(shelf, { ...draft, name }, draft)).draft));
}

export async function duplicateDraft(id: string): Promise<void> {
  const draft = find(id);
  if (!draft) return;
  await store({
    ...draft,
    id: newId(),
    name: t().drafts.copy_of(titleOf(draft)),
    revision: null,
    saved_at: Date.now(),
  });
}

/** Takes a draft away; gives the way back. */
async function remove(id: string): Promise<(() => Promise<void>) | null> {
  const wasOpen = id === open.peek().id;
  if (wasOpen) await saveNow();
  const draft = find(id);
  if (!draft) return null;
  const waiting = inMemory.get(id);
  inMemory.delete(id);
  // Blank and nameless, it is taken off the shelf, whatever another tab has made of it in the meantime.
  const done = await onShelf(async (shelf) => {
    for (let found: Draft | undefined = draft; found && found.revision !== null; ) {
      const outcome = await shelf.remove(found);
      found = "draft" in outcome ? undefined : outcome.found;
    }
    say({ draft: id, conflict: null });
  });
  if (!done && draft.revision !== null) return null;
  unlist(id);
  if (wasOpen) {
    const next = stored.peek()[0];
    openDraft(next ?? null, next ?? null);
  }
  return async () => {
    const back = { ...draft, revision: null };
    if (!wasOpen) {
      if (waiting) inMemory.set(id, waiting);
      await store(back);
      return;
    }
    await leaveDraft();
    openDraft(back);
  };
}

export async function removeDraft(id: string): Promise<void> {
  const back = await remove(id);
  if (back) notice.value = { is: "draft_removed", undo: () => void back() };
}

/** A sheet from outside as a draft of its own, so that the one on the sheet stays. Undo brings that one back. */
export async function addDraft(show: () => void, deed: Deed): Promise<void> {
  const former = open.peek().id;
  await leaveDraft();
  openDraft(null);
  show();
  const { id } = open.peek();
  notice.value = {
    is: deed,
    undo: () =>
      void (async () => {
        await switchTo(former);
        await remove(id);
      })(),
  };
}
