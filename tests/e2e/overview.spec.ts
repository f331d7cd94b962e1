// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What spans programmes: the catalogue, the match, the difference between editions.
import { expect, open, row, test } from "./page.ts";

test("the catalogue shows every programme and finds a category by name", async ({ page }) => {
  await open(page);
  await expect(page.locator(".programme")).toHaveCount(5);
  await expect(page.getByRole("article")).toHaveCount(32);
  const search = page.getByRole("searchbox");
  await search.fill("供应链");
  await expect(page.getByRole("status").filter({ hasText: "找到 1 个类别" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await search.fill("ningbo");
  await expect(page.getByRole("article")).toHaveCount(12);
  await search.fill("没有这个");
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("the match ranks all categories, and an answer in another programme moves them", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "看看符合哪些项目" }).click();
  const places = page.locator(".place");
  await expect(places).toHaveCount(32);
  const order = () => places.evaluateAll((list) => list.map((place) => place.getAttribute("data-category")));
  const before = await order();

  const legal = page.locator(".question").filter({ hasText: "具备独立法人资格" });
  await legal.getByRole("radio", { name: "否" }).check();
  const pool = page.locator("[data-category='jiangsu-pool/supporting-service']");
  await expect(pool).toContainText("已达不到");
  await expect(legal.getByRole("radio", { name: "否" })).toBeChecked();
  expect(await order()).not.toEqual(before);
  await legal.getByRole("radio", { name: "还不清楚" }).check();
  await expect(pool).toContainText("最高可达五星");

  await open(page, "#/ningbo-smart/equipment-retrofit");
  await page.locator(".criterion").first().getByRole("radio", { name: "否", exact: true }).check();
  await page.goto("/#/match");
  await expect(page.locator("[data-category='ningbo-smart/equipment-retrofit']")).toContainText("不符合");
  expect((await order())[0]).not.toBe(before[0]);
});

test("the difference between editions lists changes, and what they do to the applicant", async ({ page }) => {
  await open(page, "#/jiangsu-guide/cross-platform");
  await page.getByRole("link", { name: /2019 版比较/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("两个版本的差别");
  const cross = page.getByRole("region", { name: "跨行业跨领域平台" });
  await expect(cross).toContainText("改 6 · 增 9 · 删 10 · 移 5");
  await expect(cross.locator(".change--changed")).toHaveCount(6);
  await expect(cross.locator(".change--changed").first()).toContainText("原");
  await expect(cross.locator(".place__level")).toHaveCount(0);

  await open(page, "#/jiangsu-demo/cross-platform");
  await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await page.getByRole("link", { name: /2021 版比较/ }).click();
  await expect(cross.locator(".diff__end").first()).toContainText("不符合");
  await expect(cross.locator(".diff__end").last()).toContainText("尚不确定");
  await cross.locator("summary").filter({ hasText: "不再要求" }).click();
  await expect(cross.locator(".change--removed").filter({ hasText: "独立法人" })).toContainText("未满足");
});

test("editions that are not there lead back", async ({ page }) => {
  await open(page, "#/diff/jiangsu-demo/nothing");
  await expect(page.getByRole("link", { name: "回到全部类别" })).toBeVisible();
});
