// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Storage that breaks at a call of one's choice.
import type { Page } from "@playwright/test";

/** What the page is told to break; in the name of the window it survives a reload. */
export interface Fault {
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
export async function breakable(page: Page): Promise<void> {
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

export const breakAt = (page: Page, fault: Partial<Fault>) =>
  page.evaluate(
    (wanted) => {
      globalThis.storageCalls = [];
      window.name = JSON.stringify(wanted);
    },
    { at: 0, on: false, how: "throws", error: "UnknownError", ...fault },
  );
export const calls = (page: Page) => page.evaluate(() => globalThis.storageCalls);
