// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A newer version of the site: offered when it lies ready on the device, taken only when the user says so.
import { computed, signal } from "@preact/signals";
import { whenIdle } from "./idle";
import { setting } from "./setting";
import { original } from "./sheet";

/** Puts the newer version in this one's place; null while there is none. */
export const takeNewer = signal<(() => void) | null>(null);
export const later = signal(false);
/** Something is on the page that a reload would lose and no draft holds. */
export const volatile = signal(false);
export const isOffered = computed(
  () => takeNewer.value !== null && !later.value && !volatile.value && original.value === null,
);

function controller(): ServiceWorker | null {
  try {
    return navigator.serviceWorker?.controller ?? null;
  } catch {
    return null; // a frame without an origin of its own
  }
}
/** The worker that has served this page, and so is of its version. */
export const servedBy = controller();

/** So long after the first view's data the line is left to whoever looks around. */
const pause = 2000;

export function stayWhenIdle(): void {
  if (setting !== "hosted" || !("serviceWorker" in navigator)) return;
  const stay = async () => (await import("./stay")).stay();
  // Where it is not allowed (private windows, blocked storage), the page works as before, by network.
  setTimeout(() => whenIdle(() => void stay().catch(() => undefined)), pause);
}
