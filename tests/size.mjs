// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Size budgets, brotli-compressed as a good host serves them. Prints every part, fails above a budget.
//   node tests/size.mjs [wasm] [site]
// wasm: the module and its glue, minified as Vite ships it. site: every response that the first load brings in Chromium.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const kB = 1000;
const budgets = { wasm: 60 * kB, glue: 9 * kB, site: 150 * kB };

const build = (path) => fileURLToPath(new URL(`../build/${path}`, import.meta.url));

const wasmParts = async () => [{ name: "xingping.wasm", bytes: readFileSync(build("wasm/xingping.wasm")) }];

async function glueParts() {
  const { minify } = await import("vite");
  const glue = readFileSync(build("wasm/xingping.mjs"), "utf8");
  const { code } = await minify("xingping.mjs", glue, { module: true });
  return [{ name: "xingping.mjs, minified", bytes: Buffer.from(code) }];
}

/** What the browser really asks for, so a new font, chunk or pack on the first page cannot hide from the sum. */
async function siteParts() {
  const { chromium } = await import("@playwright/test");
  const { launchOptions } = await import("./chromium.mjs");
  const { serve } = await import("../site/serve.mjs");
  const { server, address } = await serve({ root: build("site") });
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    const responses = [];
    page.on("response", (response) => responses.push(response));
    await page.goto(address, { waitUntil: "networkidle" });
    return await Promise.all(
      responses.map(async (response) => ({
        name: response.url().replace(address, "/"),
        bytes: await response.body(),
      })),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

const measures = { wasm: wasmParts, glue: glueParts, site: siteParts };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(measures);
const show = (name, size) => console.log(`${(size / kB).toFixed(1).padStart(8)} kB  ${name}`);

for (const what of wanted) {
  if (!Object.hasOwn(measures, what)) {
    console.error(`usage: node tests/size.mjs [${Object.keys(measures).join("] [")}]`);
    process.exit(2);
  }
  let sum = 0;
  for (const { name, bytes } of await measures[what]()) {
    const size = brotliCompressSync(bytes).length; // quality 11 is the default
    show(name, size);
    sum += size;
  }
  show(`${what} in all, budget ${budgets[what] / kB} kB`, sum);
  if (sum > budgets[what]) {
    console.error(`size: ${what} is over its budget by ${((sum - budgets[what]) / kB).toFixed(1)} kB`);
    process.exitCode = 1;
  }
}
