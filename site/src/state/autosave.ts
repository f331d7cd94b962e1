// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Keeps the draft that is open: saved as it changes, in step with other tabs, and in memory while storage fails.
import { effect, signal, untracked } from "@preact/signals";
import { listen } from "./channel";
import { type Draft, openShelf, type Shelf, type Synced } from "./drafts";
import { forgetEntries } from "./entry";
import { carryOver, forgetSteps, quietly } from "./history";
import { holdAnother, holdBelow } from "./hold";
import { changed, merge } from "./merge";
import { notice } from "./notice";
import {
  isDirty,
  lastCategory,
  list,
  open,
  opened,
  remember,
  remembered,
  snapshot,
  stored,
  unlist,
} from "./open-draft";
import { type Left, parting } from "./parting";
import { isNothing, neverSaved, type Put, put } from "./put";
import { categoryId } from "./route";
import { setting } from "./setting";
import { content, nothing } from "./sheet";

/** What keeps the drafts from lasting: the browser forbids storage, it is full, or it fails. */
export const trouble = signal<"blocked" | "full" | "failing" | null>(null);
export const savedAt = signal<number | null>(null);

let shelf: Shelf | null = null;
/** Drafts that could not be put on the shelf, other than the open one. */
const waiting = new Map<string, Left>();

let timer: ReturnType<typeof setTimeout> | undefined;
/** While somebody types, one save per so many milliseconds is enough. */
const pause = 350;
/** Storage that has failed is tried again with the next change after this time. */
const recovery = 5000;
let failedAt = Number.NEGATIVE_INFINITY;
/** What earlier visits kept has been looked at; until then this page does not know what there is. */
let looked = false;

function fail(error: unknown): void {
  failedAt = performance.now(); // the clock on the wall may be set back
  if (trouble.peek() !== "blocked") {
    trouble.value = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failing";
  }
}

/** Takes over what the shelf holds now, where it was `sent` to it; what was changed here in the meantime stays. */
function follow({ draft, conflict, putBack }: Put, sent: Synced): void {
  const here = content.peek();
  const next = merge(sent, here, draft).content;
  const moved = changed(here, next);
  if (moved.length > 0) {
    carryOver(sent, draft);
    for (const pointer of moved) forgetEntries(/^\/answers\/(.+)$/.exec(pointer)?.[1] ?? "/");
    quietly(() => holdBelow(next));
  }
  const { name, revision, sheet, kept, planning_date } = draft;
  const gone = isNothing(draft) && revision === null;
  open.value = {
    ...open.peek(),
    name: open.peek().name === sent.name ? name : open.peek().name,
    revision,
    synced: gone ? null : { sheet, kept, planning_date, name, category: sent.category },
  };
  list(draft);
  if (conflict) notice.value = { is: "conflict", ...conflict, here: true };
  else if (putBack) notice.value = { is: "put_back" };
}

async function write(): Promise<void> {
  const draft = snapshot();
  const { synced } = open.peek();
  if (!shelf) {
    list(draft);
    return;
  }
  try {
    const done = await put(shelf, draft, synced);
    for (const [id, left] of waiting) {
      list((await put(shelf, left.draft, left.synced)).draft);
      waiting.delete(id);
      parting.drop(id);
    }
    const here = open.peek().id === draft.id;
    if (done.gone) {
      unlist(draft.id);
      if (here) goneElsewhere();
    } else if (here) {
      follow(done, draft);
      savedAt.value = done.draft.revision === null ? null : done.draft.saved_at;
    } else list(done.draft);
    if (done.conflict) await lookAround(); // the other version has become a draft
    if (!isDirty()) parting.drop(draft.id);
    if (trouble.peek()) notice.value = { is: "saved_again" };
    trouble.value = null;
  } catch (error) {
    fail(error);
    list(draft);
    if (open.peek().id !== draft.id) waiting.set(draft.id, { draft, synced });
  }
}

/** One after another. */
let turn: Promise<void> = Promise.resolve();
const inTurn = (task: () => Promise<void>): Promise<void> => {
  turn = turn.then(task);
  return turn;
};

export const saveNow = (): Promise<void> => inTurn(async () => (isDirty() ? write() : undefined));

/** The first change is saved at once, those that follow on its heels together. */
function saveSoon(): void {
  if (timer !== undefined) return;
  if (trouble.peek() === null || performance.now() - failedAt >= recovery)
    void (shelf && looked ? saveNow() : reopen());
  const again = () => {
    timer = undefined;
    if (isDirty()) saveSoon();
  };
  timer = setTimeout(again, trouble.peek() === null ? pause : recovery);
}

/** Tries storage again; drafts in memory go onto the shelf. */
export async function reopen(): Promise<void> {
  try {
    shelf ??= await openShelf();
  } catch (error) {
    fail(error);
    return;
  }
  await inTurn(write);
  const first = !looked;
  await lookAround();
  // What could not be found when the page opened is put on the sheet now, unless something else has been begun there.
  if (first && looked && isNothing(snapshot()) && open.peek().revision === null) openFound(remembered());
}

