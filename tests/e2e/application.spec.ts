// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, loadSample, test } from "./page.ts";

test("the application of every sample keeps its schema", async ({ page }) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema = await readFile(new URL("../../criteria/schema/application.json", import.meta.url), "utf8");
  const validate = ajv.compile(JSON.parse(schema));
  for (const [sample, category] of [
    ["中型平台企业", "integrated-platform"],
    ["小型软件企业", "industrial-app-provider"],
    ["高校研究院", "supporting-service"],
    ["初创企业", "data-collection"],
  ] as const) {
    await loadSample(page, sample);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载申请材料（JSON）" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(
      new RegExp(`^星评-申请数据-jiangsu-pool-${category}-.*虚构.*-\\d{4}-\\d\\d-\\d\\d\\.json$`),
    );
    const application = JSON.parse(await readFile(await file.path(), "utf8"));
    validate(application);
    expect(validate.errors ?? []).toEqual([]);
    expect(application.category).toBe(category);
    expect(application.applicant.name).toContain("虚构");
    expect(application.findings.length).toBeGreaterThan(0);
  }
});
