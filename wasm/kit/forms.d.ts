// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Official forms: which there are, what is printed in them, and the bureau's side.
import type { Proof } from "./answers.js";
import type { Issue, Text } from "./common.js";
import type { Fact } from "./pack.js";

/** Forms that are loaded; see criteria/schema/forms.json. */
export interface Forms {
  forms: {
    form: string;
    programme: string;
    /** A summary has one line for each application. */
    kind: "application" | "summary";
    title: Text;
    clause: string;
    categories: string[];
    facts: string[];
  }[];
  /** Every fact that one of them asks for. */
  facts: Fact[];
}

export interface Box {
  print: string;
  /** null while it is open. */
  ticked: boolean | null;
}

/** A blank and what is printed in it. */
export interface PrintedField {
  id: string;
  label: Text;
  required: boolean;
  status: "filled" | "open" | "too_long" | "not_needed";
  /** derived: worked out, ticked by a criterion, or taken from the application. */
  origin: "fact" | "derived" | "fixed";
  /** What it is filled from; "applicant_name" is the sheet's applicant.name. */
  facts: string[];
  /** As printed in the blank. */
  value: string | null;
  unit: string | null;
  /** Only where it prints boxes. */
  options?: Box[];
  /** Only of a list: printed values by field. */
  rows?: Record<string, string>[];
  /** Of a narrative: characters without white space. */
  length?: number;
  limit?: number;
}

export interface FilledField extends PrintedField {
  help?: Text;
}

/** Why it cannot go out yet; a warning does not hold it up. */
export interface Blocker {
  code:
    | "open-field"
    | "too-long"
    | "no-target"
    | "level-not-held"
    | "answers-missing"
    | "reading-decides"
    | "evidence-missing";
  severity: "error" | "warning";
  form?: string;
  field?: string;
  fact?: string;
  criterion?: string;
  message: Text;
}

/** The same kind with the same file is one attachment. */
export interface Attachment {
  /** Only what is there is numbered. */
  number: number | null;
  kind: string;
  label: Text;
  status: Proof["status"];
  file?: string;
  note?: string;
  facts: string[];
  criteria: string[];
}

/** A form filled from a sheet; see criteria/schema/filled.json. */
export interface Filled {
  schema: "xingping/filled@1";
  form: string;
  programme: string;
  edition: string;
  category: string;
  title: Text;
  kind: "application" | "summary";
  parts: { id: string; title: Text; depth: number; needed: boolean; fields: FilledField[] }[];
  attachments: Attachment[];
  blockers: Blocker[];
  issues: Issue[];
}

export interface Difference {
  /** Into the application. */
  pointer: string;
  criterion?: string;
  level?: string;
  form?: string;
  field?: string;
  stated: string | null;
  found: string | null;
}

/** An application judged again; see criteria/schema/verification.json. */
export interface Verification {
  schema: "xingping/verification@1";
  verdict: "agrees" | "differs" | "unreadable";
  applicant: { name: string; type: string | null };
  programme: string;
  category: string;
  edition: { stated: string | null; used: string | null };
  /** Digests of the criteria. */
  pack: { stated: string | null; used: string | null; same: boolean };
  /** Digests of the application; its first form had none. */
  digest: { stated: string | null; found: string | null; same: boolean };
  target: string | null;
  as_of: string | null;
  level: {
    stated: { guaranteed: string | null; reachable: string | null };
    found: { guaranteed: string | null; reachable: string | null };
  };
  /** The first 200. */
  differences: Difference[];
  /** A line for each summary form that takes the category. */
  summary: { form: string; cells: string[] }[];
  issues: Issue[];
}

/** Lines of many applications; see criteria/schema/summary.json. */
export interface Summary {
  schema: "xingping/summary@1";
  form: string;
  programme: string;
  title: Text;
  columns: Text[];
  /** Numbered in their order. */
  rows: string[][];
  /** For a spreadsheet: with a byte order mark, and never a formula. */
  csv: string;
  issues: Issue[];
}
