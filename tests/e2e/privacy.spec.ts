// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { serve } from "../../site/serve.mjs";
import { expect, held, loadSample, open, row, test } from "./page.ts";

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

test("a category loads its own programme, a match all, and nothing twice", async ({ page }) => {
  const requests = requestsOf(page);
  const packs = () => requests.map((url) => /packs\/(.*)\.json$/.exec(url)?.[1]).filter((name) => name !== undefined);
  await open(page, "#/miit-cross/cross-platform");
  await page.waitForLoadState("networkidle");
  expect(packs()).toEqual(["index", "miit-cross"]);
  await page.goto("/#/match");
  await expect(page.locator(".place")).toHaveCount(32);
  expect(packs().sort()).toEqual([
    "index",
    "jiangsu-demo",
    "jiangsu-guide",
    "jiangsu-pool",
    "miit-cross",
    "ningbo-smart",
  ]);
});

test("once a programme is there, nothing is requested any more, whatever one does", async ({ page }) => {
  await open(page, "#/jiangsu-pool/integrated-platform");
  await page.waitForLoadState("networkidle");
  const requests = requestsOf(page);
  await page.getByRole("link", { name: "全部类别" }).click();
  await page.getByRole("button", { name: "中型平台企业" }).click();
  await row(page, "employees").getByLabel("员工总数", { exact: true }).fill("10");
  await page.getByRole("button", { name: /English/ }).click();
  await page.getByRole("link", { name: "About" }).click();
  await expect(page.getByRole("heading", { name: "Privacy" })).toBeVisible();
  await page.getByRole("link", { name: "All categories" }).click();
  await page.getByRole("link", { name: /^Data collection provider/ }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /Download application/ }).click();
  await download;
  expect(requests).toEqual([]);
});

test("the policy forbids every way out", async ({ page, watch }) => {
  watch.expected.push(/Content Security Policy/, /Refused to connect/, /Failed to fetch/);
  await open(page);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("'unsafe-eval'");
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
