// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What every part of the bench works on: the engine, the 综合（特色） table, a thousand sheets.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../wasm/kit.js";
import { readCases } from "../packs/cases.mjs";
import { programmes, readDocuments, readModule } from "../packs/engine.mjs";
import { shapes } from "./contestants.mjs";
import { inForm, makeSheets } from "./sheets.mjs";
import { tableOf } from "./table.mjs";

export const category = "jiangsu-pool/integrated-platform";
export const worstAdvice = "miit-cross/cross-platform";
const asOf = "2021-06-30";

export const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const linesOf = (shape) => inRoot(`build/bench/${shape}.ndjson`);
export const worstSheet = inRoot("build/bench/worst-advice.ndjson");

export const openKit = async (name, documents) => (await loadEngine(await readModule(name))).kit([{ documents }]);
export const allDocuments = () => Object.assign({}, ...programmes.map(readDocuments));

export async function makeScene(count = 1000) {
  const documents = readDocuments("jiangsu-pool");
  const kit = await openKit("xingping-judge", documents);
  const description = kit.describe(category);
  if (!description.criteria) throw new Error(JSON.stringify(description.issues));
  const table = tableOf(description);
  return { kit, documents, table, asOf, sheets: makeSheets(table, asOf, count) };
}

/** The sheets as files of lines, for the native side; and the one that takes longest to advise on. */
export function writeLines({ sheets, table }) {
  mkdirSync(inRoot("build/bench"), { recursive: true });
  const write = (path, list) => writeFileSync(path, list.map((one) => `${JSON.stringify(one)}\n`).join(""));
  for (const shape of shapes) write(linesOf(shape), inForm("xingping", sheets, table, shape));
  const size = ({ sheet }) => Object.keys(sheet.answers).length;
  const cases = readCases(worstAdvice.split("/")[0]).filter((one) => one.category === worstAdvice);
  write(worstSheet, [cases.reduce((most, one) => (size(one) > size(most) ? one : most)).sheet]);
}
