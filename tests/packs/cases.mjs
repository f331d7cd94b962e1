// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the case files of a programme (format: criteria/README.md) and holds a report against what a case expects.

import { existsSync, readdirSync, readFileSync } from "node:fs";

const criteria = new URL("../../criteria/", import.meta.url);
const fileKeys = ["schema", "made_by", "category", "bases", "cases"];
const caseKeys = ["name", "category", "base", "applicant_type", "as_of", "stage", "answers", "expect"];
const expectKeys = ["guaranteed", "reachable", "criteria", "groups", "routes", "readings", "issues"];

/** A misspelt key would be an expectation nobody checks. */
function close(object, keys, where) {
  const strange = Object.keys(object).filter((key) => !keys.includes(key));
  if (strange.length > 0) throw new Error(`${where}: unknown key \`${strange.join("`, `")}\``);
}

function readFiles(programme) {
  const folder = new URL(`${programme}/cases/`, criteria);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const content = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
      close(content, fileKeys, name);
      if (content.schema !== "xingping/cases@1") throw new Error(`${name}: not xingping/cases@1`);
      return { name, ...content };
    });
}

/** What is laid over a sheet; null takes an answer, or the applicant type, away. */
function lay(sheet, { applicant_type = sheet.applicant_type, answers = {} }) {
  const merged = Object.entries({ ...sheet.answers, ...answers }).filter(([, answer]) => answer !== null);
  return { applicant_type, answers: Object.fromEntries(merged) };
}

/**
 * All cases, each with its answer sheet worked out. A base is looked for in the case's own file, then in the file
 * named after its category.
 */
export function readCases(programme) {
  const files = readFiles(programme);
  const resolveBase = (file, category, id) => {
    if (id === undefined) return { applicant_type: null, answers: {} };
    const home = files.find(({ name }) => name === `${category.split("/")[1]}.json`);
    const owner = [file, home].find((one) => one?.bases?.[id]);
    if (!owner) throw new Error(`${file.name}: there is no base \`${id}\` for ${category}`);
    const base = owner.bases[id];
    close(base, ["base", "applicant_type", "answers"], `${owner.name} ${id}`);
    return lay(resolveBase(owner, category, base.base), base);
  };
  return files.flatMap((file) =>
    file.cases.map((one) => {
      close(one, caseKeys, `${file.name} ${one.name}`);
      close(one.expect, expectKeys, `${file.name} ${one.name}`);
      const category = one.category ?? file.category;
      const { applicant_type, answers } = lay(resolveBase(file, category, one.base), one);
      return {
        name: `${file.name} ${one.name}`,
        category,
        sheet: { schema: "xingping/answers@1", ...(applicant_type && { applicant_type }), answers },
        options: { ...(one.as_of && { as_of: one.as_of }), ...(one.stage && { stage: one.stage }) },
        expect: one.expect,
      };
    }),
  );
}

const findById = (list, id) => list.find((one) => one.id === id);

/** Readings are compared whole: one that is flagged and not expected is a difference too. */
function flagged(readings, expected) {
  const told = readings.map(({ id, level, levels }) => [id, expected[id]?.levels ? { ...level, levels } : level]);
  return Object.fromEntries(told.sort());
}

/** Sentences on how a report differs from what its case expects; empty when it does not. */
export function compareReport(report, expect) {
  if (!report.level) return [`no report: ${JSON.stringify(report.issues)}`];
  const differences = [];
  const expectSame = (what, expected, found) => {
    const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)];
    if (wanted !== got) differences.push(`${what}: expected ${wanted}, found ${got}`);
  };
  expectSame("guaranteed", expect.guaranteed, report.level.guaranteed);
  expectSame("reachable", expect.reachable, report.level.reachable);
  for (const [id, status] of Object.entries(expect.criteria ?? {}))
    expectSame(`criterion ${id}`, status, findById(report.criteria, id)?.status);
  for (const [id, status] of Object.entries(expect.groups ?? {}))
    expectSame(`group ${id}`, status, findById(report.groups, id)?.status);
  for (const [id, status] of Object.entries(expect.routes ?? {}))
    expectSame(`route ${id}`, status, findById(report.routes, id)?.status);
  if (expect.readings) {
    const expected = Object.fromEntries(Object.entries(expect.readings).sort());
    expectSame("readings", expected, flagged(report.readings, expected));
  }
  const codes = report.issues.map(({ code }) => code);
  expectSame("issues", expect.issues ?? [], codes);
  return differences;
}
