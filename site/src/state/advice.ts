// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The report with advice: plans, next questions, reasons, days. It costs more than the report that follows every
// keystroke, so it is worked out when the browser is idle, and by a module of its own that is fetched then.
import { computed, effect, signal } from "@preact/signals";
import type { Advised, Report } from "../kit";
import { adviceKit, isLoaded, needExtent } from "./engine";
import { turnOfSheet } from "./hold";
import { whenIdle } from "./idle";
import { mode } from "./mode";
import { report } from "./report";
import { categoryId } from "./route";
import { isBlank, planningDate, sheet } from "./sheet";

export type Advice = Advised;

const latest = signal<{ category: string; turn: number; advice: Advice; of: Report } | null>(null);
/** null until there is some; while the browser is busy, that of a moment ago, but never that of another sheet. */
export const advice = computed(() => {
  const given = latest.value;
  return given && given.category === categoryId.value && given.turn === turnOfSheet.value ? given.advice : null;
});
/** It speaks of the answers on show. */
export const isFresh = computed(() => latest.value !== null && latest.value.of === report.value);
/** The level that questions are asked for; null for all that are open. */
export const goal = signal<string | null>(null);
/** A view wants advice although nothing is answered yet. */
export const isWanted = signal(false);

/** The module that advises could not be had; judging goes on without it. */
export const isMissing = signal(false);

async function fetchModule(): Promise<void> {
  await needExtent("advice", [], () => {
    isMissing.value = true;
  });
}

/** Tries again; what is worked out then follows by itself. */
export function retryAdvice(): void {
  isMissing.value = false;
  void fetchModule();
}

/** Who is still typing is let go on. */
const pause = 120;
let timer: ReturnType<typeof setTimeout> | undefined;
let turn = 0;

export function adviseWhenIdle(): void {
  effect(() => {
    const [category, of, answers, day, level] = [
      categoryId.value,
      report.value,
      sheet.value,
      planningDate.value,
      goal.value,
    ];
    clearTimeout(timer);
    const mine = ++turn;
    if (category === null || !of || (isBlank.value && !isWanted.value && mode.value === "table")) return;
    const work = () => {
      if (mine !== turn || !isLoaded(category)) return;
      const kit = adviceKit();
      if (!kit) {
        // With it comes a report anew, and that leads back here.
        if (!isMissing.value) void fetchModule();
        return;
      }
      const start = performance.now();
      const answer = kit.advise(category, answers, {
        brief: true,
        ...(day ? { as_of: day } : {}),
        ...(level !== null && of.levels.some((one) => one.level === level) ? { target: level } : {}),
      });
      performance.measure("advice", { start });
      if ("plan" in answer) latest.value = { category, turn: turnOfSheet.peek(), advice: answer, of };
    };
    timer = setTimeout(() => whenIdle(work), pause);
  });
}
