// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts on the device, by id. Every write says which revision it builds on, and the database compares in the same
// transaction, so that no tab overwrites what it has not seen.
import { createStore, promisifyRequest } from "idb-keyval";
import { draftIn } from "./draft-shape";
import type { Content } from "./sheet";

export interface Draft extends Content {
  id: string;
  /** Given by the applicant; empty = goes by the applicant's name. */
  name: string;
  /** Where the applicant last worked, "programme/category". */
  category: string | null;
  /** Milliseconds since 1970. */
  saved_at: number;
  /** Counted up with every write; null = not on the shelf. */
  revision: number | null;
  /** By which criteria all of it could last be read: version of the kit, digest by category. */
  kit_version: string;
  digests: Record<string, string>;
}

/** What the shelf held when a draft was last in step with it. */
export type Synced = Pick<Draft, keyof Content | "name" | "category">;

export type Written = { draft: Draft } | { found: Draft | undefined };

export interface Shelf {
  all(): Promise<Draft[]>;
  load(id: string): Promise<Draft | undefined>;
  /** Writes only over the revision the draft builds on; otherwise gives what is found in its place. */
  write(draft: Draft): Promise<Written>;
  /** Takes away under the same condition. */
  remove(draft: Draft): Promise<Written>;
}

/** A browser that neither opens nor refuses must not hold the page up. */
const patience = 3000;

/** Fails where the browser forbids storage. */
export async function openShelf(): Promise<Shelf> {
  const database = createStore("xingping", "drafts");
  const all = async () => {
    const stored = await database("readonly", (store) => promisifyRequest(store.getAll()));
    return (stored as unknown[]).map(draftIn).filter((draft) => draft !== undefined);
  };
  const replace = (draft: Draft, change: (store: IDBObjectStore, next: Draft) => void) =>
    database("readwrite", async (store): Promise<Written> => {
      const done = promisifyRequest(store.transaction);
      done.catch(() => undefined); // awaited below, unless something before it fails
      const found = draftIn(await promisifyRequest(store.get(draft.id)));
      if ((found?.revision ?? null) !== draft.revision) return { found };
      const next = { ...draft, revision: (draft.revision ?? 0) + 1 };
      change(store, next);
      await done;
      return { draft: next };
    });
  const silent = new Promise<never>((_, reject) => setTimeout(reject, patience, new Error("storage does not answer")));
  silent.catch(() => undefined); // a browser that refuses at once leaves nobody waiting for this
  // The first look decides whether storage may be used at all.
  await Promise.race([all(), silent]);
  return {
    all,
    load: async (id) => draftIn(await database("readonly", (store) => promisifyRequest(store.get(id)))),
    write: (draft) => replace(draft, (store, next) => store.put(next, next.id)),
    remove: (draft) => replace(draft, (store) => store.delete(draft.id)),
  };
}

/** Not crypto.randomUUID: a page opened from the disk or by plain http has none. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, "0")).join("");
