// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline: days that come by waiting, days that the procedure sets, and the calendar file.
import { readFile } from "node:fs/promises";
import { draftSaved, expect, loadSample, mode, open, test, walk } from "./page.ts";

test(
  "days: of a duration, of a rating, of none",
  walk({
    "a duration that will be complete has its day, and can be planned for": async ({ page }) => {
      await loadSample(page, "初创企业");
      await mode(page, "时间表").check();
      const due = page.locator("[data-day='2021-11-20']");
      await expect(due).toContainText("“注册成立日期”年限满足");
      await due.getByRole("button", { name: /按这一天算/ }).click();
      await expect(page.locator(".top")).toContainText("按 2021-11-20 试算");
      await expect(page.locator("[data-day='2021-11-20']")).toHaveCount(0);
    },

    "an earlier rating gives the days of upgrade and validity; where the document is silent, it is said": async ({
      page,
    }) => {
      const calendar: string[] = [];
      page.on("request", (request) => {
        if (/calendar-/.test(request.url())) calendar.push(request.url());
      });
      await loadSample(page, "中型平台企业");
      await mode(page, "时间表").check();
      const upgrade = page.locator("[data-appointment='upgrade_after_rounds_years']");
      const validity = page.locator("[data-appointment='validity_years']");
      const ban = page.locator("[data-appointment='false_statement_ban_years']");
      await expect(upgrade).toContainText("日子还算不出");
      await expect(validity).toContainText("文件没有写明从哪天起算");
      const round = page.locator("[data-appointment='next_round']");
      const again = page.locator("[data-appointment='reevaluation_round']");
      await expect(round).toContainText("2021年7月1日");
      await expect(round).toContainText("文件没有写明从哪天起算");
      await expect(again).toContainText("日子还算不出");

      await page.getByLabel("现在的等级").selectOption("三星");
      await page.getByLabel("评定日期").fill("2021-09-01");
      await expect(upgrade).toContainText("2022年7月1日");
      await expect(validity).toContainText("2024年9月1日");
      await expect(again).toContainText("2024年1月1日");
      await expect(ban).toContainText("日子还算不出");
      await page.getByLabel(/因造假/).fill("2021-10-01");
      await expect(ban).toContainText("2024年10月1日");

      expect(calendar).toEqual([]);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: /日历文件/ }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/\.ics$/);
      expect(calendar).toHaveLength(1);
      const text = (await readFile(await file.path(), "utf8")).replace(/\r\n[ \t]/g, "");
      expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
      for (const day of ["20210701", "20220701", "20240101", "20240901", "20241001"])
        expect(text).toContain(`DTSTART;VALUE=DATE:${day}`);
      expect(text).toContain("最早可以申请升级");

      // The rating is part of the draft.
      await draftSaved(page);
      await page.waitForTimeout(500);
      await page.reload();
      await mode(page, "时间表").check();
      await expect(page.getByLabel("现在的等级")).toHaveValue("3");
      await expect(validity).toContainText("2024年9月1日");
    },

    "a programme without such periods says so": async ({ page }) => {
      await open(page, "#/ningbo-smart/industrial-app");
      await mode(page, "时间表").check();
      await expect(page.locator(".when")).toContainText("这份文件没有写批次、截止日、升级、有效期或禁报的期限");
    },
  }),
);
