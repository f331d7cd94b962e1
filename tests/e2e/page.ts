// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What every browser test starts from: a page that may neither talk to strangers nor stumble unheard, and the ways to get
// about in it.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

const pool = [
  "integrated-platform",
  "cloud-platform",
  "solution-provider",
  "industrial-app-provider",
  "network-builder",
  "data-collection",
  "control-security",
  "supporting-service",
];

/** The categories rated in stars. */
export const categories = pool.map((id) => `jiangsu-pool/${id}`);

const others: Record<string, string> = {
  "jiangsu-demo": "cross-platform industry-platform enterprise-platform benchmark-factory",
  "jiangsu-guide":
    "cross-platform regional-platform industry-platform supply-chain-platform ecommerce-platform ecommerce-solution-provider ecommerce-application",
  "miit-cross": "cross-platform",
  "ningbo-smart":
    "discrete-factory process-factory five-g-pilot equipment-retrofit chain-platform industry-platform operating-system identifier-node security-platform sharing-platform system-solution industrial-app",
};
export const allCategories = [
  ...categories,
  ...Object.entries(others).flatMap(([programme, ids]) => ids.split(" ").map((id) => `${programme}/${id}`)),
];

/** Opens an answer file, as its user would. */
export async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /打开答卷文件|Open (an answer )?file/ }).click();
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
}

interface Watch {
  /** Complaints a test expects, such as a file it made unavailable. */
  expected: RegExp[];
  /** Another address the site is served from in this test. */
  alsoOwn?: string;
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { expected: [] };
      const complaints: string[] = [];
      const strangers: string[] = [];
      page.on("request", (request) => {
        const own = [baseURL, watch.alsoOwn].some((address) => address && request.url().startsWith(address));
        if (!own && !/^(blob|data):/.test(request.url())) strangers.push(request.url());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        // A breach of the content security policy is an error of the console, too.
        if (message.type() === "error") complaints.push(message.text());
      });
      await use(watch);
      expect(strangers, "requests beyond the site").toEqual([]);
      expect(complaints.filter((text) => !watch.expected.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

interface Given {
  page: Page;
  context: BrowserContext;
  watch: Watch;
  baseURL: string | undefined;
}

/** A blank sheet; drafts that were there stay beside it. */
export async function begin(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const fresh = page.getByRole("button", { name: "新建草稿" });
  if (await fresh.isVisible()) await fresh.click();
}

/**
 * What is looked at one after another on one page, each on a sheet of its own: to load the page, and all that it loads in
 * idle moments, costs more than most of what is to be seen.
 */
export function walk(steps: Record<string, (given: Given) => Promise<void>>, reset = begin) {
  return async ({ page, context, watch, baseURL }: Given): Promise<void> => {
    for (const [index, [name, step]] of Object.entries(steps).entries()) {
      if (index > 0) await reset(page);
      await test.step(name, () => step({ page, context, watch, baseURL }));
    }
  };
}

export async function open(page: Page, place = "#/"): Promise<void> {
  await page.goto(`/${place}`);
  await expect(page.locator("h1")).toBeVisible();
}

export async function loadSample(page: Page, name: string): Promise<void> {
  await open(page);
  await page.getByRole("button", { name }).click();
  await expect(page.locator(".desk")).toBeVisible();
}

/** The card of a row, by its id in the criteria. */
export const row = (page: Page, id: string) => page.locator(`#at-${id}`);
/** The result column. */
export const result = (page: Page) => page.getByRole("complementary", { name: /结果|Result/ });
export const held = (page: Page) => result(page).locator(".level__held");
export const gaps = (page: Page) => result(page).locator(".gaps");
export const draftSaved = (page: Page) => expect(page.locator(".top__saved")).toBeVisible();

export async function speak(page: Page, language: "zh" | "en", theme: "light" | "dark" | "system"): Promise<void> {
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem("xingping.language", chosenLanguage);
      localStorage.setItem("xingping.theme", chosenTheme);
    },
    [language, theme] as const,
  );
}

/** One of the ways of working on a category. */
export const mode = (page: Page, name: string) => page.locator(".modes").getByRole("radio", { name });
