// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A module, criteria or code that come damaged or not at all, and a module that traps: a message, and the answers intact.
import type { Route } from "@playwright/test";
import { employees, failed, onShelf, place, test } from "./faults.ts";
import { draftSaved, expect, gaps, held, open } from "./page.ts";

test.describe.configure({ timeout: 180_000 });

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
  ["the pack cut", "**/data-collection.json?*", send(json, (body) => body.subarray(0, 900))],
  ["another pack", "**/data-collection.json?*", send(json, () => "{}")],
  ["a pack of nothing", "**/data-collection.json?*", send(json, () => "null")],
  ["a list in the pack's place", "**/data-collection.json?*", send(json, () => "[1]")],
  ["a page in the pack's place", "**/data-collection.json?*", send("text/html", () => page404)],
  ["a pack for a later module", "**/data-collection.json?*", changed("xingping/category@1", "xingping/category@2")],
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
