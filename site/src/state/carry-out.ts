// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The answers after the steps of a plan. Pure.
import type { Answer, AnswerSheet, RecordAnswer, Step } from "../kit";
import { isComplete, recordList, recordsIn } from "./records";

type Answers = AnswerSheet["answers"];
export type Deed = Pick<Step, "fact" | "to" | "add">;

const isItems = (answer: unknown): answer is Record<string, boolean> =>
  typeof answer === "object" && answer !== null && Object.values(answer).every((one) => typeof one === "boolean");

/** Items go to those of the set that are known, records to those of the list; anything else takes the former's place. */
export function carryOut(answers: Answers, deeds: readonly Deed[]): Answers {
  const after: Answers = { ...answers };
  for (const { fact, to, add } of deeds) {
    const former = after[fact] as Answer | undefined;
    if (add.length > 0) {
      const complete = former !== undefined && isComplete(former);
      after[fact] = recordList([...recordsIn(former), ...add], complete);
    } else if (to !== null) after[fact] = isItems(to) && isItems(former) ? { ...former, ...to } : to;
  }
  return after;
}

/** How a record is known again; whoever changes it makes it one of their own. */
export const recordKey = (record: RecordAnswer): string =>
  JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
