// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the second transcription of a document without tables: one row per number, and per choice of words.

import { readFileSync } from "node:fs";

const columns = ["clause", "what", "kind", "value", "note"];
const kinds = ["min", "max", "above", "each", "records", "k_of_n", "years", "window", "and", "or"];

/** Rows count from 1, the header left out. */
export function readClauses(category) {
  const file = new URL(`second-reading/${category}.tsv`, import.meta.url);
  const [head, ...lines] = readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  if (head !== columns.join("\t")) throw new Error(`${category}.tsv: unexpected columns`);
  return lines.map((line, at) => {
    const cells = line.split("\t");
    const row = { row: at + 1, ...Object.fromEntries(columns.map((column, index) => [column, cells[index]])) };
    if (cells.length !== columns.length || !kinds.includes(row.kind))
      throw new Error(`${category}.tsv: row ${row.row} cannot be read`);
    return row;
  });
}
