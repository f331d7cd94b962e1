// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Nothing of a document is lost: accounted/<programme>/<category>.tsv goes through the print sentence by sentence and
// says what each has become, general.tsv through the articles that stand before all categories, and <group>.tsv
// through those that bind a group of them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { programmes } from "./engine.mjs";
import { describe } from "./map-cases.mjs";
import { bare, printForm, readForms } from "./printed-form.mjs";

const folder = new URL("accounted/", import.meta.url);
const columns = "clause\twords\twhere";

/** Lines of a list as {clause, words, criteria, others}; `others` are [kind, id], such as ["reading", "stages"]. */
function readList(programme, name) {
  const [head, ...lines] = readFileSync(new URL(`${programme}/${name}.tsv`, folder), "utf8")
    .trimEnd()
    .split("\n");
  assert.equal(head, columns);
  return lines.map((line) => {
    const cells = line.split("\t");
    assert.ok(cells.length === 3 && cells.every(Boolean), line);
    const [clause, words, where] = cells;
    const places = where.split(",");
    return {
      clause,
      words,
      criteria: places.filter((place) => !place.includes(":")),
      others: places.filter((place) => place.includes(":")).map((place) => place.split(":")),
    };
  });
}

const lists = { information: "information", note: "notes", reading: "readings", category: "categories" };

/** Something of the programme besides its criteria. */
function isThere(programme, kind, name) {
  if (kind === "form") return readForms(programme.id).some((one) => one.name === name);
  if (kind === "programme") return programme[name] !== undefined;
  return programme[lists[kind]]?.some((entry) => entry.id === name) ?? false;
}

test("every programme has been gone through", () => assert.deepEqual(readdirSync(folder).sort(), programmes));

for (const id of readdirSync(folder)) {
  const programme = JSON.parse(readFileSync(new URL(`../../criteria/${id}/programme.json`, import.meta.url), "utf8"));
  const files = readdirSync(new URL(`${id}/`, folder)).map((name) => name.replace(".tsv", ""));
  const shared = ["general", ...programme.categories.map((group) => group.id)];
  const categories = files.filter((name) => !shared.includes(name));
  const sharedBy = (name) =>
    ["general", programme.categories.find((group) => group.categories.includes(name))?.id]
      .filter((one) => files.includes(one))
      .flatMap((one) => readList(id, one));

  test(`${id}: every category has been gone through`, () => {
    const all = programme.categories.flatMap((group) => group.categories);
    assert.deepEqual(categories.sort(), all.sort());
  });

  test(`${id}: what is said to be information, a note or a reading is there; every clause and note is named`, () => {
    const named = files.flatMap((name) => readList(id, name)).flatMap(({ others }) => others);
    for (const [kind, one] of named) {
      assert.ok(isThere(programme, kind, one), `${kind}:${one}`);
    }
    const said = new Set(named.map((one) => one.join(":")));
    const idle = ["information", "note"].flatMap((kind) =>
      (programme[lists[kind]] ?? []).map((entry) => `${kind}:${entry.id}`).filter((one) => !said.has(one)),
    );
    assert.deepEqual(idle, []);
  });

  test(`${id}: a form prints the words that it accounts for`, () => {
    const printed = new Map(readForms(id).map(({ name, form }) => [name, bare(printForm(form))]));
    const missing = files
      .flatMap((name) => readList(id, name))
      .flatMap(({ words, others }) =>
        others
          .filter(([kind, form]) => kind === "form" && !printed.get(form)?.includes(bare(words)))
          .map(([, form]) => `${form}: ${words}`),
      );
    assert.deepEqual(missing, []);
  });

  for (const name of categories) {
    const above = sharedBy(name);
    const articles = new Set(above.map(({ clause }) => clause));
    const lines = [...above, ...readList(id, name)];
    const { criteria } = describe(`${id}/${name}`);
    const sourceOf = new Map(criteria.map((one) => [one.id, one.source]));
    const articlesOf = (one) => (sourceOf.get(one)?.clause ?? "").split("、");

    test(`${id}/${name}: every sentence has its place, and every criterion its sentence`, () => {
      const lost = lines.flatMap((line) => line.criteria.filter((one) => !sourceOf.has(one)));
      assert.deepEqual(lost, []);
      const said = lines.flatMap((line) => line.criteria);
      assert.deepEqual(
        criteria.map((one) => one.id).filter((one) => !said.includes(one)),
        [],
      );
    });

    test(`${id}/${name}: each criterion cites the clause it is taken from`, () => {
      const cites = ({ clause }, one) =>
        articles.has(clause)
          ? articlesOf(one).includes(clause)
          : [sourceOf.get(one).row, ...articlesOf(one)].includes(clause) ||
            articlesOf(one).some((article) => articles.has(article));
      const wrong = lines.flatMap((line) =>
        line.criteria.filter((one) => !cites(line, one)).map((one) => `${line.clause} ${one}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
}
