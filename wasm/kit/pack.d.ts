// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the criteria say: the list of programmes, the description of a category.
import type { ApplicantType, ByLevel, Level, Obligation, Quantity, Source, Stage, Text } from "./common.js";

export interface Note {
  id: string;
  text: Text;
}

export interface ReadingText {
  id: string;
  question: Text;
  chosen: Text;
  other: Text;
  source: Source;
  /** "category/element" or "*\/element". */
  touches: string[];
  /** True when the other way of reading is encoded, so a result may depend on it. */
  weighs: boolean;
}

export interface CategorySummary {
  id: string;
  name: Text;
  summary: Text;
  criteria: number;
  facts: number;
  /** SHA-256 over the canonical text of the category, the facts it uses and the programme's rules. */
  digest: string;
}

export interface Programme {
  id: string;
  edition: string;
  name: Text;
  issuer: Text;
  document: { title: Text; number: string | null };
  reference_date: string;
  levels: Level[];
  groups: { id: string; name: Text; statement: Text; categories: string[] }[];
  categories: CategorySummary[];
  notes: Note[];
  information: { id: string; kind: string; text: Text; source: Source; categories: string[] }[];
  readings: ReadingText[];
}

export interface Listing {
  version: string;
  programmes: Programme[];
}

export type Condition =
  | { fact: string; is: boolean }
  | { fact: string; min: Quantity }
  | { fact: string; above: Quantity }
  | { fact: string; max: Quantity }
  | { fact: string; below: Quantity }
  | { fact: string; step: string }
  | { fact: string; in: string[] }
  | { fact: string; items: number; among?: string[] }
  | { fact: string; years: number }
  | { fact: string; from: string }
  /** A date, or "as_of" for the report's own. */
  | { fact: string; until: string }
  /** At least so many records meet `where`, which speaks of their fields. */
  | { fact: string; count: number; where?: Condition }
  /** The field adds up to at least `min` over the records that meet `where`. */
  | { fact: string; sum: string; min: Quantity; where?: Condition }
  | { applicant_type: ApplicantType[] }
  | { ref: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { at_least: number; of: Condition[] }
  | { not: Condition }
  | { if: Condition; then: Condition; else: Condition };

export interface Choice {
  id: string;
  label: Text;
  group?: Text;
}

export interface Fact {
  id: string;
  label: Text;
  help: Text | null;
  /** "text": the applicant's own words, never judged; only in forms and as a field of a record. */
  type: "boolean" | "quantity" | "date" | "choice" | "set" | "records" | "text";
  /** Unit of a quantity, in which reports state it; null otherwise. */
  unit: string | null;
  /** Units an answer may be given in, the fact's own first; empty unless a quantity. */
  units: string[];
  integer: boolean;
  ordered: boolean;
  choices: Choice[];
  /** [numerator, denominator]: worked out from these when not given itself. */
  ratio: [string, string] | null;
  /** Of a record; only on facts of type "records". */
  fields?: Fact[];
  /** Only of a text. */
  format?: "line" | "paragraph" | "credit_code" | "organisation_code" | "mobile" | "phone" | "email" | "url";
  evidence: string[];
}
export type Combine = "all" | "any" | { at_least: number };

/** A node of the category's tree: holds either groups or criteria (ids into criteria[]). */
export interface Group {
  id: string;
  name: Text;
  combine: Combine;
  remark: Text | null;
  /** Binds besides the members. */
  requires?: Condition;
  source: Source;
  groups: Group[];
  criteria: string[];
}

export interface Criterion {
  id: string;
  /** Official 类 / 子类 / 域 / 子域 names, outermost first. */
  path: string[];
  name: Text;
  domain: Text | null;
  statement: Text;
  obligation: Obligation;
  stage: Stage;
  facts: string[];
  levels: ByLevel<Condition | null>;
  exempt_when: Condition | null;
  notes: string[];
  evidence: string[];
  source: Source;
}

export interface Route {
  id: string;
  level: string;
  name: Text;
  statement: Text;
  when: Condition;
  facts: string[];
  source: Source;
}

export interface Description {
  programme: string;
  edition: string;
  category: string;
  name: Text;
  summary: Text;
  /** Why meeting the requirements is not winning; null where it is a plain yes or no. */
  comparative: Text | null;
  source: Source;
  levels: Level[];
  sections: Group[];
  criteria: Criterion[];
  routes: Route[];
  facts: Fact[];
  notes: Note[];
  readings: ReadingText[];
  evidence: { id: string; label: Text }[];
}
