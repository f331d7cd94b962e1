// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The hosted site without a network, and from one version to the next; and that nothing anybody answers ever leaves it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "../chromium.mjs";
import { line, put } from "./applications.ts";
import { built, change, copy, type Net, test, version } from "./deployment.ts";
import { draftSaved, expect, mode, row } from "./page.ts";

test.describe.configure({ timeout: 120_000 });

/** Until the worker has the whole site and answers for this page. */
const kept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 60_000 });
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
/** What a page of an earlier life does not have any more. */
const markPage = (page: Page) => page.evaluate(() => Object.assign(globalThis, { samePage: true }));
const isSamePage = (page: Page) => page.evaluate(() => "samePage" in globalThis);
const offer = (page: Page) => page.locator(".toasts .toast--update");

/** The page waits before it asks for a worker, and longer on a busy machine. */
const slow = { timeout: 30_000 };

async function go(page: Page, net: Net, place: string, shows = "h1"): Promise<void> {
  await page.goto(net.address + place);
  await expect(page.locator(shows).first()).toBeVisible(slow);
}

async function download(page: Page, name: string | RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  return readFile(await (await waiting).path());
}

/** A text as it might travel. */
const disguises = (mark: string) => [
  mark,
  encodeURIComponent(mark),
  Buffer.from(mark).toString("latin1"),
  Buffer.from(mark).toString("base64").replace(/=+$/, ""),
  JSON.stringify(mark).replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`),
];

test("after one visit all of it works without a network, and no answer has gone anywhere", async ({
  page,
  net,
  watch,
}) => {
  const marks = { name: "标记企业七号", person: "标记法人", number: "7391" };
  const category = "jiangsu-demo/cross-platform";
  await go(page, net, "#/");
  await kept(page);
  const files = readdirSync(built, { recursive: true, encoding: "utf8" });
  const stored = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? "");
    return (await cache.keys()).map(({ url }) => url);
  });
  for (const part of ["assets/word-", "assets/spreadsheet-", "assets/calendar-", "assets/en-", "xingping-advice-"])
    expect(stored.filter((url) => url.includes(part))).not.toEqual([]);
  expect(stored.filter((url) => /packs\/.+\.layout\.json\?/.test(url))).not.toEqual([]);

  net.down = true;
  const online = net.asked.length;
  // Not even this page's own code and criteria were there before; a new page can be opened, too.
  await go(page, net, `#/${category}`, "#at-languages");
  await row(page, "languages").locator(".quantity__number").fill(marks.number);
  await page.getByLabel("单位名称", { exact: true }).fill(marks.name);
  await draftSaved(page);
  await page.reload();
  await expect(row(page, "languages").locator(".quantity__number")).toHaveValue(marks.number);
  for (const [name, shows] of [
    ["问我最要紧的", ".ask"],
    ["假如", ".what-if"],
    ["时间表", ".when"],
  ] as const) {
    await mode(page, name).check();
    await expect(page.locator(shows)).toBeVisible();
  }
  expect((await download(page, /日历文件/)).toString()).toContain("BEGIN:VCALENDAR");
  await go(page, net, `#/${category}/form`, ".form__title");
  await page.locator("#at-field-legal-representative").getByRole("textbox").fill(marks.person);
  const application = await download(page, "申请数据（JSON）");
  expect(application.toString()).toContain(marks.name);
  for (const name of ["官方表格（Word）", "差距和材料清单（Excel）"]) {
    expect((await download(page, name)).subarray(0, 2).toString()).toBe("PK");
  }
  for (const paper of ["evidence", "copy", "report"]) await go(page, net, `#/${category}/${paper}`);
  await page.getByRole("button", { name: /English/ }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await go(page, net, "#/about", ".about");
  await go(page, net, "#/match", ".place");
  await expect(page.locator(".place")).toHaveCount(32);
  await go(page, net, "#/diff/jiangsu-demo/jiangsu-guide", ".change");
  await go(page, net, "#/desk", ".intake");
  await put(page, [{ name: "a.json", content: application }]);
  await expect(line(page, marks.name)).toBeVisible();
  const second = await page.context().newPage();
  await go(second, net, "index.html#/");
  await second.close();

  // The browser itself looks whether there is a newer worker; nothing else was even tried.
  const tried = net.asked.slice(online).filter(({ url }) => url !== `${net.address}sw.js`);
  expect(tried.map(({ url }) => url)).toEqual([]);
  // Whatever went out was the wish for a file of the site, and no more.
  for (const { method, url, body, all } of net.asked) {
    expect([method, body]).toEqual(["GET", ""]);
    const path = url.replace(net.address, "").replace(/\?[0-9a-f]{8}$/, "") || "index.html";
    expect(files).toContain(path);
    for (const mark of Object.values(marks)) for (const text of disguises(mark)) expect(all).not.toContain(text);
  }
  expect(stored.every((url) => url.startsWith(net.address))).toBe(true);
  const { cookies, origins } = await page.context().storageState();
  expect(cookies).toEqual([]);
  expect(origins.map(({ origin }) => origin)).toEqual([new URL(net.address).origin]);
  expect(watch.expected).toEqual([]);
});

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const shown = (page: Page) => page.locator("html").getAttribute("data-version");
/** Until the browser has made up its mind about the version that is up. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined); // what came half is no version
    while (registration.installing) await new Promise((again) => setTimeout(again, 50));
  });
/** Which version the page says that its criteria are. */
async function criteriaOf(page: Page, net: Net): Promise<string> {
  await go(page, net, "#/about", ".about");
  return (await page.locator(".about .clauses dd").first().textContent()) ?? "";
}

