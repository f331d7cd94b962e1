// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Judges every `parts`-th change to the criteria, and posts what became of each.

import { parentPort, workerData } from "node:worker_threads";
import { loadEngine } from "../../wasm/kit.js";
import { compareReport, readCases } from "./cases.mjs";
import { readDocuments, readModule } from "./engine.mjs";
import { apply, makeMutants } from "./mutants.mjs";
import { makeBundle, planBundle, withoutTexts } from "./small-bundle.mjs";

const { programme, part, parts } = workerData;
const home = `${programme}/programme.json`;
const engine = await loadEngine(await readModule());
const documents = withoutTexts(readDocuments(programme));
const mutants = makeMutants(documents, programme);

const plans = new Map();
const casesOf = new Map();
for (const one of readCases(programme)) {
  const name = `${one.category}.json`;
  if (!casesOf.has(name)) casesOf.set(name, []);
  casesOf.get(name).push({ ...one, text: JSON.stringify(one.sheet) });
}
for (const name of casesOf.keys()) plans.set(name, planBundle(documents, home, name));

const fails = (kit, { category, text, options, expect }) =>
  compareReport(JSON.parse(kit.assessText(category, text, options)), expect).length > 0;

/** Cases that speak of the changed criteria come first, and among them those that speak of little else. */
function inOrder(cases, ids) {
  const weight = ({ expect }) => {
    const named = Object.keys(expect.criteria ?? {});
    return ids.some((id) => named.includes(id)) ? named.length : Number.MAX_SAFE_INTEGER;
  };
  return cases
    .map((one) => [weight(one), one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** Errors of loading, and whether a case of one of the categories fails. */
function tryBundle(bundle, names, ids) {
  const kit = engine.kit([bundle]);
  const errors = kit.issues().filter(({ severity }) => severity === "error");
  const killed =
    errors.length === 0 && names.some((name) => inOrder(casesOf.get(name), ids).some((one) => fails(kit, one)));
  kit.dispose();
  return { errors: errors.map(({ code }) => code), killed };
}

/** What becomes of a mutant: {killed}, or the loader's errors, or neither. */
function judge({ categories, ids, value }) {
  let refused = false;
  for (const name of categories) {
    const { errors, killed } = tryBundle(makeBundle(documents, plans.get(name), value), [name], ids);
    if (killed) return { killed };
    refused ||= errors.length > 0;
  }
  // A reading may still find in another category what this one has lost: the whole programme decides.
  return refused ? tryBundle({ documents }, categories, ids) : { killed: false, errors: [] };
}

const asked = part === 0 ? [...casesOf.keys()] : []; // once is enough
const unchanged = asked.flatMap((name) => {
  const kit = engine.kit([makeBundle(documents, plans.get(name))]);
  const failing = casesOf.get(name).filter((one) => fails(kit, one));
  kit.dispose();
  return failing.map((one) => one.name);
});

const results = mutants
  .filter((_, at) => at % parts === part)
  .map((mutant) => {
    const undo = apply(documents, mutant);
    const result = judge(mutant);
    undo();
    return { ...result, place: `${mutant.document}#${mutant.pointer}`, what: mutant.what };
  });
parentPort.postMessage({ total: mutants.length, unchanged, results });
