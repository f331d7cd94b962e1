// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Applications made under other criteria than those of the site: judged by both, once the older ones are put in.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  application,
  checked,
  details,
  documents,
  kitOf,
  line,
  openDesk,
  paper,
  put,
  samples,
} from "./applications.ts";
import { expect, test } from "./page.ts";

test.describe.configure({ timeout: 120_000 }); // a kit of all criteria in Node, another in the worker

/** The criteria as if they had asked less in an earlier year. */
function older(): Record<string, Record<string, unknown>> {
  const all = documents();
  const text = JSON.stringify(all["jiangsu-pool/integrated-platform.json"]);
  const easier = text.replaceAll('"value":"6","unit":"%"', '"value":"1","unit":"%"');
  return {
    ...all,
    "jiangsu-pool/programme.json": { ...all["jiangsu-pool/programme.json"], edition: "2018" },
    "jiangsu-pool/integrated-platform.json": JSON.parse(easier),
  };
}

test("an older edition is said so, and both results stand side by side once its criteria are there", async ({
  page,
}) => {
  const bundle = older();
  const kit = await kitOf(bundle);
  const made = await application({ kit, name: "旧版公司" });
  await openDesk(page);
  await put(page, [paper("old.json", made), paper("new.json", await application({ name: "新版公司" }))]);
  const row = line(page, "旧版公司");
  await expect(row).toContainText("2018 版，按 2021 版复核");
  await put(page, [paper("criteria-2018.json", { documents: bundle })], false);
  await expect(page.locator(".desk-editions")).toContainText("放入的标准：criteria-2018.json", { timeout: 60_000 });
  await checked(page);
  await expect(row).not.toContainText("按 2021 版复核");
  await expect(row).toContainText("一致");
  await expect(row).not.toContainText("不一致");
  const levels = (await details(page, "旧版公司")).locator(".desk-detail__levels tbody tr");
  await expect(levels).toHaveCount(2);
  await expect(levels.nth(0)).toContainText("criteria-2018.json");
  await expect(levels.nth(0)).toContainText("2018 版");
  await expect(levels.nth(1)).toContainText("本站所带的标准");
  await expect(levels.nth(1)).toContainText("2021 版");
  await page.keyboard.press("Escape");
  await expect(line(page, "新版公司")).toContainText("一致");
});

test("criteria and applications of one folder are told apart, with schemas and cases aside", async ({ page }, info) => {
  const bundle = older();
  const kit = await kitOf(bundle);
  const folder = info.outputPath("received");
  const write = (name: string, content: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  for (const [name, content] of Object.entries(bundle)) write(`criteria/${name}`, content);
  write("criteria/schema/form.json", { $schema: "https://json-schema.org/draft/2020-12/schema" });
  write("criteria/jiangsu-pool/cases/one.json", { schema: "xingping/cases@1", cases: [] });
  write("a.json", await application({ kit, name: "旧版公司" }));
  write(".DS_Store", "litter");
  await openDesk(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件夹" }).click();
  await (await chooser).setFiles(folder);
  await expect(page.locator(".desk-editions")).toContainText("放入的标准：received", { timeout: 60_000 });
  await checked(page);
  await expect(page.locator(".desk-table__row")).toHaveCount(1);
  await expect(line(page, "旧版公司")).toContainText("一致");
  const levels = (await details(page, "旧版公司")).locator(".desk-detail__levels tbody tr");
  await expect(levels).toHaveCount(2);
});

test("criteria that cannot be used are said with document and place, and cost nobody a verdict", async ({ page }) => {
  const broken = documents();
  const programme = broken["jiangsu-pool/programme.json"] as { levels: { id: string }[] };
  broken["jiangsu-pool/programme.json"] = { ...programme, reference_date: "2021-02-30" };
  await openDesk(page);
  await put(page, [paper("a.json", await application()), paper("broken.json", { documents: broken })]);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("broken.json");
  await expect(alert).toContainText("jiangsu-pool/programme.json/reference_date");
  await expect(line(page, "a.json")).toContainText("一致");
  await expect(page.locator(".desk-table__row")).toHaveCount(1);
});

test("an application whose category is only in the older criteria is judged by those", async ({ page }) => {
  const renamed = JSON.stringify(documents()).replaceAll("supporting-service", "former-service");
  const bundle = JSON.parse(renamed) as Record<string, unknown>;
  const kit = await kitOf(bundle);
  const made = await application({
    kit,
    name: "前类公司",
    category: "jiangsu-pool/former-service",
    sheet: samples.institute,
  });
  await openDesk(page);
  await put(page, [paper("a.json", made)]);
  await expect(line(page, "a.json").locator(".desk-table__reason")).toContainText("former-service");
  await put(page, [paper("old.json", { documents: bundle })], false);
  await expect(page.locator(".desk-editions")).toContainText("old.json", { timeout: 60_000 });
  await checked(page);
  await expect(line(page, "前类公司")).toContainText("一致");
});
