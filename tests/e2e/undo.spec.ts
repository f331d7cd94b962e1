// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { expect, held, loadSample, mode, open, row, test, walk } from "./page.ts";

const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const legal = (page: Page, name: string) => row(page, "legal-person").getByRole("radio", { name, exact: true });
const bar = (page: Page, name: "撤销" | "重做") => page.locator(".undo-bar").getByRole("button", { name });

test(
  "undo: a run of keys, a field entered again, keys, another category, a copy",
  walk({
    "a run of keystrokes is one step; undo and redo by button walk all of them": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await expect(bar(page, "撤销")).toBeDisabled();
      await employees(page).pressSequentially("1280");
      await legal(page, "是").check();
      await page.getByLabel("单位名称").pressSequentially("甲公司");
      await bar(page, "撤销").click();
      await expect(page.getByLabel("单位名称")).toHaveValue("");
      await expect(page.locator(".toast")).toContainText("已撤销：单位名称");
      await bar(page, "撤销").click();
      await expect(legal(page, "是")).not.toBeChecked();
      await expect(employees(page)).toHaveValue("1280");
      await bar(page, "撤销").click();
      await expect(employees(page)).toHaveValue("");
      await expect(bar(page, "撤销")).toBeDisabled();
      for (let step = 0; step < 3; step += 1) await bar(page, "重做").click();
      await expect(bar(page, "重做")).toBeDisabled();
      await expect(employees(page)).toHaveValue("1280");
      await expect(legal(page, "是")).toBeChecked();
      await expect(page.getByLabel("单位名称")).toHaveValue("甲公司");
    },

    "a field left and entered again begins another step": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await employees(page).pressSequentially("12");
      await employees(page).blur();
      await employees(page).press("End");
      await employees(page).pressSequentially("80");
      await employees(page).blur();
      await bar(page, "撤销").click();
      await expect(employees(page)).toHaveValue("12");
    },

    "keys undo outside text fields; inside, they are the field's own": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await legal(page, "是").check();
      await legal(page, "否").check();
      await page.keyboard.press("Control+z");
      await expect(legal(page, "是")).toBeChecked();
      await page.keyboard.press("Control+Shift+Z");
      await expect(legal(page, "否")).toBeChecked();
      await employees(page).pressSequentially("64");
      await page.keyboard.press("Control+z");
      await expect(legal(page, "否")).toBeChecked();
    },

    "steps survive a change of category, and a new change ends the way forward": async ({ page }) => {
      await open(page, "#/jiangsu-pool/integrated-platform");
      await employees(page).fill("64");
      await page.goto("/#/jiangsu-pool/network-builder");
      await expect(page.locator("h1")).toContainText("网络");
      await bar(page, "撤销").click();
      await expect(page.locator(".toast")).toContainText("已撤销：员工总数");
      await page.goto("/#/jiangsu-pool/integrated-platform");
      await expect(employees(page)).toHaveValue("");
      await expect(bar(page, "重做")).toBeEnabled();
      await legal(page, "是").check();
      await expect(bar(page, "重做")).toBeDisabled();
    },

    "what is tried out has no part in it; keeping it is one step": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await mode(page, "假如……").check();
      await page.getByRole("button", { name: "开始试算" }).click();
      await mode(page, "全部条款").check();
      await legal(page, "否").check();
      await employees(page).fill("3");
      await expect(bar(page, "撤销")).toBeDisabled();
      await page.locator(".copy-bar").getByRole("button", { name: "保留，作为新的答案" }).click();
      await expect(held(page)).toHaveText("还没有达到星级");
      await bar(page, "撤销").click();
      await expect(held(page)).toHaveText("已达到三星");
      await expect(employees(page)).toHaveValue("128");
    },
  }),
);
