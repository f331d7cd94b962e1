// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { chooseFile as choose, draftSaved, expect, held, loadSample, open, row, test, walk } from "./page.ts";

test(
  "a draft: found again, replaced, cleared, saved, opened, broken, in part",
  walk({
    "a reload finds the draft": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("64");
      await page.getByLabel("单位名称").fill("某某公司");
      await draftSaved(page);
      await page.reload();
      await expect(row(page, "employees").getByLabel("员工总数", { exact: true })).toHaveValue("64");
      await open(page);
      const draft = page.getByRole("region", { name: "继续上次的草稿" });
      await expect(draft).toContainText("某某公司");
      await draft.getByRole("link").click();
      await expect(page.getByLabel("单位名称")).toHaveValue("某某公司");
    },

    "a sample replaces the draft, and undo brings it back": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("64");
      await loadSample(page, "中型平台企业");
      await expect(row(page, "employees").getByLabel("员工总数", { exact: true })).toHaveValue("128");
      await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
      await expect(row(page, "employees").getByLabel("员工总数", { exact: true })).toHaveValue("64");
    },

    "clearing asks first and can be undone": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.getByRole("button", { name: "清空" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
      await expect(held(page)).toHaveText("已达到三星");
      await page.getByRole("button", { name: "清空" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
      await expect(held(page)).toHaveText("还没有达到星级");
      await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
      await expect(held(page)).toHaveText("已达到三星");
    },

    "a saved file opens again": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "答卷存成文件" }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^星评-草稿-\d{4}-\d\d-\d\d\.json$/);
      const text = await readFile(await file.path(), "utf8");
      expect(JSON.parse(text)).toMatchObject({ schema: "xingping/answers@1", applicant_type: "enterprise" });
      await page.getByRole("button", { name: "清空" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
      await choose(page, "draft.json", text);
      await expect(held(page)).toHaveText("已达到三星");
    },

    "a broken file changes nothing and says why": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await choose(page, "broken.json", '{"schema": "xingping/answers@1", "answers": {');
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText("broken.json");
      await expect(dialog).toContainText("现有答案没有变");
      await dialog.getByRole("button", { name: "知道了" }).click();
      await expect(held(page)).toHaveText("已达到三星");
    },

    "of a file with defects the readable part can be loaded, and undone": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      const sheet = {
        schema: "xingping/answers@1",
        applicant_type: "enterprise",
        answers: { "company.employees": "77", "company.registered_capital": "viel", "company.unheard_of": true },
      };
      await choose(page, "partial.json", JSON.stringify(sheet));
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("listitem")).toHaveCount(2);
      await expect(dialog).toContainText("注册资金");
      await expect(held(page)).toHaveText("已达到三星");
      await dialog.getByRole("button", { name: "载入可读部分" }).click();
      await expect(row(page, "employees").getByLabel("员工总数", { exact: true })).toHaveValue("77");
      await expect(held(page)).toHaveText("还没有达到星级");
      await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
      await expect(held(page)).toHaveText("已达到三星");
    },

    "leaving at once loses nothing": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.reload();
      await expect(held(page)).toHaveText("已达到三星");
    },
  }),
);

test("blocked storage is said, and the page works on", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    Object.defineProperty(globalThis, "indexedDB", { get: refuse });
    Object.defineProperty(globalThis, "localStorage", { get: refuse });
  });
  await loadSample(page, "中型平台企业");
  await expect(held(page)).toHaveText("已达到三星");
  const warning = page.getByRole("complementary", { name: "草稿没有保存" });
  await expect(warning).toContainText("关闭页面后答案会丢失");
  const download = page.waitForEvent("download");
  await warning.getByRole("button", { name: "存成文件" }).click();
  expect((await download).suggestedFilename()).toContain("星评-草稿");
});
