// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The cases against every small change to the criteria: each must make at least one case fail.

import assert from "node:assert/strict";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import test from "node:test";
import { Worker } from "node:worker_threads";

const parts = Math.min(availableParallelism(), 4);

/** Changes that change nothing, by construction. Every other change that no case notices is a gap in the cases. */
const equivalent = [
  {
    what: "app.cloud_honours: city a step lower",
    reason: "no level asks for a rank below 省部级 here, so the steps under it may stand in any order",
  },
  {
    what: "app.innovation_honours: city a step lower",
    reason: "as above",
  },
  {
    what: "platform.itss_level: level_4 a step lower",
    reason: "三级 is the lowest grade asked for, so the steps under it may stand in any order",
  },
];

/** The loader may refuse a change outright: one that leaves a reference without its element or in a circle, or a list empty. */
const refusals = ["unknown-reference", "cyclic-reference", "empty-list"];

const workers = Array.from(
  { length: parts },
  (_, part) =>
    new Worker(new URL("mutation-worker.mjs", import.meta.url), {
      workerData: { programme: "jiangsu-pool", part, parts },
    }),
);
const answers = (await Promise.all(workers.map((worker) => once(worker, "message")))).map(([answer]) => answer);
const results = answers.flatMap((answer) => answer.results);
const killed = results.filter((result) => result.killed);
const refused = results.filter(({ errors }) => errors?.length > 0);
const survived = results.filter((result) => !result.killed && result.errors.length === 0);

test("without a change, the small bundles judge every case as the whole programme does", () => {
  for (const { unchanged } of answers) assert.deepEqual(unchanged, []);
});

test(`each of ${results.length} changes to the criteria makes some case fail`, (context) => {
  context.diagnostic(`${killed.length} noticed by a case, ${refused.length} refused by the loader`);
  assert.equal(results.length, answers[0].total);
  const gaps = survived.filter(({ what }) => !equivalent.some((one) => one.what === what));
  assert.equal(gaps.map(({ place, what }) => `${place}: ${what}`).join("\n"), "");
});

test("what the loader refuses are references that no longer hold and lists left empty", () => {
  const strange = refused.filter(({ errors }) => !errors.some((code) => refusals.includes(code)));
  assert.deepEqual(strange, []);
});

test("every change listed as equivalent is made, and survives", () => {
  for (const { what } of equivalent)
    assert.ok(
      survived.some((one) => one.what === what),
      what,
    );
});
