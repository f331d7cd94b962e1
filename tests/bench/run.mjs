// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// How fast it all is, in one run, side by side:  npm run bench    after `npm run build`; writes tests/bench/RESULTS.md
//   -- --quick           a minute instead of five; writes build/bench/RESULTS.md
//   -- --instructions    counts instructions and holds them against tests/bench/instructions.json
//   -- --rebaseline      the same, and takes what it counts as the new baseline
import { writeFileSync } from "node:fs";
import { batchMemory, batchRates } from "./batch.mjs";
import { holdAgreement, makePeers, shapes } from "./contestants.mjs";
import { holdInstructions } from "./instructions.mjs";
import { run } from "./measure.mjs";
import { results } from "./results.mjs";
import { category, inRoot, linesOf, makeScene, writeLines } from "./scene.mjs";
import { isBuilt, moduleStart, pageStart } from "./start.mjs";

const flags = process.argv.slice(2);
const strange = flags.filter((one) => !["--quick", "--instructions", "--rebaseline"].includes(one));
if (strange.length > 0) {
  console.error(`bench: unknown option \`${strange[0]}\`; see the first lines of tests/bench/run.mjs`);
  process.exit(2);
}
if (!isBuilt()) {
  console.error("bench: the site is not built: npm run build");
  process.exit(1);
}
const quick = flags.includes("--quick");
const size = quick
  ? { rounds: 5, ms: 30, lines: 2000, batches: 3, stream: [1000, 4000], starts: 3 }
  : { rounds: 15, ms: 100, lines: 20_000, batches: 3, stream: [2000, 40_000], starts: 9 };

const say = (text) => console.error(`bench: ${text}`);
const cwd = inRoot("");

say("building");
run("cmake", ["--preset", "native"], { cwd });
run("cmake", ["--build", "--preset", "native", "--target", "xingping_cli", "xingping_bench"], { cwd });

const scene = await makeScene();
writeLines(scene);

if (flags.includes("--instructions") || flags.includes("--rebaseline")) {
  process.exit(holdInstructions(flags.includes("--rebaseline")) ? 0 : 1);
}

say("do all agree?");
const peers = await makePeers(scene.table, scene.asOf);
const { levels, tally } = await holdAgreement(peers, scene.kit, category, scene.table, scene.sheets);

const measured = { native: {}, js: {} };
for (const shape of shapes) {
  say(`${shape} sheets, native`);
  const words = ["rates", category, linesOf(shape), String(size.rounds), String(size.ms)];
  measured.native[shape] = JSON.parse(run(inRoot("build/native/xingping_bench"), words));
  say(`${shape} sheets, JavaScript`);
  const script = inRoot("tests/bench/rates.mjs");
  measured.js[shape] = JSON.parse(run(process.execPath, [script, shape, String(size.rounds), String(size.ms)]));
}
say("batch");
measured.batch = batchRates(levels, size.lines, size.batches);
measured.memory = [];
for (const lines of size.stream) measured.memory.push({ lines, most: await batchMemory(lines) });
say("cold starts");
measured.module = moduleStart(size.starts);
measured.page = await pageStart();

const path = quick ? "build/bench/RESULTS.md" : "tests/bench/RESULTS.md";
const { text, missed } = results({ measured, tally, peers, size });
writeFileSync(inRoot(path), text);
console.log(text);
say(`written: ${path}${missed > 0 ? `; ${missed} targets missed` : ""}`);
