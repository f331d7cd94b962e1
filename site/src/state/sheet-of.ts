// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A sheet made of what came from outside: its shape, not its meaning, which the engine reads. Pure.
import type { AnswerSheet } from "../kit";

const schema = "xingping/answers@1";

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a sheet can hold, of a document that may be one, or an exported application. No other key is looked at. */
export function sheetOf(document: Record<string, unknown>): AnswerSheet {
  const { applicant, answers, evidence, history, applicant_type } = document;
  const { name, type } = isObject(applicant) ? applicant : {};
  const who = applicant_type ?? type;
  return {
    schema,
    ...(name === undefined || name === "" ? {} : { applicant: { name } }),
    ...(who === undefined || who === null ? {} : { applicant_type: who }),
    answers: isObject(answers) ? answers : {},
    ...(isObject(evidence) ? { evidence } : {}),
    ...(Array.isArray(history) ? { history } : {}),
  } as AnswerSheet;
}
