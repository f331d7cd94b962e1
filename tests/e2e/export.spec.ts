// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What goes out, as somebody downloads it from the page.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { kit } from "../documents/kit.mjs";
import { bytesOf, unzip } from "../documents/office.mjs";
import { chooseFile, expect, loadSample, open, test, walk } from "./page.ts";
import { sheetText } from "./sheets.ts";

async function download(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.locator(".export").getByRole("button", { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function openFull(page: Page, programme: string, form: string, category: string): Promise<void> {
  await open(page);
  await chooseFile(page, "full.json", sheetText(programme, form, category));
  await page.goto(`/#/${programme}/${category}/form`);
  await expect(page.locator(".form__title")).toBeVisible({ timeout: 20_000 }); // the largest engine
}

const xml = (bytes: Buffer, name: string): string => unzip(bytes)[name]?.toString("utf8") ?? "";
const words = (text: string) => text.replace(/<[^>]*>/g, "").replaceAll("&amp;", "&");

test(
  "what is downloaded: the application, the workbook, the form with a hostile name; none of a copy",
  walk({
    "the application is sealed, agrees with the engine, and names its forms": async ({ page }) => {
      await openFull(page, "jiangsu-demo", "platform-application", "cross-platform");
      const { name, bytes } = await download(page, "申请数据（JSON）");
      expect(name).toMatch(/^星评-申请数据-jiangsu-demo-cross-platform-虚构某某公司-\d{4}-\d\d-\d\d\.json$/);
      const { digest, ...rest } = JSON.parse(bytes.toString("utf8"));
      expect(createHash("sha256").update(JSON.stringify(rest)).digest("hex")).toBe(digest);
      expect(rest.forms.map((one: { form: string }) => one.form)).toEqual(["platform-application"]);
      expect(rest.attachments.filter((one: { number: number | null }) => one.number !== null)).toHaveLength(2);
      expect(kit.verify(bytes.toString("utf8"))).toMatchObject({ verdict: "agrees", issues: [] });
    },

    "gaps, evidence and what is to be done are a workbook of text": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.goto("/#/jiangsu-pool/integrated-platform/form");
      await page.locator(".blockers").getByRole("radio", { name: /^五星/ }).check();
      const gaps = await page.locator(".blockers .gaps__number").allTextContents();
      expect(gaps.length).toBeGreaterThan(0);
      const { name, bytes } = await download(page, "差距和材料清单（Excel）");
      expect(name).toMatch(/^星评-差距与材料-jiangsu-pool-integrated-platform-.*\.xlsx$/);
      const parts = unzip(bytes);
      expect(xml(bytes, "xl/workbook.xml")).toMatch(/差距.*证明材料.*申请书待处理/s);
      const sheets = Object.keys(parts).filter((one) => /worksheets\/sheet\d/.test(one));
      expect(sheets).toHaveLength(3);
      for (const sheet of sheets) expect(xml(bytes, sheet)).not.toMatch(/<f[\s>]/);
      expect(words(xml(bytes, "xl/sharedStrings.xml"))).toContain("2020年度研发费用占比");
    },

    "a hostile name cannot leave its place in the file's name": async ({ page }) => {
      await open(page, "#/jiangsu-pool/supporting-service/form");
      const name = "../../etc/=1+1|<x>:\u202egpj.exe";
      await page.locator("#at-field-name").getByRole("textbox").fill(name);
      const file = await download(page, "官方表格（Word）");
      expect(file.name).toMatch(
        /^星评-申请书-jiangsu-pool-supporting-service-\.\.\.\.etc=1\+1xgpj\.exe-\d{4}-\d\d-\d\d\.docx$/,
      );
      const document = xml(file.bytes, "word/document.xml");
      expect(document).toContain("=1+1|&lt;x&gt;");
      expect(document).not.toContain("<x>");
    },

    "the copy sheet copies blank by blank, by keyboard alone": async ({ page, context, baseURL }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL ?? "").origin });
      await openFull(page, "jiangsu-demo", "platform-application", "cross-platform");
      await page.goto("/#/jiangsu-demo/cross-platform/copy");
      const rows = page.locator(".copy__row");
      await expect(rows.first().locator(".copy__label")).toHaveText("申报单位（盖章）");
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      await rows.first().getByRole("button").focus();
      await page.keyboard.press("Enter");
      expect(await clipboard()).toBe("虚构某某公司");
      await expect(rows.nth(1).getByRole("button")).toBeFocused();
      await page.keyboard.press("Enter");
      expect(await clipboard()).toBe("跨行业跨领域工业互联网平台");
      await expect(page.getByRole("status").filter({ hasText: "已复制 2/" })).toBeVisible();
      await expect(rows.first().getByRole("button")).toContainText("再复制");
      await page.getByRole("button", { name: "全部重来" }).click();
      await expect(page.getByText("已复制 0/")).toBeVisible();
    },

    "while a copy is tried out nothing is exported": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.locator(".way-up__try").first().click();
      await expect(page.locator(".copy-bar")).toBeVisible();
      await page.goto("/#/jiangsu-pool/integrated-platform/form");
      await expect(page.locator(".export")).toContainText("正在试算副本");
      for (const button of await page.locator(".export button").all()) await expect(button).toBeDisabled();
    },
  }),
);

