// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which lines the desk's table shows, in which order, and which of them go into the summary tables.
import { batch, computed, signal } from "@preact/signals";
import { kin, levelOf, rows } from "./desk";
import { type Row, type Verdict, verdicts } from "./desk-rows";
import { ownEdition } from "./desk-shapes";
import { known } from "./engine";
import { language } from "./preferences";

export const pageSize = 50;

export interface Wanted {
  text: string;
  verdict: Verdict | "";
  programme: string;
  /** "programme/category" */
  category: string;
  /** The level found, "programme/level"; "programme/" is none. */
  level: string;
  /** Only lines that have something in common with another. */
  kin: boolean;
}
export const nothingWanted: Wanted = { text: "", verdict: "", programme: "", category: "", level: "", kin: false };
export const wanted = signal<Wanted>(nothingWanted);
export const columns = ["applicant", "category", "target", "stated", "found", "verdict"] as const;
export type Column = (typeof columns)[number];
/** null is the order in which they came. */
export const order = signal<{ by: Column; down: boolean } | null>(null);
export const page = signal(0);

export function want(change: Partial<Wanted>): void {
  batch(() => {
    wanted.value = { ...wanted.peek(), ...change };
    page.value = 0;
  });
}

export const editionOf = (row: Row): string =>
  row.outcome.is === "application" ? row.outcome.judged[0].edition : ownEdition;
export const programmeIn = (row: Row): string => row.verification?.programme ?? "";
export const categoryIn = (row: Row): string =>
  row.verification ? `${row.verification.programme}/${row.verification.category}` : "";
export const foundIn = (row: Row): string | null => row.verification?.level.found.guaranteed ?? null;
const levelKey = (row: Row): string =>
  row.verdict === "unreadable" ? "?" : `${programmeIn(row)}/${foundIn(row) ?? ""}`;

function fits(row: Row, { verdict, programme, category, level, ...rest }: Wanted, words: string[]): boolean {
  if (verdict !== "" && row.verdict !== verdict) return false;
  if (programme !== "" && programmeIn(row) !== programme) return false;
  if (category !== "" && categoryIn(row) !== category) return false;
  if (level !== "" && levelKey(row) !== level) return false;
  if (rest.kin && !kin.value.copies.has(row.id) && !kin.value.rivals.has(row.id)) return false;
  return words.every((word) => row.haystack.includes(word));
}

/** Stars, or one for a level without any; none is nothing. */
function height(row: Row, level: string | null | undefined): number {
  if (!row.verification || row.verdict === "unreadable") return -1;
  if (level === null || level === undefined) return 0;
  return (levelOf(editionOf(row), programmeIn(row), level)?.stars ?? 0) + 1;
}

type Key = string | number;
const keys: Record<Column, (row: Row) => Key> = {
  applicant: (row) => row.verification?.applicant.name.slice(0, 200) ?? "",
  category: (row) => {
    const place = known.value.indexOf(categoryIn(row));
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  },
  target: (row) => height(row, row.verification?.target),
  stated: (row) => height(row, row.verification?.level.stated.guaranteed),
  found: (row) => height(row, foundIn(row)),
  verdict: (row) => verdicts.indexOf(row.verdict),
};

const collator = computed(() => new Intl.Collator(language.value === "zh" ? "zh-CN" : "en", { numeric: true }));

/** Equal ones stay in the order they came. */
function sorted(list: Row[]): Row[] {
  if (order.value === null) return list;
  const { by, down } = order.value;
  const keyed = list.map((row) => ({ row, key: keys[by](row) }));
  const compare = (a: Key, b: Key) => (typeof a === "number" ? a - Number(b) : collator.value.compare(a, String(b)));
  keyed.sort((a, b) => (down ? compare(b.key, a.key) : compare(a.key, b.key)));
  return keyed.map((one) => one.row);
}

