// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The site as its users meet it: below a folder of some host, on a network that writes down all that goes through it, the
// service worker's fetches, beacons and sockets included, and that can fail; and one version put up after another.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packsRevision, seal } from "../../site/seal.mjs";
import { serve } from "../../site/serve.mjs";
import { test as base } from "./page.ts";

export const built = fileURLToPath(new URL("../../build/site", import.meta.url));
const folder = "/desk/star/";

/** Each request as one text: method, address, headers, body. */
export interface Asked {
  method: string;
  url: string;
  all: string;
  body: string;
}

/**
 * The browser's own: Chromium asks by a digest of their names what kinds of fields a form has. No page has a say in it,
 * and ours could not ask there, by its policy.
 */
const errands = ["content-autofill.googleapis.com:443"];

export class Net {
  readonly asked: Asked[] = [];
  readonly #proxy: Server;
  #site: { server: Server; address: string } | null = null;
  #port = 0;
  down = false;

  constructor() {
    this.#proxy = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString("latin1");
      const { method = "", url = "", rawHeaders } = request;
      this.asked.push({ method, url, body, all: [method, url, ...rawHeaders, body].join("\n") });
      if (this.down || !this.#site || !url.startsWith(this.address)) {
        request.socket.destroy();
        return;
      }
      const answer = await this.#answer(method, url.slice(this.address.length));
      if (!answer) {
        request.socket.destroy();
        return;
      }
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/^content-(enc|len)/.test(name)));
      response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
    });
    // A secure or a web socket's connection; there is nothing here that would want one.
    this.#proxy.on("connect", ({ method = "", url = "" }, socket) => {
      if (!errands.includes(url)) this.asked.push({ method, url, body: "", all: `${method} ${url}` });
      socket.destroy();
    });
  }
  async #answer(method: string, path: string): Promise<Response | null> {
    // A version may be taken down while it is asked; then the next one answers.
    for (let tries = 0; tries < 3 && this.#site; tries++) {
      try {
        return await fetch(this.#site.address + path, { method, redirect: "manual" });
      } catch {
        // once more
      }
    }
    return null;
  }
  get proxy(): string {
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }
  /** Of the site. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}${folder}`;
  }
  async start(): Promise<void> {
    await new Promise<void>((ready) => this.#proxy.listen(0, "127.0.0.1", ready));
    this.#port = (this.#proxy.address() as AddressInfo).port;
    await this.put(built);
  }
  /** Puts up another version in the place of what was there. */
  async put(root: string): Promise<void> {
    this.#site?.server.close();
    this.#site = await serve({ root, port: 0 });
  }
  async stop(): Promise<void> {
    for (const server of [this.#proxy, this.#site?.server]) {
      server?.closeAllConnections();
      server?.close();
    }
  }
}

/** Files of the built site by path, as text where it is text. */
function texts(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(js|css|html|json)$/.test(name) && statSync(join(root, name)).isFile(),
  );
}

const folders: string[] = [];
/** A copy of the built site to change. */
export function copy(): string {
  const root = mkdtempSync(join(tmpdir(), "xingping-site-"));
  folders.push(root);
  cpSync(built, root, { recursive: true });
  return root;
}

export function change(file: string, how: (text: string) => string): void {
  writeFileSync(file, how(readFileSync(file, "utf8")));
}

/** The site as another version of it: every asset has another name, the criteria are another revision, and say so. */
export function version(name: string): string {
  const root = copy();
  rmSync(join(root, "sw.js"));
  change(join(root, "packs/index.json"), (text) => text.replace(/"version":"[^"]*"/, `"version":"${name}"`));
  change(join(root, "index.html"), (html) => html.replace("<html ", `<html data-version="${name}" `));
  const packs = texts(join(root, "packs")).map((one): [string, string] => {
    return [one, readFileSync(join(root, "packs", one), "utf8")];
  });
  const former = /packs\/index\.json\?(\w{8})/.exec(readFileSync(join(root, "index.html"), "utf8"))?.[1] ?? "";
  const renamed = readdirSync(join(root, "assets")).map((one): [string, string] => {
    return [one, one.replace(/-[\w-]{8}\./, (hash) => `-${name}${hash.slice(1 + name.length)}`)];
  });
  for (const [from, to] of renamed) renameSync(join(root, "assets", from), join(root, "assets", to));
  const names: [string, string][] = [...renamed, [`.json?${former}`, `.json?${packsRevision(packs)}`]];
  for (const one of texts(root)) {
    change(join(root, one), (text) => names.reduce((all, [from, to]) => all.replaceAll(from, to), text));
  }
  seal(root);
  return root;
}

export const test = base.extend<{ net: Net }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from here
  net: async ({}, use) => {
    const net = new Net();
    await net.start();
    await use(net);
    await net.stop();
    for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true });
  },
  serviceWorkers: "allow",
  proxy: ({ net }, use) => use({ server: net.proxy, bypass: "<-loopback>" }),
  baseURL: ({ net }, use) => use(net.address),
});
