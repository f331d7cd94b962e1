// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Thousands of files: the page stays answerable all the while, the table a page long, and one may stop.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { application, checked, line, openDesk, samples } from "./applications.ts";
import { expect, test } from "./page.ts";

const many = 5000;
const longest = 100;

/** A folder of applications of the smallest kind, each by another applicant, and one that was tampered with. */
async function folderOf(n: number, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const category = "ningbo-smart/equipment-retrofit";
  const by = (name: string) => application({ category, name, sheet: samples.startup });
  // Made by the engine five thousand times, they took longer than the desk does.
  const { digest: _, ...first } = await by("第1家公司");
  const text = JSON.stringify(first);
  const renamed = (name: string): object => {
    const rest = text.replaceAll("第1家公司", name);
    return { ...JSON.parse(rest), digest: createHash("sha256").update(rest).digest("hex") };
  };
  expect(renamed("第2家公司")).toEqual(await by("第2家公司"));
  for (let index = 1; index < n; index += 1) {
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(renamed(`第${index}家公司`)));
  }
  const made = await by("改过的公司");
  writeFileSync(
    join(folder, `${n}.json`),
    JSON.stringify({ ...made, level: { guaranteed: "meets", reachable: "meets" } }),
  );
}

/** Tasks of the page's own thread that took longer than a twentieth of a second. */
async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(Math.round(entry.duration));
    }).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
}

/** How much longer a piece of work takes at worst than at best: what else the machine does is no fault of the page. */
const strain = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const spans: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const start = performance.now();
      let sum = 0;
      for (let step = 0; step < 3_000_000; step += 1) sum += step % 7;
      if (sum > 0) spans.push(performance.now() - start);
      await new Promise((resume) => setTimeout(resume, 20));
    }
    return Math.max(...spans) / Math.min(...spans);
  });

async function chooseFolder(page: Page, folder: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件夹" }).click();
  await (await chooser).setFiles(folder);
}

test("five thousand files are checked without holding up the page, and the odd one is found", async ({
  page,
}, info) => {
  test.setTimeout(900_000);
  const folder = info.outputPath("received");
  await folderOf(many, folder);
  await openDesk(page);
  const before = await strain(page);
  const tasks = await watchTasks(page);
  await chooseFolder(page, folder);
  await expect(page.getByRole("progressbar", { name: "核验进度" })).toBeVisible({ timeout: 60_000 });
  await tasks(); // handing over five thousand files is the browser's own work
  // The page answers while it works: what is typed stands at once.
  await expect(page.locator(".desk-table__row").first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("searchbox").fill("第1");
  await expect(page.getByRole("searchbox")).toHaveValue("第1");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await checked(page, 840_000);
  const blocked = await tasks();
  const worst = Math.max(0, ...blocked);
  const busy = Math.max(before, await strain(page));
  const description = `${blocked.length}, longest ${worst} ms, at times the machine takes ${busy.toFixed(1)} times as long`;
  info.annotations.push({ type: "long tasks", description });
  expect(worst, description).toBeLessThanOrEqual(longest * busy);
  await expect(page.locator(".desk-list__shown")).toHaveText(`共 ${many} 份`);
  await expect(page.locator(".desk-table__row")).toHaveCount(50);
  await page.getByLabel("结论").selectOption("differs");
  await expect(page.locator(".desk-table__row")).toHaveCount(1);
  await expect(line(page, "改过的公司")).toContainText("不一致");
  await expect(page.locator(".sheet__table tbody tr")).toHaveCount(50);
  await expect(page.locator(".sheet__more")).toContainText(`另有 ${many - 1 - 50} 行`);
});

test("one may stop, keeps what was checked, and may go on", async ({ page }, info) => {
  test.setTimeout(180_000);
  const folder = info.outputPath("received");
  await folderOf(400, folder);
  await openDesk(page);
  await chooseFolder(page, folder);
  await expect(page.locator(".desk-table__row").first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "停止" }).click();
  const said = page.locator(".intake__state [role=status]");
  await expect(said).toContainText("没有核验");
  const left = Number(/还有 (\d+) 份/.exec((await said.textContent()) ?? "")?.[1]);
  expect(left).toBeGreaterThan(0);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  const shown = page.locator(".desk-list__shown");
  await expect(shown).toHaveText(/^共 \d+ 份$/);
  const kept = Number(/\d+/.exec((await shown.textContent()) ?? "")?.[0]);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(400);
  await chooseFolder(page, folder);
  await expect(said).toHaveText("400 份已核验", { timeout: 120_000 });
  await expect(shown).toHaveText(`共 ${kept + 400} 份`);
});
