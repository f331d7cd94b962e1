// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The report of the category on screen, worked out anew whenever the sheet changes, and ways to look things up in it.
import { computed, signal } from "@preact/signals";
import type { Criterion, Fact, Finding, Group, Level, Report } from "../kit";
import { description, kitOf, programmes } from "./engine";
import { categoryId } from "./route";
import { planningDate, sheet } from "./sheet";

function assess(category: string): Report | null {
  const answer = kitOf(category)?.assess(category, sheet.value, {
    // Thresholds and sources are shown from the description.
    brief: true,
    ...(planningDate.value ? { as_of: planningDate.value } : {}),
  });
  return answer && "level" in answer ? answer : null;
}

export const report = computed(() => (categoryId.value === null ? null : assess(categoryId.value)));

/** The reports of the programmes loaded, by "programme/category"; worked out only while the catalogue reads them. */
export const reports = computed(() => {
  const all = new Map<string, Report>();
  for (const entry of programmes.value) {
    for (const category of entry.categories) {
      const id = `${entry.id}/${category.id}`;
      const found = assess(id);
      if (found) all.set(id, found);
    }
  }
  return all;
});

export const findings = computed(() => new Map<string, Finding>(report.value?.criteria.map((one) => [one.id, one])));
export const groupResults = computed(() => new Map(report.value?.groups.map((one) => [one.id, one])));
export const criteria = computed(
  () => new Map<string, Criterion>(description.value?.criteria.map((one) => [one.id, one])),
);
export const facts = computed(() => new Map<string, Fact>(description.value?.facts.map((one) => [one.id, one])));
export const levels = computed<Level[]>(() => description.value?.levels ?? []);

/** One level is a plain yes or no: it is met, not met, or not yet certain. */
export const isPlain = computed(() => levels.value.length === 1);

export function levelById(id: string | null): Level | null {
  return levels.value.find((level) => level.id === id) ?? null;
}

/** Every group of the category with its parents, outermost first. */
export const groupPaths = computed(() => {
  const paths = new Map<string, Group[]>();
  const walk = (group: Group, above: Group[]): void => {
    const path = [...above, group];
    paths.set(group.id, path);
    for (const child of group.groups) walk(child, path);
  };
  for (const section of description.value?.sections ?? []) walk(section, []);
  return paths;
});

/** The groups around a criterion, outermost first. */
export const criterionPaths = computed(() => {
  const paths = new Map<string, Group[]>();
  for (const path of groupPaths.value.values()) {
    for (const id of path.at(-1)?.criteria ?? []) paths.set(id, path);
  }
  return paths;
});

export function criteriaBelow(group: Group): string[] {
  return [...group.criteria, ...group.groups.flatMap(criteriaBelow)];
}

const chosenTargets = signal<ReadonlyMap<string, string>>(new Map());

/** The level the applicant works towards: the one chosen, otherwise the lowest that does not hold yet. */
export const target = computed<string>(() => {
  const chosen = chosenTargets.value.get(categoryId.value ?? "");
  if (chosen !== undefined && levelById(chosen)) return chosen;
  const open = report.value?.levels.find((level) => level.status !== "met");
  return open?.level ?? levels.value.at(-1)?.id ?? "";
});

export function chooseTarget(level: string): void {
  if (categoryId.value !== null) chosenTargets.value = new Map(chosenTargets.value).set(categoryId.value, level);
}
