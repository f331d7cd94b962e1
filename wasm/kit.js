// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The typed loader for browser and Node: text at the boundary becomes objects here, and nothing else happens.
// Types: kit.d.ts.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** How texts get into the module's memory and out of it: bindings.cpp. */
export const carrier = (module) => ({
  /** Gives the length of each in bytes, which is what the module's functions ask for. */
  lay(texts) {
    // What a UTF-16 unit becomes has three bytes at most.
    const most = texts.reduce((sum, one) => sum + 3 * one.length, 0);
    const start = module.room(most);
    const room = module.HEAPU8.subarray(start, start + most);
    let end = 0;
    return texts.map((one) => {
      const { written } = encoder.encodeInto(one, room.subarray(end));
      end += written;
      return written;
    });
  },
  /** The answer, which is so many bytes long; to be read before the next question. */
  read(size) {
    const start = module.answer();
    return decoder.decode(module.HEAPU8.subarray(start, start + size));
  },
});

// What cannot be written is an empty text, which the core answers with a located issue.
const text = (value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** A sheet that is asked again and again; see kit.d.ts. */
class Prepared {
  #self;
  #carrier;
  #levels;
  constructor(self, carrier, levels) {
    this.#self = self;
    this.#carrier = carrier;
    this.#levels = [null, ...levels];
  }
  bounds() {
    const both = this.#self.bounds();
    return { guaranteed: this.#levels[both >> 8], reachable: this.#levels[both & 255] };
  }
  set(fact, answer) {
    const words = this.#carrier.lay([text(fact), JSON.stringify(answer) ?? "null"]);
    return JSON.parse(this.#carrier.read(this.#self.set(...words))).issues;
  }
  dispose() {
    this.#self.delete();
  }
}

/** All members; a smaller module lacks what they call, which kit.d.ts says and a type check sees. */
class Kit {
  #self;
  #carrier;
  #listing;
  constructor(module, opening) {
    this.#carrier = carrier(module);
    this.#self = new module.Kit(opening);
    this.#listing = this.#answer("list");
    this.version = this.#listing.version ?? "";
  }
  #ask(name, ...words) {
    if (!(name in this.#self)) throw new TypeError(`${name}() needs a larger module than this kit was opened with`);
    return this.#self[name](...this.#carrier.lay(words.map(text)));
  }
  #text(...question) {
    return this.#carrier.read(this.#ask(...question));
  }
  #answer(...question) {
    return JSON.parse(this.#text(...question));
  }
  issues() {
    return this.#answer("issues").issues;
  }
  list() {
    return this.#listing;
  }
  describe(category) {
    return this.#answer("describe", category);
  }
  fact(id) {
    return this.#answer("fact", id);
  }
  assess(category, sheet, options = {}) {
    return this.#answer("assess", category, sheet, options);
  }
  /** The report as the core wrote it, for comparing bytes. */
  assessText(category, sheet, options = {}) {
    return this.#text("assess", category, sheet, options);
  }
  bounds(category, sheet, options = {}) {
    return this.#answer("bounds", category, sheet, options);
  }
  prepare(category, sheet, options = {}) {
    const prepared = this.#ask("prepare", category, sheet, options);
    const { levels, issues } = JSON.parse(this.#carrier.read(prepared.state()));
    if (levels !== null) return { prepared: new Prepared(prepared, this.#carrier, levels), issues };
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
    this.#self.delete();
  }
}

/** Opens a kit in pieces, and yields after each. */
function* pieces(module, bundles) {
  const opening = new module.PackOpening();
  try {
    for (const one of bundles) yield opening.add(...carrier(module).lay([text(one)]));
    while (opening.step()) yield;
    return new Kit(module, opening);
  } finally {
    opening.delete();
  }
}

export async function loadEngine({ factory, wasmBinary, locateFile }) {
  const module = await factory({ ...(wasmBinary && { wasmBinary }), ...(locateFile && { locateFile }) });
  return {
    kit(bundles) {
      const opening = pieces(module, bundles);
      for (;;) {
        const { done, value } = opening.next();
        if (done) return value;
      }
    },
    async open(bundles, pause) {
      const opening = pieces(module, bundles);
      for (;;) {
        const { done, value } = opening.next();
        if (done) return value;
        await pause();
      }
    },
  };
}
