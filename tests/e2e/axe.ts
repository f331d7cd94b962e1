// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Accessibility, as axe sees a page that holds no other.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./page.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page, narrow: (examination: AxeBuilder) => AxeBuilder) {
  // Its legacy mode looks into no foreign frame and, for that, carries nothing to a second page; of what is in order only
  // the count is wanted. Together this is half the time.
  const examination = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const found = await narrow(examination).analyze();
  expect(found.passes.length, "axe examined something").toBeGreaterThan(0);
  return found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)]);
}

/** Every rule, in the theme that is shown. */
export const expectAccessible = async (page: Page) =>
  expect(await violations(page, (examination) => examination.withTags(standards))).toEqual([]);

/** The same page in the dark: the other theme changes colours and nothing else. */
export async function expectLegibleInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const colours = ["color-contrast", "link-in-text-block"];
  expect(await violations(page, (examination) => examination.withRules(colours))).toEqual([]);
}
