// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every case of criteria/<programme>/cases gives the result it must give.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { compareReport, readCases } from "./cases.mjs";
import { programmes, readDocuments, readModule } from "./engine.mjs";

const engine = await loadEngine(await readModule());

test("the made cases are up to date with the second transcription", () => {
  const script = fileURLToPath(new URL("make-cases.mjs", import.meta.url));
  execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
});

/** What an indicator that is only to be reported can come to: any figure will do, and zero is one. */
const statusesOf = (condition) => {
  if (condition === null) return ["not_required"];
  return condition.min && Number(condition.min.value) === 0 ? ["met", "unknown"] : ["met", "unmet", "unknown"];
};

for (const programme of programmes) {
  const cases = readCases(programme);
  const kit = engine.kit([{ documents: readDocuments(programme) }]);
  const [{ categories }] = kit.list().programmes;

  test(`${programme}: no two cases bear the same name`, () => {
    const names = cases.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });

  for (const category of new Set(cases.map((one) => one.category))) {
    const own = cases.filter((one) => one.category === category);
    test(`${category}: ${own.length} cases`, () => {
      const differences = own.flatMap(({ name, sheet, options, expect }) =>
        compareReport(kit.assess(category, sheet, options), expect).map((difference) => `${name}: ${difference}`),
      );
      assert.equal(differences.join("\n"), "");
    });
  }

  test(`${programme}: a case meets every criterion of every category, one does not, and one leaves it open`, () => {
    const bare = [];
    for (const { id } of categories) {
      const category = `${programme}/${id}`;
      const own = cases.filter((one) => one.category === category);
      for (const criterion of kit.describe(category).criteria) {
        const found = own.map(({ expect }) => expect.criteria?.[criterion.id]).filter(Boolean);
        for (const [level, condition] of Object.entries(criterion.levels))
          for (const status of statusesOf(condition))
            if (!found.some((one) => one[level] === status))
              bare.push(`${category} ${criterion.id} ${level} ${status}`);
      }
    }
    assert.equal(bare.join("\n"), "");
  });
}
