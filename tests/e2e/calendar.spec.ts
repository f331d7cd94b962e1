// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The calendar file as another program reads it. No word of the applicant's is in it; names of criteria are, and those a
// bureau may have written.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, loadSample, mode, test } from "./page.ts";

const hostile = [
  "分号;逗号,冒号:反斜线\\引号\"字面\\n'",
  "第一行\n第二行\r第三行\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:伪造\r\nEND:VEVENT\r\nEND:VCALENDAR",
  "👩‍👩‍👧𠮷野家😀".repeat(40),
  "\u2028END:VEVENT\u2029\u0085",
  "制表\t符",
].join("");

/** The criteria with another name in the place of one they have. */
async function renamed(page: Page, files: string, from: string, to: string): Promise<void> {
  await page.route(files, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    expect(text).toContain(JSON.stringify(from));
    await route.fulfill({ response, body: text.replaceAll(JSON.stringify(from), JSON.stringify(to)) });
  });
}

interface Line {
  name: string;
  value: string;
}

/** As RFC 5545 has it: lines of 75 octets at most that end in CR LF, long ones folded, and within a text four escapes. */
function linesOf(bytes: Buffer): Line[] {
  const whole = bytes.toString("latin1");
  expect(whole.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const physical = whole.split("\r\n").map((one) => Buffer.from(one, "latin1"));
  expect(physical.filter((one) => one.length > 75).length).toBe(0);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const unfolded = physical
    .map((one) => utf8.decode(one))
    .reduce((all, one) => all + (/^[ \t]/.test(one) ? one.slice(1) : `\r\n${one}`));
  return unfolded
    .split("\r\n")
    .filter(Boolean)
    .map((one) => {
      const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(one) ?? [];
      expect(name, one).not.toBe("");
      return { name, value };
    });
}
const meaning = (value: string) => value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign));

test("hostile names stay within their place in a calendar file", async ({ page }) => {
  await renamed(page, "**/packs/jiangsu-pool/data-collection.json?*", "数据采集服务商", hostile);
  await renamed(page, "**/packs/jiangsu-pool.json?*", "注册成立日期", hostile);
  await loadSample(page, "初创企业");
  await mode(page, "时间表").check();
  await expect(page.locator("[data-day='2021-11-20']")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /日历文件/ }).click();
  const lines = linesOf(await readFile(await (await download).path()));
  const events = lines.filter(({ name, value }) => name === "BEGIN" && value === "VEVENT").length;
  expect(events).toBeGreaterThan(1);
  const shape = lines
    .filter(({ name }) => ["BEGIN", "END"].includes(name))
    .map(({ name, value }) => `${name}:${value}`);
  expect(shape).toEqual([
    "BEGIN:VCALENDAR",
    ...Array.from({ length: events }, () => ["BEGIN:VEVENT", "END:VEVENT"]).flat(),
    "END:VCALENDAR",
  ]);
  const known = [
    "BEGIN",
    "END",
    "VERSION",
    "PRODID",
    "NAME",
    "X-WR-CALNAME",
    "UID",
    "SEQUENCE",
    "DTSTAMP",
    "DTSTART",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
    "SUMMARY",
    "DESCRIPTION",
  ];
  expect(lines.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  // What a text says comes back to the letter; all its ways to end a line are one.
  const written = hostile.replace(/\r\n?/g, "\n");
  const summaries = lines.filter(({ name }) => name === "SUMMARY").map(({ value }) => meaning(value));
  expect(summaries).toHaveLength(events);
  for (const one of summaries) expect(one.startsWith(written)).toBe(true);
  expect(summaries.some((one) => one.slice(written.length).includes(written))).toBe(true);
});
