// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// wasm/kit.d.ts and the schemas describe the same documents: same properties, same words, same freedom to be absent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { show } from "./outline.mjs";
import { outlineOfSchema } from "./outline-schema.mjs";
import { outlineOfType, readDeclarations } from "./outline-types.mjs";
import { schemas } from "./schemas.mjs";

const declarations = readDeclarations(fileURLToPath(new URL("../../wasm/kit.d.ts", import.meta.url)));

const pairs = [
  ["Listing", "list"],
  ["Description", "description"],
  ["Report", "report"],
  ["AnswerSheet", "answers"],
  ["Application", "application"],
  ["Failure", "issues"],
];

// One type says Source and one says Issue; only a criterion's source bears notes, and an issue names its document only
// where there are several.
const sources = /^\.programmes.*\.source\.notes\?|^(\.(sections|routes|readings)\[\])?\.source\.notes\?/;

/** Paths that one side has a reason not to know. */
const known = {
  list: sources,
  description: sources,
  report: /^\.issues\[\]\.document\?:/,
  application: /^\.issues\[\]\.document\?:/,
  // `$schema` is for editors of a file. Amounts are written as text, so that decimals stay exact; a number is read too.
  answers: /^\.\$schema\?:|^\.answers\.\*\.value\?:/,
};

for (const [type, name] of pairs)
  test(`${type} and ${name}.json agree`, () => {
    const outlines = [outlineOfType(declarations, type), outlineOfSchema(schemas[name])].map((outline) =>
      show(outline).filter((line) => !known[name]?.test(line)),
    );
    const [inTypes, inSchema] = outlines;
    assert.ok(inTypes.length > 3, `${type} has hardly an outline`);
    const only = (mine, other) => mine.filter((line) => !other.includes(line));
    const found = { "only in kit.d.ts": only(inTypes, inSchema), "only in the schema": only(inSchema, inTypes) };
    assert.deepEqual(found, { "only in kit.d.ts": [], "only in the schema": [] });
  });
