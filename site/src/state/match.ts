// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every category of every programme ranked by the answers, what to ask first, and, worked out when the browser is idle,
// the steps that bring most of them on.
import { computed, effect, signal } from "@preact/signals";
import type { Lifted, Match } from "../kit";
import { adviceKit, allLoaded, anyKit, needExtent } from "./engine";
import { whenIdle } from "./idle";
import { route } from "./route";
import { isBlank, planningDate, sheet } from "./sheet";

const options = () => (planningDate.value ? { as_of: planningDate.value } : {});

export const match = computed<Match | null>(() => {
  if (!allLoaded.value) return null;
  const found = anyKit()?.match(sheet.value, options());
  return found && "standings" in found ? found : null;
});

const latest = signal<{ lifted: Lifted; of: Match } | null>(null);
/** null until it is worked out; while the browser is busy, that of a moment ago. */
export const lifted = computed(() => latest.value?.lifted ?? null);
export const liftIsFresh = computed(() => latest.value !== null && latest.value.of === match.value);
/** The module that advises could not be had. */
export const liftIsMissing = signal(false);

/** Who is still typing is let go on. */
const pause = 120;
let timer: ReturnType<typeof setTimeout> | undefined;
let turn = 0;

export function liftWhenIdle(): void {
  effect(() => {
    const of = route.value.view === "match" && !isBlank.value ? match.value : null;
    const [answers, chosen] = [sheet.value, options()];
    clearTimeout(timer);
    const mine = ++turn;
    if (!of) return;
    const work = () => {
      if (mine !== turn) return;
      const kit = adviceKit();
      if (!kit) {
        // With it comes a match anew, and that leads back here.
        if (!liftIsMissing.value)
          void needExtent("advice", [], () => {
            liftIsMissing.value = true;
          });
        return;
      }
      const answer = kit.lift(answers, chosen);
      if ("steps" in answer) latest.value = { lifted: answer, of };
    };
    timer = setTimeout(() => whenIdle(work), pause);
  });
}
