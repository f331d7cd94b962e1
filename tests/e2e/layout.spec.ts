// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { categories, expect, loadSample, open, speak, test } from "./page.ts";

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

const samples = { zh: "中型平台企业", en: "A mid-size platform company" };

for (const language of ["zh", "en"] as const) {
  test(`no sideways scrolling from the narrowest phone to a wide screen, ${language}`, async ({ page }) => {
    await speak(page, language, "light");
    await loadSample(page, samples[language]);
    for (const place of [
      "#/",
      "#/about",
      "#/match",
      "#/diff/jiangsu-demo/jiangsu-guide",
      "#/jiangsu-demo/cross-platform",
      ...["form", "evidence", "copy", "report"].map((paper) => `#/jiangsu-demo/benchmark-factory/${paper}`),
      ...categories.map((id) => `#/${id}`),
    ]) {
      await open(page, place);
      for (const width of [320, 390, 768, 1024, 1920]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(overflow), `${place} at ${width} px`).toBe(0);
      }
    }
  });
}

test("what is below the screen is laid out later, piece by piece, and then stands where it will stay", async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0; // the browser has no idle moment
  });
  const place = "#/jiangsu-pool/integrated-platform";
  await open(page, place);
  await expect(page.locator(".criterion").last()).toBeAttached();
  await expect(page.locator("[data-drawn=yes]")).toHaveCount(0);
  const laidOut = (at: number) =>
    page
      .locator(".criterion__name")
      .nth(at)
      .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
  expect([await laidOut(0), await laidOut(-1)]).toEqual([true, false]);
  const other = await page.context().newPage();
  await open(other, `${place}/purchase-amount`);
  await expect(other.locator("[data-drawn=yes]").first()).toBeAttached();
  await expect(other.locator("[data-drawn=no]")).toHaveCount(0);
  await expect(other.locator("#at-purchase-amount")).toBeInViewport();
});

test("on a phone the result is a bar at the foot that opens", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await loadSample(page, "中型平台企业");
  await expect(page.getByRole("link", { name: "星评", exact: true })).toBeAttached(); // named, though only its mark is seen
  const bar = page.locator(".foot-bar");
  await expect(bar).toContainText("已达到三星");
  await expect(bar).toContainText("差 1 项，1 项未答");
  await bar.click();
  const sheet = page.getByRole("dialog", { name: "结果" });
  await expect(sheet).toBeVisible();
  await sheet.locator(".step__link").filter({ hasText: "2020年度研发费用占比" }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.locator("#at-rd-ratio")).toBeInViewport();
});

const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a[href], select, summary")]
      .filter((element) => element.checkVisibility() && !element.classList.contains("skip"))
      .map((element) => ({ text: element.textContent?.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
  );

for (const language of ["zh", "en"] as const) {
  test(`papers and advice fit a phone: nothing too wide, nothing too small to touch, ${language}`, async ({ page }) => {
    await speak(page, language, "light");
    await page.setViewportSize({ width: 390, height: 844 });
    await loadSample(page, samples[language]);
    expect(await tooSmall(page), "the assessment").toEqual([]);
    for (const paper of ["form", "evidence", "copy", "report"]) {
      await page.goto(`/#/jiangsu-pool/integrated-platform/${paper}`);
      await expect(page.locator(`.papers__tab[aria-current]`)).toHaveAttribute("href", new RegExp(`${paper}$`));
      expect(await tooSmall(page), paper).toEqual([]);
    }
    await page.goto("/#/jiangsu-pool/integrated-platform/form");
    await page.locator(".form-foot__open").click();
    await expect(page.getByRole("dialog").locator(".blockers")).toBeVisible();
    expect(await tooSmall(page), "panel").toEqual([]);
    await page.getByRole("dialog").locator(".gap").first().click();
    await expect(page.getByRole("dialog")).toHaveCount(0);

    const shows = async (selector: string, what: string) => {
      await expect(page.locator(selector).first()).toBeVisible();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
      });
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expect.poll(() => page.evaluate(overflow), `${what} at ${width} px`).toBe(0);
      }
      expect(await tooSmall(page), what).toEqual([]);
    };
    await page.goto("/#/jiangsu-pool/integrated-platform");
    const modes = page.locator(".modes").getByRole("radio");
    await page.locator("#at-registered-capital .criterion__why").click();
    await shows(".why__part", "why");
    await modes.nth(1).check();
    await shows(".ask__question, .ask__decided", "ask");
    await modes.nth(3).check();
    await shows(".days", "when");
    await page.locator(".foot-bar").click();
    await page.getByRole("dialog").locator(".way-up__try").first().click();
    await shows(".compare", "what if");
    await page.locator(".foot-bar").click();
    await expect(page.getByRole("dialog").locator(".step").first()).toBeVisible();
    expect(await tooSmall(page), "way up").toEqual([]);
  });
}
