// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Files the applicant saves and opens. Nothing here leaves the device.
import type { Application, Issue } from "../kit";
import { needAll, needExtent } from "./engine";
import { inspection, replaceSheet } from "./replace";
import { report, target } from "./report";
import { categoryId } from "./route";
import { planningDate, sheet, wholeSheet } from "./sheet";

/** Far above any real sheet; keeps a mistaken file (a video, a disk image) from filling the memory. */
const largestFile = 4 * 1024 * 1024;

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const download = (name: string, content: unknown) =>
  downloadText(name, `${JSON.stringify(content, null, 2)}\n`, "application/json");

export function downloadText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function saveSheet(): void {
  download(`星评-草稿-${today()}.json`, wholeSheet.value);
}

/** Gives the issues when there is no application to be had. The module that writes it is fetched when it is wanted. */
export async function downloadApplication(): Promise<Issue[]> {
  const id = categoryId.value;
  if (id === null || !report.value) return [];
  const kit = await needExtent("full", [id], () => undefined);
  if (!kit) {
    const zh = "导出用的计算程序没有载入；答案还在，请检查网络后再按一次";
    const en =
      "the part of the engine that exports did not load; the answers are kept: check the connection and press again";
    return [unreadable("engine-missing", zh, en)];
  }
  const application: Application | { issues: Issue[] } = kit.application(id, sheet.value, {
    created_on: today(),
    ...(planningDate.value ? { as_of: planningDate.value } : {}),
    ...(target.value ? { target: target.value } : {}),
  });
  if (!("schema" in application)) return application.issues;
  download(`星评-申请-${id.split("/")[1]}-${today()}.json`, application);
  return [];
}

/** An exported application holds an answer sheet; anything else goes to the engine as it is. */
function sheetText(text: string): string {
  try {
    const content = JSON.parse(text) as Partial<Application>;
    if (content.schema !== "xingping/application@1") return text;
    const { applicant, answers, evidence } = content;
    return JSON.stringify({
      schema: "xingping/answers@1",
      ...(applicant?.name ? { applicant: { name: applicant.name } } : {}),
      ...(applicant?.type ? { applicant_type: applicant.type } : {}),
      answers,
      ...(evidence ? { evidence } : {}),
    });
  } catch {
    return text;
  }
}

const unreadable = (code: string, zh: string, en: string): Issue => ({
  code,
  severity: "error",
  pointer: "",
  message: { zh, en },
});

/** Loads a good file at once (undo brings the former sheet back); anything doubtful is shown first. */
export async function openSheet(file: File): Promise<void> {
  const show = (issues: Issue[]) => {
    inspection.value = { origin: "file", name: file.name, issues, readable: null };
  };
  if (file.size > largestFile) {
    show([
      unreadable(
        "file-too-large",
        "文件超过 4 MB，不像是答卷",
        "the file is larger than 4 MB, so it is no answer sheet",
      ),
    ]);
    return;
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    show([unreadable("file-unreadable", "浏览器无法读取这个文件", "the browser could not read the file")]);
    return;
  }
  const read = (await needAll())?.read(sheetText(text));
  if (!read) return;
  if (read.issues.length === 0 && read.answers) replaceSheet(read.answers, "file_loaded");
  else inspection.value = { origin: "file", name: file.name, issues: read.issues, readable: read.answers };
}
