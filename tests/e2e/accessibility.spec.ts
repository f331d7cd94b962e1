// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { expectAccessible, expectLegibleInTheDark } from "./axe.ts";
import { halfFilled, openKit } from "./favourable.ts";
import { chooseFile, draftSaved, expect, loadSample, open, row, speak, test } from "./page.ts";

const sampleName = { zh: "中型平台企业", en: "A mid-size platform company" };

const screens: Record<string, (page: Page, language: "zh" | "en") => Promise<void>> = {
  catalogue: (page) => open(page),
  "catalogue with a draft": async (page, language) => {
    await loadSample(page, sampleName[language]);
    await open(page);
  },
  "blank assessment": (page) => open(page, "#/jiangsu-pool/integrated-platform"),
  assessment: async (page, language) => {
    await loadSample(page, sampleName[language]);
    const field = row(page, "registered-capital").locator(".quantity__number");
    await field.fill("x");
    await field.blur();
  },
  source: async (page) => {
    await open(page, "#/jiangsu-pool/integrated-platform");
    await row(page, "registered-capital").locator(".criterion__source").click();
  },
  about: (page) => open(page, "#/about"),
  "records, badges, one level": async (page, language) => {
    await open(page, "#/jiangsu-demo/cross-platform");
    await row(page, "industries-connected")
      .getByRole("button", { name: language === "zh" ? "增加一条" : "Add an entry" })
      .click();
  },
  "way up, reasons": async (page, language) => {
    await loadSample(page, sampleName[language]);
    await row(page, "registered-capital").locator(".criterion__why").click();
    await expect(row(page, "registered-capital").locator(".why__part")).not.toHaveCount(0);
    await page.locator(".level-reasons summary").first().click();
  },
  "one question": async (page) => {
    await open(page, "#/jiangsu-pool/integrated-platform");
    await page.locator(".modes").getByRole("radio").nth(1).check();
    await expect(page.locator(".ask__question")).toBeVisible();
  },
  "what if": async (page, language) => {
    await loadSample(page, sampleName[language]);
    await page.locator(".way-up__try").first().click();
    await expect(page.locator(".copy-bar")).toBeVisible();
    await expect(page.locator(".compare")).not.toHaveCount(0);
  },
  when: async (page, language) => {
    await loadSample(page, sampleName[language]);
    await page.locator(".modes").getByRole("radio").nth(3).check();
    await expect(page.locator(".days")).toBeVisible();
  },
  match: (page) => open(page, "#/match"),
  "match with steps, tried out": async (page, language) => {
    await loadSample(page, sampleName[language]);
    await open(page, "#/match");
    await page.locator(".lift__try").first().click();
    await expect(page.locator(".lift__moved")).toBeVisible();
  },
  "assumed records": async (page) => {
    await open(page);
    await chooseFile(page, "half.json", JSON.stringify(halfFilled(await openKit())));
    await open(page, "#/jiangsu-demo/benchmark-factory");
    await page.locator(".way-up__try").first().click();
    await page.locator(".changed__one:has(.changed__assumed) a").click();
    await expect(page.locator(".record--assumed").first()).toBeVisible();
  },
  difference: async (page) => {
    await open(page, "#/diff/jiangsu-demo/jiangsu-guide");
    for (const part of await page.locator(".diff details").all()) {
      if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
    }
  },
  "several drafts, one renamed": async (page) => {
    await open(page, "#/jiangsu-pool/integrated-platform");
    await row(page, "registered-capital").locator(".quantity__number").fill("9");
    await draftSaved(page);
    await open(page);
    await page.locator(".drafts__tools button").nth(1).click();
    await expect(page.locator(".drafts__row")).toHaveCount(2);
    await page.locator(".drafts__tools button").first().click();
  },
  "drafts in a dialog, one deleted": async (page) => {
    await open(page, "#/jiangsu-pool/integrated-platform");
    await row(page, "registered-capital").locator(".quantity__number").fill("9");
    await page.locator(".top__saved").click();
    await page.locator(".drafts__tools button").last().click();
    await expect(page.locator(".drafts__notice button")).toBeVisible();
  },
  "answers that do not fit": async (page) => {
    await open(page, "#/jiangsu-pool/integrated-platform");
    const answers = { "company.employees": { value: "7", unit: "光年" }, "company.unheard_of": true };
    await chooseFile(page, "old.json", JSON.stringify({ schema: "xingping/answers@1", answers }));
    await page.getByRole("dialog").locator(".button--primary").click();
    await page.locator(".misfits summary").click();
  },
  form: async (page) => {
    await open(page, "#/jiangsu-demo/benchmark-factory/form");
    const code = page.locator("#at-field-credit-code").getByRole("textbox");
    await code.fill("9132");
    await code.blur();
    await page.locator(".form-part details.help").first().locator("summary").click();
  },
  "form of a rating": async (page, language) => {
    await loadSample(page, sampleName[language]);
    await page.goto("/#/jiangsu-pool/integrated-platform/form");
    await expect(page.locator(".blank__value")).not.toHaveCount(0);
  },
  "form, as the clauses ask": (page) => open(page, "#/ningbo-smart/discrete-factory/form"),
  evidence: async (page, language) => {
    await open(page, "#/jiangsu-pool/integrated-platform/evidence");
    await page
      .locator(".proof")
      .first()
      .getByRole("radio", { name: language === "zh" ? "有" : "There", exact: true })
      .check();
    await page.locator(".attachments summary").click();
  },
  "copy sheet": async (page, language) => {
    await loadSample(page, sampleName[language]);
    await page.goto("/#/jiangsu-pool/integrated-platform/copy");
    await expect(page.locator(".copy__row")).not.toHaveCount(0);
  },
  report: async (page, language) => {
    await loadSample(page, sampleName[language]);
    await page.goto("/#/jiangsu-pool/integrated-platform/report");
    await expect(page.locator(".paper")).toBeVisible();
  },
  "no such page": (page) => open(page, "#/nowhere"),
};

// The examination of a page with a hundred rows takes its time.
test.setTimeout(120_000);

for (const language of ["zh", "en"] as const) {
  for (const [name, go] of Object.entries(screens)) {
    test(`${name}, ${language}`, async ({ page }) => {
      await speak(page, language, "system");
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await go(page, language);
      await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
      await expectAccessible(page);
      await expectLegibleInTheDark(page);
    });
  }
}

test("where the system chooses the colours, what is chosen and how far it goes can still be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await loadSample(page, sampleName.zh);
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
