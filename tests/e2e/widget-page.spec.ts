// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The page for bureaus: what it shows is what its lines do, and its lines work when they are pasted.
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { readToElement, readToPage } from "../../site/widget/protocol.ts";
import { expect, inside, test, toldOf } from "./hosts.ts";
import { speak } from "./page.ts";

test.setTimeout(120_000);

test("choose, look, paste: the lines do on a bureau's page what was shown", async ({ page, bureau, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/#/about");
  await page.getByRole("link", { name: "生成嵌入代码" }).click();
  await page.getByLabel("项目", { exact: true }).selectOption("jiangsu-pool");
  await page.getByLabel("类别", { exact: true }).selectOption("data-collection");
  const shown = await inside(page);
  await expect(shown.locator("h1")).toHaveText("数据采集服务商");
  await page.getByRole("radio", { name: "深色" }).check({ force: true });
  await expect(shown.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByLabel("在上方显示已达到的等级").check();
  await page.getByLabel("主色", { exact: true }).check();
  const colour = page.locator("input[type=color]").first();
  await expect(page.getByText(/没有采用：主色/)).toBeVisible(); // too dark for the dark theme
  await colour.fill("#ffb3a7");
  await expect(page.getByText(/没有采用/)).toHaveCount(0);
  await page.getByLabel(/锁定脚本版本/).check();
  const copied = async (what: string) => {
    await page.getByRole("button", { name: `复制：${what}` }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const [element, style, frame] = [await copied("网页代码"), await copied("样式表"), await copied("不用脚本：iframe")];
  expect(element).toContain('integrity="sha384-');
  const paste = (lines: string) => (html: string) =>
    html.replace(/<script[^>]*><\/script>/, `<style>${style}</style>`).replace(/<xingping.*<\/xingping.*>/s, lines);
  await bureau.open(page, "plain.html", paste(element));
  const pasted = await inside(page);
  await expect(pasted.locator("h1")).toHaveText("数据采集服务商");
  await expect(pasted.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(".result")).toContainText("还没有达到星级");
  const primary = () =>
    pasted.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--primary").trim());
  await expect.poll(primary).toBe("#ffb3a7");
  expect(await toldOf(page, "style-refused")).toEqual([{ properties: [] }]);

  await bureau.open(page, "plain.html", paste(frame));
  const plain = await (await page.locator("iframe").elementHandle())?.contentFrame();
  await expect(plain?.locator("h1") ?? page.locator("none")).toHaveText("数据采集服务商");
  await expect(plain?.locator("html") ?? page.locator("none")).toHaveAttribute("data-theme", "dark");
});

test("the lines of the README work as they stand", async ({ page, bureau }) => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, lines = ""]) => lines);
  expect(blocks).toHaveLength(2);
  for (const lines of blocks) {
    await bureau.open(page, "plain.html", (html) =>
      html
        .replace(/<script[^>]*><\/script>/, "")
        .replace(
          /<xingping.*<\/xingping.*>/s,
          lines.replaceAll("https://kit.example/", process.env.SITE_ADDRESS ?? ""),
        ),
    );
    const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
    await expect(frame?.locator("h1") ?? page.locator("none")).toHaveText("综合（特色）工业互联网平台服务商");
  }
});

for (const [language, theme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const) {
  test(`axe finds nothing on the page for bureaus, and it fits a phone, ${language}, ${theme}`, async ({ page }) => {
    await speak(page, language, theme);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto("/widget.html");
    await inside(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });
}

test("messages are read for their known members only, whatever they are", () => {
  const settings = { type: "xingping/settings@1", programme: "a", category: "b", lang: "zh", theme: "auto", look: {} };
  const good = { ...settings, receives: false };
  expect(readToPage({ ...good, more: 1, look: { "--a": "red", "--b": "blue" } }, ["--a"])).toEqual({
    ...good,
    look: { "--a": "red" },
  });
  const polluted = JSON.parse(
    '{ "__proto__": { "receives": true, "polluted": 1 }, "constructor": { "prototype": {} } }',
  );
  expect(readToPage({ ...good, ...polluted }, [])).toEqual(good);
  expect(readToPage(Object.assign(Object.create({ receives: true }), settings), [])).toEqual(good); // not by inheritance
  expect(readToPage({ ...good, look: polluted }, ["__proto__", "constructor", "toString"])).toEqual(good);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();

  const assessment = { programme: "a", category: "b", edition: "1", as_of: "2021-06-30", answered: 3 };
  const level = { guaranteed: "3", reachable: null };
  const told = { type: "xingping/assessment@1", words: "w", assessment: { ...assessment, level } };
  expect(readToElement({ ...told, answers: { secret: 1 } })).toEqual(told);
  expect(readToElement({ ...told, assessment: { ...assessment, level, answers: { secret: 1 } } })).toEqual(told);

  const junk = [
    undefined,
    null,
    0,
    Number.NaN,
    -1e9,
    "x",
    "x".repeat(6_000_000),
    [],
    {},
    [[]],
    true,
    () => 0,
    Symbol("x"),
  ];
  const types = ["settings", "seen", "hello", "height", "place", "assessment", "refused", "application", "connect"];
  for (const type of types.map((name) => `xingping/${name}@1`)) {
    for (const value of junk) {
      expect(readToPage(value, ["--a"])).toBeNull();
      expect(readToElement(value)).toBeNull();
      // Each known member in turn is junk, in a message that is otherwise right.
      for (const name of ["programme", "category", "lang", "theme", "look", "type"]) {
        if (name === "look" && value !== null && typeof value === "object" && !Array.isArray(value)) continue;
        if (typeof value === "string" && value.length < 9 && /programme|category/.test(name)) continue;
        expect(readToPage({ ...good, [name]: value }, ["--a"]), name).toBeNull();
      }
      for (const name of ["height", "top", "seen", "application", "words"]) {
        const read = readToElement({ type, [name]: value });
        if (read) expect(JSON.stringify(read).length).toBeLessThan(400);
      }
    }
  }
  for (const later of ["xingping/settings@2", "xingping/hello@2"]) {
    expect(readToPage({ ...good, type: later }, [])).toBeNull();
    expect(readToElement({ type: later })).toBeNull();
  }
});
