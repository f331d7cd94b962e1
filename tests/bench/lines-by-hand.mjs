// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The height `batch` could reach for: Node's own JSON.parse and the function by hand, over the same lines.
//   node tests/bench/lines-by-hand.mjs < sheets > bounds
import { judge } from "./peers/by-hand.mjs";

/** Numbers for texts of numbers, groups for dots. A choice or a date never reads as a number. */
function plain({ applicant_type, answers }) {
  const out = { applicant_type, company: {}, platform: {}, service: {} };
  for (const id in answers) {
    const value = answers[id];
    const dot = id.indexOf(".");
    out[id.slice(0, dot)][id.slice(dot + 1)] = value.unit === undefined ? value : Number(value.value);
  }
  return out;
}

let rest = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop();
  let block = "";
  for (const line of lines) block += `${JSON.stringify(judge(plain(JSON.parse(line))))}\n`;
  process.stdout.write(block);
}
