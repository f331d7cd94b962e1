// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the engine writes against the schemas, both ways: it writes nothing else, and nothing less.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { readCases } from "../packs/cases.mjs";
import { readDocuments, readModule } from "../packs/engine.mjs";
import { makeCoverage } from "./coverage.mjs";
import { askJson, temporaryCopy, xingping } from "./engine.mjs";
import { criteria, documentsIn, faults, kindOf, readJson, specimen } from "./schemas.mjs";
import { cases, sheets } from "./specimen-sheets.mjs";

const sampleFile = (name) => fileURLToPath(new URL(`../../site/src/samples/${name}.json`, import.meta.url));
const samples = ["institute", "platform", "software", "startup"].map((name) => readJson(sampleFile(name)).sheet);
const unnumbered = { title: { zh: "样本办法（新）", en: "Specimen rules, new" }, number: null };

const shipped = documentsIn(criteria)
  .filter(({ document }) => kindOf(document) === "programme")
  .map(({ document }) => document.id);
const programmes = [
  ...shipped.map((id) => ({ folder: criteria, id, sheets: [sheets.nothing, ...samples] })),
  { folder: specimen, id: "specimen", sheets: Object.values(sheets) },
];
const kinds = `list description report bounds application match diff issues forms filled verification summary`.split(
  " ",
);
const written = Object.fromEntries(kinds.map((name) => [name, makeCoverage(name)]));

function hold(name, document, where) {
  assert.deepEqual(faults(name, document), [], `${name} of ${where}`);
  written[name].visit(document);
}

/** Categories of a programme, as "programme/category", and its levels. */
async function outlineOf({ folder, id }) {
  const list = await askJson(["list", "--json", "--criteria", folder]);
  hold("list", list, id);
  const { categories, levels } = list.programmes.find((programme) => programme.id === id);
  return { paths: categories.map((category) => `${id}/${category.id}`), levels: levels.map((level) => level.id) };
}

/** A brief report is the full one without what the description says already. */
function brief(report) {
  return { ...report, criteria: report.criteria.map(({ threshold, source, ...rest }) => rest) };
}

/** Advice only adds members. */
function withoutAdvice({ plan, next_questions, outlook, because, timeline, ...report }) {
  for (const member of [plan, next_questions, outlook, because, timeline]) assert.ok(member, "advice is missing");
  return report;
}

for (const programme of programmes)
  test(`what is written of ${programme.id} keeps to the schemas`, async (t) => {
    // Alone: some thousand calls that each read all programmes take three times as long.
    const folder = temporaryCopy(t, programme.folder, ["facts", programme.id]);
    const { paths, levels } = await outlineOf({ ...programme, folder });
    const common = ["--criteria", folder];
    for (const path of paths) {
      hold("description", await askJson(["describe", path, "--json", ...common]), path);
      for (const sheet of programme.sheets) {
        assert.deepEqual(faults("answers", sheet), []);
        const input = JSON.stringify(sheet);
        for (const stage of ["application", "acceptance", "recognition"]) {
          const words = ["assess", path, "-", "--json", "--stage", stage, "--as-of", "2021-06-30", ...common];
          const report = await askJson(words, input);
          hold("report", report, `${path} at ${stage}`);
          hold("report", brief(report), `${path} at ${stage}, brief`);
          if (stage !== "application") continue;
          const bounds = await askJson(["batch", path, "--bounds", "--as-of", "2021-06-30", ...common], input);
          hold("bounds", bounds, path);
          assert.deepEqual(bounds.level, report.level);
          const advised = await askJson([...words, "--advice", "--target", levels[0]], input);
          hold("report", advised, `${path} with advice`);
          assert.deepEqual(withoutAdvice(advised), report);
        }
        for (const target of [[], ["--target", levels.at(-1)]])
          hold("application", await askJson(["export", path, "-", ...target, ...common], input), path);
      }
    }
  });

for (const { folder, sheets } of [programmes[0], programmes.at(-1)])
  test(`what is matched in ${basename(folder)} keeps to its schema`, async () => {
    for (const sheet of sheets)
      for (const options of [[], ["--advice"]])
        hold(
          "match",
          await askJson(["match", "-", "--json", ...options, "--criteria", folder], JSON.stringify(sheet)),
          folder,
        );
  });

