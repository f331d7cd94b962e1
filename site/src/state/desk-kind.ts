// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a file on the desk is when it is no application: criteria to judge by, or something to be named and set aside. Pure.
import type { Bundle, Issue, Text } from "../kit";
import { documentKind } from "./file-kind";

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const issue = (code: string, zh: string, en: string): Issue => ({
  code,
  severity: "error",
  pointer: "",
  message: { zh, en },
});
export const wrongKind = ({ zh, en }: Text): Issue =>
  issue("wrong-kind-of-file", `这是${zh}，不是星评的申报数据`, `this is ${en}, not an application of Xingping`);

/** What the engine could not do, tried twice. */
const failed = (zh: string, en: string): Issue => issue("engine-failed", zh, en);
export const failedOnFile = failed(
  "核验这个文件时计算程序出错，其他文件不受影响",
  "the engine failed on this file; the others are not affected",
);
export const failedOnCriteria = failed(
  "打开这份标准时计算程序出错，已核验的不受影响",
  "the engine failed on these criteria; what was checked is not affected",
);
export const failedOnTable = failed(
  "生成官方表格时计算程序出错，下面是普通表格，内容相同",
  "the engine failed on the official table; the plain one below says the same",
);

const pieces = /^xingping\/(programme|category|facts|evidence|form)@/;

/** The name among criteria, which tells their order: the last folder and the file; a form stands one deeper. */
function nameOf(path: string, document: Record<string, unknown>): string {
  const found = /(?:^|\/)([^/]+\/(?:forms\/)?[^/]+\.json)$/.exec(path)?.[1];
  if (found !== undefined) return found;
  const folder = typeof document.programme === "string" ? document.programme : "facts";
  return `${folder}/${path}`;
}

/** Criteria, whole or in part; `aside` is what lies beside them in their folder and judges nothing. */
export function criteriaIn(document: unknown, path: string): { bundle: Bundle; aside: boolean } | null {
  if (!isObject(document)) return null;
  const { documents, partial, schema } = document;
  if (isObject(documents)) return { bundle: { documents, ...(partial === true && { partial }) }, aside: false };
  if (typeof schema === "string" && pieces.test(schema)) {
    return { bundle: { documents: { [nameOf(path, document)]: document } }, aside: false };
  }
  const schematic = typeof document.$schema === "string" && /json-schema\.org/.test(document.$schema);
  const cases = typeof schema === "string" && /^xingping\/cases@/.test(schema);
  return schematic || cases ? { bundle: { documents: {} }, aside: true } : null;
}

/** null where the engine tells better what is wrong with it. */
export function strangerKind(document: unknown): Text | null {
  if (!isObject(document)) return { zh: "JSON 文件，但不是申报数据", en: "JSON, but no application" };
  const { schema } = document;
  if (typeof schema === "string" && schema.startsWith("xingping/application@")) return null;
  if (schema === "xingping/answers@1") {
    return {
      zh: "答卷草稿，请申报单位在“申报材料”里导出申报数据",
      en: "an answer sheet (a draft); ask the applicant to export the application",
    };
  }
  // Whether it holds answers is no matter here.
  return documentKind({ ...document, answers: {} }) ?? { zh: "别的 JSON 文件", en: "some other JSON" };
}
