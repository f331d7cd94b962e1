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
export function boxes(field) {
  if (field.options) return field.options.map((option) => option.print);
  const fact = facts.get(field.from.fact);
  if (fact?.type === "boolean") return ["是", "否"];
  return (fact?.choices ?? []).map((choice) => choice.label.zh);
}

/** A field in a line: `{id}`, `{id=words of one of its boxes}` or `{id|what is printed while it is open}`. */
const placeholder = /\{([^{}=|]*)(?:=([^{}]*)|\|([^{}]*))?\}/g;

/** The words and fields of a line in their order: {text} or {id, box?, open?}. */
function* lineOf(line) {
  let from = 0;
  for (const found of line.matchAll(placeholder)) {
    yield { text: line.slice(from, found.index) };
    yield { id: found[1], box: found[2], open: found[3] };
    from = found.index + found[0].length;
  }
  yield { text: line.slice(from) };
}

/** The same of a block or a cell. */
function* blockOf(block, fields) {
  if (block.text !== undefined) yield { text: block.text };
  for (const line of block.lines ?? []) {
    yield* lineOf(line);
    yield { text: "\n" };
  }
  if (block.field !== undefined) yield { id: block.field };
  for (const cell of block.table?.rows.flat() ?? []) yield* blockOf(cell, fields);
  if (block.list !== undefined) {
    yield { id: block.list };
    for (const column of block.columns) yield { text: column.title };
    for (let row = 1; row <= block.rows; row++) yield { text: `${row}\n` };
  }
  if (block.attachments) for (const field of fields) if (field.from.attachments) yield { id: field.id };
}

/** {words, placed}: the words of a part, and its fields in the order they stand, each with the boxes that stand there.
 *  A summary has cells and no boxes: the words of the choice that holds will stand there. */
export function printPart(part, kind) {
  const words = part.depth > 0 ? [part.title.zh] : [];
  const placed = [];
  for (const { text, id, box, open } of part.blocks.flatMap((block) => [...blockOf(block, part.fields)])) {
    if (text !== undefined) words.push(text);
    if (id === undefined) continue;
    const field = part.fields.find((one) => one.id === id);
    const here = box === undefined && field ? boxes(field) : [box ?? []].flat();
    const before = box === undefined ? undefined : placed.find((place) => place.id === id);
    if (before) before.boxes.push(...here);
    else placed.push({ id, boxes: here });
    words.push(open ?? (kind === "summary" ? "" : here.join("")));
  }
  return { words, placed };
}

/** Without the white space, blanks and boxes in which a print and its flattened text may differ. */
export const bare = (text) => text.replace(/[\s_□·]/g, "");

/** All that is printed on the form. */
export const printForm = (form) => form.parts.flatMap((part) => printPart(part, form.kind).words).join("\n");

const printsWords = (key, value) =>
  typeof value === "string" &&
  (key === "text" || key === "title" || /^\d+$/.test(key)) &&
  bare(value.replace(/\{[^{}=|]*\|?\}/g, "")) !== "";

/** The form with one of its printed texts or lines made empty, for each of them: [what is lost, the form]. */
export function* shortened(form) {
  const blocks = form.parts.map((part) => part.blocks);
  const words = [];
  JSON.stringify(blocks, (key, value) => {
    if (printsWords(key, value)) words.push(value);
    return value;
  });
  for (const [at, lost] of words.entries()) {
    let seen = 0;
    const left = JSON.parse(JSON.stringify(blocks, (k, v) => (printsWords(k, v) && seen++ === at ? "" : v)));
    yield [lost, { ...form, parts: form.parts.map((part, i) => ({ ...part, blocks: left[i] })) }];
  }
}
