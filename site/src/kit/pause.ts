// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Long work in pieces, between which the page answers.

/** Lets whatever waits have its turn. A timer would not do: after a few it waits for four milliseconds each. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

/** To be called after each piece: pauses where the work since the last pause is noticed, in a frame or two. */
export function pauseWhenDue(ms = 12): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < ms) return undefined;
    return turn().then(() => {
      start = performance.now();
    });
  };
}
