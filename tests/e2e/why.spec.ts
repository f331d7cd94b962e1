// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reasons: what determines a status, what would settle it, what does not matter, and what hangs on a reading.
import type { Page } from "@playwright/test";
import { expect, loadSample, open, result, row, test, walk } from "./page.ts";

const ask = (page: Page, id: string) => row(page, id).locator(".criterion__why").click();

test(
  "why: a status, an open row, a level, an idle answer, a reading",
  walk({
    "a status names the answers that make it, against what is asked": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await ask(page, "registered-capital");
      const why = row(page, "registered-capital").locator(".why");
      await expect(why.locator("[data-fact='company.registered_capital']").first()).toContainText("注册资金：650 万元");
      await expect(why).toContainText(/五星\s*未满足\s*要求 ≥\s1,000\s万元/);
      await ask(page, "registered-capital");
      await expect(why).toHaveCount(0);
    },

    "an open row names what would settle it, and settling it does": async ({ page }) => {
      await loadSample(page, "初创企业");
      await ask(page, "economic-strength");
      const why = row(page, "economic-strength").locator(".why");
      await expect(why.locator(".why__open li")).toHaveText(["具有较强的经济实力"]);
      await row(page, "economic-strength").getByRole("radio", { name: "是", exact: true }).check();
      await expect(why.locator(".why__open")).toHaveCount(0);
      await expect(why.locator("[data-fact='company.economic_strength']")).toContainText("是");
    },

    "a level names the requirements that decide it": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await result(page).getByText("为什么是这个结果").click();
      const four = result(page).locator(".level-reasons [data-level='4']");
      await expect(four).toContainText("只因这一项");
      await four.getByRole("link", { name: "2020年度研发费用占比" }).click();
      await expect(row(page, "rd-ratio").getByRole("heading")).toBeFocused();
      await row(page, "rd-ratio").getByLabel("2020年度研发费用", { exact: true }).fill("210");
      await expect(four).toContainText("还没定");
    },

    "an answer that cannot matter says so and stays; one that a plan builds on does not": async ({ page }) => {
      await loadSample(page, "初创企业");
      const devices = row(page, "devices");
      // At the field itself.
      await expect(devices.locator(".field .criterion__idle")).toHaveCount(1);
      await expect(devices.locator(".criterion__idle")).toHaveText("只改这一项，结果不会变");
      await expect(devices.locator(".quantity__number")).toBeEditable();
      await expect(row(page, "economic-strength").locator(".criterion__idle")).toHaveCount(0);
    },

    "a result that hangs on a reading is marked, with the question to put to the bureau": async ({ page, context }) => {
      await loadSample(page, "高校研究院");
      await expect(result(page).locator(".level__row .level__reading")).not.toHaveCount(0);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await open(page, "#/jiangsu-pool/integrated-platform");
      await row(page, "province-registration").locator(".criterion__source").click();
      const bureau = page.locator(".bureau").first();
      await expect(bureau).toContainText("可以这样问主管部门");
      await expect(bureau).toContainText("请问应按哪一种执行？");
      await bureau.getByRole("button", { name: "复制这段话" }).click();
      await expect(bureau).toContainText("已复制");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await bureau.locator(".bureau__text").innerText());
    },
  }),
);
