// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const onPath = (names) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const options = (executablePath) => ({
  ...(executablePath && { executablePath }),
  args: [
    "--no-sandbox", // root and containers have no user namespace; the tests open only our own pages
    "--disable-background-networking", // the browser's own errands are not requests of the site
  ],
});

const browser = process.env.CHROMIUM ?? onPath(["chromium", "chromium-browser", "google-chrome"]);

/** How the browser that people have is started: the system's own (or `CHROMIUM`), else one that Playwright installed. */
export const launchOptions = options(browser);

/**
 * The same engine without the browser around it: what draws no window costs less than half the processor time for the
 * same page, and several hundred loads are much. `browsers/` opens the whole browser, as measuring does.
 */
export const shellOptions = options(process.env.CHROMIUM ?? onPath(["chromium-headless-shell"]) ?? browser);
