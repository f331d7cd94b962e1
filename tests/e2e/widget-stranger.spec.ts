// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The element in a page to which the kit's site is a stranger. Which storage a frame is forbidden there is a matter of the
// browser around the engine, so this needs the whole of it.
import { launchOptions } from "../chromium.mjs";
import { expect, inside, test, toldOf } from "./hosts.ts";

test.use({ launchOptions });
test.setTimeout(120_000);

test("where the browser forbids the frame all storage, that is said, and the rest works", async ({ page, bureau }) => {
  await bureau.open(page, "plain.html", undefined, bureau.stranger);
  const kit = await inside(page);
  await expect(kit.getByRole("complementary", { name: "草稿没有保存" })).toContainText("禁止了本机存储");
  await kit.locator("#at-legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await expect(page.locator(".result")).toContainText("达不到");
  await kit.getByRole("button", { name: /把申请数据交给 localhost/ }).click();
  await kit.getByRole("button", { name: "同意并交出" }).click();
  await expect.poll(async () => (await toldOf(page, "application-export")).length).toBe(1);
});
