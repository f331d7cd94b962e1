// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The package's one function. What it gives, and every shape, is the kit's: kit.d.ts.
import { loadEngine } from "./kit.js";

// Bytes in modules, not files beside them: nothing is fetched and nothing is found by its address, so it is the same in
// Node, in a bundle and from a folder. A bundler keeps the three apart and loads only what is asked for.
const small = () => import("./engine/small-glue.js");
const modules = {
  judge: () => Promise.all([small(), import("./engine/judge.js")]),
  advice: () => Promise.all([small(), import("./engine/advice.js")]),
  full: () => Promise.all([import("./engine/glue.js"), import("./engine/full.js")]),
};

/** Criteria that cannot be read; `issues` says what is wrong, and where. */
export class PackError extends Error {
  name = "PackError";
  constructor(issues) {
    const [{ document = "", pointer, message }] = issues;
    super(`${document}#${pointer || "/"}: ${message.en} (${message.zh})`);
    this.issues = issues;
  }
}

const engines = new Map();

async function start(extent) {
  const [{ default: factory }, { default: bytes }] = await modules[extent]();
  return loadEngine({ factory, wasmBinary: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)) });
}

/** Once for each module; one that failed to start, as when its file did not arrive, is tried anew. */
function engine(extent) {
  if (!engines.has(extent)) {
    const started = start(extent);
    engines.set(extent, started);
    started.catch(() => engines.delete(extent));
  }
  return engines.get(extent);
}

function check(bundles, extent) {
  if (!Object.hasOwn(modules, extent))
    throw new TypeError(`extent is one of ${Object.keys(modules).join(", ")}, not ${String(extent)}`);
  if (bundles.length === 0) throw new TypeError("load at least one pack, such as xingping/packs/jiangsu-pool");
  const stranger = bundles.findIndex((one) => typeof one?.documents !== "object" || one.documents === null);
  if (stranger >= 0)
    throw new TypeError(`pack ${stranger + 1} is no pack: it has no documents; import it from xingping/packs/…`);
}

export async function load(packs, { extent = "full" } = {}) {
  const bundles = Array.isArray(packs) ? packs : [packs];
  check(bundles, extent);
  const kit = (await engine(extent)).kit(bundles);
  const errors = kit.issues().filter(({ severity }) => severity === "error");
  if (errors.length === 0) return kit;
  kit.dispose();
  throw new PackError(errors);
}
