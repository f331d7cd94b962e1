// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The printed side of a form document (criteria/schema/form.json): blocks in the order of the print. The engine fills the
// fields; where they stand on paper is only told here.
import type { FilledField } from "../kit";

export interface Cell {
  text?: string;
  field?: string;
  lines?: string[];
  colspan?: number;
  rowspan?: number;
  align?: "center";
}

export type TextStyle = "title" | "heading" | "center" | "right" | "note";

export type Block =
  | { text: string; style?: TextStyle }
  | { lines: string[]; boxed?: boolean }
  | { table: { widths: number[]; rows: Cell[][] } }
  | { list: string; columns: { title: string; field: string; width: number }[]; rows: number }
  | { criteria: true }
  | { attachments: true }
  | { break: "page" };

/** A part as it is printed; its fields come filled from the engine. */
export interface PrintedPart {
  id: string;
  page?: "cover" | "new";
  blocks: Block[];
}

export interface PrintedForm {
  id: string;
  parts: PrintedPart[];
}

/** What stands in a line: words, or the place of a field. */
export type Piece =
  | { text: string }
  /** `box`: one box of the field, by its words. `open`: what is printed while the field has no value. */
  | { id: string; box?: string; open?: string };

const placeholder = /\{([^{}=|]*)(?:=([^{}]*)|\|([^{}]*))?\}/g;

export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.matchAll(placeholder)) {
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) });
    const [whole, id = "", box, open] = found;
    pieces.push({ id, ...(box !== undefined && { box }), ...(open !== undefined && { open }) });
    from = found.index + whole.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}

/** Whether anything stands in the field: a value, a ticked box, a row. */
export const isFilled = (field: FilledField | undefined): boolean =>
  field !== undefined &&
  (field.value !== null || (field.options?.some((one) => one.ticked) ?? false) || (field.rows?.length ?? 0) > 0);

/** The value as it is printed: a date in Chinese form. */
export function printed(field: FilledField): string {
  const value = field.value ?? "";
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return date ? `${date[1]}年${Number(date[2])}月${Number(date[3])}日` : value;
}

/** The line with its leading □ ticked when one of its fields is filled. */
export function ticked(line: string, fields: ReadonlyMap<string, FilledField>): Piece[] {
  const pieces = piecesOf(line);
  const [first] = pieces;
  if (first === undefined || !("text" in first) || !first.text.startsWith("□")) return pieces;
  const any = pieces.some((piece) => "id" in piece && isFilled(fields.get(piece.id)));
  return any ? [{ text: `☑${first.text.slice(1)}` }, ...pieces.slice(1)] : pieces;
}
