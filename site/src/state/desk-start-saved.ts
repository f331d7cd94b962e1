// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// In the page that runs from a disk there is no file for a worker to start from but the page's own script, which knows
// where it runs: see offline.ts.
import { scriptId } from "../kit/page-text";
import { scriptAddress } from "./trusted";

let address: string | undefined;

export function startWorker(): Worker {
  const script = document.getElementById(scriptId)?.textContent ?? "";
  address ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(scriptAddress(address));
}
