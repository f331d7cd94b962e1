// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is loaded: the index for the catalogue, and a kit for each programme once it is needed.
import { computed, signal } from "@preact/signals";
import { type Description, type Kit, LoadError, loadIndex, openKit, type Programme, type ProgrammeCard } from "../kit";
import { categoryId, route } from "./route";

export interface Failure {
  part: "engine" | "packs";
  /** For the reader who wants to know more. */
  detail: string;
}

export const failure = signal<Failure | null>(null);
/** null until the index is there. */
export const cards = signal<ProgrammeCard[] | null>(null);
const kits = signal<ReadonlyMap<string, Kit>>(new Map());

function fail(error: unknown): void {
  const part = error instanceof LoadError ? error.part : "engine";
  failure.value = { part, detail: error instanceof Error ? error.message : String(error) };
}

export async function loadCards(): Promise<void> {
  try {
    cards.value = await loadIndex();
  } catch (error) {
    fail(error);
  }
}

/** Loads a programme unless it is there; undefined when that fails, and then `failure` says why. */
export async function need(programme: string): Promise<Kit | undefined> {
  const known = kits.value.get(programme);
  if (known) return known;
  try {
    const kit = await openKit(programme);
    kits.value = new Map(kits.value).set(programme, kit);
    return kit;
  } catch (error) {
    fail(error);
    return undefined;
  }
}

/** Any kit, for reading answers: each holds all facts. */
export const anyKit = (): Kit | undefined => kits.value.values().next().value;

export async function needAny(): Promise<Kit | undefined> {
  const first = cards.value?.[0]?.id;
  return anyKit() ?? (first === undefined ? undefined : need(first));
}

const programmeOf = (category: string): string => category.split("/")[0] ?? "";
export const kitOf = (category: string): Kit | undefined => kits.value.get(programmeOf(category));

/** The programmes that are loaded, with their notes, clauses and readings. */
export const programmes = computed<Programme[]>(() => [...kits.value.values()].flatMap((kit) => kit.list().programmes));
export const engineVersion = computed(() => anyKit()?.version ?? "");

/** What the page on show cannot do without. */
export const needed = computed<string[]>(() => {
  const known = (cards.value ?? []).map((card) => card.id);
  if (route.value.view === "about") return known;
  const programme = categoryId.value === null ? null : programmeOf(categoryId.value);
  return known.filter((id) => id === programme);
});
export const ready = computed(() => cards.value !== null && needed.value.every((id) => kits.value.has(id)));

const described = new Map<string, Description | null>();

export function describe(category: string): Description | null {
  const kit = kitOf(category);
  if (!kit) return null;
  const known = described.get(category);
  if (known !== undefined) return known;
  const answer = kit.describe(category);
  const description = "issues" in answer ? null : answer;
  described.set(category, description);
  return description;
}

/** The category on screen; null while loading and when there is none of that name. */
export const description = computed(() => (categoryId.value === null ? null : describe(categoryId.value)));

export const programme = computed(
  () => cards.value?.find((card) => categoryId.value !== null && card.id === programmeOf(categoryId.value)) ?? null,
);
