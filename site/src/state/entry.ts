// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What stands in a field for numbers or words while it is not (yet) an answer: half typed, or malformed and kept for
// correction.
import { signal } from "@preact/signals";
import type { Fact, Quantity, Text } from "../kit";
import { normalise } from "./normalise";
import { answerOf, clearAnswer, setAnswer } from "./sheet";

export interface Entry {
  text: string;
  unit: string;
  /** Why the text is no answer; null while it is one. */
  issue: Text | null;
  /** Complaints wait until the field is left. */
  settled: boolean;
}

const entries = signal<ReadonlyMap<string, Entry>>(new Map());

function keep(fact: string, entry: Entry | null): void {
  const next = new Map(entries.value);
  if (entry) next.set(fact, entry);
  else next.delete(fact);
  entries.value = next;
}

/** Of the facts whose id begins so; of all without. */
export function forgetEntries(beginning = ""): void {
  entries.value = new Map([...entries.value].filter(([fact]) => !fact.startsWith(beginning)));
}

/** What the field of a quantity shows now. */
export function entryOf(fact: Fact): Entry {
  const typed = entries.value.get(fact.id);
  if (typed) return typed;
  const answer = answerOf(fact.id) as Quantity | undefined;
  return {
    text: answer?.value ?? "",
    unit: answer?.unit ?? fact.units[0] ?? fact.unit ?? "",
    issue: null,
    settled: true,
  };
}

export function typeQuantity(fact: Fact, text: string, unit: string): void {
  const { value, unit: written } = normalise(text, fact.units);
  if (value === "") {
    clearAnswer(fact.id);
    keep(fact.id, { text, unit, issue: null, settled: false });
    return;
  }
  const chosen = written ?? unit;
  const issues = setAnswer(fact.id, { value, unit: chosen });
  keep(fact.id, { text, unit: chosen, issue: issues[0]?.message ?? null, settled: false });
}

/** The field is left: a good answer shows in its canonical form, a malformed text stays with its complaint. */
export function settleQuantity(fact: Fact): void {
  const typed = entries.value.get(fact.id);
  if (!typed) return;
  if (typed.issue) keep(fact.id, { ...typed, settled: true });
  else if (typed.text.trim() !== "") keep(fact.id, null);
}

/** What the field of a text shows now. */
export function textOf(fact: string): Entry {
  const typed = entries.value.get(fact);
  return typed ?? { text: (answerOf(fact) as string | undefined) ?? "", unit: "", issue: null, settled: true };
}

export function typeText(fact: string, text: string): void {
  const empty = text.trim() === "";
  if (empty) clearAnswer(fact);
  const issue = empty ? null : (setAnswer(fact, text)[0]?.message ?? null);
  keep(fact, { text, unit: "", issue, settled: false });
}

export function settleText(fact: string): void {
  const typed = entries.value.get(fact);
  if (typed) keep(fact, typed.issue ? { ...typed, settled: true } : null);
}
