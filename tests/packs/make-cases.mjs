// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Writes criteria/jiangsu-pool/cases/<category>.json:  node tests/packs/make-cases.mjs [--check]
// With --check nothing is written and a file that is not up to date is a failure.

import { readFileSync, writeFileSync } from "node:fs";
import { makeCases } from "./category-cases.mjs";
import { printJson } from "./print-json.mjs";
import { categories } from "./transcription.mjs";

const check = process.argv.includes("--check");

const stale = categories.filter((category) => {
  const file = new URL(`../../criteria/jiangsu-pool/cases/${category}.json`, import.meta.url);
  const text = `${printJson(makeCases(category))}\n`;
  if (!check) {
    writeFileSync(file, text);
    return false;
  }
  try {
    return readFileSync(file, "utf8") !== text;
  } catch {
    return true; // not there
  }
});
for (const category of stale)
  console.error(`cases/${category}.json is not up to date; run \`node tests/packs/make-cases.mjs\``);
process.exitCode = stale.length > 0 ? 1 : 0;
