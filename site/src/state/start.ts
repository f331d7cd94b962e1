// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What happens by itself: when the page opens, and whenever it comes to need something more.
import { effect, untracked } from "@preact/signals";
import { startDraft } from "./autosave";
import { anyKit, cards, failure, loadCards, need, needAny, needed } from "./engine";
import { adoptDraft } from "./replace";
import { route } from "./route";
import { isBlank } from "./sheet";

async function loadWhatIsNeeded(): Promise<void> {
  await Promise.all(needed.value.map(need));
}

/** The catalogue shows how a draft stands in every category. */
const standings = () => (route.value.view === "catalogue" && !isBlank.value ? (cards.value ?? []) : []);

export async function start(): Promise<void> {
  await Promise.all([loadCards(), startDraft()]);
  if (!isBlank.value) await Promise.all([loadWhatIsNeeded(), needAny()]);
  // Before anything is judged by it, a draft is read by the criteria of today.
  if (anyKit()) adoptDraft();
  effect(() => {
    const wanted = new Set([...needed.value, ...standings().map((card) => card.id)]);
    untracked(() => {
      for (const id of wanted) void need(id);
    });
  });
}

/** Tries again what could not be loaded; answers are untouched. */
export async function retry(): Promise<void> {
  failure.value = null;
  if (cards.value === null) await loadCards();
  const first = !anyKit();
  await Promise.all([loadWhatIsNeeded(), ...(isBlank.value ? [] : [needAny()])]);
  if (first && anyKit()) adoptDraft();
}
