// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A draft stands, one thing is broken, and once it is mended the draft must be as it was.
import type { Page } from "@playwright/test";
import { test as base, row } from "./page.ts";

/** A short one: it is loaded a hundred times. */
export const place = "#/jiangsu-pool/data-collection";
export const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
export const warning = (page: Page) => page.getByRole("complementary", { name: "草稿没有保存" });
export const failed = (page: Page) => page.locator(".state--failed");

/** A draft on one short page. What is loaded in idle moments costs most of a load, and nothing is lost without it. */
export const test = base.extend<{ alone: undefined }>({
  alone: [
    async ({ page, watch }, use) => {
      watch.expected.push(/ERR_BLOCKED_BY_CLIENT/);
      // A route of Playwright's would do it, too, but every file then goes another way round and none is cached.
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      const urls = ["demo", "guide", "cross", "smart"].map((end) => `*/packs/*-${end}*`);
      await session.send("Network.setBlockedURLs", { urls });
      await use(undefined);
    },
    { auto: true },
  ],
});

/** What the database holds of the number of employees, over all drafts. */
export const onShelf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open("xingping");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("drafts").objectStore("drafts").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.map(({ sheet }) => sheet.answers["company.employees"]?.value ?? ""));
          };
        };
      }),
  );
