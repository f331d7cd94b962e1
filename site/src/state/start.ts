// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What happens by itself: when the page opens, and whenever it comes to need something more.
import { effect, untracked } from "@preact/signals";
import { adviseWhenIdle } from "./advice";
import { startDraft } from "./autosave";
import { anyKit, cards, failure, known, loadCards, needExtent, needed, neededExtent } from "./engine";
import { quietly } from "./history";
import { tryUnread } from "./hold";
import { liftWhenIdle } from "./match";
import { lastCategory } from "./open-draft";
import { loadOthersWhenIdle } from "./others";
import { isBlank } from "./sheet";
import { stayWhenIdle } from "./update";

/** With a draft also the category it was last worked on, so that its answers can be read. */
function loadWhatIsNeeded() {
  const last = known.value.find((id) => id === lastCategory.value) ?? known.value[0];
  const forDraft = !isBlank.value && needed.value.length === 0 && last !== undefined ? [last] : [];
  const wanted = [...needed.value, ...forDraft];
  return wanted.length > 0 ? needExtent(neededExtent.value, wanted) : Promise.resolve(undefined);
}

export async function start(): Promise<void> {
  await Promise.all([loadCards(), startDraft()]);
  if (!isBlank.value) await loadWhatIsNeeded();
  // What has just failed is not tried again behind the back of the user, who is told and can press "try again".
  const inVain = failure.value && needed.value;
  effect(() => {
    const [wanted, extent] = [needed.value, neededExtent.value];
    if (wanted.length > 0 && wanted !== inVain) untracked(() => void needExtent(extent, wanted));
  });
  effect(() => {
    // Before anything is judged by it, a draft is read by the criteria of today.
    if (anyKit()) untracked(() => quietly(tryUnread));
  });
  loadOthersWhenIdle();
  adviseWhenIdle();
  liftWhenIdle();
  stayWhenIdle();
}

/** Tries again what could not be loaded; answers are untouched. */
export async function retry(): Promise<void> {
  failure.value = null;
  if (cards.value === null) await loadCards();
  await loadWhatIsNeeded();
}
