// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Workbooks as LibreOffice reads them: every cell is the text that was given, and none is a formula.

import assert from "node:assert/strict";
import test from "node:test";
import { hostile, shown } from "./hostile.mjs";
import { bytesOf, convert, unzip, writers } from "./office.mjs";

const { writeWorkbook } = await writers();
const sheets = [
  { name: "差距", widths: [20, 40], header: ["条款", "填报"], rows: hostile.map((text, at) => [String(at), text]) },
  {
    name: "=1+1 [证明]/材料:?*\\ 名字太长太长太长太长太长太长太长",
    widths: [10],
    header: ["=A1"],
    rows: [["007"], ["1e5"], [""], ["2019-10-14"]],
  },
];
const file = await bytesOf(await writeWorkbook(sheets));

/** RFC 4180. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

test("no cell is a formula, a link or a number", () => {
  for (const [name, bytes] of Object.entries(unzip(file))) {
    const xml = bytes.toString("utf8");
    assert.doesNotMatch(xml, /<f[\s>]|<hyperlink|externalLink|<ddeLink/i, name);
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    const cells = [...xml.matchAll(/<c\s([^>]*?)(\/?)>/g)].filter(([, , empty]) => empty === "");
    assert.ok(cells.length > 0);
    for (const [, words] of cells) assert.match(words, /\bt="(s|inlineStr)"/, words);
  }
});

test("LibreOffice reads every cell as it was given", () => {
  // All sheets, text as text, never evaluated.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  const { csv } = convert({ "book.xlsx": file }, { csv: filter });
  const found = Object.values(csv).map((bytes) => parseCsv(bytes.toString("utf8").replace(/^\ufeff/, "")));
  assert.equal(found.length, sheets.length);
  for (const { header, rows } of sheets) {
    const mine = found.find((one) => one[0][0] === header[0]);
    assert.ok(mine, header[0]);
    const given = [header, ...rows].map((row) => row.map((cell) => shown(cell).slice(0, 32_767)));
    const expected = header.length === 1 ? given.filter(([cell]) => cell !== "") : given;
    assert.equal(mine.length, expected.length);
    expected.forEach((row, at) => {
      const [cell, other] = [row, mine[at]].map((one) => one.map((text) => [text.length, text.slice(0, 200)]));
      assert.deepEqual(other, cell);
    });
  }
});
