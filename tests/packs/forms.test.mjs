// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A form carries over exactly: prints/ holds the official text as it was flattened, and the blank form must print the
// same words in the same order, nothing lost and nothing added. Every field has one place, every table adds up.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { programmes } from "./engine.mjs";
import { bare, boxes, printForm, printPart, readForms, shortened } from "./printed-form.mjs";

/** Made by us, after the tables of a document that does not attach its form. */
const ours = ["jiangsu-pool/application"];

function readPrint(id, kind) {
  const lines = readFileSync(new URL(`prints/${id}.txt`, import.meta.url), "utf8").split("\n");
  // A summary prints six empty rows; the form describes one, and there is one for each application.
  return (kind === "summary" ? lines.filter((line) => !/^\d+$/.test(line)) : lines).join("\n");
}

/** The place where two texts part, with what stands around it. */
function parting(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at === one.length && at === other.length
    ? null
    : { at, print: one.slice(Math.max(0, at - 20), at + 30), form: other.slice(Math.max(0, at - 20), at + 30) };
}

/** What is wrong with the spans of a table: each row must fill its columns once, with what hangs down into it. */
function spanFaults({ widths, rows }) {
  const faults = [];
  if (widths.reduce((sum, width) => sum + width, 0) !== 100) faults.push(`widths ${widths}`);
  let hanging = widths.map(() => 0);
  for (const [number, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (hanging[column] > 0) column++;
      for (let span = cell.colspan ?? 1; span > 0; span--, column++) {
        if (hanging[column] !== 0) faults.push(`row ${number + 1}, column ${column + 1}: no room`);
        hanging[column] = cell.rowspan ?? 1;
      }
    }
    if (hanging.some((rest) => rest === 0)) faults.push(`row ${number + 1}: a cell is missing`);
    hanging = hanging.map((rest) => Math.max(0, rest - 1));
  }
  if (hanging.some((rest) => rest > 0)) faults.push("a cell hangs out below");
  return faults;
}

test("spans that do not add up are noticed", () => {
  const table = { widths: [50, 50], rows: [[{ rowspan: 2 }, {}], [{}]] };
  assert.deepEqual(spanFaults(table), []);
  assert.notDeepEqual(spanFaults({ ...table, widths: [50, 40] }), []);
  assert.notDeepEqual(
    spanFaults({
      ...table,
      rows: [
        [{ rowspan: 2 }, {}],
        [{}, {}],
      ],
    }),
    [],
  );
  assert.notDeepEqual(spanFaults({ ...table, rows: [[{ rowspan: 2 }, {}]] }), []);
  assert.notDeepEqual(spanFaults({ ...table, rows: [[{}]] }), []);
});

test("every print has its form", () => {
  for (const programme of readdirSync(new URL("prints/", import.meta.url)))
    assert.deepEqual(
      readdirSync(new URL(`prints/${programme}/`, import.meta.url)).map((name) => name.replace(".txt", "")),
      readForms(programme)
        .map(({ name }) => name)
        .filter((name) => !ours.includes(`${programme}/${name}`)),
    );
});

for (const programme of programmes)
  for (const { name, form } of readForms(programme)) {
    const id = `${programme}/${name}`;

    test(`${id}: is named by its file, and its fields by themselves`, () => {
      assert.deepEqual([form.programme, form.id], [programme, name]);
      const ids = form.parts.flatMap((part) => part.fields.map((field) => field.id));
      assert.deepEqual(
        ids.filter((one, at) => ids.indexOf(one) !== at),
        [],
      );
    });

    test(`${id}: every field has one place, in order, with each of its boxes`, () => {
      for (const part of form.parts)
        assert.deepEqual(
          printPart(part).placed,
          part.fields.map((field) => ({ id: field.id, boxes: boxes(field) })),
          part.id,
        );
    });

    test(`${id}: every table adds up`, () => {
      for (const part of form.parts)
        for (const { table } of part.blocks.filter((block) => block.table))
          assert.deepEqual(spanFaults(table), [], `${part.id}: ${JSON.stringify(table.rows[0])}`);
    });

    test(`${id}: prints what the document prints`, () => {
      assert.equal(existsSync(new URL(`prints/${id}.txt`, import.meta.url)), !ours.includes(id));
      if (ours.includes(id)) return assert.match(printForm(form), /不是官方附件/);
      const print = bare(readPrint(id, form.kind));
      assert.equal(parting(print, bare(printForm(form))), null);
      const unnoticed = [...shortened(form)].filter(([, without]) => bare(printForm(without)) === print);
      assert.deepEqual(
        unnoticed.map(([lost]) => lost),
        [],
      );
    });
  }
