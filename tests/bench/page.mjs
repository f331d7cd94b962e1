// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// How long the page waits for the engine, against the bars of the design: warm medians in Node with the page's own
// modules, over the categories with a blank, a half filled and a full sheet, JSON on both sides. Processor time, which is
// the same when others are at work on the machine; on one that is idle a clock shows no more.
//   npm run bench:page            after `npm run build`
// Instructions of the native program, counted where valgrind is installed, do not depend on the machine at all. Fails
// when a median is over its bar; `--report` only prints.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { readCases } from "../packs/cases.mjs";
import { programmes, readDocuments, readModule } from "../packs/engine.mjs";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const native = inRoot("build/native/xingping");
const onlyReport = process.argv.includes("--report");

const documents = Object.assign({}, ...programmes.map(readDocuments));
const open = async (name) => (await loadEngine(await readModule(name))).kit([{ documents }]);
const judge = await open("xingping-judge");
const advice = await open("xingping-advice");
const categories = judge.list().programmes.flatMap(({ id, categories }) => categories.map((one) => `${id}/${one.id}`));

/** The longest sheet among a category's cases, every second answer of it, and none. */
function sheetsOf(category, cases) {
  const size = ({ sheet }) => Object.keys(sheet.answers).length;
  const mine = cases.filter((one) => one.category === category);
  const { sheet: full } = mine.reduce((most, one) => (size(one) > size(most) ? one : most));
  const half = Object.fromEntries(Object.entries(full.answers).filter((_, index) => index % 2 === 0));
  return { blank: { ...full, answers: {} }, half: { ...full, answers: half }, full };
}

const cases = programmes.flatMap(readCases);
const sheets = new Map(categories.map((category) => [category, sheetsOf(category, cases)]));

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Processor time so far in ms: of this thread where Node can tell it apart. */
function clock() {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** Median in ms of `rounds` calls, after as many that only warm up. */
function time(call, rounds) {
  const spent = [];
  for (let round = 0; round < 2 * rounds; ++round) {
    const start = clock();
    call();
    if (round >= rounds) spent.push(clock() - start);
  }
  return median(spent);
}

/** What was wrong with an answer must not look like speed. */
function hold(answer, member) {
  if (!(member in answer)) throw new Error(`no ${member}: ${JSON.stringify(answer.issues)}`);
}

const filled = ["blank", "half", "full"];
/** `step`: only every so-manyth category, where a call takes all of them anyway. */
const every = (call, rounds, step = 1) =>
  filled.map((how) =>
    categories
      .filter((_, index) => index % step === 0)
      .map((category) => ({ category, ms: time(() => call(category, how), rounds) })),
  );

/** The module and the packs as a link to a category brings them. */
async function start(category) {
  const text = (name) => readFileSync(inRoot(`build/site/packs/${name}.json`), "utf8");
  const packs = [category.split("/")[0], category].map(text);
  const { factory, wasmBinary } = await readModule("xingping-judge");
  const begin = clock();
  const engine = await loadEngine({ factory, wasmBinary });
  const kit = engine.kit(packs.map((one) => JSON.parse(one)));
  const spent = clock() - begin;
  hold(kit.describe(category), "criteria");
  return spent;
}

/** Instructions of one run of the native program; null without valgrind. */
function instructions(words, input) {
  const tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null", native, ...words];
  const { status, stderr } = spawnSync("valgrind", tool, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  const counted = /Collected : (\d+)/.exec(stderr ?? "");
  return status === null || !counted ? null : Number(counted[1]);
}

/** Millions of instructions that one more line of a batch takes: loading the criteria falls out. */
function perLine(category, sheet, words = []) {
  const lines = (count) => `${JSON.stringify(sheet)}\n`.repeat(count);
  const [one, six] = [1, 6].map((count) => instructions(["batch", category, ...words], lines(count)));
  return one === null || six === null ? null : (six - one) / 5 / 1e6;
}

let over = 0;
function row(name, bar, values, engine) {
  const text = (ms) => ms.toFixed(2).padStart(8);
  const tooSlow = values.some((ms) => ms > bar);
  over += tooSlow ? 1 : 0;
  const millions = engine === null ? "" : `  ${engine.toFixed(2).padStart(8)} M`;
  console.log(
    `${values.map(text).join("")}  ≤ ${String(bar).padEnd(4)}${tooSlow ? "✗" : " "} ${name.padEnd(44)}${millions}`,
  );
}

/** Of each way to fill in: the median category, and the slowest in words. */
function rows(name, bar, timed, engine) {
  row(
    name,
    bar,
    timed.map((list) => median(list.map(({ ms }) => ms))),
    engine,
  );
  const slowest = timed.map((list) => list.reduce((most, one) => (one.ms > most.ms ? one : most)));
  console.log(
    `${slowest.map(({ ms }) => ms.toFixed(2).padStart(8)).join("")}          slowest: ${slowest.map(({ category }) => category).join(", ")}`,
  );
}

const sample = "jiangsu-pool/integrated-platform";
const half = sheets.get(sample).half;
const counts = existsSync(native) && instructions(["list"]) !== null;
const engine = (count) => (counts ? count() : null);
const overList = (words, input) => (instructions(words, input) - instructions(["list"])) / 1e6;

console.log(`   blank    half    full  bar, ms${" ".repeat(42)}instructions of ${sample}`);
rows(
  "brief report",
  0.3,
  every((category, how) => hold(judge.assess(category, sheets.get(category)[how], { brief: true }), "level"), 60),
  engine(() => perLine(sample, half)),
);
rows(
  `levels of all ${categories.length} categories`,
  3,
  every((category, how) => hold(judge.match(sheets.get(category)[how]), "standings"), 10, 4),
  engine(() => overList(["match", "-", "--json"], JSON.stringify(half))),
);
rows(
  "report with advice",
  5,
  every((category, how) => hold(advice.advise(category, sheets.get(category)[how], { brief: true }), "plan"), 8),
  engine(() => perLine(sample, half, ["--advice"])),
);
rows(
  "match with advice",
  20,
  every((category, how) => hold(advice.lift(sheets.get(category)[how]), "steps"), 3, 4),
  engine(() => overList(["match", "-", "--json", "--advice"], JSON.stringify(half))),
);
const starts = [];
for (const category of categories) {
  await start(category);
  starts.push({ category, ms: await start(category) });
}
rows("engine start and one category's packs", 10, [starts], null);

if (over > 0 && !onlyReport) {
  console.error(`bench: ${over} medians over their bars`);
  process.exitCode = 1;
}
