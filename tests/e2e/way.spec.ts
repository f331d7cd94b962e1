// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The way up: what the plan says is enough, and is what stands in the report.
import { readFile } from "node:fs/promises";
import { carryOut } from "../../site/src/state/carry-out.ts";
import type { AdviceKit, Advised, Report, Step } from "../../wasm/kit.js";
import { halfFilled, openKit } from "./favourable.ts";
import { allCategories, expect, gaps, held, loadSample, mode, open, result, row, test, walk } from "./page.ts";

test(
  "the way up: in sight, walked, waited for, tried",
  walk({
    "a half-filled sheet shows level, way and next question without scrolling": async ({ page }) => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await loadSample(page, "中型平台企业");
      await expect(held(page)).toBeInViewport({ ratio: 1 });
      await expect(gaps(page).locator(".gaps__next")).toBeInViewport({ ratio: 1 });
      await expect(gaps(page).locator(".step")).toHaveCount(2);
      for (const step of await gaps(page).locator(".step__link").all()) await expect(step).toBeInViewport({ ratio: 1 });
    },

    "walking the shortest way gives the level, and each step leads to its row": async ({ page }) => {
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
    },

    "trying the way changes a copy, and the copy has the level": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await gaps(page).getByRole("button", { name: "用副本试走这条路" }).click();
      await expect(mode(page, "假如……")).toBeChecked();
      await expect(result(page).locator(".level__held")).toHaveText("已达到四星");
      await page.reload();
      await expect(held(page)).toHaveText("已达到三星");
    },

    "advice waits until the browser is idle: a keystroke works out the report alone": async ({ page }) => {
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
    },

    "beside the way stands until when: the next round, the day that is waited for, and a calendar file": async ({
      page,
    }) => {
      await loadSample(page, "初创企业");
      const byWhen = gaps(page).locator(".by-when");
      await expect(byWhen).toContainText("下一批评估开始：2021年7月1日");
      await expect(byWhen.locator(".by-when__from")).toHaveCount(0);
      await gaps(page).getByRole("radio", { name: "四星" }).check();
      await expect(byWhen).toContainText("最早 2021年11月20日 达到");
      const download = page.waitForEvent("download");
      await byWhen.getByRole("button", { name: /存入日历/ }).click();
      const text = (await readFile(await (await download).path(), "utf8")).replace(/\r\n[ \t]/g, "");
      for (const day of ["20210701", "20211120"]) expect(text).toContain(`DTSTART;VALUE=DATE:${day}`);
      expect(text).toContain("按最短的路，可以达到四星");
      // Planned for that day, nothing is waited for any more, and the round is the one after it.
      await byWhen.getByRole("button", { name: /按这一天算/ }).click();
      await expect(byWhen.locator(".by-when__from")).toHaveCount(0);
      await expect(byWhen).toContainText("下一批评估开始：2022年1月1日");
      await byWhen.getByRole("button", { name: "时间表" }).click();
      await expect(mode(page, "时间表")).toBeChecked();
    },

    "a founding date is waited for, never work": async ({ page }) => {
      await loadSample(page, "初创企业");
      await gaps(page).getByRole("radio", { name: "四星" }).check();
      await expect(gaps(page).locator(".by-when")).toContainText("最早 2021年11月20日 达到");
      const more = gaps(page).getByRole("button", { name: /^看其余/ });
      await more.click();
      const wait = gaps(page).locator(".step--wait");
      await expect(wait).toHaveCount(1);
      await expect(wait).toContainText(/等时间.*到 2021年11月20日 自然满足/);
    },

    "the second way stands beside the first, with what both need": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await gaps(page).getByRole("radio", { name: "五星" }).check();
      await expect(gaps(page).locator(".way-up__head")).toHaveText("最少 13 步走“接入能力”");
      await expect(gaps(page).locator(".step")).toHaveCount(3 + 15);
      await gaps(page).getByRole("button", { name: "看其余 10 步" }).click();
      await expect(gaps(page).locator(".step")).toHaveCount(13 + 15);
      await gaps(page).getByText("另一条路：走“分析能力”，15 步").click();
      const other = gaps(page).locator(".way-up__other");
      await expect(other).toContainText(/两条路都要做的 10 步：注册资金、/);
      await expect(other.locator(".step__shared")).toHaveCount(10);
    },
  }),
);

