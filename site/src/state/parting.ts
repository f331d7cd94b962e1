// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A page that is closing cannot wait for a database: what is not yet saved is left here, and picked up next time.
import { draftIn } from "./draft-shape";
import { type Draft, newId, type Synced } from "./drafts";

export interface Left {
  draft: Draft;
  synced: Synced | null;
}

const prefix = "xingping.parting_draft";
/** By draft: where it is left. Each tab leaves its own, so that two that close together do not meet. */
const keys = new Map<string, string>();

function read(key: string): Left | null {
  try {
    const left = JSON.parse(localStorage.getItem(key) ?? "null");
    // A former version left the draft alone, always under the same key.
    const draft = draftIn("sheet" in left ? left : left.draft);
    const synced = draftIn({ ...left.synced, id: "" });
    return draft ? { draft, synced: synced ?? null } : null;
  } catch {
    return null;
  }
}

export const parting = {
  /** False where it cannot be left. */
  leave(left: Left): boolean {
    try {
      const key = keys.get(left.draft.id) ?? `${prefix}.${newId()}`;
      keys.set(left.draft.id, key);
      localStorage.setItem(key, JSON.stringify(left));
      return true;
    } catch {
      return false; // Where storage is blocked, the page has said that nothing is kept.
    }
  },
  /** What earlier pages left; it stays until it is dropped. */
  find(): Left[] {
    try {
      const found = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      return found.flatMap((key) => {
        const left = read(key);
        if (left) keys.set(left.draft.id, key);
        return left ? [left] : [];
      });
    } catch {
      return [];
    }
  },
  /** It is safe elsewhere. */
  drop(id: string): void {
    const key = keys.get(id);
    if (key === undefined) return;
    keys.delete(id);
    try {
      localStorage.removeItem(key);
    } catch {
      // Then nothing was left there either.
    }
  },
};
