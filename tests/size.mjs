// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Size budgets, brotli-compressed as a good host serves them. Prints every part, fails above a budget.
//   node tests/size.mjs [wasm] [glue] [packs] [site] [links] [widget]
// wasm, glue: the three modules and the glue (the small ones share one), minified as Vite ships it. packs: every file below packs/ by
// itself. site: every response that the first page brings in Chromium. links: the same for a link to a category, opened
// without a draft, until nothing more is asked for: the largest of each programme in the browser, in both languages, the
// others by the files they have instead. widget: the one file a bureau puts on its page. What advises is not among it: that comes with the first answer.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const kB = 1000;
// DESIGN's bars are 60 for the judge, 80 with advice and 150 for a link: the last holds what is there from growing.
const budgets = { glue: 8 * kB, pack: 40 * kB, site: 70 * kB, link: 167 * kB, widget: 5 * kB };
const modules = { "xingping-judge": 58 * kB, "xingping-advice": 80 * kB, xingping: 164 * kB };

const build = (path) => fileURLToPath(new URL(`../build/${path}`, import.meta.url));

/** By what was compressed: most of a page is the same on every link, and the best quality, the default, takes its time. */
const lengths = new Map();

function compressed(bytes) {
  const key = createHash("sha256").update(bytes).digest("hex");
  if (!lengths.has(key)) lengths.set(key, brotliCompressSync(bytes).length);
  return lengths.get(key);
}

const show = (name, size) => console.log(`${(size / kB).toFixed(1).padStart(8)} kB  ${name}`);

function hold(name, size, budget) {
  show(`${name}, budget ${budget / kB} kB`, size);
  if (size <= budget) return;
  console.error(`size: ${name} is over its budget by ${((size - budget) / kB).toFixed(1)} kB`);
  process.exitCode = 1;
}

async function glueText(name) {
  const { minify } = await import("vite");
  const glue = readFileSync(build(`wasm/${name}.mjs`), "utf8");
  return Buffer.from((await minify(`${name}.mjs`, glue, { module: true })).code);
}

/** Compressed size by path below packs/, without the ending. */
function packSizes() {
  const root = build("site/packs");
  const names = readdirSync(root, { recursive: true }).filter((name) => statSync(`${root}/${name}`).isFile());
  return new Map(
    names.sort().map((name) => [name.replace(/\.json$/, ""), compressed(readFileSync(`${root}/${name}`))]),
  );
}

/** The site and a browser to open it in, both started with the first page that asks for them. */
let opened;
async function openSite() {
  const { chromium } = await import("@playwright/test");
  const { shellOptions } = await import("./chromium.mjs");
  const { serve } = await import("../site/serve.mjs");
  const { server, address } = await serve({ root: build("site") });
  return { server, address, browser: await chromium.launch(shellOptions) };
}

/** What the browser really asks for, so a new font, chunk or pack cannot hide from the sum. By name below the site. */
async function loaded(place, language = "zh") {
  opened ??= openSite();
  const { address, browser } = await opened;
  const page = await browser.newPage({ serviceWorkers: "block" }); // it fetches the whole site when all is quiet
  try {
    await page.addInitScript((wanted) => localStorage.setItem("xingping.language", wanted), language);
    const responses = [];
    page.on("response", (response) => responses.push(response));
    await page.goto(address + place, { waitUntil: "networkidle" });
    await page.locator("h1").waitFor();
    const sizes = responses.map(async (response) => [
      response.url().replace(address, "").replace(place, "").replace(/\?.*/, "") || "index.html",
      compressed(await response.body()),
    ]);
    return new Map(await Promise.all(sizes));
  } finally {
    await page.close();
  }
}

const sum = (sizes) => [...sizes.values()].reduce((all, size) => all + size, 0);

async function holdLinks() {
  const packs = packSizes();
  const { programmes } = JSON.parse(readFileSync(build("site/packs/index.json"), "utf8"));
  for (const { id, categories } of programmes) {
    const links = categories.map((one) => `${id}/${one.id}`).sort((a, b) => packs.get(b) - packs.get(a));
    const [largest] = links;
    const measured = [await loaded(`#/${largest}`), await loaded(`#/${largest}`, "en")];
    for (const sizes of measured) {
      const own = [...sizes.keys()].filter((name) => name.startsWith("packs/")).sort();
      const wanted = ["packs/index.json", `packs/${id}.json`, `packs/${largest}.json`].sort();
      if (own.join() !== wanted.join()) throw new Error(`#/${largest} loads ${own.join(", ")}`);
    }
    const all = Math.max(...measured.map(sum));
    for (const link of links) hold(`#/${link}`, all - packs.get(largest) + packs.get(link), budgets.link);
  }
}

const measures = {
  wasm: () => {
    for (const [name, budget] of Object.entries(modules))
      hold(`${name}.wasm`, compressed(readFileSync(build(`wasm/${name}.wasm`))), budget);
  },
  glue: async () => {
    for (const name of ["xingping-judge", "xingping"])
      hold(`${name}.mjs, minified`, compressed(await glueText(name)), budgets.glue);
  },
  packs: () => {
    for (const [name, size] of packSizes()) hold(`packs/${name}.json`, size, budgets.pack);
  },
  site: async () => {
    const sizes = await loaded("");
    for (const [name, size] of sizes) show(name, size);
    hold("the first page in all", sum(sizes), budgets.site);
  },
  links: holdLinks,
  widget: () => hold("xingping-widget.js", compressed(readFileSync(build("site/xingping-widget.js"))), budgets.widget),
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(measures);
const strange = wanted.find((what) => !Object.hasOwn(measures, what));
if (strange) {
  console.error(`usage: node tests/size.mjs [${Object.keys(measures).join("] [")}]`);
  process.exit(2);
}
try {
  for (const what of wanted) await measures[what]();
} finally {
  const { browser, server } = (await opened) ?? {};
  await browser?.close();
  server?.close();
}
