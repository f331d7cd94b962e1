// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every programme: its categories open, can be answered to the end, and lists of records count.
import type { Description, JudgeKit, Programme } from "../../wasm/kit.js";
import { favourable, openKit } from "./favourable.ts";
import { allCategories, chooseFile, expect, held, open, result, row, test } from "./page.ts";

let kit: JudgeKit;
test.beforeAll(async () => {
  kit = await openKit();
});

test("these are all categories there are", () => {
  const listed = kit
    .list()
    .programmes.flatMap(({ id, categories }: Programme) => categories.map((one) => `${id}/${one.id}`));
  expect([...allCategories].sort()).toEqual(listed.sort());
});

for (const programme of new Set(allCategories.map((id) => id.split("/")[0]))) {
  test(`every category of ${programme} opens, and answered favourably it is decided`, async ({ page }) => {
    const ids = allCategories.filter((id) => id.startsWith(`${programme}/`));
    for (const category of ids) {
      await open(page, `#/${category}`);
      await expect(page.locator("h1")).toHaveText((kit.describe(category) as Description).name.zh);
      await expect(page.locator(".criterion").first()).toBeVisible();
      await expect(held(page)).toHaveText(programme === "jiangsu-pool" ? "还没有达到星级" : "尚不确定");
    }
    for (const category of ids) {
      const { sheet, reached, top } = favourable(kit, category);
      expect(reached, "the favourable sheet reaches the top").toBe(top);
      await open(page, `#/${category}`);
      await chooseFile(page, "answers.json", JSON.stringify(sheet));
      await expect(page.locator("h1")).toHaveText((kit.describe(category) as Description).name.zh);
      await expect(held(page)).toHaveText(top === "meets" ? "符合" : "已达到五星");
      await expect(result(page).locator(".gaps__none")).toBeVisible();
      await expect(page.getByText(/undefined|NaN|\[object/)).toHaveCount(0);
    }
  });
}

test("records are added, counted, said to be all, and removed", async ({ page }) => {
  await open(page, "#/jiangsu-demo/cross-platform");
  const card = row(page, "industries-connected");
  const add = card.getByRole("button", { name: "增加一条" });
  const industries = [
    ["离散行业", "连接设备", "1000"],
    ["流程行业", "工艺流程数据采集点", "5000"],
    ["离散行业", "连接设备", "999"],
  ] as const;
  for (const [index, [type, label, number]] of industries.entries()) {
    await add.click();
    const record = card.getByRole("group", { name: `第 ${index + 1} 条` });
    await expect(record.locator("legend").first()).toBeFocused();
    await record.getByLabel("行业名称").fill(`行业${index + 1}`);
    await record.getByRole("radio", { name: type }).check();
    await record.getByLabel(label, { exact: true }).fill(number);
  }
  await expect(card.locator(".ladder-line")).toContainText("未答");
  await card.getByRole("checkbox", { name: "这些就是全部" }).check();
  await expect(card.locator(".ladder-line")).toContainText("还差 1 条");
  await card.getByRole("group", { name: "第 3 条" }).getByLabel("连接设备", { exact: true }).fill("1,000");
  await expect(card.locator(".ladder-line")).toContainText("已满足");
  await expect(row(page, "industries-users")).toContainText("3 条，已是全部");
  await card.getByRole("button", { name: "删除第 1 条" }).click();
  await expect(card.getByRole("group", { name: /^第 . 条/ })).toHaveCount(2);
  await expect(card.getByLabel("行业名称").first()).toHaveValue("行业2");
  await expect(card.locator(".ladder-line")).toContainText("还差 1 条");
});

test("a record by the keyboard alone", async ({ page }) => {
  await open(page, "#/jiangsu-demo/benchmark-factory");
  const card = row(page, "investment");
  await card.getByRole("button", { name: "增加一条" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("产线");
  await expect(card.getByLabel("投入内容")).toHaveValue("产线");
  await card.getByRole("radio", { name: "智能设备（终端）购置费" }).check();
  await card.getByLabel("金额", { exact: true }).fill("500");
  await card.getByLabel("支付日期").fill("2018-05-01");
  await card.getByRole("checkbox").check();
  await expect(card.locator(".ladder-line")).toContainText("金额差 1,500 万元");
});

test("what is not a requirement of today says so", async ({ page }) => {
  await open(page, "#/ningbo-smart/discrete-factory");
  await expect(row(page, "security-report").locator(".badge")).toHaveText("验收时");
  await expect(row(page, "security-report").locator(".ladder-line")).toContainText("未到阶段");
  await open(page, "#/jiangsu-demo/cross-platform");
  await expect(row(page, "secondary-node").locator(".badge")).toHaveText("鼓励");
  await expect(row(page, "app-management").locator(".badge")).toHaveText("可选");
  await open(page, "#/miit-cross/cross-platform");
  await expect(page.getByRole("complementary", { name: "符合不等于入选" })).toBeVisible();
});

test("answers of another programme survive a reload and come back with it", async ({ page }) => {
  await open(page, "#/jiangsu-pool/integrated-platform");
  await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("64");
  await page.goto("/#/miit-cross/cross-platform");
  await expect(held(page)).toHaveText("尚不确定");
  await page.reload();
  await expect(held(page)).toHaveText("尚不确定");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto("/#/jiangsu-pool/integrated-platform");
  await expect(row(page, "employees").getByLabel("员工总数", { exact: true })).toHaveValue("64");
});
