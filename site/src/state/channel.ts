// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Tabs tell each other which draft they have just written. A browser without such a channel still notices: the shelf
// compares revisions, and a tab that comes to the front looks again.

export interface Said {
  draft: string;
  /** Things changed in both tabs, and the name of the draft that keeps what the other tab had. */
  conflict: { things: string[]; copy: string } | null;
}

let channel: BroadcastChannel | null = null;

export function say(said: Said): void {
  channel?.postMessage(said);
}

export function listen(hear: (said: Said | null) => void): void {
  try {
    channel = new BroadcastChannel("xingping.drafts");
    channel.onmessage = (event: MessageEvent<Said>) => hear(event.data);
  } catch {
    channel = null;
  }
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) hear(null);
  });
  // Back from the memory of the browser, where nothing is heard.
  addEventListener("pageshow", (event) => {
    if (event.persisted) hear(null);
  });
}
