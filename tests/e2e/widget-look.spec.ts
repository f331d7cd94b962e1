// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How the element looks on pages of bureaus: their colours, their style sheets, its height, and what opens in it.
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";
import { expect, inside, test, toldOf } from "./hosts.ts";

test.setTimeout(120_000);

const token = (kit: Frame, name: string) =>
  kit.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one).trim(), name);
const wish = (page: Page, look: Record<string, string>) =>
  page.locator("xingping-assessment").evaluate((element, wishes) => {
    for (const [name, value] of Object.entries(wishes)) (element as HTMLElement).style.setProperty(name, value);
  }, look);

test("the bureau's look under a strict policy; what would be hard to read, or is more than a value, is refused", async ({
  page,
  bureau,
}) => {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "warning" && said.push(message.text()));
  await bureau.open(page, "strict.html"); // any breach of its policy fails the test
  const kit = await inside(page);
  await expect.poll(() => token(kit, "--primary")).toBe("#8a1c1c");
  expect(await token(kit, "--on-primary")).toBe("#ffffff");
  expect(await token(kit, "--radius")).toBe("2px");
  expect(await page.locator("iframe").evaluate((frame) => getComputedStyle(frame).borderTopWidth)).toBe("1px");
  await expect(kit.locator("html")).toHaveAttribute("lang", "en"); // as the page around

  const refused = {
    "--xingping-primary": "#ffdd00",
    "--xingping-surface": "rgb(0 0 0 / 50%)",
    "--xingping-paper": "#222",
    "--xingping-ink": "url(https://example.org/x)",
    "--xingping-line": "red; --met: red",
    "--xingping-font": "serif } html { display: none",
    "--xingping-radius": "calc(1px * 99999)",
  };
  await wish(page, refused);
  await expect
    .poll(async () => ((await toldOf(page, "style-refused")).at(-1) as { properties: string[] }).properties.sort())
    // A browser drops what is no declaration at all before anybody reads it.
    .toEqual(
      Object.keys(refused)
        .filter((name) => !/line|font/.test(name))
        .sort(),
    );
  expect(await token(kit, "--primary")).toBe("#134583");
  expect(await token(kit, "--radius")).toBe("8px");
  expect(said.filter((text) => text.includes("--xingping-primary") && text.includes("4.5:1"))).not.toEqual([]);

  // Light as the ground is, this can be read in the light theme only.
  await wish(page, { "--xingping-primary": "oklch(40% 0.13 250)", "--xingping-paper": "rgb(255, 250, 240)" });
  await expect.poll(() => token(kit, "--paper")).toBe("#fffaf0");
  const primary = await token(kit, "--primary");
  expect(primary).not.toBe("#134583");
  await page.locator("xingping-assessment").evaluate((one) => one.setAttribute("theme", "dark"));
  await expect.poll(() => token(kit, "--primary")).toBe("#93bdf6");
  expect(await token(kit, "--paper")).toBe("#0e1420");
  await page.locator("xingping-assessment").evaluate((one) => one.setAttribute("theme", "light"));
  await expect.poll(() => token(kit, "--primary")).toBe(primary);
});

// In one language with a dialog on top, in the other without.
for (const language of ["zh", "en"] as const) {
  test(`axe finds nothing on a bureau's page with the widget in the bureau's colours, ${language}`, async ({
    page,
    bureau,
  }) => {
    await bureau.open(page, "plain.html", (html) =>
      html.replace('lang="zh-CN"', `lang="${language}"`).replace("integrated-platform", "data-collection"),
    );
    const kit = await inside(page);
    await wish(page, {
      "--xingping-primary": "#8a1c1c",
      "--xingping-paper": "#faf7f2",
      "--xingping-surface": "#fffdf8",
    });
    await expect.poll(() => token(kit, "--primary")).toBe("#8a1c1c");
    await kit.locator("#at-legal-person").getByRole("radio").first().check();
    await expect(kit.locator(".hand-over button")).toBeEnabled();
    if (language === "zh") {
      await kit.locator(".hand-over button").click();
      await expect(kit.getByRole("dialog")).toBeVisible();
    }
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
  });
}

