// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Who runs in JavaScript, in which form each takes a sheet, and the proof that all of them judge the same table alike.
import { judge } from "./peers/by-hand.mjs";
import { make as makeJsonLogic } from "./peers/json-logic.mjs";
import { make as makeJsonRules } from "./peers/json-rules.mjs";
import { make as makePublicodes } from "./peers/publicodes.mjs";
import { make as makeZen } from "./peers/zen.mjs";
import { inForm } from "./sheets.mjs";

export const shapes = ["uniform", "varying"];

/** name, form, judge(sheet) → {guaranteed, reachable}; `explains`: gives more than the verdict. */
export async function makePeers(table, asOf) {
  return [
    { name: "by hand, three-valued JavaScript", form: "nested", judge },
    { name: "json-logic-engine, compiled", form: "nested", judge: makeJsonLogic(table, asOf) },
    { name: "zen-engine-wasm", form: "nested", judge: await makeZen(table, asOf), explains: true },
    { name: "json-rules-engine", form: "flat", judge: makeJsonRules(table, asOf), explains: true, waits: true },
    { name: "publicodes", form: "situation", judge: makePublicodes(table, asOf), explains: true },
  ];
}

/** The levels as the engine has them, and in how many sheets each pair occurs. */
export function referenceLevels(kit, category, sheets) {
  const levels = sheets.map((sheet) => {
    const report = kit.assess(category, sheet, { brief: true });
    if (!report.level || report.issues.length > 0)
      throw new Error(`a sheet is not read: ${JSON.stringify(report.issues)}`);
    return report.level;
  });
  const tally = new Map();
  for (const { guaranteed, reachable } of levels) {
    const pair = `${guaranteed ?? "–"} … ${reachable ?? "–"}`;
    tally.set(pair, (tally.get(pair) ?? 0) + 1);
  }
  return { levels, tally };
}

/** Throws where a peer's levels differ from ours, in either shape. */
export async function holdAgreement(peers, kit, category, table, sheets) {
  const { levels, tally } = referenceLevels(kit, category, inForm("xingping", sheets, table, "uniform"));
  if (tally.size < 8) throw new Error(`too few different verdicts: ${[...tally.keys()].join(", ")}`);
  for (const shape of shapes) {
    const ours = referenceLevels(kit, category, inForm("xingping", sheets, table, shape)).levels;
    const all = [{ name: "xingping", found: ours }];
    for (const { name, form, judge } of peers) {
      const found = [];
      for (const sheet of inForm(form, sheets, table, shape)) found.push(await judge(sheet));
      all.push({ name, found });
    }
    for (const { name, found } of all)
      for (const [index, expected] of levels.entries()) {
        const same = ["guaranteed", "reachable"].every((bound) => found[index][bound] === expected[bound]);
        if (same) continue;
        const told = [found[index], expected, sheets[index]].map((one) => JSON.stringify(one));
        throw new Error(`${name}, ${shape} sheet ${index}: ${told[0]} instead of ${told[1]} for ${told[2]}`);
      }
  }
  return { levels, tally };
}
