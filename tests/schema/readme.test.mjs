// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The worked example of criteria/README.md, followed word by word in a folder of its own.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { temporaryCopy, xingping } from "./engine.mjs";
import { criteria, documentsIn, faults, kindOf, schemas } from "./schemas.mjs";

const readme = readFileSync(`${criteria}/README.md`, "utf8");

const blocks = (language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}(?: (.*))?\\n([^]*?)^\`\`\`$`, "gm"))].map(([, name, text]) => ({
    name,
    text,
  }));

const files = blocks("json");
const dialogues = blocks("console").map(({ text }) => {
  const [command, ...output] = text.trimEnd().split("\n");
  return { words: command.replace("$ build/native/xingping ", "").split(" "), output };
});

const linesOf = (text) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());

/** A folder with the shipped criteria and the files of the example, each changed by `change`. */
function follow(t, change = (text) => text) {
  const copy = temporaryCopy(t, criteria);
  for (const { name, text } of files) {
    const path = join(copy, name.replace(/^criteria\//, ""));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(text));
  }
  return copy;
}

const run = (copy, [command, ...words]) =>
  xingping([command, ...words.map((word) => (word === "sheet.json" ? join(copy, word) : word)), "--criteria", copy]);

test("the example has all its steps", () => {
  const names = `facts/digital.json demo-award/programme.json demo-award/workshop.json
    demo-award/forms/entry.json`.split(/\s+/);
  assert.deepEqual(
    files.map(({ name }) => name),
    [...names.slice(0, 3).map((name) => `criteria/${name}`), "sheet.json", `criteria/${names[3]}`],
  );
  assert.deepEqual(
    dialogues.map(({ words: [command] }) => command),
    ["check", "table", "assess", "fill"],
  );
});

test("the files of the example validate, and `xingping check` finds nothing in them", async (t) => {
  for (const { name, text } of files) assert.deepEqual(faults(kindOf(JSON.parse(text)), JSON.parse(text)), [], name);
  const { code, stderr } = await run(follow(t), ["check", "--lang", "en"]);
  assert.equal(code, 0);
  assert.doesNotMatch(stderr, /demo-award|digital/);
});

test("the slip of step 4 is said as it is printed", async (t) => {
  const copy = follow(t, (text) => text.replace("company.registered_capital", "company.capital"));
  const [{ words, output }] = dialogues;
  const { code, stderr } = await run(copy, words);
  assert.equal(code, 1);
  assert.deepEqual(linesOf(stderr).slice(0, output.length), output);
});

test("the commands of the example answer as it is printed", async (t) => {
  const copy = follow(t);
  for (const { words, output } of dialogues.slice(1)) {
    const { code, stdout } = await run(copy, words);
    assert.equal(code, 0);
    assert.deepEqual(linesOf(stdout), output, words.join(" "));
  }
});

test("a pack with its facts beside it can be checked where it lies", async (t) => {
  const elsewhere = join(temporaryCopy(t, criteria), "demo-award");
  mkdirSync(elsewhere);
  mkdirSync(join(elsewhere, "forms"));
  for (const { name, text } of files.filter((file) => file.name.startsWith("criteria/")))
    writeFileSync(join(elsewhere, name.replace(/^criteria\/(facts|demo-award)\//, "")), text);
  const { code, stderr } = await xingping(["check", elsewhere, "--criteria", criteria, "--lang", "en"]);
  assert.equal(code, 0, stderr);
  assert.doesNotMatch(stderr, /demo-award|digital/);
});

test("the guide names every unit, kind of information, step of procedure and test that there is", () => {
  const { facts, form, programme, category } = schemas;
  const units = facts.$defs.unit.pattern.match(/[^|()^$?]+/g).filter((word) => !["万", "亿"].includes(word));
  const { kind } = programme.$defs.information.properties;
  const procedure = Object.keys(programme.$defs.procedure.properties);
  const tests = category.$defs.condition.oneOf.flatMap(({ properties }) => Object.keys(properties));
  for (const word of [...units, ...kind.enum, ...procedure, ...tests])
    assert.ok(readme.includes(word), `README.md does not say \`${word}\``);
  const keys = [
    facts.$defs.fact,
    facts.$defs.field,
    category.$defs.criterion,
    category.$defs.group,
    programme.$defs.override.oneOf[0],
    form,
    form.$defs.part,
    form.$defs.form_field,
    ...form.$defs.form_source.oneOf,
    ...form.$defs.form_option.oneOf,
    ...form.$defs.block.oneOf,
    form.$defs.cell,
  ];
  for (const { properties } of keys)
    for (const key of Object.keys(properties))
      assert.match(readme, new RegExp(`[\`"]${key.replace("$", "\\$")}[\`":]`), `README.md does not say \`${key}\``);
});

test("the guide's custom for ids is kept", () => {
  const customs = [
    [/^(fact|ratio)$/, /^[a-z]+(_[a-z]+)*\.[a-z0-9_]+$/],
    [/^(field|sum)$/, /^[a-z][a-z0-9_]*$/],
    [/^(use|ref|criterion|group|route|move_to|programme)$/, /^[a-z0-9]+(-[a-z0-9]+)*$/],
    [/^(step|in|among)$/, /^[a-z0-9]+(_[a-z0-9]+)*$/],
  ];
  let seen = 0;
  // Within a `where`, "fact" names a field.
  const walk = (value, key, name, where = false) => {
    if (typeof value === "object" && value !== null)
      for (const [inner, member] of Object.entries(value)) {
        const means = where && inner === "fact" ? "field" : inner;
        walk(member, Array.isArray(value) ? key : means, name, where || inner === "where");
      }
    if (typeof value !== "string") return;
    for (const [keys, custom] of customs)
      if (keys.test(key)) {
        seen += 1;
        assert.match(value, custom, `${name}: ${key}`);
      }
  };
  for (const { name, document } of documentsIn(criteria))
    if (["facts", "programme", "category"].includes(kindOf(document))) walk(document, "", name);
  assert.ok(seen > 100, "hardly an id");
});
