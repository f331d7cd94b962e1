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

/**
 * The same on paper, for a machine that is busy with other things: bytes over the link and four times the processor time
 * that the page's own thread took, one after the other, though in truth they overlap. In milliseconds.
 */
export async function reckoned(address, selector) {
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ serviceWorkers: "block" });
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  await page.locator(selector).first().waitFor();
  const { metrics } = await session.send("Performance.getMetrics");
  const work = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  await browser.close();
  return { bytes, work, time: (bytes / link.downloadThroughput) * 1000 + 4 * work };
}
