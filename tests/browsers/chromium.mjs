// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Chromium, through Playwright. See driver.mjs for what it can do.

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchOptions } from "../chromium.mjs";
import { expression } from "./ways.mjs";

export async function open({ proxy } = {}) {
  const browser = await chromium.launch({
    ...launchOptions,
    ...(proxy && { proxy: { server: proxy, bypass: "127.0.0.1" } }),
  });
  const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  const requests = [];
  const complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return {
    name: "chromium",
    version: `chromium ${browser.version()}`,
    requests,
    complaints,
    evaluate: async (task, ...given) => JSON.parse(await page.evaluate(expression(task, given))),
    goto: (address) => page.goto(address),
    reload: () => page.reload(),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (selector, text) => page.locator(selector).first().fill(text),
    choose: (selector, file) => page.locator(selector).first().setInputFiles(file),
    download: async (act) => {
      const [download] = await Promise.all([page.waitForEvent("download"), act()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    close: () => browser.close(),
  };
}
