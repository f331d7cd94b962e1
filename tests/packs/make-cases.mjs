// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Writes criteria/<programme>/cases/<category>.json:  node tests/packs/make-cases.mjs [--check] [programme[/category]]
// With --check nothing is written and a file that is not up to date is a failure.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { makeCases } from "./category-cases.mjs";
import { makeMappedCases } from "./map-cases.mjs";
import { mapped } from "./maps.mjs";
import { printJson } from "./print-json.mjs";
import { categories } from "./transcription.mjs";

const check = process.argv.includes("--check");
const [only = ""] = process.argv.slice(2).filter((word) => word !== "--check");

const makers = new Map([
  ...categories.map((category) => [`jiangsu-pool/${category}`, () => makeCases(category)]),
  ...mapped.map((category) => [category, () => makeMappedCases(category)]),
]);

const stale = [...makers].filter(([category, make]) => {
  if (!`${category}/`.startsWith(`${only}/`) && only !== "") return false;
  const [programme, name] = category.split("/");
  const file = new URL(`../../criteria/${programme}/cases/${name}.json`, import.meta.url);
  const text = `${printJson(make())}\n`;
  if (!check) {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
    return false;
  }
  try {
    return readFileSync(file, "utf8") !== text;
  } catch {
    return true; // not there
  }
});
for (const [category] of stale)
  console.error(`the cases of ${category} are not up to date; run \`node tests/packs/make-cases.mjs\``);
process.exitCode = stale.length > 0 ? 1 : 0;
