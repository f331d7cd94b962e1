// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Changes the core's own source in one small place at a time and asks whether its tests notice:
//   npm run mutate [-- N [--quick] [FILE…]]
// N: how many of the mutants are tried, drawn with a fixed seed; by itself 200, `all` for every one. FILE: a part of a
// path, such as evaluate.cpp; by itself the evaluator, the bounds, the plan and the reader.
// --quick leaves out the properties that take longest, and so may call a mutant a survivor that is none.
// Every mutant that survives is shown and fails the run, unless equivalent.json says why it changes nothing; an entry
// there for something that is no longer in the source, or that is noticed after all, fails the run as well.
// Stands on `npm run build:native`: its library and its tests are linked with the mutated files.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findSites, instrumented } from "./sites.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const parts = {
  evaluator: ["answers", "condition", "evaluate", "leaf", "records", "date", "quantity", "compile"],
  bounds: ["assessment", "margin"],
  plan: ["plan", "plan/cone", "plan/days", "plan/domain", "plan/example", "plan/scene", "plan/search", "plan/state"],
  reader: ["json/cursor", "json/parse", "load/answers", "load/condition", "load/leaf", "load/sheet", "load/values"],
};
const sources = Object.values(parts).flatMap((names) => names.map((name) => `core/src/${name}.cpp`));
// Read by several of those, by this short name.
const headers = ["core/src/branching.h"];
const files = [...headers, ...sources];

const quick = process.argv.includes("--quick");
const [count = "200", ...wanted] = process.argv.slice(2).filter((word) => word !== "--quick");
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((one) => file.includes(one)));
if (!/^(\d+|all)$/.test(count) || chosen.length === 0) {
  console.error(`usage: npm run mutate [-- N|all [--quick] [FILE…]]; a file is one of\n  ${files.join("\n  ")}`);
  process.exit(2);
}

const native = "build/native";
const scratch = "build/mutation";
execFileSync("cmake", ["--preset", "native"], { stdio: "ignore" });
execFileSync("cmake", ["--build", "--preset", "native"], { stdio: "inherit" });
const commands = JSON.parse(readFileSync(`${native}/compile_commands.json`, "utf8"));

/** A command line's words; quotes are written as \" there. */
const words = (line) => line.split(" ").map((word) => word.replaceAll('\\"', '"'));

/** What the preset `native` says about a file: includes, definitions, the standard. */
function flagsOf(file) {
  const entry = commands.find((one) => one.file.endsWith(`/${headers.includes(file) ? sources[0] : file}`));
  return words(entry.command).filter((word) => /^(-I|-D|-std=)/.test(word));
}

const mutants = [];
let next = 1;

// All of core/src once more, where mutated files take the place of their originals: so a header finds its neighbours.
const copyOf = (file) => file.replace("core/src", `${scratch}/src`);

/** Puts all of its mutants into the file's copy. */
function mutate(file) {
  const source = readFileSync(file, "utf8");
  const ids = new Map();
  const seen = new Map();
  const sites = findSites(file, source, flagsOf(file));
  for (const site of sites) {
    ids.set(site, next);
    const line = Buffer.from(source).subarray(0, site.range[0]).toString().split("\n").length;
    for (const change of site.mutants) {
      const times = (seen.get(change) ?? 0) + 1;
      seen.set(change, times);
      mutants.push({ id: next++, file, line, change: times > 1 ? `${change} #${times}` : change });
    }
  }
  writeFileSync(copyOf(file), instrumented(source, sites, ids));
}

function compiled(file) {
  const flags = flagsOf(file).map((word) => (word.endsWith("/core/src") ? `-I${scratch}/src` : word));
  const object = `${copyOf(file)}.o`;
  const words = ["-O1", "-w", "-include", "tests/mutation/mutant.h", ...flags, "-c", copyOf(file), "-o", object];
  execFileSync("g++", words, { stdio: "inherit" });
  return object;
}

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
cpSync("core/src", `${scratch}/src`, { recursive: true });
for (const file of chosen) mutate(file);
// Whoever reads a mutated header is compiled anew, with or without mutants of its own.
const changed = headers.filter((one) => chosen.includes(one));
const everything = commands
  .map((one) => one.file.slice(process.cwd().length + 1))
  .filter((one) => one.startsWith("core/src/"));
