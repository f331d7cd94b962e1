// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A page of a hundred cards takes longer to lay out than to work out. What is on the screen comes first; the other sections
// follow one at a time, when the browser is idle, and from then on everything stands where it will stay.
import { whenIdle } from "../state/idle";
import { setting } from "../state/setting";

/** Of a section that is new. The page around an embedded one follows its height, which must not change by itself. */
export const drawnAtFirst = setting === "embedded" ? "yes" : "no";

const waiting: Element[] = [];

function next(): void {
  waiting.shift()?.setAttribute("data-drawn", "yes");
  if (waiting.length > 0) requestAnimationFrame(() => whenIdle(next));
}

/** Until its turn, the cards of the section are laid out only where they are seen. */
export function drawLater(section: Element): void {
  waiting.push(section);
  if (waiting.length === 1) whenIdle(next);
}
