// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the fuzzers and runs each for a while, two at a time:  npm run fuzz [-- SECONDS [INPUT…]]
// What was found once (tests/fuzz/findings/<input>) is tried first. A new finding is written there and fails the run.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeds } from "./seeds.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const inputs = ["pack", "answers", "line", "options", "application", "structure"];
const [seconds = "60", ...chosen] = process.argv.slice(2);
const wanted = chosen.length > 0 ? chosen : inputs;
if (!/^\d+$/.test(seconds) || wanted.some((name) => !inputs.includes(name))) {
  console.error(`usage: npm run fuzz [-- SECONDS [INPUT…]]; an input is one of ${inputs.join(", ")}`);
  process.exit(2);
}

const cmake = (...words) => execFileSync("cmake", words, { stdio: ["ignore", "ignore", "inherit"] });
cmake("--preset", "native");
cmake("--build", "--preset", "native", "--target", "xingping_cli"); // writes applications to start from
cmake("--preset", "fuzz");
cmake("--build", "--preset", "fuzz");

/** Words that inputs are made of: keys, ids, units. */
function dictionary() {
  const words = new Set();
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (name.endsWith(".json"))
        for (const [word] of readFileSync(path, "utf8").matchAll(/"[\w.@/-]{1,40}"/g)) words.add(word);
    }
  };
  walk("criteria/schema");
  walk("criteria/facts");
  walk("tests/core/fixtures");
  return [...words].map((word) => `"${word.replaceAll('"', '\\"')}"`).join("\n");
}

const folder = "build/fuzz/run";
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/words.dict`, `${dictionary()}\n`);

/** A fuzzer's exit code and the last it said. */
function fuzz(input) {
  const corpus = `${folder}/${input}`;
  const findings = `tests/fuzz/findings/${input}`;
  mkdirSync(corpus, { recursive: true });
  for (const [name, content] of Object.entries(seeds(input))) writeFileSync(join(corpus, `seed-${name}`), content);
  const known = existsSync(findings) ? readdirSync(findings).map((name) => join(findings, name)) : [];
  const program = `build/fuzz/fuzz_${input}`;
  for (const finding of known) execFileSync(program, [finding], { stdio: "inherit" });
  mkdirSync(`${folder}/new`, { recursive: true });
  const words = [
    corpus,
    `-max_total_time=${seconds}`,
    `-dict=${folder}/words.dict`,
    `-artifact_prefix=${folder}/new/${input}-`,
    "-timeout=300", // by the clock, and a search for plans under sanitizers may take ten seconds of the processor
    "-rss_limit_mb=4096",
    "-print_final_stats=1",
    "-verbosity=1",
  ];
  return new Promise((resolve) => {
    const running = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    running.stderr.on("data", (text) => {
      said = (said + text).slice(-20_000);
    });
    running.on("close", (code) => resolve({ input, code, known: known.length, said }));
  });
}

const queue = [...wanted];
const results = [];
await Promise.all(
  [0, 1].map(async () => {
    for (let input = queue.shift(); input !== undefined; input = queue.shift()) results.push(await fuzz(input));
  }),
);
let failed = false;
for (const { input, code, known, said } of results) {
  const runs = /stat::number_of_executed_units: (\d+)/.exec(said)?.[1] ?? "?";
  const covered = [...said.matchAll(/cov: (\d+) ft: (\d+)/g)].at(-1);
  console.log(
    `${code === 0 ? "passed" : "FAILED"} ${input.padEnd(12)} ${runs} runs, ${covered?.[1] ?? "?"} edges, ${known} former findings`,
  );
  if (code === 0) continue;
  failed = true;
  console.log(said);
  console.log(`once mended, keep the input of ${folder}/new as tests/fuzz/findings/${input}/<what-it-was>`);
}
process.exitCode = failed ? 1 : 0;
