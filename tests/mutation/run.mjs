// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Changes the core's own source in one small place at a time and asks whether its tests notice:
//   npm run mutate [-- [--quick] FILE[:LINE]…]
// FILE: a part of a path, such as plan/ or evaluate.cpp; by itself the evaluator, the bounds, the plan and the reader.
// --quick leaves out the test cases that take longer than a second, and so may call a mutant a survivor that is none.
// Every mutant that survives is shown and fails the run, unless equivalent.json says why it changes nothing; an entry
// there for something that is no longer in the source, or that a test case of less than a second notices after all,
// fails the run as well.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { noticedBy, record } from "./cases.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const parts = {
  evaluator: ["branching.h", "answers", "condition", "evaluate", "leaf", "records", "date", "quantity", "compile"],
  bounds: ["assessment", "margin"],
  plan: ["plan", "plan/cone", "plan/days", "plan/domain", "plan/example", "plan/scene", "plan/search", "plan/state"],
  reader: ["json/cursor", "json/parse", "load/answers", "load/condition", "load/leaf", "load/sheet", "load/values"],
};
const path = (name) => `core/src/${name}${name.endsWith(".h") ? "" : ".cpp"}`;
const files = Object.values(parts).flatMap((names) => names.map(path));

const quick = process.argv.includes("--quick");
const wanted = process.argv.slice(2).filter((word) => word !== "--quick");
const asked = (file, line) =>
  wanted.length === 0 || wanted.some((one) => (line === undefined ? file : `${file}:${line}$`).includes(one));
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((one) => file.includes(one.split(":")[0])));
if (chosen.length === 0) {
  console.error(`usage: npm run mutate [-- [--quick] FILE[:LINE]…]; a file is one of\n  ${files.join("\n  ")}`);
  process.exit(2);
}

const mutants = await build(chosen);
const cases = await record(quick ? 1 : 600);

const known = JSON.parse(readFileSync("tests/mutation/equivalent.json", "utf8"));
const explained = ({ file, change }) => known[file]?.[change] !== undefined;
let failed = false;
const complain = (text) => {
  console.log(text);
  failed = true;
};
for (const file of chosen)
  for (const entry of Object.keys(known[file] ?? {}))
    if (!mutants.some((one) => one.file === file && one.change === entry))
      complain(`STALE ${file}: \`${entry}\` is in equivalent.json and not in the source`);

const tried = mutants.filter(({ file, line }) => asked(file, line));
const tally = new Map(chosen.map((file) => [file, { tried: 0, noticed: 0, explained: 0, survived: 0 }]));
const queue = [...tried];
async function work() {
  for (let one = queue.shift(); one; one = queue.shift()) {
    const noticed = await noticedBy(one, explained(one) ? cases.filter(({ takes }) => takes < 1) : cases);
    const row = tally.get(one.file);
    row.tried += 1;
    const where = `${one.file}:${one.line}: ${one.change}`;
    if (process.stderr.isTTY) process.stderr.write(noticed ? "." : "!");
    if (noticed && explained(one)) complain(`STALE ${where}\n  is in equivalent.json and noticed all the same`);
    if (noticed) row.noticed += 1;
    else if (explained(one)) row.explained += 1;
    else {
      row.survived += 1;
      const able = cases.filter(({ can }) => can[one.id] === 1).length;
      complain(
        `SURVIVED ${where}\n  ${able === 0 ? "no case tells it apart" : `it shows in ${able} cases`}: ${one.text}`,
      );
    }
  }
}
await Promise.all([work(), work()]);

const pad = (value) => String(value).padStart(9);
console.log("\n    tried  noticed explained survived");
const sums = { tried: 0, noticed: 0, explained: 0, survived: 0 };
for (const [file, row] of tally) {
  for (const key of Object.keys(sums)) sums[key] += row[key];
  console.log(`${Object.values(row).map(pad).join("")}  ${file}`);
}
console.log(`${Object.values(sums).map(pad).join("")}  in all`);
process.exitCode = failed ? 1 : 0;
