// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A copy to try things in: everything moves in the copy, nothing in the draft, until it is kept.
import type { Page } from "@playwright/test";
import { halfFilled, openKit } from "./favourable.ts";
import { chooseFile, expect, gaps, held, loadSample, mode, open, row, test, walk } from "./page.ts";

const bar = (page: Page) => page.locator(".copy-bar");
const level = (page: Page, id: string) => page.locator(`.compare [data-level='${id}'] td`);
const legal = "company.independent_legal_person";

async function startCopy(page: Page): Promise<void> {
  await loadSample(page, "中型平台企业");
  await mode(page, "假如……").check();
  await page.getByRole("button", { name: "开始试算" }).click();
  await expect(bar(page)).toContainText("正在试算副本，草稿没有变");
}

test(
  "a copy: changed, dropped, taken back in part, ended by another sheet, kept",
  walk({
    "a change in the copy moves levels here and elsewhere beside today's, and dropping it changes nothing": async ({
      page,
    }) => {
      await startCopy(page);
      await expect(page.locator(".compare .is-moved")).toHaveCount(0);
      await bar(page).getByRole("button", { name: "去改答案" }).click();
      await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
      await expect(held(page)).toHaveText("还没有达到星级");
      await bar(page).getByRole("button", { name: "看对比" }).click();
      await expect(level(page, "3").first()).toContainText("已达到");
      await expect(level(page, "3").last()).toContainText("未达到");
      const network = page.locator(".compare [data-category='jiangsu-pool/network-builder']");
      await expect(network).toHaveClass("is-moved");
      await expect(network.locator("td").last()).toHaveText("达不到任何星级");
      await expect(page.locator(".compare [data-category]")).toHaveCount(31);
      await expect(page.locator(`.changed [data-fact='${legal}']`)).toContainText("是 → 否");

      // The draft on the device is the one from before.
      await page.waitForTimeout(600);
      const kept = page.getByRole("button", { name: "下载申请材料（JSON）" });
      await expect(kept).toBeDisabled();
      await bar(page).getByRole("button", { name: "放弃，回到原来" }).click();
      await expect(bar(page)).toHaveCount(0);
      await expect(held(page)).toHaveText("已达到三星");
    },

    "a copy does not outlive a reload, unless it is kept": async ({ page }) => {
      await startCopy(page);
      await mode(page, "全部条款").check();
      await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
      await page.waitForTimeout(600);
      await page.reload();
      await expect(held(page)).toHaveText("已达到三星");
      await expect(bar(page)).toHaveCount(0);

      await mode(page, "假如……").check();
      await page.getByRole("button", { name: "开始试算" }).click();
      await mode(page, "全部条款").check();
      await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
      await bar(page).getByRole("button", { name: "保留，作为新的答案" }).click();
      await expect(bar(page)).toHaveCount(0);
      await page.waitForTimeout(600);
      await page.reload();
      await expect(held(page)).toHaveText("还没有达到星级");
    },

    "a plan tried out shows its level side by side, and single changes can be taken back": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await gaps(page).getByRole("button", { name: "用副本试走这条路" }).click();
      await expect(level(page, "4").first()).toContainText("未达到");
      await expect(level(page, "4").last()).toContainText("已达到");
      await expect(page.locator(".changed__one")).toHaveCount(2);
      await expect(page.locator(".changed__one").first()).toContainText("8.67% → 10%");
      await page.getByRole("button", { name: /^还原：ITSS/ }).click();
      await expect(page.locator(".changed__one")).toHaveCount(1);
      await expect(level(page, "4").last()).not.toContainText("已达到");
    },

    "opening another sheet ends the trial, and undo brings back the draft": async ({ page }) => {
      await startCopy(page);
      await mode(page, "全部条款").check();
      await row(page, "legal-person").getByRole("radio", { name: "否", exact: true }).check();
      await page.getByRole("button", { name: "清空" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
      await expect(bar(page)).toHaveCount(0);
      await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
      await expect(held(page)).toHaveText("已达到三星");
    },
  }),
);

test("records that a plan asks for stand in the copy as assumed, can be made real, dropped or kept", async ({
  page,
}) => {
  const half = halfFilled(await openKit());
  await open(page);
  await chooseFile(page, "half.json", JSON.stringify(half));
  await open(page, "#/jiangsu-demo/benchmark-factory");
  await expect(gaps(page).locator(".way-up__head")).toHaveText("最少 9 步");
  const answer = gaps(page).getByRole("button", { name: "用副本试走这条路" });
  await answer.click();
  await expect(held(page)).toHaveText("符合");
  const assumed = page.locator(".changed__assumed");
  await expect(assumed).toHaveCount(1);
  const count = Number(/其中 (\d+) 条是设想的/.exec((await assumed.textContent()) ?? "")?.[1]);
  await expect(bar(page)).toContainText(`含 ${count} 条设想的记录`);

  // Changed, it is no longer an example.
  await page.locator(".changed__one:has(.changed__assumed)").getByRole("link").click();
  const examples = page.locator(".record--assumed");
  await expect(examples).toHaveCount(count);
  await expect(examples.first()).toContainText("设想的例子，请改成真实情况或删除");
  await bar(page).getByRole("button", { name: "放弃，回到原来" }).click();
  await expect(page.locator(".record--assumed")).toHaveCount(0);
  await expect(held(page)).toHaveText("尚不确定");

  await answer.click();
  await page.locator(".changed__one:has(.changed__assumed)").getByRole("link").click();
  await expect(examples).toHaveCount(count);
  await examples.first().getByRole("button", { name: /^删除/ }).click();
  await expect(examples).toHaveCount(count - 1);
  await expect(held(page)).toHaveText("尚不确定");
  await page.getByRole("button", { name: "看对比" }).click();
  await bar(page).getByRole("button", { name: "保留，作为新的答案" }).click();
  await expect(bar(page)).toHaveCount(0);
});
