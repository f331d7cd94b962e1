// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every sentence of a document has gone somewhere, and everything the criteria hold comes from a sentence. The lists are
// second-reading/<programme>/accounted.tsv: clause, opening words of the sentence, and where it went.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { programmes } from "./engine.mjs";
import { describe } from "./map-cases.mjs";

const listOf = (programme) => new URL(`second-reading/${programme}/accounted.tsv`, import.meta.url);
const accounted = programmes.filter((programme) => existsSync(listOf(programme)));

function readList(programme) {
  const [head, ...lines] = readFileSync(listOf(programme), "utf8").trimEnd().split("\n");
  assert.equal(head, "clause\tsentence\twhere");
  return lines.map((line) => {
    const [clause, sentence, where] = line.split("\t");
    return { clause, sentence, where: where.split("|") };
  });
}

const groupsBelow = (group) => [group, ...group.groups.flatMap(groupsBelow)];

/** What a sentence can go to: `must` is what has to come from some sentence, `may` what can besides. */
function placesOf(programme) {
  const file = new URL(`../../criteria/${programme}/programme.json`, import.meta.url);
  const { categories, information = [], readings = [] } = JSON.parse(readFileSync(file, "utf8"));
  const descriptions = categories.flatMap((group) => group.categories.map((id) => describe(`${programme}/${id}`)));
  const criteria = descriptions.flatMap(({ category, criteria: own }) => own.map(({ id }) => `${category}/${id}`));
  const groups = descriptions.flatMap(({ category, sections }) =>
    sections.flatMap(groupsBelow).map(({ id }) => `${category}/${id}`),
  );
  return {
    must: [
      ...criteria,
      ...categories.flatMap(({ id }) => (categories.length > 1 ? `group:${id}` : [])),
      ...information.map(({ id }) => `information:${id}`),
    ],
    may: [...groups, ...readings.map(({ id }) => `reading:${id}`), "document"],
  };
}

// `*/row` is the row in every category that has it; a form is named as the document names it.
const reaches = (where, place) =>
  where === place || (where.startsWith("*/") && place.endsWith(where.slice(1)) && !place.includes(":"));
const isForm = (where) => /^form:附件\d+$/.test(where);

test("some documents are accounted for", () => assert.ok(accounted.length > 0));

for (const programme of accounted) {
  const sentences = readList(programme);
  const { must, may } = placesOf(programme);

  test(`${programme}: each of ${sentences.length} sentences has gone to something that is there`, () => {
    const lost = sentences.flatMap(({ clause, sentence, where }) =>
      where
        .filter((one) => !isForm(one) && ![...must, ...may].some((place) => reaches(one, place)))
        .map((one) => `${clause} ${sentence}: ${one}`),
    );
    assert.deepEqual(lost, []);
  });

  test(`${programme}: each criterion and each clause of information comes from a sentence`, () => {
    const all = sentences.flatMap(({ where }) => where);
    assert.deepEqual(
      must.filter((place) => !all.some((one) => reaches(one, place))),
      [],
    );
  });
}
