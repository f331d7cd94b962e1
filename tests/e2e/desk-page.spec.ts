// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The desk as a page: nothing leaves it, nothing stays of it, everybody can use it, on a phone too.
import type { Page } from "@playwright/test";
import { application, details, line, openDesk, paper, put } from "./applications.ts";
import { expectAccessible } from "./axe.ts";
import { expect, open, speak, test } from "./page.ts";

test.describe.configure({ timeout: 120_000 }); // a kit of all criteria in Node, another in the worker

const mark = "标记甲乙丙丁";

async function fill(page: Page): Promise<void> {
  const good = await application({ name: `${mark}公司`, target: "4" });
  await openDesk(page);
  await put(page, [
    paper(`${mark}.json`, good),
    paper("edited.json", { ...(await application({ name: "乙公司" })), level: { guaranteed: "5", reachable: "5" } }),
    paper("bad.json", "{"),
    paper("platform.json", await application({ category: "jiangsu-demo/industry-platform", name: "丙公司" })),
    paper("again.json", JSON.stringify(good, null, 1)),
  ]);
  await expect(page.locator(".sheet")).toBeVisible();
}

test("nothing of the files is sent or stored, and once all is there nothing is asked for", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
  await fill(page);
  // The last of all, by the clock: what keeps the site on the device.
  await expect.poll(() => requests.some((one) => one.includes("/assets/stay-"))).toBe(true);
  await page.waitForLoadState("networkidle");
  expect(requests.filter((one) => decodeURIComponent(one).includes(mark))).toEqual([]);
  await details(page, `${mark}公司`);
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 Excel" }).click();
  await download;
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  await put(page, [paper("more.json", await application({ name: `${mark}二公司` })), paper("x.json", "[")]);
  await expect(line(page, `${mark}二公司`)).toBeVisible();
  await page.getByLabel("推荐单位", { exact: true }).fill(mark);
  await details(page, "乙公司");
  await expect(page.getByRole("dialog").locator(".parting").first()).toBeVisible();
  await page.keyboard.press("Escape");
  for (const name of ["下载 Excel", "下载 CSV"]) {
    const again = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    await again;
  }
  expect(requests.slice(before).filter((one) => !one.startsWith("blob:"))).toEqual([]);
  const stored = await page.evaluate(async () => {
    const bases = await indexedDB.databases();
    const contents = await Promise.all(
      bases.map(
        ({ name = "" }) =>
          new Promise<string>((done) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const base = opening.result;
              const names = [...base.objectStoreNames];
              if (names.length === 0) return done("");
              const reading = base
                .transaction(names)
                .objectStore(names[0] ?? "")
                .getAll();
              reading.onsuccess = () => done(JSON.stringify(reading.result));
            };
          }),
      ),
    );
    return JSON.stringify({ ...localStorage, ...sessionStorage }) + contents.join() + document.cookie + location.href;
  });
  expect(stored).not.toContain(mark);
  await page.reload();
  await expect(page.locator(".intake")).toBeVisible();
  await expect(page.locator("body")).not.toContainText(mark);
});

test("the workers are held by the page's own policy: they can talk to nobody else", async ({ page, watch }) => {
  watch.expected.push(/Content Security Policy/, /Refused to connect/, /Failed to fetch/);
  await fill(page);
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) {
    const outcome = await worker.evaluate(() =>
      fetch("https://example.org/").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(outcome).toBe("refused");
  }
});

test("the first page links to the desk, and the desk leads back", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("banner").getByRole("link", { name: "主管部门核验台" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "主管部门核验台" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("主管部门核验台");
  await expect(page).toHaveTitle(/主管部门核验台/);
  await put(page, [paper("a.json", await application())]);
  await page.getByRole("link", { name: "全部类别" }).click();
  await expect(page.locator(".catalogue")).toBeVisible();
  await page.goBack();
  await expect(line(page, "a.json")).toContainText("一致"); // what was checked is still there
});

test("accessible in both languages, light and dark", async ({ page }) => {
  await speak(page, "zh", "system");
  await openDesk(page);
  await test.step("empty", () => expectAccessible(page));
  await fill(page);
  await test.step("files on it", () => expectAccessible(page));
  await details(page, "乙公司");
  await expect(page.getByRole("dialog").locator(".parting").first()).toBeVisible();
  await test.step("one in detail", () => expectAccessible(page, "dialog"));
});

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a[href], select, summary, input:not([hidden])")]
      .filter((element) => element.checkVisibility() && !element.classList.contains("skip"))
      .map((element) => ({ element, box: (element.closest("label") ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)}: ${box.width} × ${box.height}`),
  );

for (const language of ["zh", "en"] as const) {
  test(`a phone shows all of it without sideways scrolling of the page, ${language}`, async ({ page }) => {
    await speak(page, language, "light");
    await page.setViewportSize({ width: 390, height: 844 });
    await fill(page);
    for (const width of [320, 390, 768, 1024, 1920]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(overflow), `${width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooSmall(page)).toEqual([]);
    await details(page, "乙公司");
    await expect(page.getByRole("dialog").locator(".parting").first()).toBeVisible();
    const dialog = page.getByRole("dialog").locator(".dialog__content");
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
}

test("by keyboard alone: choose, sort, tick, open, close, and the focus comes back", async ({ page }) => {
  await openDesk(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件", exact: true }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles([
    { name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(await application())) },
  ]);
  await expect(line(page, "a.json")).toContainText("一致");
  const tick = line(page, "a.json").getByRole("checkbox");
  await tick.focus();
  await page.keyboard.press("Space");
  await expect(tick).not.toBeChecked();
  await expect(page.locator(".desk-summary")).toContainText("还没有可以汇总的申报");
  await page.keyboard.press("Tab");
  await expect(line(page, "a.json").getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(line(page, "a.json").getByRole("button")).toBeFocused();
});
