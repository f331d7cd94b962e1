// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is said between the bureau's desk and the workers that check its files.
import type { SheetOfRows } from "../documents/spreadsheet";
import type { Bundle, Description, Issue, Programme, Stand, Summary, Text, Verification } from "../kit";

/** The criteria that this site ships; others are numbered as they are dropped. */
export const ownEdition = "own";

/** An application as one set of criteria judges it. */
export interface Judged {
  edition: string;
  verification: Verification;
}

/** What a file turned out to be. */
export type Outcome =
  /** The first is by the criteria it names, where they are there; the others stand beside it. */
  | { is: "application"; judged: [Judged, ...Judged[]] }
  /** Documents by name: a piece of criteria, or a bundle of them. */
  | { is: "criteria"; bundle: Bundle; aside: boolean }
  /** `stated` is what could be made out. */
  | { is: "unreadable"; issues: Issue[]; stated: Verification | null };

/** Criteria that were opened, or what is wrong with them. */
export type Opened = { programmes: Programme[] } | { issues: Issue[] };

/** Names of what differences are about. */
export interface Naming {
  description: Description | null;
  /** Labels by "form/field". */
  fields: Record<string, Text>;
}

/** Everything a worker can be asked; each answer is a pure function of what was opened before. */
export interface Calls {
  start(place: Stand, packs: string[]): Promise<void>;
  open(edition: string, bundles: Bundle[]): Promise<Opened>;
  check(file: File, path: string): Promise<Outcome>;
  names(edition: string, programme: string, category: string): Promise<Naming>;
  summary(form: string, rows: string[][]): Promise<Summary | { issues: Issue[] }>;
  workbook(sheets: SheetOfRows[]): Promise<Blob>;
}

export type Call = keyof Calls;
export interface Request<C extends Call = Call> {
  id: number;
  call: C;
  given: Parameters<Calls[C]>;
}
export type Reply = { id: number; answer: unknown } | { id: number; failed: string };
