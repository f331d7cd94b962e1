// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { expect, held, open, row, test } from "./page.ts";

/** Tabs on until the focus is where it is wanted; a trap or a dead end fails. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the focus does not get to ${selector}`);
}

test("the keyboard alone gets from the first page to an answer and its result", async ({ page }) => {
  test.slow(); // several hundred key presses
  await open(page);
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await tabTo(page, ".category__link");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await tabTo(page, ".applicant input[type=radio]");
  await page.keyboard.press("Space");
  await expect(page.getByRole("radio", { name: /^企业/ })).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^事业单位/ })).toBeChecked();

  await tabTo(page, "#at-legal-person input[type=radio]");
  await page.keyboard.press("ArrowRight");
  await expect(row(page, "legal-person").getByRole("radio", { name: "是" })).toBeChecked();

  await tabTo(page, "#at-employees .quantity__number");
  await page.keyboard.type("25");
  await expect(row(page, "employees")).toContainText("差 25 人");

  await tabTo(page, "#at-data-services .chip");
  await page.keyboard.press("Space");
  await expect(row(page, "data-services")).toContainText("有 1 项");

  await tabTo(page, "#at-data-services .criterion__source");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#at-data-services .criterion__source")).toBeFocused();

  await tabTo(page, ".gaps__next", 200);
  const asked = (await page.locator(".gaps__next").textContent())?.split("：").at(-1) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: asked, exact: true }).and(page.locator(":focus"))).toBeVisible();
  await expect(held(page)).toBeVisible();
});

test("a moving level is announced", async ({ page }) => {
  await open(page, "#/jiangsu-pool/integrated-platform");
  await row(page, "legal-person").getByRole("radio", { name: "否" }).check();
  await expect(page.getByRole("status").filter({ hasText: "任何星级都已达不到" })).toHaveCount(1);
});
