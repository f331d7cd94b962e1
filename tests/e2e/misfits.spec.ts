// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A draft older than the criteria: what no longer fits is kept, shown, saved, and comes back when it fits again.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { chooseFile, draftSaved, expect, open, row, test } from "./page.ts";

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const list = (page: Page) => page.locator(".misfits");

/** The criteria as they might be in another edition. */
async function edition(page: Page, change: (text: string) => string): Promise<void> {
  await page.route("**/packs/**/*.json?*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

const answers = {
  "company.employees": { value: "77", unit: "光年" },
  "company.financial_condition_2020": "splendid",
  "platform.data_services": { basic: true, prophecy: true },
  "company.unheard_of": true,
  "company.independent_legal_person": true,
};
const oldSheet = {
  schema: "xingping/answers@1",
  answers,
  evidence: { "company.independent_legal_person": ["a_papyrus"] },
  history: [{ category: "jiangsu-pool/integrated-platform", event: "praised", on: "2020-01-01" }],
};

/** A draft on the device, as an earlier edition of the page has left it. */
async function leaveDraft(page: Page, sheet: object, kept: object[] = []): Promise<void> {
  await open(page);
  await page.evaluate(
    ([stored, beside]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("xingping");
        request.onsuccess = () => {
          const transaction = request.result.transaction("drafts", "readwrite");
          const draft = {
            ...{ id: "old", name: "", sheet: stored, kept: beside, planning_date: null, saved_at: 1, revision: 4 },
            category: "jiangsu-pool/integrated-platform",
            kit_version: "0.0.9",
            digests: { "jiangsu-pool/integrated-platform": "0".repeat(64) },
          };
          transaction.objectStore("drafts").put(draft, "old");
          transaction.oncomplete = () => resolve();
        };
      }),
    [sheet, kept] as const,
  );
  await page.goto(`/${place}`);
  await page.reload();
}

const storedSheet = async (page: Page) => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "答卷存成文件" }).click();
  return JSON.parse(await readFile(await (await download).path(), "utf8"));
};

test("what no longer fits is listed with its reason, saved with the rest, and never counted", async ({ page }) => {
  await leaveDraft(page, oldSheet);
  await expect(list(page)).toContainText("有 6 个答案放不进当前版本");
  await list(page).locator("summary").click();
  await expect(list(page)).toContainText("这些答案是用 0.0.9 版写的");
  await expect(list(page)).toContainText("此后有变化的类别：综合（特色）工业互联网平台服务商");
  await expect(list(page).locator("li", { hasText: "员工总数" })).toContainText("77 光年");
  await expect(list(page).locator("li", { hasText: "员工总数" })).toContainText("单位 “光年” 不适用");
  await expect(list(page).locator("li", { hasText: "company.unheard_of" })).toContainText("是");
  await expect(employees(page)).toHaveValue("");
  await expect(row(page, "legal-person").getByRole("radio", { name: "是", exact: true })).toBeChecked();
  expect(await storedSheet(page)).toEqual(oldSheet);
  await page.reload();
  await expect(list(page)).toContainText("有 6 个答案放不进当前版本");
  expect(await storedSheet(page)).toEqual(oldSheet);
});

test("they are saved by themselves, removed one by one, and removal can be undone", async ({ page }) => {
  await leaveDraft(page, oldSheet);
  await list(page).locator("summary").click();
  const download = page.waitForEvent("download");
  await list(page).getByRole("button", { name: "这些存成文件" }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(saved.answers["company.employees"]).toEqual(answers["company.employees"]);
  expect(saved.answers["company.unheard_of"]).toBe(true);
  await list(page).getByRole("button", { name: "删除：company.unheard_of" }).click();
  await expect(list(page)).toContainText("有 5 个");
  await page.locator(".undo-bar").getByRole("button", { name: "撤销" }).click();
  await expect(list(page)).toContainText("有 6 个");
});

test("an answer given anew stands, and the former one stays beside it until it is deleted", async ({ page }) => {
  await leaveDraft(page, {
    ...oldSheet,
    answers: { "company.employees": answers["company.employees"] },
    evidence: {},
    history: [],
  });
  await expect(list(page)).toContainText("有 1 个");
  await employees(page).fill("12");
  await draftSaved(page);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(employees(page)).toHaveValue("12");
  await list(page).locator("summary").click();
  await expect(list(page)).toContainText("77 光年");
  await list(page).getByRole("button", { name: "删除：员工总数" }).click();
  await expect(list(page)).toHaveCount(0);
  await expect(employees(page)).toHaveValue("12");
});

test("it comes back when a later edition takes it again", async ({ page }) => {
  test.slow();
  await open(page, place);
  await employees(page).fill("64");
  await draftSaved(page);
  await page.waitForTimeout(600);
  await edition(page, (text) => text.replaceAll("company.employees", "company.staff_counted"));
  await page.reload();
  await expect(list(page)).toContainText("有 1 个", { timeout: 20_000 }); // known once all categories are loaded
  await row(page, "legal-person").getByRole("radio", { name: "是", exact: true }).check();
  await page.waitForTimeout(600);
  await page.unroute("**/packs/**/*.json?*");
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
  await expect(list(page)).toHaveCount(0);
  await expect(row(page, "legal-person").getByRole("radio", { name: "是", exact: true })).toBeChecked();
});

test("a former answer that fits again beside a new one can be taken", async ({ page }) => {
  const now = { "company.employees": { value: "9", unit: "人" } };
  const former = { pointer: "/answers/company.employees", raw: { value: "64", unit: "人" } };
  await leaveDraft(page, { schema: "xingping/answers@1", answers: now }, [former]);
  await expect(employees(page)).toHaveValue("9");
  await list(page).locator("summary").click();
  await expect(list(page)).toContainText("能放进去，但这道题已另行作答");
  await list(page).getByRole("button", { name: "用回这个答案：员工总数" }).click();
  await expect(employees(page)).toHaveValue("64");
  await expect(list(page)).toHaveCount(0);
});

test("of a file, too, what cannot be read is kept", async ({ page }) => {
  await open(page, place);
  await chooseFile(page, "old.json", JSON.stringify(oldSheet));
  await page.getByRole("dialog").getByRole("button", { name: "载入可读部分" }).click();
  await expect(list(page)).toContainText("有 6 个");
});
