// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which dialog is open. One at a time, so that focus always has one way back.
import { signal } from "@preact/signals";

export type Open =
  | { is: "source"; criterion: string }
  | { is: "reading"; reading: string }
  | { is: "clear" }
  | { is: "date" }
  | { is: "panel" }
  | { is: "form" }
  | { is: "drafts" };

export const openDialog = signal<Open | null>(null);

export function show(dialog: Open): void {
  openDialog.value = dialog;
}

export function close(): void {
  openDialog.value = null;
}
