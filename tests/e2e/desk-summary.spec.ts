// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The summary tables on screen, on paper and as files; the files are opened by another program.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Download, Page } from "@playwright/test";
import { application, clearDesk, openDesk, ownKit, paper, put } from "./applications.ts";
import { expect, test, walk } from "./page.ts";

test.describe.configure({ timeout: 120_000 }); // a kit of all criteria in Node, another in the worker

const run = promisify(execFile);
const platform = (name: string, answers: Record<string, unknown> = {}) =>
  application({ category: "jiangsu-demo/industry-platform", name, answers });
const hostile = '=HYPERLINK("http://example.org","点我")';

const named = {
  "contact.name": "@张三",
  "contact.mobile": "13800138000",
  "platform.name": '引号"与,逗号',
  "project.location": "苏州",
};

async function press(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  return download;
}

/** Two platforms, a factory, and one of a programme without a summary form. */
async function fill(page: Page) {
  const first = await platform(hostile, named);
  const second = await platform("乙公司", { "contact.name": "-李四" });
  await openDesk(page);
  await put(page, [
    paper("1.json", first),
    paper("2.json", second),
    paper("3.json", await application({ category: "jiangsu-demo/benchmark-factory", name: "丙工厂" })),
    paper("4.json", await application({ name: "+丁公司", target: "4" })),
  ]);
  await expect(page.locator(".verdict--agrees")).toHaveCount(4);
  return [first, second];
}

const choose = async (page: Page, part: string) => {
  const select = page.getByLabel("选择汇总表");
  const labels = await select.locator("option").allTextContents();
  await select.selectOption({ label: labels.find((label) => label.includes(part)) ?? "" });
};

test(
  "the summary: as the engine has it, as a workbook, plain, by whom recommended",
  walk(
    {
      "the official table holds the cells of the engine, on screen and as CSV to the letter": async ({ page }) => {
        const made = await fill(page);
        await choose(page, "重点工业互联网平台");
        const kit = await ownKit();
        const cells = made.map((one) => {
          const verified = kit.verify(JSON.stringify(one));
          return ("summary" in verified && verified.summary[0]?.cells) || [];
        });
        const summary = kit.summary("jiangsu-demo/platform-summary", cells);
        if (!("csv" in summary)) throw new Error("no summary");
        const rows = page.locator(".sheet__table tbody tr");
        await expect(rows).toHaveCount(2);
        for (const [index, row] of summary.rows.entries()) {
          expect(await rows.nth(index).getByRole("cell").allTextContents()).toEqual(row);
        }
        expect(await page.locator(".sheet__table th").allTextContents()).toEqual(summary.columns.map((one) => one.zh));
        await expect(page.locator(".sheet")).toContainText("附件5");
        await expect(page.locator(".sheet")).toContainText("如果不是，填写“否”");
        const file = await press(page, "下载 CSV");
        expect(file.suggestedFilename()).toMatch(/^江苏省重点工业互联网平台申报情况汇总表-\d{4}-\d\d-\d\d\.csv$/);
        const text = await readFile(await file.path(), "utf8");
        expect(text).toBe(summary.csv);
        expect(text.startsWith("\ufeff")).toBe(true);
        expect(text).toContain("'@张三");
      },

      "a programme without a summary form gets a plain table, guarded as well": async ({ page }) => {
        await fill(page);
        await choose(page, "服务资源池");
        const cells = await page.locator(".sheet__table tbody tr").getByRole("cell").allTextContents();
        expect(cells).toEqual(["1", "+丁公司", "综合（特色）工业互联网平台服务商", "四星", "三星", "三星", "一致"]);
        const text = await readFile(await (await press(page, "下载 CSV")).path(), "utf8");
        expect(text.split("\r\n")).toEqual([
          "\ufeff序号,申报单位,类别,申报等级,所载等级,复核等级,结论",
          "1,'+丁公司,综合（特色）工业互联网平台服务商,四星,三星,三星,一致",
          "",
        ]);
      },

      "the recommending body is typed once and stands on every table": async ({ page }) => {
        await fill(page);
        await page.getByLabel("推荐单位", { exact: true }).fill("南京市工信局");
        for (const part of ["重点工业互联网平台", "标杆工厂", "服务资源池"]) {
          await choose(page, part);
          await expect(page.locator(".sheet")).toContainText("推荐单位（盖章）：南京市工信局");
        }
      },
    },
    clearDesk,
  ),
);

