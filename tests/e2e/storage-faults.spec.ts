// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Storage fails at any call, a reload comes at any moment, the clock jumps, strange things lie in the database: a message
// where one is due, and the answers intact.
import { employees, onShelf, place, test, warning } from "./faults.ts";
import { draftSaved, expect, open } from "./page.ts";
import { breakAt, breakable, calls, type Fault } from "./storage-faults.ts";

test.describe.configure({ timeout: 180_000 });

const hows: Pick<Fault, "how" | "error">[] = [
  { how: "throws", error: "UnknownError" },
  { how: "throws", error: "QuotaExceededError" },
  { how: "aborts", error: "" },
];

test("storage that fails at any call of a save: said, and saved with the next try", async ({ page }) => {
  await breakable(page);
  await open(page, place);
  let value = 64;
  const answer = () => employees(page).fill(String(++value));
  await answer();
  await expect.poll(() => onShelf(page)).toEqual([String(value)]);
  await breakAt(page, {});
  await answer();
  await expect.poll(() => onShelf(page)).toEqual([String(value)]);
  const count = (await calls(page)).filter((one) => one !== "open").length; // `open` is the test's own look
  expect(count).toBeGreaterThan(2);
  for (const { how, error } of hows) {
    for (let at = 1; at <= count; at += 1) {
      await test.step(`${how} ${error} at call ${at} and after`, async () => {
        await breakAt(page, { at, on: true, how, error });
        await answer();
        // Where the call that fails is not needed for the save, there is nothing to say.
        await expect.poll(async () => (await warning(page).isVisible()) || (await calls(page)).length < at).toBe(true);
        await expect(employees(page)).toHaveValue(String(value));
        await breakAt(page, {});
        if (await warning(page).isVisible()) {
          await warning(page).getByRole("button", { name: "再试一次" }).click();
          await expect(warning(page)).toHaveCount(0);
        }
        await expect.poll(() => onShelf(page)).toEqual([String(value)]);
      });
    }
  }
});

test("storage that fails at any call of a load: the draft is there, or it is said and comes back", async ({ page }) => {
  await breakable(page);
  await open(page, place);
  await employees(page).fill("64");
  await expect.poll(() => onShelf(page)).toEqual(["64"]);
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
  const made = await calls(page);
  expect(made).toEqual(expect.arrayContaining(["open", "transaction", "getAll", "getItem"]));
  for (const { how, on } of [
    { how: "throws", on: false },
    { how: "throws", on: true },
    { how: "aborts", on: false },
  ] as const) {
    for (const [index, method] of made.entries()) {
      // To give up a transaction is a fault of its own only where there is one.
      if (how === "aborts" && !["get", "getAll", "put", "delete"].includes(method)) continue;
      await test.step(`${method}, call ${index + 1}${on ? " and after" : ""}, ${how}`, async () => {
        await breakAt(page, { at: index + 1, on, how });
        await page.reload();
        await expect(employees(page)).toBeVisible();
        await expect
          .poll(async () => (await employees(page).inputValue()) === "64" || (await warning(page).isVisible()))
          .toBe(true);
        await breakAt(page, {});
        if (await warning(page).isVisible()) {
          await warning(page).getByRole("button", { name: "再试一次" }).click();
          await expect(warning(page)).toHaveCount(0);
        }
        await expect(employees(page)).toHaveValue("64");
        expect(await onShelf(page)).toEqual(["64"]);
      });
    }
  }
});

test("a reload at any moment costs no answer: typing, saving, while the module that advises arrives", async ({
  page,
}) => {
  await page.route("**/xingping-advice*.wasm", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150)); // the exchange lies in the midst of the moments below
    await route.continue().catch(() => undefined); // the page it was for is gone
  });
  await open(page, place);
  let value = 100;
  for (const moment of [0, 5, 40, 120, 200, 300, 360, 500]) {
    await test.step(`${moment} ms after the last key`, async () => {
      value += 11;
      await employees(page).fill("");
      await employees(page).pressSequentially(String(value));
      await page.waitForTimeout(moment);
      await page.reload();
      await expect(employees(page)).toHaveValue(String(value));
    });
  }
  await expect.poll(() => onShelf(page)).toEqual([String(value)]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("parting")))).toEqual([]);
});

