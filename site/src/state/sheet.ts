// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The answer sheet: the one thing the applicant changes. Everything else on the page is worked out from it.
import { computed, signal } from "@preact/signals";
import type { Answer, AnswerSheet, ApplicantType, Issue, PastEvent, Proof, RecordAnswer } from "../kit";
import { anyKit } from "./engine";
import { fieldPlace, recordList, recordsIn, withField } from "./records";
import { isPutBack, putBack, type Unread } from "./unread";

const schema = "xingping/answers@1";
export const blank: AnswerSheet = { schema, answers: {} };

/** INVARIANT: holds only answers the engine has read without an issue. */
export const sheet = signal<AnswerSheet>(blank);
/** What of a draft or a file is not on the sheet as it was written: see unread.ts. */
export const unread = signal<readonly Unread[]>([]);
/** The planning date; null = the reference date of the programme. */
export const planningDate = signal<string | null>(null);
/** The draft as it was, while a copy of it is tried out in its place; see scratch.ts. */
export const original = signal<{ sheet: AnswerSheet; planning_date: string | null } | null>(null);

/** An answer as it was written, whose question has since been answered otherwise. */
export interface Kept {
  pointer: string;
  raw: unknown;
}
/** All that is to be saved: never what is only tried out. */
export interface Content {
  sheet: AnswerSheet;
  kept: readonly Kept[];
  planning_date: string | null;
}
export const nothing: Content = { sheet: blank, kept: [], planning_date: null };

export const draftDate = computed(() => (original.value ? original.value.planning_date : planningDate.value));
export const content = computed<Content>(() => {
  const own = original.value?.sheet ?? sheet.value;
  return {
    sheet: putBack(own, unread.value),
    kept: unread.value.filter((one) => !isPutBack(own, one)).map(({ pointer, raw }) => ({ pointer, raw })),
    planning_date: draftDate.value,
  };
});
export const wholeSheet = computed(() => content.value.sheet);

const saysNothing = ({ answers, applicant, applicant_type, evidence, history }: AnswerSheet) =>
  Object.keys({ ...answers, ...evidence }).length === 0 &&
  applicant_type === undefined &&
  !applicant?.name &&
  !history?.length;
export const isEmpty = ({ sheet, kept }: Content): boolean => saysNothing(sheet) && kept.length === 0;
export const isBlank = computed(() => isEmpty(content.value) && saysNothing(sheet.value));

/** By the id of a fact, or of a field of a record: see records.ts. */
export function answerOf(fact: string): Answer | undefined {
  const place = fieldPlace(fact);
  if (!place) return sheet.value.answers[fact] as Answer | undefined;
  return recordsIn(answerOf(place.fact))[place.index]?.[place.field];
}

function put(fact: string, value: Answer): void {
  sheet.value = { ...sheet.value, answers: { ...sheet.value.answers, [fact]: value } };
}

/** Of a pair that makes one character; by itself nothing that can be written. */
const half = /\p{Cs}/gu;

/**
 * Takes the answer over when the engine can read it; otherwise the former answer stays and the issues come back. It is
 * kept as given, so that whoever writes 亿元 keeps reading 亿元; only of a text its canonical form.
 */
export function setAnswer(fact: string, given: Answer): Issue[] {
  const value = typeof given === "string" ? given.replace(half, "\ufffd") : given;
  const place = fieldPlace(fact);
  const [asked, answer] = place ? [place.fact, [{ [place.field]: value }]] : [fact, value];
  const read = anyKit()?.read({ schema, answers: { [asked]: answer } });
  const taken = read?.answers?.answers[asked] as Answer | undefined;
  if (taken === undefined || (place && read && read.issues.length > 0)) return read?.issues ?? [];
  const canonical = place ? (recordsIn(taken)[0]?.[place.field] ?? value) : taken;
  const kept = typeof value === "string" ? canonical : value;
  put(asked, place ? withField(answerOf(asked), place, kept) : kept);
  return [];
}

export function clearAnswer(fact: string): void {
  const place = fieldPlace(fact);
  if (place) put(place.fact, withField(answerOf(place.fact), place, undefined));
  else if (fact in sheet.value.answers) {
    const { [fact]: _, ...answers } = sheet.value.answers;
    sheet.value = { ...sheet.value, answers };
  }
}

/** No record and no word that these are all: nothing is answered. */
export function setRecords(fact: string, records: RecordAnswer[], complete: boolean): void {
  if (records.length === 0 && !complete) clearAnswer(fact);
  else put(fact, recordList(records, complete));
}

export function setItems(fact: string, items: Record<string, boolean>): void {
  if (Object.keys(items).length === 0) clearAnswer(fact);
  else setAnswer(fact, items);
}

/** What is known of an earlier rating in a category: one event of a kind. Without a day nothing is known. */
export function setEvent(category: string, event: PastEvent["event"], on: string, level?: string): void {
  const { history = [], ...rest } = sheet.value;
  const others = history.filter((one) => one.category !== category || one.event !== event);
  const next = on === "" ? others : [...others, { category, event, ...(level ? { level } : {}), on }];
  sheet.value = next.length > 0 ? { ...rest, history: next } : rest;
}

/** What proves the answer to a fact; the engine has the last word on what may stand there. */
export function setProofs(fact: string, proofs: (string | Proof)[]): Issue[] {
  const { evidence = {}, ...rest } = sheet.value;
  const { [fact]: _, ...others } = evidence;
  const issues = anyKit()?.read({ ...blank, evidence: { [fact]: proofs } }).issues ?? [];
  if (issues.length > 0) return issues;
  const next = proofs.length > 0 ? { ...others, [fact]: proofs } : others;
  sheet.value = Object.keys(next).length > 0 ? { ...rest, evidence: next } : rest;
  return [];
}

export function setApplicantType(type: ApplicantType | null): void {
  const { applicant_type: _, ...rest } = sheet.value;
  sheet.value = type === null ? rest : { ...rest, applicant_type: type };
}

/** What nobody sees and the engine refuses: it comes along when a name is pasted. Half a character is no character. */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

export function setApplicantName(given: string): void {
  const name = given.replace(unseen, "");
  const { applicant: _, ...rest } = sheet.value;
  sheet.value = name.trim() === "" ? rest : { ...rest, applicant: { name } };
}
