// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The engine with all criteria and forms, and each official form with the categories it is for.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadEngine } from "../../wasm/kit.js";
import { programmes, readDocuments, readModule } from "../packs/engine.mjs";

const criteria = new URL("../../criteria/", import.meta.url);

function readForms(programme) {
  const folder = `${programme}/forms`;
  if (!existsSync(new URL(folder, criteria))) return {};
  const names = readdirSync(new URL(folder, criteria)).map((name) => `${folder}/${name}`);
  return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, criteria), "utf8"))]));
}

const documents = Object.assign({}, ...programmes.flatMap((one) => [readDocuments(one), readForms(one)]));
const engine = await loadEngine(await readModule());
export const kit = engine.kit([{ documents }]);

const { forms, facts } = kit.forms();
const byId = new Map(facts.map((fact) => [fact.id, fact]));

/** Application forms: {form, programme, categories, document, facts}. */
export const applications = forms
  .filter((form) => form.kind === "application")
  .map((form) => ({
    ...form,
    document: documents[`${form.programme}/forms/${form.form}.json`],
    facts: form.facts.map((id) => byId.get(id)),
  }));

/** Facts of the form and of the category, each once; amounts go before the share they give. */
export function factsOf(form, category) {
  const all = new Map(
    [...form.facts, ...kit.describe(`${form.programme}/${category}`).facts].map((fact) => [fact.id, fact]),
  );
  return [...all.values()].filter((fact) => fact.ratio === null);
}
