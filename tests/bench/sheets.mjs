// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Random sheets for a table, the same in every run, around its thresholds, and the forms in which each contestant takes
// them. A sheet here is {applicant_type?, answers: {fact: value}}: a number of the fact's unit, true or false, "2021-06-30",
// a choice, a complete list of items. What is not there is open.
import { latestDay, stepsFrom, testsOf, threshold } from "./table.mjs";

/** mulberry32: a small generator whose sequence every engine repeats. */
export function random(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return { chance: (share) => next() < share, below, pick: (list) => list[below(list.length)] };
}

const dayAfter = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** A value that meets `test` exactly, or fails it by a hair. */
function valueFor(test, fact, good, asOf, dice) {
  if ("min" in test) return threshold(test, fact) + (good ? dice.below(2) : -1);
  if ("years" in test) return good ? latestDay(asOf, test.years) : dayAfter(latestDay(asOf, test.years));
  if ("is" in test) return test.is === good;
  const ids = fact.choices.map(({ id }) => id);
  if ("step" in test) {
    const steps = stepsFrom(fact, test.step);
    return good ? steps[0] : ids[ids.length - steps.length - 1];
  }
  const order = ids.map((id) => [dice.below(1000), id]).sort(([a], [b]) => a - b);
  return order.slice(0, test.items + (good ? dice.below(2) : -1)).map(([, id]) => id);
}

/** Of the tests of one fact at a level, the one that asks most. */
function hardest(tests, fact) {
  if (tests.length === 0 || !("step" in tests[0])) return tests[0];
  const asks = (test) => -stepsFrom(fact, test.step).length;
  return tests.reduce((most, one) => (asks(one) > asks(most) ? one : most));
}

/** What each level asks most of each fact; where it asks nothing, what the lowest does that asks. */
function wishesOf({ facts, levels }) {
  const tests = levels.map(({ tree }) => testsOf(tree));
  return new Map(
    [...facts].map(([id, fact]) => {
      const at = tests.map((list) =>
        hardest(
          list.filter((test) => test.fact === id),
          fact,
        ),
      );
      return [id, at.map((one) => one ?? at.find((other) => other !== undefined))];
    }),
  );
}

/** A sheet that aims at `level`: most sheets miss it nowhere or in a few places, and few are complete. */
function makeSheet(table, wishes, asOf, dice) {
  const level = dice.pick([0, 0, 1, 1, 2, 2, 2]);
  const slips = dice.pick([0, 0, 0, 0.01, 0.05, 0.3]);
  const open = dice.pick([0, 0, 0.03, 0.2, 0.5, 0.8]);
  const answers = {};
  for (const [id, fact] of table.facts) {
    if (dice.chance(open)) continue;
    const test = wishes.get(id)[level];
    // An amount that only a ratio asks for has none: see below.
    if (test) answers[id] = valueFor(test, fact, !dice.chance(slips), asOf, dice);
  }
  for (const [id, { ratio }] of table.facts) {
    if (ratio === null || !(id in answers) || dice.chance(0.4)) continue;
    // Known by its two amounts instead, or by one of them.
    const [numerator, denominator] = ratio;
    const base = answers[denominator] ?? 1000;
    answers[numerator] = Math.ceil((base * answers[id]) / 100);
    delete answers[id];
  }
  const types = ["enterprise", "enterprise", "enterprise", "public_institution", "social_organisation", null];
  return { applicant_type: dice.pick(types), answers };
}

export function makeSheets(table, asOf, count, seed = 20210630) {
  const dice = random(seed);
  const wishes = wishesOf(table);
  return Array.from({ length: count }, () => makeSheet(table, wishes, asOf, dice));
}

/** [id, value or null] of each fact. Uniform: all of them, in the table's order. Varying: what is answered, in any. */
function entries(sheet, table, shape, dice) {
  const all = [...table.facts.keys()].map((id) => [id, sheet.answers[id] ?? null]);
  if (shape === "uniform") return all;
  const given = all.filter(([, value]) => value !== null);
  return given
    .map((one) => [dice.below(1 << 30), one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

const typed = (sheet, shape) =>
  sheet.applicant_type === null && shape !== "uniform" ? {} : { applicant_type: sheet.applicant_type };

/** {applicant_type, company: {revenue_2020: 3000, …}, …}: what json-logic, zen and a function by hand read. */
function nested(sheet, table, shape, dice) {
  const out = typed(sheet, shape);
  for (const [id, value] of entries(sheet, table, shape, dice)) {
    const [group, name] = id.split(".");
    out[group] ??= {};
    out[group][name] = value;
  }
  return out;
}

/** {"company.revenue_2020": 3000, …} */
const flat = (sheet, table, shape, dice) => ({
  ...typed(sheet, shape),
  ...Object.fromEntries(entries(sheet, table, shape, dice)),
});

/** Our own: as the page saves a sheet; an open fact has no key in either shape. */
function xingping(sheet, table, shape, dice) {
  const write = (value, { type, unit }) => (type === "quantity" ? { value: String(value), unit } : value);
  const given = entries(sheet, table, shape, dice).filter(([, value]) => value !== null);
  const answers = given.map(([id, value]) => [id, write(value, table.facts.get(id))]);
  return {
    schema: "xingping/answers@1",
    ...(sheet.applicant_type && { applicant_type: sheet.applicant_type }),
    answers: Object.fromEntries(answers),
  };
}

/** Publicodes has no lists; the items of a set are counted, as a form for it would ask. */
export const publicodesName = (id) => id.replaceAll(".", " . ");
const publicodesValue = (value) => {
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (Array.isArray(value)) return value.length;
  if (typeof value === "number") return value;
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  return date ? `${date[3]}/${date[2]}/${date[1]}` : `'${value}'`;
};
/** A situation holds what is known, so both shapes differ only in order. */
function situation(sheet, table, shape, dice) {
  const given = entries(sheet, table, shape, dice).filter(([, value]) => value !== null);
  const type = sheet.applicant_type ? [["applicant_type", sheet.applicant_type]] : [];
  return Object.fromEntries([...type, ...given].map(([id, value]) => [publicodesName(id), publicodesValue(value)]));
}

const forms = { nested, flat, xingping, situation };
/** All sheets in one of these forms. */
export const inForm = (form, sheets, table, shape) => {
  const dice = random(7);
  return sheets.map((sheet) => forms[form](sheet, table, shape, dice));
};