test("a style sheet that lays hands on everything does not reach the widget", async ({ page, bureau }) => {
  await bureau.open(page, "aggressive.html");
  const kit = await inside(page);
  const look = await page.locator("xingping-assessment").evaluate((element) => {
    const [host, frame] = [element, element.shadowRoot?.querySelector("iframe") ?? element];
    const [of, box] = [getComputedStyle(host), frame.getBoundingClientRect()];
    const words = getComputedStyle(element.shadowRoot?.querySelector(".result") ?? element);
    return {
      host: [of.display, of.opacity, of.visibility, of.transform, of.filter, of.float, of.pointerEvents],
      words: [words.visibility, words.textTransform, words.letterSpacing, words.fontSize],
      fills: box.width >= innerWidth - 1 && box.height >= 480 && box.height <= innerHeight,
    };
  });
  expect(look).toEqual({
    host: ["block", "1", "visible", "none", "none", "none", "auto"],
    words: ["visible", "none", "normal", "15px"],
    fills: true,
  });
  await kit.locator("#at-legal-person").getByRole("radio", { name: "是", exact: true }).check();
  await expect(page.locator(".result")).toBeVisible();
});

/** Where a part of the page in a frame stands on the screen of the page around. */
async function onScreen(page: Page, element: string, kit: Frame, selector: string) {
  const frame = await page.locator(`${element} iframe`).boundingBox();
  const part = await kit
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom };
    });
  return { top: (frame?.y ?? 0) + part.top, bottom: (frame?.y ?? 0) + part.bottom };
}
const expectInSight = async (page: Page, element: string, kit: Frame, selector: string) => {
  const height = page.viewportSize()?.height ?? 0;
  await expect
    .poll(async () => {
      const { top, bottom } = await onScreen(page, element, kit, selector);
      return top >= -1 && bottom <= height + 1;
    })
    .toBe(true);
};

test("several on one page: a draft in common, each its height, and what opens or sticks is in sight", async ({
  page,
  bureau,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await bureau.open(page, "several.html");
  const first = await inside(page, "#first");
  const height = (of: string) => page.locator(`${of} iframe`).evaluate((frame) => frame.clientHeight);
  const content = (kit: Frame) => kit.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await expect.poll(async () => (await height("#first")) - (await content(first))).toBe(0);
  expect(await height("#first")).toBeGreaterThan(3000);
  expect(await height("#second")).toBeLessThanOrEqual(700);
  await expect.poll(() => height("#third")).toBe(600);
  // It has come to rest.
  const rests = await page.locator("#first iframe").evaluate(
    (frame) =>
      new Promise<number>((resolve) => {
        let changes = -1; // the first observation is no change
        new ResizeObserver(() => {
          changes += 1;
        }).observe(frame);
        setTimeout(() => resolve(changes), 500);
      }),
  );
  expect(rests).toBe(0);

  // The head of the page within says on a phone what it has to say.
  const cut = await first
    .locator(".embed-top :is(.pill--button, .top__tools)")
    .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.className));
  expect(cut).toEqual([]);
  await page.evaluate(() => scrollTo({ top: 2500, behavior: "instant" }));
  await expectInSight(page, "#first", first, ".foot-bar");
  await expectInSight(page, "#first", first, ".contents");
  const source = first.locator(".criterion__source").nth(8);
  await source.focus(); // the page around scrolls there
  await expectInSight(page, "#first", first, ".criterion__source:focus");
  await source.press("Enter");
  await expect(first.getByRole("dialog")).toBeVisible();
  await expectInSight(page, "#first", first, "dialog");
  await page.keyboard.press("Escape");
  await first.locator(".foot-bar__sheet").click();
  await expectInSight(page, "#first", first, "dialog");
  // Follows content that becomes less: one question at a time.
  await page.keyboard.press("Escape");
  await first.locator(".modes").getByRole("radio").nth(1).check();
  await expect.poll(() => height("#first")).toBeLessThan(2000);
  await expect.poll(async () => (await height("#first")) - (await content(first))).toBe(0);
  await first.locator(".modes").getByRole("radio").first().check();

  // What is answered in one is there in the other, as long as that has nothing of its own.
  const second = await inside(page, "#second");
  await first.locator("#at-employees").getByLabel("员工总数", { exact: true }).fill("64");
  await expect(second.locator("#at-employees").getByLabel("员工总数", { exact: true })).toHaveValue("64");
  const third = await inside(page, "#third");
  await expect(third.locator(".category")).toHaveCount(4);
  await expect(third.locator(".drafts__row")).toHaveCount(1);
});
