// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The core's invalid fixtures, one for each issue code: what the readers refuse for its shape the schemas refuse too,
// and what only a look at the whole pack can tell they let pass.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { askJson } from "./engine.mjs";
import { faults, kindOf, readJson } from "./schemas.mjs";

const fixtures = fileURLToPath(new URL("../core/fixtures", import.meta.url));

/** What the schema has to say of the fixture of each code. */
const verdicts = {
  refused: `ambiguous-condition duplicate-choice empty-group empty-list empty-text json-syntax
    json-too-deep malformed-id missing-key mixed-group unknown-key
    wrong-schema`,
  // It depends on a fact, on the pack, or on how things hang together.
  accepted: `control-character cyclic-reference duplicate-id impossible-count impossible-date inconsistent-answers
    invalid-credit-code invalid-email invalid-mobile invalid-organisation-code invalid-phone invalid-url
    levels-not-monotone malformed-date malformed-number missing-document text-too-long missing-level near-duplicate-facts number-not-whole number-out-of-range number-too-precise unknown-category unknown-choice
    unknown-evidence unknown-fact unknown-level unknown-reference unknown-unit unused-fact unused-template
    wrong-fact-type wrong-type`,
  // Two keys of one name are one by the time a schema sees them; options, the names of forms, applications of the
  // first form, and what is asked of two editions, have no schema.
  unseen: "json-duplicate-key json-too-large nothing-in-common other-edition unknown-form unknown-word",
};
const verdictOf = Object.fromEntries(
  Object.entries(verdicts).flatMap(([verdict, codes]) => codes.split(/\s+/).map((code) => [code, verdict])),
);

/** RFC 6902, as far as the fixtures use it. */
function patched(original, patch) {
  const document = structuredClone(original);
  for (const { op, path, value } of patch) {
    const tokens = path
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = tokens.pop();
    const container = tokens.reduce((here, token) => here[token], document);
    if (op === "remove" && !Array.isArray(container)) delete container[last];
    else if (op === "add" && last === "-") container.push(value);
    else if (op === "add" && Array.isArray(container)) container.splice(Number(last), 0, value);
    else if (op === "replace" || op === "add") container[last] = value;
    else throw new Error(`this test cannot ${op} ${path}`);
  }
  return document;
}

const base = () => readJson(`${fixtures}/base-pack.json`);

/** The documents of a bundle as a criteria folder. */
function lay(t, { documents }) {
  const folder = mkdtempSync(join(tmpdir(), "xingping-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["facts", "base"]) mkdirSync(join(folder, name));
  for (const [name, document] of Object.entries(documents)) writeFileSync(join(folder, name), JSON.stringify(document));
  return folder;
}

const textOf = ({ text, input, padding = 0 }) => (text ?? JSON.stringify(input)) + " ".repeat(padding);

/** What the schemas find in what a fixture hands in. */
function schemaFaults({ target, patch, ...fixture }) {
  if (target === "pack" || target === "check")
    return Object.values(patched(base(), patch).documents).flatMap((document) => faults(kindOf(document), document));
  try {
    return faults("answers", JSON.parse(textOf(fixture)));
  } catch (error) {
    if (error instanceof SyntaxError) return [error.message];
    throw error;
  }
}

/** The codes that the engine gives for it. */
async function codesOf(t, { target, patch, ...fixture }) {
  const folder = lay(t, patch ? patched(base(), patch) : base());
  const words = { answers: ["assess", "base/one", "-"], pack: ["check"], check: ["check"] }[target];
  const input = target === "answers" ? textOf(fixture) : undefined;
  const { issues } = await askJson([...words, "--json", "--criteria", folder], input);
  return issues.map(({ code }) => code);
}

test("the base pack of the fixtures is sound for the schemas and for the engine", async (t) => {
  for (const [name, document] of Object.entries(base().documents))
    assert.deepEqual(faults(kindOf(document), document), [], name);
  assert.deepEqual((await askJson(["check", "--json", "--criteria", lay(t, base())])).issues, []);
});

test("engine and schemas agree on every invalid fixture", async (t) => {
  const codes = readdirSync(`${fixtures}/invalid`).map((name) => name.replace(/\.json$/, ""));
  assert.deepEqual(
    codes.toSorted(),
    Object.keys(verdictOf).sort(),
    "each code needs a fixture here and a verdict above",
  );
  for (const code of codes) {
    if (verdictOf[code] === "unseen") continue;
    const fixture = readJson(`${fixtures}/invalid/${code}.json`);
    assert.ok((await codesOf(t, fixture)).includes(code), `the engine does not say ${code}`);
    const found = schemaFaults(fixture);
    if (verdictOf[code] === "refused") assert.notDeepEqual(found, [], `${code}: the schemas let it pass`);
    else assert.deepEqual(found, [], `${code}: the schemas refuse what only the pack can tell`);
  }
});
