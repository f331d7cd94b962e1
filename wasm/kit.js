// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The typed loader for browser and Node: text at the boundary becomes objects here, and nothing else happens.
// Types: kit.d.ts.

const text = (value) => (typeof value === "string" ? value : JSON.stringify(value));

/** All members; a smaller module lacks what they call, which kit.d.ts says and a type check sees. */
class Kit {
  #module;
  constructor(module) {
    this.#module = module;
    const listing = this.list();
    this.version = "version" in listing ? listing.version : "";
  }
  issues() {
    return JSON.parse(this.#module.issues()).issues;
  }
  list() {
    return JSON.parse(this.#module.list());
  }
  describe(category) {
    return JSON.parse(this.#module.describe(category));
  }
  assess(category, sheet, options = {}) {
    return JSON.parse(this.#module.assess(category, text(sheet), text(options)));
  }
  /** The report as the core wrote it, for comparing bytes. */
  assessText(category, sheet, options = {}) {
    return this.#module.assess(category, text(sheet), text(options));
  }
  advise(category, sheet, options = {}) {
    return JSON.parse(this.#module.advise(category, text(sheet), text(options)));
  }
  lift(sheet, options = {}) {
    return JSON.parse(this.#module.lift(text(sheet), text(options)));
  }
  application(category, sheet, options) {
    return JSON.parse(this.#module.application(category, text(sheet), text(options)));
  }
  forms() {
    return JSON.parse(this.#module.forms());
  }
  fill(form, category, sheet, options = {}) {
    return JSON.parse(this.#module.fill(form, category, text(sheet), text(options)));
  }
  verify(application) {
    return JSON.parse(this.#module.verify(text(application)));
  }
  summary(form, rows) {
    return JSON.parse(this.#module.summary(form, text(rows)));
  }
  match(sheet, options = {}) {
    return JSON.parse(this.#module.match(text(sheet), text(options)));
  }
  diff(from, to, sheet = "") {
    return JSON.parse(this.#module.diff(from, to, text(sheet)));
  }
  read(sheet) {
    return JSON.parse(this.#module.read(text(sheet)));
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
