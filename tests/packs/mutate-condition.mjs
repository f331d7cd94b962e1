// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every small change to a condition that would change its meaning: {path, value, what}, the path within the condition.

import { fromMicro, toMicro } from "./decimal.mjs";

export const applicantTypes = ["enterprise", "public_institution", "social_organisation"];

/** Smallest step in each unit: what is counted goes by ones, all else by a millionth of the unit the core keeps. */
const coarser = { GB: 1000n, "MB/s": 1000n, "TB/日": 1000n, 元: 10_000n };
const multiples = { 万: 10_000n, 亿: 100_000_000n };

function numberMutants(key, text, fact) {
  const [value, printed = fact.unit] = text.split(" ");
  const multiple = fact.integer ? (multiples[printed[0]] ?? 1n) : 1n;
  const unit = multiple > 1n ? printed.slice(1) : printed;
  const step = fact.integer ? 1_000_000n : (coarser[unit] ?? 1n);
  const change = (by, what) => ({ path: [key], value: `${fromMicro(toMicro(value) * multiple + by)} ${unit}`, what });
  return [change(step, `${text}, the smallest step more`), change(-step, `${text}, the smallest step less`)];
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

/** `facts`: by id. `own`: fact of the criterion. `elements`: ids a reference may name instead. */
export function conditionMutants(condition, { facts, own, elements }) {
  const fact = facts.get(condition.fact ?? own);
  const below = (key) =>
    (condition[key] ?? []).flatMap((member, at) =>
      conditionMutants(member, { facts, own, elements }).map((one) => ({ ...one, path: [key, at, ...one.path] })),
    );
  if (condition.all || condition.any) return [...branchMutants(condition), ...below("all"), ...below("any")];
  if (condition.at_least) return [...countMutants("at_least", condition.at_least), ...below("of")];
  if (condition.applicant_type) return listMutants("applicant_type", condition.applicant_type, applicantTypes);
  if (condition.ref)
    return elements
      .filter((id) => id !== condition.ref)
      .map((id) => ({ path: ["ref"], value: id, what: `ref → ${id}` }));
  if (condition.items) return countMutants("items", condition.items);
  if (condition.years) return countMutants("years", condition.years);
  if (condition.step) return stepMutants(condition.step, fact);
  if (condition.in)
    return listMutants(
      "in",
      condition.in,
      fact.choices.map(({ id }) => id),
    );
  if (condition.min) {
    const { min, ...rest } = condition;
    const strict = { path: [], value: { ...rest, above: min }, what: `${min}, strictly more` };
    return [...numberMutants("min", min, fact), strict];
  }
  if (fact?.type === "boolean") return [{ path: ["is"], value: condition.is === false, what: "yes ↔ no" }];
  throw new Error(`no way to mutate ${JSON.stringify(condition)}`);
}
