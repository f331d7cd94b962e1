// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The only door to the engine: loads each WebAssembly module once, the smallest first, and categories on demand.

import type { Bundle, CategorySummary, Engine, Extent, Kits, Match, Programme } from "../../../wasm/kit";
import { loadEngine } from "../../../wasm/kit.js";
import { source } from "./fetched"; // the page that runs from a disk has ./embedded in its place
import { pauseWhenDue } from "./pause";
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

/** Remembers a promise by key, but forgets it when it fails or turns out to be no good, so that a second try is possible. */
function remember<K extends string, T>(make: (key: K) => Promise<T>) {
  const made = new Map<K, Promise<T>>();
  const forget = (key: K) => void made.delete(key);
  const get = (key: K): Promise<T> => {
    const known = made.get(key);
    if (known) return known;
    const fresh = make(key).catch((error: unknown) => {
      forget(key);
      throw error;
    });
    made.set(key, fresh);
    return fresh;
  };
  return { get, forget };
}

export { offlineName, type Stand } from "./source";
export const { stand, standAt, page: loadPage, given: loadGiven } = source;

const load =
  <T>(get: (name: string) => Promise<T>) =>
  async (name: string): Promise<T> => {
    try {
      return await get(name);
    } catch (error) {
      throw LoadError.of("packs", error);
    }
  };
const packs = remember(load(source.pack));
const bundles = remember(load(source.bundle));

const engines = remember(async (extent: Extent): Promise<Engine<Extent>> => {
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

/** A file that has these members; something else in its place, as a careless host sends it, is as good as none. */
async function packWith(name: string, lists: string[], objects: string[]): Promise<unknown> {
  const found = Object(await packs.get(name));
  const sound =
    lists.every((one) => Array.isArray(found[one])) && objects.every((one) => found[one] === Object(found[one]));
  if (sound) return found;
  packs.forget(name);
  throw new LoadError("packs", new Error(`${name} is not what it should be`));
}

export async function loadIndex(): Promise<Index> {
  return (await packWith("index", ["programmes", "editions", "forms"], ["facts"])) as Index;
}

export async function loadAside(programme: string): Promise<Aside> {
  return (await packWith(
    `${programme}/about`,
    ["notes", "information", "readings", "categories"],
    ["document"],
  )) as Aside;
}

/** How a form is printed. */
export async function loadLayout(form: string): Promise<unknown> {
  return packs.get(`${form}.layout`);
}

/**
 * A kit that holds these categories, "programme/category", and forms, "programme/forms/form", and the facts they use;
 * `extent` says what it can do.
 */
export async function openKit<E extends Extent>(categories: readonly string[], extent: E): Promise<Kits[E]> {
  const names = [...new Set([...categories.map((id) => id.split("/")[0] ?? ""), ...categories])];
  const [loaded, ...criteria] = await Promise.all([engines.get(source.serving(extent)), ...names.map(bundles.get)]);
  let kit: Kits[Extent];
  try {
    kit = await loaded.open(criteria, pauseWhenDue());
  } catch (error) {
    forgetEngines();
    throw new LoadError("engine", error);
  }
  const defect = wrongWith(kit, categories);
  if (defect === null) return kit as Kits[E];
  kit.dispose();
  names.forEach(bundles.forget); // another try asks for them anew
  throw new LoadError("packs", new Error(defect));
}

/** Null when all of it could be read and every category is there. */
function wrongWith(kit: Kits[Extent], categories: readonly string[]): string | null {
  const defect = kit.issues().find((issue) => issue.severity === "error");
  if (defect) return `${defect.document ?? ""}${defect.pointer}: ${defect.message.en}`;
  const there = new Set(
    kit.list().programmes.flatMap(({ id, categories: all }) => all.map((one) => `${id}/${one.id}`)),
  );
  const missing = categories.find((id) => !there.has(id) && !id.includes("/forms/"));
  return missing === undefined ? null : `${missing} is not in its file`;
}

/** After a call that trapped: what the module has in its memory is not to be trusted. */
export function forgetEngines(): void {
  for (const extent of ["judge", "advice", "full"] as const) engines.forget(extent);
}

export { guarded } from "./guarded";

/** A kit of criteria from elsewhere, whatever is wrong with them: its issues say. */
export async function openBundles(bundles: Bundle[]): Promise<Kits["full"]> {
  return (await engines.get("full")).kit(bundles) as Kits["full"];
}
