// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The official form of the category on screen, filled from the sheet by the engine, and what stands where in it.
import { computed, signal } from "@preact/signals";
import type { Application, Attachment, Blocker, Filled, FilledField, FormCard } from "../kit";
import { description, formOf, fullKit, isLoaded } from "./engine";
import { today } from "./files";
import { report, target } from "./report";
import { categoryId } from "./route";
import { planningDate, sheet } from "./sheet";

export type Part = Filled["parts"][number];
/** The part that no printed form has. */
export const summaryPart = "summary";

/** null where the document has no form for the category. */
export const formCard = computed(() => (categoryId.value === null ? null : formOf(categoryId.value, "application")));

const options = () => ({
  created_on: today(),
  ...(planningDate.value ? { as_of: planningDate.value } : {}),
  ...(target.value ? { target: target.value } : {}),
});

function fill(card: FormCard | null): Filled | null {
  const [programme = "", category = ""] = (categoryId.value ?? "").split("/");
  const kit = fullKit();
  if (!kit || !card || !isLoaded(card.id)) return null;
  const found = kit.fill(`${programme}/${card.id.split("/")[2]}`, category, sheet.value, options());
  return "parts" in found ? found : null;
}

export const filled = computed<Filled | null>(() => {
  const start = performance.now();
  const found = fill(formCard.value);
  performance.measure("fill", { start });
  return found;
});

/** All that goes out; also where there is no form. */
export const application = computed<Application | null>(() => {
  const kit = fullKit();
  if (!kit || categoryId.value === null || !report.value) return null;
  const found = kit.application(categoryId.value, sheet.value, options());
  return "digest" in found ? found : null;
});

export const attachments = computed<Attachment[]>(
  () => filled.value?.attachments ?? application.value?.attachments ?? [],
);
export const blockers = computed<Blocker[]>(() => filled.value?.blockers ?? application.value?.blockers ?? []);

/** Holds the application up. */
export const isWanting = (field: FilledField): boolean =>
  field.status === "too_long" || (field.required && field.status === "open");
/** Nothing stands in it, though it may be left so. */
export const isOpen = (field: FilledField): boolean => field.status === "open" || field.status === "too_long";

/** What the bureau's summary table wants to know and the form does not ask. */
const beyond = computed<Part[]>(() => {
  const asked = new Set(filled.value?.parts.flatMap((part) => part.fields.flatMap((field) => field.facts)));
  const summary = filled.value && categoryId.value !== null ? fill(formOf(categoryId.value, "summary")) : null;
  return (summary?.parts ?? []).flatMap((part) => {
    const wanted = part.fields.filter(
      ({ origin, facts }) => origin === "fact" && !facts.some((fact) => asked.has(fact)),
    );
    const own = wanted.map((field) => ({ ...field, id: `${summaryPart}-${field.id}`, required: false }));
    return own.length === 0 ? [] : [{ ...part, id: summaryPart, fields: own }];
  });
});
/** What is filled in on screen, in order. */
export const parts = computed<Part[]>(() => [...(filled.value?.parts ?? []), ...beyond.value]);

export const fields = computed(
  () => new Map(parts.value.flatMap((part) => part.fields.map((field) => [field.id, field] as const))),
);

const needed = computed(() => parts.value.filter((part) => part.needed));
/** In the order of the form. */
export const wanting = computed<FilledField[]>(() => needed.value.flatMap((part) => part.fields.filter(isWanting)));
export const required = computed(() => needed.value.flatMap((part) => part.fields.filter((field) => field.required)));

/** The row of the assessment that asks a fact first. */
export const rows = computed(() => {
  const first = new Map<string, string>();
  for (const criterion of description.value?.criteria ?? [])
    for (const fact of criterion.facts) if (!first.has(fact)) first.set(fact, criterion.id);
  return first;
});

/** The blank of this form in which a fact is asked: the first that is filled from it alone. */
export const askedIn = computed(() => {
  const first = new Map<string, string>();
  for (const part of needed.value)
    for (const field of part.fields) {
      const [fact] = field.facts;
      const own = field.origin === "fact" || (field.origin === "derived" && field.options === undefined);
      if (fact !== undefined && own && field.facts.length <= 3 && !first.has(fact)) first.set(fact, field.id);
    }
  return first;
});

/** Only blanks are shown: those that were open when that was chosen, so that nothing vanishes while one types. */
export const onlyOpen = signal<ReadonlySet<string> | null>(null);
export function showOnlyOpen(only: boolean): void {
  onlyOpen.value = only
    ? new Set(needed.value.flatMap((part) => part.fields.filter(isOpen)).map(({ id }) => id))
    : null;
}

export const fieldAnchor = (field: string) => `at-field-${field}`;

export function revealField(id: string): void {
  // Among the open ones only, the place may be hidden.
  if (onlyOpen.value && !onlyOpen.value.has(id)) onlyOpen.value = null;
  requestAnimationFrame(() => reveal(fieldAnchor(id)));
}

/** Scrolls there and puts the focus on the input, or on the place itself. */
export function reveal(anchor: string): void {
  const place = document.getElementById(anchor);
  if (!place) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "center" });
  const input = place.querySelector<HTMLElement>(
    ".blank__body input:not([hidden]), .blank__body textarea, .blank__body select, .blank__body button",
  );
  (input ?? place).focus({ preventScroll: true });
  place.classList.add("is-revealed");
  setTimeout(() => place.classList.remove("is-revealed"), 1600);
}

/** The next blank that holds the application up, after where one is; from the end it goes on at the beginning. */
export function goToNext(): void {
  const places = [...document.querySelectorAll<HTMLElement>("[data-blank]")];
  const here = document.activeElement?.closest<HTMLElement>("[data-blank]") ?? null;
  const at = here ? places.indexOf(here) : -1;
  const open = new Set(wanting.value.map((field) => field.id));
  const next = [...places.slice(at + 1), ...places.slice(0, at + 1)].find((one) => open.has(one.dataset.blank ?? ""));
  const id = next?.dataset.blank ?? wanting.value[0]?.id;
  if (id !== undefined) revealField(id);
}
