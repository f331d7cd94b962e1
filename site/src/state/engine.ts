// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is loaded: the index for the catalogue, and a kit with every category that was needed so far. It can judge; what
// it can do beyond that comes when it is wanted, and the kit is opened anew.
import { batch, computed, signal } from "@preact/signals";
import {
  type Aside,
  type Description,
  type Extent,
  type Fact,
  type FormCard,
  forgetEngines,
  guarded,
  type JudgeKit,
  type Kits,
  LoadError,
  loadAside,
  loadIndex,
  type Match,
  openKit,
  type Programme,
  type ProgrammeCard,
} from "../kit";
import { categoryId, route } from "./route";

export interface Failure {
  part: LoadError["part"];
  /** For the reader who wants to know more. */
  detail: string;
}

export const failure = signal<Failure | null>(null);
/** null until the index is there. */
export const cards = signal<ProgrammeCard[] | null>(null);
/** Programmes that can be compared: [older, newer]. */
export const editions = signal<[string, string][]>([]);
/** Questions of all categories: each filled in by itself, and on one sheet. */
export const allFacts = signal<Match["facts"] | null>(null);
/** Official forms; one is loaded like a category. */
export const forms = signal<FormCard[]>([]);
export const engineVersion = signal("");
const kit = signal<JudgeKit | null>(null);
/** What the kit can do; it only grows. */
const extent = signal<Extent>("judge");
const extents: readonly Extent[] = ["judge", "advice", "full"];
/** Whether the kit that is open can do that much. */
const can = (wanted: Extent) => kit.value !== null && extents.indexOf(wanted) <= extents.indexOf(extent.value);
const loaded = signal<ReadonlySet<string>>(new Set());

export function fail(error: unknown): void {
  const part = error instanceof LoadError ? error.part : "engine";
  failure.value = { part, detail: error instanceof Error ? error.message : String(error) };
}

/** A call into the module trapped. The kit is given up, and the page says so; another try opens a new one. */
function trapped(error: unknown): void {
  // Not at once: the call may stand in the midst of something that is being worked out.
  queueMicrotask(() => {
    if (kit.peek() === null) return;
    forgetEngines();
    described.clear();
    batch(() => {
      fail(error);
      kit.value = null;
      extent.value = "judge";
      loaded.value = new Set();
    });
  });
}

export async function loadCards(): Promise<void> {
  try {
    const index = await loadIndex();
    editions.value = index.editions;
    allFacts.value = index.facts;
    forms.value = index.forms;
    engineVersion.value = index.version;
    cards.value = index.programmes;
  } catch (error) {
    fail(error);
  }
}

/** Loads one after another: two that start together would each miss the other's categories. */
let turn: Promise<unknown> = Promise.resolve();

async function load<E extends Extent>(
  wanted: readonly string[],
  trouble: (error: unknown) => void,
  least: E,
): Promise<Kits[E] | undefined> {
  const all = [...new Set([...loaded.value, ...wanted])].sort();
  if (can(least) && all.length === loaded.value.size) return kit.value as Kits[E];
  const former = kit.value;
  const most = can(least) ? extent.value : least;
  try {
    const next = guarded(await openKit(all, most), trapped);
    batch(() => {
      kit.value = next;
      extent.value = most;
      loaded.value = new Set(all);
    });
    former?.dispose();
    return next as Kits[E];
  } catch (error) {
    trouble(error);
    return undefined;
  }
}

/** Loads categories unless they are there; undefined when that fails, and then `failure` says why. */
export function need(categories: readonly string[], trouble = fail): Promise<JudgeKit | undefined> {
  return needExtent("judge", categories, trouble);
}

/** The same, in a kit that can do that much at least. While it is fetched, and if that fails, the former one serves. */
export function needExtent<E extends Extent>(
  least: E,
  categories: readonly string[],
  trouble = fail,
): Promise<Kits[E] | undefined> {
  const mine = turn.then(() => load(categories, trouble, least));
  turn = mine;
  return mine;
}

