// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Draws the icons of the installed site from public/favicon.svg. They are committed, so that the build needs no browser:
//   npm run icons

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/chromium.mjs";

const inPublic = (path) => fileURLToPath(new URL(`public/${path}`, import.meta.url));
const svg = readFileSync(inPublic("favicon.svg"), "utf8");
/** Systems that cut the icon to a shape of their own want it to the edge; the drawing lies within the inner 80 %. */
const whole = svg.replace(/\srx="\d+"/, "");

const icons = [
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["maskable-192.png", 192, whole],
  ["maskable-512.png", 512, whole],
  ["apple-touch-icon.png", 180, whole],
];

const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
mkdirSync(inPublic("icons"), { recursive: true });
for (const [name, size, drawing] of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(inPublic(`icons/${name}`), png);
  console.log(`${name}: ${png.length} bytes`);
}
await browser.close();
