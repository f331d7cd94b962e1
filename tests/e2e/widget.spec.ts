// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The element on pages of bureaus: what it tells, what it keeps, how it follows its attributes.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, inside, test, toldOf } from "./hosts.ts";
import { row } from "./page.ts";

test.setTimeout(120_000);

const employees = "员工总数";
const assessments = "assessment-change";
type Assessed = { category: string; level: { guaranteed: string | null; reachable: string | null }; answered: number };

test("levels are told, with their edition and date, and attributes are followed as they change", async ({
  page,
  bureau,
}) => {
  await bureau.open(page, "plain.html");
  const kit = await inside(page);
  await expect(page.locator(".result")).toHaveText("还没有达到星级 · 尚未作答，最高可达五星");
  expect(await toldOf(page, assessments)).toEqual([
    {
      programme: "jiangsu-pool",
      category: "integrated-platform",
      edition: "2021",
      as_of: "2021-06-30",
      level: { guaranteed: null, reachable: "5" },
      answered: 0,
    },
  ]);
  await kit.locator("#at-legal-person").getByRole("radio", { name: "否", exact: true }).check();
  await expect
    .poll(async () => (await toldOf(page, assessments)).at(-1))
    .toMatchObject({ level: { guaranteed: null, reachable: null }, answered: 1 });
  await expect(page.locator(".result")).toContainText("达不到");

  const element = page.locator("xingping-assessment");
  // What the reader has chosen stays until the page around chooses otherwise.
  await kit.getByRole("button", { name: /English/ }).click();
  await expect(kit.locator("html")).toHaveAttribute("lang", "en");
  await element.evaluate((one) => {
    Object.assign(one, { category: "data-collection", theme: "dark" });
  });
  await expect(kit.locator("h1")).toHaveText("Data collection provider");
  await expect(kit.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(kit.locator("html")).toHaveAttribute("lang", "en");
  await expect(element).toHaveAttribute("category", "data-collection");
  await expect(kit.getByRole("button", { name: /Appearance/ })).toHaveCount(0);
  expect(((await toldOf(page, assessments)).at(-1) as Assessed).category).toBe("data-collection");
  await element.evaluate((one) => one.setAttribute("lang", "zh"));
  await element.evaluate((one) => one.setAttribute("lang", "en"));
  await expect(page.locator("iframe")).toHaveAttribute("title", /Xingping/);
  await element.evaluate((one) => Object.assign(one, { lang: "zh", showResult: false, programme: "jiangsu-demo" }));
  await expect(kit.locator("h1")).toHaveText("星评里没有“jiangsu-demo/data-collection”"); // for its editors, in both languages
  await expect(kit.locator(".state")).toContainText("Xingping has no “jiangsu-demo/data-collection”");
  await expect(page.locator(".result")).toBeHidden();
  await element.evaluate((one) => Object.assign(one, { category: null }));
  await expect(kit.locator(".programme")).toHaveCount(1);
  await expect(kit.locator(".category")).toHaveCount(4);
  await element.evaluate((one) => one.removeAttribute("programme"));
  await expect(kit.locator(".category")).toHaveCount(32);
  expect(await page.evaluate(() => globalThis.heard)).toEqual([]); // all of it went by the channel
  expect(await page.evaluate(() => history.length)).toBeLessThan(4); // and left no steps on the way back
});

test("removed and put back, moved, created late and twice: the answers are there", async ({ page, bureau }) => {
  // Without the kit's script at first, so that the element is upgraded late.
  await bureau.open(page, "plain.html", (html) => html.replace(/<script[^>]*><\/script>/, ""));
  const address = await page.evaluate((kit) => {
    const element = document.querySelector("xingping-assessment");
    Object.assign(element ?? {}, { category: "data-collection", maxHeight: "500px" });
    return `${kit}xingping-widget.js`;
  }, process.env.SITE_ADDRESS);
  await page.addScriptTag({ url: address ?? "" });
  await page.addScriptTag({ url: `${address}?again` });
  let kit = await inside(page);
  await expect(kit.locator("h1")).toHaveText("数据采集服务商");
  expect(await page.locator("iframe").evaluate((frame) => frame.clientHeight)).toBe(500);
  await kit.locator("#at-employees").getByLabel(employees, { exact: true }).fill("64");
  await page.evaluate(() => {
    const element = document.querySelector("xingping-assessment");
    element?.remove();
    document.body.prepend(element ?? "");
  });
  kit = await inside(page);
  await expect(kit.locator("#at-employees").getByLabel(employees, { exact: true })).toHaveValue("64");
  await kit.locator("#at-employees").getByLabel(employees, { exact: true }).fill("65");
  await page.evaluate(() =>
    document.querySelector("main")?.append(document.querySelector("xingping-assessment") ?? ""),
  );
  kit = await inside(page);
  await expect(kit.locator("#at-employees").getByLabel(employees, { exact: true })).toHaveValue("65");
  await expect.poll(async () => ((await toldOf(page, assessments)).at(-1) as Assessed).answered).toBe(1);
  // The page within its frame loaded anew: it is connected again.
  const before = (await toldOf(page, assessments)).length;
  await kit.evaluate(() => location.reload());
  await expect.poll(async () => (await toldOf(page, assessments)).length).toBeGreaterThan(before);
  await page.locator("xingping-assessment").evaluate((one) => Object.assign(one, { src: "mailto:nobody" }));
  await expect(page.locator(".error")).toContainText("src");
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("no answer reaches the page around, its events or any request, unless the applicant hands it over", async ({
  page,
  bureau,
}) => {
  const marks = ["731846295", "标记甲公司"];
  const sent: string[] = [];
  page.on("request", (request) => sent.push(decodeURIComponent(request.url()) + (request.postData() ?? "")));
  page.on("console", (message) => sent.push(message.text()));
  await bureau.open(page, "plain.html");
  const kit = await inside(page);
  await kit.getByLabel("单位名称").fill(marks[1] ?? "");
  await kit
    .locator("#at-employees")
    .getByLabel(employees, { exact: true })
    .fill(marks[0] ?? "");
  await expect.poll(async () => ((await toldOf(page, assessments)).at(-1) as Assessed).answered).toBe(1);
  const seen = () =>
    page.evaluate(() => {
      const element = document.querySelector("xingping-assessment");
      const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage));
      const dom = document.documentElement.outerHTML + (element?.shadowRoot?.innerHTML ?? "");
      return [
        JSON.stringify([globalThis.told, globalThis.heard]),
        dom,
        document.cookie,
        location.href,
        ...stored,
      ].join();
    });
  const expectNothing = async () => {
    for (const mark of marks) expect([...sent, await seen()].filter((text) => text.includes(mark))).toEqual([]);
  };
  const give = kit.getByRole("button", { name: /把申请数据交给 127\.0\.0\.1/ });
  await give.click();
  await expect(kit.getByRole("dialog")).toContainText("全部答案");
  await kit.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expectNothing();
  expect(await toldOf(page, "application-export")).toEqual([]);
  await give.click();
  await kit.getByRole("button", { name: "同意并交出" }).click();
  await expect(kit.locator(".hand-over")).toContainText("已交给");
  const [exported] = (await toldOf(page, "application-export")) as { application: Record<string, unknown> }[];
  expect(exported?.application.schema).toMatch(/^xingping\/application@/);
  for (const mark of marks) expect(JSON.stringify(exported)).toContain(mark);
  // It is what the applicant would have saved.
  const download = page.waitForEvent("download");
  await kit.getByRole("button", { name: /下载申请/ }).click();
  expect(JSON.parse(await readFile(await (await download).path(), "utf8"))).toEqual(exported?.application);
  // A page that does not ask is offered nothing, also when it asked before.
  await page.locator("xingping-assessment").evaluate((one) => Object.assign(one, { receiveApplications: false }));
  await expect(give).toHaveCount(0);
  expect(sent.filter((text) => marks.some((mark) => text.includes(mark)))).toEqual([]);
});

/** Has a window of the host, itself or a frame beside the kit's, begin a conversation with the kit; what it is answered. */
const knock = (page: Page, from: "host" | "beside") =>
  page.evaluate(async (who) => {
    const element = document.querySelector("xingping-assessment");
    const target = (element?.shadowRoot ?? document).querySelector("iframe")?.contentWindow;
    const beside = document.body.appendChild(document.createElement("iframe")).contentWindow;
    const answers: { type: string }[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answers.push(data);
    const settings = { type: "xingping/settings@1", programme: "", category: "", lang: "en", theme: "dark", look: {} };
    port1.postMessage({ ...settings, receives: true });
    const speaker = (who === "host" ? window : beside) as unknown as Window & { eval: (text: string) => void };
    Object.assign(speaker, { target, port: port2 });
    speaker.eval('target.postMessage({ type: "xingping/connect@1" }, "*", [port])');
    await new Promise((done) => setTimeout(done, 500));
    return answers.map(({ type }) => type);
  }, from);

test("nobody else can join in or be taken for the kit", async ({ page, bureau }) => {
  await bureau.open(page, "plain.html");
  const kit = await inside(page);
  await expect.poll(async () => (await toldOf(page, assessments)).length).toBe(1);
  // A second conversation, from the host itself and from another frame of it, and messages as though from the kit.
  expect(await knock(page, "host")).toEqual([]);
  expect(await knock(page, "beside")).toEqual([]);
  await page.evaluate((hostile) => {
    const frame = document.querySelector("xingping-assessment")?.shadowRoot?.querySelector("iframe")?.contentWindow;
    for (const message of hostile) frame?.postMessage(message, "*");
    for (const message of hostile) postMessage(message, "*");
  }, hostileMessages());
  await kit.locator("#at-legal-person").getByRole("radio", { name: "是", exact: true }).check();
  await expect.poll(async () => (await toldOf(page, assessments)).length).toBe(2);
  await expect(kit.locator("html")).toHaveAttribute("lang", "zh-CN");
  expect(await toldOf(page, "application-export")).toEqual([]);
  await expect(page.locator(".result")).toContainText("还没有达到星级");

  // A page that nobody has spoken to yet hears its parent, and only its parent.
  const frame = `<iframe src="${process.env.SITE_ADDRESS}embed.html#/jiangsu-pool/data-collection"></iframe>`;
  await bureau.open(page, "plain.html", (html) => html.replace(/<xingping.*<\/xingping.*>/s, frame));
  const plain = page.frameLocator("iframe").first();
  await expect(plain.locator("h1")).toHaveText("数据采集服务商");
  expect(await knock(page, "beside")).toEqual([]);
  await page.evaluate((hostile) => {
    for (const message of hostile) document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
  }, hostileMessages());
  await expect(plain.locator("html")).toHaveAttribute("lang", "zh-CN");
  expect(await knock(page, "host")).toContain("xingping/hello@1");
});

const hostileMessages = () => [
  null,
  "xingping/connect@1",
  { type: "xingping/connect@1" },
  { type: "xingping/settings@1", programme: "x", category: "", lang: "en", theme: "dark", look: {}, receives: true },
  { type: "xingping/assessment@1", words: "hacked", assessment: { answered: 1 } },
  { type: "xingping/application@1", application: "{}" },
  { type: "xingping/height@1", height: 99999 },
];

test("a deployment that names its hosts does not talk to others, and works all the same", async ({ page, bureau }) => {
  await page.route("**/embed.html*", async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /name="xingping-hosts" content="\*"/,
      'name="xingping-hosts" content="https://bureau.example"',
    );
    await route.fulfill({ response, body: html });
  });
  await bureau.open(page, "plain.html");
  const kit = await inside(page);
  await kit.locator("#at-legal-person").getByRole("radio", { name: "是", exact: true }).check();
  await expect(kit.locator(".top__saved")).toBeVisible();
  expect(await page.evaluate(() => [globalThis.told, globalThis.heard])).toEqual([[], []]);
});