/** An application with its level and digest changed, and one that nobody can read. */
const spoilt = (text) => [
  text.replace(/"guaranteed":(null|"[^"]*")/, '"guaranteed":"changed"'),
  text.replace(/"status":\{"([a-z0-9]+)":"[a-z_]+"/, '"status":{"$1":"changed"'),
  text.replace(/"value":"[^"]*"/, '"value":"changed"'),
  text.slice(0, text.length / 2),
];

for (const { folder, id, sheets: all } of programmes)
  test(`forms of ${id}, filled, sent in and summed up, keep to their schemas`, async (t) => {
    const common = ["--criteria", folder];
    const listed = await askJson(["forms", "--json", ...common]);
    hold("forms", listed, id);
    const sheets = folder === specimen ? all : all.slice(0, 2);
    const copy = temporaryCopy(t, specimen);
    const mine = listed.forms.filter(({ programme }) => programme === id);
    for (const { form, kind, categories } of mine)
      for (const category of categories)
        for (const [index, sheet] of sheets.entries()) {
          const input = JSON.stringify(sheet);
          const words = ["fill", `${id}/${form}`, "-", "--category", category, "--json", ...common];
          hold("filled", await askJson(words, input), `${form} of ${category}`);
          if (kind !== "summary") continue;
          const text = (await xingping(["export", `${id}/${category}`, "-", ...common], input)).stdout;
          const files = [text, ...spoilt(text)].map((content, at) => {
            const file = `${copy}/${category}-${index}-${at}.json`;
            writeFileSync(file, content);
            return file;
          });
          const found = await askJson(["verify", ...files, "--json", ...common]);
          for (const { verification } of found) hold("verification", verification, `${category} ${index}`);
          const verdicts = found.map(({ verification }) => verification.verdict);
          assert.equal(verdicts[0], "agrees", `${category} ${index}`);
          assert.equal(verdicts.at(-1), "unreadable");
          assert.ok(!verdicts.slice(1).includes("agrees"));
          const words2 = ["summary", files[0], files[0], "--form", `${id}/${form}`, ...common];
          const [table] = await askJson([...words2, "--json"]);
          hold("summary", table, form);
          assert.deepEqual(
            table.rows.map(([number]) => number),
            ["1", "2"],
          );
          assert.equal((await xingping([...words2, "--csv"])).stdout, table.csv);
        }
  });

/** Another edition of the specimen: every row renamed but one that moves and one that stays; one is new. */
function nextEdition(copy) {
  const folder = `${copy}/next`;
  mkdirSync(folder);
  const renamed = (value, key) => {
    if (Array.isArray(value)) return value.map((entry) => renamed(entry, key));
    if (typeof value !== "object" || value === null) return value;
    const copied = Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, renamed(entry, name)]));
    if (key !== "criteria" || !copied.name || copied.id === "age" || copied.id === "staff") return copied;
    return { ...copied, id: copied.id === "calls" ? "messages" : copied.id, name: { zh: "新行", en: "New row" } };
  };
  const moved = (category) => {
    const [steps, counts] = category.sections[2].groups;
    steps.criteria.push(
      ...counts.criteria.splice(
        counts.criteria.findIndex(({ id }) => id === "age"),
        1,
      ),
    );
    return category;
  };
  const programme = renamed(readJson(`${specimen}/specimen/programme.json`));
  writeFileSync(`${folder}/programme.json`, JSON.stringify({ ...programme, id: "next", document: unnumbered }));
  const category = moved(renamed(readJson(`${specimen}/specimen/everything.json`)));
  writeFileSync(`${folder}/everything.json`, JSON.stringify({ ...category, programme: "next" }));
}

