// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A file somebody opens, whatever it turns out to be. A good sheet is loaded at once; anything doubtful is shown first,
// with all that could be made out of it.
import type { AnswerSheet, Issue, Text } from "../kit";
import { draftsOf } from "../kit/page-drafts";
import { inspection } from "./dialogs";
import { needAll } from "./engine";
import { binaryKind, decode, documentKind, textKind, tooDeep } from "./file-kind";
import { readGiven } from "./given";
import { recover } from "./recover";
import { bringIn } from "./replace";
import { takeIn } from "./restore-given";
import { isObject, sheetOf } from "./sheet-of";

/** Far above any real sheet; keeps a mistaken file (a video, a disk image) from filling the memory. */
const largest = 4_000_000;

const issue = (code: string, zh: string, en: string): Issue => ({
  code,
  severity: "error",
  pointer: "",
  message: { zh, en },
});
const wrongKind = ({ zh, en }: Text) =>
  issue("wrong-kind-of-file", `这是${zh}，不是星评的答卷`, `this is ${en}, not an answer sheet of Xingping`);

const unfilled: Text = { zh: "没有答案的离线页", en: "an offline page without answers" };

/** The document, and what is wrong with the text of it. */
function parse(text: string): { document: unknown; issues: Issue[] } {
  try {
    const document: unknown = JSON.parse(text);
    if (!isObject(document) || !tooDeep(sheetOf(document))) return { document, issues: [] };
  } catch {
    // read as far as it goes
  }
  const { value, issues } = recover(text);
  return { document: value, issues };
}

const isSilent = (sheet: AnswerSheet) =>
  Object.keys(sheet.answers).length === 0 && !sheet.applicant && !sheet.applicant_type && !sheet.history?.length;

async function contents(file: File): Promise<{ text: string } | { issues: Issue[] }> {
  try {
    const beginning = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
    const binary = binaryKind(beginning);
    if (binary) return { issues: [wrongKind(binary)] };
    if (file.size > largest) {
      const size = Math.round(file.size / 1_000_000);
      return {
        issues: [
          issue(
            "file-too-large",
            `文件有 ${size} MB，答卷不会超过 4 MB`,
            `the file has ${size} MB; an answer sheet has no more than 4 MB`,
          ),
        ],
      };
    }
    const text = decode(new Uint8Array(await file.arrayBuffer())).replace(/^\ufeff/, "");
    const given = draftsOf(text);
    if (given !== null) return given === "" ? { issues: [wrongKind(unfilled)] } : { text: given };
    const kind = textKind(text);
    return kind ? { issues: [wrongKind(kind)] } : { text };
  } catch {
    return {
      issues: [issue("file-unreadable", "浏览器无法读取这个文件", "the browser could not read the file")],
    };
  }
}

export async function openSheet(file: File): Promise<void> {
  const show = (issues: Issue[], readable: AnswerSheet | null = null) => {
    inspection.value = { name: file.name, issues, readable: readable && isSilent(readable) ? null : readable };
  };
  const read = await contents(file);
  if ("issues" in read) {
    show(read.issues);
    return;
  }
  const kit = await needAll();
  if (!kit) return;
  const { document: found, issues: damage } = parse(read.text);
  const given = readGiven(found);
  if (given.length > 0 && damage.length === 0) {
    await takeIn(given);
    return;
  }
  const document = given[0]?.sheet ?? found;
  const kind = documentKind(document);
  if (kind || !isObject(document)) {
    show(damage.length > 0 ? damage : [wrongKind(kind ?? { zh: "别的文件", en: "another file" })]);
    return;
  }
  const sheet = sheetOf(document);
  const application = /^xingping\/application@/.test(String(document.schema));
  // The engine reads the very text as well: it notices a key that appears twice, or one that is no part of a sheet.
  const asWritten = damage.length > 0 || application ? [] : kit.read(read.text).issues;
  const asRead = kit.read(sheet).issues;
  const seen = new Set(asRead.map(({ code, pointer }) => `${code} ${pointer}`));
  const further = asWritten.filter(({ code, pointer }) => !seen.has(`${code} ${pointer}`));
  const issues = [...damage, ...further, ...asRead];
  if (issues.length === 0) await bringIn(sheet, "file_loaded");
  else show(issues, sheet);
}
