// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The bureau's desk on the command line: which files and criteria it takes, and how it ends.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { askJson, temporaryCopy, xingping } from "./engine.mjs";
import { readJson, specimen } from "./schemas.mjs";
import { sheets } from "./specimen-sheets.mjs";

const sample = async (words = []) =>
  (
    await xingping(
      ["export", "specimen/everything", "-", "--target", "full", ...words, "--criteria", specimen],
      JSON.stringify(sheets.everything),
    )
  ).stdout;

/** Files in a folder of their own. */
function lay(t, contents) {
  const copy = temporaryCopy(t, specimen);
  return contents.map((content, index) => {
    writeFileSync(`${copy}/${index}.json`, content);
    return `${copy}/${index}.json`;
  });
}

/** The specimen in another edition, where nothing is ever met at the full level. */
function stricter(t) {
  const copy = temporaryCopy(t, specimen);
  const programme = readJson(`${copy}/specimen/programme.json`);
  programme.edition = "2021";
  programme.criteria[0].levels = { basic: { min: "1 亿元" }, full: { min: "900 亿元" } };
  writeFileSync(`${copy}/specimen/programme.json`, JSON.stringify(programme));
  return copy;
}

test("an application that differs is a result, one that cannot be read an error", async (t) => {
  const good = await sample();
  const [agrees, differs, broken] = lay(t, [good, good.replace('"value":"样本厂"', '"value":"别的厂"'), "{"]);
  const verify = (...files) => xingping(["verify", ...files, "--lang", "en", "--criteria", specimen]);
  const first = await verify(agrees, differs);
  assert.equal(first.code, 0);
  assert.match(first.stdout, /agrees\b[\s\S]*differs\b/);
  assert.match(first.stdout, /\/value {2}sheet {2}name: stated 别的厂, found 样本厂/);
  const second = await verify(agrees, broken);
  assert.equal(second.code, 1);
  assert.match(second.stdout, /unreadable/);
  assert.match(second.stderr, /json-syntax/);
  const third = await verify(agrees, `${broken}.nowhere`);
  assert.equal(third.code, 1);
  assert.match(third.stderr, /cannot read/);
});

test("with several criteria an application is judged by each that has its category", async (t) => {
  const [file] = lay(t, [await sample()]);
  const other = stricter(t);
  const found = await askJson(["verify", file, "--json", "--criteria", specimen, "--criteria", other]);
  assert.deepEqual(
    found.map(({ criteria, verification }) => [criteria, verification.verdict, verification.edition.used]),
    [
      [specimen, "agrees", "2020"],
      [other, "differs", "2021"],
    ],
  );
  const differing = found[1].verification.differences.map(({ criterion, level }) => `${criterion} ${level}`);
  assert.ok(differing.includes("revenue full"), differing.join());
  assert.deepEqual(
    found[1].verification.issues.map(({ code }) => code),
    ["other-edition"],
  );
});

test("a summary has a line for each application, numbered in their order", async (t) => {
  const good = await sample();
  const hostile = JSON.stringify({ ...sheets.everything, applicant: { name: '=HYPERLINK("http://x.example","甲")' } });
  const words = ["export", "specimen/everything", "-", "--criteria", specimen];
  const files = lay(t, [good, (await xingping(words, hostile)).stdout, "[]"]);
  const run = (...options) => xingping(["summary", ...files.slice(0, 2), ...options, "--criteria", specimen]);
  const { code, stdout } = await run("--csv");
  assert.equal(code, 0);
  const lines = stdout.split("\r\n");
  assert.ok(lines[0].startsWith("\uFEFF序号,申报企业名称"));
  assert.ok(lines[1].startsWith("1,样本厂,"));
  assert.ok(lines[2].startsWith('2,"\'=HYPERLINK(""http://x.example""'));
  assert.match((await run()).stdout, /^样本汇总表\n序号\t/);
  const partly = await xingping(["summary", ...files, "--json", "--criteria", specimen]);
  assert.equal(partly.code, 1);
  assert.match(partly.stderr, /不在任何汇总表里/);
  assert.equal(JSON.parse(partly.stdout)[0].rows.length, 2);
  const none = await run("--form", "specimen/none");
  assert.equal(none.code, 1);
});
