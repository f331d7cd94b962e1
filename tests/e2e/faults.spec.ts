// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Whatever breaks, wherever it breaks: a message, and the answers intact. Every test is a table gone through on one page:
// the draft of an applicant stands, one thing is broken, and once it is mended the draft must be as it was.
import type { Page, Route } from "@playwright/test";
import { draftSaved, expect, gaps, held, open, row, test } from "./page.ts";

const place = "#/jiangsu-pool/integrated-platform";
const employees = (page: Page) => row(page, "employees").getByLabel("员工总数", { exact: true });
const warning = (page: Page) => page.getByRole("complementary", { name: "草稿没有保存" });
const failed = (page: Page) => page.locator(".state--failed");

test.describe.configure({ timeout: 180_000 });

test.beforeEach(async ({ page, watch }) => {
  // What is loaded in idle moments costs most of a load, and nothing is lost when it is not to be had.
  watch.expected.push(/ERR_BLOCKED_BY_CLIENT/);
  await page.route(/packs\/(?!index|jiangsu-pool)/, (route) => route.abort("blockedbyclient"));
});

/** What the page is told to break; in the name of the window it survives a reload. */
interface Fault {
  /** The how manieth call of storage, from 1; those after it too when `on`. 0 = none. */
  at: number;
  on: boolean;
  /** Thrown by the call, or the call goes through and its transaction is then given up. */
  how: "throws" | "aborts";
  error: string;
}

declare global {
  var storageCalls: string[];
}

/** Every call of storage is counted, and one of them fails. */
async function breakable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.storageCalls = [];
    const fault = (): Fault | null => JSON.parse(window.name || "null");
    const wrap = (owner: object, method: string, kind: "store" | "other") => {
      const former = Reflect.get(owner, method);
      Reflect.set(owner, method, function (this: IDBObjectStore, ...given: unknown[]) {
        if (kind === "other" && this instanceof Storage && given[0] === "never") return former.apply(this, given);
        globalThis.storageCalls.push(method);
        const { at = 0, on = false, how = "throws", error = "" } = fault() ?? {};
        const now = globalThis.storageCalls.length;
        const breaks = at > 0 && (now === at || (on && now > at));
        if (breaks && (how === "throws" || kind === "other")) throw new DOMException("broken by the test", error);
        const made = former.apply(this, given);
        if (breaks) this.transaction.abort();
        return made;
      });
    };
    wrap(IDBFactory.prototype, "open", "other");
    wrap(IDBDatabase.prototype, "transaction", "other");
    for (const method of ["get", "getAll", "put", "delete"]) wrap(IDBObjectStore.prototype, method, "store");
    for (const method of ["getItem", "setItem", "removeItem"]) wrap(Storage.prototype, method, "other");
  });
}

const breakAt = (page: Page, fault: Partial<Fault>) =>
  page.evaluate(
    (wanted) => {
      globalThis.storageCalls = [];
      window.name = JSON.stringify(wanted);
    },
    { at: 0, on: false, how: "throws", error: "UnknownError", ...fault },
  );
const calls = (page: Page) => page.evaluate(() => globalThis.storageCalls);

/** What the database holds of the number of employees, over all drafts. */
const onShelf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open("xingping");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("drafts").objectStore("drafts").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.map(({ sheet }) => sheet.answers["company.employees"]?.value ?? ""));
          };
        };
      }),
  );

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

type Answer = (route: Route) => Promise<void>;
const send =
  (contentType: string, change: (body: Buffer) => Buffer | string, status = 200): Answer =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ status, contentType, body: change(await response.body()) });
  };
const page404 = "<!doctype html><title>404</title><p>not here";
const json = "application/json";
const changed = (from: string, to: string) =>
  send(json, (body) => {
    expect(body.toString()).toContain(from);
    return body.toString().replaceAll(from, to);
  });

/** [what, files, how they come]. */
const damages: [string, string, Answer][] = [
  ["the module cut short", "**/xingping-judge*.wasm", send("application/wasm", (body) => body.subarray(0, 9000))],
  [
    "the module, other bytes",
    "**/xingping-judge*.wasm",
    send("application/wasm", (body) => body.fill(0x41, 5000, 5400)),
  ],
  ["the module, nothing in it", "**/xingping-judge*.wasm", send("application/wasm", () => "")],
  ["a page in the module's place", "**/xingping-judge*.wasm", send("text/html", () => page404)],
  ["no module", "**/xingping-judge*.wasm", send("text/html", () => page404, 404)],
  ["the index cut", "**/packs/index.json?*", send(json, (body) => body.subarray(0, 900))],
  ["another index", "**/packs/index.json?*", send(json, () => "{}")],
  ["an index of nothing", "**/packs/index.json?*", send(json, () => "null")],
  ["a page in the index's place", "**/packs/index.json?*", send("text/html", () => page404)],
  ["the pack cut", "**/integrated-platform.json?*", send(json, (body) => body.subarray(0, 900))],
  ["another pack", "**/integrated-platform.json?*", send(json, () => "{}")],
  ["a pack of nothing", "**/integrated-platform.json?*", send(json, () => "null")],
  ["a list in the pack's place", "**/integrated-platform.json?*", send(json, () => "[1]")],
  ["a page in the pack's place", "**/integrated-platform.json?*", send("text/html", () => page404)],
  ["a pack for a later module", "**/integrated-platform.json?*", changed("xingping/category@1", "xingping/category@2")],
  ["a programme for a later module", "**/jiangsu-pool.json?*", changed("xingping/programme@1", "xingping/programme@2")],
];

