// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where am I, what would lift me, what do I do next: on one laptop screen without scrolling, for every category, half
// filled in; on a phone in the bar at its foot.
import type { Page } from "@playwright/test";
import type { Description } from "../../wasm/kit.js";
import { halfFilled, openKit } from "./favourable.ts";
import { allCategories, chooseFile, expect, open, test } from "./page.ts";

test.setTimeout(240_000);

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

// In two tests of every second category, for two to run at a time.
for (const turn of [0, 1]) {
  test(`level, way up, until when and next question on one screen of a laptop, and the foot bar of a phone, ${turn + 1}/2`, async ({
    page,
  }) => {
    const kit = await openKit();
    await open(page);
    await chooseFile(page, "half.json", JSON.stringify(halfFilled(kit)));
    await expect(page.locator(".drafts").first()).toBeVisible();
    const misplaced: Record<string, string[]> = {};
    const bar = page.locator(".foot-bar");
    for (const id of allCategories.filter((_, index) => index % 2 === turn)) {
      const { name } = kit.describe(id) as Description;
      await page.setViewportSize({ width: 1366, height: 768 });
      await open(page, `#/${id}`);
      await expect(page.locator(".desk .desk__panel .step").first(), id).toBeVisible({ timeout: 20_000 });
      for (const language of ["zh", "en"] as const) {
        await page.setViewportSize({ width: 1366, height: 768 });
        await expect(page.locator("h1")).toHaveText(name[language]);
        const byWhen = (await page.locator(".desk__panel .by-when").count()) > 0 ? [".by-when"] : [];
        const onLaptop = await outside(page, ".desk__panel", [
          ".level__held",
          ".level__possible",
          ".gaps__next",
          ".way-up__head",
          ".way-up > .steps .step__link",
          ...byWhen,
        ]);
        expect(await page.evaluate(() => scrollY), id).toBe(0);

        await page.setViewportSize({ width: 390, height: 844 });
        await expect(bar.locator(".foot-bar__way")).toHaveText(
          language === "zh" ? /^最少 \d+ 步：.+→/ : /^Shortest: \d+ step/,
        );
        const onPhone = await outside(page, ".foot-bar", [".foot-bar__words", ".foot-bar__way", ".foot-bar__next"]);
        expect(await bar.evaluate((one) => one.getBoundingClientRect().height), id).toBeLessThan(150);
        if (onLaptop.length + onPhone.length > 0) misplaced[`${id}, ${language}`] = [...onLaptop, ...onPhone];
        await page.getByRole("button", { name: /English|中文/ }).click();
      }
    }
    expect(misplaced).toEqual({});
  });
}
