// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the drivers of more than one engine need.

import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A clean profile, each time. */
export const freshHome = () => mkdtempSync(join(tmpdir(), "xingping-browser-"));
export const after = (home) => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Asks until the answer is something. */
export async function poll(ask, what, patience = 40_000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** The task, called, as an expression: a promise of what it gives, as JSON. */
export const expression = (task, given) =>
  `(async () => JSON.stringify((await (${task})(...${JSON.stringify(given)})) ?? null))()`;

/** Files that are there in full. */
export const finished = (folder) => {
  const names = readdirSync(folder);
  if (names.some((name) => name.endsWith(".part"))) return [];
  return names.filter((name) => statSync(join(folder, name)).size > 0);
};

/**
 * In the page: the middle of the element of that text, or of one that has it in it, once it is in view, moves no more and
 * nothing lies over it. The element is marked, and says when a click has landed.
 */
export async function aimAt(selector, words) {
  const end = Date.now() + 30_000;
  let former = "";
  for (let still = 0; Date.now() < end; ) {
    const shown = [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
    const element =
      shown.find((one) => one.textContent.trim() === words) ?? shown.find((one) => one.textContent.includes(words));
    element?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
    const middle = { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
    const hit = element?.contains(document.elementFromPoint(middle.x, middle.y)) ?? false;
    still = hit && former === JSON.stringify(middle) ? still + 1 : 0;
    former = JSON.stringify(middle);
    if (still === 2) {
      for (const one of document.querySelectorAll("[data-aim]")) one.removeAttribute("data-aim");
      element.setAttribute("data-aim", "");
      globalThis.hasLanded = false;
      const land = () => {
        globalThis.hasLanded = true;
      };
      element.addEventListener("click", land, { capture: true, once: true });
      return middle;
    }
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`no ${selector} ${words} to be hit`);
}

/** A click there, as WebDriver puts it. */
export const clickAt = ({ x, y }) => [
  {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x, y },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];

/** In the page: looks at each file that is handed to the browser. */
export function catchDownloads() {
  globalThis.caughtDownload = null;
  if (globalThis.isCatching) return;
  globalThis.isCatching = true;
  const blobs = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const address = make.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const blob = this.download && blobs.get(this.href);
    if (blob)
      blob.arrayBuffer().then((buffer) => {
        const bytes = new Uint8Array(buffer);
        let plain = "";
        for (let at = 0; at < bytes.length; at += 8192) plain += String.fromCharCode(...bytes.subarray(at, at + 8192));
        globalThis.caughtDownload = { name: this.download, base64: btoa(plain) };
      });
    click.call(this);
  };
}
export const caught = () => globalThis.caughtDownload;
