// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Cold starts: of the module with one category's packs, each in a fresh process, and of the page in Chromium with a slowed
// processor and line. Both take what `npm run build` made.
//   node tests/bench/start.mjs      one start of the module: {"wall": ms, "cpu": ms}
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { readModule } from "../packs/engine.mjs";
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

/** Median in ms until the headline of the first page shows. `latency` in ms. */
export async function pageStart(times, latency) {
  const { chromium } = await import("@playwright/test");
  const { launchOptions } = await import("../chromium.mjs");
  const { serve } = await import("../../site/serve.mjs");
  const { server, address } = await serve({ root: inRoot("build/site") });
  const browser = await chromium.launch(launchOptions);
  const spent = [];
  try {
    for (let time = 0; time < times; ++time) {
      const page = await (await browser.newContext()).newPage();
      const devtools = await page.context().newCDPSession(page);
      const bytes = 1_600_000 / 8;
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", {
        offline: false,
        latency,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      const start = performance.now();
      await page.goto(address, { waitUntil: "commit" });
      await page.locator("h1").waitFor();
      spent.push(performance.now() - start);
      await page.context().close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return median(spent);
}

export const isBuilt = () => existsSync(inRoot("build/site/packs/index.json"));

if (process.argv[1] === self) console.log(JSON.stringify(await startOnce()));
