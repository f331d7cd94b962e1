// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a file is that is no answer sheet, told by its first bytes or by what its JSON says of itself. Pure.
import type { Text } from "../kit";

const kind = (zh: string, en: string): Text => ({ zh, en });
/** The first bytes in hexadecimal, and for parcels a name that is found in them. */
const beginnings: [start: RegExp, holds: string, Text][] = [
  [/^(89504e47|ffd8ff|47494638|52494646.{8}57454250)/, "", kind("图片", "an image")],
  [/^25504446/, "", kind("PDF 文件", "a PDF file")],
  [/^504b0304/, "word/", kind("Word 文件", "a Word file")],
  [/^504b0304/, "xl/", kind("Excel 表格", "an Excel file")],
  [/^504b0304/, "ppt/", kind("PPT 文件", "a PowerPoint file")],
  [/^(504b0304|1f8b|52617221|377abcaf)/, "", kind("压缩包", "an archive")],
  [/^d0cf11e0/, "", kind("旧版 Office 文件", "an old Office file")],
  [/^.{8}66747970/, "", kind("视频", "a video")],
  [/^(4d5a|7f454c46)/, "", kind("程序", "a program")],
];

/** null when the beginning may be that of a text. */
export function binaryKind(bytes: Uint8Array): Text | null {
  const start = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const words = new TextDecoder("latin1").decode(bytes);
  const found = beginnings.find(([pattern, holds]) => pattern.test(start) && words.includes(holds));
  if (found) return found[2];
  const wide = /^(fffe|feff)/.test(start);
  return !wide && bytes.subarray(0, 4096).includes(0) ? kind("二进制文件", "a binary file") : null;
}

/** Editors on Windows still write UTF-16 and GB 18030. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A file cut in the middle of a character is UTF-8 all the same.
    const loose = new TextDecoder().decode(bytes);
    const spoilt = loose.split("\ufffd").length - 1;
    return spoilt <= 3 ? loose : new TextDecoder("gb18030").decode(bytes);
  }
}

/** null when it may be JSON. */
export function textKind(text: string): Text | null {
  const start = text.trimStart();
  if (start === "") return kind("空文件", "an empty file");
  if (start.startsWith("<")) return kind("网页或 XML 文件", "a web page or XML file");
  if (/^[{["]/.test(start)) return null;
  const lines = start.split(/\r?\n/, 3);
  const commas = lines.map((line) => line.split(/[,;\t]/).length);
  if (commas.length > 1 && commas[0] !== undefined && commas[0] > 1 && commas[0] === commas[1]) {
    return kind("CSV 表格", "a CSV table");
  }
  return kind("文本文件", "a text file");
}

/** Deeper than any sheet: engine and browser are spared it. */
export const tooDeep = (value: unknown, left = 8): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((one) => tooDeep(one, left - 1)));

const schemas: [RegExp, Text][] = [
  [/^xingping\/report@/, kind("评估报告，里面没有完整的答案", "an assessment report, which does not hold all answers")],
  [/^xingping\/(programme|category|facts|evidence|cases)@/, kind("评估标准", "a file of criteria")],
  [/^xingping\/(match|diff|list|description|issues)@/, kind("星评的计算结果", "a result worked out by Xingping")],
];

/** Of a JSON document: what it is, when it is no sheet of answers; null when it may be one. */
export function documentKind(document: unknown): Text | null {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    return kind("JSON 文件，但不是答卷", "JSON, but no answer sheet");
  }
  const { schema, answers, documents } = document as Record<string, unknown>;
  const named = typeof schema === "string" ? schemas.find(([pattern]) => pattern.test(schema)) : undefined;
  if (named) return named[1];
  if (documents !== undefined) return kind("评估标准", "a file of criteria");
  return typeof answers === "object" && answers !== null
    ? null
    : kind("JSON 文件，但里面没有答案", "JSON, but without answers");
}
