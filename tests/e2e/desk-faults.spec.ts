// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What may go wrong beneath the desk: no workers, no engine, a module that traps, a worker that falls over. It is said, and
// no file but the one concerned suffers.
import type { Page } from "@playwright/test";
import { application, checked, line, openDesk, paper, put } from "./applications.ts";
import { expect, test } from "./page.ts";

test.describe.configure({ timeout: 120_000 }); // a kit of all criteria in Node, another in the worker

test("without workers the page itself does the work", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class {
        constructor() {
          throw new Error("no workers here");
        }
      },
    });
  });
  await openDesk(page);
  await put(page, [paper("a.json", await application()), paper("b.json", "{")]);
  await expect(line(page, "a.json")).toContainText("一致");
  await expect(line(page, "b.json")).toContainText("无法读取");
});

test("when the engine cannot be had it is said, the files are kept, and a second try goes through", async ({
  page,
  watch,
}) => {
  watch.expected.push(/Failed to load resource/, /net::ERR/);
  const made = await application();
  await page.goto("/#/");
  await expect(page.locator("h1")).toBeVisible();
  await page.context().route(/jiangsu-pool\/cloud-platform\.json/, (route) => route.abort());
  await page.goto("/#/desk");
  await put(page, [paper("a.json", made)], false);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("没有载入");
  await page.context().unroute(/jiangsu-pool\/cloud-platform\.json/);
  await alert.getByRole("button", { name: "再试一次" }).click();
  await checked(page);
  await expect(line(page, "a.json")).toContainText("一致");
});

declare global {
  /** How many calls into the module are still to trap, and how many instances there were. */
  var traps: number;
  var instances: number;
}

/** Every worker of the desk: its module traps when told so. */
async function trapped(page: Page): Promise<void> {
  const snare = () => {
    globalThis.traps = 0;
    globalThis.instances = 0;
    // Every call into the module goes through its table.
    const get = WebAssembly.Table.prototype.get;
    WebAssembly.Table.prototype.get = function (index: number) {
      const entry = get.call(this, index);
      if (typeof entry !== "function") return entry;
      return (...given: unknown[]) => {
        globalThis.traps -= 1;
        if (globalThis.traps >= 0) throw new WebAssembly.RuntimeError("unreachable");
        return entry(...given);
      };
    };
    const { instantiate, instantiateStreaming } = WebAssembly;
    const counted = <T extends (...given: never[]) => unknown>(make: T) =>
      ((...given: Parameters<T>) => {
        globalThis.instances += 1;
        return make(...given);
      }) as unknown as T;
    WebAssembly.instantiate = counted(instantiate);
    WebAssembly.instantiateStreaming = counted(instantiateStreaming);
  };
  await page.context().route(/assets\/desk-worker-/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};(${snare})();` });
  });
}

test("a module that traps beneath the desk: said in both languages, and every other file is judged by a fresh one", async ({
  page,
}) => {
  await trapped(page);
  await openDesk(page);
  await put(page, [paper("a.json", await application())]);
  await expect(line(page, "a.json")).toContainText("一致");
  const [worker] = page.workers();
  if (!worker) throw new Error("no worker");
  const tell = (traps: number) =>
    worker.evaluate((count) => {
      globalThis.traps = count;
    }, traps);
  const instances = () => worker.evaluate(() => globalThis.instances);
  const before = await instances();

  await test.step("once: the file is judged all the same", async () => {
    await tell(1);
    await put(page, [paper("b.json", await application({ name: "乙公司" }))]);
    await expect(line(page, "乙公司")).toContainText("一致");
    expect(await instances()).toBeGreaterThan(before);
  });
  await test.step("whatever is tried: it is said at the file, and the next is judged", async () => {
    await tell(1_000_000);
    await put(page, [paper("c.json", await application({ name: "丙公司" }))]);
    const reason = line(page, "c.json").locator(".desk-table__reason");
    await expect(reason).toHaveText("核验这个文件时计算程序出错，其他文件不受影响");
    await tell(0);
    await put(page, [paper("d.json", await application({ name: "丁公司" }))]);
    await expect(line(page, "丁公司")).toContainText("一致");
    await page.getByRole("button", { name: /English/ }).click();
    await expect(reason).toHaveText(/^The engine failed on this file; the others are not affected$/i);
  });
  await expect(page.locator(".verdict--agrees")).toHaveCount(3);
});

test("a worker that falls over takes one file with it; another worker goes on", async ({ page, watch }) => {
  watch.expected.push(/fallen/);
  await openDesk(page);
  await put(page, [paper("a.json", await application())]);
  await page.workers()[0]?.evaluate(() => {
    const check = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () {
      if ((this as File).name !== "b.json") return check.call(this);
      setTimeout(() => {
        close(); // nothing asked of it from now on is ever answered
        throw new Error("fallen");
      });
      return new Promise(() => undefined);
    };
  });
  await put(page, [paper("b.json", await application()), paper("c.json", await application({ name: "丙公司" }))]);
  await expect(line(page, "b.json").locator(".desk-table__reason")).toContainText("其他文件不受影响");
  await expect(line(page, "丙公司")).toContainText("一致");
  await expect(line(page, "a.json")).toContainText("一致");
});
