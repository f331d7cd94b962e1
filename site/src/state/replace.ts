// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Whole sheets come and go here: samples, files, clearing. Each replacement can be taken back.
import { batch } from "@preact/signals";
import type { AnswerSheet } from "../kit";
import { categoriesOf, need } from "./engine";
import { forgetEntries } from "./entry";
import { undoStep } from "./history";
import { holdAnother } from "./hold";
import { addDraft } from "./library";
import { type Deed, notice } from "./notice";
import { type Content, content, isBlank, nothing, original, planningDate, sheet } from "./sheet";

/** A sample nobody has changed: nothing is lost by replacing it. */
let sample: Content | null = null;

/** A copy that is tried out is dropped: what is replaced is the draft. */
function leaveCopy(): void {
  const draft = original.value;
  if (!draft) return;
  batch(() => {
    original.value = null;
    sheet.value = draft.sheet;
    planningDate.value = draft.planning_date;
  });
}

function replace(next: AnswerSheet): void {
  leaveCopy();
  forgetEntries();
  holdAnother({ ...nothing, sheet: next });
}

/** A draft with answers of one's own is never written over: the sheet becomes another draft. */
export async function bringIn(next: AnswerSheet, deed: Deed): Promise<void> {
  leaveCopy();
  const blank = isBlank.value;
  if (!blank && content.peek() !== sample) await addDraft(() => replace(next), deed);
  else {
    replace(next);
    // Nothing is lost by leaving a blank sheet, so there is nothing to bring back.
    notice.value = blank ? null : { is: deed, undo: undoStep };
  }
  sample = deed === "sample_loaded" ? content.peek() : null;
}

export function clearSheet(): void {
  if (isBlank.value) return;
  replace(nothing.sheet);
  notice.value = { is: "cleared", undo: undoStep };
}

/** Loads a sample; its answers pass the same door as everybody's. False when the criteria cannot be had. */
export async function loadSample(next: AnswerSheet, programme: string): Promise<boolean> {
  const read = (await need(categoriesOf(programme)))?.read(next);
  if (!read?.answers) return false;
  await bringIn(read.answers, "sample_loaded");
  return true;
}
