// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What happens once when the page opens.
import { startDraft } from "./autosave";
import { loadKits, phase } from "./engine";
import { adoptDraft } from "./replace";

export async function start(): Promise<void> {
  await Promise.all([loadKits(), startDraft()]);
  if (phase.value.is === "ready") adoptDraft();
}

/** Tries again what could not be loaded; answers are untouched. */
export async function retry(): Promise<void> {
  await loadKits();
  if (phase.value.is === "ready") adoptDraft();
}
