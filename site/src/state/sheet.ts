// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The answer sheet: the one thing the applicant changes. Everything else on the page is worked out from it.
import { computed, signal } from "@preact/signals";
import type { Answer, AnswerSheet, ApplicantType, Issue } from "../kit";
import { anyKit } from "./engine";

const schema = "xingping/answers@1";
export const blank: AnswerSheet = { schema, answers: {} };

/** INVARIANT: holds only answers the engine has read without an issue. */
export const sheet = signal<AnswerSheet>(blank);
/** The planning date; null = the reference date of the programme. */
export const planningDate = signal<string | null>(null);

export const isBlank = computed(
  () =>
    Object.keys(sheet.value.answers).length === 0 &&
    sheet.value.applicant_type === undefined &&
    !sheet.value.applicant?.name,
);

export function answerOf(fact: string): Answer | undefined {
  return sheet.value.answers[fact] as Answer | undefined;
}

/**
 * Takes the answer over when the engine can read it; otherwise the former answer stays and the issues come back. It is
 * kept as given, so that whoever writes 亿元 keeps reading 亿元.
 */
export function setAnswer(fact: string, value: Answer): Issue[] {
  const read = anyKit()?.read({ schema, answers: { [fact]: value } });
  if (read?.answers?.answers[fact] === undefined) return read?.issues ?? [];
  sheet.value = { ...sheet.value, answers: { ...sheet.value.answers, [fact]: value } };
  return [];
}

export function clearAnswer(fact: string): void {
  if (!(fact in sheet.value.answers)) return;
  const { [fact]: _, ...answers } = sheet.value.answers;
  sheet.value = { ...sheet.value, answers };
}

export function setItems(fact: string, items: Record<string, boolean>): void {
  if (Object.keys(items).length === 0) clearAnswer(fact);
  else setAnswer(fact, items);
}

export function setApplicantType(type: ApplicantType | null): void {
  const { applicant_type: _, ...rest } = sheet.value;
  sheet.value = type === null ? rest : { ...rest, applicant_type: type };
}

export function setApplicantName(name: string): void {
  const { applicant: _, ...rest } = sheet.value;
  sheet.value = name.trim() === "" ? rest : { ...rest, applicant: { name } };
}
