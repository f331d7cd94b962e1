// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The widget on a bureau's page of another origin: what was answered on the kit's own site stands in it, where the browser
// lets it, and the page around is told the level and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { serve } from "../../site/serve.mjs";
import { level } from "./flow.mjs";

const example = new URL("../../site/widget/examples/plain.html", import.meta.url);

/** The example, with an ear for what the element tells. */
async function bureau(kit) {
  const ear = "<script>var told = []; addEventListener('assessment-change', (e) => told.push(e.detail));</script>";
  const html = readFileSync(example, "utf8").replace("https://kit.example/", kit).replace("<script", `${ear}<script`);
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

/** WebKit gives a page in a frame a storage of its own, so there it begins blank. */
const expected = ({ name }) => (name === "webkit" ? [null, /^还没有达到星级/, 0] : ["3", /^已达到三星/, 36]);

export async function widgetFlow(page, site) {
  const kit = await serve({ root: site, port: 4800 });
  const host = await bureau(kit.address);
  try {
    await page.goto(kit.address);
    await page.press(".sample", "中型平台企业");
    await page.shows(level, "已达到三星");
    await page.shows(".top__saved", "草稿已存");

    await page.goto(host.address);
    const [guaranteed, words, answered] = expected(page);
    await page.until((wanted) => globalThis.told.some((one) => one.answered === wanted), answered);
    const { told, strip, height } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("xingping-assessment");
      return {
        told: globalThis.told.at(-1),
        strip: shadowRoot.querySelector("[part~=result]").textContent,
        height: shadowRoot.querySelector("iframe").getBoundingClientRect().height,
      };
    });
    assert.match(strip, words);
    assert.ok(height > 300, `${height} px`);
    const { level: bounds, ...rest } = told;
    const where = { programme: "jiangsu-pool", category: "integrated-platform", edition: "2021", as_of: "2021-06-30" };
    assert.deepEqual(rest, { ...where, answered });
    assert.equal(bounds.guaranteed, guaranteed);
    await page.goto("about:blank"); // what is still being fetched is no business of the next scenario
  } finally {
    for (const { server } of [kit, host]) {
      server.close();
      server.closeAllConnections();
    }
  }
}
