// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// wasm/kit/*.d.ts and the schemas describe the same documents: same properties, same words, same freedom to be absent.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { show } from "./outline.mjs";
import { outlineOfSchema } from "./outline-schema.mjs";
import { outlineOfType, readDeclarations } from "./outline-types.mjs";
import { schemas } from "./schemas.mjs";

const folder = fileURLToPath(new URL("../../wasm/kit/", import.meta.url));
const files = readdirSync(folder).map((name) => folder + name);
const declarations = readDeclarations(files);

test("every file of the contract is part of it, and no name is said twice", () => {
  const contract = readFileSync(fileURLToPath(new URL("../../wasm/kit.d.ts", import.meta.url)), "utf8");
  const handedOn = [...contract.matchAll(/export type \* from "\.\/kit\/(\w+)\.js"/g)].map(
    ([, name]) => `${folder}${name}.d.ts`,
  );
  assert.deepEqual(handedOn.sort(), files.sort());
  assert.equal(
    declarations.size,
    files.reduce((all, file) => all + readDeclarations([file]).size, 0),
  );
});

const pairs = [
  ["Listing", "list"],
  ["Description", "description"],
  ["Report", "report"],
  ["AnswerSheet", "answers"],
  ["Application", "application"],
  ["Judged", "bounds"],
  ["Match", "match"],
  ["Diff", "diff"],
  ["Failure", "issues"],
  ["Forms", "forms"],
  ["Filled", "filled"],
  ["Verification", "verification"],
  ["Summary", "summary"],
];

// One type says Source and one says Issue; only a criterion's source bears notes, and an issue names its document only
// where there are several.
const sources = /^\.programmes.*\.source\.notes\?|^(\.(sections|routes|readings)\[\])?\.source\.notes\?/;

// What stands in a field of a record is an answer by its type; that it is no record again only the schemas say.
const fields = /(answers|value)\.\*(\.records\?)?\[\]\.\*/;

const either = (...patterns) => new RegExp(patterns.map(({ source }) => source).join("|"));

const oneSheet = /^\.issues\[\]\.document\?:/;

/** Paths that one side has a reason not to know. */
const known = {
  list: sources,
  description: sources,
  report: either(oneSheet, fields),
  application: either(oneSheet, fields),
  bounds: oneSheet,
  match: oneSheet,
  filled: oneSheet,
  verification: oneSheet,
  summary: oneSheet,
  // What may differ is a list of words, which may grow.
  diff: either(oneSheet, /\.differs\[\]:/),
  // `$schema` is for editors of a file. Amounts are written as text, so that decimals stay exact; a number is read too,
  // and so is a list that says it does not go on.
  answers: either(/^\.\$schema\?:|^\.answers\.\*\.(value|more)\?:/, fields),
};

for (const [type, name] of pairs)
  test(`${type} and ${name}.json agree`, () => {
    const outlines = [outlineOfType(declarations, type), outlineOfSchema(schemas[name])].map((outline) =>
      show(outline).filter((line) => !known[name]?.test(line)),
    );
    const [inTypes, inSchema] = outlines;
    assert.ok(inTypes.length > 3, `${type} has hardly an outline`);
    const only = (mine, other) => mine.filter((line) => !other.includes(line));
    const found = { "only in the types": only(inTypes, inSchema), "only in the schema": only(inSchema, inTypes) };
    assert.deepEqual(found, { "only in the types": [], "only in the schema": [] });
  });