test("a module or criteria that come damaged: said, and after a second try everything is there", async ({
  page,
  watch,
}) => {
  watch.expected.push(/./);
  await open(page, place);
  await employees(page).fill("64");
  await draftSaved(page);
  await expect.poll(() => onShelf(page)).toEqual(["64"]);
  for (const [what, files, answer] of damages) {
    await test.step(what, async () => {
      await page.route(files, answer);
      await page.reload();
      await expect(failed(page)).toContainText(files.endsWith(".wasm") ? "计算程序没有载入" : "评估标准没有载入");
      await expect(failed(page)).toContainText("没有丢失");
      await page.unroute(files);
      await failed(page).getByRole("button", { name: "重试" }).click();
      await expect(employees(page)).toHaveValue("64");
      await expect(failed(page)).toHaveCount(0);
    });
  }
  await test.step("the module as a file of no type: it works", async () => {
    await page.route(
      "**/xingping-judge*.wasm",
      send("application/octet-stream", (body) => body),
    );
    await page.reload();
    await expect(employees(page)).toHaveValue("64");
  });
});

test("a line that breaks at any part of the code: said where it matters, and after a second try all is there", async ({
  page,
  watch,
}) => {
  watch.expected.push(/./);
  await open(page, place);
  await employees(page).fill("64");
  await expect.poll(() => onShelf(page)).toEqual(["64"]);
  await expect(gaps(page)).not.toHaveCount(0);
  const files: string[] = [];
  page.on("request", (request) => files.push(request.url()));
  await page.reload();
  await expect(employees(page)).toHaveValue("64");
  await expect(page.locator(".level-reasons")).toBeVisible();
  const loaded = [...new Set(files)].filter((url) => url.endsWith(".js")); // the others are in the table above
  expect(loaded.length).toBeGreaterThan(8);
  for (const broken of loaded) {
    await test.step(`without ${broken.replace(/.*\//, "")}`, async () => {
      await page.route(broken, (route) => route.abort());
      await page.reload();
      await expect(async () => {
        const said = await page.getByRole("alert").or(page.getByText("页面没有载入完整")).count();
        const works = (await employees(page).count()) === 1 && (await employees(page).inputValue()) === "64";
        expect(said > 0 || works).toBe(true);
      }).toPass({ timeout: 15_000 });
      await page.unroute(broken);
      const again = failed(page).getByRole("button", { name: "重试" });
      if (await again.isVisible()) await again.click();
      else await page.reload();
      await expect(employees(page)).toHaveValue("64");
    });
  }
});

test("a module that traps in mid-call: said, the answers intact, and it can be tried again", async ({
  page,
  watch,
}) => {
  watch.expected.push(/./);
  await page.addInitScript(() => {
    // Every call into the module goes through its table.
    const get = WebAssembly.Table.prototype.get;
    WebAssembly.Table.prototype.get = function (index: number) {
      const entry = get.call(this, index);
      if (typeof entry !== "function") return entry;
      return (...given: unknown[]) => {
        if (window.name === "trap") throw new WebAssembly.RuntimeError("unreachable");
        return entry(...given);
      };
    };
  });
  await open(page, place);
  await employees(page).fill("64");
  await expect.poll(() => onShelf(page)).toEqual(["64"]);
  await expect(page.locator(".level-reasons")).toBeVisible();
  const before = await held(page).textContent();
  const breakModule = (name: string) =>
    page.evaluate((wanted) => {
      window.name = wanted;
    }, name);

  await test.step("in the report, as somebody types", async () => {
    await breakModule("trap");
    await employees(page).fill("65");
    await expect(failed(page)).toContainText("计算程序");
    await expect(failed(page)).toContainText("没有丢失");
    await breakModule("");
    await failed(page).getByRole("button", { name: "重试" }).click();
    await expect(employees(page)).toHaveValue(/^6[45]$/);
    await expect(held(page)).toHaveText(before ?? "");
    await employees(page).fill("66");
    await expect.poll(() => onShelf(page)).toEqual(["66"]);
  });
  await test.step("at the very start", async () => {
    await breakModule("trap");
    await page.reload();
    await expect(failed(page)).toContainText("计算程序");
    await breakModule("");
    await failed(page).getByRole("button", { name: "重试" }).click();
    await expect(employees(page)).toHaveValue("66");
  });
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
