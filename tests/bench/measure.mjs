// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How time is taken: in rounds, every contestant once in each, by processor time. What else the machine does meets all of
// them alike, and a ratio is the median of the ratios within a round.
import { spawnSync } from "node:child_process";

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
export const ratio = (a, b) => median(a.map((one, round) => one / b[round]));

/** Processor time of this process so far, in ms. */
export function clock() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Calls per second until `ms` are spent; `next` walks on through the inputs from round to round. The clock is asked once
 * in `next.pass` calls, which is learnt here to be about a millisecond's: asking takes as long as a fast verdict.
 */
async function rate({ call, inputs, waits }, ms, next) {
  let calls = 0;
  const start = clock();
  let now = start;
  for (const end = start + ms; now < end; now = clock())
    for (let i = 0; i < next.pass; ++i, ++calls) {
      next.at = (next.at + 1) % inputs.length;
      const answer = call(inputs[next.at]);
      if (waits) await answer;
    }
  const perMs = calls / (now - start);
  next.pass = Math.max(1, Math.ceil(perMs));
  return perMs * 1000;
}

/** Waits until the compilers' own threads have nothing more to do: what they take is this process's time too. */
async function idle() {
  for (let spent = Number.POSITIVE_INFINITY; spent > 2; ) {
    const start = clock();
    await new Promise((resolve) => setTimeout(resolve, 100));
    spent = clock() - start;
  }
}

/** {name: [rate of each round]}. Before the first, all run for a while, several times: some of what the peers generate is so
 * large that a compiler works at it for seconds, on the others' time. */
export async function rates(contestants, rounds, ms) {
  const found = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  const next = contestants.map(() => ({ at: 0, pass: 1 }));
  for (let warm = 0; warm < 5; ++warm) {
    for (const [index, one] of contestants.entries()) await rate(one, 400, next[index]);
    await idle();
  }
  for (let round = 0; round < rounds; ++round)
    for (const [index, one] of contestants.entries()) found[one.name].push(await rate(one, ms, next[index]));
  return found;
}

/** Runs a program and gives what it wrote; anything but success ends everything. */
export function run(program, words, options = {}) {
  const done = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28, ...options });
  if (done.status !== 0) throw new Error(`\`${[program, ...words].join(" ")}\` failed: ${done.stderr ?? done.error}`);
  return done.stdout;
}

/** Wall and processor time in s of a program that reads `input` and whose output goes nowhere. */
export function timed(words, input) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" < "$INPUT" > /dev/null';
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", ...words], {
    encoding: "utf8",
    env: { ...process.env, INPUT: input },
  });
  if (status !== 0) throw new Error(`\`${words.join(" ")}\` failed: ${stderr}`);
  const [wall, user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system };
}
