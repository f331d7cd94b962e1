// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The conversation with the element around the frame (site/widget/protocol.ts). Without one the page works the same and
// tells nobody anything.
import { effect, signal, untracked } from "@preact/signals";
import { lookNames } from "../../widget/looks";
import { isConnect, readToPage, type Settings, type ToElement } from "../../widget/protocol";
import { firstWords } from "../i18n";
import { host, seen } from "../state/host";
import { theme, wantedLanguage } from "../state/preferences";
import { asked, narrow, scope } from "../state/scope";

export const settings = signal<Settings | null>(null);
/** Whether the page around has chosen the theme, so that there is nothing to choose here. */
export const themeIsSet = signal(["light", "dark"].includes(asked.get("theme") ?? ""));

let port: MessagePort | null = null;

export function tell(message: ToElement): void {
  port?.postMessage(message);
}

/** Only what has changed: a language the reader has chosen here stays until the page around says another. */
function take(next: Settings): void {
  const former = settings.peek();
  if (former?.lang !== next.lang) wantedLanguage.value = next.lang;
  if (former?.theme !== next.theme) {
    theme.value = next.theme === "auto" ? "system" : next.theme;
    themeIsSet.value = next.theme !== "auto";
  }
  const reach = narrow(next.programme, next.category);
  if (scope.peek().programme !== reach.programme || scope.peek().category !== reach.category) {
    scope.value = reach;
    location.replace("#/"); // the place itself, without a step in the history of the page around
  }
  settings.value = next;
  const known = host.peek();
  if (known) host.value = { ...known, receives: next.receives };
}

function hear(data: unknown): void {
  const message = readToPage(data, lookNames);
  if (message?.type === "xingping/settings@1") {
    const first = settings.peek() === null;
    take(message);
    if (first) firstWords.finally(() => tell({ type: "xingping/hello@1" })).catch(() => undefined);
  } else if (message) seen.value = message.seen;
}

/** Which sites may talk to this page: all, or those that the deployment names in <meta name="xingping-hosts">. */
function isWelcome(origin: string): boolean {
  const named = document.querySelector<HTMLMetaElement>('meta[name="xingping-hosts"]')?.content.split(/\s+/) ?? [];
  return /^https?:/.test(origin) && named.some((one) => one === "*" || one === origin);
}

function onMessage(event: MessageEvent): void {
  const [offered] = event.ports;
  if (event.source !== parent || !isWelcome(event.origin) || !isConnect(event.data) || !offered) return;
  // From now on only the channel is heard.
  removeEventListener("message", onMessage);
  port = offered;
  host.value = {
    origin: event.origin,
    receives: false,
    giveApplication: (application) => {
      if (untracked(() => host.value?.receives)) tell({ type: "xingping/application@1", application });
    },
  };
  port.onmessage = ({ data }) => hear(data);
}

export function listenToHost(): void {
  if (parent === window) return;
  addEventListener("message", onMessage);
}

/** Sends `message` whenever what it is worked out from changes; null is not sent, nor the same twice. */
export function keepTelling(message: () => ToElement | null): void {
  let last = "";
  effect(() => {
    if (host.value === null || settings.value === null) return;
    const next = message();
    const text = JSON.stringify(next);
    if (next === null || text === last) return;
    last = text;
    tell(next);
  });
}
