// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What goes out: the application as data, the official form as a Word document, gaps and evidence as a workbook. What
// writes them is fetched when it is used, and nothing is sent.
import type { PrintedForm } from "../documents/layout";
import { learn, message, pick, t } from "../i18n";
import { f } from "../i18n/form";
import { speakIn } from "../i18n/spoken";
import type { Issue } from "../kit";
import { loadLayout } from "../kit";
import { needExtent, withForms } from "./engine";
import { nameOfFile } from "./file-name";
import { downloadBlob, downloadText } from "./files";
import { application, attachments, blockers, filled, formCard } from "./form";
import { paperRows } from "./paper-rows";
import { report, target } from "./report";
import { categoryId } from "./route";

/** "星评-申请书-jiangsu-demo-cross-platform-某某公司-2026-01-31.docx" */
export function fileName(what: string, ending: string): string {
  return nameOfFile([what, (categoryId.value ?? "").replace("/", "-")], ending);
}

const missing: Issue = {
  code: "engine-missing",
  severity: "error",
  pointer: "",
  message: {
    zh: "导出用的计算程序没有载入；答案还在，请检查网络后再按一次",
    en: "the part of the engine that exports did not load; the answers are kept: check the connection and press again",
  },
};

/** The application as JSON, or the issues when there is none to be had. Works from any page of the category. */
export async function applicationText(): Promise<string | Issue[]> {
  const id = categoryId.value;
  if (id === null || !report.value) return [];
  if (!(await needExtent("full", withForms(id), () => undefined))) return [missing];
  return application.value ? `${JSON.stringify(application.value, null, 2)}\n` : [missing];
}

export async function downloadApplication(): Promise<Issue[]> {
  const made = await applicationText();
  if (typeof made !== "string") return made;
  downloadText(fileName("申请数据", "json"), made, "application/json");
  return [];
}

/** The official form is Chinese, whatever language the page speaks. */
export async function downloadWord(): Promise<string> {
  const [card, form] = [formCard.value, filled.value];
  if (!card || !form) throw new Error("no form");
  const [layout, { writeWord }] = await Promise.all([loadLayout(card.id), import("../documents/word"), learn("zh")]);
  const criteria = speakIn("zh", () =>
    paperRows(target.value, form.attachments).map(({ status, ...row }) => ({ ...row, status: t().status[status] })),
  );
  const blob = await writeWord({
    printed: layout as PrintedForm,
    filled: form,
    criteria,
    attachments: form.attachments,
  });
  return save(fileName("申请书", "docx"), blob);
}

export async function downloadWorkbook(): Promise<string> {
  const { writeWorkbook } = await import("../documents/spreadsheet");
  const words = f();
  const gaps = new Set((report.value?.gaps[target.value] ?? []).map((gap) => gap.criterion));
  const all = paperRows(target.value, attachments.value);
  const name = (id: string) => all.find((row) => row.id === id)?.name ?? id;
  const blob = await writeWorkbook([
    {
      name: words.out.sheets.gaps,
      widths: [40, 34, 30, 30, 14, 24, 44],
      header: [
        words.out.where,
        words.report.gap,
        words.report.requirement_plain,
        words.report.value,
        words.report.status,
        words.report.short,
        words.report.source,
      ],
      rows: all
        .filter((row) => gaps.has(row.id))
        .map((row) => [row.path, row.name, row.requirement, row.answer, t().status[row.status], row.short, row.source]),
    },
    {
      name: words.out.sheets.evidence,
      widths: [8, 30, 12, 36, 40, 60],
      header: [
        words.report.number,
        words.report.material,
        words.report.status,
        words.report.file,
        words.report.note,
        words.report.proves,
      ],
      rows: attachments.value.map(({ number, label, status, file = "", note = "", criteria }) => [
        number === null ? "" : String(number),
        pick(label),
        words.evidence[status],
        file,
        note,
        criteria.map(name).join(t().list),
      ]),
    },
    {
      name: words.out.sheets.open,
      widths: [16, 90],
      header: [words.out.where, words.out.reason],
      rows: blockers.value.map((one) => [placeWords(one, name), message(one.message)]),
    },
  ]);
  return save(fileName("差距与材料", "xlsx"), blob);
}

function placeWords(
  { field, criterion }: { field?: string; criterion?: string },
  name: (id: string) => string,
): string {
  const part = filled.value?.parts.find((one) => one.fields.some(({ id }) => id === field));
  return part ? pick(part.title) : criterion === undefined ? "" : name(criterion);
}

function save(name: string, blob: Blob): string {
  downloadBlob(name, blob);
  return name;
}
