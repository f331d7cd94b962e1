// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every screen, in both languages and both themes, as axe sees it. Each test walks past several of them.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { halfFilled, openKit } from "./favourable.ts";
import { chooseFile, expect, loadSample, open, row, speak, test } from "./page.ts";

// The examination of a page with a hundred rows takes its time.
test.setTimeout(300_000);

const sample = "中型平台企业";
const place = "#/jiangsu-pool/integrated-platform";
const screen = (name: string, go: () => Promise<unknown>) => test.step(name, go);
const openPart = async (page: Page, selector: string) => {
  for (const part of await page.locator(selector).all()) {
    if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  }
};

test.beforeEach(({ page }) => speak(page, "zh", "system"));

test("the first page, with drafts on it; the match; what a programme changes; about; nowhere", async ({ page }) => {
  await open(page);
  await screen("catalogue", () => expectAccessible(page));
  await open(page, "#/match");
  await screen("match", () => expectAccessible(page));
  await open(page, "#/about");
  await screen("about", () => expectAccessible(page));
  await open(page, "#/nowhere");
  await screen("no such page", () => expectAccessible(page));
  await open(page, "#/diff/jiangsu-demo/jiangsu-guide");
  await expect(page.locator(".change").first()).toBeAttached();
  await openPart(page, ".diff details");
  await screen("difference", () => expectAccessible(page));
  await loadSample(page, sample);
  await open(page);
  await page.locator(".drafts__tools button").nth(1).click();
  await expect(page.locator(".drafts__row")).toHaveCount(2);
  await page.locator(".drafts__tools button").first().click();
  await screen("catalogue with drafts, one of them renamed", () => expectAccessible(page));
  await open(page, "#/match");
  await page.locator(".lift__try").first().click();
  await expect(page.locator(".lift__moved")).toBeVisible();
  await screen("match with steps, tried out", () => expectAccessible(page));
});

test("an assessment that begins: blank, its sources, one question, drafts, what does not fit", async ({ page }) => {
  await open(page, place);
  await screen("blank", () => expectAccessible(page));
  await row(page, "registered-capital").locator(".criterion__source").click();
  await screen("source", () => expectAccessible(page, "dialog"));
  await page.keyboard.press("Escape");
  await page.locator(".modes").getByRole("radio").nth(1).check();
  await expect(page.locator(".ask__question")).toBeVisible();
  await screen("one question", () => expectAccessible(page));
  await page.locator(".modes").getByRole("radio").first().check();
  await row(page, "registered-capital").locator(".quantity__number").fill("9");
  await page.locator(".top__saved").click();
  await page.locator(".drafts__tools button").last().click();
  await expect(page.locator(".drafts__notice button")).toBeVisible();
  await screen("drafts in a dialog, one deleted", () => expectAccessible(page, "dialog"));
  await page.keyboard.press("Escape");
  const answers = { "company.employees": { value: "7", unit: "光年" }, "company.unheard_of": true };
  await chooseFile(page, "old.json", JSON.stringify({ schema: "xingping/answers@1", answers }));
  await screen("a file that does not fit", () => expectAccessible(page, "dialog"));
  await page.getByRole("dialog").locator(".button--primary").click();
  await page.locator(".misfits summary").click();
  await screen("answers that do not fit", () => expectAccessible(page, ".misfits"));
});

test("an assessment half filled: reasons, what if, when, and its papers", async ({ page }) => {
  await loadSample(page, sample);
  const capital = row(page, "registered-capital");
  await capital.locator(".quantity__number").fill("x");
  await capital.locator(".quantity__number").blur();
  await capital.locator(".criterion__why").click();
  await expect(capital.locator(".why__part")).not.toHaveCount(0);
  await page.locator(".level-reasons summary").first().click();
  await screen("a wrong entry, reasons, the way up", () => expectAccessible(page));
  await page.locator(".way-up__try").first().click();
  await expect(page.locator(".copy-bar")).toBeVisible();
  await expect(page.locator(".compare")).not.toHaveCount(0);
  await screen("what if", () => expectAccessible(page));
  await page.locator(".copy-bar").getByRole("button", { name: "放弃，回到原来" }).click();
  await page.locator(".modes").getByRole("radio").nth(3).check();
  await expect(page.locator(".days")).toBeVisible();
  await screen("when", () => expectAccessible(page));
  await open(page, `${place}/form`);
  await expect(page.locator(".blank__value")).not.toHaveCount(0);
  await screen("form of a rating", () => expectAccessible(page));
  await open(page, `${place}/copy`);
  await expect(page.locator(".copy__row")).not.toHaveCount(0);
  await screen("copy sheet", () => expectAccessible(page));
  await open(page, `${place}/report`);
  await expect(page.locator(".paper")).toBeVisible();
  await screen("report", () => expectAccessible(page));
});

test("records, one level, badges; a form; what proves", async ({ page }) => {
  await open(page, "#/jiangsu-demo/cross-platform");
  await row(page, "industries-connected").getByRole("button", { name: "增加一条" }).click();
  await screen("records, badges, one level", () => expectAccessible(page));
  await open(page, "#/ningbo-smart/discrete-factory/form");
  await screen("form, as the clauses ask", () => expectAccessible(page));
  await open(page, `${place}/evidence`);
  await page.locator(".proof").first().getByRole("radio", { name: "有", exact: true }).check();
  await page.locator(".attachments summary").click();
  await screen("evidence", () => expectAccessible(page));
  await open(page, "#/jiangsu-demo/benchmark-factory/form");
  const code = page.locator("#at-field-credit-code").getByRole("textbox");
  await code.fill("9132");
  await code.blur();
  await page.locator(".form-part details.help").first().locator("summary").click();
  await screen("form", () => expectAccessible(page));
  await open(page);
  await chooseFile(page, "half.json", JSON.stringify(halfFilled(await openKit())));
  await open(page, "#/jiangsu-demo/benchmark-factory");
  await page.locator(".way-up__try").first().click();
  await page.locator(".changed__one:has(.changed__assumed) a").click();
  await expect(page.locator(".record--assumed").first()).toBeVisible();
  await screen("assumed records", () => expectAccessible(page, ".criterion:has(.record--assumed)", ".copy-bar"));
});

test("where the system chooses the colours, what is chosen and how far it goes can still be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await loadSample(page, sample);
  const paint = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const canvas = await paint("body");
  const chosen = row(page, "legal-person");
  await expect(chosen.getByRole("radio", { name: "是" })).toBeChecked();
  for (const piece of [
    "#at-legal-person .segmented__input:checked + .segmented__label",
    "#at-registered-capital .stretch",
    "#at-registered-capital .rung__tick",
    ".contents .bar",
    ".gaps__next",
  ])
    expect(await paint(piece), piece).not.toBe(canvas);
});