test("the workbook opens in another program, with the same cells and no formula alive", async ({ page }) => {
  await fill(page);
  await choose(page, "重点工业互联网平台");
  await page.getByLabel("推荐单位", { exact: true }).fill("苏州市工业和信息化局");
  const file = await press(page, "下载 Excel");
  expect(file.suggestedFilename()).toContain("苏州市工业和信息化局");
  const folder = await mkdtemp(join(tmpdir(), "xingping-")); // LibreOffice waits for ever where a path has a blank
  const book = join(folder, "table.xlsx");
  await file.saveAs(book);
  // 44,34,76: comma, quotation marks, UTF-8; formulas would be written as formulas.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true";
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  await run("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", dirname(book), book]);
  const text = await readFile(join(dirname(book), `${basename(book, ".xlsx")}.csv`), "utf8");
  const lines = text.split("\n");
  expect(lines[0]).toContain("江苏省重点工业互联网平台申报情况汇总表");
  expect(lines[1]).toContain("推荐单位（盖章）：苏州市工业和信息化局");
  expect(lines[2]).toContain("申报企业名称");
  expect(lines[3]).toContain('=HYPERLINK(""http://example.org"",""点我"")');
  expect(lines[3]).toContain("@张三");
  expect(lines[3]).toContain('引号""与,逗号');
  expect(lines[4]).toContain("-李四");
  const inside = await run("unzip", ["-p", book, "xl/worksheets/sheet1.xml"]);
  expect(inside.stdout).not.toContain("<f>");
  await rm(folder, { recursive: true });
});

test("an English page hands in the same official table", async ({ page }) => {
  await fill(page);
  await page.getByRole("button", { name: /English/ }).click();
  await expect(page.getByRole("heading", { name: "Summary tables" })).toBeVisible();
  const select = page.getByLabel("Which table");
  const labels = await select.locator("option").allTextContents();
  await select.selectOption({ label: labels.find((label) => label.includes("重点工业互联网平台")) ?? "" });
  await expect(page.locator(".sheet__table th").nth(1)).toHaveText("申报企业名称");
  await expect(page.locator(".sheet__table tbody tr").first()).toContainText("行业级");
});

test("printed, the whole table stands alone on its pages", async ({ page }, info) => {
  const files = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => paper(`${index}.json`, await platform(`第${index + 1}家公司`))),
  );
  await openDesk(page);
  await put(page, files);
  await page.getByLabel("推荐单位", { exact: true }).fill("无锡市工信局");
  await expect(page.locator(".sheet__table tbody tr")).toHaveCount(50);
  await expect(page.locator(".sheet__more")).toContainText("另有 10 行");
  const paperPath = info.outputPath("table.pdf");
  await page.pdf({ path: paperPath, preferCSSPageSize: true });
  const { stdout } = await run("pdftotext", ["-layout", paperPath, "-"]);
  const { stdout: facts } = await run("pdfinfo", [paperPath]);
  expect(stdout).toContain("江苏省重点工业互联网平台申报情况汇总表");
  expect(stdout).toContain("无锡市工信局");
  expect(stdout).toContain("第60家公司");
  expect(stdout).not.toContain("收到的申报");
  expect(stdout).not.toContain("另有");
  expect(facts).toMatch(/Page size:\s+841\.\d+ x 59[45]\.\d+/);
  await expect(page.locator(".desk-print .sheet")).toHaveCount(0);
});
