// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One category's table as a tree of plain tests, from the pack's own description of it. Every peer's rules are a
// translation of this tree, so all of them judge the same table:
//   {all: […]} · {any: […]} · {fact, min | is | years | step | items: …} · {applicant_type: [ids]}

/** The tree of a section or group at one level. */
function groupTree(group, level, criteria) {
  const members = [
    ...group.groups.map((one) => groupTree(one, level, criteria)),
    ...group.criteria.map((id) => criterionTree(criteria.get(id), level)).filter((one) => one !== null),
  ];
  if (!["all", "any"].includes(group.combine)) throw new Error(`\`${group.id}\` combines by ${group.combine}`);
  return { [group.combine]: members };
}

function criterionTree({ obligation, stage, levels, exempt_when }, level) {
  const condition = levels[level];
  if (condition === null || obligation !== "required") return null;
  if (stage !== "application") throw new Error("a table with later stages is not translated");
  return exempt_when === null ? condition : { any: [exempt_when, condition] };
}

/** A condition with references replaced by what they stand for. */
function resolve(condition, trees) {
  if ("ref" in condition) return trees.get(condition.ref);
  for (const combine of ["all", "any"])
    if (combine in condition) return { [combine]: condition[combine].map((one) => resolve(one, trees)) };
  return condition;
}

/** {facts, levels: [{id, tree}]}, lowest level first. `description`: kit.describe(category). */
export function tableOf(description) {
  const criteria = new Map(description.criteria.map((one) => [one.id, one]));
  const levels = description.levels.map(({ id }) => {
    const trees = new Map(description.sections.map((one) => [one.id, groupTree(one, id, criteria)]));
    const table = { all: [...trees.values()] };
    const routes = description.routes.filter((one) => one.level === id).map(({ when }) => resolve(when, trees));
    return { id, tree: routes.length === 0 ? table : { any: [table, ...routes] } };
  });
  return { facts: new Map(description.facts.map((one) => [one.id, one])), levels };
}

/** Every test of the tree. */
export function testsOf(tree) {
  const members = tree.all ?? tree.any;
  return members === undefined ? [tree] : members.flatMap(testsOf);
}

/** Latest day from which `years` full years have passed by `asOf`, both as "2021-06-30". */
export function latestDay(asOf, years) {
  return `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4)}`;
}

/** The steps of an ordered choice from `step` upwards. */
export function stepsFrom(fact, step) {
  const ids = fact.choices.map(({ id }) => id);
  return ids.slice(ids.indexOf(step));
}

/** A threshold as a number of the fact's own unit: the powers of ten between the units of this table. */
const powers = { 元: -4, 万元: 0, 亿元: 4, GB: -3, TB: 0, PB: 3, EB: 6 };
export function threshold(test, fact) {
  const { value, unit } = test.min;
  if (unit === fact.unit) return Number(value);
  if (!(unit in powers && fact.unit in powers)) throw new Error(`no way from ${unit} to ${fact.unit}`);
  return Number(value) * 10 ** (powers[unit] - powers[fact.unit]);
}
