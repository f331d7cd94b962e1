// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import workerAddress from "./desk-worker.ts?worker&url";
import { scriptAddress } from "./trusted";

/** A worker made of a blob keeps the page's policy, and so its ban on talking to anybody else. */
export function startWorker(): Worker {
  const script = `import ${JSON.stringify(new URL(workerAddress, document.baseURI).href)};`;
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(scriptAddress(address), { type: "module" });
}
