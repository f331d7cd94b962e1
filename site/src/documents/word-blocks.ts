// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Printed blocks of a form as paragraphs and tables of a Word document.
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Attachment } from "../kit";
import type { Block, Cell, TextStyle } from "./layout";
import { type Fields, fieldParagraphs, type Look, lineParagraphs, paragraph, room, runs, smallSize } from "./word-runs";

/** A row of the category's own table, in words. */
export interface CriteriaRow {
  name: string;
  requirement: string;
  answer: string;
  status: string;
  evidence: string;
}

export interface Printing {
  fields: Fields;
  /** A cover is set larger and wider. */
  cover: boolean;
  criteria: CriteriaRow[];
  attachments: Attachment[];
}

/** Twentieths of a point between the margins of an A4 page. */
export const textWidth = 9070;

const inTable: Look = { size: smallSize };

const styles: Record<TextStyle, { look: Look; options: Omit<IParagraphOptions, "children"> }> = {
  title: {
    look: { size: 44, bold: true },
    options: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 360, line: 480 } },
  },
  heading: { look: { size: 28, bold: true }, options: { spacing: { before: 240, after: 120 } } },
  center: { look: {}, options: { alignment: AlignmentType.CENTER } },
  right: { look: {}, options: { alignment: AlignmentType.RIGHT } },
  note: { look: { size: smallSize }, options: {} },
};

const coverLine: Look = { size: 32, stand: { indent: { left: 900 }, spacing: { before: 200, after: 200, line: 480 } } };
const coverCell: Look = { size: 32, stand: { spacing: { before: 200, after: 200, line: 480 } } };
const coverTitle = { before: 1800, after: 1400, line: 720 };
const coverFoot = { before: 1600 };

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

export const heading = (text: string, depth: number): Paragraph =>
  paragraph(runs(text, { size: depth === 1 ? 32 : 28, bold: true }), {
    heading: headingLevels[Math.min(depth, 3) - 1] ?? HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 240, after: 120 },
  });

type Content = { children: Paragraph[]; colspan?: number; rowspan?: number };

function table(widths: number[], rows: Content[][], header = 0): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width * textWidth) / all));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < header,
          cantSplit: at < header,
          children: cells.map(
            ({ children, colspan = 1, rowspan = 1 }) =>
              new TableCell({
                columnSpan: colspan,
                rowSpan: rowspan,
                verticalAlign: VerticalAlignTable.CENTER,
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children,
              }),
          ),
        }),
    ),
  });
}

const words = (text: string, centred = false, look = inTable): Content => ({
  children: [paragraph(runs(text, look), { ...look.stand, ...(centred && { alignment: AlignmentType.CENTER }) })],
});

function cell({ text, field, lines, colspan, rowspan, align }: Cell, fields: Fields, inTable: Look): Content {
  const children: Paragraph[] = [];
  if (text !== undefined) children.push(...words(text, align === "center", inTable).children);
  for (const line of lines ?? []) children.push(...lineParagraphs(line, fields, inTable));
  if (field !== undefined) children.push(...fieldParagraphs(field, fields, inTable));
  if (children.length === 0) children.push(...room(1, inTable));
  return { children, ...(colspan !== undefined && { colspan }), ...(rowspan !== undefined && { rowspan }) };
}

/** Rows given, and empty ones up to what is printed. */
function list({ list: id, columns, rows: least }: Extract<Block, { list: string }>, fields: Fields): Table {
  const given = fields.get(id)?.rows ?? [];
  const rows = Array.from({ length: Math.max(least, given.length) }, (_, at) =>
    columns.map(({ field }) =>
      field === "number" ? words(String(at + 1), true) : words(given[at]?.[field]?.toString() ?? ""),
    ),
  );
  return table(
    columns.map(({ width }) => width),
    [columns.map(({ title }) => words(title, true)), ...rows],
    1,
  );
}

const criteriaTable = (rows: CriteriaRow[]): Table =>
  table(
    [26, 26, 20, 10, 18],
    [
      ["指标", "要求", "填报", "结果", "证明材料"].map((title) => words(title, true)),
      ...rows.map((row) => [row.name, row.requirement, row.answer, row.status, row.evidence].map((one) => words(one))),
    ],
    1,
  );

const attachmentLines = (attachments: Attachment[]): Paragraph[] => {
  const there = attachments.filter(({ number }) => number !== null);
  if (there.length === 0) return lineParagraphs("附件1：_________", new Map());
  return there.map(({ number, label, file, note }) =>
    paragraph(runs(`附件${number}：${label.zh}${file ? `（${file}）` : ""}${note ? `，${note}` : ""}`)),
  );
};

function textParagraphs({ text, style }: Extract<Block, { text: string }>, cover: boolean): Paragraph[] {
  const { look, options } = style ? styles[style] : { look: {}, options: {} };
  const spacing = cover ? { title: coverTitle, center: coverFoot }[style as string] : undefined;
  return text.split("\n").map((line) =>
    paragraph(runs(line, cover ? { ...look, size: Math.max(look.size ?? 0, 32) } : look), {
      ...options,
      ...(spacing && { spacing }),
    }),
  );
}

export function blockChildren(block: Block, { fields, cover, criteria, attachments }: Printing): FileChild[] {
  if ("text" in block) return textParagraphs(block, cover);
  if ("lines" in block) {
    const look = block.boxed ? inTable : cover ? coverLine : {};
    const children = block.lines.flatMap((line) => lineParagraphs(line, fields, look));
    return block.boxed ? [table([100], [[{ children }]])] : children;
  }
  // Two tables that touch would become one.
  const between = () => new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });
  if ("table" in block) {
    const { widths, rows } = block.table;
    return [
      table(
        widths,
        rows.map((cells) => cells.map((one) => cell(one, fields, cover ? coverCell : inTable))),
      ),
      between(),
    ];
  }
  if ("list" in block) return [list(block, fields), between()];
  if ("criteria" in block) return [criteriaTable(criteria), between()];
  if ("attachments" in block) return attachmentLines(attachments);
  return [new Paragraph({ children: [new PageBreak()] })];
}
