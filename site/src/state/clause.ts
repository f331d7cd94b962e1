// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where a criterion stands in the document: its table, its row, its footnotes, the readings that touch it.
import { pick, t } from "../i18n";
import type { Criterion, Note, ReadingText } from "../kit";
import { description, programme } from "./engine";
import { criterionPaths, isPlain } from "./report";

/** The number of the category's table in print order; null for clauses outside the tables. Only levels come in tables. */
export function tableNumber(criterion: Criterion): number | null {
  if (isPlain.value) return null;
  const category = description.value?.category;
  const order = programme.value?.groups.flatMap((group) => group.categories) ?? [];
  const index = category === undefined ? -1 : order.indexOf(category);
  return criterion.source.clause !== description.value?.sections.at(-1)?.source.clause || index < 0 ? null : index + 1;
}

/** "表1 · 基础要求 · 注册资金（注1）" */
export function shortSource(criterion: Criterion): string {
  const table = tableNumber(criterion);
  const words = t().source;
  const notes = criterion.notes.map((note) => words.note(note)).join(t().list);
  const section = criterionPaths.value.get(criterion.id)?.[0];
  return [
    table === null ? criterion.source.clause : words.table(String(table)),
    section ? pick(section.name) : "",
    pick(criterion.name) + (notes ? t().parenthesis(notes) : ""),
  ]
    .filter(Boolean)
    .join(" · ");
}

export function notesOf(criterion: Criterion): Note[] {
  return (description.value?.notes ?? []).filter((note) => criterion.notes.includes(note.id));
}

/** Readings that name the criterion or a group around it. */
export function readingsOf(criterion: Criterion): ReadingText[] {
  const category = description.value?.category ?? "";
  const elements = [criterion.id, ...(criterionPaths.value.get(criterion.id) ?? []).map((group) => group.id)];
  const places = new Set(elements.flatMap((element) => [`${category}/${element}`, `*/${element}`]));
  return (description.value?.readings ?? []).filter((reading) => reading.touches.some((place) => places.has(place)));
}