const reads = (file) =>
  changed.length > 0 &&
  changed.some((one) => execFileSync("g++", [...flagsOf(file), "-MM", file], { encoding: "utf8" }).includes(one));
const objects = everything.filter((file) => chosen.includes(file) || reads(file)).map(compiled);
const tests = readdirSync(`${native}/CMakeFiles/xingping_tests.dir`, { recursive: true })
  .filter((name) => name.endsWith(".cpp.o"))
  .map((name) => `${native}/CMakeFiles/xingping_tests.dir/${name}`);
const program = `${scratch}/tests`;
execFileSync("g++", [...objects, ...tests, `${native}/libxingping.a`, "-pthread", "-o", program], { stdio: "inherit" });

/** Whether the tests notice. `most`: seconds of processor time; whoever runs longer hangs, which is noticed too. */
function notices(id, filter, most) {
  const shell = `ulimit -v 4000000; ulimit -t ${most}; exec "$@"`;
  const line = ["-c", shell, "sh", program, ...filter, "--abort-after=1", "--no-colors"];
  return new Promise((resolve) => {
    const running = spawn("sh", line, {
      stdio: "ignore",
      env: { ...process.env, XINGPING_MUTANT: String(id) },
    });
    running.on("close", (code) => resolve(code !== 0));
  });
}

// From what takes a second to what takes a minute.
const stages = [
  { filter: ["--source-file-exclude=*properties*"], most: 60 },
  { filter: ["--source-file=*properties/random_packs*"], most: 120 },
  { filter: ["--source-file=*properties*", "--source-file-exclude=*properties/random_packs*"], most: 600 },
].slice(0, quick ? 2 : 3);
const sound = await Promise.all(stages.map(({ filter, most }) => notices(0, filter, most)));
if (sound.includes(true)) throw new Error("the tests fail without any mutant");

/** Drawn without repetition, the same ones every time. */
function sample(all, size) {
  const list = [...all];
  let state = 20_261_128;
  for (let i = 0; i < size; i += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const at = i + (state % (list.length - i));
    [list[i], list[at]] = [list[at], list[i]];
  }
  return list.slice(0, size);
}

const known = JSON.parse(readFileSync("tests/mutation/equivalent.json", "utf8"));
const reason = ({ file, change }) => known[file]?.[change];
let failed = false;
const complain = (text) => {
  console.log(text);
  failed = true;
};
for (const file of chosen)
  for (const change of Object.keys(known[file] ?? {}))
    if (!mutants.some((one) => one.file === file && one.change === change))
      complain(`STALE ${file}: \`${change}\` is in equivalent.json and not in the source`);

const tried = sample(mutants, count === "all" ? mutants.length : Math.min(Number(count), mutants.length));
const queue = [...tried];
const tally = new Map(chosen.map((file) => [file, { tried: 0, noticed: 0, explained: 0, survived: 0 }]));
async function work() {
  for (let one = queue.shift(); one; one = queue.shift()) {
    let noticed = false;
    for (const { filter, most } of stages) noticed ||= await notices(one.id, filter, most);
    const row = tally.get(one.file);
    row.tried += 1;
    const where = `${one.file}:${one.line}: ${one.change}`;
    process.stderr.write(`${noticed ? "." : "!"}`);
    if (noticed && reason(one)) complain(`STALE ${where}\n  is in equivalent.json and noticed all the same`);
    if (noticed) row.noticed += 1;
    else if (reason(one)) row.explained += 1;
    else {
      row.survived += 1;
      complain(`SURVIVED ${where}`);
    }
  }
}
await Promise.all([work(), work()]);

const pad = (value) => String(value).padStart(9);
console.log(`\n    there    tried  noticed explained survived`);
const sums = { there: 0, tried: 0, noticed: 0, explained: 0, survived: 0 };
for (const [file, row] of tally) {
  const there = mutants.filter((one) => one.file === file).length;
  const all = { there, ...row };
  for (const key of Object.keys(sums)) sums[key] += all[key];
  console.log(`${Object.values(all).map(pad).join("")}  ${file}`);
}
console.log(`${Object.values(sums).map(pad).join("")}  in all`);
process.exitCode = failed ? 1 : 0;
