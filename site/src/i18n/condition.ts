// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Conditions and shortfalls in words. Describes what the engine decided by; decides nothing itself.
import type { ApplicantType, Condition, Criterion, Fact, Finding, Quantity, Shortfall } from "../kit";
import * as format from "./format";
import { pick, t } from "./index";

export interface Names {
  fact(id: string): Fact | undefined;
  /** The name of a criterion or group, for references between them. */
  element(id: string): string;
}

/** Names inside a list of records: its fields. */
const within = (names: Names, fact: Fact | undefined): Names => ({
  ...names,
  fact: (id) => fact?.fields?.find((field) => field.id === id),
});

const factsIn = (condition: Condition): string[] => {
  if ("fact" in condition) return [condition.fact];
  if ("all" in condition) return condition.all.flatMap(factsIn);
  if ("any" in condition) return condition.any.flatMap(factsIn);
  if ("of" in condition) return condition.of.flatMap(factsIn);
  if ("not" in condition) return factsIn(condition.not);
  if ("if" in condition) return [condition.if, condition.then, condition.else].flatMap(factsIn);
  return [];
};

const choiceLabel = (fact: Fact | undefined, id: string): string => {
  const choice = fact?.choices.find((one) => one.id === id);
  return choice ? pick(choice.label) : id;
};

export const typeNames = (types: ApplicantType[]): string =>
  types.map((type) => t().assess.types[type][0]).join(t().or_names);

function leaf(condition: Extract<Condition, { fact: string }>, names: Names, labelled: boolean): string {
  const words = t().condition;
  const fact = names.fact(condition.fact);
  const label = fact ? pick(fact.label) : condition.fact;
  const withLabel = (text: string) => (labelled ? words.labelled(label, text) : text);
  if ("is" in condition) {
    if (labelled) return condition.is ? label : words.not(label);
    return condition.is ? words.yes : words.no;
  }
  // Before "min", which a sum has as well.
  if ("sum" in condition && "min" in condition) return withLabel(overRecords(condition, fact, names));
  if ("count" in condition) return withLabel(overRecords(condition, fact, names));
  if ("min" in condition) return withLabel(words.min + format.quantity(condition.min));
  if ("above" in condition) return withLabel(words.above + format.quantity(condition.above));
  if ("max" in condition) return withLabel(words.max + format.quantity(condition.max));
  if ("below" in condition) return withLabel(words.below + format.quantity(condition.below));
  if ("step" in condition) return choiceLabel(fact, condition.step);
  if ("in" in condition) return condition.in.map((id) => choiceLabel(fact, id)).join(t().or_names);
  if ("years" in condition) return withLabel(words.years(String(condition.years)));
  if ("from" in condition) return withLabel(words.not_before(format.date(condition.from)));
  if ("until" in condition) {
    return withLabel(condition.until === "as_of" ? words.by_as_of : words.not_after(format.date(condition.until)));
  }
  const among = condition.among?.map((id) => choiceLabel(fact, id)).join(t().list);
  const count = words.items(condition.items, condition.among?.length ?? fact?.choices.length ?? condition.items);
  return withLabel(count + (among ? words.among(among) : ""));
}

type OverRecords = Extract<Condition, { count: number } | { sum: string }>;

/** How many records meet something, or what a field adds up to over them. */
function overRecords(condition: OverRecords, fact: Fact | undefined, names: Names): string {
  const words = t().condition;
  const inside = within(names, fact);
  const where = condition.where ? conditionWords(condition.where, inside, true) : "";
  if ("count" in condition) return words.count(condition.count, where);
  const field = inside.fact(condition.sum);
  return words.sum(field ? pick(field.label) : condition.sum, words.min + format.quantity(condition.min), where);
}

