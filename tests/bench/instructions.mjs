// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Instructions of fixed work, counted by callgrind and held against a baseline: the same on an idle machine and on a busy
// one. One compiler's counts say nothing about another's, so the baseline names the one it was made with.

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { run } from "./measure.mjs";
import { category, inRoot, linesOf, worstAdvice, worstSheet } from "./scene.mjs";

const baseline = inRoot("tests/bench/instructions.json");
const bench = inRoot("build/native/xingping_bench");
const allowed = 1.03;

/** What is done how many times; the difference to doing it once leaves the start out. */
const works = [
  { name: "load", path: category, sheets: linesOf("few"), times: 2 },
  { name: "evaluate", path: category, sheets: linesOf("few"), times: 101 },
  { name: "read", path: category, sheets: linesOf("few"), times: 26 },
  { name: "assess", path: category, sheets: linesOf("few"), times: 26 },
  { name: "brief", path: category, sheets: linesOf("few"), times: 26 },
  { name: "full", path: category, sheets: linesOf("few"), times: 26 },
  { name: "advise", path: worstAdvice, sheets: worstSheet, times: 2 },
];

function count({ name, path, sheets }, times) {
  const words = [
    "--tool=callgrind",
    "--callgrind-out-file=/dev/null",
    bench,
    "work",
    name,
    path,
    sheets,
    String(times),
  ];
  const { status, stderr } = spawnSync("valgrind", words, { encoding: "utf8", maxBuffer: 1 << 24 });
  const counted = /Collected : (\d+)/.exec(stderr ?? "");
  if (status !== 0 || !counted) throw new Error(`valgrind failed: ${stderr}`);
  return Number(counted[1]);
}

/** "g++ (Debian 12.2.0-14) 12.2.0" */
const compiler = () => run("g++", ["--version"]).split("\n")[0];

/** Instructions of each work done once; null without valgrind. */
export function countAll() {
  if (spawnSync("valgrind", ["--version"]).status !== 0) return null;
  // Twenty-five of the sheets; that all are read first would only take time.
  const few = readFileSync(linesOf("varying"), "utf8").split("\n").slice(0, 25);
  writeFileSync(linesOf("few"), `${few.join("\n")}\n`);
  const each = (work) => Math.round((count(work, work.times) - count(work, 1)) / (work.times - 1));
  return Object.fromEntries(works.map((work) => [work.name, each(work)]));
}

/** True when nothing has grown by more than three in a hundred. */
export function holdInstructions(rebaseline) {
  const counts = countAll();
  if (counts === null) {
    console.error("bench: no valgrind found; install it to count instructions");
    return false;
  }
  if (rebaseline) {
    writeFileSync(baseline, `${JSON.stringify({ compiler: compiler(), counts }, null, 2)}\n`);
    console.log(`written: tests/bench/instructions.json`);
  }
  const before = JSON.parse(readFileSync(baseline, "utf8"));
  const comparable = before.compiler === compiler();
  if (!comparable) console.log(`baseline made with ${before.compiler}, this is ${compiler()}: shown, not held`);
  let held = true;
  for (const [name, found] of Object.entries(counts)) {
    const times = found / before.counts[name];
    const over = comparable && !(times <= allowed);
    held &&= !over;
    const change = `${times >= 1 ? "+" : ""}${((times - 1) * 100).toFixed(1)} %`;
    console.log(`${found.toLocaleString("en").padStart(14)}  ${change.padStart(8)}${over ? " ✗" : "  "} ${name}`);
  }
  const fallen = Object.keys(counts).filter((name) => comparable && counts[name] * allowed < before.counts[name]);
  if (fallen.length > 0)
    console.log(`less than before: ${fallen.join(", ")}; keep it so: npm run bench -- --rebaseline`);
  if (!held)
    console.error(
      "bench: more instructions than the baseline allows; if they are worth it: npm run bench -- --rebaseline",
    );
  return held;
}
