// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Sheets that answer all that a form and its category ask.
import { fullSheet } from "../documents/answers.mjs";
import { applications, factsOf } from "../documents/kit.mjs";

interface Fact {
  id: string;
  evidence: string[];
}

/** As a file of answers; two kinds of evidence are there, one of them with the name of its file. */
export function sheetText(programme: string, form: string, category: string): string {
  const found = applications.find(
    (one: { programme: string; form: string }) => one.programme === programme && one.form === form,
  );
  if (!found) throw new Error(`no form ${programme}/${form}`);
  const facts: Fact[] = factsOf(found, category);
  const [one, other] = facts.filter((fact) => fact.evidence.length > 0);
  const evidence = {
    [one?.id ?? ""]: [{ kind: one?.evidence[0], status: "have", file: "材料一.pdf", note: "第3页" }],
    [other?.id ?? ""]: [other?.evidence.at(-1)],
  };
  return JSON.stringify(fullSheet(facts, evidence));
}