/** A condition as a phrase; facts are named only where there are several. */
export function conditionWords(condition: Condition, names: Names, labelled = false): string {
  const several = labelled || new Set(factsIn(condition)).size > 1;
  const phrase = (one: Condition, inside: boolean): string => {
    const words = t().condition;
    if ("fact" in one) return leaf(one, names, several);
    if ("applicant_type" in one) return words.type(typeNames(one.applicant_type));
    if ("ref" in one) return words.fulfils(names.element(one.ref));
    if ("not" in one) return words.not_so(phrase(one.not, true));
    if ("if" in one) return words.either(phrase(one.if, true), phrase(one.then, true), phrase(one.else, true));
    const [parts, join] = "all" in one ? [one.all, t().and] : "any" in one ? [one.any, t().or] : [one.of, t().list];
    const list = parts.map((part) => phrase(part, true)).join(join);
    if ("of" in one) return words.at_least(one.at_least, list);
    return inside && parts.length > 1 ? words.group(list) : list;
  };
  return phrase(condition, false);
}

export function shortfallWords(shortfalls: Shortfall[], criterion: Criterion, names: Names): string {
  const words = t().shortfall;
  const several = criterion.facts.length > 1 && shortfalls.length > 1;
  return shortfalls
    .map((one) => {
      const fact = names.fact(one.fact);
      const text = single(one, fact, names);
      return several && fact && text !== "" ? words.labelled(pick(fact.label), text) : text;
    })
    .filter((text) => text !== "")
    .join(t().list);
}

function single(one: Shortfall, fact: Fact | undefined, names: Names): string {
  const words = t().shortfall;
  return measure(one, fact, names) + (one.above ? words.above : "");
}

function measure(one: Shortfall, fact: Fact | undefined, names: Names): string {
  const words = t().shortfall;
  if (one.by) {
    const source = names.fact(one.by.fact);
    return words.by(source ? pick(source.label) : one.by.fact, format.quantity(one.by.amount));
  }
  if (one.amount) {
    const field = fact?.fields?.find((part) => part.id === one.field);
    const amount = words.amount(format.quantity(one.amount));
    return field ? words.labelled(pick(field.label), amount) : amount;
  }
  if (one.items !== undefined && fact?.type === "records") return words.records(one.items);
  if (one.items !== undefined) return words.items(one.items);
  if (one.step !== undefined) return words.step(choiceLabel(fact, one.step));
  if (one.from !== undefined) return words.from(format.date(one.from));
  if (one.is !== undefined) return words.is(one.is);
  return "";
}

/** What a condition that is met has beyond it. */
export function marginWords(margins: Shortfall[], finding: Finding, criterion: Criterion, names: Names): string {
  const words = t().margin;
  const several = criterion.facts.length > 1 && margins.length > 1;
  return margins
    .map((one) => {
      const fact = names.fact(one.fact);
      const text = spare(one, fact, finding, names);
      return several && fact && text !== "" ? words.labelled(pick(fact.label), text) : text;
    })
    .filter((text) => text !== "")
    .join(t().list);
}

const isNothing = ({ value }: Quantity): boolean => /^0(\.0*)?$/.test(value);

function spare(one: Shortfall, fact: Fact | undefined, finding: Finding, names: Names): string {
  const words = t().margin;
  if (one.amount) {
    const field = fact?.fields?.find((part) => part.id === one.field);
    const more = one.above ? words.less_than : words.amount;
    const amount = isNothing(one.amount) ? words.none : more(format.derived(one.amount));
    const text = field ? words.labelled(pick(field.label), amount) : amount;
    if (!one.by || isNothing(one.by.amount)) return text;
    const source = names.fact(one.by.fact);
    return words.by(text, source ? pick(source.label) : one.by.fact, more(format.quantity(one.by.amount)));
  }
  if (one.items !== undefined) {
    if (one.items === 0) return words.none;
    return fact?.type === "records" ? words.records(one.items) : words.items(one.items);
  }
  // The lowest step that does is no news to whoever has that one.
  if (one.step !== undefined)
    return finding.value[one.fact] === one.step ? words.none : words.step(choiceLabel(fact, one.step));
  if (one.from !== undefined) return words.since(format.date(one.from));
  return "";
}
