// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From what was measured to RESULTS.md: medians, ratios, and each target met or missed by how much.
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { shapes } from "./contestants.mjs";
import { median, ratio, run } from "./measure.mjs";
import { inRoot } from "./scene.mjs";

const whole = (number) => {
  const digits = number < 100 ? 2 : 3;
  return Number(number.toPrecision(digits)).toLocaleString("en").replaceAll(",", " ");
};
const times = (number) => `${Number(number.toPrecision(2))}×`;
const ms = (number) => `${Number(number.toPrecision(2))} ms`;

const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

/** A row a contestant: its rate with each shape of sheets, and how that stands to the reference. */
function sideBySide(names, pick, reference) {
  const row = (name) => [
    name,
    ...shapes.flatMap((shape) => {
      const all = pick(shape);
      return [whole(median(all[name])), times(ratio(all[name], all[reference]))];
    }),
  ];
  const head = ["per second", ...shapes.flatMap((shape) => [`${shape} sheets`, `to ${reference}`])];
  return table(head, names.map(row));
}

const prepared = "xingping, prepared";
const ours = ["bounds", "brief report, as text", "brief report", "full report", "brief report, small module"];

const nativeNames = {
  evaluate: "engine alone, prepared answers: levels",
  by_hand: "by hand in C++, prepared answers: levels",
  assess: "engine, prepared answers: every finding, gap and reading",
  read: "reading a sheet from JSON text, checked",
  levels_from_text: "JSON text → levels",
  levels_from_dom: "JSON text → nlohmann DOM → by hand → levels",
  brief: "JSON text → brief report as JSON text",
  full: "JSON text → full report as JSON text",
};

function native(measured) {
  const row = (key) => [
    nativeNames[key],
    ...shapes.map((shape) => whole(median(measured[shape][key]))),
    times(ratio(measured.uniform[key], measured.uniform.by_hand)),
  ];
  return table(["per second, one core", ...shapes, "to by hand"], Object.keys(nativeNames).map(row));
}

/** Where the time of one sheet goes, in µs: each step's share of the calls that hold it. */
function spent(measured) {
  const of = (key) => 1e6 / median(measured.varying[key]);
  const parts = [
    ["reading and checking the sheet", of("read")],
    ["levels alone", of("evaluate")],
    ["every finding, gap and reading, levels included", of("assess")],
    ["writing the brief report", of("brief") - of("read") - of("assess")],
    ["writing what the full report has besides", of("full") - of("brief")],
    ["for comparison: nlohmann's DOM and levels by hand", of("levels_from_dom")],
  ];
  return table(
    ["one sheet, varying, µs", ""],
    parts.map(([name, us]) => [name, us.toFixed(us < 10 ? 1 : 0)]),
  );
}

/** [target, asked, found, factor]: met when factor ≥ 1. */
function targets({ measured, peers }) {
  const { native, js, batch, module, page } = measured;
  const rateOf = (list, wanted) => [whole(wanted), whole(median(list)), median(list) / wanted];
  const fastest = (list, all) =>
    list.reduce((most, { name }) => (median(all[name]) > median(all[most]) ? name : most), list[0].name);
  const rivals = peers.filter(({ name }) => !name.startsWith("by hand"));
  const explaining = rivals.filter((one) => one.explains);
  const against = (shape, ours, list) => {
    const best = fastest(list, js[shape].text);
    return [
      `ahead of ${best}`,
      times(ratio(js[shape].text[ours], js[shape].text[best])),
      ratio(js[shape].text[ours], js[shape].text[best]),
    ];
  };
  const dom = batch["nlohmann DOM and by hand, C++"];
  const node = batch["JSON.parse and by hand, Node"];
  const [one, two] = [1, 2].map((jobs) => batch[`batch --bounds --jobs ${jobs}`]);
  const factor = (found, wanted) => [times(wanted), times(found), found / wanted];
  const within = (found, wanted) => [`≤ ${ms(wanted)}`, ms(found), wanted / found];
  const preparedRival = (shape) => {
    const best = fastest(rivals, js[shape].prepared);
    const found = ratio(js[shape].prepared[prepared], js[shape].prepared[best]);
    return [`ahead of ${best}`, times(found), found];
  };
  return [
    ["engine on prepared answers, categories per second on one core", ...rateOf(native.uniform.evaluate, 1e6)],
    [
      "… within 4× of a C++ evaluator by hand",
      "≤ 4×",
      times(ratio(native.uniform.by_hand, native.uniform.evaluate)),
      4 / ratio(native.uniform.by_hand, native.uniform.evaluate),
    ],
    ...shapes.map((shape) => [`in JavaScript, both bounds of a prepared sheet, ${shape}`, ...preparedRival(shape)]),
    ["in JavaScript, text → both bounds, per second", ...rateOf(js.uniform.text.bounds, 25_000)],
    ...shapes.map((shape) => [
      `… against peers that parse their own text, ${shape}`,
      ...against(shape, "bounds", rivals),
    ]),
    ["in JavaScript, text → full report as an object, per second", ...rateOf(js.uniform.text["full report"], 5000)],
    ...shapes.map((shape) => [`… against peers that explain, ${shape}`, ...against(shape, "full report", explaining)]),
    ["`batch --bounds`, one core, against a plain nlohmann DOM loop", ...factor(ratio(one.cpu, dom.cpu), 2)],
    ["… against Node's JSON.parse and by hand", ...factor(ratio(one.cpu, node.cpu), 1)],
    ["`batch --bounds --jobs 2` against `--jobs 1`, by the clock", ...factor(ratio(two.wall, one.wall), 1.8)],
    ["module instantiated and one category loaded, fresh process, processor time", ...within(module.cpu, 10)],
    ["first screen of the page, 4× slower processor, 1.6 Mbit/s, no latency", ...within(page.near, 1000)],
    ["… and 150 ms latency", ...within(page.far, 1000)],
  ];
}

