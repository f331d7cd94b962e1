// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What changed between the two editions on screen, and what that does to this applicant.
import { computed } from "@preact/signals";
import type { Diff, ProgrammeCard } from "../kit";
import { cards, fullKit, ready } from "./engine";
import { route } from "./route";
import { isBlank, sheet } from "./sheet";

export const compared = computed<{ from: ProgrammeCard; to: ProgrammeCard } | null>(() => {
  const here = route.value;
  if (here.view !== "diff") return null;
  const from = cards.value?.find((card) => card.id === here.from);
  const to = cards.value?.find((card) => card.id === here.to);
  return from && to ? { from, to } : null;
});

export const difference = computed<Diff | null>(() => {
  const pair = compared.value;
  if (!pair || !ready.value) return null;
  const found = fullKit()?.diff(pair.from.id, pair.to.id, ...(isBlank.value ? [] : [sheet.value]));
  return found && "categories" in found ? found : null;
});
