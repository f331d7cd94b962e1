// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A form as it lies blank on the desk: its words in the order of the print, and where each field has its place.

import { existsSync, readdirSync, readFileSync } from "node:fs";

const criteria = new URL("../../criteria/", import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, criteria), "utf8"));

const facts = new Map(
  readdirSync(new URL("facts/", criteria))
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => readJson(`facts/${name}`).facts ?? [])
    .map((fact) => [fact.id, fact]),
);

/** The form documents of a programme, by name of file. */
export function readForms(programme) {
  const folder = `${programme}/forms/`;
  if (!existsSync(new URL(folder, criteria))) return [];
  return readdirSync(new URL(folder, criteria))
    .sort()
    .map((name) => ({ name: name.replace(".json", ""), form: readJson(folder + name) }));
}

/** The words of a field's boxes; a field without boxes is a blank. */
function boxes(field) {
  if (field.options) return field.options.map((option) => option.print);
  const fact = facts.get(field.from.fact);
  if (fact?.type === "boolean") return ["是", "否"];
  return (fact?.choices ?? []).map((choice) => choice.label.zh);
}

/** {words, placed}: the words of a part, one entry a line, and the ids of its fields in the order they stand.
 *  A summary has cells and no boxes: the words of the choice that holds will stand there. */
export function printPart(part, kind) {
  const words = part.depth > 0 ? [part.title.zh] : [];
  const placed = [];
  const field = (id) => {
    placed.push(id);
    const found = part.fields.find((one) => one.id === id);
    return found && kind !== "summary" ? boxes(found).join("") : "";
  };
  const line = (text) => text.replace(/\{([^{}]*)\}/g, (_, id) => field(id));
  const entry = ({ text, field: id, lines }) => {
    if (text !== undefined) words.push(text);
    if (id !== undefined) words.push(field(id));
    if (lines) words.push(...lines.map(line));
  };
  for (const block of part.blocks) {
    entry(block);
    for (const cell of block.table?.rows.flat() ?? []) entry(cell);
    if (block.list) {
      placed.push(block.list);
      words.push(...block.columns.map((column) => column.title));
      for (let row = 1; row <= block.rows; row++) words.push(String(row));
    }
    if (block.attachments) placed.push(...part.fields.filter((one) => one.from.attachments).map((one) => one.id));
  }
  return { words, placed };
}

/** A print with its placeholders as blanks: the day is to be written in. */
export const blank = (text) => text.replace(/(\d{4})?年\s+月\s+日/g, "");

/** Without the white space, blanks and boxes in which a print and its flattened text may differ. */
export const bare = (text) => text.replace(/[\s_□·]/g, "");

/** All that is printed on the form. */
export const printForm = (form) => form.parts.flatMap((part) => printPart(part, form.kind).words).join("\n");
