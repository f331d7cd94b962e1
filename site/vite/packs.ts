// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Bundles criteria/ into the files the page loads: packs/index.json (what the catalogue shows), packs/facts.json and
// packs/<programme>.json (loaded with the engine when a programme is opened).
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import type { Bundle, Programme } from "../../wasm/kit.js";

interface Paths {
  criteria: string;
  /** Folder of the built engine. */
  engine: string;
  /** The loader, kit.js. */
  loader: string;
}

/** Folders of criteria/ that are not programmes. */
const reserved = new Set(["facts", "schema"]);

function readFolder(root: string, folder: string): Bundle {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".json"));
  const read = (name: string) => JSON.parse(readFileSync(join(root, folder, name), "utf8")) as unknown;
  return { documents: Object.fromEntries(names.sort().map((name) => [`${folder}/${name}`, read(name)])) };
}

function programmesIn(root: string): string[] {
  return readdirSync(root)
    .filter((name) => !reserved.has(name) && statSync(join(root, name)).isDirectory())
    .sort();
}

/** The engine itself lists the programmes, so that nothing about them is worked out a second time here. */
async function list(paths: Paths, bundles: Bundle[]): Promise<Programme[]> {
  const wasm = join(paths.engine, "xingping.wasm");
  if (!existsSync(wasm)) throw new Error("there is no build/wasm yet, run `npm run build:wasm`");
  const { default: factory } = await import(pathToFileURL(join(paths.engine, "xingping.mjs")).href);
  const { loadEngine } = await import(pathToFileURL(paths.loader).href);
  const engine = await loadEngine({ factory, wasmBinary: readFileSync(wasm) });
  const kit = engine.kit(bundles);
  const [defect] = kit.issues();
  if (defect) throw new Error(`${defect.document ?? ""}${defect.pointer}: ${defect.message.en}`);
  return kit.list().programmes;
}

/** What the catalogue shows; notes, clauses and readings come with the programme itself. */
function card({ id, edition, name, issuer, reference_date, levels, groups, categories }: Programme) {
  return { id, edition, name, issuer, reference_date, levels, groups, categories };
}

/** File name below packs/ and its text. */
async function bundle(paths: Paths): Promise<Map<string, string>> {
  const folders = ["facts", ...programmesIn(paths.criteria)];
  const bundles = folders.map((folder) => readFolder(paths.criteria, folder));
  const programmes = await list(paths, bundles);
  const files = new Map([["index.json", JSON.stringify({ programmes: programmes.map(card) })]]);
  for (const [index, folder] of folders.entries()) files.set(`${folder}.json`, JSON.stringify(bundles[index]));
  return files;
}

export function packs(paths: Paths): Plugin {
  return {
    name: "xingping-packs",
    async generateBundle() {
      for (const [name, source] of await bundle(paths)) {
        this.emitFile({ type: "asset", fileName: `packs/${name}`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use("/packs", async (request, response, next) => {
        const text = (await bundle(paths)).get((request.url ?? "").slice(1).split("?")[0] ?? "");
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.end(text);
      });
    },
  };
}
