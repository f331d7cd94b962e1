// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Cold starts: of the module with one category's packs, each in a fresh process, and of the page in Chromium on a slow
// machine and link. Both take what `npm run build` made.
//   node tests/bench/start.mjs      one start of the module: {"wall": ms, "cpu": ms}
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { readModule } from "../packs/engine.mjs";
import { firstScreen, reckoned } from "./first-screen.mjs";
import { clock, median, run } from "./measure.mjs";
import { category, inRoot } from "./scene.mjs";

const self = fileURLToPath(import.meta.url);

async function startOnce() {
  const texts = [category.split("/")[0], category].map((name) => readFileSync(inRoot(`build/site/packs/${name}.json`)));
  const module = await readModule("xingping-judge");
  const [wall, cpu] = [performance.now(), clock()];
  const kit = (await loadEngine(module)).kit(texts.map((one) => JSON.parse(one)));
  const spent = { wall: performance.now() - wall, cpu: clock() - cpu };
  if (!kit.describe(category).criteria) throw new Error("the pack does not load");
  return spent;
}

/** Median in ms over `times` processes. */
export function moduleStart(times) {
  const starts = Array.from({ length: times }, () => JSON.parse(run(process.execPath, [self])));
  return { wall: median(starts.map(({ wall }) => wall)), cpu: median(starts.map(({ cpu }) => cpu)) };
}

/** What the catalogue shows that means something. */
const cards = ".catalogue .card";

/** The first screen of the page, in ms: by the clock at two latencies, and on paper. */
export async function pageStart() {
  const { serve } = await import("../../site/serve.mjs");
  const { server, address } = await serve({ root: inRoot("build/site") });
  try {
    const [near, far] = [await firstScreen(address, cards, 0), await firstScreen(address, cards, 150)];
    return { near: near.median, far: far.median, reckoned: (await reckoned(address, cards)).time };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export const isBuilt = () => existsSync(inRoot("build/site/packs/index.json"));

if (process.argv[1] === self) console.log(JSON.stringify(await startOnce()));