export const programmeOf = (category: string): string => category.split("/")[0] ?? "";

/** Every category there is, "programme/category". */
export const known = computed(() =>
  (cards.value ?? []).flatMap((card) => card.categories.map((one) => `${card.id}/${one.id}`)),
);
export const categoriesOf = (programme: string) => known.value.filter((id) => programmeOf(id) === programme);
const formNames = computed(() => forms.value.map((form) => form.id));
/** Everything, for what concerns all categories: a file of answers, the match. Forms too: a sheet may answer them. */
export const needAll = (trouble = fail): Promise<JudgeKit | undefined> =>
  need([...known.value, ...formNames.value], trouble);
export const isLoaded = (category: string): boolean => loaded.value.has(category);
export const allLoaded = computed(() => cards.value !== null && known.value.every(isLoaded));
/** Whatever can be asked is known. */
export const allAsked = computed(() => allLoaded.value && formNames.value.every(isLoaded));

/** The kit with all categories loaded so far. */
export const anyKit = (): JudgeKit | undefined => kit.value ?? undefined;
export const kitOf = (category: string): JudgeKit | undefined => (isLoaded(category) ? anyKit() : undefined);
/** The same kit once it can do more than judge. */
export const adviceKit = (): Kits["advice"] | undefined => (can("advice") ? (kit.value as Kits["advice"]) : undefined);
export const fullKit = (): Kits["full"] | undefined => (can("full") ? (kit.value as Kits["full"]) : undefined);

/** The categories that are loaded, by programme. */
export const programmes = computed<Programme[]>(() => kit.value?.list().programmes ?? []);

/** The forms that take a category: the one to apply with, and the bureau's summary; none where the document has none. */
const formsOf = (category: string): FormCard[] =>
  forms.value.filter(
    (form) => programmeOf(form.id) === programmeOf(category) && form.categories.includes(category.split("/")[1] ?? ""),
  );
export const formOf = (category: string, kind: FormCard["kind"]): FormCard | null =>
  formsOf(category).find((form) => form.kind === kind) ?? null;
/** The category, and what its application is written with. */
export const withForms = (category: string): string[] => [category, ...formsOf(category).map((form) => form.id)];

/** What the page on show cannot do without; of a difference, the categories both programmes have. */
export const needed = computed<string[]>(() => {
  const here = route.value;
  if (here.view === "match") return known.value;
  if (here.view === "diff") {
    const has = (programme: string, id: string) => known.value.includes(`${programme}/${id.split("/")[1]}`);
    return [...categoriesOf(here.from), ...categoriesOf(here.to)].filter(
      (id) => has(here.from, id) && has(here.to, id),
    );
  }
  const category = known.value.filter((id) => id === categoryId.value);
  return here.view === "paper" ? category.flatMap(withForms) : category;
});
/** The largest module compares editions and fills forms. */
export const neededExtent = computed<Extent>(
  () => (({ diff: "full", paper: "full" }) as const)[route.value.view as "diff" | "paper"] ?? "judge",
);
export const ready = computed(
  () => cards.value !== null && needed.value.every(isLoaded) && (needed.value.length === 0 || can(neededExtent.value)),
);

const asides = signal<ReadonlyMap<string, Aside>>(new Map());
export const asideOf = (programme: string): Aside | undefined => asides.value.get(programme);

export async function needAside(programme: string): Promise<void> {
  try {
    const aside = await loadAside(programme);
    asides.value = new Map(asides.value).set(programme, aside);
  } catch (error) {
    fail(error);
  }
}

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

const facts = new Map<string, Fact>();

/** A question by its id, from whichever category or form asks it. */
export function factById(id: string): Fact | undefined {
  const open = anyKit();
  const former = facts.get(id);
  if (former || !open) return former;
  const found = open.fact(id);
  if (!("id" in found)) return undefined;
  facts.set(id, found);
  return found;
}
