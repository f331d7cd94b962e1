// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The export.
import type { Answer } from "./answers";
import type { ApplicantType, Issue, Stage, Text } from "./common";
import type { Finding, Gap, Report } from "./report";

/** The exported application; see criteria/schema/application.json. */
export interface Application {
  schema: "xingping/application@1";
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
  evidence: Record<string, string[]>;
  findings: (Required<Finding> & { path: string[]; name: Text; statement: Text })[];
  missing: { fact: string; label: Text }[];
  gaps: Gap[];
  readings: Report["readings"];
  issues: Issue[];
}
