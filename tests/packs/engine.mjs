// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The WebAssembly engine and the criteria, as the tests load them.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { carrier } from "../../wasm/kit.js";

const root = new URL("../../", import.meta.url);
const built = (name) => new URL(`build/wasm/${name}`, root);

/** Every folder of criteria/ that holds a programme. */
export const programmes = readdirSync(new URL("criteria", root))
  .filter((name) => name !== "schema" && existsSync(new URL(`criteria/${name}/programme.json`, root)))
  .sort();

/** Facts and one programme with its forms, by document name: {"facts/company.json": {…}, …}. */
export function readDocuments(programme) {
  const documents = {};
  for (const folder of ["facts", programme, `${programme}/forms`]) {
    const place = new URL(`criteria/${folder}`, root);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).filter((one) => one.endsWith(".json")))
      documents[`${folder}/${name}`] = JSON.parse(readFileSync(new URL(`${place}/${name}`)));
  }
  return documents;
}

/** What kit.js and the raw module need to start in Node. "xingping" is the module that offers everything. */
export async function readModule(name = "xingping") {
  const glue = name === "xingping" ? name : "xingping-judge"; // the two small ones share one
  const { default: factory } = await import(built(`${glue}.mjs`));
  return { factory, wasmBinary: readFileSync(built(`${name}.wasm`)) };
}

/** A kit as the module offers it, text to text: what kit.js parses most of. `module`: what the factory gave. */
export function openRaw(module, bundle) {
  const { lay, read } = carrier(module);
  const opening = new module.PackOpening();
  opening.add(...lay([bundle]));
  const kit = new module.Kit(opening);
  opening.delete();
  return new Proxy(kit, {
    get(_, name) {
      if (name === "delete" || kit[name] === undefined) return kit[name]?.bind(kit);
      return (...texts) => read(kit[name](...lay(texts)));
    },
  });
}
