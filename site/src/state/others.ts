// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How the same answers stand in all other categories, kept up while one category is filled in.
import { computed, effect, signal } from "@preact/signals";
import type { Standing } from "../kit";
import { allAsked, cards, needAll, ready } from "./engine";
import { whenIdle } from "./idle";
import { match } from "./match";
import { categoryId, route } from "./route";
import { scope } from "./scope";
import { isBlank } from "./sheet";

/** The background is no place to complain: without the others, only what is said about them is missing. */
const unavailable = signal(false);

/** As soon as there are answers to judge by; a visitor who only reads never loads what is not on the page. */
export function loadOthersWhenIdle(): void {
  effect(() => {
    // Where only one programme is shown, nothing is said of the others.
    const shows = ["category", "paper", "catalogue"].includes(route.value.view) && scope.value.programme === null;
    if (!shows || isBlank.value || !ready.value || allAsked.value || cards.value === null || unavailable.value) return;
    whenIdle(() => {
      void needAll(() => {
        unavailable.value = true;
      });
    });
  });
}

export type Outcome = "met" | "unknown" | "unmet";
const outcome = ({ level }: Standing): Outcome =>
  level.guaranteed !== null ? "met" : level.reachable === null ? "unmet" : "unknown";

const id = (standing: Standing) => `${standing.programme}/${standing.category}`;

export interface Others {
  count: Record<Outcome, number>;
  /** Whose bounds the last answers have moved, for the better or the worse; best first. */
  moved: Standing[];
}

/** The sheet before the last change: what moved is told against it. */
let former: { here: string | null; bounds: Map<string, string>; moved: Standing[] } | null = null;

/** null while the other categories are not loaded. */
export const others = computed<Others | null>(() => {
  const standings = isBlank.value ? undefined : match.value?.standings;
  if (!standings) {
    former = null;
    return null;
  }
  const here = categoryId.value;
  const rest = standings.filter((standing) => id(standing) !== here);
  const bounds = new Map(standings.map((standing) => [id(standing), JSON.stringify(standing.level)]));
  const before = former?.here === here ? former : null;
  const changed = before ? rest.filter((standing) => before.bounds.get(id(standing)) !== bounds.get(id(standing))) : [];
  // An answer that moves nothing does not take away what the one before it moved.
  const moved = changed.length > 0 ? changed : (before?.moved ?? []);
  former = { here, bounds, moved };
  const count: Record<Outcome, number> = { met: 0, unknown: 0, unmet: 0 };
  for (const standing of rest) count[outcome(standing)] += 1;
  return { count, moved };
});
