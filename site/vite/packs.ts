// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Bundles criteria/ into the files the page loads: packs/index.json (what the catalogue shows) and packs/<programme>.json
// (the programme and the facts it uses, loaded with the engine when the programme is wanted).
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import type { Bundle, Engine, Kit, Programme } from "../../wasm/kit.js";
import { cut, editions, factsByProgramme } from "./bundles.ts";

interface Paths {
  criteria: string;
  /** Folder of the built engine. */
  engine: string;
  /** The loader, kit.js. */
  loader: string;
}

/** Every document of criteria/ by name; the schemas are for authors. */
function readAll(root: string): Record<string, unknown> {
  const folders = readdirSync(root).filter((name) => name !== "schema" && statSync(join(root, name)).isDirectory());
  const names = folders.sort().flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(root, name), "utf8")) as unknown]));
}

async function loadEngine(paths: Paths): Promise<Engine> {
  const wasm = join(paths.engine, "xingping.wasm");
  if (!existsSync(wasm)) throw new Error("there is no build/wasm yet, run `npm run build:wasm`");
  const { default: factory } = await import(pathToFileURL(join(paths.engine, "xingping.mjs")).href);
  const loader = await import(pathToFileURL(paths.loader).href);
  return loader.loadEngine({ factory, wasmBinary: readFileSync(wasm) });
}

function open(engine: Engine, bundles: Bundle[]): Kit {
  const kit = engine.kit(bundles);
  const [defect] = kit.issues();
  if (defect) throw new Error(`${defect.document ?? ""}${defect.pointer}: ${defect.message.en}`);
  return kit;
}

/** What the catalogue shows; notes, clauses and readings come with the programme itself. */
function card({ id, edition, name, issuer, reference_date, levels, groups, categories }: Programme) {
  return { id, edition, name, issuer, reference_date, levels, groups, categories };
}

const digests = (kit: Kit) => kit.list().programmes.map(({ id, digest }) => `${id} ${digest}`);

/** File name below packs/ and its text. The engine itself lists the programmes and the facts they use. */
async function bundle(paths: Paths): Promise<Map<string, string>> {
  const engine = await loadEngine(paths);
  const all = readAll(paths.criteria);
  const whole = open(engine, [{ documents: all }]);
  const bundles = cut(all, factsByProgramme(whole));
  const alone = [...bundles.values()].flatMap((one) => digests(open(engine, [one])));
  const merged = digests(open(engine, [...bundles.values()]));
  for (const found of [alone, merged]) {
    if (found.join() !== digests(whole).join()) throw new Error("a bundle is not what its programme was loaded from");
  }
  const index = { programmes: whole.list().programmes.map(card), editions: editions(whole) };
  return new Map([
    ["index.json", JSON.stringify(index)],
    ...[...bundles].map(([programme, one]): [string, string] => [`${programme}.json`, JSON.stringify(one)]),
  ]);
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
