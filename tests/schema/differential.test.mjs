// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two judges of one document: the readers in core and the schemas. Each document of the specimen is spoilt in every way
// that shape can be; what one of them refuses the other must refuse, but for what only a whole pack can tell.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { askJson, temporaryCopy, xingping } from "./engine.mjs";
import { mutantsOf } from "./mutants.mjs";
import { faults, kindOf, readJson, specimen } from "./schemas.mjs";
import { sheets } from "./specimen-sheets.mjs";

/** Codes for what depends on another place or document, which no schema can look up. */
const crossing = new Set(
  `unknown-fact unknown-reference unknown-choice unknown-evidence unknown-unit unknown-level unknown-category
   missing-level missing-document duplicate-id wrong-fact-type impossible-count cyclic-reference`.split(/\s+/),
);

/** A row may leave to the shared row, and the shared row to those who use it, what only both together must have. */
const leftToOthers = /^programme \/criteria\/#\/(name|statement|fact|levels) drop$/;

/** Whether the first character stands before the last only a reader can tell. */
const ordered = /^form .*\/from\/characters\/#/;

/** What is printed, the readers leave to the printers. */
const isPrinted = ({ place, what }) => /\/blocks\//.test(place) || (/\/blocks$/.test(place) && what.startsWith("= ["));

/** Whether a schema had to refuse what the readers say is wrong. */
function isShape(kind, change, errors) {
  if (leftToOthers.test(`${kind} ${change}`) || ordered.test(`${kind} ${change}`)) return false;
  // Which shape an answer must have depends on its fact.
  const elsewhere = errors.filter(({ pointer }) => kind !== "answers" || !pointer.startsWith("/answers/maker."));
  const codes = elsewhere.map(({ code }) => code).filter((code) => !crossing.has(code));
  // A condition whose fact is unknown lacks one as well.
  return codes.some((code) => code !== "missing-key" || codes.length === elsewhere.length);
}

function compare(kind, { place, what, document }, issues) {
  const change = `${place} ${what}`;
  const errors = issues.filter(({ severity }) => severity === "error");
  const refused = faults(kind, document).length > 0;
  const said = errors.map(({ code, pointer }) => `${code} ${pointer}`).join(", ");
  if (!refused && isShape(kind, change, errors)) return [`${change}: only the readers refuse it (${said})`];
  if (!refused || errors.length > 0) return [];
  return [`${change}: only the schema refuses it (${faults(kind, document)[0]})`];
}

const names = `facts/evidence facts/maker specimen/programme specimen/everything specimen/forms/sheet
  specimen/forms/summary`.split(/\s+/);

for (const name of names)
  test(`readers and schema agree on each mutant of ${name}.json`, async (t) => {
    const original = readJson(`${specimen}/${name}.json`);
    const mutants = mutantsOf(original).filter((mutant) => !isPrinted(mutant));
    assert.ok(mutants.length > 100, `only ${mutants.length} mutants`);
    const differences = [];
    const work = async (copy, queue) => {
      const check = async (document) => {
        writeFileSync(`${copy}/${name}.json`, JSON.stringify(document));
        return (await askJson(["check", "--json", "--criteria", copy])).issues;
      };
      assert.deepEqual(await check(original), [], "the specimen itself is sound");
      for (const mutant of queue) differences.push(...compare(kindOf(original), mutant, await check(mutant.document)));
    };
    const queue = mutants.values();
    await Promise.all([work(temporaryCopy(t, specimen), queue), work(temporaryCopy(t, specimen), queue)]);
    assert.deepEqual(differences, []);
  });

test("readers and schema agree on each mutant of an answer sheet", async () => {
  const mutants = [{ place: "", what: "as it is", document: sheets.everything }, ...mutantsOf(sheets.everything)];
  assert.ok(mutants.length > 100, `only ${mutants.length} mutants`);
  const input = mutants.map(({ document }) => `${JSON.stringify(document)}\n`).join("");
  const { stdout } = await xingping(["batch", "specimen/everything", "--criteria", specimen], input);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).issues);
  assert.equal(answers.length, mutants.length);
  assert.deepEqual(answers[0], [], "the sheet itself is sound");
  assert.deepEqual(
    mutants.flatMap((mutant, index) => compare("answers", mutant, answers[index])),
    [],
  );
});
