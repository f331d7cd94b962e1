// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Firefox, through the WebDriver BiDi it speaks itself. See driver.mjs for what it can do.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import WebSocket from "ws";
import { after, clickAt, expression, finished, freshHome, poll } from "./ways.mjs";

const preferences = (downloads, proxy) => ({
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "intl.accept_languages": "zh-CN",
  "remote.prefs.recommended": true,
  ...(proxy && {
    "network.proxy.type": 1,
    "network.proxy.http": proxy.hostname,
    "network.proxy.http_port": Number(proxy.port),
    "network.proxy.ssl": proxy.hostname,
    "network.proxy.ssl_port": Number(proxy.port),
  }),
});

const onPath = (name) => (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
const firefox = process.env.FIREFOX ?? ["firefox-esr", "firefox"].find(onPath) ?? "firefox-esr";

async function start(home, proxy) {
  mkdirSync(`${home}/profile`);
  mkdirSync(`${home}/downloads`);
  const lines = Object.entries(preferences(`${home}/downloads`, proxy && new URL(proxy)));
  writeFileSync(
    `${home}/profile/user.js`,
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join("\n"),
  );
  const browser = spawn(
    firefox,
    ["--headless", "--no-remote", "--profile", `${home}/profile`, "--remote-debugging-port", "0", "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: home, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" } },
  );
  const address = await new Promise((settle, fail) => {
    let said = "";
    browser.on("error", fail);
    browser.on("exit", () => fail(new Error(`Firefox ended: ${said}`)));
    browser.stderr.on("data", (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (found) settle(found[1]);
    });
  });
  return { browser, address };
}

/** Commands with their answers; events go to `hear`. */
async function connect(address, hear) {
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((settle, fail) => socket.once("open", settle).once("error", fail));
  const waiting = new Map();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    if (message.type === "event") return hear(message);
    const { settle, fail, method } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error") fail(new Error(`${method}: ${message.error}: ${message.message}`));
    else settle(message.result);
  });
  const send = (method, params) =>
    new Promise((settle, fail) => {
      last += 1;
      waiting.set(last, { settle, fail, method });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, socket };
}

export async function open({ proxy } = {}) {
  const home = freshHome();
  const { browser, address } = await start(home, proxy);
  const requests = [];
  const { send, socket } = await connect(address, ({ params }) => requests.push(params.request.url));
  const { capabilities } = await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["network.beforeRequestSent"] });
  const { contexts } = await send("browsingContext.getTree", {});
  const context = contexts[0].context;
  await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 900 } });

  const evaluate = async (task, ...given) => {
    const { type, result, exceptionDetails } = await send("script.evaluate", {
      expression: expression(task, given),
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  };
  const find = async (selector) => {
    const { nodes } = await send("browsingContext.locateNodes", {
      context,
      locator: { type: "css", value: selector },
      maxNodeCount: 1,
    });
    if (nodes.length === 0) throw new Error(`no ${selector}`);
    return { sharedId: nodes[0].sharedId };
  };
  return {
    name: "firefox",
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    requests,
    evaluate,
    click: (place) => send("input.performActions", { context, actions: clickAt(place) }),
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => send("browsingContext.reload", { context, wait: "complete" }),
    type: async (selector, text) => {
      await evaluate((wanted) => {
        const field = document.querySelector(wanted);
        field.focus();
        if (field.type !== "date") field.select();
      }, selector);
      const actions = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await send("input.performActions", { context, actions: [{ type: "key", id: "keys", actions }] });
    },
    choose: async (selector, file) => send("input.setFiles", { context, element: await find(selector), files: [file] }),
    download: async (act) => {
      const former = finished(`${home}/downloads`);
      await act();
      const name = await poll(
        () => finished(`${home}/downloads`).find((one) => !former.includes(one)),
        "a download in Firefox",
      );
      return { name, bytes: readFileSync(`${home}/downloads/${name}`) };
    },
    async close() {
      const ended = new Promise((settle) => browser.once("exit", settle));
      await Promise.race([send("browser.close", {}).catch(() => undefined), ended]);
      socket.terminate();
      browser.kill();
      await ended;
      after(home);
    },
  };
}
