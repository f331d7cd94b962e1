// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Applications as applicants export them, made by the same engine in Node, and the ways to put them on the desk.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { Application, Engine, FullKit } from "../../wasm/kit.js";
import { expect, open } from "./page.ts";

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const criteria = here("criteria");

/** Every document of criteria/ by name. */
export function documents(): Record<string, Record<string, unknown>> {
  const above = readdirSync(criteria).filter(
    (name) => name !== "schema" && statSync(join(criteria, name)).isDirectory(),
  );
  const folders = above.flatMap((name) => [name, `${name}/forms`]).filter((name) => existsSync(join(criteria, name)));
  const names = folders.flatMap((folder) =>
    readdirSync(join(criteria, folder))
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(criteria, name), "utf8"))]));
}

let engine: Promise<Engine> | null = null;
async function load(): Promise<Engine> {
  const { loadEngine } = await import(pathToFileURL(here("wasm/kit.js")).href);
  const { default: factory } = await import(pathToFileURL(here("build/wasm/xingping.mjs")).href);
  return loadEngine({ factory, wasmBinary: readFileSync(here("build/wasm/xingping.wasm")) });
}

export async function kitOf(all: Record<string, unknown> = documents()): Promise<FullKit> {
  engine ??= load();
  const kit = (await engine).kit([{ documents: all }]);
  expect(kit.issues()).toEqual([]);
  return kit;
}

let own: Promise<FullKit> | null = null;
/** The criteria of the site. */
export const ownKit = (): Promise<FullKit> => {
  own ??= kitOf();
  return own;
};

const sample = (name: string) => JSON.parse(readFileSync(here(`site/src/samples/${name}.json`), "utf8")).sheet;
export const samples = { platform: sample("platform"), institute: sample("institute"), startup: sample("startup") };

export interface Wish {
  category?: string;
  name?: string;
  sheet?: Record<string, unknown>;
  answers?: Record<string, unknown>;
  target?: string;
  kit?: FullKit;
}

/** One that agrees with the criteria of the site. */
export async function application({
  category = "jiangsu-pool/integrated-platform",
  name = "华东装备有限公司",
  sheet = samples.platform,
  answers = {},
  target,
  kit,
}: Wish = {}): Promise<Application> {
  const asked = { ...sheet, applicant: { name }, answers: { ...(sheet.answers as object), ...answers } };
  const options = { created_on: "2021-06-01", ...(target === undefined ? {} : { target }) };
  const made = (kit ?? (await ownKit())).application(category, asked as never, options);
  if (!("schema" in made)) throw new Error(JSON.stringify(made.issues));
  return made;
}

export interface Paper {
  name: string;
  content: string | Buffer | object;
}
export const paper = (name: string, content: Paper["content"]): Paper => ({ name, content });

const bytes = (content: Paper["content"]): Buffer =>
  Buffer.isBuffer(content) ? content : Buffer.from(typeof content === "string" ? content : JSON.stringify(content));

/** Chooses files with the button, as one would, and waits until they are checked. */
export async function put(page: Page, papers: Paper[], wait = true): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /选择文件$|Choose files/ }).click();
  const buffers = papers.map(({ name, content }) => ({ name, mimeType: "application/json", buffer: bytes(content) }));
  await (await chooser).setFiles(buffers);
  if (wait) await checked(page);
}

/** Until nothing is being checked any more. */
export async function checked(page: Page, timeout = 60_000): Promise<void> {
  await expect(page.locator(".intake__state [role=status]")).not.toHaveText("", { timeout });
}

export async function openDesk(page: Page): Promise<void> {
  await open(page, "#/desk");
  await expect(page.locator(".intake")).toBeVisible();
}

/** The desk as it was at first. */
export async function clearDesk(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  if (await dialog.isVisible()) await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "全部清空" }).click();
  await expect(page.locator(".desk-table")).toHaveCount(0);
}

/** The line of an applicant. */
export const line = (page: Page, name: string | RegExp) => page.locator(".desk-table__row").filter({ hasText: name });

export async function details(page: Page, name: string) {
  await line(page, name).first().getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible(); // its code comes with the first one
  return dialog;
}
