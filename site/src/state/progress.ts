// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How much of a part is answered. Rows that bind at no level for this applicant do not count as work to do.
import type { Group } from "../kit";
import { criteria, criteriaBelow, facts, findings } from "./report";
import { answerOf } from "./sheet";

export interface Progress {
  answered: number;
  total: number;
}

function isAnswered(fact: string, criterion: string): boolean {
  const answer = answerOf(fact);
  const choices = facts.value.get(fact)?.type === "set" ? facts.value.get(fact)?.choices : undefined;
  if (choices && typeof answer === "object") return choices.every((choice) => choice.id in answer);
  return answer !== undefined || findings.value.get(criterion)?.value[fact] !== undefined;
}

export function progressOf(group: Group): Progress {
  const answered = new Map<string, boolean>();
  for (const id of criteriaBelow(group)) {
    const statuses = Object.values(findings.value.get(id)?.status ?? {});
    if (statuses.length > 0 && statuses.every((status) => status === "exempt" || status === "not_required")) continue;
    for (const fact of criteria.value.get(id)?.facts ?? []) answered.set(fact, isAnswered(fact, id));
  }
  return { answered: [...answered.values()].filter(Boolean).length, total: answered.size };
}
