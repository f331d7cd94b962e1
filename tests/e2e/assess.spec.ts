// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, gaps, held, loadSample, open, result, row, test, walk } from "./page.ts";

test("a blank sheet is answered to a known level", async ({ page }) => {
  await open(page, "#/jiangsu-pool/supporting-service");
  await expect(held(page)).toHaveText("还没有达到星级");
  await expect(result(page).locator(".level__possible")).toHaveText("尚未作答，最高可达五星");

  await page.getByRole("radio", { name: /^事业单位/ }).check();
  await row(page, "province-registration").getByLabel("在江苏省内注册的日期", { exact: true }).fill("2020-06-30");
  for (const id of [
    "legal-person",
    "good-credit",
    "economic-strength",
    "rd-capability",
    "integration-capability",
    "financial-management",
    "sound-operation",
  ]) {
    await row(page, id).getByRole("radio", { name: "是", exact: true }).check();
  }
  await row(page, "sound-finances")
    .getByRole("radio", { name: /^财务状况良好/ })
    .check();
  await row(page, "own-ip").getByRole("radio", { name: "是", exact: true }).first().check();
  await row(page, "established").locator("input[type=date]").fill("2019-06-30");
  await page.getByRole("button", { name: /^工业互联网人才培训/ }).click();
  await row(page, "training-experience").locator("input[type=date]").fill("2020-06-30");
  await row(page, "training-management-system").getByRole("radio", { name: "是", exact: true }).check();
  const directions = row(page, "training-directions");
  await directions.getByRole("button", { name: /^数据采集与管理/ }).click();
  await expect(row(page, "training-directions").locator(".ladder-line")).toContainText("未答");
  await directions.getByRole("button", { name: /^工控安全/ }).click();
  await expect(row(page, "training-directions").locator(".ladder-line")).toContainText("已满足");
  await row(page, "customer-service")
    .getByRole("radio", { name: /成熟完善/ })
    .check();
  await expect(held(page)).toHaveText("还没有达到星级");
  await row(page, "economic-social-value").getByRole("radio", { name: /较大/ }).check();
  await expect(held(page)).toHaveText("已达到三星");

  // One year of training is enough for three stars; the day before gives two years and with it four.
  await row(page, "training-experience").locator("input[type=date]").fill("2019-06-30");
  await expect(held(page)).toHaveText("已达到四星");
  await row(page, "textbooks").getByRole("radio", { name: "是", exact: true }).check();
  await expect(held(page)).toHaveText("已达到五星");
  await expect(gaps(page)).toContainText("五星已达到");
});

test(
  "from gaps to questions, shared facts, sub-classes, waived rows, readings, sources, dates",
  walk({
    "the catalogue shows where each category stands": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      await page.getByRole("link", { name: "全部类别", exact: true }).click();
      const card = page.getByRole("article").filter({ hasText: "工业APP提供商" });
      await expect(card).toContainText("已达到");
      await expect(card).toContainText("四星");
      await expect(page.getByRole("region", { name: "继续上次的草稿" })).toContainText("澄工软件有限公司");
    },

    "gaps lead to their questions, and closing them gives the level": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await expect(held(page)).toHaveText("已达到三星");
      const gap = gaps(page)
        .locator(".gap")
        .filter({ hasText: /2020年度研发费用占比/ });
      await expect(gap).toContainText("再增加 28 万元");
      await gap.click();
      const ratio = row(page, "rd-ratio");
      await expect(ratio.getByRole("heading")).toBeFocused();
      await expect(ratio).toBeInViewport();
      await expect(ratio.locator("output")).toHaveText("= 8.67%");
      await ratio.getByLabel("2020年度研发费用", { exact: true }).fill("210");
      await expect(ratio.locator("output")).toHaveText("= 10%");
      await expect(gap).toHaveCount(0);

      await gaps(page)
        .getByRole("link", { name: /^回答下一项/ })
        .click();
      await row(page, "itss").getByRole("radio", { name: "三级" }).check();
      await expect(held(page)).toHaveText("已达到四星");
    },

    "a share can be given outright, and the amounts come back": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      const ratio = row(page, "rd-ratio");
      await ratio.getByRole("radio", { name: "直接填比例" }).check();
      await ratio.getByLabel("2020年度研发费用占比", { exact: true }).fill("１５");
      await expect(ratio.locator(".rung--met")).toHaveCount(3);
      await ratio.getByRole("radio", { name: "填金额（自动计算）" }).check();
      await expect(ratio.locator("output")).toHaveText("= 8.67%");
      await ratio.getByRole("radio", { name: "直接填比例" }).check();
      await expect(ratio.getByLabel("2020年度研发费用占比", { exact: true })).toHaveValue("15");
    },

    "a fact shared by two rows is asked once and shown everywhere": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      const later = row(page, "financial-condition");
      await expect(later.getByRole("radio")).toHaveCount(0);
      await expect(later).toContainText("近2年均实现盈利");
      await row(page, "sound-finances")
        .getByRole("radio", { name: /^财务状况良好/ })
        .check();
      await expect(later.locator(".shared__value")).toHaveText("财务状况良好");
      await later.getByRole("button", { name: "在这里修改" }).click();
      await later.getByRole("radio", { name: /近2年均实现盈利/ }).check();
      await expect(row(page, "sound-finances").getByRole("radio", { name: /近2年均实现盈利/ })).toBeChecked();
    },

    "waived rows, open rows and rows without a requirement look different": async ({ page }) => {
      await loadSample(page, "高校研究院");
      await expect(row(page, "registered-capital")).toContainText("本单位不作此要求");
      await open(page, "#/jiangsu-pool/integrated-platform");
      await expect(row(page, "device-kinds").locator(".rung").first()).toContainText("不要求");
      await expect(row(page, "employees").locator(".rung").first()).toContainText("已满足");
      await expect(row(page, "clusters").locator(".rung").first()).toContainText("未答");
    },

    "a result that hangs on a reading says so": async ({ page }) => {
      await loadSample(page, "高校研究院");
      const card = result(page).locator(".weighing");
      await expect(card).toContainText("另一种理解下，还没有达到星级");
      await card.getByRole("button").click();
      await expect(page.getByRole("dialog")).toContainText("另一种理解");
    },

    "the source is one step away": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await row(page, "registered-capital")
        .getByRole("button", { name: /表1 · 基础要求 · 注册资金（注1）/ })
        .click();
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText("四（一）1（3）");
      await expect(dialog).toContainText("事业单位或社会团体");
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    },

    "another planning date moves what rests on years": async ({ page }) => {
      await loadSample(page, "初创企业");
      await expect(row(page, "established").locator(".rung--met")).toHaveCount(1);
      await page.getByRole("button", { name: /计算至 2021-06-30/ }).click();
      await page.getByRole("dialog").getByLabel("试算日期").fill("2021-11-20");
      await page.getByRole("button", { name: "按这一天算" }).click();
      await expect(page.getByRole("button", { name: /按 2021-11-20 试算/ })).toBeVisible();
      await expect(row(page, "established").locator(".rung--met")).toHaveCount(3);
    },

    "sub-classes stand side by side and never add up": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      const development = page.getByRole("button", { name: /^开发能力/ });
      await expect(page.getByRole("button", { name: /^接入能力/ })).toHaveAttribute("aria-pressed", "true");
      await expect(row(page, "languages")).toHaveCount(0);
      await development.click();
      await expect(development).toHaveAttribute("aria-pressed", "true");
      await expect(development).toContainText("差 3 项，1 项未答");
      await expect(row(page, "languages")).toBeVisible();
      await expect(row(page, "protocols")).toHaveCount(0);
    },
  }),
);
