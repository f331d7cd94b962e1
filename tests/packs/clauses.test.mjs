// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The packs without tables against a second transcription of their numbers, made by somebody who had not seen the first.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { compareClause } from "./compare-clauses.mjs";
import { programmes } from "./engine.mjs";
import { describe } from "./map-cases.mjs";
import { mapped, readMap, targetsOf, wordOf } from "./maps.mjs";
import { categories as tables } from "./transcription.mjs";

const readProgramme = (id) =>
  JSON.parse(readFileSync(new URL(`../../criteria/${id}/programme.json`, import.meta.url), "utf8"));
const programmeOf = new Map(programmes.map((id) => [id, readProgramme(id)]));

test("every category of every programme has been read twice and is mapped", () => {
  const all = [...programmeOf].flatMap(([programme, { categories }]) =>
    categories.flatMap((group) => group.categories.map((id) => `${programme}/${id}`)),
  );
  const read = [...tables.map((id) => `jiangsu-pool/${id}`), ...mapped];
  assert.deepEqual(read.sort(), all.sort());
});

test("every made file of cases is made from one of them", () => {
  const made = programmes.flatMap((programme) => {
    const folder = new URL(`../../criteria/${programme}/cases/`, import.meta.url);
    const files = existsSync(folder) ? readdirSync(folder) : [];
    return files.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"))).filter((file) => file.made_by);
  });
  const read = [...tables.map((id) => `jiangsu-pool/${id}`), ...mapped];
  assert.deepEqual(made.map(({ category }) => category).sort(), read.sort());
});

/** The slips a transcriber makes in one number; each must be seen. */
function slips({ kind, value }) {
  if (value === "") return [];
  const word = value.replace(/\d+(?=\D*$)/, (digits) => `${Number(digits) + 1}0`);
  const wrong = word === value ? `${value}。` : word;
  const kinds = { min: "max", max: "min", above: "min", each: "max", records: "max", k_of_n: "max" };
  return [{ value: wrong }, ...(kinds[kind] ? [{ kind: kinds[kind] }] : [])];
}

for (const category of mapped) {
  const map = readMap(category);
  const description = describe(category);
  const programme = programmeOf.get(description.programme);
  const rows = map.rows.filter(({ clause }) => clause);
  const differences = rows.flatMap((entry) => compareClause(entry.clause, entry, description, programme));

  test(`${category}: the criteria agree with ${rows.length} rows`, () => {
    assert.equal(differences.join("\n"), "");
  });

  test(`${category}: a slip in any number is seen`, () => {
    for (const entry of rows)
      for (const slip of slips(entry.clause)) {
        if (slip.kind && !entry.criterion) continue; // a text has no kind
        const seen = compareClause({ ...entry.clause, ...slip }, entry, description, programme);
        assert.notDeepEqual(seen, [], `row ${entry.row} ${entry.what} ${JSON.stringify(slip)}`);
      }
  });

  test(`${category}: what is not simply required at application is told alike`, () => {
    for (const { id, obligation, stage } of description.criteria)
      assert.deepEqual(
        [id, obligation, stage],
        [id, wordOf(map.obligations, id, "required"), wordOf(map.stages, id, "application")],
      );
    const ids = description.criteria.map(({ id }) => id);
    const told = [map.obligations, map.stages].flatMap((lists) => Object.values(lists).flat());
    const entries = map.rows.flatMap(targetsOf).filter(({ kind }) => kind === "criterion");
    const strange = [...told, ...entries.map(({ id }) => id)].filter((id) => !ids.includes(id));
    assert.deepEqual(strange, []);
  });
}
