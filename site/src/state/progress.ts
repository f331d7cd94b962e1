// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How much of a part is answered, out of what is answered or can still change something there.
import type { Group } from "../kit";
import { isComplete } from "./records";
import { criteria, criteriaBelow, facts, findings } from "./report";
import { answerOf } from "./sheet";

export interface Progress {
  answered: number;
  total: number;
}

/** A set is answered when each of its items is. */
function isAnswered(fact: string): boolean {
  const answer = answerOf(fact);
  const known = facts.value.get(fact);
  if (known?.type === "set" && typeof answer === "object") return known.choices.every((choice) => choice.id in answer);
  return known?.type === "records" ? isComplete(answer) : answer !== undefined;
}

export function progressOf(group: Group): Progress {
  const answered = new Set<string>();
  const open = new Set<string>();
  for (const id of criteriaBelow(group)) {
    const finding = findings.value.get(id);
    for (const fact of criteria.value.get(id)?.facts ?? []) {
      if (isAnswered(fact)) answered.add(fact);
      else if (finding?.missing.includes(fact)) open.add(fact);
    }
  }
  return { answered: answered.size, total: answered.size + open.size };
}