test("the way of one sheet is never shown for another", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await expect(gaps(page).locator(".step")).toHaveCount(2);
  await page.evaluate(() => {
    globalThis.requestIdleCallback = () => 0; // a browser that is never idle again
  });
  await loadSample(page, "小型软件企业");
  await open(page, "#/jiangsu-pool/integrated-platform");
  await expect(page.locator("h1")).toContainText("综合（特色）");
  await expect(held(page)).toHaveText("还没有达到星级");
  await gaps(page).getByRole("radio", { name: "五星" }).check();
  await expect(gaps(page).locator(".way-up__note")).toContainText("正在");
  await expect(gaps(page).locator(".step")).toHaveCount(0);
});

test("a search cut short reads neither as proven nor as impossible", async ({ page }) => {
  // No shipped category comes to it, so the page is handed reports that say so.
  await page.addInitScript(() => {
    const parse = JSON.parse;
    JSON.parse = (text, reviver) => parse(String(text).replaceAll('"exact":true', '"exact":false'), reviver);
  });
  await loadSample(page, "中型平台企业");
  await expect(gaps(page).locator(".way-up__head")).toHaveText("找到 2 步的走法");
  await expect(gaps(page)).toContainText("组合太多，没有全部比完，也许还有更少的走法");
  await expect(gaps(page)).not.toContainText(/最少|已证明|最短|不可能/);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator(".foot-bar__way")).toHaveText(/^找到 2 步的走法：/);
});

test("where no way is found, only a finished search calls it impossible", async ({ page }) => {
  const without = (exact: boolean) =>
    page.evaluate((proven) => {
      const parse = JSON.parse;
      JSON.parse = (text, reviver) => {
        const found = parse(text, reviver);
        for (const plan of Object.values(found?.plan ?? {}) as Record<string, unknown>[])
          Object.assign(plan, { exact: proven, best: null, other: null, blockers: proven ? ["rd-ratio"] : [] });
        return found;
      };
    }, exact);
  await loadSample(page, "中型平台企业");
  await expect(gaps(page).locator(".step")).toHaveCount(2);
  const employees = row(page, "employees").locator(".quantity__number");
  await without(false);
  await employees.fill("129");
  await expect(gaps(page).locator(".way-up")).toContainText("还没有找到走法，不等于没有");
  await expect(gaps(page).locator(".way-up")).not.toContainText(/不可能|最少/);
  await without(true);
  await employees.fill("130");
  await expect(gaps(page).locator(".way-up")).toContainText("按文件已不可能，因为：");
  await expect(gaps(page).locator(".way-up").getByRole("link")).toHaveText("2020年度研发费用占比");
});

test("a plan carried out in full gives its level, in every category, and without its records it does not", async () => {
  const kit = (await openKit()) as AdviceKit;
  const sheet = halfFilled(kit);
  let records = 0;
  for (const id of allCategories) {
    const found = kit.advise(id, sheet, { brief: true }) as Advised;
    const order = found.levels.map((one) => one.level);
    const holds = (steps: Step[], from: string | null) => {
      const after = { ...sheet, answers: carryOut(sheet.answers, steps) };
      expect(kit.read(after).issues, id).toEqual([]);
      const { level } = kit.assess(id, after, { brief: true, ...(from ? { as_of: from } : {}) }) as Report;
      return order.indexOf(level.guaranteed ?? "");
    };
    for (const [level, { best, other }] of Object.entries(found.plan)) {
      for (const plan of [best, other].filter((one) => one !== null)) {
        expect(holds(plan.steps, plan.from), `${id} ${level}`).toBeGreaterThanOrEqual(order.indexOf(level));
        const listed = plan.steps.filter((step) => step.add.length > 0);
        records += listed.length;
        for (const step of listed) {
          const rest = plan.steps.filter((one) => one !== step);
          expect(holds(rest, plan.from), `${id} ${level} ${step.fact}`).toBeLessThan(order.indexOf(level));
        }
      }
    }
  }
  expect(records).toBeGreaterThan(0);
});
