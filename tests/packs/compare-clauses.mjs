// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Holds one row of a second transcription against the element of the criteria that its map names. Each difference is a
// sentence.

import { normalise } from "./decimal.mjs";
import { targetsOf } from "./maps.mjs";

/** Which tests of a condition may carry a number of this kind. `where.` is the same within each record. */
const carriers = {
  min: ["min", "items", "count", "at_least", "step", "in"],
  max: ["max"],
  above: ["above"],
  each: ["where.min", "where.items"],
  records: ["count", "items", "at_least"],
  k_of_n: ["at_least", "items", "count"],
  years: ["years", "from", "until"],
  window: ["from", "until", "years"],
};

/** Every number and step in a condition, as {test, value, unit?, of?}. */
function numbersIn(condition, facts, prefix = "") {
  if (condition === null || typeof condition !== "object") return [];
  const fact = facts.get(condition.fact);
  const own = ["min", "max", "above", "below"]
    .filter((test) => condition[test])
    .map((test) => ({ test: prefix + test, ...normalise(condition[test]) }));
  for (const test of ["count", "years", "from", "until"])
    if (condition[test]) own.push({ test: prefix + test, value: `${condition[test]}` });
  if (condition.items)
    own.push({
      test: `${prefix}items`,
      value: `${condition.items}`,
      of: (condition.among ?? fact?.choices ?? []).length,
    });
  if (condition.at_least)
    own.push({ test: `${prefix}at_least`, value: `${condition.at_least}`, of: condition.of?.length });
  const label = (id) => fact?.choices.find((choice) => choice.id === id)?.label.zh;
  if (condition.step) own.push({ test: `${prefix}step`, value: label(condition.step) });
  for (const id of condition.in ?? []) own.push({ test: `${prefix}in`, value: label(id) });
  const fields = new Map((fact?.fields ?? []).map((field) => [field.id, field]));
  const parts = ["all", "any", "of", "not", "if", "then", "else"].flatMap((key) => condition[key] ?? []);
  return [
    ...own,
    ...parts.flatMap((part) => numbersIn(part, facts, prefix)),
    ...numbersIn(condition.where ?? null, fields, "where."),
  ];
}

const groupsBelow = (group) => [group, ...(group.groups ?? []).flatMap(groupsBelow)];

/** Element of the description that a target names. */
export function findTarget({ kind, id }, description) {
  const lists = {
    criterion: description.criteria,
    group: description.sections.flatMap(groupsBelow),
    route: description.routes,
  };
  return lists[kind].find((one) => one.id === id);
}

function numbersOf(target, description) {
  const facts = new Map(description.facts.map((fact) => [fact.id, fact]));
  const element = findTarget(target, description);
  if (!element) return [];
  const members = [...(element.groups ?? []), ...(element.criteria ?? [])].length;
  const combined = element.combine?.at_least ? [{ at_least: element.combine.at_least, of: Array(members) }] : [];
  const conditions = [
    ...Object.values(element.levels ?? {}),
    element.exempt_when ?? null,
    element.requires ?? null,
    element.when ?? null,
    ...combined,
  ];
  return conditions.flatMap((condition) => numbersIn(condition, facts));
}

/** `5000 台`, `2/5`, `2019-11-20 前`, `省部级` as {value, unit?, of?} or {dates, until_now}. */
function readValue(text, unit) {
  const dates = text.match(/\d{4}-\d{2}-\d{2}/g);
  if (dates) return { dates, until_now: text.includes("至今") };
  const [, count, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (count) return { value: count, of: Number(of) };
  const [, value, printed = null] = /^(\d+(?:\.\d+)?)(?: (.+))?$/.exec(text) ?? [];
  if (value === undefined) return { value: text };
  return normalise({ value, unit: unit ?? printed });
}

const digits = "零一二三四五六七八九十";
/** The ways a number with its word may be printed: 4份, 四份, 2个, 两个. */
function spellings(text) {
  const [, year, month, day] = /(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  if (year) return [`${year}年${Number(month)}月${Number(day)}日`];
  const [, value, word = ""] = /^(\d+)(?: (.+))?$/.exec(text) ?? [];
  if (value === undefined) return [text];
  const inWords = { 1: ["一", "单"], 2: ["两", "二"] }[value] ?? [digits[Number(value)]];
  return [value, ...inWords.filter(Boolean)].map((one) => `${one}${word}`);
}

/** A counting word may be told in the map; any other unit must be the printed one. */
function sameUnit(printed, own) {
  return own === undefined || printed === own;
}

function findsNumber(row, unit, numbers) {
  const wanted = readValue(row.value, unit);
  const tests = carriers[row.kind];
  if (wanted.dates) {
    const found = (value) =>
      numbers.some((one) => tests.includes(one.test.replace("where.", "")) && one.value === value);
    return wanted.dates.every(found) && (!wanted.until_now || found("as_of"));
  }
  return numbers.some(
    ({ test, value, unit: own, of }) =>
      tests.includes(test) &&
      value === wanted.value &&
      sameUnit(wanted.unit, own) &&
      (wanted.of === undefined || wanted.of === of),
  );
}

/** All that is said about a criterion: its texts, and those of its facts. */
function textsOf(target, description) {
  const { facts = [], ...rest } = findTarget(target, description) ?? {};
  return JSON.stringify([rest, ...description.facts.filter(({ id }) => facts.includes(id))]);
}

/** Sentences on how the row and what the map names differ; empty when they agree. */
export function compareClause(row, entry, description, programme) {
  const where = `${description.programme}/${description.category}.tsv row ${row.row} ${row.what}`;
  const says = (text) => spellings(row.value).some((one) => text.includes(one));
  const hasNumber = row.value !== "";
  if (entry.information || entry.reading) {
    const list = entry.information ? programme.information : programme.readings;
    const found = list.find(({ id }) => id === (entry.information ?? entry.reading));
    if (!found) return [`${where}: there is no \`${entry.information ?? entry.reading}\``];
    return hasNumber && !says(JSON.stringify(found)) ? [`${where}: \`${found.id}\` does not say ${row.value}`] : [];
  }
  if (entry.within) {
    const [target] = targetsOf({ criterion: entry.within });
    if (!findTarget(target, description)) return [`${where}: there is no \`${entry.within}\``];
    return hasNumber && !says(textsOf(target, description))
      ? [`${where}: ${entry.within} does not say ${row.value}`]
      : [];
  }
  const targets = targetsOf(entry);
  if (hasNumber && targets.length === 0) return [`${where}: a number stands in a criterion, not in the category`];
  return targets.flatMap((target) => {
    if (!findTarget(target, description)) return [`${where}: there is no ${target.kind} \`${target.id}\``];
    if (!hasNumber || findsNumber(row, entry.unit, numbersOf(target, description))) return [];
    const told = numbersOf(target, description).map(({ test, value, unit = "" }) => `${test} ${value}${unit}`);
    return [`${where}: ${row.kind} ${row.value} is not in ${target.id} (${told.join(", ")})`];
  });
}
