// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The documents of criteria/, whole and cut into bundles, with the engine that says what belongs to which. The site and
// the npm package are made from it.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnswerSheet, Bundle, Engine, FullKit, JudgeKit } from "../../wasm/kit.js";
import { cut, factsByCategory, factsByForm } from "./bundles.ts";

export interface Paths {
  criteria: string;
  /** Folder of the built engine. */
  engine: string;
  /** The loader, kit.js. */
  loader: string;
}

/** Every document of criteria/ by name; the schemas are for authors. */
function readAll(root: string): Record<string, unknown> {
  const above = readdirSync(root).filter((name) => name !== "schema" && statSync(join(root, name)).isDirectory());
  const folders = above.flatMap((name) => [name, `${name}/forms`]).filter((name) => existsSync(join(root, name)));
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

export function open(engine: Engine, bundles: Bundle[]): FullKit {
  const kit = engine.kit(bundles);
  const [defect] = kit.issues();
  if (defect) throw new Error(`${defect.document ?? ""}${defect.pointer}: ${defect.message.en}`);
  return kit;
}

export const blank: AnswerSheet = { schema: "xingping/answers@1", answers: {} };

/** Throws unless the category is described and judged, digest and all, as it is among all others. */
export function compare(category: string, part: JudgeKit, whole: JudgeKit): void {
  const seen = (kit: JudgeKit) => JSON.stringify(kit.describe(category)) + kit.assessText(category, blank);
  if (seen(part) !== seen(whole)) throw new Error(`${category} is not in its bundle what it is among all`);
}

/** All criteria, whole and cut. The engine itself lists the categories and the facts they use. */
export async function cutCriteria(paths: Paths) {
  const engine = await loadEngine(paths);
  const all = readAll(paths.criteria);
  const whole = open(engine, [{ documents: all }]);
  const used = factsByCategory(whole);
  const forms = factsByForm(whole);
  return { engine, all, whole, used, forms, bundles: cut(all, used, forms) };
}
