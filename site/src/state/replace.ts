// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Whole sheets come and go here: samples, files, clearing. Each replacement can be taken back.
import { signal } from "@preact/signals";
import type { AnswerSheet, Issue } from "../kit";
import { anyKit, needAny } from "./engine";
import { forgetEntries } from "./entry";
import { blank, isBlank, planningDate, sheet } from "./sheet";

export type Deed = "sample_loaded" | "file_loaded" | "cleared";

interface Former {
  deed: Deed;
  sheet: AnswerSheet;
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

export function replaceSheet(next: AnswerSheet, deed: Deed): void {
  // Nothing is lost by leaving a blank sheet, so there is nothing to bring back.
  former.value = isBlank.value ? null : { deed, sheet: sheet.value, planning_date: planningDate.value };
  forgetEntries();
  sheet.value = next;
  planningDate.value = null;
}

export function clearSheet(): void {
  replaceSheet(blank, "cleared");
}

export function undo(): void {
  const back = former.value;
  if (!back) return;
  former.value = null;
  forgetEntries();
  sheet.value = back.sheet;
  planningDate.value = back.planning_date;
}

/** Loads a sample; its answers pass the same door as everybody's. False when the criteria cannot be had. */
export async function loadSample(sample: AnswerSheet): Promise<boolean> {
  const read = (await needAny())?.read(sample);
  if (!read?.answers) return false;
  replaceSheet(read.answers, "sample_loaded");
  return true;
}

/** A draft may be older than the criteria: what is no longer understood is shown, never dropped silently. */
export function adoptDraft(): void {
  if (isBlank.value) return;
  const read = anyKit()?.read(sheet.value);
  if (!read) return;
  if (read.issues.length > 0) {
    inspection.value = { origin: "draft", name: "", issues: read.issues, readable: null };
  }
  if (read.answers) sheet.value = read.answers;
}
