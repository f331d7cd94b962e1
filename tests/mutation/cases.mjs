// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The core's test cases one by one: how long each takes, which mutants it can tell apart, whether it notices one.

import { execFileSync, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { program } from "./build.mjs";

/** So many a program can hold: `most` in mutant.h. */
const mutants = 2 ** 16;
const reached = (number) => `build/mutation/reached-${number}`;

/** Runs a case. `most`: seconds of processor time; whoever runs longer hangs. */
function run(number, most, variables) {
  const shell = `ulimit -v 4000000; ulimit -t ${most}; exec "$@"`;
  const filter = ["--order-by=file", `--first=${number}`, `--last=${number}`, "--abort-after=1"];
  const running = spawn("sh", ["-c", shell, "sh", program, ...filter], {
    stdio: "ignore",
    env: { ...process.env, ...variables },
  });
  return new Promise((resolve) =>
    running.on("close", (code, signal) => resolve(code === 0 ? "passes" : signal === null ? "fails" : "killed")),
  );
}

/**
 * Every case that takes less than `most` seconds, with what it takes and `can`: a byte for each mutant, 1 where it says
 * something else there than the source does.
 */
export async function record(most) {
  const counted = execFileSync(program, ["--count", "--no-colors"], { encoding: "utf8" });
  const count = Number(/filters: (\d+)/.exec(counted)[1]);
  const cases = [];
  let next = 1;
  const work = async () => {
    while (next <= count) {
      const number = next++;
      const outcome = await run(number, most, { XINGPING_REACHED: reached(number) });
      if (outcome === "fails") throw new Error(`test case ${number} fails without any mutant`);
      if (outcome === "killed") continue;
      const notes = readFileSync(reached(number));
      const can = notes.subarray(0, mutants);
      cases.push({ number, can, takes: Number(notes.subarray(mutants).toString()) });
      rmSync(reached(number));
    }
  };
  await Promise.all([work(), work()]);
  return cases;
}

/**
 * The case that notices the mutant, or undefined. What noticed the last ones in the same file is tried before others
 * that take about as long; what takes longer comes later.
 */
export async function noticedBy({ id, file }, cases) {
  const weight = ({ takes, noticed }) => Math.max(takes, 0.05) / (1 + (noticed?.[file] ?? 0));
  const able = cases.filter(({ can }) => can[id] === 1).sort((a, b) => weight(a) - weight(b));
  for (const one of able) {
    const outcome = await run(one.number, Math.ceil(2 + 5 * one.takes), { XINGPING_MUTANT: String(id) });
    if (outcome === "passes") continue;
    one.noticed ??= {};
    one.noticed[file] = (one.noticed[file] ?? 0) + 1;
    return one;
  }
  return undefined;
}
