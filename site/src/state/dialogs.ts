// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which dialog is open. One at a time, so that focus always has one way back.
import { signal } from "@preact/signals";
import type { AnswerSheet, Issue } from "../kit";

export type Open =
  | { is: "source"; criterion: string }
  | { is: "reading"; reading: string }
  | { is: "clear" }
  | { is: "date" }
  | { is: "panel" }
  | { is: "form" }
  | { is: "drafts" };

export const openDialog = signal<Open | null>(null);

/** What was found wrong in a file; the reader decides before anything is replaced. */
export interface Inspection {
  name: string;
  issues: Issue[];
  /** The sheet as far as it could be made out; null when nothing could. */
  readable: AnswerSheet | null;
}
export const inspection = signal<Inspection | null>(null);

export function show(dialog: Open): void {
  openDialog.value = dialog;
}

export function close(): void {
  openDialog.value = null;
}
