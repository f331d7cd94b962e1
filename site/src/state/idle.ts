// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
/** Runs a task when the browser has nothing more pressing to do. */
export const whenIdle = (task: () => void) =>
  "requestIdleCallback" in globalThis ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 500);
