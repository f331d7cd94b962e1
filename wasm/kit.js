// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The typed loader for browser and Node: text at the boundary becomes objects here, and nothing else happens.
// Types: kit.d.ts.

// What cannot be written is an empty text, which the core answers with a located issue.
const text = (value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** A sheet that is asked again and again; see kit.d.ts. */
class Prepared {
  #module;
  #levels;
  constructor(module, levels) {
    this.#module = module;
    this.#levels = [null, ...levels];
  }
  bounds() {
    const both = this.#module.bounds();
    return { guaranteed: this.#levels[both >> 8], reachable: this.#levels[both & 255] };
  }
  set(fact, answer) {
    return JSON.parse(this.#module.set(fact, JSON.stringify(answer) ?? "null")).issues;
  }
  dispose() {
    this.#module.delete();
  }
}

/** All members; a smaller module lacks what they call, which kit.d.ts says and a type check sees. */
class Kit {
  #module;
  constructor(module) {
    this.#module = module;
    const listing = this.list();
    this.version = "version" in listing ? listing.version : "";
  }
  #ask(name, ...words) {
    if (!(name in this.#module)) throw new TypeError(`${name}() needs a larger module than this kit was opened with`);
    return this.#module[name](...words.map(text));
  }
  #answer(...question) {
    return JSON.parse(this.#ask(...question));
  }
  issues() {
    return this.#answer("issues").issues;
  }
  list() {
    return this.#answer("list");
  }
  describe(category) {
    return this.#answer("describe", category);
  }
  assess(category, sheet, options = {}) {
    return this.#answer("assess", category, sheet, options);
  }
  /** The report as the core wrote it, for comparing bytes. */
  assessText(category, sheet, options = {}) {
    return this.#ask("assess", category, sheet, options);
  }
  bounds(category, sheet, options = {}) {
    return this.#answer("bounds", category, sheet, options);
  }
  prepare(category, sheet, options = {}) {
    const prepared = this.#ask("prepare", category, sheet, options);
    const { levels, issues } = JSON.parse(prepared.state());
    if (levels !== null) return { prepared: new Prepared(prepared, levels), issues };
    prepared.delete();
    return { issues };
  }
  advise(category, sheet, options = {}) {
    return this.#answer("advise", category, sheet, options);
  }
  lift(sheet, options = {}) {
    return this.#answer("lift", sheet, options);
  }
  application(category, sheet, options) {
    return this.#answer("application", category, sheet, options);
  }
  forms() {
    return this.#answer("forms");
  }
  fill(form, category, sheet, options = {}) {
    return this.#answer("fill", form, category, sheet, options);
  }
  verify(application) {
    return this.#answer("verify", application);
  }
  summary(form, rows) {
    return this.#answer("summary", form, rows);
  }
  match(sheet, options = {}) {
    return this.#answer("match", sheet, options);
  }
  diff(from, to, sheet = "") {
    return this.#answer("diff", from, to, sheet);
  }
  read(sheet) {
    return this.#answer("read", sheet);
  }
  dispose() {
    this.#module.delete();
  }
}

/** Merges bundles, so that programmes and their categories can be fetched apart. */
const merge = (bundles) => ({
  partial: bundles.some((bundle) => bundle.partial === true),
  documents: Object.assign({}, ...bundles.map((bundle) => bundle.documents)),
});

export async function loadEngine({ factory, wasmBinary, locateFile }) {
  const module = await factory({ ...(wasmBinary && { wasmBinary }), ...(locateFile && { locateFile }) });
  return { kit: (bundles) => new Kit(new module.Kit(JSON.stringify(merge(bundles)))) };
}
