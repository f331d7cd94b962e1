// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { draftSaved, expect, held, loadSample, open, row, test } from "./page.ts";

for (const [part, files, heading] of [
  ["engine", "**/*.wasm", "计算程序没有载入"],
  ["criteria", "**/packs/*.json", "评估标准没有载入"],
] as const) {
  test(`when the ${part} does not load, the page says what to do and keeps the answers`, async ({ page, watch }) => {
    watch.expected.push(/./);
    await open(page, "#/jiangsu-pool/integrated-platform");
    await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("64");
    await draftSaved(page);
    await page.route(files, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("没有丢失");
    await page.unroute(files);
    await page.getByRole("button", { name: "重试" }).click();
    await expect(row(page, "employees").getByLabel("员工总数", { exact: true })).toHaveValue("64");
  });
}

test("an unknown address leads back", async ({ page }) => {
  await open(page, "#/jiangsu-pool/no-such-category");
  await page.getByRole("link", { name: "回到全部类别" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("申报之前");
});

test("a link into a category opens the place it names", async ({ page }) => {
  await loadSample(page, "中型平台企业");
  await open(page, "#/jiangsu-pool/integrated-platform/purchase-amount");
  await expect(row(page, "purchase-amount")).toBeInViewport();
  await expect(page.getByRole("button", { name: /^工业电商/ })).toHaveAttribute("aria-pressed", "true");
  await expect(held(page)).toHaveText("已达到三星");
});
