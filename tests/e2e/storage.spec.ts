// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Storage that is full, forbidden, or begins to fail: said, worked around, and tried again.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, held, loadSample, open, row, test } from "./page.ts";

declare global {
  var broken: string | undefined;
}

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const warning = (page: Page) => page.getByRole("complementary", { name: "草稿没有保存" });
const breakStorage = (page: Page, error?: string) =>
  page.evaluate((name) => {
    globalThis.broken = name;
  }, error);

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...parameters) {
      if (globalThis.broken) throw new DOMException("no", globalThis.broken);
      return put.apply(this, parameters);
    };
  }),
);

test("full storage is said, work goes on, a file can be saved, and the button tries again", async ({ page }) => {
  await open(page, place);
  await breakStorage(page, "QuotaExceededError");
  await employees(page).fill("64");
  await expect(warning(page)).toContainText("存储空间已满");
  await expect(page.locator(".top__saved")).toHaveCount(0);
  // Said wherever one is on the page, on a phone as well; from there one gets to what can be done.
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 720 });
    await employees(page).scrollIntoViewIfNeeded();
    await expect(warning(page)).not.toBeInViewport();
    const said = page.getByRole("banner").getByRole("button", { name: "草稿没有保存" });
    await expect(said).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await said.click();
    await expect(warning(page)).toBeInViewport();
    await expect(warning(page).getByRole("button", { name: "存成文件" })).toBeFocused();
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await employees(page).fill("65");
  const download = page.waitForEvent("download");
  await warning(page).getByRole("button", { name: "存成文件" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain('"65"');
  await warning(page).getByRole("button", { name: "再试一次" }).click();
  await expect(warning(page)).toBeVisible();
  await breakStorage(page);
  await warning(page).getByRole("button", { name: "再试一次" }).click();
  await expect(warning(page)).toHaveCount(0);
  await expect(page.locator(".toast")).toContainText("已恢复保存");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(employees(page)).toHaveValue("65");
});

test("storage that fails for a while is tried again with the work that goes on", async ({ page }) => {
  await open(page, place);
  await employees(page).fill("64");
  await expect(page.locator(".top__saved")).toBeVisible();
  await breakStorage(page, "UnknownError");
  await employees(page).fill("65");
  await expect(warning(page)).toContainText("出了故障");
  await breakStorage(page);
  await employees(page).fill("66");
  await expect(warning(page)).toHaveCount(0, { timeout: 12_000 });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(employees(page)).toHaveValue("66");
});

test("what full storage refuses survives a reload all the same, every draft of it", async ({ page }) => {
  await open(page, place);
  await breakStorage(page, "QuotaExceededError");
  await employees(page).fill("64");
  await page.getByLabel("单位名称").fill("甲公司");
  await expect(warning(page)).toBeVisible();
  await open(page);
  await page.getByRole("button", { name: "新建草稿" }).click();
  await page.goto(`/${place}`);
  await page.getByLabel("单位名称").fill("乙公司");
  await page.reload();
  await open(page);
  await expect(page.locator(".drafts__row")).toHaveCount(2);
  await page.getByRole("button", { name: "继续：甲公司" }).click();
  await expect(employees(page)).toHaveValue("64");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("parting")))).toEqual([]);
});

test("where only the database is forbidden, a reload finds the draft", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await loadSample(page, "中型平台企业");
  await expect(warning(page)).toContainText("禁止了本机存储");
  await page.reload();
  await expect(held(page)).toHaveText("已达到三星");
  await page.reload();
  await expect(held(page)).toHaveText("已达到三星");
});

test("a draft of the former version is found", async ({ page }) => {
  await open(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("xingping");
        request.onsuccess = () => {
          const transaction = request.result.transaction("drafts", "readwrite");
          const sheet = { schema: "xingping/answers@1", answers: { "company.employees": { value: "64", unit: "人" } } };
          const draft = {
            id: "current",
            sheet,
            planning_date: null,
            category: "jiangsu-pool/integrated-platform",
            saved_at: 1,
          };
          transaction.objectStore("drafts").put(draft, "current");
          transaction.oncomplete = () => resolve();
        };
      }),
  );
  await page.goto(`/${place}`);
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
  await employees(page).fill("65");
  await expect(page.locator(".top__saved")).toBeVisible();
  await page.waitForTimeout(600);
  await page.reload();
  await expect(employees(page)).toHaveValue("65");
});
