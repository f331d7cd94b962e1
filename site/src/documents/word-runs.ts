// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Lines and fields of a form as paragraphs of a Word document.
import { AlignmentType, type IParagraphOptions, Paragraph, TextRun, UnderlineType } from "docx";
import type { FilledField } from "../kit";
import { type Piece, printed, ticked } from "./layout";
import { printable } from "./printable";

export type Fields = ReadonlyMap<string, FilledField>;

/** Half points, as Word counts: 小四. */
export const bodySize = 24;
export const smallSize = 21;

export const bodyFont = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体", cs: "Times New Roman" };
/** Holds both boxes; 宋体 has no ticked one. */
const boxFont = {
  ascii: "Segoe UI Symbol",
  hAnsi: "Segoe UI Symbol",
  eastAsia: "Segoe UI Symbol",
  cs: "Segoe UI Symbol",
};

export interface Look {
  size?: number;
  bold?: boolean;
  /** How the paragraph stands, besides. */
  stand?: Omit<IParagraphOptions, "children">;
}

/** Boxes in their own font, so that ticked and empty ones are of one kind. */
export function runs(text: string, { size = bodySize, bold = false }: Look = {}): TextRun[] {
  return printable(text)
    .split(/([□☑])/)
    .filter((part) => part !== "")
    .map((part) => new TextRun({ text: part, size, bold, font: /^[□☑]$/.test(part) ? boxFont : bodyFont }));
}

const blank = (width: number, size: number) =>
  new TextRun({ text: "\u3000".repeat(width), size, font: bodyFont, underline: { type: UnderlineType.SINGLE } });

const onBlank = (text: string, size: number) =>
  new TextRun({ text: printable(` ${text} `), size, font: bodyFont, underline: { type: UnderlineType.SINGLE } });

const boxes = (options: NonNullable<FilledField["options"]>, look: Look) =>
  runs(options.map((one) => (one.ticked ? "☑" : "□") + one.print).join("\u3000"), look);

function fieldRuns(piece: Extract<Piece, { id: string }>, fields: Fields, look: Look): TextRun[] {
  const size = look.size ?? bodySize;
  const field = fields.get(piece.id);
  if (!field) return [blank(4, size)];
  if (field.options) {
    const only = piece.box === undefined ? field.options : field.options.filter((one) => one.print === piece.box);
    return boxes(only, look);
  }
  if (field.value === null) return piece.open === undefined ? [blank(4, size)] : runs(piece.open, look);
  return [onBlank(printed(field), size)];
}

const lineSpacing = { line: 360 };

/** A value of several lines takes paragraphs of its own; words before it open the first. */
const isLong = (field: FilledField | undefined): boolean =>
  field?.value != null && (field.value.includes("\n") || field.value.length > 120);

export function paragraph(children: TextRun[], options: Omit<IParagraphOptions, "children"> = {}): Paragraph {
  return new Paragraph({ spacing: lineSpacing, ...options, children });
}

/** Two characters in from the margin, as Chinese prose is set. */
const prose = (text: string, look: Look): Paragraph[] =>
  text.split("\n").map((one) =>
    paragraph(runs(one, look), {
      ...look.stand,
      indent: { firstLine: 20 * (look.size ?? bodySize) },
      alignment: AlignmentType.JUSTIFIED,
    }),
  );

/** A narrative that is still open leaves room to write. */
export const room = (lines: number, look: Look = {}): Paragraph[] =>
  Array.from({ length: lines }, () => paragraph(runs("\u3000", look), look.stand));

export function lineParagraphs(line: string, fields: Fields, look: Look = {}): Paragraph[] {
  const pieces = ticked(line, fields);
  const long = pieces.find((piece) => "id" in piece && isLong(fields.get(piece.id)));
  const flat = (some: Piece[]) =>
    some.flatMap((piece) => ("text" in piece ? runs(piece.text, look) : fieldRuns(piece, fields, look)));
  if (long && "id" in long) {
    const at = pieces.indexOf(long);
    const [before, after] = [flat(pieces.slice(0, at)), flat(pieces.slice(at + 1))];
    return [
      ...(before.length > 0 ? [paragraph(before, look.stand)] : []),
      ...prose(printed(fields.get(long.id) as FilledField), look),
      ...(after.length > 0 ? [paragraph(after, look.stand)] : []),
    ];
  }
  const [only] = pieces;
  if (pieces.length === 1 && only && "id" in only && only.box === undefined && only.open === undefined)
    return fieldParagraphs(only.id, fields, look);
  return [paragraph(flat(pieces), look.stand)];
}

/** A field that has its place to itself, a cell or a whole line: its value without a blank line under it. */
export function fieldParagraphs(id: string, fields: Fields, look: Look = {}): Paragraph[] {
  const field = fields.get(id);
  if (!field) return room(1, look);
  if (field.options) return [paragraph(boxes(field.options, look), look.stand)];
  if (isLong(field)) return prose(printed(field), look);
  if (field.value === null) return room(field.limit === undefined ? 1 : 8, look);
  return [paragraph(runs(printed(field), look), look.stand)];
}
