// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// json-logic-engine, compiled. JSON Logic has two truth values, so its users ask twice: what holds for sure (an open answer
// counts as no), and what could still hold (it counts as yes).
import { LogicEngine } from "json-logic-engine";
import { latestDay, stepsFrom, threshold } from "../table.mjs";

const read = (id) => ({ var: id });
const isOpen = (id) => ({ "===": [read(id), null] });

function test(one, { facts, asOf, possible }) {
  const id = one.fact ?? "applicant_type";
  const fact = facts.get(id);
  const decided = (rule) => (possible ? { or: [isOpen(id), rule] } : rule);
  if ("applicant_type" in one) return decided({ in: [read(id), one.applicant_type] });
  if ("is" in one) return decided({ "===": [read(id), one.is] });
  if ("step" in one) return decided({ in: [read(id), stepsFrom(fact, one.step)] });
  // To compare nothing with a text is an error, and so is its length: ask first whether it is there.
  const there = (rule) => decided({ and: [{ "!": isOpen(id) }, rule] });
  if ("years" in one) return there({ "<=": [read(id), latestDay(asOf, one.years)] });
  if ("items" in one) return there({ ">=": [{ length: read(id) }, one.items] });
  const least = threshold(one, fact);
  if (fact.ratio === null) return decided({ ">=": [read(id), least] });
  const [numerator, denominator] = fact.ratio;
  const known = { and: [{ "!==": [read(numerator), null] }, { ">": [read(denominator), 0] }] };
  const workedOut = { ">=": [{ "*": [read(numerator), 100] }, { "*": [read(denominator), least] }] };
  return { if: [{ "!": isOpen(id) }, { ">=": [read(id), least] }, known, workedOut, possible] };
}

function translate(tree, how) {
  if ("all" in tree) return { and: tree.all.map((one) => translate(one, how)) };
  if ("any" in tree) return { or: tree.any.map((one) => translate(one, how)) };
  return test(tree, how);
}

/** The highest level whose rule holds. */
function bound(table, asOf, possible) {
  const how = { facts: table.facts, asOf, possible };
  const downwards = [...table.levels].reverse();
  return { if: [...downwards.flatMap(({ id, tree }) => [translate(tree, how), id]), null] };
}

export function make(table, asOf) {
  const engine = new LogicEngine();
  const guaranteed = engine.build(bound(table, asOf, false));
  const reachable = engine.build(bound(table, asOf, true));
  return (sheet) => ({ guaranteed: guaranteed(sheet), reachable: reachable(sheet) });
}
