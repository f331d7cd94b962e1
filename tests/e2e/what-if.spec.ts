// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A copy to try things in: everything moves in the copy, nothing in the draft, until it is kept.
import type { Page } from "@playwright/test";
import { expect, gaps, held, loadSample, mode, row, test } from "./page.ts";

const bar = (page: Page) => page.locator(".copy-bar");
const level = (page: Page, id: string) => page.locator(`.compare [data-level='${id}'] td`);
const legal = "company.independent_legal_person";

async function startCopy(page: Page): Promise<void> {
  await loadSample(page, "中型平台企业");
  await mode(page, "假如……").check();
  await page.getByRole("button", { name: "开始试算" }).click();
  await expect(bar(page)).toContainText("正在试算副本，草稿没有变");
}

test("a change in the copy moves levels here and elsewhere beside today's, and dropping it changes nothing", async ({
  page,
}) => {
  await startCopy(page);
  await expect(page.locator(".compare .is-moved")).toHaveCount(0);
  await bar(page).getByRole("button", { name: "去改答案" }).click();
  await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await expect(held(page)).toHaveText("还没有达到星级");
  await bar(page).getByRole("button", { name: "看对比" }).click();
  await expect(level(page, "3").first()).toContainText("已达到");
  await expect(level(page, "3").last()).toContainText("未达到");
  const network = page.locator(".compare [data-category='jiangsu-pool/network-builder']");
  await expect(network).toHaveClass("is-moved");
  await expect(network.locator("td").last()).toHaveText("达不到任何星级");
  await expect(page.locator(".compare [data-category]")).toHaveCount(31);
  await expect(page.locator(`.changed [data-fact='${legal}']`)).toContainText("是 → 否");

  // The draft on the device is the one from before.
  await page.waitForTimeout(600);
  const kept = page.getByRole("button", { name: "下载申请材料（JSON）" });
  await expect(kept).toBeDisabled();
  await bar(page).getByRole("button", { name: "放弃，回到原来" }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(held(page)).toHaveText("已达到三星");
});

test("a copy does not outlive a reload, unless it is kept", async ({ page }) => {
  await startCopy(page);
  await mode(page, "全部条款").check();
  await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await page.waitForTimeout(600);
  await page.reload();
  await expect(held(page)).toHaveText("已达到三星");
  await expect(bar(page)).toHaveCount(0);

  await mode(page, "假如……").check();
  await page.getByRole("button", { name: "开始试算" }).click();
  await mode(page, "全部条款").check();
  await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await bar(page).getByRole("button", { name: "保留，作为新的答案" }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(held(page)).toHaveText("还没有达到星级");
});

test("a plan tried out shows its level side by side, and single changes can be taken back", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await gaps(page).getByRole("button", { name: "用副本试走这条路" }).click();
  await expect(level(page, "4").first()).toContainText("未达到");
  await expect(level(page, "4").last()).toContainText("已达到");
  await expect(page.locator(".changed__one")).toHaveCount(2);
  await expect(page.locator(".changed__one").first()).toContainText("8.67% → 10%");
  await page.getByRole("button", { name: /^还原：ITSS/ }).click();
  await expect(page.locator(".changed__one")).toHaveCount(1);
  await expect(level(page, "4").last()).not.toContainText("已达到");
});

test("opening another sheet ends the trial, and undo brings back the draft", async ({ page }) => {
  await startCopy(page);
  await mode(page, "全部条款").check();
  await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await expect(held(page)).toHaveText("已达到三星");
});

test("the points at which an amount changes the result are those at which it does", async ({ page }) => {
  await loadSample(page, "小型软件企业");
  await mode(page, "假如……").check();
  const capital = page.locator(".points[data-fact='company.registered_capital']");
  await expect(capital.locator(".point")).toHaveCount(3);
  await expect(capital.locator(".point").nth(1)).toContainText("100 万元 起");
  await expect(capital.locator(".point").nth(1)).toContainText("三星");
  await expect(capital.locator(".point").nth(2)).toContainText("200 万元 起");
  await expect(capital.locator(".point--now")).toContainText("四星");
  await expect(capital.locator(".point--now .point__mark")).toHaveCount(1);

  const number = row(page, "registered-capital").locator(".quantity__number");
  await mode(page, "全部条款").check();
  await number.fill("199");
  await expect(held(page)).toHaveText("已达到三星");
  await number.fill("99");
  await expect(held(page)).not.toHaveText("已达到三星");
  await number.fill("200");
  await expect(held(page)).toHaveText("已达到四星");
});