test("a clock that jumps: a year back, over midnight, while storage fails", async ({ page }) => {
  await breakable(page);
  await page.clock.setSystemTime(new Date("2026-11-28T23:59:58"));
  await open(page, place);
  await employees(page).fill("64");
  await expect.poll(() => onShelf(page)).toEqual(["64"]);
  await page.clock.setSystemTime(new Date("2026-11-29T00:00:03"));
  await employees(page).fill("65");
  await expect.poll(() => onShelf(page)).toEqual(["65"]);
  await breakAt(page, { at: 1, on: true });
  await employees(page).fill("66");
  await expect(warning(page)).toBeVisible();
  await page.clock.setSystemTime(new Date("2025-11-29T00:00:00"));
  await breakAt(page, {});
  // With the work that goes on, storage is tried again by itself, whatever the clock says.
  await expect(async () => {
    await employees(page).fill(String(70 + Math.floor(Math.random() * 20)));
    await expect(warning(page)).toHaveCount(0, { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await employees(page).fill("67");
  await expect.poll(() => onShelf(page)).toEqual(["67"]);
  await page.reload();
  await expect(employees(page)).toHaveValue("67");
});

/** What may lie in storage: written by another version, by another program, or half. */
const strangeDrafts: unknown[] = [
  null,
  7,
  "draft",
  [],
  {},
  { id: "a", sheet: null },
  { id: "b", sheet: 7, saved_at: 9e15 },
  { id: "c", sheet: {}, saved_at: 9e15 },
  { id: "d", sheet: { answers: null }, saved_at: 9e15 },
  { id: "e", sheet: { answers: [] }, kept: null, saved_at: "later" },
  { id: "f", sheet: { answers: {} }, kept: 7, name: 7, category: 7, digests: 7, revision: "x", saved_at: 8e15 },
  { sheet: { answers: { "company.employees": { value: "9", unit: "人" } } }, saved_at: 9e15 },
];

test("drafts in storage that are none stand in nobody's way, and pollute nothing", async ({ page }) => {
  await open(page, place);
  await employees(page).fill("64");
  await expect.poll(() => onShelf(page)).toEqual(["64"]);
  await page.evaluate((drafts) => {
    const names = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}}';
    const withNames = (draft: unknown) =>
      draft !== null && typeof draft === "object" && !Array.isArray(draft) ? { ...JSON.parse(names), ...draft } : draft;
    for (const [index, draft] of drafts.entries()) {
      localStorage.setItem(`xingping.parting_draft.${index}`, JSON.stringify({ draft, synced: draft }));
      localStorage.setItem(`xingping.parting_draft.alone.${index}`, JSON.stringify(draft));
    }
    localStorage.setItem("xingping.parting_draft.names", `{"__proto__":{"polluted":1},"draft":${names}}`);
    localStorage.setItem("xingping.parting_draft.cut", '{"draft":{"id":"cut","sh');
    return new Promise<void>((resolve) => {
      const request = indexedDB.open("xingping");
      request.onsuccess = () => {
        const transaction = request.result.transaction("drafts", "readwrite");
        for (const [index, draft] of drafts.entries())
          transaction.objectStore("drafts").put(withNames(draft), `strange-${index}`);
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
  }, strangeDrafts);
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
  expect(await page.evaluate(() => ["polluted" in {}, Object.keys(Object.prototype)])).toEqual([false, []]);

  // A new tab opens what was saved last: the strangest of them.
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  await page.reload();
  await expect(employees(page)).toHaveValue("");
  await employees(page).fill("65");
  await draftSaved(page);
  await open(page);
  await page
    .locator(".drafts__row", { hasText: "已答 1 题" })
    .last()
    .getByRole("button", { name: /^继续：/ })
    .click();
  await expect(employees(page)).toHaveValue(/^6[45]$/);
  expect(await page.evaluate(() => ["polluted" in {}, Object.keys(Object.prototype)])).toEqual([false, []]);
});
