// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// json-rules-engine: a rule for each level and bound, and its own way to extend it: operators of ours for what may be open,
// and a fact that is worked out.
import { Engine } from "json-rules-engine";
import { latestDay, stepsFrom, threshold } from "../table.mjs";

const operators = {
  least: (value, bound) => value >= bound,
  until: (value, day) => value <= day,
  among: (value, list) => list.includes(value),
  same: (value, wanted) => value === wanted,
  items: (value, count) => value.length >= count,
};
const open = (value) => value === null || value === undefined;
const workedOut = (id) => `${id}, worked out`;

function test(one, { facts, asOf, possible }) {
  const id = one.fact ?? "applicant_type";
  const fact = facts.get(id);
  const rule = (operator, value, from = id) => ({
    fact: from,
    operator: possible ? `open or ${operator}` : operator,
    value,
  });
  if ("applicant_type" in one) return rule("among", one.applicant_type);
  if ("is" in one) return rule("same", one.is);
  if ("step" in one) return rule("among", stepsFrom(fact, one.step));
  if ("years" in one) return rule("until", latestDay(asOf, one.years));
  if ("items" in one) return rule("items", one.items);
  return rule("least", threshold(one, fact), fact.ratio ? workedOut(id) : id);
}

function translate(tree, how) {
  if ("all" in tree) return { all: tree.all.map((one) => translate(one, how)) };
  if ("any" in tree) return { any: tree.any.map((one) => translate(one, how)) };
  return test(tree, how);
}

/** A percentage from its two amounts where it is not given itself; null while open. */
const ratioFact =
  (id, [numerator, denominator]) =>
  async (_, almanac) => {
    const [given, a, b] = await Promise.all([id, numerator, denominator].map((one) => almanac.factValue(one)));
    if (!open(given)) return given;
    return open(a) || open(b) || b <= 0 ? null : (a * 100) / b;
  };

export function make(table, asOf) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, holds] of Object.entries(operators)) {
    engine.addOperator(name, (value, wanted) => !open(value) && holds(value, wanted));
    engine.addOperator(`open or ${name}`, (value, wanted) => open(value) || holds(value, wanted));
  }
  for (const [id, { ratio }] of table.facts) if (ratio) engine.addFact(workedOut(id), ratioFact(id, ratio));
  for (const [index, { id, tree }] of table.levels.entries())
    for (const bound of ["guaranteed", "reachable"]) {
      const rule = translate(tree, { facts: table.facts, asOf, possible: bound === "reachable" });
      const conditions = "all" in rule || "any" in rule ? rule : { all: [rule] };
      engine.addRule({ conditions, event: { type: bound, params: { index, level: id } } });
    }
  return async (sheet) => {
    const { events } = await engine.run(sheet);
    const best = { guaranteed: null, reachable: null };
    const at = { guaranteed: -1, reachable: -1 };
    for (const { type, params } of events) {
      if (params.index <= at[type]) continue;
      at[type] = params.index;
      best[type] = params.level;
    }
    return best;
  };
}
