// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The cases against every small change to the criteria: each must make at least one case fail.

import assert from "node:assert/strict";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import test, { after } from "node:test";
import { Worker } from "node:worker_threads";
import { programmes } from "./engine.mjs";
import { equivalent } from "./equivalent.mjs";

const parts = Math.min(availableParallelism(), 4);

/**
 * The loader may refuse a change outright: one that leaves a reference without its element or in a circle, a list
 * empty, or asks for more than there is.
 */
const refusals = ["unknown-reference", "cyclic-reference", "empty-list", "impossible-count"];

const workers = Array.from(
  { length: parts },
  (_, part) => new Worker(new URL("mutation-worker.mjs", import.meta.url), { workerData: { part, parts } }),
);
after(() => Promise.all(workers.map((worker) => worker.terminate())));

async function judge(programme) {
  const answers = workers.map((worker) => once(worker, "message"));
  for (const worker of workers) worker.postMessage(programme);
  return (await Promise.all(answers)).map(([answer]) => answer);
}

for (const programme of programmes) {
  test(`${programme}: every change to the criteria makes some case fail`, async (context) => {
    const answers = await judge(programme);
    const results = answers.flatMap((answer) => answer.results);
    const killed = results.filter((result) => result.killed);
    const refused = results.filter(({ errors }) => errors?.length > 0);
    const survived = results.filter((result) => !result.killed && result.errors.length === 0);
    const own = equivalent.filter((one) => one.programme === programme);
    context.diagnostic(
      `${results.length} changes: ${killed.length} noticed by a case, ${refused.length} refused by the loader`,
    );

    await context.test("without a change, the small bundles judge every case as the whole programme does", () => {
      for (const { unchanged } of answers) assert.deepEqual(unchanged, []);
    });
    await context.test("no change goes unnoticed", () => {
      assert.equal(results.length, answers[0].total);
      assert.ok(results.length > 0);
      const gaps = survived.filter(({ what }) => !own.some((one) => one.what === what));
      assert.equal(gaps.map(({ place, what }) => `${place}: ${what}`).join("\n"), "");
    });
    await context.test("the loader refuses only what cannot stand by its form", () => {
      const strange = refused.filter(({ errors }) => !errors.some((code) => refusals.includes(code)));
      assert.deepEqual(strange, []);
    });
    await context.test("every change listed as equivalent is made, and survives", () => {
      for (const { what } of own)
        assert.ok(
          survived.some((one) => one.what === what),
          what,
        );
    });
  });
}
