// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The only door to the engine: loads each WebAssembly module once, the smallest first, and categories on demand.

import type { Bundle, CategorySummary, Engine, Extent, Kits, Match, Programme } from "../../../wasm/kit";
import { loadEngine } from "../../../wasm/kit.js";
import { source } from "./fetched"; // the page that runs from a disk has ./embedded in its place
import { DamagedFile } from "./source";

export type * from "../../../wasm/kit";

/** Which part could not be loaded; the cause is for the reader who wants to know more. */
export class LoadError extends Error {
  constructor(
    readonly part: "engine" | "packs" | "file",
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  /** A page that carries everything itself lacks nothing but what its file has lost. */
  static of(part: "engine" | "packs", cause: unknown): LoadError {
    return new LoadError(cause instanceof DamagedFile ? "file" : part, cause);
  }
}

/** Remembers a promise by key, but forgets it when it fails, so that a second try is possible. */
function remember<K extends string, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const fresh = make(key).catch((error: unknown) => {
      made.delete(key);
      throw error;
    });
    made.set(key, fresh);
    return fresh;
  };
}

export { offlineName, type Stand } from "./source";
export const { stand, standAt, page: loadPage, given: loadGiven } = source;

const pack = remember(async (name: string) => {
  try {
    return await source.pack(name);
  } catch (error) {
    throw LoadError.of("packs", error);
  }
});

const engine = remember(async (extent: Extent): Promise<Engine<Extent>> => {
  try {
    return await loadEngine(await source.module(extent));
  } catch (error) {
    throw LoadError.of("engine", error);
  }
});

/** A programme as the catalogue shows it, known before the programme itself is loaded. */
export type ProgrammeCard = Pick<
  Programme,
  "id" | "edition" | "name" | "issuer" | "reference_date" | "levels" | "groups"
> & { categories: Omit<CategorySummary, "digest">[] };

/** What a programme's document says besides its requirements, and the fingerprints of its categories. */
export type Aside = Pick<Programme, "document" | "notes" | "information" | "readings"> & {
  categories: Pick<CategorySummary, "id" | "digest">[];
};

/** An official form, known before it is loaded. */
export interface FormCard {
  /** "jiangsu-demo/forms/platform-application": loaded like a category. */
  id: string;
  kind: "application" | "summary";
  /** Of its programme. */
  categories: string[];
}

/** What the catalogue knows. */
export interface Index {
  version: string;
  programmes: ProgrammeCard[];
  /** Programmes that can be compared: [older, newer]. */
  editions: [string, string][];
  facts: Match["facts"];
  forms: FormCard[];
}

export async function loadIndex(): Promise<Index> {
  return (await pack("index")) as Index;
}

export async function loadAside(programme: string): Promise<Aside> {
  return (await pack(`${programme}/about`)) as Aside;
}

/** How a form is printed. */
export async function loadLayout(form: string): Promise<unknown> {
  return pack(`${form}.layout`);
}

/**
 * A kit that holds these categories, "programme/category", and forms, "programme/forms/form", and the facts they use;
 * `extent` says what it can do.
 */
export async function openKit<E extends Extent>(categories: readonly string[], extent: E): Promise<Kits[E]> {
  const names = new Set([...categories.map((id) => id.split("/")[0] ?? ""), ...categories]);
  const [loaded, ...packs] = await Promise.all([engine(source.serving(extent)), ...[...names].map(pack)]);
  const kit = loaded.kit(packs as Bundle[]);
  const defect = kit.issues().find((issue) => issue.severity === "error");
  if (defect)
    throw new LoadError("packs", new Error(`${defect.document ?? ""}${defect.pointer}: ${defect.message.en}`));
  return kit as Kits[E];
}

/** A kit of criteria from elsewhere, whatever is wrong with them: its issues say. */
export async function openBundles(bundles: Bundle[]): Promise<Kits["full"]> {
  return (await engine("full")).kit(bundles) as Kits["full"];
}
