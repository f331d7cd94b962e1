// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The JavaScript side, in a process of its own for each shape of sheets: what a compiler has learnt from one shape must not
// help or hinder with the other.
//   node tests/bench/rates.mjs SHAPE ROUNDS MS     {prepared, text, all, advice: {name: [per second, by round]}}
import { makePeers } from "./contestants.mjs";
import { rates } from "./measure.mjs";
import { allDocuments, category, makeScene, openKit } from "./scene.mjs";
import { inForm } from "./sheets.mjs";

const [shape, ...numbers] = process.argv.slice(2);
const [rounds, ms] = numbers.map(Number);
const { kit, documents, table, asOf, sheets } = await makeScene();
const peers = await makePeers(table, asOf);

/** Each contestant's sheets as JSON text, as they come from a file, a form or the network. */
const texts = (form) => inForm(form, sheets, table, shape).map((one) => JSON.stringify(one));
const hold = (answer, member) => {
  if (!(member in answer)) throw new Error(JSON.stringify(answer.issues));
  return answer;
};

const ours = texts("xingping");
const fast = await openKit("xingping", documents);
const prepared = [
  ...peers.map(({ name, form, judge, waits }) => ({
    name,
    waits,
    inputs: texts(form).map((one) => JSON.parse(one)),
    call: judge,
  })),
  {
    name: "xingping, prepared",
    inputs: ours.map((text) => hold(fast.prepare(category, text), "prepared").prepared),
    call: (one) => one.bounds(),
  },
];
const fromText = peers.map(({ name, form, judge, waits }) => ({
  name,
  waits,
  inputs: texts(form),
  call: (text) => judge(JSON.parse(text)),
}));
const brief = { brief: true };
const reports = [
  { name: "bounds", inputs: ours, call: (text) => hold(fast.bounds(category, text), "level").level },
  { name: "brief report, as text", inputs: ours, call: (text) => fast.assessText(category, text, brief) },
  { name: "brief report", inputs: ours, call: (text) => hold(fast.assess(category, text, brief), "level") },
  { name: "full report", inputs: ours, call: (text) => hold(fast.assess(category, text), "level") },
  {
    name: "brief report, small module",
    inputs: ours,
    call: (text) => hold(kit.assess(category, text, brief), "level"),
  },
];
const everything = await openKit("xingping-judge", allDocuments());
const adviser = await openKit("xingping-advice", allDocuments());
const large = [
  { name: "levels of all categories", inputs: ours, call: (text) => hold(everything.match(text), "standings") },
  {
    name: "brief report with advice",
    inputs: ours,
    call: (text) => hold(adviser.advise(category, text, brief), "plan"),
  },
];

const out = {
  prepared: await rates(prepared, rounds, ms),
  text: await rates([...fromText, ...reports], rounds, ms),
  large: await rates(large, Math.ceil(rounds / 2), 4 * ms),
};
console.log(JSON.stringify(out));
