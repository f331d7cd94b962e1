// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which sub-class is open in each section, and how to get to a question wherever it is.
import { computed, signal } from "@preact/signals";
import type { Group } from "../kit";
import { description } from "./engine";
import { mode } from "./mode";
import { criteria, criteriaBelow, criterionPaths, groupPaths, groupResults, levels, target } from "./report";
import { categoryId, link } from "./route";
import { answerOf } from "./sheet";

/** Open sub-class by section, keyed "category:section". */
const opened = signal<ReadonlyMap<string, string>>(new Map());
const key = (section: string) => `${categoryId.value}:${section}`;

/** True where the law offers a choice between whole sub-classes. */
export function offersChoice(group: Group): boolean {
  return group.combine !== "all" && group.groups.length > 1;
}

/** The sub-class on show: the one chosen, otherwise one that is met at or below the target, begun, or printed first. */
export function openedGroup(section: Group): Group | undefined {
  const chosen = section.groups.find((group) => group.id === opened.value.get(key(section.id)));
  if (chosen) return chosen;
  const upTo = levels.value.findIndex((level) => level.id === target.value);
  for (const level of levels.value.slice(0, upTo + 1).reverse()) {
    const met = section.groups.find((group) => groupResults.value.get(group.id)?.status[level.id] === "met");
    if (met) return met;
  }
  const begun = section.groups.find((group) => ownFacts(section, group).some((fact) => answerOf(fact) !== undefined));
  return begun ?? section.groups[0];
}

/** Facts asked in this sub-class and in no sister of it: only they tell that it was begun. */
function ownFacts(section: Group, group: Group): string[] {
  const factsOf = (one: Group) => criteriaBelow(one).flatMap((id) => criteria.value.get(id)?.facts ?? []);
  const elsewhere = new Set(section.groups.filter((one) => one !== group).flatMap(factsOf));
  return factsOf(group).filter((fact) => !elsewhere.has(fact));
}

export function openGroup(section: string, group: string): void {
  opened.value = new Map(opened.value).set(key(section), group);
}

/** Element ids of the page, apart from those of the frame. */
export const anchor = (element: string) => `at-${element}`;

/** Opens what hides the element, scrolls there and puts the focus on its heading. */
export function reveal(element: string): void {
  mode.value = "table";
  const path = criterionPaths.value.get(element) ?? groupPaths.value.get(element) ?? [];
  path.forEach((group, depth) => {
    const inside = path[depth + 1];
    if (inside && offersChoice(group)) openGroup(group.id, inside.id);
  });
  requestAnimationFrame(() => {
    const place = document.getElementById(anchor(element));
    if (!place) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
    place.querySelector<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
    place.classList.add("is-revealed");
    setTimeout(() => place.classList.remove("is-revealed"), 1600);
  });
}

/** For links to a place of this page: following the same link twice must work twice. */
export function follow(element: string) {
  const href = link.element(categoryId.value ?? "", element);
  return {
    href,
    onClick: () => {
      if (location.hash === href) reveal(element);
    },
  };
}

/** Criteria on screen, in print order: of a choice between sub-classes, those of the open one. */
export const shownCriteria = computed<string[]>(() => {
  const walk = (group: Group): string[] => {
    const inside = offersChoice(group) ? [openedGroup(group)].filter((one) => one !== undefined) : group.groups;
    return [...group.criteria, ...inside.flatMap(walk)];
  };
  return (description.value?.sections ?? []).flatMap(walk);
});

/** Where each fact is asked: the first row on screen that reads it. Later rows show the answer. */
export const askedAt = computed(() => {
  const first = new Map<string, string>();
  for (const id of shownCriteria.value) {
    for (const fact of criteria.value.get(id)?.facts ?? []) if (!first.has(fact)) first.set(fact, id);
  }
  return first;
});
