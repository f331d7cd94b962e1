// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Judges every `parts`-th change to the criteria of a programme, and posts what became of each.

import { parentPort, workerData } from "node:worker_threads";
import { loadEngine } from "../../wasm/kit.js";
import { compareReport, readCases } from "./cases.mjs";
import { readDocuments, readModule } from "./engine.mjs";
import { apply, makeMutants } from "./mutants.mjs";
import { makeBundle, planBundle, withoutTexts } from "./small-bundle.mjs";

const { part, parts } = workerData;
const engine = await loadEngine(await readModule());

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

class Judge {
  constructor(programme) {
    this.documents = withoutTexts(readDocuments(programme));
    this.mutants = makeMutants(this.documents, programme);
    const names = Object.keys(this.documents).filter((name) => this.documents[name].schema === "xingping/category@1");
    this.plans = new Map(names.map((name) => [name, planBundle(this.documents, `${programme}/programme.json`, name)]));
    this.cases = new Map(names.map((name) => [name, []]));
    for (const one of readCases(programme))
      this.cases.get(`${one.category}.json`).push({
        ...one,
        text: JSON.stringify(one.sheet),
        options: { ...one.options, brief: true }, // all that a case can expect is in the brief report
      });
  }

  /** Errors of loading, and whether a case of one of the categories fails. */
  try(bundle, names, ids) {
    const kit = engine.kit([bundle]);
    const errors = kit.issues().filter(({ severity }) => severity === "error");
    const killed =
      errors.length === 0 && names.some((name) => inOrder(this.cases.get(name), ids).some((one) => fails(kit, one)));
    kit.dispose();
    return { errors: errors.map(({ code }) => code), killed };
  }

  /** What becomes of a mutant: {killed}, or the loader's errors, or neither. */
  verdict({ categories, ids, value }) {
    let refused = false;
    for (const name of categories) {
      const { errors, killed } = this.try(makeBundle(this.documents, this.plans.get(name), value), [name], ids);
      if (killed) return { killed };
      refused ||= errors.length > 0;
    }
    // A reading may still find in another category what this one has lost: the whole programme decides.
    return refused ? this.try({ documents: this.documents }, categories, ids) : { killed: false, errors: [] };
  }

  results() {
    return this.mutants
      .filter((_, at) => at % parts === part)
      .map((mutant) => {
        const undo = apply(this.documents, mutant);
        const result = this.verdict(mutant);
        undo();
        return { ...result, place: `${mutant.document}#${mutant.pointer}`, what: mutant.what };
      });
  }

  /** Cases that fail without any change, in the small bundles. */
  unchanged() {
    return [...this.cases].flatMap(([name, cases]) => {
      const kit = engine.kit([makeBundle(this.documents, this.plans.get(name))]);
      const failing = cases.filter((one) => fails(kit, one));
      kit.dispose();
      return failing.map((one) => one.name);
    });
  }
}

parentPort.on("message", (programme) => {
  const judge = new Judge(programme);
  parentPort.postMessage({
    total: judge.mutants.length,
    unchanged: part === 0 ? judge.unchanged() : [], // once is enough
    results: judge.results(),
  });
});
