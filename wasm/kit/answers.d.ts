// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the applicant answers.
import type { ApplicantType, Issue, Quantity } from "./common.js";

/** boolean · quantity · date, choice or text · set, item by item (an absent item is unknown). */
export type PlainAnswer = boolean | Quantity | string | Record<string, boolean>;
export type Answer = PlainAnswer | RecordList;

/** One record: answers by field id; a field without an answer is open. */
export type RecordAnswer = Record<string, Answer>;

/** An array is the whole list; with "more" it may go on. */
export type RecordList = RecordAnswer[] | { records: RecordAnswer[]; more: true };

/** Something that happened to the applicant in a programme before. */
export interface PastEvent {
  /** "jiangsu-pool/integrated-platform". */
  category: string;
  event: "rated" | "removed";
  level?: string;
  on: string;
}

/** Whether a document is there; `file` is only its name. */
export interface Proof {
  kind: string;
  status: "have" | "missing" | "not_needed";
  note?: string;
  file?: string;
}
/** Kinds of evidence by fact; a bare kind means that it is there. */
export type Evidence = Record<string, (string | Proof)[]>;

export interface AnswerSheet {
  schema: "xingping/answers@1";
  applicant?: { name?: string };
  applicant_type?: ApplicantType;
  answers: Record<string, Answer | string | number | string[]>;
  evidence?: Evidence;
  history?: PastEvent[];
}

/** What can be saved of an answer sheet: the good answers in canonical form, and what was wrong with the rest. */
export interface ReadSheet {
  answers: AnswerSheet | null;
  issues: Issue[];
}
