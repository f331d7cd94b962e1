// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { begin, expect, open, row, test, walk } from "./page.ts";

/** A blank sheet of an enterprise: whether the capital is asked for at all depends on it. */
async function enterprise(page: Page): Promise<void> {
  await begin(page);
  await open(page, "#/jiangsu-pool/integrated-platform");
  await page.getByRole("radio", { name: /^企业/ }).check();
}
test.beforeEach(({ page }) => enterprise(page));

test(
  "fields: widths of characters, separators and units, no and zero, items, numbers that are none",
  walk(
    {
      "full width, separators, blanks and a unit are read": async ({ page }) => {
        const field = row(page, "registered-capital").getByLabel("注册资金", { exact: true });
        for (const [typed, shown] of [
          ["１，２００", "1200"],
          ["1,200.50", "1200.5"],
          ["  650 ", "650"],
          ["1200万元", "1200"],
        ] as const) {
          await field.fill(typed);
          await field.blur();
          await expect(field, typed).toHaveValue(new RegExp(`^${shown}0?$`));
          await expect(field).toHaveAttribute("aria-invalid", "false");
        }
      },

      "a unit carries the number over, and the result follows": async ({ page }) => {
        const card = row(page, "registered-capital");
        await card.getByLabel("注册资金", { exact: true }).fill("1");
        await expect(card.locator(".rung--unmet")).toHaveCount(3);
        await card.getByLabel("注册资金的单位").selectOption("亿元");
        await expect(card.locator(".rung--met")).toHaveCount(3);
        await expect(card.getByLabel("注册资金", { exact: true })).toHaveValue("1");
      },

      "no, not sure and zero are three different things": async ({ page }) => {
        const card = row(page, "legal-person");
        await card.getByRole("radio", { name: "否" }).check();
        await expect(card).toContainText("须为“是”");
        await card.getByRole("radio", { name: "还不清楚" }).check();
        await expect(card).toContainText("未答");
        const employees = row(page, "employees");
        await employees.getByLabel("员工总数", { exact: true }).fill("0");
        await expect(employees).toContainText("差 20 人");
      },

      "items have three states, and the rest can be denied at once": async ({ page }) => {
        const card = row(page, "data-services");
        const basic = card.getByRole("button", { name: /^基础数据/ });
        await expect(basic).toHaveAccessibleName("基础数据：未答");
        await basic.click();
        await expect(basic).toHaveAccessibleName("基础数据：有");
        await expect(card).toContainText("有 1 项，5 项未答");
        await card.getByRole("button", { name: "其余都没有" }).click();
        await expect(card).toContainText("还差 1 项");
        await basic.click();
        await expect(basic).toHaveAccessibleName("基础数据：没有");
        await card.getByRole("button", { name: "清除" }).click();
        await expect(card).toContainText("有 0 项，6 项未答");
      },

      "a malformed number keeps what was typed, says where, and leaves the answer": async ({ page }) => {
        const card = row(page, "registered-capital");
        // By its class: its label changes with the language.
        const field = card.locator(".quantity__number");
        await field.fill("650");
        await field.blur();
        await expect(card.locator(".rung--met")).toHaveCount(2);
        await field.fill("65o");
        await expect(card.getByRole("alert")).toHaveCount(0);
        await field.blur();
        await expect(card.getByRole("alert")).toContainText("原来的答案没有变");
        await expect(field).toHaveValue("65o");
        await expect(field).toHaveAttribute("aria-invalid", "true");
        await expect(card.locator(".rung--met")).toHaveCount(2);
        await page.getByRole("button", { name: /English/ }).click();
        await expect(card.getByRole("alert")).toContainText("the former answer still stands");
        await field.fill("");
        await expect(card.getByRole("alert")).toHaveCount(0);
        await expect(card.locator(".rung--unknown")).toHaveCount(3);
      },
    },
    enterprise,
  ),
);
