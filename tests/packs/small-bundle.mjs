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
  const programme = documents[home];
  const { id } = documents[name];
  const words = mentions(documents[name]);
  const takes = (list) => list.filter((one) => words.has(one.id)).map((one) => one.id);
  const readings = programme.readings
    .map((reading) => ({ ...reading, encoding: reading.encoding?.filter((one) => ["*", id].includes(one.category)) }))
    .filter(({ encoding }) => encoding?.length > 0);
  const sections = takes(programme.sections);
  const criteria = takes(programme.criteria);
  const used = [...programme.sections, ...programme.criteria].filter((one) =>
    [...sections, ...criteria].includes(one.id),
  );
  const facts = new Set([...words, ...mentions(used), ...mentions(readings)]);
  const all = Object.values(documents).flatMap((document) => document.facts ?? []);
  for (const fact of all) if (fact.ratio && facts.has(fact.id)) for (const part of fact.ratio) facts.add(part);
  return { home, name, id, sections, criteria, readings: readings.map((one) => one.id), facts };
}

/** `change`: what a mutant puts in, with the facts it may bring along. */
export function makeBundle(documents, plan, change = null) {
  const { home, name, id } = plan;
  const facts = new Set([...plan.facts, ...mentions(change)]);
  const programme = documents[home];
  const takes = (list, ids) => list.filter((one) => ids.includes(one.id));
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
        encoding: reading.encoding.filter((one) => ["*", id].includes(one.category)),
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
