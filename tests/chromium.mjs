// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];
const onPath = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));
const executablePath = process.env.CHROMIUM ?? onPath;

/** How every browser test starts Chromium: the system's own (or `CHROMIUM`), else one that Playwright installed. */
export const launchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    "--no-sandbox", // root and containers have no user namespace; the tests open only our own pages
    "--disable-background-networking", // the browser's own errands are not requests of the site
  ],
};
