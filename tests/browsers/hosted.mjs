// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The hosted site: answered to a level, the official form, and the offline page with the answers in it.

import assert from "node:assert/strict";
import { serve } from "../../site/serve.mjs";
import { level } from "./flow.mjs";

export async function hostedFlow(page, site, original) {
  const { server, address } = await serve({ root: site, port: 4700 });
  try {
    const before = page.requests?.length;
    await page.goto(address);
    await page.press(".sample", "中型平台企业");
    await page.shows(level, "已达到三星");
    const field = (row) => `#at-${row} input[inputmode=decimal]`;
    await page.shows("#at-rd-ratio", "8.67%");
    await page.fill(field("rd-ratio"), "210");
    await page.press("#at-itss label", "三级");
    await page.shows(level, "已达到四星");
    await page.enter("input[autocomplete=organization]", "某某培训中心");

    const saved = await page.download(() => page.press(".actions__page", "连同答案存成网页"));
    const text = saved.bytes.toString();
    assert.match(text, /"applicant":{"name":"某某培训中心"}/);
    assert.equal(text.replace(/(id="xingping-draft">).*?(?=<\/script>)/s, "$1"), original);

    await page.press(".actions a", "填写申请书");
    await page.shows(".form__title", "申报信息表");
    await page.until(
      () =>
        [...document.querySelectorAll(".blank input")].some((one) => one.value === "某某培训中心") ||
        [...document.querySelectorAll(".blank")].some((one) => one.textContent.includes("某某培训中心")),
    );
    const word = await page.download(() => page.press(".export button", "官方表格"));
    assert.equal(word.bytes.subarray(0, 2).toString(), "PK");
    const beyond = (page.requests ?? [])
      .slice(before)
      .filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url));
    assert.deepEqual(beyond, []);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
