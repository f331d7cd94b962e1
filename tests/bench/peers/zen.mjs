// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// ZEN's WebAssembly package, which offers expressions: one for each bound, over one sheet handed in.
import { readFileSync } from "node:fs";
import init, { Variable } from "@gorules/zen-engine-wasm";
import { latestDay, stepsFrom, threshold } from "../table.mjs";

const list = (ids) => `[${ids.map((id) => `'${id}'`).join(", ")}]`;

function test(one, { facts, asOf, possible }) {
  const id = one.fact ?? "applicant_type";
  const fact = facts.get(id);
  const decided = (rule) => (possible ? `(${id} == null or ${rule})` : `(${id} != null and ${rule})`);
  if ("applicant_type" in one) return decided(`${id} in ${list(one.applicant_type)}`);
  if ("is" in one) return decided(`${id} == ${one.is}`);
  if ("step" in one) return decided(`${id} in ${list(stepsFrom(fact, one.step))}`);
  if ("years" in one) return decided(`d(${id}) <= d('${latestDay(asOf, one.years)}')`);
  if ("items" in one) return decided(`len(${id}) >= ${one.items}`);
  const least = threshold(one, fact);
  if (fact.ratio === null) return decided(`${id} >= ${least}`);
  const [numerator, denominator] = fact.ratio;
  const known = `${numerator} != null and ${denominator} != null and ${denominator} > 0`;
  const workedOut = `${numerator} * 100 >= ${denominator} * ${least}`;
  return `(${id} != null ? ${id} >= ${least} : (${known}) ? ${workedOut} : ${possible})`;
}

function translate(tree, how) {
  if ("all" in tree) return `(${tree.all.map((one) => translate(one, how)).join(" and ")})`;
  if ("any" in tree) return `(${tree.any.map((one) => translate(one, how)).join(" or ")})`;
  return test(tree, how);
}

function bound(table, asOf, possible) {
  const how = { facts: table.facts, asOf, possible };
  return table.levels.reduce((lower, { id, tree }) => `${translate(tree, how)} ? '${id}' : ${lower}`, "null");
}

export async function make(table, asOf) {
  const module = new URL("dist/zen_engine_wasm_bg.wasm", import.meta.resolve("@gorules/zen-engine-wasm"));
  await init({ module_or_path: readFileSync(module) });
  const [guaranteed, reachable] = [false, true].map((possible) => bound(table, asOf, possible));
  return (sheet) => {
    const variable = new Variable(sheet);
    const answer = {
      guaranteed: variable.evaluateExpression(guaranteed),
      reachable: variable.evaluateExpression(reachable),
    };
    variable.free();
    return answer;
  };
}
