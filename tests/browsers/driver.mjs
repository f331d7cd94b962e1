// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// A browser as the scenarios see it, the same whatever the engine: one page in a clean profile.
//   evaluate(task, …given)  runs a function in the page, with its own promises; both ways as JSON
//   goto(address), reload()
//   click({ x, y }), type(selector, text), choose(selector, file)   as a user would
//   download(act)           { name, bytes } of the file that the act hands to the browser
//   requests, complaints    what the page asked for and what the console complains of, where the engine tells
// Three small clients of our own, because the current puppeteer-core and selenium-webdriver need a newer Node than we do.

import { createServer } from "node:http";
import { aimAt, poll } from "./ways.mjs";

export const engines = ["chromium", "firefox", "webkit"];

/** Counts whatever a browser asks of any other machine, and answers nothing. */
export async function countingProxy() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(404).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(request.url);
    socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${server.address().port}`;
  return { asked, address, close: () => server.close() };
}

export async function start(engine, options) {
  const { open } = await import(`./${engine}.mjs`);
  const driver = await open(options);
  const until = (task, ...given) => poll(() => driver.evaluate(task, ...given), `${task} ${JSON.stringify(given)}`);
  return { ...driver, until, ...waysIn(driver, until) };
}

/** What every scenario does in a page. */
function waysIn(driver, until) {
  const hasLanded = () => driver.evaluate(() => globalThis.hasLanded);
  /** A page that is still being filled may move away under the pointer: then once more. */
  const press = async (selector, text = "") => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await driver.click(await driver.evaluate(aimAt, selector, text));
      if (await poll(hasLanded, "", 1500).catch(() => false)) return;
    }
    throw new Error(`${selector} ${text} is not to be hit`);
  };
  return {
    press,
    enter: async (selector, text) => {
      await press(selector);
      await driver.type("[data-aim]", text);
    },
    shows: (selector, text) =>
      until(
        (wanted, words) => [...document.querySelectorAll(wanted)].some((one) => one.textContent.includes(words)),
        selector,
        text,
      ),
    /** For what keys do not give in every engine: dates, and characters no keyboard has. */
    fill: (selector, value) =>
      until(
        (wanted, text) => {
          const field = document.querySelector(wanted);
          if (!field) return false;
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
          field.dispatchEvent(new Event("input", { bubbles: true }));
          return true;
        },
        selector,
        value,
      ),
  };
}
