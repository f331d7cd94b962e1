// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the second transcription: one row per criterion of the official table, in print order.

import { readdirSync, readFileSync } from "node:fs";
import { normalise } from "./decimal.mjs";

const folder = new URL("second-reading/jiangsu-pool/", import.meta.url);
const columns = ["section", "group", "domain", "items", "3", "4", "5", "notes"];

export const levels = ["3", "4", "5"];
export const categories = readdirSync(folder)
  .filter((name) => name.endsWith(".tsv"))
  .map((name) => name.replace(".tsv", ""));

/** Words that ask for a plain yes. */
const yes = new Set(["是", "有", "具备", "科学、清晰、完整"]);

/** `TB级`: the order of magnitude is reached, that is at least one of the unit (READINGS, 000). */
const order = /^([TP]B)级$/;
const quantity = /^(\d+(?:\.\d+)?)(?: (\S+))?$/;

const split = (text, by) => (text === "" ? [] : text.split(by));

function readQuantity(text) {
  const [, value, unit = null] = quantity.exec(text) ?? [];
  if (value === undefined) throw new Error(`not a quantity: \`${text}\``);
  return normalise({ value, unit });
}

/**
 * One level's cell: null (`-`), {items, of}, {either: [quantity, …]}, {years}, {is: true}, {min: quantity} or
 * {step: official words}. A number printed without a word keeps `unit: null`.
 */
export function readCell(text) {
  if (text === "-") return null;
  if (yes.has(text)) return { is: true };
  const count = /^(\d+)\/(\d+)$/.exec(text);
  if (count) return { items: Number(count[1]), of: Number(count[2]) };
  if (text.includes(" | ")) return { either: text.split(" | ").map(readQuantity) };
  const years = /^(\d+) 年$/.exec(text);
  if (years) return { years: Number(years[1]) };
  const magnitude = order.exec(text);
  if (magnitude) return { min: normalise({ value: "1", unit: magnitude[1] }) };
  if (quantity.test(text)) return { min: readQuantity(text) };
  return { step: text };
}

export function readTable(category) {
  const [head, ...lines] = readFileSync(new URL(`${category}.tsv`, folder), "utf8")
    .replace(/\n$/, "")
    .split("\n");
  if (head !== columns.join("\t")) throw new Error(`${category}.tsv: unexpected columns`);
  return lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length !== columns.length) throw new Error(`${category}.tsv:${index + 2}: not ${columns.length} columns`);
    const row = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    return {
      category,
      line: index + 2,
      section: row.section,
      group: row.group,
      name: row.domain,
      items: split(row.items, "|"),
      levels: Object.fromEntries(levels.map((level) => [level, readCell(row[level])])),
      notes: split(row.notes, ","),
    };
  });
}
