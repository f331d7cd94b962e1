// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The export.
import type { Answer, Evidence, PastEvent } from "./answers.js";
import type { ApplicantType, Issue, Stage, Text } from "./common.js";
import type { Attachment, Blocker, PrintedField } from "./forms.js";
import type { Finding, Gap, Report } from "./report.js";

/** The exported application; see criteria/schema/application.json. */
export interface Application {
  schema: "xingping/application@2";
  kit_version: string;
  pack: { programme: string; edition: string; digest: string };
  category: string;
  as_of: string;
  stage: Stage;
  created_on: string;
  applicant: { name: string; type: ApplicantType | null };
  target: string | null;
  level: { guaranteed: string | null; reachable: string | null };
  answers: Record<string, Answer>;
  evidence: Evidence;
  history: PastEvent[];
  findings: (Required<Finding> & { path: string[]; name: Text; statement: Text })[];
  missing: { fact: string; label: Text }[];
  gaps: Gap[];
  readings: Report["readings"];
  /** Every application form of the category, as printed. */
  forms: {
    form: string;
    programme: string;
    edition: string;
    category: string;
    kind: "application" | "summary";
    parts: { id: string; depth: number; needed: boolean; fields: PrintedField[] }[];
  }[];
  attachments: Attachment[];
  blockers: Blocker[];
  issues: Issue[];
  /** SHA-256 over the canonical text of everything before it: members in their order, no white space. */
  digest: string;
}