test("a plain frame works, tells nobody, and leads to nothing but what was chosen", async ({
  page,
  bureau,
  context,
}) => {
  await bureau.open(page, "frame.html");
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("no frame");
  await expect(frame.locator("h1")).toHaveText("Data collection provider");
  await frame.locator("#at-legal-person").getByRole("radio", { name: "Yes", exact: true }).check();
  await expect(frame.locator(".top__saved")).toBeVisible();
  await expect(frame.locator(".others")).toHaveCount(0);
  for (const elsewhere of ["#/jiangsu-pool/cloud-platform", "#/match", "#/desk", "#/about", "#/"]) {
    await frame.evaluate((hash) => {
      location.hash = hash;
    }, elsewhere);
    await expect(frame.locator("h1")).toHaveText("Data collection provider");
  }
  const opened = context.waitForEvent("page");
  await frame.getByRole("link", { name: /Full site/ }).click();
  const whole = await opened;
  await expect(whole).toHaveURL(/\/#\/jiangsu-pool\/data-collection$/);
  await expect(row(whole, "legal-person")).toBeVisible(); // the whole site, not the embedded page
  await expect(whole.locator("html")).not.toHaveAttribute("data-setting");
  expect(await page.evaluate(() => [globalThis.told, globalThis.heard])).toEqual([[], []]);
});
