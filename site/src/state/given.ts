// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Answers that stand in the page itself: a page that was saved with them. Every copy gives its drafts names of their own,
// so they never meet a draft of the browser by chance, and a copy that is opened again is known again.
import { type Draft, newId } from "./drafts";
import { tooDeep } from "./file-kind";
import { differs } from "./merge";
import { isObject, sheetOf } from "./sheet-of";

const schema = "xingping/page@1";

/** What a page holds. */
export interface Given {
  schema: typeof schema;
  drafts: Draft[];
}

export const toGive = (drafts: readonly Draft[]): Given => ({
  schema,
  drafts: drafts.map((draft) => ({ ...draft, id: newId(), revision: null })),
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

function readDraft(value: unknown): Draft[] {
  if (!isObject(value) || text(value.id) === "" || !isObject(value.sheet) || tooDeep(value.sheet)) return [];
  const { id, name, sheet, kept, planning_date, category, saved_at, kit_version, digests } = value;
  const aside = (Array.isArray(kept) ? kept : []).filter((one) => isObject(one) && typeof one.pointer === "string");
  return [
    {
      id: text(id),
      name: text(name),
      sheet: sheetOf(sheet),
      kept: aside.map(({ pointer, raw }) => ({ pointer, raw })),
      planning_date: textOrNull(planning_date),
      category: textOrNull(category),
      saved_at: typeof saved_at === "number" ? saved_at : 0,
      revision: null,
      kit_version: text(kit_version),
      digests: isObject(digests) ? (digests as Record<string, string>) : {},
    },
  ];
}

/** Only what has the shape of a draft; what its answers mean the engine says later. */
export const readGiven = (value: unknown): Draft[] =>
  isObject(value) && Array.isArray(value.drafts) ? value.drafts.flatMap(readDraft) : [];

export interface Placed {
  /** Not in this browser yet. */
  fresh: Draft[];
  /** The draft to begin with; null when the page has none. */
  open: string | null;
  /** As the page has it, where this browser has gone on with it since. */
  former: Draft | null;
}

/** Beside what the browser keeps: nothing is written over, and what is there already is not put there again. */
export function place(given: readonly Draft[], here: readonly Draft[]): Placed {
  const placed: Placed = { fresh: [], open: null, former: null };
  for (const draft of given) {
    const known = here.find((one) => one.id === draft.id);
    const twin = known ?? here.find((one) => !differs(one, draft));
    if (!twin) placed.fresh.push(draft);
    if (placed.open !== null) continue;
    placed.open = (twin ?? draft).id;
    if (known && differs(known, draft)) placed.former = draft;
  }
  return placed;
}
