// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every small change to a condition that would change its meaning: {path, value, what}, the path within the condition.

import { fromMicro, toMicro } from "./decimal.mjs";

export const applicantTypes = ["enterprise", "public_institution", "social_organisation"];

/** Smallest step in each unit: what is counted goes by ones, all else by a millionth of the unit the core keeps. */
const coarser = { GB: 1000n, "MB/s": 1000n, "TB/日": 1000n, 元: 10_000n };
const multiples = { 万: 10_000n, 亿: 100_000_000n };

/** Another fact (or field) of the same kind in the same place. */
export function factMutants(id, facts) {
  const { type, unit } = facts.get(id);
  const like = [...facts.values()].filter((fact) => fact.type === type && fact.unit === unit && !fact.choices);
  if (type === "records" || !like.some((fact) => fact.id === id)) return [];
  const other = like[(like.findIndex((fact) => fact.id === id) + 1) % like.length];
  return other.id !== id ? [{ path: ["fact"], value: other.id, what: `${id} → ${other.id}` }] : [];
}

function numberMutants(key, text, fact) {
  const [value, printed = fact.unit] = text.split(" ");
  const multiple = fact.integer ? (multiples[printed[0]] ?? 1n) : 1n;
  const unit = multiple > 1n ? printed.slice(1) : printed;
  const step = fact.integer ? 1_000_000n : (coarser[unit] ?? 1n);
  const amount = toMicro(value) * multiple;
  const change = (by, what) => ({ path: [key], value: `${fromMicro(amount + by)} ${unit}`, what });
  const more = change(step, `${text}, the smallest step more`);
  return amount < step ? [more] : [more, change(-step, `${text}, the smallest step less`)];
}

const without = (list, at) => list.toSpliced(at, 1);
const shorten = (key, list) =>
  list.map((one, at) => ({ path: [key], value: without(list, at), what: `without ${one}` }));

/** A branch of one member is the same whichever way it combines. */
function branchMutants(condition) {
  const key = condition.all ? "all" : "any";
  const members = condition[key];
  if (members.length < 2) return [];
  const { [key]: _, ...rest } = condition;
  const other = {
    path: [],
    value: { ...rest, [key === "all" ? "any" : "all"]: members },
    what: `${key} the other way`,
  };
  const dropped = members.map((_, at) => ({ path: [key], value: without(members, at), what: `without member ${at}` }));
  return [other, ...dropped];
}

function countMutants(key, count) {
  const more = { path: [key], value: count + 1, what: `${key} ${count}, one more` };
  return count > 1 ? [more, { path: [key], value: count - 1, what: `${key} ${count}, one less` }] : [more];
}

function stepMutants(step, fact) {
  const ids = fact.choices.map(({ id }) => id);
  const at = ids.indexOf(step);
  return [ids[at - 1], ids[at + 1]]
    .filter(Boolean)
    .map((id) => ({ path: ["step"], value: id, what: `${step} → ${id}` }));
}

function listMutants(key, list, all) {
  const added = all
    .filter((one) => !list.includes(one))
    .map((one) => ({ path: [key], value: [...list, one], what: `with ${one}` }));
  return [...shorten(key, list), ...added];
}

const strictness = { min: "above", above: "min", max: "below", below: "max" };

function boundMutants(key, condition, fact) {
  const { [key]: bound, ...rest } = condition;
  const other = strictness[key];
  const strict = { path: [], value: { ...rest, [other]: bound }, what: `${key} ${bound} → ${other}` };
  return [...numberMutants(key, bound, fact), strict];
}

export function nextDay(date, by) {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
}

function dayMutants(key, day, reference) {
  const days = day === "as_of" ? [reference] : [nextDay(day, -1), nextDay(day, 1)];
  return days.map((value) => ({ path: [key], value, what: `${key} ${day} → ${value}` }));
}

function ifMutants(condition) {
  const { then: one, else: other } = condition;
  // biome-ignore lint/suspicious/noThenProperty: a key of the criteria
  const swapped = { ...condition, then: other, else: one };
  return [
    { path: [], value: swapped, what: "then ↔ else" },
    { path: [], value: one, what: "then in any case" },
    { path: [], value: other, what: "else in any case" },
  ];
}

/** What a condition on the records of `fact` asks of them as a whole; `where` is changed by itself. */
function recordMutants(condition, fact) {
  const { where, ...rest } = condition;
  const all = where ? [{ path: [], value: rest, what: "of all records" }] : [];
  if (condition.count) return [...countMutants("count", condition.count), ...all];
  const field = fact.fields.find(({ id }) => id === condition.sum);
  return [...numberMutants("min", condition.min, field), ...all]; // a sum knows no other bound
}

/**
 * `facts`: by id. `own`: fact of the criterion. `elements`: ids a reference may name instead. `reference`: the date of
 * the programme.
 */
export function conditionMutants(condition, { facts, own, elements, reference }) {
  const fact = facts.get(condition.fact ?? own);
  const inner = (key, part, index, known = facts) =>
    conditionMutants(part, { facts: known, own, elements, reference }).map((one) => ({
      ...one,
      path: [key, ...index, ...one.path],
    }));
  const list = (key) => (condition[key] ?? []).flatMap((member, at) => inner(key, member, [at]));
  if (condition.all || condition.any) return [...branchMutants(condition), ...list("all"), ...list("any")];
  if (condition.at_least)
    return [
      ...countMutants("at_least", condition.at_least),
      ...condition.of.map((_, at) => ({
        path: ["of"],
        value: without(condition.of, at),
        what: `without member ${at}`,
      })),
      ...list("of"),
    ];
  if (condition.not) return [{ path: [], value: condition.not, what: "not gone" }, ...inner("not", condition.not, [])];
  if (condition.if)
    return [...ifMutants(condition), ...["if", "then", "else"].flatMap((key) => inner(key, condition[key], []))];
  if (condition.applicant_type) return listMutants("applicant_type", condition.applicant_type, applicantTypes);
  if (condition.ref)
    return elements
      .filter((id) => id !== condition.ref)
      .map((id) => ({ path: ["ref"], value: id, what: `ref → ${id}` }));
  if (condition.count || condition.sum) {
    const fields = new Map(fact.fields.map((field) => [field.id, field]));
    const where = condition.where ? inner("where", condition.where, [], fields) : [];
    return [...recordMutants(condition, fact), ...where];
  }
  return [...testMutants(condition, fact, reference), ...(condition.fact ? factMutants(condition.fact, facts) : [])];
}

/** One test of one fact. */
function testMutants(condition, fact, reference) {
  const choices = () => fact.choices.map(({ id }) => id);
  if (condition.items)
    return [
      ...countMutants("items", condition.items),
      ...(condition.among ? listMutants("among", condition.among, choices()) : []),
    ];
  if (condition.years) return countMutants("years", condition.years);
  if (condition.step) return stepMutants(condition.step, fact);
  if (condition.in) return listMutants("in", condition.in, choices());
  for (const key of ["from", "until"]) if (condition[key]) return dayMutants(key, condition[key], reference);
  for (const key of Object.keys(strictness)) if (condition[key]) return boundMutants(key, condition, fact);
  if (fact?.type === "boolean") return [{ path: ["is"], value: condition.is === false, what: "yes ↔ no" }];
  throw new Error(`no way to mutate ${JSON.stringify(condition)}`);
}
