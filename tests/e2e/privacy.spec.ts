// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { serve } from "../../site/serve.mjs";
import { allCategories, expect, held, loadSample, open, row, test } from "./page.ts";

const requestsOf = (page: Page): string[] => {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) requests.push(request.url());
  });
  return requests;
};

test("the first page loads no engine and no programme before one is wanted", async ({ page }) => {
  const requests = requestsOf(page);
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(requests.filter((url) => /\.wasm$|packs\/(?!index)/.test(url))).toEqual([]);
});

const packsOf = (requests: string[]) =>
  requests.map((url) => /packs\/(.*)\.json\?\w+$/.exec(url)?.[1]).filter((name) => name !== undefined);
/** Which of the three modules, by their file names without the fingerprint. */
const modulesOf = (requests: string[]) =>
  requests.map((url) => /(xingping[a-z-]*)-[\w-]{8}\.wasm$/.exec(url)?.[1]).filter((name) => name !== undefined);
const everything = [...new Set(allCategories.map((id) => id.split("/")[0] ?? "")), ...allCategories].sort();
/** The forms, by the files of the criteria. */
const forms = readdirSync(new URL("../../criteria", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((path) => /^[\w-]+\/forms\/[\w-]+\.json$/.test(path))
  .map((path) => path.replace(/\.json$/, ""));

test("a category loads its own pack, a match all, and nothing twice", async ({ page }) => {
  const requests = requestsOf(page);
  await open(page, "#/jiangsu-guide/industry-platform");
  await page.waitForLoadState("networkidle");
  expect(packsOf(requests)).toEqual(["index", "jiangsu-guide", "jiangsu-guide/industry-platform"]);
  expect(modulesOf(requests)).toEqual(["xingping-judge"]);
  await page.goto("/#/match");
  await expect(page.locator(".place")).toHaveCount(32);
  expect(packsOf(requests).sort()).toEqual([...everything, "index"].sort());
});

test("a difference loads what the two programmes have in common", async ({ page }) => {
  const requests = requestsOf(page);
  await open(page, "#/diff/jiangsu-demo/jiangsu-guide");
  await expect(page.locator(".change").first()).toBeVisible();
  expect(packsOf(requests).filter((name) => name.includes("/"))).toEqual([
    "jiangsu-demo/cross-platform",
    "jiangsu-demo/industry-platform",
    "jiangsu-guide/cross-platform",
    "jiangsu-guide/industry-platform",
  ]);
});

test("the first answer brings the other categories and the advice, the same files whatever it is", async ({
  page,
  browser,
  baseURL,
}) => {
  const broughtBy = async (asked: Page, answer: () => Promise<void>): Promise<string[]> => {
    const before = requestsOf(asked);
    await open(asked, "#/jiangsu-pool/supporting-service");
    // Some seconds after its first view the page asks for the worker, whatever is answered.
    await expect.poll(() => before.some((url) => /\/stay-[\w-]+\.js$/.test(url))).toBe(true);
    await asked.waitForLoadState("networkidle");
    const requests = requestsOf(asked);
    await answer();
    await expect(asked.locator(".desk__panel .others__counts")).toBeVisible();
    await expect(asked.locator(".level-reasons")).toBeVisible();
    await asked.waitForLoadState("networkidle");
    return requests.sort();
  };
  const legal = (asked: Page, name: string) =>
    row(asked, "legal-person").getByRole("radio", { name, exact: true }).check();
  const brought = await broughtBy(page, () => legal(page, "是"));
  const own = ["jiangsu-pool", "jiangsu-pool/supporting-service"];
  expect(packsOf(brought).sort()).toEqual([...everything, ...forms].filter((name) => !own.includes(name)).sort());
  expect(modulesOf(brought)).toEqual(["xingping-advice"]);

  const elsewhere = await browser.newContext({ locale: "zh-CN", ...(baseURL ? { baseURL } : {}) });
  const other = await elsewhere.newPage();
  expect(await broughtBy(other, () => legal(other, "否"))).toEqual(brought);
  await elsewhere.close();
});

test("once everything is there, nothing is requested any more, whatever one does", async ({ page }) => {
  // The code of each view, and the words of both languages.
  for (const [place, shows] of [
    ["#/about", ".about"],
    ["#/", ".catalogue"],
    ["#/match", ".match"],
  ] as const) {
    await page.goto(`/${place}`);
    await expect(page.locator(shows)).toBeVisible(); // on a busy machine the code may come after the next address
  }
  await expect(page.locator(".place")).toHaveCount(32);
  await page.getByRole("button", { name: /English/ }).click();
  await page.getByRole("button", { name: /中文/ }).click();
  await page.goto("/#/jiangsu-pool/integrated-platform");
  // Advice comes with the first answer, and in the other language with the next look at it.
  const modes = page.locator(".modes").getByRole("radio");
  const visitModes = async () => {
    for (const [index, shows] of [".ask", ".what-if", ".when"].entries()) {
      await modes.nth(index + 1).check();
      await expect(page.locator(shows)).toBeVisible();
    }
    await modes.first().check();
  };
  await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("20");
  await expect(page.locator(".level-reasons")).toBeVisible();
  await visitModes();
  await page.getByRole("button", { name: /English/ }).click();
  await expect(page.locator(".level-reasons")).toContainText("Why this result");
  await page.getByRole("button", { name: /中文/ }).click();
  // What writes the application comes with the first one.
  const exported = async (name: RegExp) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    await download;
  };
  await exported(/下载申请/);
  await page.waitForLoadState("networkidle");
  const requests = requestsOf(page);
  await page.getByRole("link", { name: "全部类别", exact: true }).click();
  await page.getByRole("button", { name: "中型平台企业" }).click();
  await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("10");
  await visitModes();
  await page.getByRole("button", { name: /English/ }).click();
  await page.getByRole("link", { name: "About" }).click();
  await expect(page.getByRole("heading", { name: "Privacy" })).toBeVisible();
  await page.getByRole("link", { name: "All categories" }).click();
  await page.getByRole("link", { name: /^Data collection provider/ }).click();
  await exported(/Download application/);
  expect(requests).toEqual([]);
});

test("the policy forbids every way out", async ({ page, watch }) => {
  watch.expected.push(/Content Security Policy/i, /requires '?Trusted/, /Refused to connect/, /Failed to fetch/);
  await open(page);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("'unsafe-eval'");
  // No text becomes a script, neither by the page nor by somebody who got into it.
  const refused = await page.evaluate(() => {
    const tries = [
      () => Object.assign(document.createElement("div"), { innerHTML: "<b>x</b>" }),
      () => Object.assign(document.createElement("script"), { src: "./assets/x.js" }),
      () => new Worker("./sw.js"),
      () =>
        (
          globalThis as never as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
        ).trustedTypes.createPolicy("other", {}),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return "done";
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
  const fetched = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(fetched).toBe("refused");
});

test("nothing written inline: no style attributes in the markup, no inline scripts", async ({ page }) => {
  const html = await (await page.request.get("/")).text();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=/);
});

test("works below any path", async ({ page, watch }) => {
  const inner = await serve({ root: fileURLToPath(new URL("../../build/site", import.meta.url)), port: 4600 });
  const outer = createServer(async (request, response) => {
    if (!request.url?.startsWith("/desk/star/")) {
      response.writeHead(404).end();
      return;
    }
    const answer = await fetch(inner.address + request.url.slice("/desk/star/".length));
    response.writeHead(answer.status, { "Content-Type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((ready) => outer.listen(0, "127.0.0.1", ready));
  const port = (outer.address() as { port: number }).port;
  watch.alsoOwn = `http://127.0.0.1:${port}/desk/star/`;
  await page.goto(`${watch.alsoOwn}#/jiangsu-pool/data-collection`);
  await expect(held(page)).toHaveText("还没有达到星级");
  outer.close();
  inner.server.close();
});

test("the sample files are part of the page", async ({ page }) => {
  await loadSample(page, "高校研究院");
  await expect(held(page)).toHaveText("已达到五星");
});
