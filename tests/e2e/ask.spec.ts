// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One question at a time, until nothing open can change the result.
import type { Locator, Page } from "@playwright/test";
import { expect, held, loadSample, mode, open, test, walk } from "./page.ts";

/** Gives the question on show the answer that helps most, whatever its kind. */
async function answer(question: Locator): Promise<void> {
  const yes = question.getByRole("radio", { name: "是", exact: true });
  if ((await yes.count()) > 0) return yes.check();
  const number = question.locator(".quantity__number").first();
  if ((await number.count()) > 0) return number.fill("1000");
  const chips = question.locator(".chip");
  if ((await chips.count()) > 0) {
    for (const chip of await chips.all()) await chip.click();
    return;
  }
  const day = question.locator("input[type=date]");
  if ((await day.count()) > 0) return day.fill("2015-01-01");
  // The highest step stands last but one; the last is “not sure”.
  await question.getByRole("radio").nth(-2).check();
}

const shown = (page: Page) => page.locator(".ask__question");

test(
  "one question at a time: to the end, why, later, from the start",
  walk({
    "following the questions to the end leaves the result decided": async ({ page }) => {
      await loadSample(page, "初创企业");
      await mode(page, "问我最要紧的").check();
      const left = page.locator(".ask__left");
      await expect(left).toHaveText("还有 10 题可能影响结果");
      const asked: string[] = [];
      for (let count = 10; count > 0; count--) {
        const question = shown(page);
        asked.push((await question.getAttribute("data-fact")) ?? "");
        await answer(question);
        // The question stays until the reader goes on.
        await expect(question).toHaveAttribute("data-fact", asked.at(-1) ?? "");
        await question.getByRole("button", { name: "下一题" }).click();
        await expect(count > 1 ? shown(page) : page.locator(".ask__decided")).toBeVisible();
      }
      expect(new Set(asked).size).toBe(10);
      expect(asked).not.toContain("collection.devices");
      await expect(page.locator(".ask__decided")).toContainText("已经问清楚了");
      await expect(held(page)).toHaveText("已达到三星");
    },

    "a question says why it is asked and what each answer would come to, and keeps its word": async ({ page }) => {
      await loadSample(page, "初创企业");
      await mode(page, "问我最要紧的").check();
      const question = shown(page);
      const [worst, next] = [question.locator(".outcome").first(), question.locator(".outcome").nth(1)];
      await expect(worst).toContainText("达不到任何星级");
      await expect(worst).toContainText("就定了");
      await expect(next).toContainText("还剩 9 题");
      await question.getByText("为什么问这一题").click();
      await expect(question.locator(".ask__why")).toContainText("一（二）2");

      // The answers stand in the order of the outcomes.
      await question.getByRole("radio").first().check();
      await question.getByRole("button", { name: "下一题" }).click();
      await expect(page.locator(".ask__decided")).toContainText("达不到任何星级");
    },

    "who does not know skips, and is asked again later": async ({ page }) => {
      await loadSample(page, "初创企业");
      await mode(page, "问我最要紧的").check();
      const first = await shown(page).getAttribute("data-fact");
      await shown(page).getByRole("button", { name: "先跳过" }).click();
      await expect(shown(page)).not.toHaveAttribute("data-fact", first ?? "");
      await page.getByRole("button", { name: "跳过了 1 题，回头再问" }).click();
      await expect(shown(page)).toHaveAttribute("data-fact", first ?? "");
    },

    "a blank sheet can start with the questions": async ({ page }) => {
      await open(page, "#/jiangsu-demo/benchmark-factory");
      await mode(page, "问我最要紧的").check();
      await expect(shown(page)).toBeVisible();
      await answer(shown(page));
      await expect(shown(page).getByRole("button", { name: "下一题" })).toBeEnabled();
    },
  }),
);
