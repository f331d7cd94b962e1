// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the applicant's own mark and its slack stand on a ladder. Drawing only: the statuses come from the report and bound
// the mark, so the picture can never say something else than the words.
import type { Condition, Status } from "../kit";

export interface Rung {
  /** null: no threshold of the row, but an amount from which a level changes. */
  status: Status | null;
  /** The number to reach, where the threshold is one. */
  threshold: number | null;
}

/** Length before the first rung, and between rungs. */
const lead = 0.3;
const step = 1;
/** Distance kept from a rung that is not reached. */
const clear = 0.08;

export const rungAt = (index: number) => lead + index * step;

/** The number a simple threshold asks for; null for anything composed or not numeric. */
export function plainThreshold(condition: Condition | null): { value: number; unit: string; fact: string } | null {
  if (!condition || !("fact" in condition)) return null;
  if ("sum" in condition) return null;
  if ("min" in condition) return { value: Number(condition.min.value), unit: condition.min.unit, fact: condition.fact };
  if ("above" in condition)
    return { value: Number(condition.above.value), unit: condition.above.unit, fact: condition.fact };
  if ("items" in condition) return { value: condition.items, unit: "", fact: condition.fact };
  return null;
}

/** The amount that all thresholds of a row ask for; null where they ask for different things. */
export function commonAmount(thresholds: (Condition | null)[]): { fact: string; unit: string } | null {
  const asked = thresholds.filter((one) => one !== null);
  const [first] = asked.map(plainThreshold);
  if (!first) return null;
  const same = asked.map(plainThreshold).every((one) => one?.fact === first.fact && one.unit === first.unit);
  return same ? { fact: first.fact, unit: first.unit } : null;
}

export interface Mark {
  /** From the left. */
  at: number;
  /** Where what could be lost begins: the last rung that is met; null where no number says how much that is. */
  slackFrom: number | null;
}

/** null where there is nothing to mark. */
export function markAt(rungs: Rung[], own: number | null, answered: boolean): Mark | null {
  if (!answered) return null;
  const binding = rungs
    .map((rung, index) => ({ ...rung, at: rungAt(index) }))
    .filter((rung) => rung.status !== "not_required");
  const met = binding.filter((rung) => rung.status === "met").at(-1);
  const unmet = binding.find((rung) => rung.status === "unmet");
  const low = met?.at ?? 0;
  const high = unmet ? unmet.at - clear : lead + rungs.length * step - 0.25;
  if (own === null || !Number.isFinite(own)) {
    const at = met ? low : unmet ? lead / 2 : null;
    return at === null ? null : { at, slackFrom: null };
  }
  const at = Math.min(high, Math.max(low, interpolate(binding, own)));
  return { at, slackFrom: met && met.threshold !== null ? met.at : null };
}

function interpolate(rungs: { threshold: number | null; at: number }[], own: number): number {
  let below = { threshold: 0, at: 0 };
  for (const rung of rungs) {
    if (rung.threshold === null) continue;
    if (own < rung.threshold) {
      const span = rung.threshold - below.threshold;
      return below.at + (span > 0 ? (own - below.threshold) / span : 0) * (rung.at - below.at);
    }
    below = { threshold: rung.threshold, at: rung.at };
  }
  const beyond = below.threshold > 0 ? (own - below.threshold) / below.threshold : 0;
  return below.at + Math.min(0.7, beyond * 0.5) * step;
}

export interface Stretch {
  /** How far it is filled, from 0 to 1. */
  fill: number;
  /** What of it could be lost. */
  slack: boolean;
  marked: boolean;
}

/** First the lead, then the stretch behind each rung. */
export function stretches(count: number, mark: Mark | null): Stretch[] {
  const part = (start: number, length: number): Stretch => ({
    fill: mark === null ? 0 : Math.min(1, Math.max(0, (mark.at - start) / length)),
    slack: mark !== null && mark.slackFrom !== null && start >= mark.slackFrom && mark.at > start,
    marked: mark !== null && mark.at >= start && mark.at < start + length,
  });
  return [part(0, lead), ...Array.from({ length: count }, (_, index) => part(rungAt(index), step))];
}
