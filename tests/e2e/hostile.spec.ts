// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What somebody may type or paste, in every text field of a form and on every page that shows it: only ever text. The
// documents written from it are read by LibreOffice: tests/documents; the page that is saved: tests/browsers.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csv } from "../../site/src/state/desk-csv.ts";
import { hostile as inDocuments } from "../documents/hostile.mjs";
import { draftSaved, expect, open, test } from "./page.ts";

const hostile: string[] = [
  ...inDocuments,
  `"><img src=x onerror="globalThis.hacked=1">'`,
  "</textarea></script><script>globalThis.hacked=1</script><!--",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template where none is read
  "${globalThis.hacked=1} {{hacked=1}} <%=1%>",
  "javascript:globalThis.hacked=1",
  "行\u2028分\u2029隔\u0085末",
  "\u2066\u2067\u2068\u2069\u200f\u061c\u00ad\ufeff零宽\u200b\u2060",
  "__proto__",
  "constructor",
  `\\ / " ' \` \\u0000 \\n`,
  "\ufffe\uffff\u{1fffe}\udc00\ud800",
  " ",
];

test.describe.configure({ timeout: 120_000 });

/** Nothing ran, and no element came of a text. */
async function onlyText(page: Page): Promise<void> {
  const seen = await page.evaluate(() => ({
    ran: "hacked" in globalThis || "polluted" in {},
    made: document.querySelectorAll("body :is(img, iframe, object, embed, form), main script, body [onerror]").length,
    inherited: Object.keys(Object.prototype),
  }));
  expect(seen).toEqual({ ran: false, made: 0, inherited: [] });
}

/** The text fields of the page, and what stands in them; first the `shift`-th text, or the same in all, is put there. */
const fields = (page: Page, texts: readonly string[], shift: number | null) =>
  page.evaluate(
    ([list, from]) => {
      const all = JSON.parse(list) as string[]; // half a character survives no other way
      const found = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main :is(input, textarea)")];
      const boxes = found.filter((one) => ["text", "search", "tel", "email", "url", "textarea"].includes(one.type));
      for (const [index, box] of boxes.entries()) {
        if (from === null || box.readOnly || box.disabled) continue;
        const owner = box instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
        Object.getOwnPropertyDescriptor(owner, "value")?.set?.call(box, all[(from + index) % all.length]);
        box.focus();
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        box.blur();
      }
      return boxes.map((box) => JSON.stringify(box.value));
    },
    [JSON.stringify(texts), shift] as const,
  );

test("every text in every field of a form is kept or refused with a word, shown as text, and comes back", async ({
  page,
}) => {
  page.on("dialog", () => expect("a dialog").toBe("none"));
  await open(page, "#/jiangsu-demo/benchmark-factory/form");
  await expect(page.locator(".form-part").first()).toBeVisible();
  const before = await fields(page, hostile, null);
  expect(before.length).toBeGreaterThan(15);
  for (const text of hostile)
    await test.step(JSON.stringify(text.slice(0, 40)), async () => {
      await fields(page, [text], 0);
      await onlyText(page);
      await expect(page.locator(".form-part").first(), "the sheet is still judged").toBeVisible();
    });
  await fields(page, hostile, 0);
  await onlyText(page);
  await draftSaved(page);
  // What a field refuses it says; that stays in the field only. What it took is there again.
  const refused = await page.locator("main :is(input, textarea)[aria-invalid=true]").count();
  const taken = await fields(page, hostile, null);
  await page.reload();
  await expect(page.locator(".form-part").first()).toBeVisible();
  await expect
    .poll(async () => {
      const after = await fields(page, hostile, null);
      return after.filter((value, index) => value !== taken[index]).length;
    })
    .toBeLessThanOrEqual(refused);
  await onlyText(page);
  for (const paper of ["report", "copy", "evidence"])
    await test.step(paper, async () => {
      await page.goto(`/#/jiangsu-demo/benchmark-factory/${paper}`);
      await expect(page.locator("h1")).toBeVisible();
      await onlyText(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    });
  await page.goto("/#/");
  await expect(page.locator(".drafts__row").first()).toBeVisible();
  await onlyText(page);
  await page.goto("/#/jiangsu-demo/benchmark-factory");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "答卷存成文件" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(Object.keys(saved.answers).length).toBeGreaterThan(5);
});

/** As a spreadsheet reads it. */
function cells(text: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at += 1) {
    const row = rows.at(-1) as string[];
    const sign = text[at] as string;
    if (sign === '"' && quoted && text[at + 1] === '"') at += 1;
    else if (sign === '"') {
      quoted = !quoted;
      continue;
    } else if (!quoted && sign === ",") {
      row.push("");
      continue;
    } else if (!quoted && sign === "\r" && text[at + 1] === "\n") {
      at += 1;
      rows.push([""]);
      continue;
    }
    row[row.length - 1] += sign;
  }
  return rows.slice(0, -1);
}

test("a table as CSV gives every text back, and none that a spreadsheet would work out", () => {
  const rows = hostile.map((text) => ["首列", text, `${text}"`, ` ${text}`]);
  const read = cells(csv(rows));
  expect(read.map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
    rows.map((row) => row.map((text) => text.replace(/^'/, ""))),
  );
  expect(read.flat().filter((text) => /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text))).toEqual([]);
});
