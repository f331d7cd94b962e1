// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Several drafts beside each other: none is ever written over by opening something else.
import type { Page } from "@playwright/test";
import { chooseFile, draftSaved, expect, held, loadSample, open, row, test } from "./page.ts";

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const list = (page: Page) => page.locator(".draft .drafts__row");
const toast = (page: Page) => page.locator(".toast");

async function begin(page: Page, name: string, count: string): Promise<void> {
  await employees(page).fill(count);
  await page.getByLabel("单位名称").fill(name);
  await draftSaved(page);
}

test("drafts are created, told apart, gone on with, and survive a reload", async ({ page }) => {
  await open(page, place);
  await begin(page, "甲公司", "64");
  await page.getByRole("link", { name: "全部类别", exact: true }).click();
  await page.getByRole("button", { name: "新建草稿" }).click();
  await page.goto(`/#/jiangsu-pool/network-builder`);
  await page.getByLabel("单位名称").fill("乙公司");
  await expect(page.locator(".top__saved")).toBeVisible();
  await open(page);
  await expect(list(page)).toHaveCount(2);
  await expect(list(page).first()).toContainText("乙公司");
  await expect(list(page).first()).toContainText("已答 0 题");
  await expect(list(page).first()).toContainText("网络");
  await expect(list(page).last()).toContainText("综合（特色）工业互联网平台服务商");
  await expect(list(page).last()).toContainText("已答 1 题");
  await page.reload();
  await page.getByRole("button", { name: "继续：甲公司" }).click();
  await expect(employees(page)).toHaveValue("64");
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
});

test("a draft is renamed, duplicated, and its copy goes its own way", async ({ page }) => {
  await open(page, place);
  await begin(page, "甲公司", "64");
  await open(page);
  await page.getByRole("button", { name: "重命名：甲公司" }).click();
  await page.getByLabel("草稿名称").fill("年中试算");
  await page.getByLabel("草稿名称").press("Enter");
  await page.getByRole("button", { name: "复制：年中试算" }).click();
  await expect(list(page)).toHaveCount(2);
  await page.getByRole("button", { name: "继续：年中试算（副本）" }).click();
  await employees(page).fill("99");
  await page.waitForTimeout(600);
  await page.reload();
  await expect(employees(page)).toHaveValue("99");
  await open(page);
  await page.getByRole("button", { name: "继续：年中试算", exact: true }).click();
  await expect(employees(page)).toHaveValue("64");
});

test("deleting a draft can be undone, the open one and another", async ({ page }) => {
  await open(page, place);
  await begin(page, "甲公司", "64");
  await open(page);
  await page.getByRole("button", { name: "复制：甲公司" }).click();
  await page.getByRole("button", { name: "删除：甲公司（副本）" }).click();
  await expect(list(page)).toHaveCount(1);
  await toast(page).getByRole("button", { name: "撤销" }).click();
  await expect(list(page)).toHaveCount(2);
  await page.getByRole("button", { name: "删除：甲公司", exact: true }).click();
  await expect(list(page)).toHaveCount(1);
  await expect(list(page)).toContainText("副本");
  await toast(page).getByRole("button", { name: "撤销" }).click();
  await expect(list(page)).toHaveCount(2);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(list(page)).toHaveCount(2);
  await page.getByRole("link", { name: "继续：甲公司", exact: true }).click();
  await expect(employees(page)).toHaveValue("64");
});

test("a sample and a file come beside the draft, also after a reload", async ({ page }) => {
  await open(page, place);
  await begin(page, "甲公司", "64");
  await loadSample(page, "中型平台企业");
  await chooseFile(page, "x.json", '{"schema":"xingping/answers@1","answers":{"company.employees":"77"}}');
  await expect(employees(page)).toHaveValue("77");
  await page.reload();
  await open(page);
  await page.getByRole("button", { name: "继续：甲公司" }).click();
  await expect(employees(page)).toHaveValue("64");
});

test("one sample after another leaves only the last", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await loadSample(page, "小型软件企业");
  await open(page);
  await expect(list(page)).toHaveCount(1);
});

test("drafts are at hand in a category, by keyboard alone", async ({ page }) => {
  await open(page, place);
  await begin(page, "甲公司", "64");
  await page.locator(".top__saved").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "草稿" });
  await dialog.getByRole("button", { name: "重命名：甲公司" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("甲的草稿");
  await page.keyboard.press("Escape");
  await expect(dialog).toContainText("甲公司");
  await expect(dialog).not.toContainText("甲的草稿");
  await dialog.getByRole("button", { name: "新建草稿" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(employees(page)).toHaveValue("");
  await expect(held(page)).toHaveText("还没有达到星级");
});
