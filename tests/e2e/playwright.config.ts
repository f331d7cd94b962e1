// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0

import { defineConfig, devices } from "@playwright/test";
import { shellOptions } from "../chromium.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../build/e2e",
  reporter: "list",
  forbidOnly: true,
  fullyParallel: true,
  timeout: 120_000, // as much as a busy machine may need; one that hangs is still noticed
  expect: { timeout: 15_000 }, // a machine may be busy; what comes too late for a person is measured elsewhere
  workers: 2,
  retries: 0, // a flaky test is a failing test
  use: {
    ...devices["Desktop Chrome"],
    // Playwright stores the named group of `stdout` below in the environment; a relative address goes to the site.
    baseURL: process.env.SITE_ADDRESS,
    locale: "zh-CN",
    launchOptions: shellOptions,
    serviceWorkers: "block", // it would answer in the network's place; offline.spec.ts lets it in
    screenshot: "only-on-failure", // a trace costs as much again as the test: ask for it by --trace on
  },
  webServer: {
    command: "node ../../site/serve.mjs", // takes the next free port
    wait: { stdout: /(?<site_address>http:\S+)/ },
  },
});