test("a newer version waits for its user, keeps the draft, and leaves older pages whole", async ({
  page,
  net,
  context,
}) => {
  await net.put(version("v1"));
  await go(page, net, place, "#at-employees");
  await kept(page);
  await page.reload();
  await employees(page).fill("63");
  await draftSaved(page);
  const other = await context.newPage();
  await go(other, net, "#/");
  await markPage(other);

  // Half put up: a file is not yet the one that the list names. Then nothing has happened, whoever looks.
  const second = version("v2");
  const late = join(second, "packs/miit-cross/about.json");
  const whole = readFileSync(late);
  writeFileSync(late, "{}");
  await net.put(second);
  await page.reload();
  await settled(page);
  await expect(employees(page)).toHaveValue("63");
  expect(await shown(page)).toBe("v1");
  await expect(offer(page)).toHaveCount(0);

  writeFileSync(late, whole);
  await settled(page);
  await markPage(page);
  await expect(offer(page)).toContainText("新版本已备好", slow);
  await expect(page.locator(".toasts")).toHaveAttribute("aria-live", "polite");
  await page.getByRole("button", { name: /English/ }).click();
  await expect(offer(page)).toContainText("A new version is ready");
  expect((await new AxeBuilder({ page }).include(".toasts").analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: /中文/ }).click();
  await offer(page).getByRole("button", { name: "以后再说" }).click();
  await expect(offer(page)).toHaveCount(0);
  expect([await shown(page), await isSamePage(page)]).toEqual(["v1", true]);
  await page.reload();
  expect(await shown(page)).toBe("v1");

  // Where the draft cannot be saved, nothing is updated. What is only tried out is not swept away.
  await expect(offer(page)).toBeVisible(slow);
  await mode(page, "假如").check();
  await page.getByRole("button", { name: "开始试算" }).click();
  await expect(page.locator(".copy-bar")).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  await page.locator(".copy-bar").getByRole("button", { name: "放弃，回到原来" }).click();
  await expect(offer(page)).toBeVisible();
  await mode(page, "全部条款").check();
  await markPage(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    const keep = Storage.prototype.setItem;
    const broken = () => {
      throw new DOMException("no", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { put: broken });
    Object.assign(Storage.prototype, { setItem: broken });
    Object.assign(globalThis, {
      mend: () => {
        Object.assign(IDBObjectStore.prototype, { put });
        Object.assign(Storage.prototype, { setItem: keep });
      },
    });
  });
  await employees(page).fill("64");
  await offer(page).getByRole("button", { name: "保存并更新" }).click();
  await expect(offer(page)).toContainText("没有更新");
  expect([await shown(page), await isSamePage(page)]).toEqual(["v1", true]);
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());

  await employees(page).fill("65");
  await offer(page).getByRole("button", { name: "保存并更新" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-version", "v2");
  await expect(employees(page)).toHaveValue("65");
  expect(await isSamePage(page)).toBe(false);
  expect(await criteriaOf(page, net)).toBe("v2");

  // The other tab is still what it was: its own code and criteria, which the server has no more.
  expect([await shown(other), await isSamePage(other)]).toEqual(["v1", true]);
  expect(await criteriaOf(other, net)).toBe("v1");
  await go(other, net, place, "#at-employees");
  await expect(employees(other)).toHaveValue("65");
  await go(other, net, "#/desk", ".intake"); // its worker, too, has the code and the criteria of its page
  await put(other, [{ name: "a.json", content: "{" }]);
  await expect(other.locator(".desk-table__row")).toHaveCount(1);
  await expect(offer(other)).toHaveCount(0); // the table would be lost
  await other.getByRole("button", { name: "全部清空" }).click();
  expect([await shown(other), await isSamePage(other)]).toEqual(["v1", true]);
  await expect(offer(other)).toContainText("新版本已备好");
  expect((await cacheNames(other)).length).toBe(2);
  await offer(other).getByRole("button", { name: "保存并更新" }).click();
  await expect(other.locator("html")).toHaveAttribute("data-version", "v2");

  // With the last old page the old version is gone from the device.
  await other.close();
  await page.reload();
  await expect.poll(() => cacheNames(page)).toHaveLength(1);
  net.down = true;
  await page.reload();
  expect(await criteriaOf(page, net)).toBe("v2");
});

test("where a worker is not allowed, or not meant, the page works without one", async ({ page, net, context }) => {
  await context.addInitScript(() => {
    Object.assign(globalThis, { wished: false });
    navigator.serviceWorker.register = () => {
      Object.assign(globalThis, { wished: true });
      return Promise.reject(new DOMException("no", "SecurityError"));
    };
  });
  const wishes = (one: Page) => one.evaluate(() => (globalThis as unknown as { wished: boolean }).wished);
  const elsewhere: Page[] = [];
  for (const setting of ["saved", "embedded"]) {
    const root = copy();
    change(join(root, "index.html"), (html) => html.replace("<html ", `<html data-setting="${setting}" `));
    await net.put(root);
    const other = await context.newPage();
    await go(other, net, place, "#at-employees");
    elsewhere.push(other);
  }
  await net.put(built);
  await go(page, net, place, "#at-employees");
  await expect.poll(() => wishes(page), slow).toBe(true); // by then the others, opened before it, would have asked, too
  expect(await Promise.all(elsewhere.map(wishes))).toEqual([false, false]);
  await employees(page).fill("64");
  await draftSaved(page);
});

test("the site can be installed, and a script that was changed on the way does not run", async ({
  page,
  net,
  watch,
}) => {
  await go(page, net, "#/");
  await kept(page);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${net.address}manifest.webmanifest`, []]);
  const { name, short_name, lang, icons } = JSON.parse(data ?? "");
  expect([name, short_name, lang]).toEqual(["星评 · 工业互联网项目申报自评", "星评", "zh-CN"]);
  for (const { src, sizes } of icons as { src: string; sizes: string }[]) {
    const png = readFileSync(join(built, src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  await session.detach();
  const whole = await chromium.launch(launchOptions); // to install is the browser's part, which the engine alone lacks
  const there = await whole.newPage({ serviceWorkers: "block" });
  await there.goto(net.address);
  const asking = await there.context().newCDPSession(there);
  const { installabilityErrors } = await asking.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]); // as every test's profile is
  await whole.close();

  const html = readFileSync(join(built, "index.html"), "utf8");
  const asked = [...html.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*>/g)].map(([tag]) => tag);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((tag) => !/ integrity="sha384-[\w+/]{64}"/.test(tag))).toEqual([]);
  watch.expected.push(/integrity/);
  const root = copy();
  const script = /<script[^>]*\ssrc="\.\/(assets\/[^"]+)"/.exec(html)?.[1] ?? "";
  change(join(root, script), (text) => `globalThis.changed = true;${text}`);
  await net.put(root);
  const stranger = await page.context().browser()?.newPage({ serviceWorkers: "block" });
  if (!stranger) throw new Error("no browser");
  const complaint = stranger.waitForEvent("console", (message) => message.text().includes("integrity"));
  await stranger.goto(net.address);
  await complaint;
  expect(await stranger.evaluate(() => ["changed" in globalThis, document.querySelector("h1")])).toEqual([false, null]);
  await stranger.close();
});
