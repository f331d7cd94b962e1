// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The official form as a Word document: A4, to be printed on both sides, page numbers outside, a cover without one.
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Attachment, Filled } from "../kit";
import type { PrintedForm } from "./layout";
import { blockChildren, type CriteriaRow, heading, type Printing } from "./word-blocks";
import { bodyFont, bodySize, smallSize } from "./word-runs";

export type { CriteriaRow } from "./word-blocks";

export interface WordInput {
  printed: PrintedForm;
  filled: Filled;
  criteria: CriteriaRow[];
  attachments: Attachment[];
}

const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [new TextRun({ font: bodyFont, size: smallSize, children: ["- ", PageNumber.CURRENT, " -"] })],
      }),
    ],
  });

/** Word's own headings are blue. */
const black = { run: { font: bodyFont, color: "000000" } };
const blackHeadings = { heading1: black, heading2: black, heading3: black };

const pageBreak = () => new Paragraph({ children: [new PageBreak()] });

/** The whole content: parts in the order of the print, each that says so on a page of its own. */
function body({ printed, filled, criteria, attachments }: WordInput): FileChild[] {
  const fields = new Map(filled.parts.flatMap((part) => part.fields).map((field) => [field.id, field]));
  return printed.parts.flatMap((part, at) => {
    const { title, depth } = filled.parts.find((one) => one.id === part.id) ?? { title: null, depth: 0 };
    const printing: Printing = { fields, cover: part.page === "cover", criteria, attachments };
    const starts = at > 0 && (part.page === "new" || printed.parts[at - 1]?.page === "cover");
    return [
      ...(starts ? [pageBreak()] : []),
      ...(title && depth > 0 ? [heading(title.zh, depth)] : []),
      ...part.blocks.flatMap((block) => blockChildren(block, printing)),
    ];
  });
}

export async function writeWord(input: WordInput): Promise<Blob> {
  const document = new Document({
    title: input.filled.title.zh,
    creator: "星评",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: bodyFont, size: bodySize, language: { eastAsia: "zh-CN" } } },
        ...blackHeadings,
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1418, bottom: 1418, left: 1418, right: 1418, footer: 850 },
          },
        },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: body(input),
      },
    ],
  });
  return Packer.toBlob(document);
}
