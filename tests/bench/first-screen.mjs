// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// How long until the first meaningful screen stands, on a slow link and a slow machine: an empty cache, 1.6 Mbit/s, the
// processor at a quarter. Meaningful: the heading and the cards of the catalogue, or of a category its rows, are drawn.

import { chromium } from "@playwright/test";
import { launchOptions } from "../chromium.mjs";

const link = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const runs = 5;

/** Runs in the page: when what `selector` names was first drawn, in milliseconds since the navigation. */
function watchFor(selector) {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    // The frame after the one in which it came is the proof that it was drawn.
    return requestAnimationFrame(() => {
      globalThis.drawnAt = performance.now();
    });
  };
  look();
}

async function once(browser, address, selector, latency) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { ...link, latency });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(watchFor, selector);
  await page.goto(address);
  const handle = await page.waitForFunction(() => globalThis.drawnAt);
  const time = await handle.jsonValue();
  await context.close();
  return time;
}

/** The median and the best of five, in milliseconds. */
export async function firstScreen(address, selector, latency) {
  const browser = await chromium.launch(launchOptions);
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await once(browser, address, selector, latency));
  await browser.close();
  times.sort((a, b) => a - b);
  return { best: times[0], median: times[Math.floor(runs / 2)] };
}
