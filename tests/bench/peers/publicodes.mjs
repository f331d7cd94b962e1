// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// publicodes: the table as rules of its language. It knows the third truth value itself: a level is true, false or not
// defined yet, and with it comes which answers are missing.
import Engine from "publicodes";
import { publicodesName } from "../sheets.mjs";
import { latestDay, stepsFrom, threshold } from "../table.mjs";

const anyOf = (list) => (list.length === 1 ? list[0] : { "une de ces conditions": list });

function test(one, { facts, asOf }) {
  const id = one.fact ?? "applicant_type";
  const name = publicodesName(id);
  const fact = facts.get(id);
  const among = (ids) => anyOf(ids.map((choice) => `${name} = '${choice}'`));
  if ("applicant_type" in one) return among(one.applicant_type);
  if ("is" in one) return one.is ? name : `${name} = non`;
  if ("step" in one) return among(stepsFrom(fact, one.step));
  if ("years" in one) return `${name} <= ${latestDay(asOf, one.years).split("-").reverse().join("/")}`;
  if ("items" in one) return `${name} >= ${one.items}`;
  return `${name} >= ${threshold(one, fact)}`;
}

function translate(tree, how) {
  if ("all" in tree) return { "toutes ces conditions": tree.all.map((one) => translate(one, how)) };
  if ("any" in tree) return anyOf(tree.any.map((one) => translate(one, how)));
  return test(tree, how);
}

const types = { boolean: "booléen", date: "date", choice: "texte", quantity: "nombre", set: "nombre" };

/** A question for each fact; a percentage falls back on its two amounts. */
function questions(table) {
  const rules = { applicant_type: { question: "applicant_type", type: "texte" } };
  for (const [id, { type, ratio }] of table.facts) {
    rules[id.split(".")[0]] = null;
    const name = publicodesName(id);
    rules[name] = { question: id, type: types[type] };
    if (ratio === null) continue;
    const [numerator, denominator] = ratio.map(publicodesName);
    rules[name] = { valeur: `${numerator} * 100 / ${denominator}` };
  }
  return rules;
}

export function make(table, asOf) {
  const rules = questions(table);
  const names = table.levels.map(({ id }) => `level ${id}`);
  for (const [index, { tree }] of table.levels.entries())
    rules[names[index]] = translate(tree, { facts: table.facts, asOf });
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error: console.error } });
  return (situation) => {
    engine.setSituation(situation);
    const best = { guaranteed: null, reachable: null };
    for (const [index, { id }] of table.levels.entries()) {
      const { nodeValue } = engine.evaluate(names[index]);
      if (nodeValue === true) best.guaranteed = id;
      if (nodeValue !== false) best.reachable = id;
    }
    return best;
  };
}
