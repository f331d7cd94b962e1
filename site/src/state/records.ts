// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Answers that are lists of records. A field of a record goes by an id of its own, "fact/index/field", so that every
// input works inside a record as it does outside.
import type { Answer, Fact, RecordAnswer, RecordList } from "../kit";

interface FieldPlace {
  fact: string;
  index: number;
  field: string;
}

export function fieldPlace(id: string): FieldPlace | null {
  const [fact, index, field] = id.split("/");
  return fact !== undefined && index !== undefined && field !== undefined
    ? { fact, index: Number(index), field }
    : null;
}

export const fieldId = (fact: string, index: number, field: string) => `${fact}/${index}/${field}`;

/** The field as a question of its own, of one record. */
export const fieldOf = (fact: Fact, index: number, field: Fact): Fact => ({
  ...field,
  id: fieldId(fact.id, index, field.id),
});

const isList = (answer: Answer | undefined): answer is RecordList =>
  Array.isArray(answer) || (typeof answer === "object" && "records" in answer);

export function recordsIn(answer: Answer | undefined): RecordAnswer[] {
  if (!isList(answer)) return [];
  return Array.isArray(answer) ? answer : answer.records;
}

/** True when the list is said to be the whole. */
export const isComplete = (answer: Answer | undefined): boolean => Array.isArray(answer);

export const recordList = (records: RecordAnswer[], complete: boolean): RecordList =>
  complete ? records : { records, more: true };

/** The list with one field answered, or with its answer taken back. */
export function withField(answer: Answer | undefined, { index, field }: FieldPlace, value: Answer | undefined) {
  const records = recordsIn(answer).map((record, at) => {
    if (at !== index) return record;
    const { [field]: _, ...rest } = record;
    return value === undefined ? rest : { ...rest, [field]: value };
  });
  return recordList(records, isComplete(answer));
}
