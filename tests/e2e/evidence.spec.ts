// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What proves each row: listed once, numbered in the order of the rows, and in every export.
import type { Page } from "@playwright/test";
import { draftSaved, expect, loadSample, open, row, test, walk } from "./page.ts";

const place = "#/jiangsu-pool/integrated-platform/evidence";
const card = (page: Page, id: string) => page.locator(`#at-evidence-${id}`);
const kind = (page: Page, id: string, name: string) =>
  card(page, id)
    .locator(".proof")
    .filter({ has: page.locator(".proof__kind").getByText(name, { exact: true }) });
const list = (page: Page) => page.locator(".attachments");

test(
  "evidence: reached, numbered, kept with name and note, given twice, not needed",
  walk({
    "evidence is reached from its row, and its list from the form": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await row(page, "registered-capital")
        .getByRole("link", { name: /^证明材料/ })
        .click();
      await expect(page).toHaveURL(/evidence\/registered-capital$/);
      await expect(card(page, "registered-capital")).toBeInViewport();
      await page.getByRole("navigation", { name: "申报材料" }).getByRole("link", { name: "申请书" }).click();
      await page.locator("#at-field-attachments").getByRole("link", { name: "登记证明材料" }).click();
      await expect(page).toHaveURL(/evidence$/);
    },

    "what is there is numbered in the order of the rows, and proves all that want it": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.goto(`/${place}`);
      const kinds = page.locator(".proof");
      await expect(kinds).not.toHaveCount(0);
      const last = kinds.last();
      const lastName = (await last.locator(".proof__kind").textContent()) ?? "";
      await last.getByRole("radio", { name: "有", exact: true }).check();
      await expect(list(page)).toContainText(`附件1 ${lastName.trim()}`);
      const first = kinds.first();
      const firstName = (await first.locator(".proof__kind").textContent()) ?? "";
      expect(firstName).not.toBe(lastName);
      await first.getByRole("radio", { name: "有", exact: true }).check();
      await expect(list(page).locator("li").first()).toContainText(`附件1 ${firstName.trim()}`);
      await expect(list(page)).toContainText(`附件2 ${lastName.trim()}`);
      // The same document serves other rows without being listed again.
      await expect(page.locator(".proof__shared").filter({ hasText: "附件1也证明这一条" })).not.toHaveCount(0);
      await first.getByRole("radio", { name: "未登记" }).check();
      await expect(list(page)).toContainText(`附件1 ${lastName.trim()}`);
    },

    "file name and note are kept, in the draft and in the list; the file itself never enters": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.goto(`/${place}/registered-capital`);
      const licence = kind(page, "registered-capital", "营业执照");
      await licence.getByRole("radio", { name: "有", exact: true }).check();
      const chooser = page.waitForEvent("filechooser");
      await licence.getByRole("button", { name: /选文件/ }).click();
      await (await chooser).setFiles({
        name: "执照 2021.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("secret-in-file"),
      });
      await expect(licence.getByLabel(/文件名$/)).toHaveValue("执照 2021.pdf");
      await licence.getByLabel(/备注$/).fill("注册资金在第 1 页");
      await expect(list(page)).toContainText("执照 2021.pdf");
      await draftSaved(page);
      await page.reload();
      await expect(licence.getByLabel(/文件名$/)).toHaveValue("执照 2021.pdf");
      await expect(licence.getByLabel(/备注$/)).toHaveValue("注册资金在第 1 页");
      const kept = await page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((done) => {
          const request = indexedDB.open("xingping");
          request.onsuccess = () => done(request.result);
        });
        const all = [...database.objectStoreNames].map(
          (name) =>
            new Promise((done) => {
              const request = database.transaction(name).objectStore(name).getAll();
              request.onsuccess = () => done(request.result);
            }),
        );
        return JSON.stringify(await Promise.all(all));
      });
      expect(kept).toContain("执照 2021.pdf");
      expect(kept).not.toContain("secret-in-file");
    },

    "two documents of one kind are two attachments": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.goto(`/${place}/registered-capital`);
      const licence = kind(page, "registered-capital", "营业执照");
      await licence.getByRole("radio", { name: "有", exact: true }).check();
      await licence.getByLabel(/文件名$/).fill("一.pdf");
      await licence.getByRole("button", { name: /再加一份/ }).click();
      await licence
        .getByLabel(/文件名$/)
        .nth(1)
        .fill("二.pdf");
      await expect(list(page).locator(".attachments__file")).toHaveText(["一.pdf", "二.pdf"]);
      await licence.getByRole("button", { name: /删去这一份/ }).click();
      await expect(list(page).locator(".attachments__file")).toHaveText(["一.pdf"]);
    },

    "what is not needed is not missing, and undo brings an entry back": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.goto(`/${place}/registered-capital`);
      const missing = async () => Number(/\d+/.exec((await list(page).locator("summary").textContent()) ?? "")?.[0]);
      const before = await missing();
      const licence = kind(page, "registered-capital", "营业执照");
      await licence.getByRole("radio", { name: "不需要" }).check();
      expect(await missing()).toBe(before - 1);
      await expect(list(page)).not.toContainText("附件1");
      await page.keyboard.press("Control+z");
      await expect(licence.getByRole("radio", { name: "未登记" })).toBeChecked();
    },
  }),
);

test("a blank sheet with evidence only is a draft", async ({ page }) => {
  await open(page, `${place}/registered-capital`);
  await kind(page, "registered-capital", "营业执照").getByRole("radio", { name: "有", exact: true }).check();
  await draftSaved(page);
  await page.reload();
  await expect(
    kind(page, "registered-capital", "营业执照").getByRole("radio", { name: "有", exact: true }),
  ).toBeChecked();
});
