// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts on the device. One is kept now, under a fixed id; several named ones need only more ids.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
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

interface Shelf extends DBSchema {
  drafts: { key: string; value: Draft };
}

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

function inDatabase(shelf: IDBPDatabase<Shelf>): Drafts {
  return {
    lasting: true,
    load: (id) => shelf.get("drafts", id),
    save: async (draft) => void (await shelf.put("drafts", draft)),
    remove: (id) => shelf.delete("drafts", id),
  };
}

/** A browser that neither opens nor refuses must not hold the page up. */
const patience = 3000;

export async function openDrafts(): Promise<Drafts> {
  try {
    const opening = openDB<Shelf>("xingping", 1, {
      upgrade: (database) => void database.createObjectStore("drafts", { keyPath: "id" }),
    });
    const waiting = new Promise<never>((_, reject) =>
      setTimeout(reject, patience, new Error("storage does not answer")),
    );
    return inDatabase(await Promise.race([opening, waiting]));
  } catch {
    return inMemory();
  }
}
