// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts that come in a page that was saved with answers: the one that was opened, or the file of another one.
import { loadGiven } from "../kit";
import { inMemory, leaveDraft, openDraft } from "./autosave";
import { type Draft, newId } from "./drafts";
import { type Placed, place, readGiven } from "./given";
import { removeDraft, switchTo } from "./library";
import { notice } from "./notice";
import { list, open, stored } from "./open-draft";
import { link } from "./route";

/** They stand beside the others until they are saved with the next change. */
function shelve(drafts: readonly Draft[]): Placed {
  const placed = place(drafts, stored.peek());
  for (const draft of placed.fresh) {
    inMemory.set(draft.id, { draft, synced: null });
    list(draft);
  }
  return placed;
}

/** Goes on with what the page has in the place of what the browser has, which stays a draft. */
async function show(draft: Draft): Promise<void> {
  await leaveDraft();
  openDraft({ ...draft, id: newId() });
}

const sayFormer = (former: Draft | null) => {
  if (former) notice.value = { is: "gone_on", show: () => void show(former) };
};

/** Answers that are no JSON any more are shown like any other damaged file. */
async function inspect(text: string): Promise<void> {
  const { openSheet } = await import("./open-sheet");
  await openSheet(new File([text], location.pathname.split("/").at(-1) ?? ""));
}

/** Which draft to open; null when the page has none. */
export function restoreGiven(): string | null {
  const text = loadGiven();
  if (text === "") return null;
  let drafts: Draft[];
  try {
    drafts = readGiven(JSON.parse(text));
  } catch {
    void inspect(text);
    return null;
  }
  const { open: first, former } = shelve(drafts);
  const category = stored.peek().find((one) => one.id === first)?.category;
  if (location.hash === "" && category) location.replace(link.category(category));
  sayFormer(former);
  return first;
}

export async function takeIn(drafts: readonly Draft[]): Promise<void> {
  await leaveDraft();
  const back = open.peek().id;
  const { fresh, open: first, former } = shelve(drafts);
  if (first !== null) await switchTo(first);
  const undo = async () => {
    await switchTo(back);
    for (const draft of fresh) await removeDraft(draft.id);
  };
  if (fresh.length > 0) notice.value = { is: "file_loaded", undo: () => void undo() };
  else sayFormer(former);
}
