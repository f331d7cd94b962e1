// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Tables as an Excel workbook or as CSV. What an applicant typed is always text: no spreadsheet may run it as a formula.
import writeExcelFile from "write-excel-file/universal";
import { printable } from "./printable";

export interface SheetOfRows {
  name: string;
  /** By column, in characters. */
  widths: number[];
  /** Lines that stand before the table. */
  above?: string[];
  header: string[];
  rows: string[][];
}

/** Excel's own limits. */
const longestCell = 32_767;
const longestName = 31;

/** In a workbook _x0041_ means A: the line before it is written so, too, to stay one. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const cellText = (text: string): string => literal(printable(text).slice(0, longestCell));

export async function writeWorkbook(sheets: SheetOfRows[]): Promise<Blob> {
  const text = (value: string, wrap = true) => ({
    value: cellText(value),
    type: String,
    wrap,
    alignVertical: "top" as const,
  });
  return writeExcelFile(
    sheets.map(({ name, widths, above = [], header, rows }) => ({
      sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, longestName),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above.length + 1,
      data: [
        ...above.map((line) => [text(line, false)]),
        header.map((title) => ({ ...text(title), fontWeight: "bold" as const, backgroundColor: "#e8eef7" })),
        ...rows.map((row) => row.map((cell) => text(cell))),
      ],
    })),
  ).toBlob();
}
