// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two tabs on the same draft: neither writes over what it has not seen.
import type { BrowserContext, Page } from "@playwright/test";
import { draftSaved, expect, open, row, test } from "./page.ts";

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const legal = (page: Page, name: string) => row(page, "legal-person").getByRole("radio", { name, exact: true });
const settled = (page: Page) => page.waitForTimeout(700);

/** Hears nothing of other tabs, as when both write in the same moment. */
async function deafTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.BroadcastChannel = class extends EventTarget {
      postMessage() {}
      close() {}
    } as unknown as typeof BroadcastChannel;
  });
  await open(page, place);
  return page;
}

test("a tab without changes of its own follows the other live", async ({ page, context }) => {
  await open(page, place);
  await employees(page).fill("64");
  await draftSaved(page);
  const other = await context.newPage();
  await open(other, place);
  await expect(employees(other)).toHaveValue("64");
  await employees(other).fill("80");
  await expect(employees(page)).toHaveValue("80");
  await employees(page).fill("81");
  await expect(employees(other)).toHaveValue("81");
});

test("changes of different facts are brought together", async ({ page, context }) => {
  await open(page, place);
  await employees(page).fill("64");
  await draftSaved(page);
  const deaf = await deafTab(context);
  await employees(page).fill("65");
  await settled(page);
  await expect(employees(deaf)).toHaveValue("64");
  await legal(deaf, "是").check();
  await settled(deaf);
  await expect(employees(deaf)).toHaveValue("65");
  await page.reload();
  await expect(employees(page)).toHaveValue("65");
  await expect(legal(page, "是")).toBeChecked();
  await open(page);
  await expect(page.locator(".drafts__row")).toHaveCount(1);
});

test("where both changed the same fact, both versions are kept and both are told", async ({ page, context }) => {
  await open(page, place);
  await employees(page).fill("64");
  await page.getByLabel("单位名称").fill("甲公司");
  await draftSaved(page);
  const deaf = await deafTab(context);
  await employees(page).fill("65");
  await settled(page);
  await employees(deaf).fill("70");
  await expect(deaf.locator(".toast")).toContainText("“员工总数”在两个标签页里都改了");
  await expect(employees(deaf)).toHaveValue("70");
  await deaf.locator(".toast").getByRole("button", { name: "看草稿" }).click();
  const dialog = deaf.getByRole("dialog");
  await dialog.getByRole("button", { name: "继续：甲公司（另一标签页）" }).click();
  await expect(employees(deaf)).toHaveValue("65");
  await page.reload();
  await open(page);
  await expect(page.locator(".drafts__row")).toHaveCount(2);
});

test("undo in one tab leaves what the other has done", async ({ page, context }) => {
  await open(page, place);
  await employees(page).fill("64");
  await legal(page, "是").check();
  await draftSaved(page);
  const other = await context.newPage();
  await open(other, place);
  await other.getByLabel("单位名称").fill("甲公司");
  await expect(page.getByLabel("单位名称")).toHaveValue("甲公司");
  await page.locator(".undo-bar").getByRole("button", { name: "撤销" }).click();
  await expect(legal(page, "是")).not.toBeChecked();
  await expect(page.getByLabel("单位名称")).toHaveValue("甲公司");
  await expect(employees(page)).toHaveValue("64");
});

test("a draft deleted in one tab is not lost in the other", async ({ page, context }) => {
  await open(page, place);
  await employees(page).fill("64");
  await draftSaved(page);
  const other = await context.newPage();
  await open(other);
  await other.getByRole("button", { name: /^删除：/ }).click();
  await expect(page.locator(".toast")).toContainText("在另一标签页里被删除了");
  await expect(employees(page)).toHaveValue("");
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await expect(employees(page)).toHaveValue("64");
  await settled(page);
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
});

test("two tabs at rest write nothing", async ({ page, context }) => {
  await open(page, place);
  await employees(page).fill("64");
  await draftSaved(page);
  const other = await context.newPage();
  await open(other, "#/jiangsu-pool/network-builder");
  await settled(other);
  const writes = () =>
    page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const request = indexedDB.open("xingping");
          request.onsuccess = () => {
            const all = request.result.transaction("drafts").objectStore("drafts").getAll();
            all.onsuccess = () => resolve(all.result.map((draft: { revision: number }) => draft.revision));
          };
        }),
    );
  await settled(page);
  const before = await writes();
  expect(before).toHaveLength(1);
  await page.waitForTimeout(1500);
  expect(await writes()).toEqual(before);
});
