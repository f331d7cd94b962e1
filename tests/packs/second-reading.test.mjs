// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The packs against a second transcription of the official tables, made by somebody who had not seen the first.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { compareTable } from "./compare-reading.mjs";
import { categories, levels, readTable } from "./transcription.mjs";

const xingping = fileURLToPath(new URL("../../build/native/xingping", import.meta.url));
const ask = (...words) => JSON.parse(execFileSync(xingping, [...words, "--json"], { encoding: "utf8" }));
const tables = categories.map((category) => ({
  category,
  rows: readTable(category),
  description: ask("describe", `jiangsu-pool/${category}`),
}));

test("every category of the programme has been transcribed twice", () => {
  const [programme] = ask("list").programmes.filter(({ id }) => id === "jiangsu-pool");
  assert.deepEqual([...categories].sort(), programme.categories.map(({ id }) => id).sort());
});

for (const { category, rows, description } of tables) {
  test(`${category}: both transcriptions agree in ${rows.length} rows`, () => {
    assert.ok(rows.length > 0);
    assert.equal(compareTable(rows, description).join("\n"), "");
  });
}

/** The slips a transcriber makes in one cell; each must be seen. */
function slips(cell) {
  if (cell === null) return [{ is: true }, { min: { value: "1", unit: "个" } }];
  if (cell.is) return [null, { step: "是" }];
  if (cell.years) return [null, { years: cell.years + 1 }];
  if (cell.items) return [null, { ...cell, items: cell.items + 1 }, { ...cell, of: cell.of + 1 }];
  if (cell.min)
    return [null, { min: { ...cell.min, value: `${cell.min.value}0` } }, { min: { ...cell.min, unit: "件套" } }];
  if (cell.either) return [null, { either: cell.either.slice(1) }, { either: [...cell.either].reverse() }];
  return [null, { step: `${cell.step}。` }, { is: true }];
}

test("a slip in any cell, name, item or note of either transcription is seen", () => {
  for (const { rows, description } of tables) {
    const seen = (row, change) => compareTable(rows.with(rows.indexOf(row), { ...row, ...change }), description);
    for (const row of rows) {
      for (const level of levels)
        for (const slip of slips(row.levels[level]))
          assert.notDeepEqual(seen(row, { levels: { ...row.levels, [level]: slip } }), [], `${row.name} ${level}`);
      const changes = [
        { name: `${row.name}量` },
        { group: `${row.group}类` },
        { items: [...row.items, "其它"] },
        ...row.items.map((_, at) => ({ items: row.items.toSpliced(at, 1) })),
        ...["1", "2", "3", "4"].map((note) => ({
          notes: row.notes.includes(note) ? row.notes.filter((one) => one !== note) : [...row.notes, note],
        })),
      ];
      for (const change of changes) assert.notDeepEqual(seen(row, change), [], `${row.name} ${JSON.stringify(change)}`);
    }
    assert.notDeepEqual(compareTable(rows.slice(1), description), []);
  }
});
