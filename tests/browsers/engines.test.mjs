// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The same scenarios in every engine: the hosted site, the widget, and the page that runs from a disk.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { countingProxy, engines, start } from "./driver.mjs";
import { hostedFlow } from "./hosted.mjs";
import { offlineFlow, readPage } from "./offline.mjs";
import { widgetFlow } from "./widget.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const original = readPage(root);
const wanted = process.env.ENGINES?.split(" ") ?? engines;

for (const engine of wanted) {
  test(engine, async (t) => {
    const proxy = await countingProxy();
    const folder = mkdtempSync(`${tmpdir()}/xingping-offline-`);
    const page = await start(engine, { proxy: proxy.address });
    t.diagnostic(page.version);
    try {
      await t.test("hosted", () => hostedFlow(page, `${root}/build/site`, original));
      await t.test("in a bureau's page", () => widgetFlow(page, `${root}/build/site`));
      await t.test("from a disk", () => offlineFlow(page, proxy, original, folder));
    } finally {
      await page.close();
      proxy.close();
      rmSync(folder, { recursive: true });
    }
  });
}
