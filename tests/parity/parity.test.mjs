// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The same input gives the same bytes from gcc, clang and WebAssembly: every case, every description, every defect.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { readCases } from "../packs/cases.mjs";
import { openRaw, programmes, readDocuments, readModule } from "../packs/engine.mjs";

const programme = "jiangsu-pool";
const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const compilers = { gcc: inRoot("build/native/xingping"), clang: inRoot("build/clang/xingping") };

/** Text of a command, which may end well (0) or with defects in the input (1), never otherwise. */
function run(program, words, input = "") {
  const command = [...words, "--criteria", inRoot("criteria")];
  const { status, stdout, stderr, error } = spawnSync(program, command, { input, maxBuffer: 1 << 28 });
  if (error) throw error;
  assert.ok(status === 0 || status === 1, `${program} ${words.join(" ")}: exit code ${status}\n${stderr}`);
  return { status, text: stdout.toString("utf8") };
}

const module = await readModule();
const documents = Object.assign({}, ...programmes.map(readDocuments));
// The module itself gives text; kit.js parses most of it.
const raw = openRaw(await module.factory({ wasmBinary: module.wasmBinary }), JSON.stringify({ documents }));
const kit = (await loadEngine(module)).kit([{ documents }]);
const listed = JSON.parse(raw.list()).programmes;
const categoriesOf = ({ id, categories }) => categories.map((one) => `${id}/${one.id}`);
const everywhere = listed.flatMap(categoriesOf);
const categories = listed.filter(({ id }) => id === programme).flatMap(categoriesOf);

const allCases = programmes.flatMap(readCases);
const sheetOf = (path) => allCases.find((one) => one.category === path).sheet;

/** Every form with every category that applies with it. */
const filings = JSON.parse(raw.forms()).forms.flatMap(({ programme: owner, form, categories }) =>
  categories.map((category) => [`${owner}/${form}`, category]),
);

// Two dozen cases of a category are enough for its advice.
const advised = 24;
const advice = new Map();

/** What the module says, asked once for both compilers. */
function advise(path, sheet) {
  const key = `${path} ${sheet}`;
  if (!advice.has(key)) advice.set(key, raw.advise(path, sheet, "{}"));
  return advice.get(key);
}

/** First difference only: the texts are long. */
function assertSameLines(found, expected, names, who) {
  const [got, wanted] = [found.split("\n"), expected.split("\n")];
  const at = wanted.findIndex((line, index) => line !== got[index]);
  if (at >= 0) assert.equal(got[at], wanted[at], `${who} and wasm differ in ${names[at]}`);
  assert.equal(got.length, wanted.length, who);
}

