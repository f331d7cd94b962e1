// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The way up: what the plan says is enough, and is what stands in the report.
import { expect, gaps, held, loadSample, mode, result, row, test } from "./page.ts";

test("a half-filled sheet shows level, way and next question without scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await loadSample(page, "中型平台企业");
  await expect(held(page)).toBeInViewport({ ratio: 1 });
  await expect(gaps(page).locator(".gaps__next")).toBeInViewport({ ratio: 1 });
  await expect(gaps(page).locator(".step")).toHaveCount(2);
  for (const step of await gaps(page).locator(".step__link").all()) await expect(step).toBeInViewport({ ratio: 1 });
});

test("walking the shortest way gives the level, and each step leads to its row", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await expect(gaps(page).locator(".way-up__head")).toHaveText("最少 2 步");
  await expect(gaps(page)).toContainText("已证明：没有更少的走法");
  const [ratio, itss] = [gaps(page).locator(".step").first(), gaps(page).locator(".step").last()];
  await expect(ratio).toContainText(/要改变.*2020年度研发费用占比.*8\.67% → 10%/);
  await expect(ratio).toContainText("表1 · 基础要求");
  await expect(itss).toContainText(/先作答.*→ 三级/);

  await ratio.getByRole("link").click();
  await expect(row(page, "rd-ratio").getByRole("heading")).toBeFocused();
  await row(page, "rd-ratio").getByLabel("2020年度研发费用", { exact: true }).fill("210");
  await expect(gaps(page).locator(".way-up__head")).toHaveText("最少 1 步");
  await expect(held(page)).toHaveText("已达到三星");
  await itss.getByRole("link").click();
  await row(page, "itss").getByRole("radio", { name: "三级" }).check();
  await expect(held(page)).toHaveText("已达到四星");
});

test("the second way stands beside the first, with what both need", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await gaps(page).getByRole("radio", { name: "五星" }).check();
  await expect(gaps(page).locator(".way-up__head")).toHaveText("最少 13 步 · 走“接入能力”");
  await expect(gaps(page).locator(".step")).toHaveCount(4 + 15);
  await gaps(page).getByRole("button", { name: "看其余 9 步" }).click();
  await expect(gaps(page).locator(".step")).toHaveCount(13 + 15);
  await gaps(page).getByText("另一条路：走“分析能力”，15 步").click();
  const other = gaps(page).locator(".way-up__other");
  await expect(other).toContainText(/两条路都要做的 10 步：注册资金、/);
  await expect(other.locator(".step__shared")).toHaveCount(10);
});

test("a founding date is waited for, never work", async ({ page }) => {
  await loadSample(page, "初创企业");
  await gaps(page).getByRole("radio", { name: "四星" }).check();
  await expect(gaps(page).locator(".way-up__head")).toContainText("最早 2021年11月20日 达到");
  const more = gaps(page).getByRole("button", { name: /^看其余/ });
  await more.click();
  const wait = gaps(page).locator(".step--wait");
  await expect(wait).toHaveCount(1);
  await expect(wait).toContainText(/等时间.*到 2021年11月20日 自然满足/);
});

test("trying the way changes a copy, and the copy has the level", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await gaps(page).getByRole("button", { name: "用副本试走这条路" }).click();
  await expect(mode(page, "假如……")).toBeChecked();
  await expect(result(page).locator(".level__held")).toHaveText("已达到四星");
  await page.reload();
  await expect(held(page)).toHaveText("已达到三星");
});

test("advice waits until the browser is idle: a keystroke works out the report alone", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await expect(gaps(page).locator(".step")).toHaveCount(2);
  const field = row(page, "employees").locator(".quantity__number");
  await field.focus();
  const count = () => page.evaluate(() => performance.getEntriesByName("advice").length);
  const before = await count();
  const during = await field.evaluate((input: HTMLInputElement) => {
    for (const text of ["1", "12", "129"]) {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return performance.getEntriesByName("advice").length;
  });
  expect(during).toBe(before);
  await expect.poll(count).toBe(before + 1);
});
