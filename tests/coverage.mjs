// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Which lines and branches of the core its tests run:  npm run coverage [-- --uncovered]
// Builds the core with clang's counters, links it with the tests of the native build, runs them, prints the share of lines of every file, and fails when
// fewer than 95 of a hundred lines run, or when a branch of the evaluator was never taken in one of its two directions.
// --uncovered also lists every line and branch that nothing reached. Needs llvm-profdata and llvm-cov (Debian: llvm).

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const leastLines = 0.95;
/** The evaluator, and what it stands on. */
const evaluator = [
  "core/include/xingping/answers.h",
  "core/include/xingping/condition.h",
  "core/src/answers.cpp",
  "core/src/branching.h",
  "core/src/condition.cpp",
  "core/src/date.cpp",
  "core/src/evaluate.cpp",
  "core/src/leaf.cpp",
  "core/src/quantity.cpp",
  "core/src/records.cpp",
];

const folder = "build/coverage";
const program = `${folder}/xingping_tests`;
const run = (command, words, options = {}) => execFileSync(command, words, { stdio: "inherit", ...options });
for (const preset of ["native", "coverage"]) {
  run("cmake", ["--preset", preset], { stdio: "ignore" });
  run("cmake", ["--build", "--preset", preset]);
}
const objects = readdirSync("build/native/CMakeFiles/xingping_tests.dir", { recursive: true })
  .filter((name) => name.endsWith(".cpp.o"))
  .map((name) => `build/native/CMakeFiles/xingping_tests.dir/${name}`);
// The core first, and whole: of functions in headers, which the tests have as well, the first is taken.
const core = ["-Wl,--whole-archive", `${folder}/libxingping.a`, "-Wl,--no-whole-archive"];
run("clang++", ["-fprofile-instr-generate", ...core, ...objects, "-pthread", "-o", program]);
for (const name of readdirSync(folder)) if (name.endsWith(".profraw")) rmSync(`${folder}/${name}`);
run(program, [], { env: { ...process.env, LLVM_PROFILE_FILE: `${folder}/tests.profraw` } });
run("llvm-profdata", ["merge", "-sparse", `${folder}/tests.profraw`, "-o", `${folder}/tests.profdata`]);
const [{ files }] = JSON.parse(
  execFileSync("llvm-cov", ["export", program, `-instr-profile=${folder}/tests.profdata`], { maxBuffer: 1 << 30 }),
).data;

/** Lines that hold code, with the number of times each ran, as llvm-cov counts them: from where a segment starts. */
function lineCounts(segments) {
  const counts = new Map();
  for (const [at, [line, , count, hasCount, , isGap]] of segments.entries()) {
    if (!hasCount || isGap) continue;
    const end = segments[at + 1]?.[0] ?? line;
    for (let one = line; one <= end; one += 1) counts.set(one, Math.max(counts.get(one) ?? 0, count));
  }
  return counts;
}

/** Of a branch in several instances of a template, each direction counts once taken in any of them. */
function branchCounts(branches) {
  const taken = new Map();
  for (const [line, column, , , yes, no] of branches) {
    const place = `${line}:${column}`;
    const known = taken.get(place) ?? [0, 0];
    taken.set(place, [known[0] + yes, known[1] + no]);
  }
  return taken;
}

let failed = false;
const gaps = [];
const rows = [];
for (const { filename, segments, branches, summary } of files) {
  const name = relative(process.cwd(), filename);
  if (!name.startsWith("core/")) continue;
  const source = readFileSync(name, "utf8").split("\n");
  const { count, covered } = summary.lines;
  // The comparisons of `= default` are the compiler's own.
  const written = branches.filter(([line]) => !source[line - 1].includes("= default;"));
  const taken = [...branchCounts(written)];
  const oneSided = taken.filter(([, [yes, no]]) => yes === 0 || no === 0);
  rows.push([name, covered, count, taken.length * 2 - oneSided.length, taken.length * 2]);
  for (const [line, times] of lineCounts(segments)) if (times === 0) gaps.push(`${name}:${line}: never runs`);
  for (const [place, [yes, no]] of oneSided) {
    const what = yes === 0 && no === 0 ? "is never reached" : `is never ${yes === 0 ? "true" : "false"}`;
    gaps.push(`${name}:${place}: a condition that ${what}`);
    if (!evaluator.includes(name)) continue;
    console.error(`coverage: ${name}:${place}: a condition of the evaluator that ${what}`);
    failed = true;
  }
}
for (const name of evaluator)
  if (!rows.some(([row]) => row === name)) {
    console.error(`coverage: ${name} has no line that was counted: has it moved?`);
    failed = true;
  }

const percent = (part, whole) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1)).padStart(6);
console.log("\n  lines %   branches %");
for (const [name, covered, lines, taken, branches] of rows.sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${percent(covered, lines)}  ${percent(taken, branches)}  ${name}`);
const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
console.log(`${percent(sum(1), sum(2))}  ${percent(sum(3), sum(4))}  the core: ${sum(1)} of ${sum(2)} lines`);
if (process.argv.includes("--uncovered")) console.log(gaps.join("\n"));
if (sum(1) < leastLines * sum(2)) {
  console.error(`coverage: fewer than ${leastLines * 100} % of the core's lines run in its tests`);
  failed = true;
}
process.exitCode = failed ? 1 : 0;
