// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The schemas themselves, and every document that this repository ships against its schema.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { criteria, documentsIn, faults, kindOf, makeValidator, readJson, schemas, specimen } from "./schemas.mjs";

const samples = fileURLToPath(new URL("../../site/src/samples", import.meta.url));

test("every schema is valid 2020-12, strict, and named after its file", () => {
  const expected = `answers application bounds cases category description diff evidence facts filled form forms issues list
    match programme report summary verification`;
  const versions = { application: 2 };
  assert.deepEqual(Object.keys(schemas), expected.split(/\s+/));
  const validator = makeValidator();
  for (const [name, schema] of Object.entries(schemas)) {
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema", name);
    assert.equal(schema.$id, `urn:xingping:schema:${name}@${versions[name] ?? 1}`);
    assert.ok(schema.title && schema.description, `${name}: no title or description`);
    assert.doesNotThrow(() => validator.getSchema(schema.$id), `${name} does not compile`);
    assert.ok(validator.validateSchema(schema), `${name}: ${validator.errorsText()}`);
  }
});

/** Calls visit(schema, pointer) for each object below, whether a schema or a list of them. */
function walk(value, visit, pointer = "") {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) visit(value, pointer);
  for (const [key, member] of Object.entries(value)) walk(member, visit, `${pointer}/${key}`);
}

test("every object is closed", () => {
  for (const [name, schema] of Object.entries(schemas))
    walk(schema, (at, pointer) => {
      if (at.type !== "object" || at.$ref || /\/(if|then|else|anyOf)\//.test(`${pointer}/`)) return;
      const branches = at.oneOf?.filter((branch) => "additionalProperties" in branch);
      const closed = at.additionalProperties !== undefined || branches?.length === at.oneOf?.length;
      assert.ok(closed, `${name}#${pointer} takes any key`);
      if (at.additionalProperties !== false && at.additionalProperties !== undefined)
        assert.ok(at.propertyNames, `${name}#${pointer} takes any name`);
    });
});

// A schema stands alone, so that an editor and a bureau need one file; what is repeated must not drift apart.
test("a definition says the same wherever it is repeated", () => {
  const author = new Set(["answers", "cases", "category", "evidence", "facts", "form", "programme"]);
  const everywhere = new Set([
    "text",
    "id",
    "date",
    "unit",
    "stage",
    "applicant_type",
    "obligation",
    "proof",
    "proof_status",
    "event",
  ]);
  const first = {};
  for (const [name, schema] of Object.entries(schemas))
    for (const [key, definition] of Object.entries(schema.$defs)) {
      // A document and what is made of it may use one word for two shapes; an application's finding says more.
      const side = everywhere.has(key) ? "all" : author.has(name) ? "read" : "written";
      if (key === "finding" && name === "application") continue;
      first[`${side} ${key}`] ??= { name, definition };
      const { name: other, definition: same } = first[`${side} ${key}`];
      assert.deepEqual(definition, same, `${key} in ${name} and ${other}`);
    }
  for (const [name, schema] of Object.entries(schemas)) {
    const text = JSON.stringify(schema);
    for (const key of Object.keys(schema.$defs))
      assert.ok(text.includes(`"#/$defs/${key}"`), `${name}: nothing uses the definition ${key}`);
  }
});

for (const [title, folder] of [
  ["criteria", criteria],
  ["the specimen", specimen],
])
  test(`every document of ${title} validates`, () => {
    const documents = documentsIn(folder);
    const kinds = new Set(documents.map(({ document }) => kindOf(document)));
    for (const kind of ["category", "evidence", "facts", "form", "programme"])
      assert.ok(kinds.has(kind), `no ${kind} in ${title}`);
    for (const { name, document } of documents) {
      assert.ok(kindOf(document) in schemas, `${name} names no schema of ours: ${document.schema}`);
      assert.deepEqual(faults(kindOf(document), document), [], name);
    }
  });

test("every pack document tells editors where its schema is, and tells the truth", () => {
  for (const folder of [criteria, specimen])
    for (const { name, document } of documentsIn(folder)) {
      if (["cases", "answers"].includes(kindOf(document))) continue;
      const named = resolve(dirname(`${folder}/${name}`), document.$schema ?? "nowhere");
      assert.equal(named, `${criteria}/schema/${kindOf(document)}.json`, name);
    }
});

test("every sample of the page is a valid answer sheet", () => {
  const files = readdirSync(samples).filter((name) => name.endsWith(".json"));
  assert.ok(files.length > 0, "no samples");
  for (const name of files) assert.deepEqual(faults("answers", readJson(`${samples}/${name}`).sheet), [], name);
});