/** Cases of one category with the same options: one run of batch. */
function batches() {
  const found = new Map();
  for (const one of allCases) {
    const key = JSON.stringify([one.category, one.options]);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

const optionWords = ({ as_of, stage }) => [...(as_of ? ["--as-of", as_of] : []), ...(stage ? ["--stage", stage] : [])];

for (const [who, program] of Object.entries(compilers)) {
  test(`${who}: every case`, (context) => {
    let judged = 0;
    for (const cases of batches()) {
      const [{ category, options }] = cases;
      const sheets = cases.map(({ sheet }) => JSON.stringify(sheet));
      const expected = sheets.map((sheet) => `${kit.assessText(category, sheet, options)}\n`).join("");
      const { text } = run(program, ["batch", category, ...optionWords(options)], `${sheets.join("\n")}\n`);
      const names = cases.map(({ name }) => name);
      assertSameLines(text, expected, names, who);
      judged += cases.length;
    }
    assert.equal(judged, allCases.length);
    context.diagnostic(`${judged} reports compared`);
  });

  test(`${who}: both bounds alone are those of the report, line by line`, () => {
    const cases = readCases(programme);
    for (const category of categories) {
      const mine = cases.filter((one) => one.category === category).map(({ sheet }) => JSON.stringify(sheet));
      const expected = mine.map((sheet) => `${raw.bounds(category, sheet, "{}")}\n`).join("");
      assertSameLines(run(program, ["batch", category, "--bounds"], `${mine.join("\n")}\n`).text, expected, mine, who);
      for (const sheet of mine) {
        const { prepared } = kit.prepare(category, sheet);
        assert.deepEqual(prepared.bounds(), kit.assess(category, sheet).level);
        prepared.dispose();
      }
    }
  });

  test(`${who}: batch on two threads gives what it gives on one`, () => {
    const sheets = readCases(programme).map(({ sheet }) => JSON.stringify(sheet));
    const input = `${sheets.join("\n")}\n`;
    const [one, two] = ["1", "2"].map((jobs) => run(program, ["batch", categories[0], "--jobs", jobs], input).text);
    assert.ok(one.length > sheets.length);
    assert.ok(one === two);
  });

  test(`${who}: one sheet against the whole programme`, () => {
    const [{ sheet }] = readCases(programme).filter(({ name }) => name.includes("five stars in every row"));
    const text = JSON.stringify(sheet);
    const reports = categories.map((category) => raw.assess(category, text, "{}"));
    const found = run(program, ["assess", programme, "-", "--json"], text);
    assert.deepEqual(found, { status: 0, text: `[${reports.join(",")}]\n` });
  });

  test(`${who}: list and every description`, () => {
    assert.equal(run(program, ["list", "--json"]).text, `${raw.list()}\n`);
    for (const category of everywhere)
      assert.equal(run(program, ["describe", category, "--json"]).text, `${raw.describe(category)}\n`, category);
  });

  test(`${who}: one sheet against everything, and two editions`, () => {
    const text = JSON.stringify(readCases(programme)[0].sheet);
    assert.equal(run(program, ["match", "-", "--json"], text).text, `${raw.match(text, "{}")}\n`);
    const found = run(program, ["diff", "jiangsu-demo", "jiangsu-guide", "--answers", "-", "--json"], text);
    assert.equal(found.text, `${raw.diff("jiangsu-demo", "jiangsu-guide", text)}\n`);
  });

  test(`${who}: an application of every category, and what the bureau finds in it`, () => {
    for (const path of everywhere) {
      const { levels } = listed.find(({ id }) => path.startsWith(`${id}/`));
      const target = levels.at(-1).id;
      const [{ sheet }] = allCases.filter((one) => one.category === path);
      const text = JSON.stringify({ ...sheet, applicant: { name: "江苏星评“测试”有限公司 🌟" } });
      const options = { created_on: "2021-07-01", target, as_of: "2021-12-31" };
      const words = ["export", path, "-", "--created-on", "2021-07-01", "--target", target, "--as-of", "2021-12-31"];
      const found = run(program, words, text);
      const made = raw.application(path, text, JSON.stringify(options));
      assert.deepEqual(found, { status: 0, text: `${made}\n` });
      const verification = raw.verify(made);
      assert.equal(JSON.parse(verification).verdict, "agrees", path);
      const verified = run(program, ["verify", "-", "--json"], made);
      assert.deepEqual(verified, { status: 0, text: `[{"file":"-","verification":${verification}}]\n` });
    }
  });

  test(`${who}: every form, filled for every category that applies with it`, () => {
    assert.equal(run(program, ["forms", "--json"]).text, `${raw.forms()}\n`);
    for (const [form, category] of filings) {
      const path = `${form.split("/")[0]}/${category}`;
      for (const sheet of ['{"schema":"xingping/answers@1","answers":{}}', JSON.stringify(sheetOf(path))]) {
        const { text } = run(program, ["fill", form, "-", "--category", category, "--json"], sheet);
        assert.ok(text === `${raw.fill(form, category, sheet, "{}")}\n`, `${form} of ${category}`);
      }
    }
  });

  test(`${who}: advice for a sample of the cases of every category`, (context) => {
    let compared = 0;
    for (const path of everywhere) {
      const cases = allCases.filter((one) => one.category === path);
      const apart = Math.ceil(cases.length / advised);
      const sheets = cases.filter((_, index) => index % apart === 0).map(({ sheet }) => JSON.stringify(sheet));
      const expected = sheets.map((sheet) => `${advise(path, sheet)}\n`).join("");
      const { text } = run(program, ["batch", path, "--advice"], `${sheets.join("\n")}\n`);
      assert.ok(text.includes('"next_questions"'), path);
      assertSameLines(text, expected, sheets, who);
      compared += sheets.length;
    }
    context.diagnostic(`${compared} reports compared`);
  });

  test(`${who}: the match with advice`, () => {
    for (const path of everywhere.filter((_, index) => index % 5 === 0)) {
      const sheet = JSON.stringify(allCases.find((one) => one.category === path).sheet);
      const { text } = run(program, ["match", "-", "--json", "--advice"], sheet);
      assert.ok(text.includes('"opens"'), path);
      assert.ok(text === `${raw.lift(sheet, "{}")}\n`, `${who} and wasm differ in the match of ${path}`);
    }
  });

  test(`${who}: defects of every kind of sheet`, () => {
    const sheet = (answers) => JSON.stringify({ schema: "xingping/answers@1", answers });
    const faulty = [
      "{",
      "null",
      "[]",
      '"text"',
      '{"schema":"xingping/answers@2","answers":{}}',
      '{"schema":"xingping/answers@1","answers":{"company.employees":1,"company.employees":2}}',
      '{"schema":"xingping/answers@1","answers":{},"extra":1}',
      '{"schema":"xingping/answers@1","applicant_type":"ministry","answers":{}}',
      sheet({ "company.employees": { value: "1e400", unit: "人" } }),
      sheet({ "company.employees": { value: "-1", unit: "人" } }),
      sheet({ "company.registered_capital": { value: "0.0000001", unit: "万元" } }),
      sheet({ "company.registered_capital": 1e300, "company.established_on": "2021-02-30" }),
      sheet({ "company.established_on": "yesterday", "platform.functions": ["flying"] }),
      sheet({ "company.high_tech_enterprise": "是", 星: "★" }),
      `${"[".repeat(500)}`,
    ];
    // Where a decimal stops fitting a double, the module answers without the C library's strtod.
    const edge = (2n ** 1024n - 2n ** 970n).toString();
    const below = (2n ** 1024n - 2n ** 970n - 1n).toString();
    for (const number of [
      "1e999",
      "1e308",
      "123e306",
      "0e999",
      "1e-999",
      edge,
      below,
      `${below}.9`,
      `0.${"0".repeat(400)}1e710`,
    ])
      faulty.push(`{"schema":"xingping/answers@1","answers":{"company.registered_capital":${number}}}`);
    const expected = faulty.map((text) => `${raw.assess(categories[0], text, "{}")}\n`).join("");
    const { status, text } = run(program, ["batch", categories[0]], `${faulty.join("\n")}\n`);
    assertSameLines(text, expected, faulty, who);
    assert.equal(status, 1);
  });
}

/** Calls of one module on one sheet, by member. */
const questions = (path, sheet) => ({
  issues: [],
  list: [],
  describe: [path],
  fact: [raw.describe(path).match(/"facts":\["([^"]+)"/)[1]],
  assess: [path, sheet, '{"brief":true}'],
  match: [sheet, "{}"],
  read: [sheet],
  advise: [path, sheet, '{"brief":true}'],
  lift: [sheet, "{}"],
  bounds: [path, sheet, "{}"],
  diff: ["jiangsu-demo", "jiangsu-guide", sheet],
  application: [path, sheet, '{"created_on":"2021-07-01"}'],
  forms: [],
  fill: ["jiangsu-pool/application", path, sheet, "{}"],
  verify: ["{}"],
  summary: ["jiangsu-demo/platform-summary", "[]"],
});
const judging = ["issues", "list", "describe", "fact", "assess", "match", "read"];
const advising = [...judging, "advise", "lift"];

for (const [name, offered] of [
  ["xingping-judge", judging],
  ["xingping-advice", advising],
])
  test(`${name} gives the bytes that the full module gives, and offers nothing more than it says`, async () => {
    const { factory, wasmBinary } = await readModule(name);
    const smaller = openRaw(await factory({ wasmBinary }), JSON.stringify({ documents }));
    for (const path of everywhere) {
      const sheet = JSON.stringify(allCases.find((one) => one.category === path).sheet);
      for (const [member, words] of Object.entries(questions(path, sheet))) {
        if (!offered.includes(member)) assert.equal(smaller[member], undefined, member);
        // A lift takes every category at once: a few sheets are enough.
        else if (member !== "lift" || everywhere.indexOf(path) % 8 === 0)
          assert.ok(smaller[member](...words) === raw[member](...words), `${member} of ${path}`);
      }
    }
    smaller.delete();
  });

test("the two small modules share one glue: a page fetches it once", () => {
  const glue = (name) => readFileSync(inRoot(`build/wasm/${name}.mjs`), "utf8").replaceAll(`${name}.wasm`, "");
  assert.ok(glue("xingping-judge") === glue("xingping-advice"));
});

test("a kit opened in pieces, or from the texts of files, is the same kit", async () => {
  const engine = await loadEngine(module);
  const bundles = programmes.map((one) => ({ documents: readDocuments(one) }));
  let pauses = 0;
  const pieces = await engine.open(bundles, () => {
    pauses += 1;
  });
  assert.ok(pauses > 2 * programmes.length, `${pauses} pauses`);
  const texts = engine.kit(bundles.map((one) => JSON.stringify(one)));
  const path = everywhere[0];
  for (const other of [pieces, texts]) {
    assert.deepEqual(other.list(), kit.list());
    assert.equal(other.assessText(path, sheetOf(path)), kit.assessText(path, sheetOf(path)));
    assert.deepEqual(other.forms(), kit.forms());
    other.dispose();
  }
});

test("kit.js hands on what the module wrote", () => {
  assert.deepEqual(kit.list(), JSON.parse(raw.list()));
  for (const category of everywhere) {
    const description = kit.describe(category);
    assert.deepEqual(description, JSON.parse(raw.describe(category)));
    for (const fact of description.facts) assert.deepEqual(kit.fact(fact.id), fact);
  }
});
