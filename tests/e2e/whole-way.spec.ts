// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From a blank page to a form ready to sign, and from there to the bureau's checked summary table.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "@playwright/test";
import { checked, line, openDesk } from "./applications.ts";
import { favourable, openKit } from "./favourable.ts";
import { chooseFile, expect, open, test } from "./page.ts";
import { sheetText } from "./sheets.ts";

const category = "jiangsu-demo/cross-platform";
const company = "江北云图工业互联网有限公司";

/** All that is asked: what the clauses ask in the applicant's favour, and something in every other blank. */
async function everything() {
  const { sheet, reached, top } = favourable(await openKit(), category);
  expect(reached).toBe(top);
  const full = JSON.parse(sheetText("jiangsu-demo", "platform-application", "cross-platform"));
  const answers: Record<string, unknown> = { ...full.answers, ...sheet.answers };
  return { ...full, applicant: { name: company }, answers };
}

async function exported(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.locator(".export").getByRole("button", { name }).click();
  return download;
}

test("a blank page becomes a form ready to sign, and a folder of them a checked summary table", async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const sheet = await everything();
  const { answers } = sheet;
  const code = answers["applicant.credit_code"];
  delete answers["applicant.credit_code"];
  delete answers["project.location"];
  await open(page);
  await chooseFile(page, "answers.json", JSON.stringify(sheet));
  await page.goto(`/#/${category}/form`);
  await expect(page.locator(".form__title")).toBeVisible({ timeout: 30_000 });
  // The organisation code is part of the credit code.
  const blockers = page.locator(".blockers");
  await expect(blockers).toContainText("还有 2 处要处理");
  await page.locator(".form__tools .button").click();
  const field = page.locator("#at-field-credit-code").getByRole("textbox");
  await expect(field).toBeFocused();
  await field.fill(String(code).replace(/.$/, "0"));
  await field.blur();
  await expect(page.locator("#at-field-credit-code")).toContainText("校验");
  await field.fill(String(code));
  await field.blur();
  await expect(blockers).toContainText("可以报送");
  await page.locator("#at-part-summary").getByRole("textbox", { name: "项目所在地" }).fill("南京市江北新区");
  await page.keyboard.press("Tab");
  const folder = info.outputPath("received");
  mkdirSync(folder, { recursive: true });
  await (await exported(page, "申请数据")).saveAs(join(folder, "1.json"));
  const word = await exported(page, "官方表格");
  expect(word.suggestedFilename()).toContain(company);

  await openDesk(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件夹" }).click();
  await (await chooser).setFiles(folder);
  await checked(page);
  await expect(line(page, company)).toContainText("一致");
  const row = page.locator(".sheet__table tbody tr");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("南京市江北新区");
});
