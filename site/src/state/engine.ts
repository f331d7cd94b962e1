// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is loaded: the index for the catalogue, and a kit for each programme once it is needed.
import { batch, computed, signal } from "@preact/signals";
import {
  type Description,
  type Fact,
  type Kit,
  LoadError,
  loadIndex,
  openKit,
  type Programme,
  type ProgrammeCard,
} from "../kit";
import { categoryId, route } from "./route";

export interface Failure {
  part: "engine" | "packs";
  /** For the reader who wants to know more. */
  detail: string;
}

export const failure = signal<Failure | null>(null);
/** null until the index is there. */
export const cards = signal<ProgrammeCard[] | null>(null);
/** Programmes that can be compared: [older, newer]. */
export const editions = signal<[string, string][]>([]);
const kit = signal<Kit | null>(null);
const loaded = signal<ReadonlySet<string>>(new Set());

function fail(error: unknown): void {
  const part = error instanceof LoadError ? error.part : "engine";
  failure.value = { part, detail: error instanceof Error ? error.message : String(error) };
}

export async function loadCards(): Promise<void> {
  try {
    const index = await loadIndex();
    editions.value = index.editions;
    cards.value = index.programmes;
  } catch (error) {
    fail(error);
  }
}

/** Loads one after another: two that start together would each miss the other's programmes. */
let turn: Promise<unknown> = Promise.resolve();

async function load(wanted: readonly string[]): Promise<Kit | undefined> {
  const all = [...new Set([...loaded.value, ...wanted])].sort();
  if (kit.value && all.length === loaded.value.size) return kit.value;
  const former = kit.value;
  try {
    const next = await openKit(all);
    batch(() => {
      kit.value = next;
      loaded.value = new Set(all);
    });
    former?.dispose();
    return next;
  } catch (error) {
    fail(error);
    return undefined;
  }
}

/** Loads programmes unless they are there; undefined when that fails, and then `failure` says why. */
export function need(...programmes: string[]): Promise<Kit | undefined> {
  const mine = turn.then(() => load(programmes));
  turn = mine;
  return mine;
}

const known = () => (cards.value ?? []).map((card) => card.id);
/** Everything, for what concerns all programmes: a file of answers, the match. */
export const needAll = (): Promise<Kit | undefined> => need(...known());
export const allLoaded = computed(() => cards.value !== null && known().every((id) => loaded.value.has(id)));
export const isLoaded = (programme: string): boolean => loaded.value.has(programme);

/** The kit with all programmes loaded so far. */
export const anyKit = (): Kit | undefined => kit.value ?? undefined;

export const programmeOf = (category: string): string => category.split("/")[0] ?? "";
export const kitOf = (category: string): Kit | undefined => (isLoaded(programmeOf(category)) ? anyKit() : undefined);

/** The programmes that are loaded, with their notes, clauses and readings. */
export const programmes = computed<Programme[]>(() => kit.value?.list().programmes ?? []);
export const engineVersion = computed(() => kit.value?.version ?? "");

/** What the page on show cannot do without. */
export const needed = computed<string[]>(() => {
  const here = route.value;
  if (here.view === "match") return known();
  const wanted = here.view === "diff" ? [here.from, here.to] : here.view === "category" ? [here.programme] : [];
  return known().filter((id) => wanted.includes(id));
});
export const ready = computed(() => cards.value !== null && needed.value.every(isLoaded));

const described = new Map<string, Description | null>();

export function describe(category: string): Description | null {
  const open = kitOf(category);
  if (!open) return null;
  const former = described.get(category);
  if (former !== undefined) return former;
  const answer = open.describe(category);
  const description = "issues" in answer ? null : answer;
  described.set(category, description);
  return description;
}

/** The category on screen; null while loading and when there is none of that name. */
export const description = computed(() => (categoryId.value === null ? null : describe(categoryId.value)));

export const programme = computed(
  () => cards.value?.find((card) => categoryId.value !== null && card.id === programmeOf(categoryId.value)) ?? null,
);

/** A question by its id, from whichever category asks it. */
export function factById(id: string): Fact | undefined {
  const here = description.value?.facts.find((fact) => fact.id === id);
  if (here) return here;
  for (const { id: programme, categories } of programmes.value) {
    for (const category of categories) {
      const found = describe(`${programme}/${category.id}`)?.facts.find((fact) => fact.id === id);
      if (found) return found;
    }
  }
  return undefined;
}
