// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// WebKitGTK's MiniBrowser, through its own WebDriver (W3C) on a display of its own. See driver.mjs for what it can do.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { after, catchDownloads, caught, clickAt, expression, freshHome, poll } from "./ways.mjs";

const libraries = "/usr/lib";

/** Debian keeps MiniBrowser among the libraries. */
function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  for (const triple of readdirSync(libraries))
    for (const version of ["webkit2gtk-4.1", "webkit2gtk-4.0"]) {
      const path = `${libraries}/${triple}/${version}`;
      try {
        if (readdirSync(path).includes("MiniBrowser")) return `${path}/MiniBrowser`;
      } catch {
        // not here
      }
    }
  throw new Error("no MiniBrowser of WebKitGTK: install webkit2gtk-driver, or set MINIBROWSER to its path");
}

/** An X server on the next free display. */
async function display() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((settle, fail) => {
    server.on("error", fail);
    server.on("exit", () => fail(new Error("Xvfb ended")));
    server.stdio[3].once("data", (data) => settle(String(data).trim()));
  });
  return { number, server };
}

const freePort = () =>
  new Promise((settle) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => settle(port));
    });
  });

export async function open({ proxy } = {}) {
  const home = freshHome();
  const screen = await display();
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${screen.number}`,
      HOME: home,
      XDG_DATA_HOME: `${home}/data`,
      XDG_CACHE_HOME: `${home}/cache`,
      XDG_CONFIG_HOME: `${home}/config`,
      WEBKIT_DISABLE_COMPOSITING_MODE: "1", // there is no graphics card to ask
      NO_AT_BRIDGE: "1",
      ...(proxy && { http_proxy: proxy, https_proxy: proxy, no_proxy: "127.0.0.1" }),
    },
  });
  const end = () => {
    driver.kill();
    screen.server.kill();
    after(home);
  };

  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    await poll(async () => (await call("GET", "/status").catch(() => null))?.ready, "WebKitWebDriver");
    const started = await call("POST", "/session", {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] } },
      },
    });
    const session = `/session/${started.sessionId}`;
    await call("POST", `${session}/timeouts`, { script: 30_000, pageLoad: 60_000 });
    const find = async (selector) =>
      Object.values(await call("POST", `${session}/element`, { using: "css selector", value: selector }))[0];
    const evaluate = async (task, ...given) => {
      const script = `${expression(task, given)}.then(arguments[0], (error) => arguments[0]({ failed: String(error) }))`;
      const answer = await call("POST", `${session}/execute/async`, { script, args: [] });
      if (typeof answer !== "string") throw new Error(answer.failed);
      return JSON.parse(answer);
    };
    return {
      name: "webkit",
      version: `${started.capabilities.browserName} ${started.capabilities.browserVersion}`,
      evaluate,
      goto: (address) => call("POST", `${session}/url`, { url: address }),
      reload: () => call("POST", `${session}/refresh`, {}),
      click: (place) => call("POST", `${session}/actions`, { actions: clickAt(place) }),
      type: async (selector, text) => {
        const element = await find(selector);
        await call("POST", `${session}/element/${element}/clear`, {});
        await call("POST", `${session}/element/${element}/value`, { text });
      },
      choose: async (selector, file) =>
        call("POST", `${session}/element/${await find(selector)}/value`, { text: file }),
      // MiniBrowser asks nobody where to put a file; what it is handed is looked at on the way.
      download: async (act) => {
        await evaluate(catchDownloads);
        await act();
        const { name, base64 } = await poll(() => evaluate(caught), "a download in WebKit");
        return { name, bytes: Buffer.from(base64, "base64") };
      },
      async close() {
        await call("DELETE", session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
