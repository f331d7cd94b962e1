// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The official form on screen: what the assessment knows stands there and says from where, what is open is found, and
// what is typed is read by the engine.
import type { Page } from "@playwright/test";
import { chooseFile, draftSaved, expect, loadSample, open, row, test, walk } from "./page.ts";
import { sheetText } from "./sheets.ts";

const form = "#/jiangsu-demo/cross-platform/form";
const blank = (page: Page, id: string) => page.locator(`#at-field-${id}`);
/** The engine that fills forms is the largest. */
const slow = { timeout: 20_000 };
async function openForm(page: Page, place = form): Promise<void> {
  await page.goto(`/${place}`);
  await expect(page.locator(".form__title")).toBeVisible(slow);
}
const nextBlank = (page: Page) => page.locator(".form__tools .button");
const wanting = async (page: Page) => Number(/\d+/.exec((await nextBlank(page).textContent()) ?? "")?.[0] ?? 0);
const blockers = (page: Page) => page.locator(".blockers");

test(
  "forms of other categories, of other documents, filled in full",
  walk({
    "the form is reached from the assessment, the phone's foot bar and the match": async ({ page }) => {
      await open(page, "#/jiangsu-demo/cross-platform");
      await page.getByRole("link", { name: "填写申请书" }).click();
      await expect(page.locator(".form__title")).toHaveText("江苏省重点工业互联网平台申报书", slow);
      await expect(page).toHaveTitle(/^申请书 · /);
      await page.getByRole("link", { name: "回到自评" }).click();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator(".foot-bar__fill").click();
      await expect(page.locator(".form__title")).toBeVisible();
      await open(page, "#/match");
      await page.locator('[data-category="miit-cross/cross-platform"] .place__fill').click();
      await expect(page).toHaveURL(/#\/miit-cross\/cross-platform\/form$/);
    },

    "a part that is not for this category says so and stays shut": async ({ page }) => {
      await open(page, "#/jiangsu-demo/industry-platform/form");
      const part = page.locator("#at-part-across-industries");
      await expect(part).toContainText("这一部分不用填");
      await expect(part).not.toHaveAttribute("open");
      await part.locator("summary").click();
      await expect(part).toContainText("“行业级工业互联网平台”不用填");
      await expect(page.locator("#at-part-users .blank")).not.toHaveCount(0);
    },

    "filled in full, the form has no blanks; what is missing is the level": async ({ page }) => {
      await open(page);
      await chooseFile(page, "full.json", sheetText("jiangsu-demo", "platform-application", "cross-platform"));
      await openForm(page);
      await expect(nextBlank(page)).toBeDisabled();
      await expect(page.locator(".blank--wanting")).toHaveCount(0);
      await expect(blockers(page)).toContainText("没有达到的要求");
      await blockers(page).locator(".gap").first().click();
      await expect(page).toHaveURL(/#\/jiangsu-demo\/cross-platform\/[a-z-]+$/);
    },

    "a document without a form offers what its clauses ask": async ({ page }) => {
      await open(page, "#/ningbo-smart/discrete-factory/form");
      await expect(page.locator(".note--plain")).toContainText("没有随附申请表");
      await expect(page.locator(".plain__row")).not.toHaveCount(0);
      await expect(page.locator(".export .button").filter({ hasText: "官方表格" })).toHaveCount(0);
      await page.locator(".plain__row a").first().click();
      await expect(page.locator(".criterion").first()).toBeVisible();
    },

    "a star rating: the level applied for is chosen in the panel and printed": async ({ page }) => {
      await loadSample(page, "中型平台企业");
      await page.getByRole("link", { name: "填写申请书" }).click();
      await blockers(page).getByRole("radio", { name: /^三星/ }).check();
      await expect(blank(page, "star").locator(".blank__value")).toHaveText("三星");
      await expect(blockers(page)).not.toContainText("没有达到的要求");
      await blockers(page).getByRole("radio", { name: /^四星/ }).check();
      await expect(blank(page, "star").locator(".blank__value")).toHaveText("四星");
      await expect(blockers(page)).toContainText(/没有达到的要求|等级还不能确定/);
    },

    "a form that is blank is filled by keyboard alone": async ({ page }) => {
      await open(page, "#/jiangsu-pool/supporting-service/form");
      await nextBlank(page).focus();
      await page.keyboard.press("Enter");
      await expect(blank(page, "name").getByRole("textbox")).toBeFocused();
      await page.keyboard.type("虚构培训中心");
      for (let steps = 0; steps < 12; steps += 1) {
        await page.keyboard.press("Tab");
        if (
          await blank(page, "credit-code")
            .getByRole("textbox")
            .evaluate((one) => one === document.activeElement)
        )
          break;
      }
      await page.keyboard.type("913200001347678904");
      await page.keyboard.press("Tab");
      await expect(blank(page, "credit-code").locator(".blank__status")).toHaveText("已填");
      await expect(blank(page, "name").locator(".blank__status")).toHaveText("已填");
    },
  }),
);

test(
  "a form that is blank: what is known, what is typed, what is worked out, what is missing",
  walk({
    "what the assessment knows is there, says from where, and is one answer": async ({ page }) => {
      await open(page, "#/jiangsu-demo/cross-platform");
      await row(page, "languages").locator(".quantity__number").fill("12");
      await openForm(page);
      const languages = blank(page, "languages");
      await expect(languages.locator(".blank__value")).toHaveText("12 类");
      await expect(languages).toContainText("来自自评“开发语言数量”");
      await languages.getByRole("button", { name: "在这里修改" }).click();
      await languages.locator(".quantity__number").fill("15");
      await languages.getByRole("link", { name: /去看/ }).click();
      await expect(row(page, "languages").getByRole("heading")).toBeFocused();
      await expect(row(page, "languages").locator(".quantity__number")).toHaveValue("15");
    },

    "one answer fills every blank that asks for it": async ({ page }) => {
      await openForm(page);
      const before = await wanting(page);
      await blank(page, "cover-name").getByRole("textbox").fill("虚构平台有限公司");
      await expect(blank(page, "pledge-name").locator(".blank__value")).toHaveText("虚构平台有限公司");
      await expect(blank(page, "name")).toContainText("与“申报单位（盖章）”是同一个答案");
      expect(await wanting(page)).toBe(before - 3);
      await blank(page, "credit-code").getByRole("textbox").fill("91320000134767890４");
      await blank(page, "credit-code").getByRole("textbox").blur();
      await expect(blank(page, "credit-code").locator(".field-issue")).toBeVisible();
      await blank(page, "credit-code").getByRole("textbox").fill("91320000-1347678904".replace("-", ""));
      await expect(blank(page, "organisation-code").locator(".blank__value")).toHaveText("134767890");
    },

    "identity data is checked at the field, and a former answer is kept": async ({ page }) => {
      await openForm(page);
      const code = blank(page, "credit-code");
      await code.getByRole("textbox").fill("913200001347678904");
      await code.getByRole("textbox").blur();
      await expect(code.locator(".blank__status")).toHaveText("已填");
      await code.getByRole("textbox").fill("913200001347678905");
      await expect(code.locator(".field-issue")).toHaveCount(0);
      await code.getByRole("textbox").blur();
      await expect(code.getByRole("alert")).toContainText("原来的答案没有变");
      await expect(code.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
      await expect(blank(page, "organisation-code").locator(".blank__value")).toHaveText("134767890");
      for (const [id, bad] of [
        ["contact-mobile", "12345"],
        ["contact-email", "someone@"],
        ["contact-phone", "abc"],
      ] as const) {
        await blank(page, id).getByRole("textbox").fill(bad);
        await blank(page, id).getByRole("textbox").blur();
        await expect(blank(page, id).getByRole("alert")).toBeVisible();
        await expect(blank(page, id).locator(".blank__status")).toHaveText("空白");
      }
      await blank(page, "contact-mobile").getByRole("textbox").fill("138 0013 8000");
      await blank(page, "contact-mobile").getByRole("textbox").blur();
      await expect(blank(page, "contact-mobile").getByRole("textbox")).toHaveValue("13800138000");
      await draftSaved(page);
      await page.reload();
      await expect(code.getByRole("textbox")).toHaveValue("913200001347678904");
    },

    "a narrative counts its characters, and one that is too long holds it up": async ({ page }) => {
      await openForm(page);
      const introduction = blank(page, "introduction");
      await introduction.getByRole("textbox").fill("我 们".repeat(500));
      await expect(introduction).toContainText("1000/1000 字");
      await expect(introduction.locator(".blank__status")).toHaveText("已填");
      await introduction.getByRole("textbox").fill(`${"我 们".repeat(500)}\n再多三`);
      await expect(introduction).toContainText("1003/1000 字");
      await expect(introduction).toContainText("超出 3 字");
      await expect(introduction.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
      const link = blockers(page).locator(".gap").filter({ hasText: "企业简介" });
      await page.evaluate(() => scrollTo(0, 0));
      await link.click();
      await expect(introduction.getByRole("textbox")).toBeFocused();
      await introduction.getByRole("textbox").fill("短");
      await expect(link).toHaveCount(0);
    },

    "check-lists tick themselves, and what is worked out cannot be typed over": async ({ page }) => {
      await open(page, "#/jiangsu-demo/cross-platform");
      const industries = row(page, "industries-connected");
      await industries.getByRole("button", { name: "增加一条" }).click();
      await industries.getByRole("button", { name: "增加一条" }).click();
      await industries.getByLabel("这些就是全部").check();
      await openForm(page);
      const count = blank(page, "industries");
      await expect(count.locator(".blank__value")).toHaveText("2 个");
      await expect(count).toContainText("自动得出");
      await expect(count.getByRole("textbox")).toHaveCount(0);
      const category = blank(page, "category");
      await expect(category.locator(".box--ticked")).toHaveText(/跨行业跨领域工业互联网平台/);
      await expect(category.locator(".box")).toHaveCount(3);
    },

    "next blank goes through all of them, and only blanks may be shown": async ({ page }) => {
      await openForm(page);
      await nextBlank(page).click();
      await expect(blank(page, "cover-name").getByRole("textbox")).toBeFocused();
      await page.keyboard.type("虚构公司");
      await nextBlank(page).click();
      // The button took the focus, so the search begins anew and finds the first that is open.
      await expect(blank(page, "legal-representative").getByRole("textbox")).toBeFocused();
      await page.getByLabel("只看空白").check();
      await expect(blank(page, "cover-name")).toHaveCount(0);
      const representative = blank(page, "legal-representative").getByRole("textbox");
      await representative.fill("某某");
      await expect(representative).toBeVisible();
      await page.getByLabel("只看空白").uncheck();
      await expect(blank(page, "cover-name")).toBeVisible();
    },
  }),
);

test("answers of a form survive in a draft that is opened elsewhere", async ({ page }) => {
  await openForm(page);
  await blank(page, "legal-representative").getByRole("textbox").fill("李某某");
  await draftSaved(page);
  await page.goto("/#/ningbo-smart/discrete-factory");
  await page.reload();
  await expect(page.locator(".desk")).toBeVisible();
  await page.goto("/#/match");
  await page.reload();
  await expect(page.locator(".ranking")).toBeVisible();
  await expect(page.locator(".misfits")).toHaveCount(0);
  await openForm(page);
  await expect(blank(page, "legal-representative").getByRole("textbox")).toHaveValue("李某某");
});

test("which files are fetched does not depend on the answers", async ({ browser, baseURL }) => {
  const fetched = async (name: string, introduction: string) => {
    const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
    const seen = new Set<string>();
    page.on("request", (request) => seen.add(new URL(request.url()).pathname));
    await openForm(page);
    const others = page.waitForResponse(/miit-cross\/forms\//, slow);
    await blank(page, "legal-representative").getByRole("textbox").fill(name);
    await blank(page, "introduction").getByRole("textbox").fill(introduction);
    await others;
    await page.waitForLoadState("networkidle");
    await page.close();
    return [...seen].filter((path) => path.startsWith("/packs/")).sort();
  };
  const one = await fetched("甲", "长".repeat(1200));
  const other = await fetched("乙某", "短");
  expect(one).toEqual(other);
  expect(one.filter((path) => path.includes(".layout"))).toEqual([]);
});
