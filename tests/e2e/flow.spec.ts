// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where am I, what would lift me, what do I do next: on one laptop screen without scrolling, for every category, half
// filled in; on a phone in the bar at its foot.
import type { Page } from "@playwright/test";
import type { AnswerSheet, Description } from "../../wasm/kit.js";
import { favourable, openKit } from "./favourable.ts";
import { allCategories, chooseFile, expect, open, speak, test } from "./page.ts";

test.setTimeout(240_000);

/** Every second answer of a sheet that meets the category. */
async function halfSheets(): Promise<Map<string, AnswerSheet>> {
  const kit = await openKit();
  return new Map(
    allCategories.map((id) => {
      const { sheet } = favourable(kit, id);
      const answers = Object.entries(sheet.answers).filter((_, index) => index % 2 === 0);
      return [id, { ...sheet, answers: Object.fromEntries(answers) }];
    }),
  );
}

/** What of the places named does not stand whole within the window, or is wider than its column. */
const outside = (page: Page, root: string, places: string[]) =>
  page.evaluate(
    ([within, selectors]) => {
      const column = document.querySelector(within)?.getBoundingClientRect();
      return selectors.flatMap((selector) => {
        const found = [...document.querySelectorAll(`${within} ${selector}`)];
        if (found.length === 0 || !column) return [`${selector}: missing`];
        return found.flatMap((one) => {
          const box = one.getBoundingClientRect();
          const isIn = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= column.right + 0.5;
          return isIn && box.height > 0 ? [] : [`${selector}: ${box.left} ${box.top} ${box.right} ${box.bottom}`];
        });
      });
    },
    [root, places] as const,
  );

async function eachCategory(page: Page, ready: string, look: (id: string) => Promise<void>): Promise<void> {
  for (const [id, sheet] of await halfSheets()) {
    await open(page);
    await chooseFile(page, "half.json", JSON.stringify(sheet));
    await expect(page.locator(".toast, .undo-bar").first()).toBeVisible();
    await open(page, `#/${id}`);
    await expect(page.locator(ready).first()).toBeVisible();
    await look(id);
  }
}

for (const language of ["zh", "en"] as const) {
  test(`level, way up, until when and next question on one laptop screen, all categories, ${language}`, async ({
    page,
  }) => {
    await speak(page, language, "light");
    await page.setViewportSize({ width: 1366, height: 768 });
    const kit = await openKit();
    const misplaced: Record<string, string[]> = {};
    await eachCategory(page, ".desk__panel .step", async (id) => {
      const { name } = kit.describe(id) as Description;
      await expect(page.locator("h1")).toHaveText(name[language]);
      const byWhen = (await page.locator(".desk__panel .by-when").count()) > 0 ? [".by-when"] : [];
      const found = await outside(page, ".desk__panel", [
        ".level__held",
        ".level__possible",
        ".gaps__next",
        ".way-up__head",
        ".way-up > .steps .step__link",
        ...byWhen,
      ]);
      if (found.length > 0) misplaced[id] = found;
      expect(await page.evaluate(() => scrollY), id).toBe(0);
    });
    expect(misplaced).toEqual({});
  });

  test(`on a phone the bar at the foot says the same, all categories, ${language}`, async ({ page }) => {
    await speak(page, language, "light");
    await page.setViewportSize({ width: 390, height: 844 });
    const misplaced: Record<string, string[]> = {};
    await eachCategory(page, ".foot-bar__way", async (id) => {
      const found = await outside(page, ".foot-bar", [".foot-bar__words", ".foot-bar__way", ".foot-bar__next"]);
      if (found.length > 0) misplaced[id] = found;
      const height = await page.locator(".foot-bar").evaluate((bar) => bar.getBoundingClientRect().height);
      expect(height, id).toBeLessThan(150);
      await expect(page.locator(".foot-bar__way")).toHaveText(
        language === "zh" ? /^最少 \d+ 步：.+→/ : /^Shortest: \d+ step/,
      );
    });
    expect(misplaced).toEqual({});
  });
}
