// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A form asks nothing of its own: filled from an empty sheet it claims nothing and says for every blank what would fill
// it; once just these facts are answered, no blank is open and no box undecided.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { programmes, readDocuments } from "./engine.mjs";
import { readForms } from "./printed-form.mjs";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const facts = new Map(
  Object.entries(readDocuments(programmes[0]))
    .filter(([name]) => name.startsWith("facts/"))
    .flatMap(([, document]) => document.facts ?? [])
    .map((fact) => [fact.id, fact]),
);

/** The form filled with one sheet; errors of the sheet end the test. */
function fill(path, category, level, sheet, day) {
  const words = ["fill", path, "-", "--category", category, "--target", level, "--json"];
  if (day) words.push("--created-on", day);
  const input = JSON.stringify({ schema: "xingping/answers@1", ...sheet });
  return JSON.parse(execFileSync(inRoot("build/native/xingping"), words, { encoding: "utf8", input }));
}

const texts = {
  credit_code: "913200001347678904",
  organisation_code: "134767890",
  mobile: "13800138000",
  phone: "025-12345678",
  email: "someone@example.com",
  url: "https://example.com",
};

/** Some good answer to a fact; of a set everything, of a choice the highest step. */
function answer(fact) {
  switch (fact.type) {
    case "boolean":
      return true;
    case "quantity":
      return { value: "1", unit: fact.unit };
    case "date":
      return "2018-01-01";
    case "choice":
      return fact.choices.at(-1).id;
    case "set":
      return fact.choices.map((choice) => choice.id);
    case "records":
      return [Object.fromEntries(fact.fields.map((field) => [field.id, answer(field)]))];
    default:
      return texts[fact.format] ?? "某某";
  }
}

const neededFields = (filled) => filled.parts.filter((part) => part.needed).flatMap((part) => part.fields);
const isOpen = (field) => field.required && field.status === "open";
const ids = (fields) => fields.map((field) => field.id);

for (const programme of programmes) {
  const { levels } = JSON.parse(readFileSync(inRoot(`criteria/${programme}/programme.json`), "utf8"));
  for (const { name, form } of readForms(programme))
    for (const category of form.categories) {
      const path = `${programme}/${name}`;
      const sources = new Map(form.parts.flatMap((part) => part.fields).map((field) => [field.id, field.from]));
      const blank = fill(path, category, levels.at(-1).id, { answers: {} });

      test(`${path} of ${category}: an empty sheet claims nothing`, () => {
        const claimed = neededFields(blank).filter(
          (field) => field.facts.length > 0 && (field.value || field.options?.some((option) => option.ticked)),
        );
        assert.deepEqual(ids(claimed), []);
        const open = neededFields(blank).filter(isOpen);
        const silent = open.filter(({ id, facts: named }) => {
          const { application, attachments } = sources.get(id);
          return named.length === 0 && !application && !attachments;
        });
        assert.deepEqual(ids(silent), []);
        const blocked = blank.blockers.filter((one) => one.code === "open-field").map((one) => one.field);
        assert.deepEqual(
          ids(open).filter((id) => !blocked.includes(id)),
          [],
        );
      });

      test(`${path} of ${category}: the facts that it names fill it`, () => {
        const named = neededFields(blank)
          .flatMap((field) => field.facts)
          .filter((id) => facts.has(id));
        const answers = Object.fromEntries(named.map((id) => [id, answer(facts.get(id))]));
        const evidence = { [named[0]]: blank.attachments.map((one) => one.kind) };
        const sheet = { applicant: { name: "某某公司" }, applicant_type: "enterprise", answers, evidence };
        const filled = fill(path, category, levels.at(-1).id, sheet, "2019-11-05");
        assert.deepEqual(ids(neededFields(filled).filter(isOpen)), []);
        const undecided = neededFields(filled).filter((field) => field.options?.some((one) => one.ticked === null));
        assert.deepEqual(ids(undecided), []);
        for (const field of neededFields(filled)) {
          const fact = facts.get(sources.get(field.id).fact);
          const whole = fact?.type === "text" && !sources.get(field.id).characters;
          if (whole) assert.equal(field.value, answer(fact), field.id);
        }
      });
    }
}
