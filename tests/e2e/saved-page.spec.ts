// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The page that runs from a disk, where the browser lets it keep nothing: what is said, what can be saved, the desk with
// its workers, and every file that goes out. The flow itself runs in every engine: tests/browsers.
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { application, line, paper, put } from "./applications.ts";
import { expect, held, test } from "./page.ts";

test.setTimeout(120_000);
const file = pathToFileURL(fileURLToPath(new URL("../../build/site/xingping-offline.html", import.meta.url))).href;
const warning = (page: Page) => page.getByRole("complementary", { name: "草稿没有保存" });

async function saved(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("without storage: said, two drafts saved in one page, exports and the desk work", async ({
  page,
  watch,
}, info) => {
  watch.alsoOwn = "file:";
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    IDBFactory.prototype.open = forbid;
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: forbid });
  });
  await page.goto(file);
  await page.getByRole("button", { name: "中型平台企业" }).click();
  await expect(held(page)).toHaveText("已达到三星");
  await expect(warning(page)).toContainText("不让从硬盘打开的网页自己保存");
  await expect(warning(page).getByRole("button", { name: "连同答案存成网页" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole("link", { name: "填写申请书" }).first().click();
  const menu = page.locator(".export");
  const word = await saved(page, () => menu.getByRole("button", { name: /Word/ }).click());
  const workbook = await saved(page, () => menu.getByRole("button", { name: /Excel/ }).click());
  for (const { bytes } of [word, workbook]) expect(bytes.subarray(0, 4).toString("hex")).toBe("504b0304");

  // A second draft, then both in one file.
  await page.goto(`${file}#/`);
  await page.getByRole("button", { name: "新建草稿" }).click();
  await page.goto(`${file}#/jiangsu-pool/network-builder`);
  await page.getByLabel("单位名称").fill("乙公司");
  await page.goto(`${file}#/`);
  const both = await saved(page, () => page.getByRole("button", { name: "全部 2 份草稿存成一个网页" }).click());
  expect(both.name).toMatch(/^星评-乙公司-\d{4}-\d\d-\d\d\.html$/);
  const copy = info.outputPath("两份.html");
  await (await import("node:fs/promises")).writeFile(copy, both.bytes);
  await page.goto(pathToFileURL(copy).href);
  await expect(page.getByLabel("单位名称")).toHaveValue("乙公司");
  await page.goto(`${pathToFileURL(copy).href}#/`);
  await expect(page.locator(".draft .drafts__row")).toHaveCount(2);
  await page.getByRole("button", { name: /^继续：云枢智造/ }).click();
  await expect(held(page)).toHaveText("已达到三星");

  // Its script is that of the desk's workers as well.
  await page.goto(`${file}#/desk`);
  await put(page, [paper("a.json", await application({ name: "丙公司" }))]);
  await expect(line(page, "丙公司")).toContainText("一致", { timeout: 60_000 });
  expect(page.workers().length).toBeGreaterThan(0);
});
