// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Records that nobody stated: a plan that was tried out put them on the list as examples. They are marked until somebody
// changes or removes them, also when the copy they came with is kept.
import { computed, signal } from "@preact/signals";
import type { Answer, RecordAnswer } from "../kit";
import { type Deed, recordKey } from "./carry-out";
import { recordsIn } from "./records";
import { sheet } from "./sheet";

/** Keys of records by fact. */
const assumed = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());

export function assume(deeds: readonly Deed[]): void {
  const next = new Map(assumed.value);
  for (const { fact, add } of deeds) {
    if (add.length > 0) next.set(fact, new Set([...(next.get(fact) ?? []), ...add.map(recordKey)]));
  }
  assumed.value = next;
}

export function forgetAssumed(): void {
  assumed.value = new Map();
}

export const isAssumed = (fact: string, record: RecordAnswer): boolean =>
  assumed.value.get(fact)?.has(recordKey(record)) ?? false;

/** How many of them stand on the sheet, by fact. */
export const assumedCounts = computed<ReadonlyMap<string, number>>(() => {
  const counts = [...assumed.value.keys()].map((fact): [string, number] => {
    const records = recordsIn(sheet.value.answers[fact] as Answer | undefined);
    return [fact, records.filter((record) => isAssumed(fact, record)).length];
  });
  return new Map(counts.filter(([, count]) => count > 0));
});
export const assumedCount = computed(() => [...assumedCounts.value.values()].reduce((sum, one) => sum + one, 0));
