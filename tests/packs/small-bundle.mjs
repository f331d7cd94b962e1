// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The least of a programme that judges one category as the whole does: it loads in a fraction of the time.

function emptyTexts(node) {
  if (Array.isArray(node)) return node.map(emptyTexts);
  if (node === null || typeof node !== "object") return node;
  if (Object.keys(node).join() === "zh,en") return { zh: "-", en: "-" };
  const kept = Object.entries(node).filter(([key]) => !["help", "evidence"].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, emptyTexts(value)]));
}

/** Documents without texts, help and evidence; every other element stays, so that JSON Pointers do. */
export function withoutTexts(documents) {
  const kept = Object.entries(documents).filter(([, { schema }]) => schema !== "xingping/evidence@1");
  return emptyTexts(Object.fromEntries(kept));
}

const mentions = (node = null) => new Set(JSON.stringify(node).match(/(?<=")[^"]+(?=")/g));

/** What one category takes from the programme and the facts, found once. */
export function planBundle(documents, home, name) {
  const { sections = [], criteria = [], readings = [] } = documents[home];
  const { id } = documents[name];
  const taken = (list, words) => list.filter((one) => words.has(one.id));
  const own = mentions(documents[name]);
  const usedSections = taken(sections, own);
  const words = new Set([...own, ...mentions(usedSections)]);
  const usedCriteria = taken(criteria, words);
  const applies = ({ category, criterion, group, route }) =>
    [id, "*"].includes(category) && words.has(criterion ?? group ?? route);
  const usedReadings = readings.filter(({ encoding = [] }) => encoding.some(applies));
  const facts = new Set([...words, ...mentions([usedSections, usedCriteria, usedReadings])]);
  const all = Object.values(documents).flatMap((document) => document.facts ?? []);
  for (const fact of all) if (fact.ratio && facts.has(fact.id)) for (const part of fact.ratio) facts.add(part);
  const ids = (list) => list.map((one) => one.id);
  return {
    home,
    name,
    id,
    sections: ids(usedSections),
    criteria: ids(usedCriteria),
    readings: ids(usedReadings),
    applies,
    facts,
  };
}

/** `change`: what a mutant puts in, with the facts it may bring along. */
export function makeBundle(documents, plan, change = null) {
  const { home, name, id } = plan;
  const facts = new Set([...plan.facts, ...mentions(change)]);
  const programme = documents[home];
  const takes = (list = [], ids = []) => list.filter((one) => ids.includes(one.id));
  const [group] = programme.categories;
  const bundle = {
    [home]: {
      ...programme,
      information: [],
      categories: [{ ...group, categories: [id] }],
      sections: takes(programme.sections, plan.sections),
      criteria: takes(programme.criteria, plan.criteria),
      readings: takes(programme.readings, plan.readings).map((reading) => ({
        ...reading,
        touches: [],
        encoding: reading.encoding.filter(plan.applies),
      })),
    },
    [name]: documents[name],
  };
  for (const [file, document] of Object.entries(documents))
    if (document.facts)
      bundle[file] = {
        ...document,
        facts: document.facts.filter((fact) => facts.has(fact.id)),
      };
  return { documents: bundle };
}
