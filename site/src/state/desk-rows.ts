// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A line of the desk's table: a file, and what was found in it. Pure.
import type { Verification } from "../kit";
import type { Outcome } from "./desk-shapes";

export type Verdict = Verification["verdict"];
export const verdicts: readonly Verdict[] = ["agrees", "differs", "unreadable"];

export interface Row {
  id: number;
  file: File;
  /** With its folders, as it was dropped. */
  path: string;
  outcome: Exclude<Outcome, { is: "criteria" }>;
  verdict: Verdict;
  /** By the criteria that count; of an unreadable one, what could be made out. */
  verification: Verification | null;
  /** In small letters, for the search. */
  haystack: string;
  /** Who applies for what, in whatever width and spacing the name is written; null when nobody is named. */
  applicant: string | null;
  /** What the application says, whatever its white space; null of what could not be read. */
  digest: string | null;
}

const longest = 200;
/** A name may be of any length; a table is not. */
export const clip = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

export function rowOf(id: number, file: File, path: string, outcome: Row["outcome"]): Row {
  const verification = outcome.is === "application" ? outcome.judged[0].verification : outcome.stated;
  const read = outcome.is === "application" ? verification : null;
  const name = clip(verification?.applicant.name ?? "");
  return {
    id,
    file,
    path,
    outcome,
    verdict: verification?.verdict ?? "unreadable",
    verification,
    haystack: [name, path, verification?.programme, verification?.category].join("\n").toLowerCase(),
    applicant: read && plain(name) !== "" ? `${plain(name)}\n${read.programme}/${read.category}` : null,
    digest: read?.digest.found ?? null,
  };
}

/** What several files have in common. */
export interface Kin {
  /** The first with the same content, by id; the first itself is not in it. */
  copies: ReadonlyMap<number, Row>;
  /** Others of the same applicant for the same category that say something else, by id. */
  rivals: ReadonlyMap<number, Row[]>;
}

export function kinOf(rows: readonly Row[]): Kin {
  const first = new Map<string, Row>();
  const copies = new Map<number, Row>();
  const applicants = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.digest === null) continue;
    const former = first.get(row.digest);
    if (former) copies.set(row.id, former);
    else first.set(row.digest, row);
    if (former || row.applicant === null) continue;
    applicants.set(row.applicant, [...(applicants.get(row.applicant) ?? []), row]);
  }
  const rivals = new Map<number, Row[]>();
  for (const list of applicants.values()) {
    if (list.length < 2) continue;
    for (const row of list) rivals.set(row.id, list.filter((one) => one !== row).slice(0, 20));
  }
  return { copies, rivals };
}
