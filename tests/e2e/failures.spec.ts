// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { draftSaved, expect, held, loadSample, open, row, test } from "./page.ts";

for (const [part, files, heading] of [
  ["engine", "**/*.wasm", "计算程序没有载入"],
  ["criteria", "**/packs/*.json?*", "评估标准没有载入"],
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

test("when the module that advises does not load, judging goes on, and it can be tried again", async ({
  page,
  watch,
}) => {
  watch.expected.push(/ERR_FAILED|Failed to fetch|xingping-advice|wasm/i);
  await page.route("**/xingping-advice*.wasm", (route) => route.abort());
  await open(page, "#/jiangsu-pool/integrated-platform");
  const field = row(page, "employees").getByLabel("员工总数", { exact: true });
  await field.fill("64");
  const notice = page.getByRole("alert").filter({ hasText: "计算建议的程序没有载入" });
  await expect(notice).toBeVisible();
  await field.fill("65");
  await expect(field).toBeFocused();
  await expect(page.locator(".level-reasons")).toHaveCount(0);
  await page.unroute("**/xingping-advice*.wasm");
  await notice.getByRole("button", { name: "重试" }).click();
  await expect(page.locator(".level-reasons")).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(field).toHaveValue("65");
});

test("while the engine is exchanged, who is typing keeps place, focus and every letter", async ({ page }) => {
  let release: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/xingping-advice*.wasm", async (route) => {
    await wait;
    await route.continue();
  });
  await open(page, "#/jiangsu-pool/integrated-platform");
  const field = row(page, "employees").getByLabel("员工总数", { exact: true });
  await field.pressSequentially("12");
  // On the screen: what is laid out above it later moves the page, not the field.
  const place = async () => Math.round((await field.boundingBox())?.y ?? Number.NaN);
  const before = await place();
  await field.pressSequentially("8");
  release();
  await expect(page.locator(".level-reasons")).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("128");
  expect(await place()).toBe(before);
  await field.pressSequentially("0");
  await expect(field).toHaveValue("1280");
});

test("when the module that exports does not load, the page says so and a second press works", async ({
  page,
  watch,
}) => {
  watch.expected.push(/ERR_FAILED|Failed to fetch|xingping|wasm/i);
  await loadSample(page, "中型平台企业");
  await expect(page.locator(".level-reasons")).toBeVisible();
  await page.route(/xingping-(?!judge|advice)[^/]*\.wasm$/, (route) => route.abort());
  const press = page.getByRole("button", { name: /下载申请/ });
  await press.click();
  await expect(page.getByRole("alert").filter({ hasText: "导出用的计算程序没有载入" })).toBeVisible();
  await expect(held(page)).toHaveText("已达到三星");
  await page.unrouteAll();
  const download = page.waitForEvent("download");
  await press.click();
  await download;
  await expect(page.getByRole("alert").filter({ hasText: "导出用的计算程序没有载入" })).toHaveCount(0);
});

test("a difference that cannot be had withholds no category", async ({ page, watch }) => {
  watch.expected.push(/ERR_FAILED|Failed to fetch|xingping|wasm/i);
  await page.route(/xingping-(?!judge|advice)[^/]*\.wasm$/, (route) => route.abort());
  await open(page, "#/jiangsu-guide/industry-platform");
  await page.goto("/#/diff/jiangsu-demo/jiangsu-guide");
  await expect(page.getByRole("heading", { name: "计算程序没有载入" })).toBeVisible();
  await page.goto("/#/jiangsu-guide/industry-platform");
  await expect(held(page)).toBeVisible();
  await Promise.all([page.waitForEvent("requestfailed"), page.goto("/#/diff/jiangsu-demo/jiangsu-guide")]);
  await page.unrouteAll();
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.locator(".change").first()).toBeVisible();
});

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