export const shown = computed<Row[]>(() => {
  const words = wanted.value.text.toLowerCase().split(/\s+/).filter(Boolean);
  return sorted(rows.value.filter((row) => fits(row, wanted.value, words)));
});
export const pages = computed(() => Math.max(1, Math.ceil(shown.value.length / pageSize)));
/** The page on show, also when there are fewer than there were. */
export const pageShown = computed(() => Math.min(page.value, pages.value - 1));
export const onPage = computed(() => {
  const first = pageShown.value * pageSize;
  return shown.value.slice(first, first + pageSize);
});

export function sortBy(by: Column): void {
  const former = order.peek();
  batch(() => {
    order.value = former?.by !== by ? { by, down: false } : former.down ? null : { by, down: true };
    page.value = 0;
  });
}

/** What somebody decided about a line, by id. */
const decided = signal<ReadonlyMap<number, boolean>>(new Map());
export const canCount = (row: Row): boolean => row.verdict !== "unreadable";
/** What agrees goes into the summary once; whatever else is there goes in when somebody says so. */
export const counts = (row: Row): boolean =>
  canCount(row) && (decided.value.get(row.id) ?? (row.verdict === "agrees" && !kin.value.copies.has(row.id)));

export function count(list: readonly Row[], yes: boolean): void {
  const next = new Map(decided.peek());
  for (const row of list) if (canCount(row)) next.set(row.id, yes);
  decided.value = next;
}

/** In the order of the table, whatever it is narrowed to. */
export const counted = computed<Row[]>(() => sorted(rows.value.filter(counts)));

export interface Choices {
  verdicts: Map<Verdict, number>;
  programmes: string[];
  categories: string[];
  levels: string[];
}
/** What there is to narrow the table to. */
export const choices = computed<Choices>(() => {
  const found: Choices = { verdicts: new Map(), programmes: [], categories: [], levels: [] };
  const [programmes, categories, levels] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const row of rows.value) {
    found.verdicts.set(row.verdict, (found.verdicts.get(row.verdict) ?? 0) + 1);
    if (row.verdict === "unreadable") continue;
    programmes.add(programmeIn(row));
    categories.add(categoryIn(row));
    levels.add(levelKey(row));
  }
  found.programmes = [...programmes].sort();
  found.categories = [...categories].sort((a, b) => known.value.indexOf(a) - known.value.indexOf(b));
  found.levels = [...levels].sort();
  return found;
});

/** How many hold which level, by category, copies left out: what the chart draws. */
export interface Tally {
  programme: string;
  /** Level ids, lowest first; "" is none. */
  levels: string[];
  categories: { category: string; total: number; by: Map<string, number> }[];
}
export const tallies = computed<Tally[]>(() => {
  const found = new Map<string, Map<string, Map<string, number>>>();
  const orderOf = new Map<string, number>();
  for (const row of rows.value) {
    if (row.verdict === "unreadable" || kin.value.copies.has(row.id)) continue;
    const categories = found.get(programmeIn(row)) ?? new Map<string, Map<string, number>>();
    const by = categories.get(categoryIn(row)) ?? new Map<string, number>();
    const level = foundIn(row) ?? "";
    by.set(level, (by.get(level) ?? 0) + 1);
    orderOf.set(`${programmeIn(row)}/${level}`, height(row, foundIn(row)));
    found.set(programmeIn(row), categories.set(categoryIn(row), by));
  }
  return [...found].map(([programme, categories]) => {
    const place = (level: string) => orderOf.get(`${programme}/${level}`) ?? 0;
    const levels = [...new Set(["", ...[...categories.values()].flatMap((by) => [...by.keys()])])];
    return {
      programme,
      levels: levels.sort((a, b) => place(a) - place(b)),
      categories: [...categories]
        .map(([category, by]) => ({ category, by, total: [...by.values()].reduce((a, b) => a + b, 0) }))
        .sort((a, b) => known.value.indexOf(a.category) - known.value.indexOf(b.category)),
    };
  });
});
