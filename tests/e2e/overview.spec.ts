// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What spans programmes: the catalogue, the match, the difference between editions.
import { expect, loadSample, open, row, test, walk } from "./page.ts";

test(
  "the catalogue, the match and the difference on a blank sheet",
  walk({
    "the catalogue shows every programme and finds a category by name": async ({ page }) => {
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
    },

    "nothing is advised across programmes while nothing is answered": async ({ page }) => {
      await open(page, "#/match");
      await expect(page.locator(".place")).toHaveCount(32);
      await expect(page.locator(".lift")).toHaveCount(0);
    },

    "the match and the first page tell what one sheet saves": async ({ page }) => {
      const words = /32 个类别分开填，共 [\d,]+ 题；在这里一份答案，只有 \d+ 题。/;
      await open(page);
      await expect(page.locator(".to-match")).toContainText(words);
      await open(page, "#/match");
      await expect(page.locator(".match__saved")).toHaveText(words);
      await expect(page.locator(".question")).toHaveCount(6);
      await page.getByRole("button", { name: "再显示 6 项" }).click();
      await expect(page.locator(".question")).toHaveCount(12);
    },

    "editions that are not there lead back": async ({ page }) => {
      await open(page, "#/diff/jiangsu-demo/nothing");
      await expect(page.getByRole("link", { name: "回到全部类别" })).toBeVisible();
    },
  }),
);

test(
  "the match moves with every answer, and names the steps that pay",
  walk({
    "the match ranks all categories, and an answer in another programme moves them": async ({ page }) => {
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
    },

    "one step that gives levels is named with them, and tried on a copy it does": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
      await page.goto("/#/match");
      const step = page.locator(".lift__item[data-fact='company.independent_legal_person']");
      await expect(step).toContainText(/要改变.*否.*→ 是/);
      await expect(step.locator(".lift__opens")).toContainText("只做这一步，就达到：");
      await expect(step.locator(".lift__opens")).toContainText(/工业APP提供商 2021 版 → 四星/);
      const place = page.locator(".place[data-category='jiangsu-pool/industrial-app-provider']");
      await expect(place).toContainText("已达不到");
      await step.getByRole("button", { name: /用副本试一试/ }).click();
      await expect(page.locator(".copy-bar")).toContainText("改了 1 处");
      await expect(place).toContainText("已达到四星");
      await expect(place.locator(".place__was")).toHaveText("原来：已达不到");
      const moved = await page.locator(".place__was").count();
      await expect(page.locator(".lift__moved")).toContainText(`副本里有 ${moved} 个类别变了`);
      await page.locator(".copy-bar").getByRole("button", { name: "放弃，回到原来" }).click();
      await expect(place).toContainText("已达不到");
      await expect(page.locator(".place__was")).toHaveCount(0);
    },

    "the closest way says its steps and what comes along, leads to its category, and tried it holds": async ({
      page,
    }) => {
      await loadSample(page, "中型平台企业");
      await page.goto("/#/match");
      const plan = page.locator(".lift__item[data-plan='jiangsu-pool/integrated-platform']");
      await expect(plan).toContainText("→ 四星");
      await expect(plan).toContainText("2 步：");
      await expect(plan).toContainText("2020年度研发费用占比");
      await plan.getByRole("button", { name: /用副本试一试/ }).click();
      await expect(page.locator(".place[data-category='jiangsu-pool/integrated-platform']")).toContainText(
        "已达到四星",
      );
      await page.locator(".lift__item[data-plan]").first().getByRole("link").first().click();
      await expect(page.locator(".desk")).toBeVisible();
    },

    "who fills in one category sees the others move": async ({ page }) => {
      await open(page, "#/jiangsu-demo/benchmark-factory");
      const others = page.getByRole("complementary", { name: /结果/ }).locator(".others");
      await expect(others).toContainText("同一份答案，另外 31 个类别");
      await expect(others.locator(".others__counts")).toHaveCount(0);
      await row(page, "financial-management").getByRole("radio", { name: "是", exact: true }).check();
      await expect(others).toContainText("0 个已达到");
      await expect(others).toContainText("31 个还可达");
      await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
      await expect(others).toContainText("19 个还可达");
      await expect(others).toContainText("12 个已达不到");
      await expect(others.locator(".others__moved li")).toHaveCount(3);
      await expect(others).toContainText("另有 9 个");
      await row(page, "legal-person").getByRole("radio", { name: "是", exact: true }).check();
      await expect(others).toContainText("31 个还可达");
      await others.getByRole("link", { name: /同一份答案/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("符合哪些项目");
    },

    "the difference between editions lists changes, and what they do to the applicant": async ({ page }) => {
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
    },
  }),
);
