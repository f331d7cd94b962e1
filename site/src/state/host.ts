// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The page around, once it has made itself known: only by the element, never by a plain frame.
import { signal } from "@preact/signals";

export interface Host {
  origin: string;
  /** It asks for applications. */
  receives: boolean;
  /** INVARIANT: called only when the applicant has agreed to it, for this one application. */
  giveApplication: (text: string) => void;
}

export const host = signal<Host | null>(null);
export const hostName = (): string => (host.value ? new URL(host.value.origin).host : "");

/** Which part of the frame is in sight, where the frame is as high as the page; null when the page scrolls within. */
export const seen = signal<{ top: number; height: number } | null>(null);
