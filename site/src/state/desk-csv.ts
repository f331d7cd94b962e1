// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A table that no official form prescribes, as CSV: RFC 4180 with a byte order mark, and guarded as the engine guards its
// own (core/src/summary.cpp): what a spreadsheet could take for a formula begins with an apostrophe.

const formula = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

function cell(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