/** Reads anew which drafts there are. */
async function lookAround(): Promise<void> {
  if (!shelf) return;
  try {
    const all = await shelf.all();
    const beside = [...waiting.values()].map(({ draft }) => draft);
    const mine = new Set(beside.map(({ id }) => id));
    stored.value = [...all.filter(({ id }) => !mine.has(id)), ...beside].sort((a, b) => b.saved_at - a.saved_at);
    looked = true;
  } catch (error) {
    fail(error);
  }
}

/** Another tab has written: with no own change its version is taken over, otherwise both are brought together. */
async function look(): Promise<void> {
  const { id, revision, synced } = open.peek();
  if (!shelf || revision === null) return;
  try {
    const found = await shelf.load(id);
    if (open.peek().id !== id || found?.revision === revision) return;
    if (isDirty()) await write();
    else if (found) {
      follow(
        { draft: found, conflict: null, putBack: false, gone: false },
        { ...(synced ?? neverSaved), category: lastCategory.peek() },
      );
      notice.value = { is: "synced" };
    } else goneElsewhere();
  } catch (error) {
    fail(error);
  }
}

function goneElsewhere(): void {
  const gone = snapshot();
  openDraft(null);
  notice.value = { is: "removed_elsewhere", undo: () => void openDraft({ ...gone, revision: null }) };
}

/** Puts a draft on the sheet; null = a new one. */
export function openDraft(draft: Draft | null, synced: Synced | null = null): void {
  quietly(() => {
    forgetEntries();
    forgetSteps();
    holdAnother(draft ?? nothing);
    open.value = opened(draft, synced);
    lastCategory.value = draft?.category ?? categoryId.peek();
    savedAt.value = draft && draft.revision !== null ? draft.saved_at : null;
  });
  remember(open.peek().id);
  if (isDirty()) saveSoon();
}

/** The open draft is about to leave the sheet. */
export async function leaveDraft(): Promise<void> {
  await saveNow();
  if (!isDirty()) return;
  const draft = snapshot();
  waiting.set(draft.id, { draft, synced: open.peek().synced });
  list(draft);
}

/** For changes of drafts that are not on the sheet; false when storage fails. */
export async function onShelf(task: (shelf: Shelf) => Promise<void>): Promise<boolean> {
  if (!shelf) return false;
  try {
    await task(shelf);
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}
export const inMemory = waiting;

/** Opens that draft, or the one last saved. */
function openFound(id: string | null): void {
  const draft = stored.peek().find((one) => one.id === id) ?? stored.peek()[0];
  if (!draft) return;
  const left = waiting.get(draft.id);
  waiting.delete(draft.id);
  openDraft(draft, left ? left.synced : draft);
}

async function restore(): Promise<void> {
  try {
    shelf = await openShelf();
  } catch {
    trouble.value = "blocked";
  }
  await lookAround();
  for (const left of parting.find()) {
    const id = left.draft.id;
    try {
      if (!shelf) throw new Error("no shelf");
      list((await put(shelf, left.draft, left.synced)).draft);
      parting.drop(id);
    } catch {
      waiting.set(id, left);
      list(left.draft);
    }
  }
  const given = setting === "saved" ? (await import("./restore-given")).restoreGiven() : null;
  openFound(given ?? remembered());
}

/** Several frames on one page are one applicant's: one in which nothing is answered yet joins in the other's draft. */
async function joinIn(id: string): Promise<void> {
  if (setting !== "embedded" || !isNothing(snapshot()) || open.peek().revision !== null) return;
  const found = stored.peek().find((one) => one.id === id);
  if (found) openDraft(found, found);
}

/** Leaves what is not yet saved where the next page finds it; false when some of it would be lost. */
function leave(): boolean {
  const left = [...waiting.values()];
  if (isDirty()) left.push({ draft: snapshot(), synced: open.peek().synced });
  return left.map((one) => parting.leave(one)).every((safe) => safe);
}

/** For those who mean to reload the page: true when nothing would be lost by it. */
export async function settle(): Promise<boolean> {
  await saveNow();
  return leave();
}

export async function startDraft(): Promise<void> {
  await restore();
  effect(() => {
    void [content.value, open.value.name, lastCategory.value];
    untracked(() => {
      if (isDirty()) saveSoon();
    });
  });
  effect(() => {
    if (categoryId.value !== null) lastCategory.value = categoryId.value;
  });
  listen((said) => {
    void inTurn(async () => {
      await lookAround();
      if (said && said.draft !== open.peek().id) {
        await joinIn(said.draft);
        return;
      }
      await look();
      if (said?.conflict) notice.value = { is: "conflict", ...said.conflict, here: false };
    });
  });
  addEventListener("pagehide", leave);
}
