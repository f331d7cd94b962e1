// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The ladder: what is missing, what could be lost, and the amounts from which a level changes, all on one scale.
import type { Locator, Page } from "@playwright/test";
import { expect, held, loadSample, mode, open, row, speak, test, walk } from "./page.ts";

const rungs = (page: Page, id: string) => row(page, id).locator(".rung");
const number = (page: Page, id: string) => row(page, id).locator(".quantity__number").first();
const left = async (place: Locator) => (await place.boundingBox())?.x ?? Number.NaN;
const middle = async (place: Locator) => {
  const box = await place.boundingBox();
  return box ? box.x + box.width / 2 : Number.NaN;
};

test(
  "the ladder of a row: its slack in words and drawn, and where a level changes",
  walk({
    "what is met says how much could be lost, and no more can be": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      const words = rungs(page, "registered-capital").locator(".rung__status");
      await expect(words.nth(0)).toContainText("多出 200 万元");
      await expect(words.nth(1)).toContainText("多出 100 万元");
      await expect(words.nth(2)).toContainText("差 200 万元");
      await expect(held(page)).toHaveText("已达到四星");
      await number(page, "registered-capital").fill("200");
      await expect(words.nth(1)).toContainText("刚好够");
      await expect(held(page)).toHaveText("已达到四星");
      await number(page, "registered-capital").fill("199.9999");
      await expect(words.nth(1)).toContainText("差 0.0001 万元");
      await expect(held(page)).toHaveText("已达到三星");
    },

    "the slack is drawn from the last rung that is met to the own mark": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      const card = row(page, "registered-capital");
      const slack = card.locator(".stretch--slack");
      await expect(slack).toHaveCount(1);
      const [four, five] = [rungs(page, "registered-capital").nth(1), rungs(page, "registered-capital").nth(2)];
      const mark = card.locator(".stretch__mark");
      expect(await left(slack)).toBeCloseTo(await left(four.locator(".rung__tick")), 0);
      // 300 stands a third of the way from 200 to 500.
      const [from, to] = [await left(four), await left(five)];
      expect((await middle(mark)) - from).toBeCloseTo((to - from) / 3, -0.5);
      await number(page, "registered-capital").fill("200");
      await expect(slack).toHaveCount(0);
    },

    "a share, a day, a step and a set tell their slack in words": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      const spare = (id: string, at: number) => rungs(page, id).nth(at).locator(".rung__spare");
      await expect(spare("established", 1)).toHaveText("2019年3月9日起已满足");
      const share = row(page, "rd-ratio").locator(".rung__spare");
      await expect(share.first()).toContainText(/^多出 [\d.]+%（2020年度研发费用多出 [\d.]+\s万元）$/);
      await loadSample(page, "高校研究院");
      await open(page, "#/jiangsu-pool/supporting-service/consulting-directions");
      await expect(row(page, "consulting-directions").locator(".rung__spare").first()).toHaveText("刚好够");
    },

    "the amounts from which a level changes stand on the ladder of the row, and there it changes": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      const card = row(page, "revenue");
      await expect(card.locator(".rung")).toHaveCount(3);
      await card.locator(".criterion__why").click();
      // More revenue with the same expenses lowers the share of research: two amounts that no threshold of the row names.
      await expect(card.locator(".rung")).toHaveCount(5);
      const text = (at: number) => rungs(page, "revenue").nth(at);
      await expect(text(0)).toContainText("从这里起：已达到三星");
      await expect(text(1)).toContainText("从这里起：已达到四星");
      await expect(text(2).locator(".rung__turn")).toHaveCount(0);
      await expect(text(3)).toContainText(/2,146.*起.*从这里起：已达到三星/);
      await expect(text(4)).toContainText(/3,576\.67.*起.*从这里起：达不到任何星级/);
      await expect(card.locator(".ladder__hint")).toContainText("从零到第一处变化：达不到任何星级");

      for (const [amount, level] of [
        ["499", "还没有达到星级"],
        ["500", "已达到三星"],
        ["1000", "已达到四星"],
        ["2146", "已达到四星"],
        ["2146.000001", "已达到三星"],
        ["3577", "还没有达到星级"],
      ] as const) {
        await number(page, "revenue").fill(amount);
        await expect(held(page), amount).toHaveText(level);
      }
    },

    "all amounts that move a level stand together under “what if”, on the same ladders": async ({ page }) => {
      await loadSample(page, "小型软件企业");
      await mode(page, "假如……").check();
      const capital = page.locator(".points__fact[data-fact='company.registered_capital']");
      await expect(capital).toContainText("现在 300 万元");
      await expect(capital.locator(".rung")).toHaveCount(3);
      await expect(capital.locator(".rung").nth(1)).toContainText("≥ 200 万元");
      await expect(capital.locator(".rung").nth(1)).toContainText("从这里起：已达到四星");
      await expect(capital.locator(".stretch__mark")).toHaveCount(1);
      await expect(page.locator(".points__fact[data-fact='company.standards_participation']")).toHaveCount(0);
    },
  }),
);

test("of a single level, too, an amount has its ladder with the slack", async ({ page }) => {
  await speak(page, "en", "light");
  await open(page, "#/jiangsu-guide/cross-platform");
  const card = row(page, "managed-devices");
  await expect(card.locator(".ladder-line")).toHaveCount(1);
  await number(page, "managed-devices").fill("2500");
  await expect(card.locator(".rung")).toHaveCount(1);
  await expect(card.locator(".stretch--slack")).toHaveCount(1);
  await expect(card.locator(".rung__spare")).toHaveText(/^500\s.+to spare$/);
  await number(page, "managed-devices").fill("1999");
  await expect(card.locator(".stretch--slack")).toHaveCount(0);
  await expect(card.locator(".rung__short")).toHaveText(/^1\s.+short$/);
});
