// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The pages of bureaus: site/widget/examples with the kit's address in place of https://kit.example, served from another
// origin than the kit (another port), or from another site (localhost), where this browser forbids the frame all storage.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Frame, Page } from "@playwright/test";
import { test as base, expect } from "./page.ts";

export { expect };

const examples = new URL("../../site/widget/examples/", import.meta.url);

export interface Told {
  type: string;
  detail: unknown;
}
declare global {
  /** Events of the elements, and every message the window of the host has received. */
  var told: Told[];
  var heard: unknown[];
}

export interface Bureau {
  origin: string;
  /** Opens an example; `change` may write another page from it. */
  open: (page: Page, example: string, change?: (html: string) => string, from?: string) => Promise<void>;
  /** Of another site. */
  stranger: string;
}

export const test = base.extend<{ bureau: Bureau }>({
  bureau: async ({ baseURL, watch }, use) => {
    let change = (html: string) => html;
    const server = createServer(async (request, response) => {
      const name = new URL(request.url ?? "/", "http://host").pathname.slice(1);
      if (!/^[a-z]+\.(html|css)$/.test(name)) {
        response.writeHead(404).end();
        return;
      }
      const text = change((await readFile(new URL(name, examples), "utf8")).replaceAll("https://kit.example", kit));
      const type = name.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
      response.writeHead(200, { "Content-Type": type }).end(text);
    });
    const kit = new URL(baseURL ?? "").origin;
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as { port: number };
    const origin = `http://127.0.0.1:${port}`;
    const stranger = `http://localhost:${port}`;
    await use({
      origin,
      stranger,
      open: async (page, example, changed = (html) => html, from = origin) => {
        watch.alsoOwn = from;
        change = changed;
        await page.addInitScript(() => {
          globalThis.told = [];
          globalThis.heard = [];
          addEventListener("message", ({ data }) => globalThis.heard.push(data));
          for (const type of ["assessment-change", "application-export", "style-refused"])
            addEventListener(type, (event) => globalThis.told.push({ type, detail: (event as CustomEvent).detail }));
        });
        await page.goto(`${from}/${example}`);
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

/** The page inside an element, as a frame of the browser. */
export async function inside(page: Page, element = "xingping-assessment"): Promise<Frame> {
  const handle = await page.locator(`${element} iframe`).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("no frame");
  await expect(frame.locator("h1")).toBeVisible();
  return frame;
}

export const toldOf = (page: Page, type: string) =>
  page.evaluate((wanted) => globalThis.told.filter((one) => one.type === wanted).map((one) => one.detail), type);