test("the difference of two editions keeps to its schema", async (t) => {
  const copy = temporaryCopy(t, specimen);
  nextEdition(copy);
  const words = ["diff", "specimen", "next", "--json", "--criteria", copy];
  hold("diff", await askJson(words), "no answers");
  for (const sheet of Object.values(sheets))
    hold("diff", await askJson([...words, "--answers", "-"], JSON.stringify(sheet)), "answers");
  const back = ["diff", "next", "specimen", "--json", "--criteria", copy];
  hold("diff", await askJson(back), "the other way");
  const kinds = (await askJson(words)).categories[0].changes.map(({ kind }) => kind);
  assert.deepEqual([...new Set(kinds)].sort(), ["added", "changed", "moved", "removed"]);
  hold("diff", await askJson(["diff", "jiangsu-demo", "jiangsu-guide", "--json"]), "the shipped editions");
});

test("the report of every case keeps to its schema, and that of every tenth with advice", async () => {
  const all = shipped.filter((id) => existsSync(`${criteria}/${id}/cases`)).flatMap(readCases);
  assert.ok(all.length > 0, "no cases");
  for (const path of new Set(all.map((one) => one.category))) {
    const mine = all.filter((one) => one.category === path);
    for (const [options, some] of [
      [[], mine],
      [["--advice"], mine.filter((_, index) => index % 10 === 0)],
    ]) {
      const input = some.map(({ sheet }) => `${JSON.stringify(sheet)}\n`).join("");
      const { stdout } = await xingping(["batch", path, ...options], input);
      const reports = stdout.trimEnd().split("\n");
      assert.equal(reports.length, some.length, path);
      for (const [index, report] of reports.entries())
        assert.deepEqual(faults("report", JSON.parse(report)), [], `${some[index].name} ${options}`);
    }
  }
});

test("an answer that only says what is wrong keeps to its schema", async (t) => {
  const copy = temporaryCopy(t, specimen);
  hold("issues", await askJson(["check", "--json", "--criteria", copy]), "a sound pack");
  writeFileSync(`${copy}/facts/maker.json`, JSON.stringify({ schema: "xingping/facts@1", facts: [] }));
  const defects = await askJson(["check", "--json", "--criteria", copy]);
  assert.ok(defects.issues.length > 0, "no issue in a pack without facts");
  hold("issues", defects, "a broken pack");
  const failure = await askJson(["assess", "specimen/everything", "-", "--json", "--criteria", specimen], "{}");
  hold("issues", failure, "no sheet at all");
  const apart = await askJson(["diff", "specimen", "nobody", "--json", "--criteria", specimen]);
  assert.deepEqual(
    apart.issues.map(({ code }) => code),
    ["nothing-in-common"],
  );
  hold("issues", apart, "nothing to compare");
});

test("a summary says which of its rows do not fit", async () => {
  const kit = (await loadEngine(await readModule())).kit([{ documents: readDocuments("jiangsu-demo") }]);
  const table = kit.summary("jiangsu-demo/platform-summary", [["one cell"]]);
  assert.deepEqual(table.rows, []);
  assert.deepEqual(
    table.issues.map(({ pointer }) => pointer),
    ["/0"],
  );
  hold("summary", table, "a row that does not fit");
});

test("each property and alternative of the engine's schemas is written at least once", () => {
  for (const [name, coverage] of Object.entries(written)) {
    assert.ok(coverage.size > 0);
    assert.deepEqual(coverage.dead(), [], `${name}: promised, never written`);
  }
});

test("each property and alternative of the author's schemas is used by some document", () => {
  const documents = [criteria, specimen].flatMap(documentsIn).map(({ document }) => document);
  documents.push(...samples, ...Object.values(sheets), cases);
  const used = {};
  for (const document of documents) {
    const kind = kindOf(document);
    used[kind] ??= makeCoverage(kind);
    used[kind].visit(document);
  }
  assert.deepEqual(Object.keys(used).sort(), [
    "answers",
    "cases",
    "category",
    "evidence",
    "facts",
    "form",
    "programme",
  ]);
  // A definition repeated in several schemas is one definition, and used if it is anywhere.
  const alive = new Set(Object.values(used).flatMap((coverage) => coverage.alive()));
  for (const [name, coverage] of Object.entries(used)) {
    const dead = coverage.dead().filter((part) => !part.startsWith("/$defs/") || !alive.has(part));
    assert.deepEqual(dead, [], `${name}: never used`);
  }
});