test("the official form is a Word file with what stands on the screen, in Chinese on an English page as well", async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem("xingping.language", "en"));
  await open(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Open/ }).first().click();
  await (await chooser).setFiles({
    name: "full.json",
    mimeType: "application/json",
    buffer: Buffer.from(sheetText("jiangsu-pool", "application", "integrated-platform")),
  });
  await page.goto("/#/jiangsu-pool/integrated-platform/form");
  const { name, bytes } = await download(page, "Official form (Word)");
  expect(name).toMatch(/^星评-申请书-jiangsu-pool-integrated-platform-虚构某某公司-\d{4}-\d\d-\d\d\.docx$/);
  const text = words(xml(bytes, "word/document.xml"));
  expect(text).toContain("虚构某某公司");
  expect(text).toContain("☑综合（特色）工业互联网平台服务商");
  // The table of the category in words, none of them English.
  for (const [zh, en] of [
    ["已满足", "Met"],
    ["注册资金", "Registered capital"],
  ]) {
    expect(text).toContain(zh);
    expect(text).not.toContain(en);
  }
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".form__title")).not.toHaveText(/[一-龥]/);
});

test("the report prints on A4: cover, every criterion, its source, no navigation, never dark", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("xingping.theme", "dark"));
  await loadSample(page, "中型平台企业");
  await page.goto("/#/jiangsu-pool/integrated-platform/report");
  const paper = page.locator(".paper");
  await expect(paper.locator(".paper__facts")).toContainText("虚构");
  await expect(paper.locator(".paper__facts")).toContainText("2021年6月30日");
  const described = kit.describe("jiangsu-pool/integrated-platform");
  const criteria = "criteria" in described ? described.criteria.length : 0;
  await expect(paper.locator(".paper__section tbody tr")).toHaveCount(criteria);
  await expect(paper.locator(".paper__section .paper__source").first()).not.toBeEmpty();
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".top", ".papers__head", ".report-tools"]) await expect(page.locator(hidden)).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".paper__title") as Element).color)).toBe(
    "rgb(21, 35, 59)",
  );
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
});

test("an export that cannot be had says so, and costs no answer", async ({ page, watch }) => {
  watch.expected.push(/Failed to load resource|word/);
  await open(page, "#/jiangsu-pool/supporting-service/form");
  await page.locator("#at-field-name").getByRole("textbox").fill("虚构中心");
  await page.route(/assets\/word-/, (route) => route.abort());
  await page.locator(".export").getByRole("button", { name: "官方表格（Word）" }).click();
  await expect(page.locator(".export").getByRole("alert")).toContainText("没有生成。答案还在");
  await page.unroute(/assets\/word-/);
  const { bytes } = await download(page, "官方表格（Word）");
  expect(await bytesOf(new Blob([new Uint8Array(bytes)]))).toHaveLength(bytes.length);
  await expect(page.locator("#at-field-name").getByRole("textbox")).toHaveValue("虚构中心");
});
