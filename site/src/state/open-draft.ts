// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The draft that is open, as it stands now, and the list of all drafts as they were last saved.
import { signal } from "@preact/signals";
import { type Draft, newId, type Synced } from "./drafts";
import { engineVersion, programmes } from "./engine";
import { differs } from "./merge";
import { isNothing, neverSaved } from "./put";
import { content, unread } from "./sheet";

/** Where the applicant last worked. */
export const lastCategory = signal<string | null>(null);

/** The draft on the sheet: what is known of it besides its content. */
export interface Open {
  id: string;
  name: string;
  revision: number | null;
  synced: Synced | null;
  /** Of the criteria by which all of it could last be read. */
  kit_version: string;
  digests: Record<string, string>;
}
/** A draft as it is opened; null = a new one. */
export function opened(draft: Draft | null, synced: Synced | null): Open {
  const blank = { id: newId(), name: "", revision: null, kit_version: "", digests: {} };
  const { id, name, revision, kit_version, digests } = draft ?? blank;
  return { id, name, revision, kit_version, digests, synced };
}
export const open = signal<Open>(opened(null, null));

/** Every draft there is, the open one as last saved. */
export const stored = signal<readonly Draft[]>([]);

export function snapshot(): Draft {
  const { synced: _, ...rest } = open.peek();
  const loaded = programmes
    .peek()
    .flatMap(({ id, categories }) => categories.map((one): [string, string] => [`${id}/${one.id}`, one.digest]));
  // As long as something does not fit, the draft remembers the criteria for which it did.
  const criteria =
    loaded.length > 0 && unread.peek().length === 0
      ? { kit_version: engineVersion.peek(), digests: { ...rest.digests, ...Object.fromEntries(loaded) } }
      : {};
  return { ...rest, ...content.peek(), category: lastCategory.peek(), saved_at: Date.now(), ...criteria };
}

/** Changed since it was last in step with the shelf. */
export function isDirty(): boolean {
  const draft = { ...content.peek(), name: open.peek().name, category: lastCategory.peek() };
  const synced = open.peek().synced;
  if (differs(synced ?? neverSaved, draft)) return true;
  return synced !== null && synced.category !== draft.category;
}

export function list(draft: Draft): void {
  const others = stored.peek().filter((one) => one.id !== draft.id);
  const gone = isNothing(draft) && draft.revision === null;
  stored.value = (gone ? others : [...others, draft]).sort((a, b) => b.saved_at - a.saved_at);
}
export function unlist(id: string): void {
  stored.value = stored.peek().filter((one) => one.id !== id);
}

/** Which draft this tab had open; a new tab opens the one last saved. */
const tabKey = "xingping.draft";
export function remember(id: string): void {
  try {
    sessionStorage.setItem(tabKey, id);
  } catch {
    // Then a reload opens the draft last saved.
  }
}
export function remembered(): string | null {
  try {
    return sessionStorage.getItem(tabKey);
  } catch {
    return null;
  }
}
