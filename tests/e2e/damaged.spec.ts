// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Files that are damaged, or something else altogether: what can be read is offered, the rest is named and located.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { chooseFile, expect, held, loadSample, open, row, test } from "./page.ts";

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const load = (page: Page) => dialog(page).getByRole("button", { name: "载入可读部分" });

const amount = (value: string) => ({ value, unit: "人" });
const sheet = {
  schema: "xingping/answers@1",
  applicant: { name: "甲公司" },
  answers: {
    "company.employees": amount("64"),
    "company.independent_legal_person": true,
    "company.registered_capital": { value: "1280", unit: "万元" },
  },
};
const text = JSON.stringify(sheet, null, 2);

async function choose(page: Page, name: string, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /打开答卷文件|Open file/ }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
}

test("of a file cut off in a number, all before it is offered, and never half of the number", async ({ page }) => {
  await open(page, place);
  await chooseFile(page, "cut.json", text.slice(0, text.indexOf("1280") + 2));
  await expect(dialog(page)).toContainText("文件在第 13 行");
  await expect(dialog(page)).toContainText("可以载入 3 个答案");
  await load(page).click();
  await expect(employees(page)).toHaveValue("64");
  await expect(page.getByLabel("单位名称")).toHaveValue("甲公司");
  await expect(row(page, "registered-capital").locator(".quantity__number")).toHaveValue("");
});

test("of a file spoilt in the middle, what stands before and behind is offered", async ({ page }) => {
  await open(page, place);
  await chooseFile(page, "spoilt.json", text.replace('"64"', "6#4#"));
  await expect(dialog(page)).toContainText("第 8 行第 16 列的内容坏了");
  await load(page).click();
  await expect(row(page, "legal-person").getByRole("radio", { name: "是", exact: true })).toBeChecked();
  await expect(employees(page)).toHaveValue("");
});

const zip = (inside: string) => Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(26), Buffer.from(inside)]);
const kinds: [string, Buffer, zh: string, en: string][] = [
  ["photo.png", Buffer.from("89504e470d0a1a0a0000", "hex"), "这是图片", "this is an image"],
  ["scan.pdf", Buffer.from("%PDF-1.7\n"), "这是PDF 文件", "this is a PDF file"],
  ["form.docx", zip("word/document.xml"), "这是Word 文件", "this is a Word file"],
  ["table.xlsx", zip("xl/workbook.xml"), "这是Excel 表格", "this is an Excel file"],
  ["old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "这是旧版 Office 文件", "this is an old Office file"],
  ["list.csv", Buffer.from("单位,等级\n甲,3\n乙,4\n"), "这是CSV 表格", "this is a CSV table"],
  ["page.html", Buffer.from("<!doctype html><p>"), "这是网页", "this is a web page"],
  ["empty.json", Buffer.from(""), "这是空文件", "this is an empty file"],
  ["report.json", Buffer.from('{"schema":"xingping/report@1"}'), "这是评估报告", "this is an assessment report"],
  ["pack.json", Buffer.from('{"schema":"xingping/category@1"}'), "这是评估标准", "this is a file of criteria"],
  ["bundle.json", Buffer.from('{"documents":{}}'), "这是评估标准", "this is a file of criteria"],
  ["list.json", Buffer.from("[1,2]"), "不是答卷", "but no answer sheet"],
];

test("a file of another kind is named for what it is, in both languages, and costs no answer", async ({ page }) => {
  await open(page, place);
  await employees(page).fill("64");
  await open(page); // of all places the lightest
  for (const [name, bytes, zh, en] of kinds) {
    await choose(page, name, bytes);
    await expect(dialog(page)).toContainText(name);
    await expect(dialog(page)).toContainText(zh);
    // A dialog lets no pointer through to the page's head.
    await page.locator(".top__tools button", { has: page.locator("[lang=en]") }).dispatchEvent("click");
    await expect(dialog(page)).toContainText(en);
    await dialog(page).locator(".button--primary").click();
    await page.getByRole("button", { name: /中文/ }).click();
  }
  await open(page, place);
  await expect(employees(page)).toHaveValue("64");
});

test("a file of 50 MB is not read, and its size is said", async ({ page }, info) => {
  await open(page, place);
  await mkdir(info.outputDir, { recursive: true });
  const file = info.outputPath("big.json");
  await writeFile(file, Buffer.concat([Buffer.from('{"answers":{}'), Buffer.alloc(50_000_000, 32)]));
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开答卷文件" }).click();
  await (await chooser).setFiles(file);
  await expect(dialog(page)).toContainText("文件有 50 MB，答卷不会超过 4 MB");
});

test("deep nesting, a key given twice and keys of the prototype harm nothing", async ({ page }) => {
  await open(page, place);
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const hostile = `{"schema":"xingping/answers@1","__proto__":{"polluted":1},"answers":{"company.employees":"64",
    "__proto__":{"polluted":"2"},"constructor":{"prototype":{"polluted":3}},"company.developers":${deep}}}`;
  await chooseFile(page, "hostile.json", hostile);
  await expect(dialog(page)).toContainText("嵌套过深");
  await load(page).click();
  await expect(employees(page)).toHaveValue("64");
  expect(await page.evaluate(() => ["polluted" in {}, "polluted" in []])).toEqual([false, false]);
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);

  await chooseFile(
    page,
    "twice.json",
    '{"schema":"xingping/answers@1","answers":{"company.employees":"1","company.employees":"2"}}',
  );
  await expect(dialog(page)).toContainText("出现了两次");
});

test("text as Windows writes it is read: UTF-16, GB 18030", async ({ page }) => {
  await open(page, place);
  await choose(page, "utf16.json", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
  await expect(page.getByLabel("单位名称")).toHaveValue("甲公司");
  const gb = Buffer.concat([
    Buffer.from('{"schema":"xingping/answers@1","applicant":{"name":"'),
    Buffer.from("d2d2b9abcbbed2d2b9abcbbe", "hex"),
    Buffer.from('"},"answers":{}}'),
  ]);
  await choose(page, "gb.json", gb);
  await expect(page.getByLabel("单位名称")).toHaveValue("乙公司乙公司");
});

test("an application opened as a sheet keeps its answers, its applicant and its history", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载申请材料（JSON）" }).click();
  const application = JSON.parse(await readFile(await (await download).path(), "utf8"));
  const history = [{ category: "jiangsu-pool/integrated-platform", event: "rated", level: "3", on: "2020-06-01" }];
  await chooseFile(page, "application.json", JSON.stringify({ ...application, history }));
  await expect(held(page)).toHaveText("已达到三星");
  const sheetFile = page.waitForEvent("download");
  await page.getByRole("button", { name: "答卷存成文件" }).click();
  const saved = JSON.parse(await readFile(await (await sheetFile).path(), "utf8"));
  expect(saved.history).toEqual(history);
  expect(saved.applicant).toEqual({ name: application.applicant.name });
  expect(Object.keys(saved.answers).sort()).toEqual(Object.keys(application.answers).sort());
});
