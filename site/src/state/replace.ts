// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Whole sheets come and go here: samples, files, clearing. Each replacement can be taken back.
import { signal } from "@preact/signals";
import type { AnswerSheet, Issue } from "../kit";
import { allLoaded, anyKit, categoriesOf, need } from "./engine";
import { forgetEntries } from "./entry";
import { blank, isBlank, original, planningDate, sheet, unread } from "./sheet";

export type Deed = "sample_loaded" | "file_loaded" | "cleared";

interface Former {
  deed: Deed;
  sheet: AnswerSheet;
  unread: AnswerSheet["answers"];
  planning_date: string | null;
}

/** What undo would bring back, with the deed it would take back; null when there is nothing. */
export const former = signal<Former | null>(null);

/** What was found wrong in a sheet from outside; the reader decides before anything is replaced. */
export interface Inspection {
  origin: "file" | "draft";
  name: string;
  issues: Issue[];
  /** The part that could be read; null when nothing could. */
  readable: AnswerSheet | null;
}
export const inspection = signal<Inspection | null>(null);

/** A copy that is tried out is dropped: what is brought back by undo is the draft. */
function leaveCopy(): void {
  const draft = original.value;
  if (!draft) return;
  original.value = null;
  sheet.value = draft.sheet;
  planningDate.value = draft.planning_date;
}

export function replaceSheet(next: AnswerSheet, deed: Deed): void {
  leaveCopy();
  // Nothing is lost by leaving a blank sheet, so there is nothing to bring back.
  former.value = isBlank.value
    ? null
    : { deed, sheet: sheet.value, unread: unread.value, planning_date: planningDate.value };
  forgetEntries();
  sheet.value = next;
  unread.value = {};
  planningDate.value = null;
}

export function clearSheet(): void {
  replaceSheet(blank, "cleared");
}

export function undo(): void {
  const back = former.value;
  if (!back) return;
  former.value = null;
  leaveCopy();
  forgetEntries();
  sheet.value = back.sheet;
  unread.value = back.unread;
  planningDate.value = back.planning_date;
}

/** Loads a sample; its answers pass the same door as everybody's. False when the criteria cannot be had. */
export async function loadSample(sample: AnswerSheet, programme: string): Promise<boolean> {
  const read = (await need(categoriesOf(programme)))?.read(sample);
  if (!read?.answers) return false;
  replaceSheet(read.answers, "sample_loaded");
  return true;
}

const factAt = (pointer: string): string | undefined => /^\/(?:answers|evidence)\/([^/]+)/.exec(pointer)?.[1];

/**
 * A draft may be older than the criteria: what is no longer understood is shown, never dropped silently. What categories
 * ask that are not loaded is set aside until they are; called again then.
 */
export function adoptDraft(all: AnswerSheet): void {
  const read = anyKit()?.read(all);
  if (!read) return;
  const strange = new Set(read.issues.filter((one) => one.code === "unknown-fact").map((one) => factAt(one.pointer)));
  const later = allLoaded.value ? [] : Object.entries(all.answers).filter(([fact]) => strange.has(fact));
  const defects = later.length > 0 ? read.issues.filter((one) => one.code !== "unknown-fact") : read.issues;
  if (defects.length > 0) {
    inspection.value = { origin: "draft", name: "", issues: defects, readable: null };
  }
  unread.value = Object.fromEntries(later);
  if (read.answers) sheet.value = { ...read.answers, answers: { ...read.answers.answers } };
}

/** More categories are there: what was set aside may be understood now. What is on the sheet stays as it was typed. */
export function adoptUnread(): void {
  if (Object.keys(unread.value).length === 0) return;
  const settled = sheet.value;
  adoptDraft({ schema: settled.schema, answers: unread.value });
  sheet.value = { ...settled, answers: { ...sheet.value.answers, ...settled.answers } };
}
