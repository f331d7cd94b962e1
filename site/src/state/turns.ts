// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The points of an amount, as the report names them, from which a level is another one, or the status of a row is.
import type { Bounds, Quantity } from "../kit";
import { advice } from "./advice";

export interface Turn {
  value: Quantity;
  /** What holds from here to the next. */
  level: Bounds;
  /** The level is another one than just below. */
  moves: boolean;
}

const same = (one: Bounds, other: Bounds | undefined) =>
  one.guaranteed === other?.guaranteed && one.reachable === other.reachable;

/** From nothing upwards. With a row, also where only its status changes. */
export function turnsOf(fact: string, row?: string): Turn[] {
  const outcomes = advice.value?.outlook.points.find((one) => one.fact === fact)?.outcomes ?? [];
  return outcomes
    .map(({ value, level, criteria }, index) => ({
      value,
      level,
      moves: index > 0 && !same(level, outcomes[index - 1]?.level),
      own: index === 0 || (row !== undefined && criteria.includes(row)),
    }))
    .filter((one) => one.moves || one.own);
}

/** Whether the amount by itself can move a level. */
export const movesLevel = (fact: string): boolean => turnsOf(fact).some((one) => one.moves);
