// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts on the device. One is kept now, under a fixed id; several named ones need only more ids.
import { createStore, del, get, set } from "idb-keyval";
import type { AnswerSheet } from "../kit";

export interface Draft {
  id: string;
  sheet: AnswerSheet;
  planning_date: string | null;
  /** Where the applicant last worked, "programme/category". */
  category: string | null;
  /** Milliseconds since 1970. */
  saved_at: number;
}

export const currentDraft = "current";

export interface Drafts {
  /** False when the browser forbids storage and drafts live only as long as the page. */
  lasting: boolean;
  load(id: string): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

function inMemory(): Drafts {
  const shelf = new Map<string, Draft>();
  return {
    lasting: false,
    load: async (id) => shelf.get(id),
    save: async (draft) => void shelf.set(draft.id, draft),
    remove: async (id) => void shelf.delete(id),
  };
}

/** A browser that neither opens nor refuses must not hold the page up. */
const patience = 3000;

async function inDatabase(): Promise<Drafts> {
  const shelf = createStore("xingping", "drafts");
  const silent = new Promise<never>((_, reject) => setTimeout(reject, patience, new Error("storage does not answer")));
  silent.catch(() => undefined); // a browser that refuses at once leaves nobody waiting for this
  // The first look decides whether storage may be used at all.
  await Promise.race([get(currentDraft, shelf), silent]);
  return {
    lasting: true,
    load: (id) => get<Draft>(id, shelf),
    save: (draft) => set(draft.id, draft, shelf),
    remove: (id) => del(id, shelf),
  };
}

export async function openDrafts(): Promise<Drafts> {
  try {
    return await inDatabase();
  } catch {
    return inMemory();
  }
}

const partingKey = "xingping.parting_draft";

/** A page that is closing cannot wait for a database: what is not yet saved is left here and picked up next time. */
export const parting = {
  leave(draft: Draft): void {
    try {
      localStorage.setItem(partingKey, JSON.stringify(draft));
    } catch {
      // Where storage is blocked, the page has said that nothing is kept.
    }
  },
  take(): Draft | null {
    try {
      const text = localStorage.getItem(partingKey);
      localStorage.removeItem(partingKey);
      return text === null ? null : (JSON.parse(text) as Draft);
    } catch {
      return null;
    }
  },
};
