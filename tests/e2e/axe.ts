// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Accessibility, as axe sees a page that holds no other.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./page.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page, parts: string[]) {
  // Its legacy mode looks into no foreign frame and, for that, carries nothing to a second page; of what is in order only
  // the count is wanted. Together this is half the time.
  const examination = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  for (const part of parts) examination.include(part);
  const found = await examination.withTags(standards).analyze();
  expect(found.passes.length, "axe examined something").toBeGreaterThan(0);
  return found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)]);
}

/** Works under a dialog, too, which lets no pointer and no name through to the page's head. */
async function choose(page: Page, language: "zh" | "en", theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const html = page.locator("html");
  const lang = language === "zh" ? "zh-CN" : "en";
  if ((await html.getAttribute("lang")) !== lang) {
    const button = page.locator(".top__tools button", { has: page.locator(`[lang=${lang}]`) });
    await button.dispatchEvent("click");
  }
  await expect(html).toHaveAttribute("lang", lang);
  await expect(html).toHaveAttribute("data-theme", theme);
}

/**
 * Every rule, in Chinese and light, then in English and dark: a theme changes colours and nothing else, and no colour
 * depends on the language. Of a state that changes a few `parts` of a page, only these are looked at.
 */
export async function expectAccessible(page: Page, ...parts: string[]): Promise<void> {
  await choose(page, "zh", "light");
  expect(await violations(page, parts)).toEqual([]);
  await choose(page, "en", "dark");
  expect(await violations(page, parts)).toEqual([]);
  await choose(page, "zh", "light");
}
