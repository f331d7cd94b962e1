// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One draft onto the shelf, whatever other tabs have put there in the meantime.
import { t } from "../i18n";
import { say } from "./channel";
import { type Draft, newId, type Shelf, type Synced } from "./drafts";
import { differs, merge } from "./merge";
import { isEmpty, nothing } from "./sheet";

export interface Put {
  /** As it is on the shelf now. */
  draft: Draft;
  /** Things that were changed here and elsewhere; the other version is the draft `copy`. */
  conflict: { things: string[]; copy: string } | null;
  /** It had been removed elsewhere, and was put back because of changes made here. */
  putBack: boolean;
  /** It had been removed elsewhere, and nothing was changed here: it stays removed. */
  gone: boolean;
}

/** What a draft goes by. */
export const titleOf = (draft: Pick<Draft, "name" | "sheet">): string =>
  draft.name || draft.sheet.applicant?.name || t().drafts.unnamed;

/** An empty draft without a name is no draft: it is taken off the shelf. */
export const isNothing = (draft: Draft): boolean => draft.name === "" && isEmpty(draft);

export const neverSaved: Synced = { ...nothing, name: "", category: null };

export async function put(shelf: Shelf, draft: Draft, synced: Synced | null): Promise<Put> {
  let mine = draft;
  let base = synced ?? neverSaved;
  const put: Put = { draft, conflict: null, putBack: false, gone: false };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const empty = isNothing(mine);
    if (empty && mine.revision === null) return { ...put, draft: mine };
    const written = empty ? await shelf.remove(mine) : await shelf.write(mine);
    if ("draft" in written) {
      say({ draft: draft.id, conflict: put.conflict });
      return { ...put, draft: empty ? { ...mine, revision: null } : written.draft };
    }
    const { found } = written;
    if (!found) {
      mine = { ...mine, revision: null };
      if (!differs(base, mine)) return { ...put, draft: mine, gone: true };
      // Changes made here are worth more than a removal that did not know of them.
      put.putBack = true;
      continue;
    }
    const { content, conflicts } = merge(base, mine, found);
    if (conflicts.length > 0) {
      const copy = t().drafts.other_tab(titleOf(found));
      // Kept before anything is written over it.
      await shelf.write({ ...found, id: newId(), name: copy, revision: null });
      put.conflict = { things: [...new Set([...(put.conflict?.things ?? []), ...conflicts])], copy };
    }
    const name = mine.name === base.name ? found.name : mine.name;
    mine = { ...mine, ...content, name, revision: found.revision };
    base = found;
  }
  throw new Error("the draft is written elsewhere without end");
}