/** Constant: a stream twenty times as long may not hold a quarter more; how far blocks of reports overlap differs by that. */
function memoryTarget([short, long]) {
  const name = `\`batch --bounds\`, memory over ${whole(long.lines)} lines against ${whole(short.lines)}`;
  if (long.most === null) return [name, "constant, within a quarter", "not measured here", 1];
  const shown = `${short.most.toFixed(1)} → ${long.most.toFixed(1)} MB`;
  return [name, "constant, within a quarter", shown, (short.most * 1.25) / long.most];
}

const verdictOn = (factor) => (factor >= 1 ? "met" : `**missed**, ${times(1 / factor)} short`);

function machine() {
  const { model } = cpus()[0];
  const compiler = run("g++", ["--version"]).split("\n")[0];
  return `${model}, ${availableParallelism()} cores; Node ${process.version}; ${compiler}; load ${loadavg()[0].toFixed(1)} when done`;
}

const version = (name) => JSON.parse(readFileSync(inRoot(`node_modules/${name}/package.json`), "utf8")).version;

export function results({ measured, tally, peers, size }) {
  const names = peers.map(({ name }) => name);
  const list = [...targets({ measured, peers }), memoryTarget(measured.memory)];
  const missed = list.filter(([, , , factor]) => factor < 1).length;
  const { wall, cpu } = measured.module;
  const batchNames = Object.keys(measured.batch);
  const dom = measured.batch["nlohmann DOM and by hand, C++"];
  const text = `# How fast

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${machine()}.

One table, 综合（特色）工业互联网平台服务商 of jiangsu-pool 2021: 50 criteria at three levels over 54 facts. A verdict is both
bounds, the level guaranteed and the level reachable. A thousand random sheets around the thresholds, many of them
partial; before anything is timed, all contestants must agree on the levels of all of them, in both shapes:
${[...tally]
  .sort()
  .map(([pair, count]) => `${pair} (${count})`)
  .join(", ")}.

*Uniform*: every sheet has every fact, in one order, open ones as null. *Varying*: the same sheets hold only what is
answered, in any order, as real forms do. Figures are medians of ${size.rounds} rounds by processor time, each round every contestant once;
ratios are medians of the ratios within a round.

## Targets

${table(
  ["target", "asked", "found", ""],
  list.map(([name, asked, found, factor]) => [name, asked, found, verdictOn(factor)]),
)}

## Native

${native(measured.native)}

${spent(measured.native)}

## In JavaScript, on sheets prepared as objects

${sideBySide([...names, prepared], (shape) => measured.js[shape].prepared, names[0])}

json-logic-engine ${version("json-logic-engine")}, json-rules-engine ${version("json-rules-engine")}, @gorules/zen-engine-wasm ${version("@gorules/zen-engine-wasm")} (expressions; the WebAssembly package offers no decision tables),
publicodes ${version("publicodes")}. Their rules are translated from the pack: \`peers/\`. Ours is \`Prepared\`: the sheet is read once, each call judges it anew and gives an object.

## In JavaScript, from JSON text

Each contestant parses its own form of the sheet; ours is the file the page saves, every value checked.

${sideBySide([...names, ...ours], (shape) => measured.js[shape].text, names[0])}

The *small module* is \`xingping-judge.wasm\`, which a page loads first; all other figures are of \`xingping.wasm\`.

${table(
  ["per second", ...shapes],
  Object.keys(measured.js.uniform.large).map((name) => [
    name,
    ...shapes.map((shape) => whole(median(measured.js[shape].large[name]))),
  ]),
)}

## \`batch\` and its like, over the same lines

${table(
  ["lines per second", "by the clock", "by processor time", "to the DOM loop"],
  batchNames.map((name) => {
    const { wall, cpu } = measured.batch[name];
    return [name, whole(median(wall)), whole(median(cpu)), times(ratio(cpu, dom.cpu))];
  }),
)}

\`--bounds\` writes the same two levels as the loops by hand, which check nothing; without it the full report, 35 kB a sheet.
Most memory held: ${measured.memory.map(({ lines, most }) => `${most === null ? "?" : most.toFixed(1)} MB over ${whole(lines)} lines`).join(", ")}.

## Cold starts

Module with one category's packs, in a fresh process: ${ms(cpu)} of processor time, ${ms(wall)} by the clock.
First screen of the page (the catalogue's cards), processor four times slower, 1.6 Mbit/s: ${Math.round(measured.page.near)} ms, with 150 ms of latency
${Math.round(measured.page.far)} ms; reckoned from bytes and work alone ${Math.round(measured.page.reckoned)} ms, which another's load does not spoil.
`;
  return { text, missed };
}
